"""What is written on every picture for the reader's sake: which scene this is, when, and what would be seen there."""

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pictory_mock.media.animatic.boxes import Frame
from pictory_mock.media.animatic.layers import Layer, put
from pictory_mock.media.animatic.lettering import block
from pictory_mock.media.libraries import pillow
from pictory_mock.storyboards.cut import FRAME_RATE, Box, Cut, CutScene, Look, Visual

if TYPE_CHECKING:
    from PIL.Image import Image

FOOT = 0.045
"""How high the strip at the foot is, of the shorter side."""
_BAND, _GOLD = (16, 17, 24), (240, 196, 84)
_WHITE, _CLEAR = (255, 255, 255, 0.92), (0, 0, 0, 0.0)
_HEADING = Look(0.026, _WHITE, (0, 0, 0, 0.5), "", "center", 1, "uppercase")
_LABEL = Look(0.042, _WHITE, (0, 0, 0, 0.4), "", "center", 1)
_ROWS = {"center": 0.44, "top": 0.18, "bottom": 0.74}
"""How high the rows of the frame are, of its height; the best to tell something in comes first."""
_BARS = 12
_WHOSE = {"color": "", "url": "your", "search": "stock", "ai": "AI"}


def kind_of(visual: Visual) -> str:
    """What the service would show, in two words, and how: if not all of it, as it is, over all of its place."""
    fitted = "" if visual.mode == "cover" else f" ({visual.mode})"
    kind = f"{_WHOSE[visual.kind]} {'video' if visual.moving else 'picture'}{fitted}"
    found = [] if visual.kind == "color" else [kind]
    found += [f"{_number(start)}-{_number(end)} s" for start, end in visual.clips]
    found += [f"zoom {_number(visual.views[0].zoom)}-{_number(visual.views[1].zoom)}"] if visual.views else []
    found += [f"motion graphics: {visual.graphics}"] if visual.graphics else []
    return ", ".join(found)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def height_of(scene: CutScene) -> float:
    """How high what would be seen is told in words, of the frame's height: where nothing else is, if there is room."""
    taken = {_row(box) for box in scene.boxes if _in_the_way(box)}
    if scene.shown and scene.lines:
        taken.add(scene.look.position.partition("-")[0])
    return next((height for row, height in _ROWS.items() if row not in taken), _ROWS["center"])


def _in_the_way(box: Box) -> bool:
    """Whether it reaches into the middle column."""
    if box.position is not None:
        return box.position.endswith("-center") or box.width > 0.5
    return box.left < 0.65 and box.left + box.width > 0.35


def _row(box: Box) -> str:
    if box.position is not None:
        return box.position.partition("-")[0]
    return "top" if box.top < 0.3 else "center" if box.top < 0.6 else "bottom"


def facts(cut: Cut, number: int) -> str:
    """Which scene this is, who speaks, in which font its words would be, and that all of it is a mock."""
    scene = cut.scenes[number]
    voice = [f"voice {scene.speaker}"] if scene.spoken and scene.speaker else []
    looks = [line.look or scene.look for line in scene.lines if scene.shown and line.shown]
    fonts = dict.fromkeys(look.family for look in looks if look.family)
    told = [f"font {', '.join(fonts)}"] if fonts else []
    return "  ·  ".join([f"Scene {number + 1}/{len(cut.scenes)}", *voice, *told, cut.watermark])


def told(visual: Visual, scene: CutScene, frame: Frame) -> Iterator[Layer]:
    """What the service would show, in words."""
    width = round(frame.width * 0.7)
    heading = kind_of(visual)
    if not heading:
        return
    shown = [block(heading, _HEADING, frame.unit, width, frame.height // 8).image]
    if visual.graphics:
        shown.append(_bars(visual.graphics, frame))
    if visual.label.strip() and visual.kind != "color":
        shown.append(block(visual.label, _LABEL, frame.unit, width, round(frame.height * 0.22)).image)
    top = round(frame.height * height_of(scene)) - sum(image.height for image in shown) // 2
    for image in shown:
        yield Layer(image, (frame.width - image.width) // 2, top)
        top += image.height


def _bars(words: str, frame: Frame) -> "Image":
    """Bars that stand for motion graphics; how high and of which colour they are follows from the words."""
    image, image_draw, _ = pillow()
    chance = hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=_BARS + 3).digest()
    width, height = max(_BARS, round(frame.width * 0.4)), max(1, round(frame.height * 0.14))
    picture: Image = image.new("RGBA", (width, height), (0, 0, 0, 0))
    draw, step = image_draw.Draw(picture), width / _BARS
    colour = *(96 + part % 160 for part in chance[_BARS:]), 255
    for number, part in enumerate(chance[:_BARS]):
        top = height * (1 - (part + 40) / 295)
        draw.rectangle((number * step, top, (number + 0.7) * step, height), fill=colour)
    return picture


def strip(cut: Cut, number: int, frame: Frame) -> "Image":
    """The foot of the picture (RGB), without the time."""
    image, _, _ = pillow()
    band: Image = image.new("RGB", (frame.width, frame.foot), _BAND)
    text = _small(facts(cut, number), frame, 0.7)
    put(band, text, frame.unit // 60, (frame.foot - text.height) // 2)
    return band


def timed(band: "Image", index: int, cut: Cut, frame: Frame) -> "Image":
    """A strip with how many seconds are over of how many, and a bar that grows; `index` counts the video's pictures."""
    _, image_draw, _ = pillow()
    second, total = index // FRAME_RATE, round(cut.seconds)
    text = _small(f"{second // 60:02}:{second % 60:02} / {total // 60:02}:{total % 60:02}", frame, 0.3)
    done = frame.width * (index + 1) / max(1, round(cut.seconds * FRAME_RATE))
    band = band.copy()
    put(band, text, frame.width - text.width - frame.unit // 60, (frame.foot - text.height) // 2)
    bar = (0, frame.foot - max(1, frame.foot // 12), done, frame.foot)
    image_draw.Draw(band).rectangle(bar, fill=_GOLD)
    return band


def _small(text: str, frame: Frame, share: float) -> "Image":
    look = Look(0.58, _WHITE, _CLEAR, "", "left", 1)
    return block(text, look, frame.foot, round(frame.width * share), frame.foot).image
