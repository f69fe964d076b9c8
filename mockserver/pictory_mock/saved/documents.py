"""The documents of projects: what one tells before it was ever saved, and what is kept of one that is saved.

Most of a document follows from how the project came about. That stays as it was, whatever is sent for it, and whoever
sends something else is told so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pictory_mock.contract import document
from pictory_mock.storyboards import looks
from pictory_mock.storyboards.facts import told as usual
from pictory_mock.storyboards.projects import agreeing, older, setting, writing

from . import projects, speaking

if TYPE_CHECKING:
    from pictory_mock.contract.refusal import Path
    from pictory_mock.core import Account
    from pictory_mock.core.kept import Thing

    PublicUrl = Callable[[], str]

Fields = Mapping[str, Any]

_TODAY = {"schemaVersion": "v3"}
_BREAKS = {"createSceneOnNewLine": "NewLine", "createSceneOnEndOfSentence": "Sentence"}
"""The ways to split a script, and what a project calls them; both of them are `Both`."""
_FIXED = ("brandId", "smartTemplateId", "scriptTxtSceneSettings", "visualFilter")
_FIXED_IN_SCENES = ("category", "layoutId")
"""What no update changes, of a project and of its scenes."""


def told(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """The document of a project as it was saved last, or as it came about."""
    found = thing.fields.get("document") or _written(account, thing, projects.params_of(account, thing, public_url))
    kind = projects.older_of(thing) or _TODAY
    return {**{name: kind[name] for name in _TODAY if name in kind}, **found}


def updated(account: Account, thing: Thing, new: Fields, public_url: PublicUrl) -> tuple[dict[str, Any], list[Path]]:
    """The document to keep where this one is sent, and which of its fields mean nothing."""
    before = told(account, thing, public_url)
    usable = {
        "layout": new.get("layout") == first_layout(account, thing) or setting.can_be(new.get("layout", "")),
        "scriptLanguage": document.api().fits("Language", new.get("scriptLanguage")),
        "voiceOverId": new.get("voiceOverId") == "" or speaking.voice(account, new.get("voiceOverId")) is not None,
    }
    fixed = [*_FIXED, *(name for name, can_be in usable.items() if not can_be)]
    whole, unused = _kept(new, before, fixed)
    known = {str(scene["sceneId"]): scene for scene in before["scenes"] if "sceneId" in scene}
    ignored: list[Path] = [(name,) for name in unused]
    scenes = []
    for number, scene in enumerate(new["scenes"]):
        kept, unused = _kept(scene, known.get(str(scene.get("sceneId")), {}), _FIXED_IN_SCENES)
        ignored += [("scenes", number, name) for name in unused]
        scenes.append(kept)
    return agreeing.document({**whole, "scenes": scenes}, before), ignored


def _kept(new: Fields, before: Fields, fixed: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    """Fields in which some are as they were before, and those that were to be something else."""
    rest = {name: value for name, value in new.items() if name not in fixed}
    same = {name: before[name] for name in fixed if name in before}
    return rest | same, [name for name in fixed if name in new and new[name] != before.get(name)]


def first_layout(account: Account, thing: Thing) -> str:
    """The layout that a project had first."""
    return setting.layout(projects.first_of(account, thing, lambda: "")["output"])


def _written(account: Account, thing: Thing, params: Fields) -> dict[str, Any]:
    """The document of a project that was not changed yet."""
    job = projects.job_of(account, thing)
    request: Fields = job.request if job else {}
    scenes, told_of = request.get("scenes", ()), writing.scenes(params, thing.id)
    flags = {name for scene in scenes for name in _BREAKS if scene.get(name)}
    filters = [scene.get("background", {}).get("searchFilter", {}) for scene in scenes]
    brand, smart, spoken = looks.brand_of(request), looks.layout_of(request), speaking.voice_id(account, params)
    return {
        "projectName": params["output"]["title"],
        "layout": setting.layout(params["output"]),
        "scriptLanguage": projects.language_of(account, thing) or usual("narration")["language"],
        "audioSpeed": projects.speed_of(job),
        "videoVolume": 100,
        "brandId": brand.id if brand else "",
        **({"smartTemplateId": smart.id} if smart else {}),
        **({"voiceOverId": spoken} if spoken else {}),
        "scriptTxtSceneSettings": {
            "autoVisualSelection": not all(_chosen(scene.get("background", {})) for scene in scenes),
            "selectedValueSceneBreakChar": "Both" if len(flags) > 1 else _BREAKS.get(next(iter(flags), ""), "None"),
            "autoHighlightKeywords": all(scene.get("highlightKeywords", True) for scene in scenes),
            "maxLines": max((scene.get("maxSubtitleLines", 0) for scene in scenes), default=0),
        },
        "visualFilter": {
            "libraries": sorted({library for each in filters for library in each.get("libraries", ())}),
            "styles": [],
            "categories": sorted({each["category"] for each in filters if "category" in each}),
        },
        "scenes": told_of if projects.older_of(thing) is None else older.scenes(told_of),
    }


def _chosen(background: Fields) -> bool:
    return "visualUrl" in background or "color" in background
