"""Where the words of a scene come from, and what is seen with them where nothing else is asked for.

A scene that names a web page becomes one with a story, one that names a presentation becomes one for each slide, one
that names a recording or a video one for each sentence that is said in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag

from attrs import frozen

from pictory_mock.core.lifecycle import Failure

from . import articles, markup, script, takes, voices
from .facts import Fields, failure
from .markup import Story
from .surroundings import Surroundings, file_name
from .takes import Take

_WISHES = ("visualUrl", "color", "aiVisual", "searchFilter")
"""What of a background says what is to be seen."""
_SPOKEN = ("audioUrl", "videoUrl")
_WITH_TEXT = ("story", "storyCoPilot", "blogUrl", "pptUrl", *_SPOKEN)


class Unusable(Exception):  # noqa: N818 - reads as what happened
    """What a scene names cannot be used."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure.message)


@frozen
class Part:
    """A part of a scene with a text of its own, before that is split: the fields of such a scene, and its words.

    `take` is where the words are said in a recording, if they are. `picture` says of which picture it is, if nothing
    else is to be seen.
    """

    fields: Fields
    story: Story | None = None
    take: Take | None = None
    picture: str = ""


def parts(request: Fields, scene: Fields, number: int, around: Surroundings) -> Iterator[Part]:
    """What a scene consists of; `number` is its own, from 0. Raises `Unusable`."""
    if "story" in scene:
        yield Part(scene, markup.read(scene["story"], ssml=scene.get("isSSMLStory", False)))
    elif "storyCoPilot" in scene:
        voice = voices.of(request, scene, number)
        text = script.write(scene["storyCoPilot"], request.get("language"), voice.speed if voice else 100)
        yield Part(scene, Story(text))
    elif "blogUrl" in scene:
        yield _page(scene, number, around)
    elif "pptUrl" in scene:
        yield from _slides(scene, number, around)
    elif any(field in scene for field in _SPOKEN):
        yield from _spoken(scene, number, around)
    else:
        yield Part(scene)


def check_recordings(request: Fields, around: Surroundings) -> None:
    """Look whether the recordings that are to speak can be used. Raises `Unusable`."""
    paths = ("", *(f"scenes[{number}]." for number in range(len(request["scenes"]))))
    for path, level in zip(paths, (request, *request["scenes"]), strict=True):
        spoken = level.get("voiceOver", {})
        url = urldefrag(spoken.get("externalVoice", {}).get("voiceUrl", ""))[0] if spoken.get("enabled") else ""
        if url in around.problems:
            field = f"{path}voiceOver.externalVoice.voiceUrl"
            raise Unusable(failure("no-source", field=field, reason=around.problems[url]))


def has_text(scene: Fields) -> bool:
    """Whether something is said in a scene that a request gives, or could be."""
    return any(field in scene for field in _WITH_TEXT)


def _page(scene: Fields, number: int, around: Surroundings) -> Part:
    url = _usable(scene, "blogUrl", number, around)
    text = around.texts.get(urldefrag(url)[0]) or articles.article(url)
    return Part(_without(scene, "blogUrl") | {"story": text}, markup.read(text))


def _slides(scene: Fields, number: int, around: Surroundings) -> Iterator[Part]:
    whole = urldefrag(_usable(scene, "pptUrl", number, around))[0]
    rest = _without(scene, "pptUrl")
    for at, text in enumerate(around.slides.get(whole) or articles.slides(whole), 1):
        picture = f"Slide {at} of {file_name(whole).rpartition('.')[0] or file_name(whole)}"
        if text.strip():
            yield Part({**rest, "story": text}, markup.read(text), picture=picture)
        else:
            yield Part(rest, picture=picture)


def _spoken(scene: Fields, number: int, around: Surroundings) -> Iterator[Part]:
    field = next(field for field in _SPOKEN if field in scene)
    url = _usable(scene, field, number, around)
    try:
        found = takes.of(scene, url, around.medium(url))
    except takes.Disordered as error:
        raise Unusable(failure("no-source", field=_path(number, error.place), reason=takes.DISORDERED)) from error
    if not found:
        said = "transcript" if scene.get("transcript") else field
        raise Unusable(failure("no-source", field=_path(number, said), reason="there is no word in it"))
    for take in found:
        fields = {**scene, "transcript": [take.told]}
        yield Part(_showing(fields, _playing(take)) if field == "videoUrl" else fields, Story(take.text), take)


def _playing(take: Take) -> dict[str, Any]:
    """A background that plays what is said."""
    clip = {"start": take.begin, "end": take.end}
    return {"visualUrl": take.url, "type": "video", "clips": [clip], "settings": {"loop": False, "mute": False}}


def _showing(scene: Fields, shown: Fields) -> dict[str, Any]:
    """A scene that shows this, unless it says itself what is to be seen."""
    background = scene.get("background", {})
    graphics = background.get("motionGraphics", {}).get("enabled", False)
    if graphics or scene.get("backgroundCorpus") or any(wish in background for wish in _WISHES):
        return {**scene}
    settings = {**shown.get("settings", {}), **background.get("settings", {})}
    if shown["type"] == "video":
        settings.pop("kenBurnsEffect", None)  # for pictures only
    merged = {**background, **shown}
    return {**scene, "background": {**merged, "settings": settings} if settings else merged}


def _usable(scene: Fields, field: str, number: int, around: Surroundings) -> str:
    """The address in a field. Raises `Unusable` if what is there cannot be used."""
    url = str(scene[field])
    reason = around.problems.get(urldefrag(url)[0])
    if reason is not None:
        raise Unusable(failure("no-source", field=_path(number, field), reason=reason))
    return url


def _path(number: int, field: str) -> str:
    return f"scenes[{number}].{field}"


def _without(scene: Fields, field: str) -> dict[str, Any]:
    return {name: value for name, value in scene.items() if name != field}
