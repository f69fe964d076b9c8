"""What is heard: a hum that talks, word for word, while something is spoken, a soft bed of music if there is any.

Nobody is to take it for a voice; but where somebody speaks, for how long, and that it is somebody else now, can be
heard and measured.
"""

import functools
import hashlib
import math
import re
from array import array
from collections.abc import Iterator
from itertools import chain, count, cycle, repeat
from operator import add, mul

from pictory_mock.storyboards.cut import FRAME_RATE, Cut, CutScene, Parts

SAMPLE_RATE = 16_000
"""Samples per second; as many as speech needs, and a third of the price of music."""
BLOCK = SAMPLE_RATE // FRAME_RATE
"""Samples that belong to one picture: sound and picture end together on every frame."""
_WIDTH = array("f").itemsize
_SCALE = (8, 9, 10, 12, 13.5, 16)
"""Steps of a pentatonic scale, by which words differ; eighths of the speaker's own pitch."""
_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\s\u3040-\u30ff\u3400-\u9fff]{1,14}")
"""What sounds as one; where no spaces stand between words, two characters at a time."""
_SPEECH, _MUSIC = 0.16, 0.02
"""Loudness, of 1."""
_RAMP = SAMPLE_RATE // 100
"""Samples in which a word swells and fades; without them it would begin and end with a click."""
_CHORDS = ((131, 165, 196, 247), (110, 131, 165, 220), (87, 131, 175, 220), (98, 147, 196, 247))
"""Hertz. One second each, over and over."""
_FADING = 2 * FRAME_RATE
"""Blocks in which the music ends."""


def blocks(cut: Cut) -> Iterator[bytes]:
    """The sound of a video, picture by picture: mono, 16 kHz, 32-bit floats between -1 and 1."""
    if cut.volume == 1:
        yield from _mixed(cut)
        return
    for block in _mixed(cut):
        yield array("f", map(mul, array("f", block), repeat(cut.volume))).tobytes()


def _mixed(cut: Cut) -> Iterator[bytes]:
    """The sound at its usual volume."""
    total = round(cut.seconds * FRAME_RATE)
    stream = _chunks(_pieces(cut), total)
    if not cut.music:
        yield from stream
        return
    bed, places = _bed(_shift(cut.tune)), _places(cut.music_clips)
    for number, (chunk, heard) in enumerate(zip(stream, _with_music(cut), strict=False)):
        place = next(places)
        if not heard:
            yield chunk
            continue
        loudness = cut.music_volume * (min(1.0, (total - number) / _FADING) if cut.fade else 1.0)
        music = map(mul, bed[place], repeat(loudness))
        yield array("f", map(add, array("f", chunk), music)).tobytes()


def _places(clips: Parts) -> Iterator[int]:
    """Which block of the bed is heard, block by block: in the parts of the music that are played, over and over.

    The order of the chords never repeats, so that each part of the music sounds like itself.
    """
    parts = [(round(FRAME_RATE * start), round(FRAME_RATE * end)) for start, end in clips]
    tracks = cycle(range(start, max(end, start + 1)) for start, end in parts) if parts else [count()]
    for block in chain.from_iterable(tracks):
        second, place = divmod(block, FRAME_RATE)
        chord = 0
        while second:
            second, digit = divmod(second, len(_CHORDS))
            chord += digit
        yield chord % len(_CHORDS) * FRAME_RATE + place


def _with_music(cut: Cut) -> Iterator[bool]:
    """Picture by picture, whether there is music."""
    for scene in cut.scenes:
        yield from repeat(scene.music, round(scene.seconds * FRAME_RATE))
    yield from repeat(True)


def _chunks(pieces: Iterator[bytes], total: int) -> Iterator[bytes]:
    """The pieces cut anew into `total` blocks; what is missing at the end is silence."""
    size, held = BLOCK * _WIDTH, bytearray()
    for _ in range(total):
        while len(held) < size:
            held += next(pieces, bytes(size))
        yield bytes(held[:size])
        del held[:size]


def _pieces(cut: Cut) -> Iterator[bytes]:
    """Silence and words in turn, from the begin of the video on."""
    done = 0
    for scene in cut.scenes:
        for start, samples, pitch in _words(scene):
            if start >= done:
                yield bytes((start - done) * _WIDTH)
                yield _word(pitch, samples, scene.loudness)
                done = start + samples


def _words(scene: CutScene) -> Iterator[tuple[int, int, int]]:
    """When the words of a scene begin, how long they are, in samples, and their pitches; longer words take longer."""
    if not scene.spoken:
        return
    base = _pitch(scene.speaker or "")
    for line in scene.lines:
        words = _WORDS.findall(line.text)
        letters = sum(len(word) + 1 for word in words)
        at = line.start
        for word in words:
            takes = line.seconds * (len(word) + 1) / letters
            yield round(at * SAMPLE_RATE), round(takes * 0.8 * 100) * SAMPLE_RATE // 100, _tuned(base, word)
            at += takes


def _chance(text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).digest()
    return int.from_bytes(digest, "big")


def _pitch(speaker: str) -> int:
    """The pitch of a speaker, hertz; a male voice's to a child's."""
    return 96 + 12 * (_chance(speaker) % 12)


def _tuned(base: int, word: str) -> int:
    """The pitch of a word, hertz."""
    return round(base * _SCALE[_chance(word.casefold()) % len(_SCALE)] / _SCALE[0])


@functools.lru_cache(512)
def _word(pitch: int, samples: int, loudness: float) -> bytes:
    """A word of some length."""
    hum = _hum(pitch)
    sound = array("f", (hum * (samples // len(hum) + 1))[:samples])
    ramp = min(_RAMP, samples // 2)
    for number in range(ramp):
        sound[number] *= number / ramp
        sound[-1 - number] *= number / ramp
    return sound.tobytes() if loudness == 1 else array("f", map(mul, sound, repeat(loudness))).tobytes()


@functools.lru_cache(128)
def _hum(pitch: int) -> "array[float]":
    """A second of a hum with a little of its octave and twelfth in it, which opens and closes like a mouth."""
    step = math.tau / SAMPLE_RATE
    return array(
        "f",
        (
            _SPEECH
            * (0.6 + 0.4 * math.sin(step * 5 * number))
            * (0.6 * math.sin(turn := step * pitch * number) + 0.28 * math.sin(2 * turn) + 0.12 * math.sin(3 * turn))
            for number in range(SAMPLE_RATE)
        ),
    )


def _shift(tune: str) -> int:
    """How much higher music of some name is than the usual one, in hertz: others sound different, and still fit."""
    return _chance(tune) % 12 * 8 + 8 if tune else 0


@functools.lru_cache(4)
def _bed(shift: int) -> "tuple[array[float], ...]":
    """Four seconds of music in blocks, `shift` hertz higher; its end joins its beginning without a click."""
    step, chords = math.tau / SAMPLE_RATE, [[pitch + shift for pitch in chord] for chord in _CHORDS]
    sound = array(
        "f",
        (
            _MUSIC * math.sin(step * number / 2) ** 2 * sum(math.sin(step * pitch * number) for pitch in chord)
            for chord in chords
            for number in range(SAMPLE_RATE)
        ),
    )
    return tuple(sound[at : at + BLOCK] for at in range(0, len(sound), BLOCK))
