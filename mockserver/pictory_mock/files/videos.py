"""The files of a video, whatever its cut was made of: where they lie, and who writes them."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

import pictory_spec
from pictory_mock.contract import document

from .mediafile import MediaFile

if TYPE_CHECKING:
    from pictory_mock.storyboards.cut import Cut
    from pictory_spec import Operation

Fields = Mapping[str, Any]
Notes = tuple[tuple[str, str], ...]

PAGE = "videoShareURL"
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
    notes: Notes = ()


def of(
    cut: Cut, media: Fields, language: str, file: str | None = None, sent: Sequence[Fields] = ()
) -> Iterator[MediaFile]:
    """The files of a cut; `media` is what the contract says of them.

    `file` is the name in the addresses that they all have, for a page that is shared; None: it is that of a preview.
    `sent` are the destinations of a render.
    """
    suffixes, writers = media["files"], _writers()
    for _, suffix, notes in _places(media, sent):
        if suffix.endswith(".html"):
            yield MediaFile(suffix, _Page(cut, file, tuple(suffixes.items()), language, notes), _write_page)
        else:
            yield MediaFile(suffix, cut, writers["videoURL"])
    for field, suffix in suffixes.items():
        if field == PAGE:
            yield MediaFile(suffix, _Page(cut, file, tuple(suffixes.items()), language), _write_page)
        else:
            yield MediaFile(suffix, cut, writers[field])


def page(cut: Cut) -> MediaFile:
    """The page that plays a cut of which there is no video."""
    return MediaFile(".html", _Page(cut, None, (), ""), _write_page)


def told(media: Fields, stem: str, sent: Sequence[Fields] = ()) -> dict[str, Any]:
    """What a completed render tells of its files, which begin with `stem`, those at its destinations included."""
    files = {**media["files"], **{field: suffix for field, suffix, _ in _places(media, sent)}}
    return {"progress": _DONE} | {field: stem + suffix for field, suffix in files.items()}


def _places(media: Fields, sent: Sequence[Fields]) -> Iterator[tuple[str, str, Notes]]:
    """Where a video lies that is sent somewhere: the field that tells it, how the address ends, what was asked for.

    Each type has one address, however often it is named.
    """
    for kind, names in media.get("destinations", {}).items():
        wanted = [each for each in sent if each["type"] == kind]
        if wanted:
            yield from ((field, suffix, _notes(wanted)) for field, suffix in names.items())


def _notes(destinations: Sequence[Fields]) -> Notes:
    """What destinations are told, by what it is."""
    told = (pair for each in destinations for pair in each.items() if pair[0] != "type")
    return tuple(
        (field, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) for field, value in told
    )


def declared(operation: Operation) -> Fields:
    """What the contract says of the files of a video: with the operation, or with another one that makes videos."""
    kinds = (operation.job or {})["kind"], *_KINDS
    others = [
        each for kind in kinds for each in pictory_spec.OPERATIONS.values() if (each.job or {}).get("kind") == kind
    ]
    found: Fields = next(each["x-media"] for each in map(_declared, [operation, *others]) if "x-media" in each)
    return found


_KINDS = ("render",)
"""The kinds of jobs that make the same files as all that is cut."""


def _declared(operation: Operation) -> Fields:
    return document.api().operation(operation.path, operation.method)


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
        text = media.share_page(page.cut, links, page.notes)
    path.write_text(text, encoding="utf-8")
