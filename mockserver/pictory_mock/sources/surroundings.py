"""What the request of a storyboard points to, as it is at the moment: the mock's own files are looked into.

Nothing is fetched from elsewhere; what lies there follows from its address.
"""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag

from pictory_mock.contract import document
from pictory_mock.storyboards.surroundings import Medium, Surroundings

from . import medium, reading, uploads

if TYPE_CHECKING:
    from collections.abc import Callable

    from pictory_mock.core import Account, World

Fields = Mapping[str, Any]

_HEARD = ("audioUrl", "videoUrl")
_SHOWN = ("image/", "video/")
_UNPLAYABLE = {
    "not-reachable": "there is no such file here; upload it first, or name a public URL",
    "no-medium": "the file holds neither sound nor video; upload one that does, or name a public URL",
}
_UNREADABLE = {
    "blogUrl": "there is no text here; upload a page or a text in UTF-8, or name a public URL",
    "pptUrl": "there are no slides here; upload a .pptx file, or name a public URL",
}
_READERS: Mapping[str, Callable[[Path], Any]] = {"blogUrl": reading.text, "pptUrl": reading.slides}


def around(request: Fields, base: str, account: Account | None) -> Surroundings:
    """What a request points to. `base` is where the mock is for the one who asks; `account` None has nothing."""
    known = dict[str, Medium]()
    texts, slides, problems = dict[str, str](), dict[str, list[str]](), dict[str, str]()
    for url in dict.fromkeys(_media(request)):
        try:
            seen = medium.look(account.world, url, base) if account else medium.elsewhere(url)
        except medium.Unplayable as error:
            problems[url] = _UNPLAYABLE[error.why]
        else:
            known[url] = Medium(seen.name, seen.seconds)
    for field, url in dict.fromkeys(_read(request)):
        if account is None or medium.own_path(url, base) is None:
            continue
        told = _told(account.world, url, base, _READERS[field])
        if not told:
            problems[url] = _UNREADABLE[field]
        elif field == "blogUrl":
            texts[url] = _short(told)
        else:
            slides[url] = [_short(text) for text in told]
    library = tuple(_library(account, base)) if account and request.get("visualLibraryId") else ()
    return Surroundings(known, texts, slides, problems, library)


def _media(request: Fields) -> Iterator[str]:
    """The addresses of all that is heard, without the parts that they mean."""
    for level in (request, *request.get("scenes", ())):
        yield from (urldefrag(level[field])[0] for field in _HEARD if field in level)
        recording = level.get("voiceOver", {}).get("externalVoice", {})
        yield from (urldefrag(url)[0] for name, url in recording.items() if name == "voiceUrl")


def _read(request: Fields) -> Iterator[tuple[str, str]]:
    """The addresses of all that is read, by the field that names them."""
    for scene in request.get("scenes", ()):
        yield from ((field, urldefrag(scene[field])[0]) for field in _READERS if field in scene)


def _told(world: World, url: str, base: str, reader: Callable[[Path], Any]) -> Any:
    """What a file of the mock's own says, nothing if there is none or it cannot be read."""
    path = (medium.own_path(url, base) or "").removeprefix("media/")
    uploaded = uploads.find(world, path)
    if uploaded is not None:
        return reader(uploaded.path)
    made = world.find_file(path)
    if made is None:
        return None
    with tempfile.TemporaryDirectory(prefix="pictory-mock-") as folder:
        file = Path(folder) / f"page{made.ending}"
        made.write(file)
        return reader(file)


def _library(account: Account, base: str) -> Iterator[str]:
    """The pictures and videos that an account has uploaded."""
    return (upload.url(base) for upload in uploads.every(account) if upload.mimetype.startswith(_SHOWN))


def _short(text: str) -> str:
    """A text that is no longer than a story may be, cut between two words."""
    return text if len(text) <= _longest() else text[: _longest() + 1].rpartition(" ")[0] or text[: _longest()]


@functools.cache
def _longest() -> int:
    limit: int = document.api().schema("Scene")["properties"]["story"]["maxLength"]
    return limit
