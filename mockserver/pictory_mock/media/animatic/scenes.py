"""The pictures of one scene: its background, its words at their times, its boxes, and where in the video we are."""

import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from pictory_mock.media.animatic.boxes import WIDER, Frame, drawn
from pictory_mock.media.animatic.layers import Layer, flattened, put
from pictory_mock.media.animatic.lettering import block
from pictory_mock.media.animatic.scenery import scenery
from pictory_mock.media.frame import frame_size
from pictory_mock.media.libraries import pillow
from pictory_mock.storyboards.cut import FRAME_RATE, Cut, Look, Visual

if TYPE_CHECKING:
    from PIL.Image import Image

_MOVES = 2
"""A moving picture is drawn anew for every second one of the video: seen to move, at half the price."""
_WHITE, _CLEAR = (255, 255, 255, 1.0), (0, 0, 0, 0.0)
_SUBTITLES = 0.55
"""How much of the frame's height subtitles may take."""
_PLAIN = {"color": "", "url": "your", "search": "stock", "ai": "AI"}


def scene_seed(cut: Cut, number: int) -> int:
    """What all that is made up for a scene follows from."""
    return zlib.crc32(f"{cut.seed} {number}".encode())


def kind_of(visual: Visual) -> str:
    """What the service would show, in two words."""
    return f"{_PLAIN[visual.kind]} {'video' if visual.moving else 'picture'}"


class Painter:
    """Draws any moment of one scene of a cut; what is still is drawn once. Raises MissingLibraryError."""

    def __init__(self, cut: Cut, number: int) -> None:
        width, height = frame_size(cut.width, cut.height)
        self._cut, self._number, self._scene = cut, number, cut.scenes[number]
        foot = max(6, round(min(width, height) * 0.045))
        self._frame = Frame(width, height, foot, width / cut.width)
        self._seed = scene_seed(cut, number)
        self._under = flattened(self._background(), (width, height))
        self._over = flattened(self._front(), (width, height))
        self._line: int | None = None
        self._layers = self._lined(None)

    @property
    def first(self) -> int:
        """The first picture of the scene, counted from the begin of the video."""
        return round(self._scene.start * FRAME_RATE)

    @property
    def pictures(self) -> int:
        """How many pictures the scene has."""
        return round((self._scene.start + self._scene.seconds) * FRAME_RATE) - self.first

    def state(self, index: int) -> tuple[object, ...]:
        """What the picture `index` of the scene depends on: equal states are equal pictures."""
        moving = any(layer.moves for layer in (*self._under, *self._over))
        return self._spoken(index), index // _MOVES if moving else None, (self.first + index) // FRAME_RATE

    def picture(self, index: int) -> "Image":
        """The picture `index` of the scene, in RGB."""
        line = self._spoken(index)
        if line != self._line:
            self._line, self._layers = line, self._lined(line)
        seconds = index // _MOVES * _MOVES / FRAME_RATE
        ground, *above = self._layers
        picture = ground.at(seconds)
        if not ground.moves:
            picture = picture.copy()
        for layer in above:
            put(picture, layer.at(seconds), layer.x, layer.y)
        self._tell_time(picture, self.first + index)
        return picture

    def _spoken(self, index: int) -> int | None:
        """Which line is shown in the middle of a picture."""
        if not self._scene.shown:
            return None
        now = (self.first + index + 0.5) / FRAME_RATE
        lines = enumerate(self._scene.lines)
        return next((number for number, line in lines if line.start <= now < line.start + line.seconds), None)

    def _lined(self, number: int | None) -> list[Layer]:
        """All layers while a line is shown, the lowest first."""
        ground, *under = self._under
        if not ground.moves:
            ground = evolve(ground, image=ground.image.copy())  # the others are drawn into it
        words = [] if number is None else [self._subtitle(number)]
        return flattened([ground, *under, *words, *self._over], (self._frame.width, self._frame.height))

    def _subtitle(self, number: int) -> Layer:
        line, look, frame = self._scene.lines[number], self._scene.look, self._frame
        width = round(look.width * frame.width)
        text = block(line.text, look, frame.height, width, round(frame.height * _SUBTITLES), line.keywords)
        x, y = frame.place(look.position, width, text.image.height)
        return Layer(text.image, x + text.indent, y)

    def _background(self) -> Iterator[Layer]:
        visual, frame = self._scene.background, self._frame
        moving = visual.moving and visual.kind != "color"
        wide = round(frame.width * WIDER) if moving else frame.width
        yield Layer(scenery(visual, wide, frame.height, self._seed), 0, 0, frame.width if wide > frame.width else None)
        if visual.kind != "color":
            yield from self._told(visual.label, kind_of(visual))

    def _told(self, label: str, kind: str) -> Iterator[Layer]:
        """What the service would show, in words, away from where the subtitles are."""
        frame, width = self._frame, round(self._frame.width * 0.7)
        row = self._scene.look.position.partition("-")[0] if self._scene.shown and self._scene.lines else "none"
        middle = round(frame.height * {"center": 0.2, "bottom": 0.4}.get(row, 0.5))
        heading = Look(0.026, (255, 255, 255, 0.85), (0, 0, 0, 0.5), "", "center", 1, "uppercase")
        words = Look(0.042, (255, 255, 255, 0.92), (0, 0, 0, 0.4), "", "center", 1)
        shown = [block(kind, heading, frame.unit, width, frame.height // 8).image]
        if label.strip():
            shown.append(block(label, words, frame.unit, width, round(frame.height * 0.22)).image)
        top = middle - sum(image.height for image in shown) // 2
        for image in shown:
            yield Layer(image, (frame.width - image.width) // 2, top)
            top += image.height

    def _front(self) -> Iterator[Layer]:
        for number, box in enumerate(self._scene.boxes):
            yield from drawn(box, self._frame, self._seed + 7 * number)
        yield self._strip()

    def _strip(self) -> Layer:
        """The foot of the picture: which scene this is, who speaks, and that all of it is a mock."""
        image, _, _ = pillow()
        frame, scene = self._frame, self._scene
        strip: Image = image.new("RGBA", (frame.width, frame.foot), (16, 17, 24, 255))
        facts = [f"Scene {self._number + 1}/{len(self._cut.scenes)}", self._cut.watermark]
        if scene.spoken and scene.speaker:
            facts.insert(1, f"voice {scene.speaker}")
        look = Look(0.58, (255, 255, 255, 0.9), _CLEAR, "", "left", 1)
        text = block("  ·  ".join(facts), look, frame.foot, round(frame.width * 0.7), frame.foot).image
        strip.paste(text, (frame.unit // 60, (frame.foot - text.height) // 2), text)
        return Layer(strip, 0, frame.height - frame.foot)

    def _tell_time(self, picture: "Image", index: int) -> None:
        """How many seconds are over, of how many, and a bar that grows."""
        _, image_draw, _ = pillow()
        frame, second, total = self._frame, index // FRAME_RATE, round(self._cut.seconds)
        look = Look(0.58, _WHITE, _CLEAR, "", "right", 1)
        code = f"{second // 60:02}:{second % 60:02} / {total // 60:02}:{total % 60:02}"
        text = block(code, look, frame.foot, round(frame.width * 0.3), frame.foot).image
        place = frame.width - text.width - frame.unit // 60, frame.height - frame.foot + (frame.foot - text.height) // 2
        put(picture, text, *place)
        done = frame.width * (index + 1) / max(1, round(self._cut.seconds * FRAME_RATE))
        top = frame.height - max(1, frame.foot // 12)
        image_draw.Draw(picture).rectangle((0, top, done, frame.height), fill=(240, 196, 84))
