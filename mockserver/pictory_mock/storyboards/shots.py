"""A storyboard as it is understood: the scenes of the video, each with its words, its voice and its visuals."""

from __future__ import annotations

from attrs import frozen

from pictory_mock.core.lifecycle import Flaw

from . import visuals
from .cut import FRAME_RATE
from .facts import Fields
from .markup import Story
from .pace import Narration
from .takes import Take
from .visuals import Chosen
from .voices import Voice

NOTHING = visuals.plain("#000000")
"""What is behind a scene for which nothing was found."""
_SILENCE = Narration()


@frozen
class Overlay:
    """An element as it was asked for, and what it shows if it is a picture or a video."""

    fields: Fields
    chosen: Chosen | None = None


@frozen
class Shot:
    """One scene of the video. `number` is that of the scene as it was given, from 1; `fields` is the rest of it."""

    number: int
    fields: Fields
    story: Story | None = None
    parts: int = 1
    """Of how many scenes this is one that were given as one."""
    take: Take | None = None
    """The part of a recording in which its words are said, if they are."""
    picture: str = ""
    """The picture that it has where nothing else is to be seen, in words."""
    voice: Voice | None = None
    narration: Narration = _SILENCE
    pictures: int = 1
    background: Chosen = NOTHING
    brolls: tuple[Chosen, ...] = ()
    overlays: tuple[Overlay, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.pictures / FRAME_RATE

    @property
    def visuals(self) -> tuple[Chosen, ...]:
        """All that it shows, in the order in which it was chosen."""
        return (self.background, *self.brolls, *(each.chosen for each in self.overlays if each.chosen))


@frozen
class Storyboard:
    """A request understood. With a `flaw` its job will fail, and the shots are as far as they could be made out."""

    request: Fields
    shots: tuple[Shot, ...]
    flaw: Flaw | None = None

    @property
    def seconds(self) -> float:
        """How long the video is: the sum of its scenes."""
        return sum(shot.pictures for shot in self.shots) / FRAME_RATE
