"""Small cuts for tests: scenes of one second, 160 x 90, and what comes of them when they are decoded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import av
from PIL import Image

from pictory_mock import media
from pictory_mock.storyboards.cut import Box, Cut, CutScene, Line, Look, Rgba, Visual

WHITE: Rgba = (255, 255, 255, 1.0)
CLEAR: Rgba = (0, 0, 0, 0.0)
NAVY: Rgba = (20, 40, 90, 1.0)
LOOK = Look(size=0.12, color=WHITE, background=CLEAR, position="bottom-center", alignment="center", width=0.9)


def plain(color: Rgba = NAVY) -> Visual:
    """A background of one colour."""
    return Visual("color", "", color=color)


def scene(number: int = 0, text: str = "", **changes: Any) -> CutScene:
    """The scene of this number, counted from 0: a second long, with `text` said and shown all through it."""
    lines = (Line(text, number, 1.0),) if text else ()
    made = CutScene(float(number), 1.0, plain(), lines, LOOK, shown=True, spoken=bool(text))
    return attrs.evolve(made, **changes)


def cut(*scenes: CutScene, **changes: Any) -> Cut:
    """A video of these scenes."""
    return attrs.evolve(Cut("A test", 160, 90, scenes or (scene(text="Words"),), seed=3), **changes)


def boxed(*boxes: Box, **changes: Any) -> Cut:
    """A video of one scene without words and with these boxes."""
    return cut(scene(boxes=boxes, **changes))


def pictures(made: Cut, folder: Path) -> list[tuple[float, Image.Image]]:
    """The pictures of the rendered video, each with its time in seconds."""
    path = folder / "render.mp4"
    media.write_render(made, path)
    with av.open(str(path)) as video:
        frames: list[Any] = list(video.decode(video=0))
        return [(frame.time, frame.to_image()) for frame in frames]


def at(found: list[tuple[float, Image.Image]], moment: float) -> Image.Image:
    """What is seen at a moment."""
    return next(image for time, image in reversed(found) if time <= moment + 1e-6)


def middle(made: Cut, folder: Path) -> Image.Image:
    """What is seen in the middle of a video."""
    return at(pictures(made, folder), made.seconds / 2)


def colour(image: Image.Image, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a place, in parts of width and height."""
    found = image.getpixel((round(x * (image.width - 1)), round(y * (image.height - 1))))
    assert isinstance(found, tuple)
    red, green, blue = found
    return red, green, blue


def near(found: tuple[int, ...], wanted: tuple[float, ...], by: int = 14) -> bool:
    """Whether two colours are as good as the same after they were encoded."""
    return all(abs(one - other) <= by for one, other in zip(found, wanted[:3], strict=True))
