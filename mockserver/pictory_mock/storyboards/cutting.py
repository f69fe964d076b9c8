"""From a storyboard that is understood to its cut: how long each scene is, and what is seen and said in it."""

from __future__ import annotations

import hashlib
import math
from typing import cast

from . import lines
from .boxes import boxes
from .cut import FRAME_RATE, Cut, CutScene, Line, Look
from .facts import Fields, told
from .looks import subtitle_look
from .pace import in_characters, words_of
from .understanding import Shot, Storyboard
from .visuals import Chosen

_ALMOST = 1e-6
"""Pictures that are not worth one more."""


def cut(storyboard: Storyboard, size: tuple[int, int]) -> Cut | None:
    """The cut of a storyboard in a frame of this size (px); None if the video would be too long."""
    request, scenes, pictures = storyboard.request, list[CutScene](), 0
    longest = told("too-long")["seconds"]
    for shot in storyboard.shots:
        count = _pictures(shot, longest)
        scenes.append(_scene(request, shot, pictures / FRAME_RATE, count / FRAME_RATE, size))
        pictures += count
        if pictures / FRAME_RATE > longest:
            return None
    width, height = size
    name = request["videoName"]
    return Cut(name, width, height, tuple(scenes), _seed(storyboard), _has_music(request))


def frame_size(request: Fields, sizes: Fields) -> tuple[int, int]:
    """Width and height (px) that a request asks for; `sizes` are those of the aspect ratios, the usual one first."""
    if "videoWidth" in request:
        return request["videoWidth"], request["videoHeight"]
    width, height = sizes[request.get("aspectRatio", next(iter(sizes)))]
    return width, height


def cutaways(shot: Shot, start: float, seconds: float) -> list[tuple[Chosen, float, float]]:
    """The visuals that a scene cuts to, each with its begin and its length (s); what lies outside is left out.

    Those for which no time is told share the scene with the background, which comes first.
    """
    given = list(zip(shot.fields.get("backgroundBrolls", ()), shot.brolls, strict=True))
    slots = sum("brollClip" not in fields for fields, _ in given) + 1
    found, slot = [], 0
    for fields, chosen in given:
        if "brollClip" in fields:
            begin, end = fields["brollClip"]["start"], fields["brollClip"]["end"]
        else:
            slot += 1
            begin, end = seconds * slot / slots, seconds * (slot + 1) / slots
        begin, end = (round(min(moment, seconds) * FRAME_RATE) / FRAME_RATE for moment in (begin, end))
        if begin < end:
            found.append((chosen, start + begin, end - begin))
    return found


def _pictures(shot: Shot, longest: float) -> int:
    """How many pictures a scene has."""
    lengths, minimum = told("scene-seconds"), shot.fields.get("minimumDuration")
    if shot.narration.words:
        said = max(shot.narration.seconds, lengths["shortest"]) + shot.fields.get("endPauseDuration", 0)
        seconds = max(said, minimum or 0)
    else:
        seconds = lengths["visual-only"] if minimum is None else minimum
    # Numbers that nobody can mean are cut down before they are counted with.
    return max(math.ceil(min(float(seconds), longest + 1) * FRAME_RATE - _ALMOST), 1)


def _scene(request: Fields, shot: Shot, start: float, seconds: float, size: tuple[int, int]) -> CutScene:
    look = subtitle_look(request, shot.fields, *size)
    return CutScene(
        start=start,
        seconds=seconds,
        background=shot.background.visual,
        lines=_lines(request, shot, look, start, seconds, size),
        look=look,
        shown=not shot.fields.get("hideSubtitles", False),
        spoken=shot.voice is not None and bool(shot.narration.words),
        boxes=boxes(request, shot, *size),
        transition=shot.fields.get("sceneTransition", "none"),
        speaker=shot.voice.speaker if shot.voice else None,
    )


def _lines(
    request: Fields, shot: Shot, look: Look, start: float, seconds: float, size: tuple[int, int]
) -> tuple[Line, ...]:
    words, fields = shot.narration.words, shot.fields
    if fields.get("caption"):
        language = fields.get("captionLanguage", request.get("language"))
        shown = words_of(fields["caption"], characters=in_characters(fields["caption"], language))
        words = lines.stretched(shown, shot.narration)
    marked = shot.story.strong if shot.story else ()
    strong = marked if fields.get("highlightKeywords", True) else None
    if "maxSubtitleLines" not in fields or not words:
        return lines.all_at_once(words, start, seconds, strong)
    groups = lines.grouped(words, look, size, fields["maxSubtitleLines"])
    spoken = shot.voice is not None
    starts = lines.spoken_starts(groups, start) if spoken else lines.even_starts(groups, start, seconds)
    return lines.one_after_the_other(groups, starts, start + seconds, strong)


def _has_music(request: Fields) -> bool:
    return cast("bool", request.get("backgroundMusic", {}).get("enabled", False))


def _seed(storyboard: Storyboard) -> int:
    """The same for the same name and words, whatever else was asked for."""
    said = [shot.story.text.split() if shot.story else [] for shot in storyboard.shots]
    told_of = repr([storyboard.request["videoName"], said]).encode("utf-8", "backslashreplace")
    return int.from_bytes(hashlib.blake2b(told_of, digest_size=4).digest(), "big")
