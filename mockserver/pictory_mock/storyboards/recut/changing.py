"""Render parameters with changes of their elements: what was sent of an element stands in place of what was there.

Where that changes how long a scene is, all that follows from it is told anew, so that all times say the same again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pictory_mock.storyboards.facts import Fields

from .letters import paired, plain, subtitle_id
from .scenes import interval
from .timeline import AUDIO, BACKGROUND, TEXT, Span, all_spans, marker_id

Step = Mapping[str, Fields]
"""The properties of elements that were changed at once, by the id of the element."""
Changes = Mapping[str, Sequence[Step]]
"""The `steps` in which elements were changed, one after the other: times count as they were before their step."""

_TIMING = {"startTime", "duration", "sceneId"}
"""Properties that tell when something is."""
_TWINS = (("url", "visualUrl"), ("type", "visualType"))
"""Properties of a background that say the same."""


def changed(params: Fields, changes: Changes) -> dict[str, Any]:
    """The parameters with the changes: one consistent timeline, whose subtitles follow the texts that show them."""
    found = dict(params)
    for step in changes.get("steps", ()):
        found = _after(found, step)
        found = _settled(found) if _retimes(step) else found
    return found


def merged(before: Changes, elements: Iterable[Fields], known: Mapping[str, Fields]) -> dict[str, list[Step]]:
    """The changes so far and those of further elements; `known` are the elements as they are now, by their ids."""
    steps, step = [*before.get("steps", ())], dict[str, Fields]()
    for element in elements:
        now = known.get(element["id"])
        if now is not None:
            new = {name: value for name, value in _alike(element, now).items() if name not in now or now[name] != value}
            step[element["id"]] = {**step.get(element["id"], {}), **new}
    if steps and not _retimes(step):
        last = steps.pop()
        step = {**last, **{name: {**last.get(name, {}), **new} for name, new in step.items()}}
    return {"steps": [*steps, step]}


def _retimes(step: Step) -> bool:
    return any(_TIMING & set(new) for new in step.values())


def _after(params: Fields, step: Step) -> dict[str, Any]:
    elements = [{**each, **step.get(each["id"], {})} for each in params["elements"]]
    words = {id(subtitle): text for subtitle, text in _retold(params, step)}
    subtitles = [_saying(each, words[id(each)]) if id(each) in words else each for each in params["subtitles"]]
    return {**params, "elements": elements, "subtitles": subtitles}


def _settled(params: dict[str, Any]) -> dict[str, Any]:
    """The parameters with all times as they are in their cut; a scene that lasts no time is told so."""
    found, lists = all_spans(params), ("elements", "sceneMarkers", "subtitles")
    times = {name: time for number, span in enumerate(found, 1) for name, time in _told(span, number)}
    if any(span.changed for span in found):
        length = sum(span.usual for span in found)
        sounds = [each for each in params["elements"] if each["elementType"] == AUDIO]
        times |= {id(each): _heard(interval(each, length), found) for each in sounds}
    return {**params, **{name: [{**each, **times.get(id(each), {})} for each in params[name]] for name in lists}}


def _told(span: Span, number: int) -> Iterator[tuple[int, Fields]]:
    """When a scene and what is in it are, by the identity of what tells it."""
    whole = _time(span.start, span.seconds)
    yield id(span.marker), {"id": marker_id(number, span.seconds), **whole}
    for thing in (*span.elements, *span.subtitles):
        yield id(thing), _time(*span.when(thing))
    behind = [each for each in span.elements if each["elementType"] == BACKGROUND]
    if behind:
        yield id(min(behind, key=lambda each: each["startTime"])), whole
    texts = [each for each in span.elements if each["elementType"] == TEXT and "text" in each]
    for text, subtitle in paired(texts, span.subtitles)[0]:  # as they are listed: their times may be others now
        yield id(subtitle), _time(*span.when(text))


def _heard(heard: tuple[float, float] | None, found: Sequence[Span]) -> Fields:
    """When sound is heard in scenes that were moved: with those that it was heard in."""
    inside = [span for span in found if heard and span.during(*heard)]
    if not inside:
        return {"duration": 0.0}
    begin, last = inside[0].start, inside[-1]
    return _time(begin, last.start + last.seconds - begin)


def _time(start: float, seconds: float) -> Fields:
    return {"startTime": start, "duration": seconds}


def _alike(element: Fields, now: Fields) -> dict[str, Any]:
    """An element in which two properties that say the same do so; the one that is changed says it."""
    result = dict(element)
    for one, other in _TWINS:
        if other in now:
            new = [element[name] for name in (one, other) if name in element and element[name] != now.get(name)]
            if new:
                result[one] = result[other] = new[0]
    return result


def _retold(params: Fields, step: Step) -> Iterator[tuple[Fields, str]]:
    """The subtitles whose text was changed, and what they say now."""
    scenes: dict[str, tuple[list[Fields], list[Fields]]] = {}
    for element in params["elements"]:
        if element["elementType"] == TEXT:
            scenes.setdefault(element["sceneId"], ([], []))[0].append(element)
    for subtitle in params["subtitles"]:
        scenes.setdefault(subtitle["sceneId"], ([], []))[1].append(subtitle)
    for texts, subtitles in scenes.values():
        for text, subtitle in paired(texts, subtitles)[0]:
            new = step.get(text["id"], {}).get("text", text["text"])
            if subtitle and new != text["text"]:
                yield subtitle, plain(new)


def _saying(subtitle: Fields, words: str) -> dict[str, Any]:
    return {**subtitle, "text": words, "id": subtitle_id(words, subtitle["sceneId"])}
