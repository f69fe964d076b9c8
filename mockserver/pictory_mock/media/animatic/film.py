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
    """One picture of a video; `image` (RGB) is None where it is the same as the one before."""

    image: "Image | None"
    begins: bool
    """Whether a scene begins here."""


def shots(cut: Cut) -> Iterator[Shot]:
    """Every picture of a video, eight a second. Raises MissingLibraryError."""
    before: Image | None = None
    for number, scene in enumerate(cut.scenes):
        painter = Painter(cut, number)
        changing = min(transitions.LENGTH, painter.pictures // 2) if before and scene.transition != "none" else 0
        last: object = None
        for index in range(painter.pictures):
            image = None
            if index < changing or painter.state(index) != last:
                image, last = painter.picture(index), painter.state(index)
            if before is not None and index < changing and image is not None:
                image = transitions.between(scene.transition, before, image, (index + 1) / (changing + 1))
                last = None
            elif image is not None:
                shown = image
            yield Shot(image, begins=index == 0)
        before = shown


def poster(cut: Cut) -> "Image":
    """The picture in the middle of the first scene (RGB). Raises MissingLibraryError."""
    painter = Painter(cut, 0)
    return painter.picture(painter.pictures // 2)
