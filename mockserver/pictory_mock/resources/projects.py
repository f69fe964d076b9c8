"""Projects: storyboards that an account keeps, to be changed as documents and rendered again.

A job that is asked to save its project makes one at the moment of its completion. What a project shows is that of its
job, until it is changed itself: then its document is kept, and read back into what is rendered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from pictory_mock.contract import document
from pictory_mock.core.clock import iso
from pictory_mock.core.ids import dated_id
from pictory_mock.core.kept import Collection, Thing
from pictory_mock.storyboards import projects as documents
from pictory_mock.storyboards.projects import asked
from pictory_mock.storyboards.recut import recut

from . import files, keeping, making, pages, rendering, storyboarding, video_files
from .mediafile import MediaFile
from .project_pages import FOLDER, PAGE

if TYPE_CHECKING:
    from pictory_mock.core import Account, World
    from pictory_mock.core.job import Job, Position

    from .calls import Call
    from .storyboarding import Storyboarding

    PublicUrl = Callable[[], str]

Fields = Mapping[str, Any]

_USUAL_SPEED = 100
_ADDRESS = re.compile(r"user/([0-9a-f-]{36})/(\w+)(\.[a-z]+)")
_PICTURE = ".jpg"
_SOURCES = (("transcribe", ("audioUrl", "videoUrl")), ("url", ("blogUrl",)))
"""What a project was made from, by the fields of its scenes; otherwise from a script."""
_RENDERED = {
    "videoURL": "videoURL",
    "audioURL": "audioURL",
    "videoShareURL": "shareVideoURL",
    "srtFile": "srtFile",
    "vttFile": "vttFile",
    "txtFile": "txtFile",
}
"""The files of a render, and what a project calls them."""


def keep(account: Account, job: Job) -> None:
    """A watcher of jobs: keep the project of one that is to be completed, from that moment on."""
    way = job.course
    if way.cleaned is not None:
        return
    kept, name = Collection(account, FOLDER), name_of(job)
    kept.forget(name)
    if way.outcome == "completed" and way.ends is not None:
        folder = job.request.get("projectMetadata", {}).get("folderId")
        fields = {"job": job.id, "generated": way.ends, "folder": folder}
        kept.create(fields, name=name, created=way.ends)


def name_of(job: Job) -> str:
    """The id of the project of a job."""
    digits = hashlib.blake2b(job.id.encode(), digest_size=8).hexdigest()
    return dated_id(job.course.submitted, digits)


def of(account: Account, job: Job) -> Thing | None:
    """The project that a job has saved, if it is still there."""
    return Collection(account, FOLDER).find(name_of(job)) if job.request.get("saveProject") else None


def add(account: Account, thing: Thing, kind: str, job: Job) -> None:
    """Let a project know of a video of it: one of its `renders`, which go with it, or of its preview (`previewed`)."""
    kept = Collection(account, FOLDER)
    with account.changing():
        now = kept.find(thing.id)  # others may have changed or deleted it since it was read
        if now is not None:
            kept.update(now.id, {kind: [*now.fields.get(kind, ()), job.id]})


def find_file(world: World, path: str) -> MediaFile | None:
    """The file at an address below that of all projects, or None."""
    from pictory_mock import media

    parts = _ADDRESS.fullmatch(path)
    account = world.find_account(parts[1]) if parts else None
    thing = Collection(account, FOLDER).find(parts[2]) if parts and account else None
    if parts is None or account is None or thing is None or parts[3] not in (PAGE, _PICTURE):
        return None
    cut = recut(_params(account, thing, lambda: ""))
    if not cut.scenes:
        return None
    if parts[3] == _PICTURE:
        return MediaFile(_PICTURE, cut, media.write_poster)
    return video_files.page(cut)


def listing(call: Call) -> Any:
    """One page of the projects, the one that was saved last first; only those of a folder, if one is named."""
    page = pages.read_kept(call, _Folder(call.account, call.query.get("folderid")))
    return page.answer([_item(call, thing) for thing in page.things])


def get(call: Call) -> Any:
    """All that a project holds."""
    return _document(call.account, keeping.get(call), call.public_url)


def update(call: Call) -> Any:
    """Put another document in place of that of a project."""
    account = call.account
    kept = Collection(account, FOLDER)
    with account.changing():
        thing = keeping.get(call)
        fields = {**thing.fields, "document": call.body}
        # Anew, so that it is the one that was saved last.
        kept.forget(thing.id)
        thing = kept.create(fields, name=thing.id)
    project = _document(account, thing, call.public_url)
    return {"success": True, "message": "Project updated successfully", "project": project}


def delete(call: Call) -> Any:
    """Delete a project, and the videos that were rendered of it."""
    thing, jobs = keeping.get(call), call.account.jobs
    now = call.account.clock.now_ms()
    keeping.delete(call)
    for name in thing.fields.get("renders", ()):
        job = jobs.find(name)
        if job is not None and job.state_at(now) != "running":
            jobs.clean(name)
    return {"success": True, "message": "Project deleted successfully"}


def render(call: Call) -> Any:
    """Render a project as it is now."""
    kept, account = Collection(call.account, FOLDER), call.account
    with keeping.declining(call.operation):
        thing = kept.get(keeping.named(call))
    job = _job(account, thing)
    render = rendering.submit(
        call,
        _params(account, thing, call.public_url),
        language=_language(account, thing),
        destinations=storyboarding.destinations_of(job) if job else (),
        project=thing.id,
    )
    add(account, thing, "renders", render)
    return rendering.answer(call, render)


def storyboard_of(account: Account, thing: Thing, public_url: PublicUrl = lambda: "") -> dict[str, Any]:
    """The storyboard of a project as a request, each scene with its `sceneId`."""
    before, job = _first(account, thing, public_url), _job(account, thing)
    request: Fields = asked.request_of(before)
    if job is not None:
        made = _maker(job)
        request = made.request(job, files.addresses(made, job, account, public_url))
    return asked.storyboard(request, before, _params(account, thing, public_url))


def samples() -> list[Fields]:
    """What seeded projects hold."""
    found = document.api().requests("/v2/video/render", "POST")
    shown = [{name: value for name, value in each.items() if name != "webhook"} for each in found]
    return [{"params": params, "folder": folder} for folder in (None, "folder-1", "folder-2") for params in shown]


class _Folder(Collection):
    """The projects of one folder, or (None) all of them."""

    def __init__(self, account: Account, folder: str | None) -> None:
        super().__init__(account, FOLDER)
        self._folder = folder

    def newest(self, *, before: Position | None = None, limit: int | None = None) -> list[Thing]:
        """As for a collection; what lies elsewhere is passed over."""
        if self._folder is None:
            return super().newest(before=before, limit=limit)
        found = [each for each in super().newest(before=before) if each.fields.get("folder") == self._folder]
        return found[:limit]


def _item(call: Call, thing: Thing) -> dict[str, Any]:
    """A project as the list tells it."""
    saved, job = thing.fields.get("document"), _job(call.account, thing)
    name = saved["projectName"] if saved else _title(call.account, thing, job)
    return {
        "id": thing.id,
        "name": name,
        "source": _source(job),
        "projectPreview": _where(call.account, thing, call.public_url, _PICTURE),
        "savedDate": iso(thing.created),
        "schemaVersion": (saved or {}).get("schemaVersion", "v3"),
        "type": "project",
    }


def _title(account: Account, thing: Thing, job: Job | None) -> str:
    if job is None:
        return str(_first(account, thing, lambda: "")["output"]["title"])
    return str(job.request["videoName"])


def _document(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """A project as a document: what was sent, or what follows from its job; and what only the service knows."""
    job, params = _job(account, thing), _params(account, thing, public_url)
    found = {"schemaVersion": "v3", **(thing.fields.get("document") or _written(thing, job, params))}
    return {
        **{name: value for name, value in found.items() if name not in _RENDERED.values()},
        "project_id": thing.id,
        "projectType": "1",
        "source": _source(job),
        "thumbnail": _where(account, thing, public_url, _PICTURE),
        "videoDuration": recut(params).seconds,
        "saveDate": iso(thing.created),
        "generatedDate": iso(thing.fields.get("generated", thing.created)),
        **_videos(account, thing, public_url),
    }


def _videos(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """How far a project is, and the files of its latest video, if it has one."""
    renders, now = _renders(account, thing), account.clock.now_ms()
    done = [each for each in renders if each.state_at(now) == "completed"]
    state = {
        "inProgress": any(each.state_at(now) == "running" for each in renders),
        "step": "RENDER" if done else "EDIT" if thing.fields.get("document") else "STORYBOARD",
    }
    if not done:
        return state
    made = making.of(done[-1].operation)
    result = made.result(done[-1], files.addresses(made, done[-1], account, public_url))
    return state | {there: result[here] for here, there in _RENDERED.items()}


def _renders(account: Account, thing: Thing) -> list[Job]:
    """The jobs that make or made videos of a project, in the order in which they were started."""
    job, names = _job(account, thing), [*thing.fields.get("renders", ()), *thing.fields.get("previewed", ())]
    found = [each for name in names if (each := account.jobs.find(name))]
    if job is not None and job.kind == _RENDER:
        found.append(job)
    return sorted(found, key=lambda each: each.submission)


def _written(thing: Thing, job: Job | None, params: Fields) -> dict[str, Any]:
    """The document of a project that was not changed yet."""
    request: Fields = job.request if job else {}
    scenes = request.get("scenes", ())
    flags = {name for scene in scenes for name in _BREAKS if scene.get(name)}
    filters = [scene.get("background", {}).get("searchFilter", {}) for scene in scenes]
    return {
        "projectName": params["output"]["title"],
        "layout": documents.layout(params["output"]),
        "scriptLanguage": storyboarding.language_of(job) if job else "en",
        "audioSpeed": _speed(job),
        "videoVolume": 100,
        "brandId": request.get("brandId", ""),
        **({"smartTemplateId": request["smartLayoutId"]} if "smartLayoutId" in request else {}),
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
        "scenes": documents.scenes(params, thing.id),
    }


_BREAKS = {"createSceneOnNewLine": "NewLine", "createSceneOnEndOfSentence": "Sentence"}
"""The ways to split a script, and what a project calls them; both of them are `Both`."""
_RENDER = "render"


def _chosen(background: Fields) -> bool:
    return "visualUrl" in background or "color" in background


def _source(job: Job | None) -> str:
    named = {field for scene in (job.request.get("scenes", ()) if job else ()) for field in scene}
    return next((source for source, fields in _SOURCES if named.intersection(fields)), "script")


def _params(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """What is rendered of a project."""
    first, saved = _first(account, thing, public_url), thing.fields.get("document")
    if not saved:
        return first
    return documents.revised(first, saved, _speed(_job(account, thing)), _language(account, thing))


def _first(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """What was rendered of a project before it was changed."""
    job = _job(account, thing)
    if job is None:
        return dict(thing.fields["params"])
    made = _maker(job)
    return made.params(job, files.addresses(made, job, account, public_url))


def _job(account: Account, thing: Thing) -> Job | None:
    """The job that made a project; those that were seeded have none."""
    name = thing.fields.get("job")
    return account.jobs.find(name) if name else None


def _maker(job: Job) -> Storyboarding:
    return cast("Storyboarding", making.of(job.operation))


def _speed(job: Job | None) -> float:
    voices = job.request.get("voiceOver", {}).get("aiVoices", ()) if job else ()
    return float(voices[0].get("speed", _USUAL_SPEED)) if voices else _USUAL_SPEED


def _language(account: Account, thing: Thing) -> str | None:
    job = _job(account, thing)
    return storyboarding.language_of(job) if job else None


def _where(account: Account, thing: Thing, public_url: PublicUrl, suffix: str) -> str:
    return f"{public_url()}/media/{FOLDER}/user/{account.id}/{thing.id}{suffix}"
