"""Making the animatic of a minute in ten scenes at 1280 x 720, against encoding one still as long."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from PIL import Image

from pictory_mock import media
from pictory_mock.media.libraries import pyav
from pictory_mock.storyboards.cut import FRAME_RATE, Box, Cut, CutScene, Line, Look, Visual

from .measure import Comparison, alternate

SIZE, SCENES, EACH = (1280, 720), 10, 6.0
WHITE, CLEAR = (255, 255, 255, 1.0), (0, 0, 0, 0.0)
SUBTITLES = Look(0.05, WHITE, (0, 0, 0, 0.45), "bottom-center", "center", 0.8)
HEADING = Look(0.09, WHITE, CLEAR, "top-center", "center", 1, decorations=("bold",))
WORDS = "Crates of mackerel cross the quay, one after the other, until the ice runs out"
BACKGROUNDS = (
    Visual("search", "fishing boats at dawn", moving=True),
    Visual("color", "", color=(20, 50, 60, 1.0)),
    Visual("ai", "an auction hall seen from above, in ink"),
    Visual("url", "harbour.jpg", tint=(80, 20, 60, 0.3)),
)
BOXES = (
    Box("text", 0.9, position="top-center", text="Harbour tour", look=HEADING),
    Box("shape", 0.12, position="center-left", shape="star-1", fill=(255, 120, 120, 1.0)),
    Box("image", 0.25, position="center-right", visual=Visual("search", "mackerel")),
)


def minute() -> Cut:
    """A video as people ask for it: two lines in each scene, boxes, videos, transitions, a voice and music."""
    return Cut("bench", *SIZE, tuple(scene(number) for number in range(SCENES)), seed=1, music=True)


def scene(number: int) -> CutScene:
    start, half = number * EACH, EACH / 2
    lines = Line(f"{number + 1}. {WORDS}.", start, half), Line("And then the gulls come.", start + half, half)
    background, boxes = BACKGROUNDS[number % len(BACKGROUNDS)], BOXES[: number % (len(BOXES) + 1)]
    transition = ("none", "fade", "wipeleft")[number % 3]
    return CutScene(start, EACH, background, lines, SUBTITLES, True, True, boxes, transition, "Brian")


def made(folder: Path) -> Callable[[], float]:
    """Seconds that the animatic takes."""
    cut = minute()

    def run() -> float:
        begin = time.perf_counter()
        media.write_render(cut, folder / "ours.mp4")
        return time.perf_counter() - begin

    return run


def encoded(folder: Path) -> Callable[[], float]:
    """Seconds that it takes to encode a picture that is there, eight times a second for as long, and no sound."""
    av = pyav()
    media.write_poster(minute(), folder / "still.jpg")
    with Image.open(folder / "still.jpg") as still:
        frame = av.VideoFrame.from_image(still.resize(SIZE)).reformat(format="yuv420p")

    def run() -> float:
        begin = time.perf_counter()
        with av.open(str(folder / "floor.mp4"), "w", format="mp4") as container:
            track = container.add_stream("libx264", rate=FRAME_RATE, options={"preset": "ultrafast", "crf": "32"})
            track.width, track.height, track.pix_fmt = *SIZE, "yuv420p"
            track.codec_context.thread_count = 2
            for number in range(round(SCENES * EACH * FRAME_RATE)):
                frame.pts, frame.time_base = number, Fraction(1, FRAME_RATE)
                container.mux(track.encode(frame))
            container.mux(track.encode(None))
        return time.perf_counter() - begin

    return run


def compare() -> Comparison:
    with tempfile.TemporaryDirectory() as folder:
        ours, floor = alternate(made(Path(folder)), encoded(Path(folder)))
    return Comparison(
        f"animatic: {SCENES} scenes, {SCENES * EACH:.0f} s, {SIZE[0]} x {SIZE[1]}", "s",
        "at most 3, and ours under 3 s", ours, floor, "one picture, encoded as often",
    )  # fmt: skip
