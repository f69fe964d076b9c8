"""Stories as they come: words, and the tags between them, which are neither said nor shown.

In a plain story only `<strong>` is a tag; in SSML everything is that looks like one. A story can be taken apart, and
each part written down again as a story of its own.
"""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterator, Sequence

from attrs import field, frozen

Range = tuple[int, int]
"""Where a part of a text begins and ends."""

_PLAIN = re.compile(r"</?strong\s*>", re.IGNORECASE)
_SSML = re.compile(r"<!--[^<>]*-->|<[/?!]?[A-Za-z][^<>]*>")
_NAME = re.compile(r"</?\s*([A-Za-z][\w:.-]*)")
_APART = {"break", "p", "s"}
"""Tags between two words even where no space is."""
_SECONDS = re.compile(r"""\btime\s*=\s*["']\s*\+?([0-9]{0,6}\.?[0-9]{0,6})(ms|s)\s*["']""", re.IGNORECASE)


@frozen
class Tag:
    """A tag, and in front of which character of the text it stands."""

    at: int
    raw: str

    @property
    def name(self) -> str:
        """What kind of tag it is, in lower case; empty for a comment."""
        found = _NAME.match(self.raw)
        return found[1].lower() if found else ""

    @property
    def closes(self) -> bool:
        """Whether it is the end of an element."""
        return self.raw.startswith("</")

    @property
    def opens(self) -> bool:
        """Whether it is the begin of an element that holds something."""
        return bool(self.name) and not self.closes and not self.raw.endswith("/>") and self.name != "break"

    @property
    def pause(self) -> float:
        """How long nothing is said here, in seconds."""
        found = _SECONDS.search(self.raw) if self.name == "break" else None
        if found is None or not found[1].strip("."):
            return 0.0
        return float(found[1]) / (1000 if found[2].lower() == "ms" else 1)


@frozen
class Story:
    """The text of a story without its tags, and the tags."""

    text: str
    tags: tuple[Tag, ...] = ()
    ssml: bool = False
    strong: tuple[str, ...] = field(init=False)
    """The words that are marked as strong."""

    @strong.default
    def _marked(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for part in _marked(self) for word in part.split()))

    @property
    def pauses(self) -> tuple[tuple[int, float], ...]:
        """Where the speaker pauses, and for how many seconds."""
        return tuple((tag.at, tag.pause) for tag in self.tags if tag.pause)


def read(story: str, *, ssml: bool = False) -> Story:
    """A story taken apart."""
    text, at, apart, tags = "", 0, False, list[Tag]()
    for found in (_SSML if ssml else _PLAIN).finditer(story):
        text = _with(text, story[at : found.start()], ssml, apart)
        tag, at = Tag(len(text), found[0]), found.end()
        apart = tag.name in _APART or (apart and tag.at == (tags[-1].at if tags else -1))
        tags.append(tag)
    return Story(_with(text, story[at:], ssml, apart), tuple(tags), ssml)


def _with(text: str, raw: str, ssml: bool, apart: bool) -> str:
    """The text with what comes next of it, kept `apart` from what is before."""
    more = html.unescape(raw) if ssml else raw
    gap = apart and text and more and not (text[-1].isspace() or more[0].isspace())
    return f"{text} {more}" if gap else text + more


def write(story: Story) -> str:
    """The story as it could have been given."""
    parts, at = [], 0
    for tag in story.tags:
        parts += [_written(story.text[at : tag.at], story.ssml), tag.raw]
        at = tag.at
    return "".join(parts) + _written(story.text[at:], story.ssml)


def split(story: Story, ranges: Sequence[Range]) -> Iterator[Story]:
    """The parts of a story. Elements that go on in the next part end here, and begin there again."""
    left, around = deque(story.tags), list[Tag]()
    for begin, end in ranges:
        tags = [Tag(0, tag.raw) for tag in around]
        while left and (left[0].at < end or (left[0].at == end and not left[0].opens)):
            tag = left.popleft()
            tags.append(Tag(min(max(tag.at, begin), end) - begin, tag.raw))
            _follow(tag, around)
        tags += [Tag(end - begin, f"</{tag.name}>") for tag in reversed(around)]
        yield Story(story.text[begin:end], tuple(tags), story.ssml)


def _follow(tag: Tag, around: list[Tag]) -> None:
    """Keep in mind which elements one is in."""
    if tag.opens:
        around.append(tag)
    elif tag.closes and any(each.name == tag.name for each in around):
        while around.pop().name != tag.name:
            pass


def _marked(story: Story) -> Iterator[str]:
    begin: int | None = None
    for tag in story.tags:
        if tag.name != "strong":
            continue
        if tag.opens and begin is None:
            begin = tag.at
        elif tag.closes and begin is not None:
            yield story.text[begin : tag.at]
            begin = None


def _written(text: str, ssml: bool) -> str:
    return html.escape(text, quote=False) if ssml else text
