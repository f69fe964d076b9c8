"""From a storyboard that is understood to its cut: how long each scene is, and what is seen and said in it."""

from __future__ import annotations

import hashlib

from . import lines
from .boxes import boxes
from .cut import FRAME_RATE, Cut, Cutaway, CutScene, Line, Look
from .facts import Fields, within
from .looks import subtitle_look
from .pace import in_characters, words_of
from .playing import clips_of
from .recut import tune_of
from .shots import Shot, Storyboard
from .visuals import Chosen

_LARGEST = 1_000_000
"""Pixels of a side that are asked for, more than any video has. The file is smaller, in proportion."""


def cut(storyboard: Storyboard, size: tuple[int, int]) -> Cut:
    """The cut of a storyboard without a flaw, in a frame of this size (px)."""
    request, scenes, pictures = storyboard.request, list[CutScene](), 0
    for shot in storyboard.shots:
        scenes.append(_scene(request, shot, pictures / FRAME_RATE, size))
        pictures += shot.pictures
    width, height = size
    name, heard = request["videoName"], _has_music(storyboard)
    music: Fields = request.get("backgroundMusic", {}) if heard else {}
    return Cut(
        name,
        width,
        height,
        tuple(scenes),
        _seed(storyboard),
        heard,
        tune=tune_of(music.get("musicUrl", "")),
        file=f"{name}.mp4",
        music_volume=music.get("volume", 1.0),
        music_clips=clips_of(music),
    )


def frame_size(request: Fields, sizes: Fields) -> tuple[int, int]:
    """Width and height (px) that a request asks for; `sizes` are those of the aspect ratios, the usual one first."""
    if "videoWidth" in request:
        return int(within(request["videoWidth"], _LARGEST)), int(within(request["videoHeight"], _LARGEST))
    width, height = sizes[request.get("aspectRatio", next(iter(sizes)))]
    return width, height


def cutaways(shot: Shot, start: float, seconds: float) -> list[tuple[Fields, Chosen, float, float]]:
    """What a scene cuts to: as it was given, its visual, its begin and its length (s); what lies outside is left out.

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
            found.append((fields, chosen, start + begin, end - begin))
    return sorted(found, key=lambda cutaway: cutaway[2])


def _scene(request: Fields, shot: Shot, start: float, size: tuple[int, int]) -> CutScene:
    seconds = shot.seconds
    look = subtitle_look(request, shot.fields, *size)
    voice = shot.voice if shot.narration.words else None
    return CutScene(
        start=start,
        seconds=seconds,
        background=shot.background.visual,
        lines=_lines(request, shot, look, start, seconds, size),
        look=look,
        shown=not shot.fields["hideSubtitles"],
        spoken=voice is not None,
        boxes=boxes(request, shot, *size),
        transition=shot.fields.get("sceneTransition", "none"),
        speaker=shot.voice.speaker if shot.voice else None,
        cutaways=tuple(Cutaway(chosen.visual, *when) for _, chosen, *when in cutaways(shot, start, seconds)),
        music=_with_music(shot),
        loudness=1.0 + voice.amplification if voice else 1.0,
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
    strong = marked if fields["highlightKeywords"] else None
    if "maxSubtitleLines" not in fields or not words:
        return lines.all_at_once(words, start, seconds, strong)
    groups = lines.grouped(words, look, size, fields["maxSubtitleLines"])
    spoken = shot.voice is not None or shot.take is not None
    starts = lines.spoken_starts(groups, start) if spoken else lines.even_starts(groups, start, seconds)
    return lines.one_after_the_other(groups, starts, start + seconds, strong)


def _has_music(storyboard: Storyboard) -> bool:
    """Whether there is music, and not every scene does without."""
    if not storyboard.request.get("backgroundMusic", {}).get("enabled", False):
        return False
    return any(_with_music(shot) for shot in storyboard.shots)


def _with_music(shot: Shot) -> bool:
    """Whether a scene has the music of its video."""
    return bool(shot.fields.get("backgroundMusic", {}).get("enabled", True))


def _seed(storyboard: Storyboard) -> int:
    """The same for the same name and words, whatever else was asked for."""
    said = [shot.story.text.split() if shot.story else [] for shot in storyboard.shots]
    told_of = repr([storyboard.request["videoName"], said]).encode("utf-8", "backslashreplace")
    return int.from_bytes(hashlib.blake2b(told_of, digest_size=4).digest(), "big")
