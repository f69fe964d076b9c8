"""The media that requests point to: how long they are, as far as anybody here can know.

The mock's own files (uploads, and whatever it made) are looked into; of everything else nothing is fetched, and its
length follows from its address.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from attrs import asdict, frozen

from pictory_mock.core.ids import Draw
from pictory_mock.transcripts.facts import told

from . import uploads

if TYPE_CHECKING:
    from pictory_mock.core import World
    from pictory_mock.files import MediaFile

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
"""Names of this machine, which whoever writes an address may choose from."""
_SOUNDS = (".mp3", ".wav", ".m4a", ".aac", ".flac", ".ogg", ".oga", ".opus", ".wma")
"""How the names of files end that have no pictures."""
_PORTS = {"http": 80, "https": 443}
_PLAYS = ("video/", "audio/")
_MAY_PLAY = (*_PLAYS, "application/mp4", "application/ogg", "application/octet-stream", "binary/octet-stream")
"""The types of uploads that nobody can play and that are media of which nothing is known all the same."""
_PLAINLY_NONE = re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|%PDF-", re.DOTALL)
"""How pictures and PDF files begin."""


class Unplayable(ValueError):  # noqa: N818 - reads as what happened
    """What is at an address of this mock cannot be played. `why` is the part of `x-transcription` that says so."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


@frozen
class Medium:
    """A medium: what it is known by (`name`, the same wherever the mock is served), its length (s), its size (px).

    Of a medium that is not `known` all but the name is made up.
    """

    name: str
    seconds: float
    width: int | None = None
    height: int | None = None
    known: bool = True

    def kept(self) -> dict[str, Any]:
        """The medium as a job keeps it."""
        return asdict(self)


def look(world: World, url: str, base: str) -> Medium:
    """The medium at an address. `base` is where the mock is for the one who asks.

    Raises `Unplayable` for an address of this mock without a file, or with one that is no medium.
    """
    path = own_path(url, base)
    if path is None:
        return elsewhere(url)
    folder, _, address = path.partition("/")
    upload = uploads.find(world, address) if folder == "media" else None
    if upload is not None:
        return _uploaded(address, upload)
    made = world.find_file(address) if folder == "media" else None
    if made is None:
        raise Unplayable("not-reachable")
    if not made.mimetype.startswith(_PLAYS):
        raise Unplayable("no-medium")
    return _made(address, made)


def uploaded(world: World, url: str, base: str) -> uploads.Upload | None:
    """The upload at an address, whichever account it belongs to, or None."""
    path = own_path(url, base) or ""
    return uploads.find(world, path.removeprefix("media/")) if path.startswith("media/") else None


def elsewhere(url: str) -> Medium:
    """A medium of which nothing but the address is known."""
    said, length = told("medium"), told("medium")["seconds"]
    seconds = Draw(0, "medium", url).between(length["shortest"], length["longest"])
    if url.partition("?")[0].partition("#")[0].lower().endswith(_SOUNDS):
        return Medium(url, round(seconds, 2), known=False)
    return Medium(url, round(seconds, 2), said["width"], said["height"], known=False)


def own_path(url: str, base: str) -> str | None:
    """The path of an address that leads to this mock, or None."""
    there, here = _parts(url), _parts(base)
    if not base or there is None or here is None or there[0] != here[0]:
        return None
    return there[1].removeprefix(here[1].rstrip("/")).removeprefix("/")


def _parts(url: str) -> tuple[tuple[str, int | None], str] | None:
    """Host and port, and the path; None for what is no address."""
    try:
        parts = urlsplit(url)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    return ("localhost" if name in _HERE else name, port or _PORTS.get(parts.scheme)), unquote(parts.path)


def _uploaded(address: str, upload: uploads.Upload) -> Medium:
    """An upload. One that is said to be a medium and cannot be read as one is a medium of which nothing is known."""
    found = _measured(address, upload.path)
    if found is not None:
        return found
    with upload.path.open("rb") as file:
        begins = file.read(16)
    if _PLAINLY_NONE.match(begins) or not upload.mimetype.lower().startswith(_MAY_PLAY):
        raise Unplayable("no-medium")
    return elsewhere(address)


def _made(address: str, made: MediaFile) -> Medium:
    """A file that the mock makes: what it shows tells how long it is; where it does not, it is made and looked into."""
    sound, shown = made.mimetype.startswith("audio/"), made.subject
    seconds = getattr(shown, "seconds", None)
    if isinstance(seconds, int | float):
        width, height = getattr(shown, "width", None), getattr(shown, "height", None)
        return Medium(address, float(seconds)) if sound else Medium(address, float(seconds), width, height)
    with tempfile.TemporaryDirectory(prefix="pictory-mock-") as folder:
        path = Path(folder) / f"medium{made.ending}"
        made.write(path)
        return _measured(address, path) or elsewhere(address)


def _measured(name: str, path: Path) -> Medium | None:
    """What a file tells of itself, as far as anybody here can read it."""
    from pictory_mock.extras import MissingLibraryError
    from pictory_mock.media.probing import measure

    try:
        found = measure(path)
    except MissingLibraryError:
        return None
    return Medium(name, round(found.seconds, 3), found.width, found.height) if found else None
