"""When the scenes of render parameters are, and what belongs to each.

The parameters say the same thing in several places: how long a background is, how long a marker, when the next one
begins. Whoever changes a length changes it in one of them, or in all. How long a scene was tells the id of its marker,
or its own, if a preview of the mock gave it; what differs from that was changed. Otherwise the odd one out is what was
changed. The scenes follow one upon the other, whatever their lengths are.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, frozen

from pictory_mock.storyboards.cut import FRAME_RATE
from pictory_mock.storyboards.facts import DAY, Fields, told, within

AUDIO, BACKGROUND, TEXT = "audioElement", "backgroundElement", "SceneText"
_NEAR = 0.5 / FRAME_RATE
"""Moments that are no further apart are the same: half a picture, in seconds."""
_NAME = re.compile(r"scene_([0-9a-f]{8})_[0-9]+_([0-9]{1,6})")
_MARKER = re.compile(r"marker_()[0-9]+_([0-9]{1,6})")


def scene_id(seed: int, number: int, seconds: float) -> str:
    """The id of a scene, `number` from 1. What is made up for its cut, and how long it was, can be told from it."""
    return f"scene_{seed:08x}_{number}_{round(seconds * FRAME_RATE)}"


def marker_id(number: int, seconds: float) -> str:
    """The id of a marker, `number` from 1: how long its scene was when it was told last."""
    return f"marker_{number}_{round(seconds * FRAME_RATE)}"


def seed_of(name: str) -> int | None:
    """The seed in the id of a scene, or None if it is no id of the mock."""
    found = _NAME.fullmatch(name)
    return int(found[1], 16) if found else None


def _length_of(draft: _Draft) -> float | None:
    """How long a scene was when it was told (s), or None if its ids are none of the mock."""
    found = _MARKER.fullmatch(draft.marker.get("id", "")) or _NAME.fullmatch(draft.name)
    return int(found[2]) / FRAME_RATE if found else None


@frozen
class Span:
    """A scene in its time. `told` is where it was told to begin, `usual` how long it was before it was changed.

    `name` is its id or, where it has none, its number in words.
    """

    name: str
    told: float
    usual: float
    start: float
    seconds: float
    marker: Fields
    elements: tuple[Fields, ...]
    subtitles: tuple[Fields, ...]

    def when(self, thing: Fields) -> tuple[float, float]:
        """When something in it begins, and how long it lasts, as the scene is now; never outside of it."""
        begin = _moment(thing["startTime"]) - self.told
        end = begin + _moment(thing["duration"])
        shrunk = self._shrunk.get(thing.get("elementType"), 1.0)
        last = self.seconds if abs(end - self.usual) < _NEAR else end * shrunk
        first, last = (min(max(moment, 0.0), self.seconds) for moment in (begin * shrunk, last))
        return round(self.start + first, 3), round(max(last - first, 0.0), 3)

    @functools.cached_property
    def _shrunk(self) -> dict[str | None, float]:
        """By kinds of things, by how much they are shorter now: those that a shorter scene has no room for."""
        if self.seconds >= self.usual:
            return {}
        things = (*self.elements, *self.subtitles)
        ends = [(each.get("elementType"), _moment(each["startTime"]) + _moment(each["duration"])) for each in things]
        return {kind: self.seconds / self.usual for kind, end in ends if end - self.told > self.seconds + _NEAR}

    @property
    def changed(self) -> bool:
        """Whether it is at another time than it was told to be, or lasts longer or shorter."""
        return abs(self.told - self.start) >= _NEAR or abs(self.usual - self.seconds) >= _NEAR

    def during(self, start: float, end: float) -> bool:
        """Whether its middle, as it was told, is within a time."""
        return start <= self.told + self.usual / 2 < end

    def whole(self, thing: Fields) -> bool:
        """Whether something lasts as long as the scene."""
        start, seconds = self.when(thing)
        return abs(start - self.start) < _NEAR and abs(seconds - self.seconds) < _NEAR


@define
class _Draft:
    """A scene while it is put together."""

    name: str
    start: float
    marker: Fields
    elements: list[Fields]
    subtitles: list[Fields]

    @property
    def background(self) -> Fields | None:
        """What is behind all of it: the first of its backgrounds."""
        found = [each for each in self.elements if each["elementType"] == BACKGROUND]
        return min(found, key=lambda each: _moment(each["startTime"]), default=None)

    @property
    def begin(self) -> float:
        """Where it was told to begin: with its background, if it has one."""
        background = self.background
        return self.start if background is None else _moment(background["startTime"])


def spans(params: Fields) -> list[Span]:
    """The scenes of render parameters, in order; those that last no time are left out."""
    return [span for span in all_spans(params) if span.seconds]


def all_spans(params: Fields) -> list[Span]:
    """The scenes of render parameters, in order, with those that last no time."""
    shown = [each for each in params["elements"] if each["elementType"] != AUDIO]
    subtitles = params.get("subtitles", ())
    drafts = _drafts(params.get("sceneMarkers", ()), shown, subtitles)
    _fill(drafts, shown, subtitles)
    end = _end(params["elements"])
    made, pictures = list[Span](), 0
    for number, (draft, following) in enumerate(zip(drafts, [*drafts[1:], None], strict=True), 1):
        usual, seconds = _lengths(draft, following, end if following is None else None)
        many = round(within(seconds, told("too-long")["seconds"] + 1) * FRAME_RATE)
        made.append(_span(draft, number, usual, pictures / FRAME_RATE, many / FRAME_RATE))
        pictures += many
    return made


def _span(draft: _Draft, number: int, usual: float, start: float, seconds: float) -> Span:
    name, elements = draft.name or f"scene {number}", tuple(draft.elements)
    return Span(name, draft.begin, usual, start, seconds, draft.marker, elements, tuple(draft.subtitles))


def _drafts(markers: Sequence[Fields], shown: Sequence[Fields], subtitles: Sequence[Fields]) -> list[_Draft]:
    """One for each marker, each scene that is named, and each background that lies in none of these."""
    drafts: dict[str, _Draft] = {}
    for number, marker in enumerate(markers):
        name = marker.get("sceneId", "")
        key = name if name and name not in drafts else f"{name} {number}"
        drafts[key] = _Draft(key, _moment(marker["startTime"]), marker, [], [])
    for thing in (*shown, *subtitles):
        name, start = thing.get("sceneId", ""), _moment(thing["startTime"])
        if name and name not in drafts:
            drafts[name] = _Draft(name, start, {}, [], [])
        elif name and not drafts[name].marker:
            drafts[name].start = min(drafts[name].start, start)
    found = sorted(drafts.values(), key=lambda draft: draft.start)
    found = sorted([*found, *_of_backgrounds(found, shown)], key=lambda draft: draft.start)
    return found or [_Draft("", 0.0, {}, [], [])]


def _of_backgrounds(drafts: Sequence[_Draft], shown: Iterable[Fields]) -> list[_Draft]:
    """Scenes for the backgrounds that name none and begin in none."""
    starts = [draft.start for draft in drafts]
    ends = [draft.start + _moment(draft.marker.get("duration", 0)) for draft in drafts]
    alone = [each for each in shown if each["elementType"] == BACKGROUND and "sceneId" not in each]
    made, end = list[_Draft](), -1.0
    for each in sorted(alone, key=lambda each: _moment(each["startTime"])):
        start = _moment(each["startTime"])
        at = bisect_right(starts, start + _NEAR) - 1
        inside = at >= 0 and (start < ends[at] - _NEAR or abs(start - starts[at]) < _NEAR)
        if not inside and start >= end - _NEAR:
            made.append(_Draft("", start, {}, [], []))
            end = start + _moment(each["duration"])
    return made


def _fill(drafts: Sequence[_Draft], shown: Iterable[Fields], subtitles: Iterable[Fields]) -> None:
    """Let each thing belong to the scene that it names, or else to the one that it begins in."""
    named = {draft.name: draft for draft in reversed(drafts) if draft.name}
    starts = [draft.start for draft in drafts]

    def whose(thing: Fields) -> _Draft:
        at = bisect_right(starts, _moment(thing["startTime"]) + _NEAR) - 1
        return named.get(thing.get("sceneId", "")) or drafts[max(at, 0)]

    for thing in shown:
        whose(thing).elements.append(thing)
    for thing in subtitles:
        whose(thing).subtitles.append(thing)


def _lengths(draft: _Draft, following: _Draft | None, end: float | None) -> tuple[float, float]:
    """How long a scene was, and how long it is to be."""
    filled = _extent([*draft.elements, *draft.subtitles], draft.begin, draft.background)
    told_of = [length for length in _told_of(draft, following) if length >= 0]
    known = _length_of(draft)
    if not told_of:
        return (filled, filled) if known is None else (known, filled)
    usual = _agreed(told_of, [filled, *([] if end is None else [end - draft.begin])]) if known is None else known
    changed = next((length for length in told_of if abs(length - usual) >= _NEAR), None)
    return usual, max(usual, filled) if changed is None else changed


def _told_of(draft: _Draft, following: _Draft | None) -> Iterator[float]:
    """The lengths that are told of a scene: what was changed in its elements comes before what was in the markers."""
    background, marker = draft.background, draft.marker
    after = following.background if following else None
    if background is not None:
        yield _moment(background["duration"])
        if after is not None:
            yield _moment(after["startTime"]) - draft.begin
    if marker:
        yield _moment(marker["duration"])
        if following is not None and following.marker:
            yield _moment(following.marker["startTime"]) - _moment(marker["startTime"])


def _agreed(lengths: Sequence[float], witnesses: Iterable[float]) -> float:
    """The length that most of them tell, or of several the one that has most of the witnesses."""
    votes = Counter(round(length / _NEAR) for length in lengths)
    votes_beside = Counter(round(length / _NEAR) for length in witnesses)
    most = max(votes, key=lambda length: (votes[length], votes_beside[length]))
    return next(length for length in lengths if round(length / _NEAR) == most)


def _extent(things: Iterable[Fields], begin: float, background: Fields | None) -> float:
    """Until when something lasts that is no background, counted from the begin of the scene."""
    ends = [_moment(each["startTime"]) + _moment(each["duration"]) - begin for each in things if each is not background]
    return max(ends, default=0.0)


def _end(elements: Iterable[Fields]) -> float | None:
    """Until when there is sound, if there is any."""
    ends = [_moment(each["startTime"]) + _moment(each["duration"]) for each in elements if each["elementType"] == AUDIO]
    return max(ends, default=None)


def _moment(number: float) -> float:
    """A moment or a length in seconds; nobody means one of more than a day."""
    return within(number, DAY)
