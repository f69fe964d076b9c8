"""Files that say something: pages and texts, and the slides of presentations (Office Open XML)."""

from __future__ import annotations

import itertools
import posixpath
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

_MOST = 10_000_000
"""Bytes that are read of a text, or of a part of a presentation; more is not what it says it is."""
_SLIDES = 1000
"""No video has room for more."""
_TAG = re.compile(r"<(?:!doctype|html|head|body|p|div|article|h[1-6])[\s>]", re.IGNORECASE)
_SILENT = {"script", "style", "template", "noscript", "head", "nav", "footer", "form", "svg"}
_INLINE = {
    *("a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u")
}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PRESENTATION = "ppt/presentation.xml"


def text(path: Path) -> str | None:
    """What a page (HTML) or a text in UTF-8 says, a line for each paragraph; None if it is neither, or says nothing."""
    with path.open("rb") as file:
        octets = file.read(_MOST + 1)
    try:
        found = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if len(octets) > _MOST or "\0" in found:
        return None
    lines = _page(found) if _TAG.search(found[:2000]) else found.splitlines()
    told = (" ".join(line.split()) for line in lines)
    return "\n".join(line for line in told if line) or None


def slides(path: Path) -> list[str] | None:
    """What each slide of a .pptx file says, a line for each paragraph; None if it is no such file, or has no slides."""
    try:
        with zipfile.ZipFile(path) as archive:
            return [_slide(_part(archive, name)) for name in itertools.islice(_names(archive), _SLIDES)] or None
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, ValueError, OSError, NotImplementedError):
        return None


def _names(archive: zipfile.ZipFile) -> Iterator[str]:
    """The slides in the order in which they are shown."""
    folder, name = posixpath.split(_PRESENTATION)
    targets = {each.get("Id"): each.get("Target", "") for each in _part(archive, f"{folder}/_rels/{name}.rels").iter()}
    for each in _part(archive, _PRESENTATION).iter():
        if each.tag.endswith("}sldId"):
            yield posixpath.normpath(posixpath.join(folder, targets[each.get(_RELATION)])).lstrip("/")


def _slide(part: ElementTree.Element) -> str:
    paragraphs = ("".join(run.text or "" for run in each.iter(f"{_DRAWING}t")) for each in part.iter(f"{_DRAWING}p"))
    return "\n".join(line for paragraph in paragraphs if (line := " ".join(paragraph.split())))


def _part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """A part of a presentation. Raises ValueError for one that is too large, or that defines entities of its own."""
    with archive.open(name) as file:
        octets = file.read(_MOST + 1)
    if len(octets) > _MOST or b"<!DOCTYPE" in octets:
        raise ValueError(f"{name} is no part of a presentation")
    return ElementTree.fromstring(octets)  # noqa: S314 - without a document type there are no entities to expand


def _page(markup: str) -> list[str]:
    reader = _Page()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts).split("\n")


class _Page(HTMLParser):
    """Takes the words out of a page, each block on a line of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """A block begins, or something that says nothing."""
        self._silent += tag in _SILENT
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        """It ends."""
        if tag in _SILENT and self._silent:
            self._silent -= 1
        self._break(tag)

    def handle_data(self, data: str) -> None:
        """Words, whose own line breaks mean nothing."""
        if not self._silent:
            self.parts.append(" ".join(data.split("\n")))

    def _break(self, tag: str) -> None:
        if tag not in _INLINE:
            self.parts.append("\n")
