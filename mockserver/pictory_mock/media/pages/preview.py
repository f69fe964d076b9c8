"""The page that plays a storyboard of which no video was made: scene after scene, as the video would show them."""

import re

from attrs import frozen

from pictory_mock.media.animatic.art import Art, art
from pictory_mock.media.animatic.boxes import GRAY, PLAIN, WIDER
from pictory_mock.media.animatic.geometry import Points
from pictory_mock.media.animatic.lettering import keyworded
from pictory_mock.media.animatic.outlines import Outline, outline
from pictory_mock.media.animatic.scenes import UNDER_WORDS, box_seed, scene_seed
from pictory_mock.media.animatic.slate import facts, height_of, kind_of
from pictory_mock.media.pages.template import clock, render
from pictory_mock.storyboards.cut import Box, Cut, CutScene, Look, Rgba, Visual

_FINE = 1000
"""The width of a drawing in its own units."""
_CASES = {"uppercase": "text-transform:uppercase", "lowercase": "text-transform:lowercase"} | {
    "capitalize": "text-transform:capitalize",
    "smallcapitalize": "font-variant-caps:small-caps",
}
_DECORATIONS = {"bold": "font-weight:700", "italics": "font-style:italic"}
_LINES = {"underline": "underline", "linethrough": "line-through"}


@frozen
class Drawing:
    """A placeholder as the page draws it."""

    style: str
    paths: tuple[tuple[str, str], ...]
    """Colours and the areas that have them, as SVG's path data."""
    tint: str | None
    moves: bool


@frozen
class Element:
    """A box with what the page needs to draw it."""

    box: Box
    style: str
    drawing: Drawing | None = None
    shape: Outline | None = None
    areas: str = ""
    strokes: str = ""


@frozen
class View:
    """What is seen behind a scene for a while."""

    visual: Visual
    drawing: Drawing
    start: float
    end: float

    @property
    def kind(self) -> str:
        """What the service would show, in a few words; nothing for a colour."""
        return kind_of(self.visual)


@frozen
class Shown:
    """A scene with what the page needs to draw it."""

    scene: CutScene
    end: float
    views: tuple[View, ...]
    told: str
    """How high what would be seen is told in words."""
    facts: str
    elements: tuple[Element, ...]


def preview_page(cut: Cut) -> str:
    """The page as HTML (UTF-8): self-contained, plays in an iframe; with `?mode=player` nothing but the player.

    Raises MissingLibraryError.
    """
    return render(
        "preview.html",
        cut=cut,
        scenes=[_shown(cut, number) for number in range(len(cut.scenes))],
        shape=_number(cut.width / cut.height, 5),
        spare=_number(100 - 100 / WIDER),
        fine=_FINE,
        gray=GRAY,
        plain=PLAIN,
        under=UNDER_WORDS,
        clock=clock,
        words=keyworded,
        css=css,
        style=look_style,
        percent=_percent,
        edge=lambda box: _edge(box, cut),
        thick=lambda box: _thick(box, cut),
    )


def css(color: Rgba) -> str:
    """A colour as CSS."""
    red, green, blue, opacity = color
    return f"rgb({red} {green} {blue} / {_number(opacity)})"


def look_style(look: Look) -> str:
    """The style of letters: size, colour, background, case and the rest, as CSS."""
    parts = [f"--size:{_number(look.size * 100)}", f"color:{css(look.color)}"]
    if look.background[3] > 0:
        parts.append(f"background:{css(look.background)};padding:.22em .45em")
    if look.shadow:
        parts.append(f"text-shadow:.06em .06em {css(look.shadow)}")
    family = re.sub(r"[^\w -]", "", look.family or "")  # whatever stands there cannot leave its quotes
    if family:
        parts.append(f"font-family:'{family}',system-ui,sans-serif")
    parts += [_CASES[look.case]] if look.case in _CASES else []
    parts += [style for name, style in _DECORATIONS.items() if name in look.decorations]
    lines = [line for name, line in _LINES.items() if name in look.decorations]
    return ";".join([*parts, f"text-decoration:{' '.join(lines)}"] if lines else parts)


def _shown(cut: Cut, number: int) -> Shown:
    scene, seed = cut.scenes[number], scene_seed(cut, number)
    end, shape = scene.start + scene.seconds, cut.width / cut.height
    views = [View(scene.background, _drawing(scene.background, shape, seed), scene.start, end)]
    for at, away in enumerate(scene.cutaways, 1):
        drawing = _drawing(away.visual, shape, seed + at)
        views.append(View(away.visual, drawing, away.start, away.start + away.seconds))
    elements = tuple(_element(box, box_seed(cut, number, at)) for at, box in enumerate(scene.boxes))
    return Shown(scene, end, tuple(views), _percent(height_of(scene)), facts(cut, number), elements)


def _drawing(visual: Visual, shape: float, seed: int) -> Drawing:
    moves = visual.moving and visual.kind != "color"
    made = art(visual, shape * WIDER if moves else shape, seed)
    paths = tuple((_rgb(colour), _path(areas, close=True)) for colour, areas in made.figures)
    return Drawing(_ground(made), paths, css(visual.tint) if visual.tint else None, moves)


def _ground(made: Art) -> str:
    spots = [
        f"radial-gradient(circle {_number(100 * spot.reach)}cqmax at {_number(100 * spot.x)}% {_number(100 * spot.y)}%,"
        f"{_rgb(spot.colour)},transparent)"
        for spot in reversed(made.spots)
    ]
    return f"background:{','.join([*spots, f'linear-gradient({_rgb(made.above)},{_rgb(made.below)})'])}"


def _element(box: Box, seed: int) -> Element:
    width = f"width:{_percent(box.width)}"
    place = "" if box.position else f"left:{_percent(box.left)};top:{_percent(box.top)};position:absolute;"
    if box.kind in ("image", "video"):
        visual = box.visual or Visual("url", "")
        moving = Visual(visual.kind, visual.label, visual.color, visual.tint, visual.moving or box.kind == "video")
        return Element(box, f"{place}{width}", _drawing(moving, 16 / 9, seed))
    if box.kind != "shape" or box.shape in ("rectangle", "line"):
        return Element(box, f"{place}{width}")
    shape = outline(box.shape or "rectangle")
    return Element(
        box, f"{place}{width}", None, shape, _path(shape.areas, close=True), _path(shape.strokes, close=False)
    )


def _edge(box: Box, cut: Cut) -> str:
    """The outline and the corners of a box, as CSS; pixels are those of the video."""
    parts = [f"border-radius:{_number(100 * box.radius / cut.height)}cqh"] if box.radius else []
    if box.stroke and box.stroke_width:
        parts.append(f"border:{_number(100 * box.stroke_width / cut.height)}cqh solid {css(box.stroke)}")
    return ";".join(parts)


def _thick(box: Box, cut: Cut) -> str:
    """How thick a line is, as CSS."""
    return f"{_number(100 * box.stroke_width / cut.height)}cqh" if box.stroke_width else ".6cqmin"


def _path(areas: tuple[Points, ...], *, close: bool) -> str:
    return "".join(_steps(points) + ("Z" if close else "") for points in areas)


def _steps(points: Points) -> str:
    return "M" + "L".join(f"{_number(x * _FINE)} {_number(y * _FINE)}" for x, y in points)


def _percent(part: float) -> str:
    return f"{_number(100 * part)}%"


def _number(value: float, digits: int = 2) -> str:
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")


def _rgb(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
