"""The pictures of one scene: its background, its words at their times, its boxes, and where in the video we are."""

import math
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from pictory_mock.media.animatic import slate
from pictory_mock.media.animatic.boxes import WIDER, Frame, drawn
from pictory_mock.media.animatic.layers import Layer, flattened, put
from pictory_mock.media.animatic.lettering import block
from pictory_mock.media.animatic.motion import Motion
from pictory_mock.media.animatic.scenery import scenery
from pictory_mock.media.frame import frame_size
from pictory_mock.storyboards.cut import FRAME_RATE, Box, Cut, Cutaway, Line

if TYPE_CHECKING:
    from PIL.Image import Image

_MOVES = 2
"""A moving picture is drawn anew for every second one of the video: seen to move, at half the price."""
_SUBTITLES = 0.55
"""How much of the frame's height subtitles may take."""
UNDER_WORDS = ("avatar",)
"""Kinds of boxes that subtitles are written over: a presenter stands, if nothing is said, where long ones end."""


def scene_seed(cut: Cut, number: int) -> int:
    """What all that is made up for a scene follows from."""
    return zlib.crc32(f"{cut.seed} {number}".encode())


def box_seed(cut: Cut, number: int, at: int) -> int:
    """What is made up for the box `at` of a scene follows from this; the presenter and the logo stay the same."""
    stays = cut.scenes[number].boxes[at].kind in ("avatar", "logo")
    return cut.seed if stays else scene_seed(cut, number) + 7 * at


def frame_of(cut: Cut) -> Frame:
    """The picture that a cut is drawn on."""
    width, height = frame_size(cut.width, cut.height)
    foot = min(height, max(6, 2 * round(min(width, height) * slate.FOOT / 2)))  # even, as all sides of yuv420p
    return Frame(width, height, foot, width / cut.width)


@frozen
class _Moment:
    """Which line, which cutaway and which boxes are seen, by their numbers."""

    line: int | None = None
    cutaway: int | None = None
    boxes: frozenset[int] = frozenset()


