"""Operations that make videos of storyboards: what a render and a preview are, cost and tell.

Both come from the same request and have the same files; a render tells where all of them lie, a preview the page that
plays them. A preview has its video too: the page plays it, and nobody can tell from a mock's video how it was made.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.defaults import with_defaults
from pictory_mock.core.credits import to_credits
from pictory_mock.core.job import Job, Order
from pictory_mock.core.lifecycle import Failure, Plan
from pictory_mock.storyboards import charging
from pictory_mock.storyboards.cut import Cut
from pictory_mock.storyboards.cutting import cut, frame_size
from pictory_mock.storyboards.facts import told
from pictory_mock.storyboards.shots import Storyboard
from pictory_mock.storyboards.spelling import spelt_out
from pictory_mock.storyboards.understanding import understand
from pictory_mock.storyboards.visuals import Chosen, quoted

from . import render_params, stock
from .mediafile import Addresses, MediaFile
from .pointers import put

if TYPE_CHECKING:
    from pictory_spec import Operation

Fields = Mapping[str, Any]

_PAGE = "videoShareURL"
"""The page that plays a video: a render shares it, a preview is it."""
_DOWNLOADS = {"MP4": "videoURL", "MP3": "audioURL", "SRT": "srtFile", "VTT": "vttFile", "TXT": "txtFile"}
_DONE = 100


@frozen
class _Page:
    """A page that plays a video: that of a preview, or one to share, beside whose address the other files lie."""

    cut: Cut
    file: str | None
    suffixes: tuple[tuple[str, str], ...]
    language: str


@frozen
class Storyboarding:
    """An operation that starts jobs which make a storyboard or its video, as the contract describes it."""

    operation: Operation
    job: Fields
    media: Fields
    credits: Fields

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return str(self.media["folder"])

    def texts(self, request: Fields) -> Mapping[str, str]:
        """The stories, and what scripts are to be written about, by the path of each."""
        found = {}
        for number, scene in enumerate(request.get("scenes", ())):
            if "story" in scene:
                found[f"scenes[{number}].story"] = scene["story"]
            if "storyCoPilot" in scene:
                found[f"scenes[{number}].storyCoPilot.prompt"] = scene["storyCoPilot"]["prompt"]
        return found

    def order(self, request: Fields, plan: Plan | None = None, base: str = "") -> Order:
        """The order of a request whose defaults are filled in."""
        poor = self.credits["insufficient"]
        storyboard = self._understood(request)
        charges = charging.visuals(storyboard) + charging.presenter(storyboard)
        return Order(
            operation=self.operation.id,
            request=dict(request),
            charges=tuple(charges),
            insufficient=Failure(poor["error_code"], poor["error_message"]),
            files=1,
            seconds=storyboard.seconds if self._renders else 0.0,
            plan=plan,
            flaw=storyboard.flaw,
            base=base,
        )

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        return self._rendered(job, addresses) if self._renders else self._previewed(job, addresses)

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job: the video and what belongs to it, and the visuals that were made for it."""
        from pictory_mock import media

        storyboard = self._understood(job.request)
        made = self._cut(storyboard)
        suffixes, writers = self.media["files"], _writers()
        for field, suffix in suffixes.items():
            if field == _PAGE:
                file = job.files[0] if self._renders else None
                language = str(job.request.get("language", told("narration")["language"]))
                yield MediaFile(suffix, _Page(made, file, tuple(suffixes.items()), language), _write_page)
            else:
                yield MediaFile(suffix, made, writers[field])
        size = media.frame_size(made.width, made.height)
        for visual in _made_visuals(storyboard):
            facts = tuple(word for word in (visual.model, visual.style) if word)
            yield stock.visual(visual.path, visual.visual, size, facts, visual.seconds)

    @property
    def _renders(self) -> bool:
        """Whether its result is the video."""
        return self.job["file"] in self.media["files"]

    def _understood(self, request: Fields) -> Storyboard:
        usual = self.job["failure"]
        return understand(request, Failure(usual["error_code"], usual["error_message"]))

    def _cut(self, storyboard: Storyboard) -> Cut:
        return cut(storyboard, frame_size(storyboard.request, self.media["sizes"]))

    def _rendered(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        body: dict[str, Any] = {"progress": _DONE}
        for field, suffix in self.media["files"].items():
            body[field] = addresses.stem + suffix
        put(body, self.media["duration"], job.seconds)
        visuals = [charge.tenths for charge in job.charges if charge.source != told("avatar-credits")["source"]]
        if visuals:
            put(body, self.credits["charged"], to_credits(sum(visuals)))
        return body

    def _previewed(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        storyboard = self._understood(job.request)

        def address(chosen: Chosen) -> str:
            if chosen.where == "own":
                return chosen.path
            place = addresses.stem if chosen.where == "job" else f"{addresses.media}/{stock.FOLDER}"
            return place + quoted(chosen.path)

        sound = {
            "voice": addresses.stem + self.media["files"]["audioURL"],
            "music": f"{addresses.media}/{stock.FOLDER}{stock.MUSIC}",
        }
        return {
            "renderParams": render_params.write(storyboard, self._cut(storyboard), address, sound),
            "storyboard": with_defaults(document.api(), str(self.operation.request), spelt_out(storyboard, address)),
            self.job["file"]: addresses.stem + self.media["files"][_PAGE],
        }


@functools.cache
def of(operation: str) -> Storyboarding:
    """The storyboarding that the operation of this id starts."""
    found = pictory_spec.OPERATIONS[operation]
    declared = document.api().operation(found.path, found.method)
    return Storyboarding(found, found.job or {}, _media(found), declared["x-credits"])


def _media(operation: Operation) -> Fields:
    """What the contract says of the files of a video, with the operation or with another one of the same request."""
    twins = [each for each in pictory_spec.OPERATIONS.values() if each.request == operation.request]
    declared = [document.api().operation(each.path, each.method) for each in [operation, *twins]]
    found: Fields = next(each["x-media"] for each in declared if "x-media" in each)
    return found


def _made_visuals(storyboard: Storyboard) -> Iterator[Chosen]:
    return (visual for shot in storyboard.shots for visual in shot.visuals if visual.where == "job")


@functools.cache
def _writers() -> Mapping[str, Any]:
    from pictory_mock import media

    return {
        "videoURL": media.write_render,
        "thumbnail": media.write_poster,
        "audioURL": media.write_sound,
        "srtFile": media.write_srt,
        "vttFile": media.write_vtt,
        "txtFile": media.write_txt,
    }


def _write_page(page: _Page, path: Path) -> None:
    from pictory_mock import media

    if page.file is None:
        text = media.preview_page(page.cut)
    else:
        names = {field: page.file + suffix for field, suffix in page.suffixes}
        links = media.Links(
            video=names["videoURL"],
            poster=names["thumbnail"],
            subtitles=names["vttFile"],
            downloads={word: names[field] for word, field in _DOWNLOADS.items()},
            language=page.language,
        )
        text = media.share_page(page.cut, links)
    path.write_text(text, encoding="utf-8")
