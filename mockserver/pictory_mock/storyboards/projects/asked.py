"""The storyboard of a project as a request, with all that was changed in the project since."""

from __future__ import annotations

from typing import Any

from pictory_mock.storyboards.facts import Fields
from pictory_mock.storyboards.recut import Span, respelling
from pictory_mock.storyboards.recut.letters import texts_of
from pictory_mock.storyboards.recut.scenes import visual
from pictory_mock.storyboards.recut.timeline import spans

from . import writing


def request_of(params: Fields) -> dict[str, Any]:
    """A request that becomes about what render parameters are, for those that were never asked for as a storyboard."""
    return {"videoName": params["output"]["title"], "scenes": [_scene(span) for span in spans(params)]}


def storyboard(request: Fields, before: Fields, after: Fields) -> dict[str, Any]:
    """The request for what the parameters are `after` they were changed; `before` they were what it asked for."""
    asked = spans(before)
    if len(asked) != len(request["scenes"]):  # a change of elements has added scenes, or taken some out
        request = {**request, "scenes": [_scene(span) for span in asked]}
    respelt = respelling.respelt(request, before, after)
    known = dict(zip((span.name for span in asked), respelt["scenes"], strict=True))
    scenes = []
    for span in spans(after):
        scene = known.get(span.name) or _scene(span)
        if span.subtitles and not texts_of(span):
            scene = {**scene, "hideSubtitles": True}
        scenes.append({**scene, "sceneId": span.name})
    return {**respelt, "scenes": scenes}


def _scene(span: Span) -> dict[str, Any]:
    scene: dict[str, Any] = {}
    text, background = writing.text_of(span), writing.background_of(span)
    if text:
        scene["story"] = text
    else:
        scene["minimumDuration"] = span.seconds
    if background is not None and background.get("url"):
        kind = "video" if visual(background).moving else "image"
        scene["background"] = {"visualUrl": background["url"], "type": kind}
    elif background is not None:
        scene["background"] = {"color": background.get("backgroundColor", "#000000")}
    return scene
