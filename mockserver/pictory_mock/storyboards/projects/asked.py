"""The storyboard of a project as a request, with all that was changed in the project since."""

from __future__ import annotations

from typing import Any

from pictory_mock.storyboards.facts import Fields
from pictory_mock.storyboards.recut import Span, respelling
from pictory_mock.storyboards.recut.timeline import spans

from . import writing


def request_of(params: Fields) -> dict[str, Any]:
    """A request that becomes about what render parameters are, for those that were never asked for as a storyboard."""
    return {"videoName": params["output"]["title"], "scenes": [_scene(span) for span in spans(params)]}


def storyboard(request: Fields, before: Fields, after: Fields) -> dict[str, Any]:
    """The request for what the parameters are `after` they were changed; `before` they were what it asked for."""
    named = {writing.name_of(span, number): span for number, span in enumerate(spans(before), 1)}
    respelt = respelling.respelt(request, before, after)
    known = dict(zip(named, respelt["scenes"], strict=True))
    scenes = []
    for number, span in enumerate(spans(after), 1):
        name = writing.name_of(span, number)
        scene = known.get(name) or _scene(span)
        if span.subtitles and not writing.texts_of(span):
            scene = {**scene, "hideSubtitles": True}
        scenes.append({**scene, "sceneId": name})
    return {**respelt, "scenes": scenes}


def _scene(span: Span) -> dict[str, Any]:
    scene: dict[str, Any] = {}
    text, background = writing.text_of(span), writing.background_of(span)
    if text:
        scene["story"] = text
    else:
        scene["minimumDuration"] = span.seconds
    if background is not None and background.get("url"):
        scene["background"] = {"visualUrl": background["url"], "type": background["type"]}
    elif background is not None:
        scene["background"] = {"color": background.get("backgroundColor", "#000000")}
    return scene
