"""A storyboard as it is cut: every scene with its times and with all that is seen and said in it.

Values only. `storyboards` works a cut out of a request; `media` draws it. Places and sizes are parts of the frame
(0 to 1), times are seconds from the begin of the video.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

FRAME_RATE = 8
"""Pictures per second of all videos; scenes begin and end on a picture. Low on purpose: a burnt-in timecode stays
readable and a file is made in a blink."""

Rgba = tuple[int, int, int, float]
"""Red, green and blue of 255, and the opacity, 0 to 1."""


@frozen
class Line:
    """Words that are shown, or would be, from `start` on for `seconds`."""

    text: str
    start: float
    seconds: float
    keywords: tuple[str, ...] = ()
    """Words of the text that are shown in the keyword's colour."""
    look: Look | None = None
    """How it looks, if not like the other lines of its scene."""
    shown: bool = True
    """Whether it is shown where the lines of its scene are."""
    said: str | None = None
    """What the subtitle files have in place of the text, if it is something else."""


@frozen
class Look:
    """How text looks. `size` is that of the letters as part of the frame's height; `width` that of the paragraph.

    `position` and `width` count for subtitles only; a box has its own.
    """

    size: float
    color: Rgba
    background: Rgba
    position: str
    """One of the nine places, like `bottom-center`."""
    alignment: str
    width: float
    case: str | None = None
    decorations: tuple[str, ...] = ()
    family: str | None = None
    keyword: Rgba | None = None
    """The colour of keywords, or None for that of the other words."""
    shadow: Rgba | None = None
    bullet: Rgba | None = None
    """The colour of the bullet in front of the text, or None for no bullet."""


@frozen
class View:
    """The part of a visual that is seen: enlarged so many times, its middle at `x` and `y`."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


Parts = tuple[tuple[float, float], ...]
"""Parts of a video or of music that are played, each from when to when (s)."""


@frozen
class Visual:
    """What fills a background or a picture element. `label` says in words what the real service would show there."""

    kind: Literal["color", "url", "search", "ai"]
    label: str
    color: Rgba | None = None
    tint: Rgba | None = None
    moving: bool = False
    mode: str = "cover"
    """How it fits its place, `cover`, `contain` or `fill`."""
    clips: Parts = ()
    """The parts of a video that are played, one after the other; none: all of it."""
    loop: bool = True
    """Whether these begin again when they are over. If not, the last picture stays."""
    views: tuple[View, View] | None = None
    """From which view to which one moves over it; None: all of it is seen all the time."""
    graphics: str = ""
    """What motion graphics over it show, in words."""


@frozen
class Cutaway:
    """Another visual that is seen in place of the background, from `start` on for `seconds`."""

    visual: Visual
    start: float
    seconds: float


@frozen
class Box:
    """An element in its place. `height` None follows from what it shows."""

    kind: Literal["text", "shape", "image", "video", "avatar", "logo"]
    width: float
    position: str | None = None
    """One of the nine places, like `top-right`, a little off the edges; or None, then `left` and `top` say where."""
    left: float = 0
    top: float = 0
    height: float | None = None
    text: str = ""
    look: Look | None = None
    shape: str | None = None
    fill: Rgba | None = None
    stroke: Rgba | None = None
    stroke_width: float = 0
    """Pixels of the video as it was asked for."""
    radius: float = 0
    """How round the corners are, in such pixels; more than half of a side is as good as half."""
    visual: Visual | None = None
    start: float | None = None
    """When it appears, in seconds from the begin of the video; None: with its scene."""
    seconds: float | None = None
    """How long it stays; None: to the end of its scene."""


@frozen
class CutScene:
    """One scene: when it is, what is behind it, what is said, and what is drawn over it, in this order."""

    start: float
    seconds: float
    background: Visual
    lines: tuple[Line, ...]
    """Everything that is said or shown as subtitles, in order, inside the scene."""
    look: Look
    shown: bool
    """Whether the lines are shown; they are said and stand in the subtitle files either way."""
    spoken: bool
    boxes: tuple[Box, ...] = ()
    transition: str = "none"
    speaker: str | None = None
    cutaways: tuple[Cutaway, ...] = ()
    """In the order of their times; where two overlap the later one is seen."""
    music: bool = True
    """Whether the music is heard in it, if the video has any."""
    loudness: float = 1.0
    """How loud who speaks is: 0 not at all, 2 twice as loud as usual."""


@frozen
class Cut:
    """A whole video. Equal cuts give equal files."""

    name: str
    width: int
    height: int
    scenes: tuple[CutScene, ...]
    seed: int
    music: bool = False
    watermark: str = "MOCK VIDEO"
    tune: str = ""
    """What the music is, by the name of its file; empty for the usual one."""
    fade: bool = True
    """Whether the music fades out."""
    music_volume: float = 1.0
    """How loud the music is, 0 to 1."""
    music_clips: Parts = ()
    """The parts of the music that are played, over and over; none: all of it."""
    volume: float = 1.0
    """How loud all of it is, 0 to 1."""
    file: str = ""
    """The name of the file, as it was asked for."""

    @property
    def seconds(self) -> float:
        """The length of the video: the sum of its scenes."""
        return sum(scene.seconds for scene in self.scenes)
