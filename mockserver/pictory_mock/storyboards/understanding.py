"""A request understood: its text split into scenes, its voices named, its visuals chosen, or what is wrong with it.

What is understood is all that the rest is made from: the cut, the price, and the storyboard as it is told back.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from attrs import evolve

from pictory_mock.core.lifecycle import Failure, Flaw

from . import looks, markup, narrators, sources, voices
from .choosing import with_visuals
from .cut import FRAME_RATE
from .facts import Fields, failure, told, within
from .pace import narrate
from .shots import Shot, Storyboard
from .sources import Part, Unusable
from .splitting import split
from .surroundings import Surroundings

# At which part of its time a job fails for what is wrong: for what is named and is not there at once, for the rest when
# its turn comes, which is before rendering begins.
_AT_ONCE, _SOURCES, _LENGTHS, _VOICES, _VISUALS = 0.0, 0.01, 0.02, 0.05, 0.1
_OF_TEMPLATES = ("sceneId", "insertBeforeSceneId", "insertAfterSceneId")
"""What names a scene of a template."""
_ALMOST = 1e-6
"""The part of a picture that is not worth one more."""


def understand(request: Fields, own: voices.Own = (), around: Surroundings | None = None) -> Storyboard:
    """A request, whose defaults are filled in, understood.

    `own` are the voices that the account has of its own, `around` is what the request points to.
    """
    unknown = _lost(request) or looks.check(request)
    if unknown is not None:
        return Storyboard(request, (), Flaw(unknown, _AT_ONCE))
    around = around or Surroundings()
    shots, flaw = _lasting(request, around)
    if flaw is not None:
        return Storyboard(request, shots, flaw)
    shown, blank = with_visuals(shots, request, around.library)
    wrong = voices.check(request, [scene for scene in request["scenes"] if sources.has_text(scene)], own)
    if wrong is not None:
        return Storyboard(request, shown, Flaw(wrong, _VOICES))
    flaw = None if blank is None else Flaw(failure("no-visual", scene=blank), _VISUALS)
    return Storyboard(request, shown, flaw)


def _lost(request: Fields) -> Failure | None:
    """What a request names and is not there: whoever fills templates in leaves only the names of those behind."""
    if "templateId" in request:
        return failure("unknown-template", template=request["templateId"])
    named = (scene[name] for scene in request["scenes"] for name in _OF_TEMPLATES if name in scene)
    return next((failure("unknown-scene", scene=name) for name in named), None)


def _lasting(request: Fields, around: Surroundings) -> tuple[tuple[Shot, ...], Flaw | None]:
    """The scenes of the video with their lengths, or as many as there are before what is wrong with them."""
    shots, length, longest = list[Shot](), 0.0, told("too-long")["seconds"]
    too_long = Flaw(failure("too-long"), _LENGTHS)
    try:
        sources.check_recordings(request, around)
        for shot in _shots(request, around):
            shots.append(shot)
            # How long those are that a recording speaks is known once all are there.
            length += 0.0 if shot.voice and shot.voice.recording and not shot.take else shot.seconds
            if length > longest:
                return tuple(shots), too_long
    except Unusable as error:
        return tuple(shots), Flaw(error.failure, _SOURCES)
    lasting = tuple(narrators.fitted(request, shots, around))
    return lasting, too_long if sum(shot.seconds for shot in lasting) > longest else None


def _shots(request: Fields, around: Surroundings) -> Iterator[Shot]:
    """The scenes of the video, one by one: as soon as they are too many, nobody asks for more. Raises `Unusable`."""
    given = enumerate(request["scenes"], 1)
    silent = (shot for number, scene in given for shot in _split(request, scene, number, around))
    return (_timed(request, shot, at) for at, shot in enumerate(silent))


def _split(request: Fields, scene: Fields, number: int, around: Surroundings) -> Iterator[Shot]:
    pieces = [piece for part in sources.parts(request, scene, number - 1, around) for piece in _pieces(request, part)]
    return (Shot(number, each.fields, each.story, len(pieces), each.take, each.picture) for each in pieces)


def _pieces(request: Fields, part: Part) -> Iterator[Part]:
    """A text split as its scene says. Sentences of a recording are scenes as they are."""
    if part.story is None or part.take is not None:
        yield part
        return
    ranges = split(
        part.story.text,
        lines=part.fields["createSceneOnNewLine"],
        sentences=part.fields["createSceneOnEndOfSentence"],
        language=request.get("language") or told("narration")["language"],
    )
    for story in markup.split(part.story, ranges):
        yield evolve(part, story=story)


def _timed(request: Fields, shot: Shot, at: int) -> Shot:
    voice = voices.of(request, shot.fields, at)
    if shot.take is not None and not voices.speaks_itself(shot.fields):
        heard = shot.fields.get("voiceOver", {}).get("enabled", True)
        voice = voices.Voice(shot.take.speaker, recording=shot.take.url) if heard else None
        shot = evolve(shot, voice=voice, narration=shot.take.narration)
    elif shot.story is not None:
        speed = voice.speed if voice else 100
        narration = narrate(shot.story, request.get("language"), speed)
        shot = evolve(shot, voice=voice, narration=narration, take=None)
    elif voices.is_own_recording(shot.fields):
        shot = evolve(shot, voice=voice)
    return evolve(shot, pictures=_pictures(shot))


def _pictures(shot: Shot) -> int:
    """How many pictures a scene has: as many as it takes to say all of it, or to see enough."""
    lengths, most, fields = told("scene-seconds"), told("too-long")["seconds"] + 1, shot.fields
    least = within(fields.get("minimumDuration", 0), most)
    pause = within(fields.get("endPauseDuration", 0), most)
    if shot.take is not None:
        return max(shot.take.pictures + math.ceil(pause * FRAME_RATE - _ALMOST), _whole(least, most))
    if shot.narration.words:
        return _whole(max(max(shot.narration.seconds, lengths["shortest"]) + pause, least), most)
    return _whole(fields.get("minimumDuration", lengths["visual-only"]), most)


def _whole(seconds: float, most: float) -> int:
    """So many pictures as it takes to last so long, one at least."""
    return max(math.ceil(within(seconds, most) * FRAME_RATE - _ALMOST), 1)
