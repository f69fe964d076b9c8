"""Files that say something: pages and texts, and the slides of presentations (Office Open XML)."""

from __future__ import annotations

import html
import itertools
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

_MOST = 10_000_000
"""Bytes that are read of a text; more is not what it says it is."""
_MOST_OF_PART, _MOST_OF_SLIDES = 2_000_000, 20_000_000
"""Bytes that are read of a part of a presentation, and of all its slides together."""
_SLIDES = 1000
"""No video has room for more."""
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How presentations are packed."""
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, RuntimeError),  # the last one: it is encrypted
    *(ElementTree.ParseError, KeyError, ValueError, OSError),
)
"""What comes of reading an archive that is none, is damaged, or holds something else."""
_TAG = re.compile(r"<(?:!doctype|html|head|body|p|div|article|h[1-6])[\s>]", re.IGNORECASE)
# Whatever begins like markup is some, to the end of the page if need be: so each character is looked at once, however
# broken the page is. (The parser of the standard library takes hours for a megabyte of `<!--`, and stops at `<![`.)
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style)\b.*?(?:</(?P=raw)[^>]*+(?:>|\Z)|\Z)"
    r"|<(?P<end>/?)(?P<tag>[a-z][^\s/>]*+)(?:=\s*+\"[^\"]*+(?:\"|\Z)|=\s*+'[^']*+(?:'|\Z)|[^>])*+(?:>|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_SILENT = {"template", "noscript", "head", "nav", "footer", "form", "svg"}
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
            names = list(itertools.islice(_names(archive), _SLIDES))
            if sum(archive.getinfo(name).file_size for name in names) > _MOST_OF_SLIDES:
                return None
            return [_slide(_part(archive, name)) for name in names] or None
    except _BROKEN:
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
    if archive.getinfo(name).compress_type not in _PACKED:
        raise ValueError(f"{name} is packed as no presentation is")
    with archive.open(name) as file:
        octets = file.read(_MOST_OF_PART + 1)
    if len(octets) > _MOST_OF_PART or b"<!DOCTYPE" in octets:
        raise ValueError(f"{name} is no part of a presentation")
    return ElementTree.fromstring(octets)  # noqa: S314 - without a document type there are no entities to expand


def _page(markup: str) -> list[str]:
    """The lines of a page: its words, each block on a line of its own, without what says nothing."""
    parts: list[str] = []
    silent = at = 0
    for token in _MARKUP.finditer(markup):
        tag = (token["tag"] or "").lower()
        if not silent:
            parts.append(_words(markup[at : token.start()]))
        silent = max(silent + (-1 if token["end"] else 1), 0) if tag in _SILENT else silent
        if tag and tag not in _INLINE:
            parts.append("\n")
        at = token.end()
    if not silent:
        parts.append(_words(markup[at:]))
    return "".join(parts).split("\n")


def _words(data: str) -> str:
    """What is said, whose own line breaks mean nothing."""
    return html.unescape(data).replace("\n", " ")
