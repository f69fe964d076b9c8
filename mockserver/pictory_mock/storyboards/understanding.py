"""A request understood: its text split into scenes, its voices named, its visuals chosen, or what is wrong with it.

What is understood is all that the rest is made from: the cut, the price, and the storyboard as it is told back.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from attrs import evolve

from pictory_mock.core.lifecycle import Failure, Flaw

from . import markup, script, unsimulated, voices
from .choosing import with_visuals
from .cut import FRAME_RATE
from .facts import Fields, failure, told, within
from .markup import Story
from .pace import narrate
from .shots import Shot, Storyboard
from .splitting import split

# At which part of its time a job fails for what is wrong: for what the mock cannot do at once, for the rest when its
# turn comes, which is before rendering begins.
_AT_ONCE, _LENGTHS, _VOICES, _VISUALS = 0.0, 0.02, 0.05, 0.1
_ALMOST = 1e-6
"""The part of a picture that is not worth one more."""


def understand(request: Fields, usual: Failure) -> Storyboard:
    """A request, whose defaults are filled in, understood. `usual` is how its jobs fail where no code says why."""
    missing = unsimulated.find(request)
    if missing:
        return Storyboard(request, (), Flaw(evolve(usual, message=unsimulated.message(missing)), _AT_ONCE))
    shots, length, longest = list[Shot](), 0.0, told("too-long")["seconds"]
    for shot in _shots(request):
        shots.append(shot)
        length += shot.seconds
        if length > longest:
            return Storyboard(request, tuple(shots), Flaw(failure("too-long"), _LENGTHS))
    shown, blank = with_visuals(shots)
    wrong = voices.check(request, [scene for scene in request["scenes"] if _has_story(scene)])
    if wrong is not None:
        return Storyboard(request, shown, Flaw(wrong, _VOICES))
    flaw = None if blank is None else Flaw(failure("no-visual", scene=blank), _VISUALS)
    return Storyboard(request, shown, flaw)


def _shots(request: Fields) -> Iterator[Shot]:
    """The scenes of the video, one by one: as soon as they are too many, nobody asks for more."""
    silent = (shot for number, scene in enumerate(request["scenes"], 1) for shot in _split(request, scene, number))
    return (_timed(request, shot, at) for at, shot in enumerate(silent))


def _split(request: Fields, scene: Fields, number: int) -> Iterator[Shot]:
    story = _story(request, scene, number)
    if story is None:
        yield Shot(number, scene)
        return
    ranges = split(
        story.text,
        lines=scene["createSceneOnNewLine"],
        sentences=scene["createSceneOnEndOfSentence"],
        language=request.get("language") or told("narration")["language"],
    )
    for part in markup.split(story, ranges):
        yield Shot(number, scene, part, len(ranges))


def _story(request: Fields, scene: Fields, number: int) -> Story | None:
    if not _has_story(scene):
        return None
    if "storyCoPilot" in scene:
        voice = voices.of(request, scene, number - 1)
        return Story(script.write(scene["storyCoPilot"], request.get("language"), voice.speed if voice else 100))
    return markup.read(scene["story"], ssml=scene.get("isSSMLStory", False))


def _has_story(scene: Fields) -> bool:
    return "story" in scene or "storyCoPilot" in scene


def _timed(request: Fields, shot: Shot, at: int) -> Shot:
    if shot.story is not None:
        voice = voices.of(request, shot.fields, at)
        speed = voice.speed if voice else 100
        shot = evolve(shot, voice=voice, narration=narrate(shot.story, request.get("language"), speed))
    return evolve(shot, pictures=_pictures(shot))


def _pictures(shot: Shot) -> int:
    """How many pictures a scene has: as many as it takes to say all of it, or to see enough."""
    lengths, most, fields = told("scene-seconds"), told("too-long")["seconds"] + 1, shot.fields
    if shot.narration.words:
        said = max(shot.narration.seconds, lengths["shortest"]) + within(fields.get("endPauseDuration", 0), most)
        seconds = max(said, within(fields.get("minimumDuration", 0), most))
    else:
        seconds = within(fields.get("minimumDuration", lengths["visual-only"]), most)
    return max(math.ceil(within(seconds, most) * FRAME_RATE - _ALMOST), 1)
