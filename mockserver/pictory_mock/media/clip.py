"""What a video shows and how large it is: everything the files are made from."""

from typing import Any

import attrs

from pictory_mock.storyboards.cut import FRAME_RATE


def _even(_clip: "Clip", attribute: "attrs.Attribute[int]", value: Any) -> None:
    """yuv420p keeps one colour sample for two by two pixels, so both sides must be even."""
    if not isinstance(value, int) or value < 2 or value % 2:
        raise ValueError(f"{attribute.name} must be an even number of pixels, at least 2: {value!r}")


def _whole_frames(_clip: "Clip", _attribute: "attrs.Attribute[float]", value: Any) -> None:
    frames = value * FRAME_RATE
    if frames < 1 or frames != int(frames):
        raise ValueError(f"seconds must be a positive multiple of 1/{FRAME_RATE}: {value!r}")


@attrs.frozen
class Clip:
    """One invented video. Equal clips give equal files."""

    width: int = attrs.field(validator=_even)
    """Pixels, even."""
    height: int = attrs.field(validator=_even)
    """Pixels, even."""
    seconds: float = attrs.field(validator=_whole_frames)
    """Length of the container and of both its streams; a multiple of 1/8."""
    prompt: str
    """Burnt in, wrapped, and elided where it is too long. Any text."""
    facts: tuple[str, ...]
    """Burnt in: the model, the ratio and whatever else was chosen."""
    seed: int
    """Decides colours, motion and tone."""

    @property
    def frames(self) -> int:
        """How many pictures the video has."""
        return int(self.seconds * FRAME_RATE)