class Painter:
    """Draws any moment of one scene of a cut; what is still is drawn once. Raises MissingLibraryError."""

    def __init__(self, cut: Cut, number: int) -> None:
        self._cut, self._number, self._scene = cut, number, cut.scenes[number]
        self._frame, self._seed = frame_of(cut), scene_seed(cut, number)
        self._size = self._frame.width, self._frame.height
        self._shown = [line if line.shown else None for line in self._scene.lines] if self._scene.shown else []
        self._strip = slate.strip(cut, number, self._frame)
        self._ground: tuple[int | None, list[Layer]] = (None, self._behind(None))
        self._moment = _Moment(boxes=self._there(self._scene.start))
        self._under, self._over = self._drawn(self._moment.boxes)
        self._layers = self._together(self._moment)

    @property
    def first(self) -> int:
        """The first picture of the scene, counted from the begin of the video."""
        return round(self._scene.start * FRAME_RATE)

    @property
    def pictures(self) -> int:
        """How many pictures the scene has."""
        return round((self._scene.start + self._scene.seconds) * FRAME_RATE) - self.first

    def state(self, index: int) -> tuple[object, ...]:
        """What the picture `index` of the scene looks like, its foot aside: equal states are equal pictures."""
        self._go_to(index)
        moving = any(layer.moves for layer in self._layers)
        return self._moment, index // _MOVES if moving else None

    def second(self, index: int) -> int:
        """What the foot of the picture `index` tells."""
        return (self.first + index) // FRAME_RATE

    def picture(self, index: int) -> "Image":
        """The picture `index` of the scene, in RGB."""
        self._go_to(index)
        seconds = index // _MOVES * _MOVES / FRAME_RATE
        ground, *above = self._layers
        picture = ground.at(seconds) if ground.moves else ground.image.copy()
        for layer in above:
            put(picture, layer.at(seconds), layer.x, layer.y)
        put(picture, self.foot(index), 0, self._frame.height - self._frame.foot)
        return picture

    def foot(self, index: int) -> "Image":
        """The foot of the picture `index` of the scene, in RGB."""
        return slate.timed(self._strip, self.first + index, self._cut, self._frame)

    def _go_to(self, index: int) -> None:
        now = (self.first + index + 0.5) / FRAME_RATE  # the middle of the picture
        moment = _Moment(_last_at(now, self._shown), _last_at(now, self._scene.cutaways), self._there(now))
        if moment != self._moment:
            if moment.boxes != self._moment.boxes:
                self._under, self._over = self._drawn(moment.boxes)
            self._moment, self._layers = moment, self._together(moment)

    def _there(self, now: float) -> frozenset[int]:
        """Which boxes are there at a moment."""
        return frozenset(number for number, box in enumerate(self._scene.boxes) if _is_there(box, now))

    def _drawn(self, boxes: frozenset[int]) -> tuple[list[Layer], list[Layer]]:
        """The boxes that words are written over, and the others."""
        presenter = {number for number in boxes if self._scene.boxes[number].kind in UNDER_WORDS}
        return flattened(self._boxes(presenter), self._size), flattened(self._boxes(set(boxes) - presenter), self._size)

    def _together(self, moment: _Moment) -> list[Layer]:
        """All layers, the lowest first, as few as they can be."""
        if self._ground[0] != moment.cutaway:
            self._ground = moment.cutaway, self._behind(moment.cutaway)
        ground, *under = self._ground[1]
        if not ground.moves:
            ground = evolve(ground, image=ground.image.copy())  # the others are drawn into it
        words = [] if moment.line is None else [self._subtitle(moment.line)]
        return flattened([ground, *under, *self._under, *words, *self._over], self._size)

    def _behind(self, cutaway: int | None) -> list[Layer]:
        """The background, or what is seen in its place."""
        scene = self._scene
        if cutaway is None:
            motion, seed = Motion(scene.background, 0.0, scene.seconds), self._seed
        else:
            away, seed = scene.cutaways[cutaway], self._seed + cutaway + 1
            motion = Motion(away.visual, away.start - scene.start, away.seconds)
        return flattened(self._visual(motion, seed), self._size)

    def _visual(self, motion: Motion, seed: int) -> Iterator[Layer]:
        frame, visual = self._frame, motion.visual
        moving = visual.moving and visual.kind != "color"
        wide = round(frame.width * WIDER) if moving else frame.width
        seen = scenery(visual, wide, frame.height, seed)
        layer = Layer(seen, 0, 0, frame.width if wide > frame.width else None, motion)
        yield layer if layer.moves else Layer(layer.at(0.0))
        yield from slate.told(visual, self._scene, frame)

    def _subtitle(self, number: int) -> Layer:
        line, frame = self._scene.lines[number], self._frame
        look = line.look or self._scene.look
        width = round(look.width * frame.width)
        text = block(line.text, look, frame.height, width, round(frame.height * _SUBTITLES), line.keywords)
        x, y = frame.place(look.position, width, text.image.height)
        return Layer(text.image, x + text.indent, y)

    def _boxes(self, numbers: set[int]) -> Iterator[Layer]:
        for number in sorted(numbers):
            yield from drawn(self._scene.boxes[number], self._frame, box_seed(self._cut, self._number, number))


def _last_at(moment: float, things: Sequence[Line | Cutaway | None]) -> int | None:
    """The number of the last of those that are there at a moment."""
    there = [n for n, thing in enumerate(things) if thing and thing.start <= moment < thing.start + thing.seconds]
    return there[-1] if there else None


def _is_there(box: Box, moment: float) -> bool:
    """Whether a box is there at a moment of its scene."""
    return box.start is None or box.start <= moment < box.start + (math.inf if box.seconds is None else box.seconds)
