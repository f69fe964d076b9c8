"""A storyboard as a template, which is what a saved project is."""

from __future__ import annotations

from pictory_mock.storyboards import markup

from .blueprint import Blueprint, Fields, Layer, Scene

_OWN = ("videoName", "scenes", "saveProject", "webhook", "webhookInput", "templateId", "variables")
"""What is the request's own, and not taken over by the next video."""


def of_storyboard(request: Fields) -> Blueprint:
    """The template that a storyboard's request is. A scene without a `sceneId` is known by its number, from 1."""
    scenes = (_scene(scene, number) for number, scene in enumerate(request["scenes"], 1))
    fields = {name: value for name, value in request.items() if name not in _OWN}
    return Blueprint.of(request["videoName"], "v3", fields, scenes)


def _scene(scene: Fields, number: int) -> Scene:
    story = scene.get("story", "")
    layers = tuple(Layer(f"{number}.{at}", element) for at, element in enumerate(scene.get("elements", ()), 1))
    text = markup.read(story, ssml=scene.get("isSSMLStory", False)).text
    fields = {name: value for name, value in scene.items() if name not in ("sceneId", "story", "elements")}
    subtitles = (text,) if text else ()
    return Scene(str(scene.get("sceneId", number)), subtitles, story, (layers,) if layers else (), fields)
