"""Music to listen to: soft chords over and over, other ones for each tune, that swell and fade at its ends."""

import hashlib
import math
from array import array
from collections.abc import Iterator
from itertools import repeat
from operator import mul
from pathlib import Path

import attrs

from pictory_mock.media.libraries import pyav
from pictory_mock.media.recording import audio_frame

SAMPLE_RATE = 16_000
"""Samples per second."""
_ROOTS = (110, 117, 123, 131, 139, 147, 156, 165)
"""Hertz. Whole numbers: a second then ends where it began, and seconds join without a click."""
_CHORDS = ((4, 5, 6, 8), (4, 6, 7, 9), (3, 4, 5, 6), (5, 6, 8, 10), (4, 5, 6, 7))
"""Tones as quarters of a root."""
_LOUDNESS = 0.05
_FADING = 3
"""Seconds in which it comes and goes."""
_BARS = 4
# the quickest way; bitexact: no version of the library in the file, so that equal tunes are equal files
_ENCODER = {"flags": "+bitexact", "compression_level": "9"}


@attrs.frozen
class Tune:
    """A tune, in whole seconds. Equal tunes give equal files."""

    seconds: int = attrs.field(validator=attrs.validators.ge(1))
    seed: int


def write_tune(tune: Tune, path: Path) -> None:
    """An MP3 (mono, 16 kHz), as long as the tune. Raises MissingLibraryError."""
    av = pyav()
    with av.open(str(path), "w", format="mp3", options={"fflags": "+bitexact"}) as file:
        track = file.add_stream("libmp3lame", rate=SAMPLE_RATE, layout="mono", options=_ENCODER)
        track.bit_rate = 48_000
        for number, second in enumerate(_seconds(tune)):
            file.mux(track.encode(audio_frame(second, number * SAMPLE_RATE, SAMPLE_RATE)))
        file.mux(track.encode(None))


def _seconds(tune: Tune) -> Iterator[bytes]:
    chance = hashlib.blake2b(str(tune.seed).encode(), digest_size=2 * _BARS).digest()
    bars = [_bar(_ROOTS[chance[at] % len(_ROOTS)], _CHORDS[chance[at + 1] % len(_CHORDS)]) for at in range(_BARS)]
    for number in range(tune.seconds):
        loudness = min(1.0, (number + 1) / _FADING, (tune.seconds - number) / _FADING)
        bar = bars[number % _BARS]
        yield bar.tobytes() if loudness >= 1 else array("f", map(mul, bar, repeat(loudness))).tobytes()


def _bar(root: int, chord: tuple[int, ...]) -> "array[float]":
    """A second of a chord that swells and fades."""
    step = math.tau / SAMPLE_RATE
    tones = [round(root * tone / 4) for tone in chord]
    return array(
        "f",
        (
            _LOUDNESS * math.sin(step * number / 2) ** 2 * sum(math.sin(step * tone * number) for tone in tones)
            for number in range(SAMPLE_RATE)
        ),
    )
