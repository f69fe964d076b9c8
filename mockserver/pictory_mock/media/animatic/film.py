"""The pictures of a whole video, in order."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from pictory_mock.media.animatic import transitions
from pictory_mock.media.animatic.scenes import Painter
from pictory_mock.storyboards.cut import Cut

if TYPE_CHECKING:
    from PIL.Image import Image


@frozen
class Shot:
    """One picture of a video."""

    image: "Image | None"
    """In RGB, or None where it is the same as the one before, its foot perhaps aside."""
    foot: "Image | None"
    """The lowest rows, in RGB, where only they are new."""
    begins: bool
    """Whether a scene begins here."""


def shots(cut: Cut) -> Iterator[Shot]:
    """Every picture of a video, eight a second. Raises MissingLibraryError."""
    before: Image | None = None
    for number, scene in enumerate(cut.scenes):
        painter = Painter(cut, number)
        yield from _scene(painter, scene.transition, before)
        following = cut.scenes[number + 1 : number + 2]
        before = painter.picture(painter.pictures - 1) if any(each.transition != "none" for each in following) else None


def _scene(painter: Painter, transition: str, before: "Image | None") -> Iterator[Shot]:
    changing = 0 if before is None else min(transitions.LENGTH, painter.pictures // 2)
    state: object = None
    for index in range(painter.pictures):
        image = foot = None
        if before is not None and index < changing:
            share = (index + 1) / (changing + 1)
            image, state = transitions.between(transition, before, painter.picture(index), share), None
        elif painter.state(index) != state:
            image, state = painter.picture(index), painter.state(index)
        elif painter.second(index) != painter.second(index - 1):
            foot = painter.foot(index)
        yield Shot(image, foot, begins=index == 0)


def poster(cut: Cut) -> "Image":
    """The picture in the middle of the first scene (RGB). Raises MissingLibraryError."""
    painter = Painter(cut, 0)
    return painter.picture(painter.pictures // 2)
