"""The sound of a clip: a soft tone that swells once a second, so that a listener hears that there is sound."""

import math
from array import array

SAMPLE_RATE = 48_000
"""Samples per second."""
_PITCHES = (196, 220, 247, 262, 294, 330)
"""Whole numbers of hertz: a second then ends where it began, and seconds join without a click."""
_LOUDNESS = 0.06


def one_second(seed: int) -> bytes:
    """One second of mono sound, 32-bit floats between -1 and 1."""
    pitch = _PITCHES[seed % len(_PITCHES)]
    step = math.tau / SAMPLE_RATE
    return array(
        "f",
        (
            _LOUDNESS * math.sin(step * number / 2) ** 2 * math.sin(step * pitch * number)
            for number in range(SAMPLE_RATE)
        ),
    ).tobytes()
