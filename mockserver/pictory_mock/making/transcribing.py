"""Operations that transcribe a medium: what such a job keeps of its request, and what it tells."""

from __future__ import annotations

import contextlib
import functools
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from attrs import evolve, frozen

import pictory_spec
from pictory_mock import transcripts
from pictory_mock.contract import document
from pictory_mock.core.job import Order
from pictory_mock.core.kept import Collection
from pictory_mock.core.lifecycle import Failure, Flaw, Plan
from pictory_mock.core.masking import masked
from pictory_mock.files import Addresses, MediaFile
from pictory_mock.sources import medium
from pictory_mock.transcripts.facts import failure, told
from pictory_mock.transcripts.given import highlighted
from pictory_mock.transcripts.telling import tell
from pictory_mock.transcripts.values import between

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job
    from pictory_mock.sources.medium import Medium
    from pictory_mock.transcripts import Transcript
    from pictory_spec import Operation

Fields = Mapping[str, Any]
FOLDER = "transcripts"
EDIT_BRANDS = "edit_video_brands"
"""What the brands of the page for editing are kept under."""
_PAGE = ".html"
_MEDIUM, _BRAND = "medium", "brand"
"""The facts that a job keeps: what its medium was when it was submitted, and what its page wears."""
_SOUND = "audio"
_RATIOS = ("FrameAspectRatio", "VideoAspectRatio")
"""What the contract calls the ratios of videos."""
_SOON = 0.2
"""The part of its time after which a job fails whose medium or transcript is no good."""


@frozen
class _Page:
    """What the page for editing shows."""

    url: str
    sound: bool
    transcript: Transcript
    brand: str
    """As JSON, so that equal pages are equal."""


@frozen
class Transcribing:
    """An operation that starts jobs which transcribe, as the contract describes it."""

    operation: Operation
    job: Fields

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return FOLDER

    def texts(self, request: Fields) -> Mapping[str, str]:
        """The address of the medium: tags may stand in it, percent-encoded."""
        return {"fileUrl": unquote(request["fileUrl"])}

    def order(self, request: Fields, plan: Plan | None = None, base: str = "", account: Account | None = None) -> Order:
        """The order of a request whose defaults are filled in."""
        found, flaw = _medium(request, base, account)
        facts = _facts(found, account)
        flaw = flaw or _flaw(request, facts)
        usual = self.job["failure"]
        return Order(
            operation=self.operation.id,
            request=without_nobody(request),
            charges=(),
            insufficient=Failure(usual["error_code"], usual["error_message"]),
            files=1,
            # A transcript that is there already costs nothing.
            seconds=found.seconds if found and not flaw and "transcript" not in request else 0.0,
            plan=plan,
            flaw=flaw,
            base=base,
            facts=facts,
        )

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        from pictory_mock.media.subtitles import srt, vtt
        from pictory_mock.transcripts.captions import captions

        transcript = transcript_of(job.request, job.facts)
        cues = captions(transcript)
        return {
            "transcript": tell(transcript),
            "txt": transcript.text(),
            "srt": srt(cues),
            "vtt": vtt(cues),
            "mediaInfo": _media_info(job.facts[_MEDIUM]),
            "editVideoUrl": addresses.stem + _PAGE,
        }

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job: the page for editing."""
        import json

        sound, brand = job.facts[_MEDIUM]["width"] is None, json.dumps(job.facts.get(_BRAND))
        page = _Page(job.request["fileUrl"], sound, transcript_of(job.request, job.facts), brand)
        yield MediaFile(_PAGE, page, _write_page)


@functools.cache
def of(operation: str) -> Transcribing:
    """The transcribing that the operation of this id starts."""
    found = pictory_spec.OPERATIONS[operation]
    return Transcribing(found, found.job or {})


def transcript_of(request: Fields, facts: Fields) -> Transcript:
    """What is said in the medium of a job, by its request and its facts. Raises `transcripts.Disordered`."""
    medium, language = facts[_MEDIUM], request["language"]
    if "transcript" not in request:
        return transcripts.of(medium["name"], language, medium["seconds"])
    said = transcripts.given(request["transcript"], language, medium["seconds"])
    return highlighted(said, request.get("highlights", request.get("highlight", ())))


def edit_brand(account: Account) -> dict[str, Any] | None:
    """The brand that the page for editing wears, as it was sent: the newest one of the account, if it has any."""
    newest = Collection(account, EDIT_BRANDS).newest(limit=1)
    return newest[0].fields if newest else None


def without_nobody(request: Fields) -> dict[str, Any]:
    """A request as it is kept: without a webhook that is no address, which notifies nobody."""
    reaches = document.api().fits("PublicUrl", request.get("webhook"))
    return {field: value for field, value in request.items() if field != "webhook" or reaches}


def disordered(error: transcripts.Disordered) -> Flaw:
    """Why a job fails whose transcript has its times in no order."""
    return Flaw(failure("disordered", place=error.place), _SOON)


def _medium(request: Fields, base: str, account: Account | None) -> tuple[Medium | None, Flaw | None]:
    """The medium of a request as it is now, or why there is none; one that is asked for as sound has no pictures."""
    url = request["fileUrl"]
    try:
        found = medium.look(account.world, url, base) if account else medium.elsewhere(url)
    except medium.Unplayable as error:
        return None, Flaw(failure(error.why, url=masked(url)), _SOON)
    found = evolve(found, seconds=_seconds(request, found))
    return evolve(found, width=None, height=None) if request["mediaType"] == _SOUND else found, None


def _seconds(request: Fields, medium: Medium) -> float:
    """How long a medium is; one that nobody knows lasts until all is said that a request gives."""
    if medium.known or "transcript" not in request:
        return medium.seconds
    with contextlib.suppress(transcripts.Disordered):  # which fails the job anyway
        return transcripts.given(request["transcript"], request["language"], medium.seconds).seconds
    return medium.seconds


def _facts(medium: Medium | None, account: Account | None) -> dict[str, Any]:
    brand = edit_brand(account) if account else None
    return {**({_MEDIUM: medium.kept()} if medium else {}), **({_BRAND: brand} if brand else {})}


def _flaw(request: Fields, facts: Fields) -> Flaw | None:
    if facts[_MEDIUM]["seconds"] > told("too-long")["seconds"]:
        return Flaw(failure("too-long"), _SOON)
    try:
        transcript_of(request, facts)
    except transcripts.Disordered as error:
        return disordered(error)
    return None


def _media_info(medium: Fields) -> dict[str, Any]:
    width, height = medium["width"], medium["height"]
    if width is None or height is None:
        return {"duration": medium["seconds"]}
    return {"duration": medium["seconds"], "width": width, "height": height, "aspectRatio": _ratio(width, height)}


def _ratio(width: int, height: int) -> str:
    """Width to height as videos are asked for, where the sides are within a pixel of it: 854 x 480 is 16:9."""
    known = (tuple(map(int, name.split(":"))) for kind in _RATIOS for name in document.api().schema(kind)["enum"])
    away = {(w, h): abs(width * h - height * w) / max(w, h) for w, h in known}
    nearest = min(away, key=lambda ratio: away[ratio])
    common = math.gcd(width, height)
    w, h = nearest if away[nearest] <= 1 else (width // common, height // common)
    return f"{w}:{h}"


def _write_page(page: _Page, path: Path) -> None:
    import json

    from pictory_mock.media.pages.edit import edit_page

    said, brand = page.transcript, json.loads(page.brand)
    text = edit_page(page.url, said, brand, sound=page.sound, between=between(said.language))
    path.write_text(text, encoding="utf-8")
