"""The model `TextAnimation` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.animation_direction import AnimationDirection
    from pictory_client.models.animation_name import AnimationName
    from pictory_client.models.animation_speed import AnimationSpeed
    from pictory_client.models.animation_type import AnimationType
    from pictory_client.models.future_words import FutureWords
    from pictory_client.models.writing_style import WritingStyle


@attrs.define(kw_only=True, repr=False)
class TextAnimation(wire.Model):
    """How a text comes or goes.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    name: AnimationName
    """An animation of text."""
    type_: AnimationType
    """Whether the text comes or goes."""
    speed: AnimationSpeed | None = None
    """How fast an animation is."""
    custom_speed_value: float | None = None
    """The speed, with speed custom. (at least 0.5)"""
    direction: AnimationDirection | None = None
    """Where an animation moves to."""
    writing_style: WritingStyle | None = None
    """What is animated as one."""
    future_words: FutureWords | None = None
    """How words that are not yet spoken look. Only with fade and blur."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=True),
        wire.Field(name="speed", wire="speed", codec=wire.STRING, required=False),
        wire.Field(name="custom_speed_value", wire="customSpeedValue", codec=wire.NUMBER, required=False),
        wire.Field(name="direction", wire="direction", codec=wire.STRING, required=False),
        wire.Field(name="writing_style", wire="writingStyle", codec=wire.STRING, required=False),
        wire.Field(name="future_words", wire="futureWords", codec=wire.STRING, required=False),
    )


class TextAnimationDict(TypedDict):
    """The same as `TextAnimation`, as a plain dict in the service's own spelling.

    How a text comes or goes.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    name: AnimationName
    """An animation of text."""
    type: AnimationType
    """Whether the text comes or goes."""
    speed: NotRequired[AnimationSpeed]
    """How fast an animation is."""
    customSpeedValue: NotRequired[float]
    """The speed, with speed custom. (at least 0.5)"""
    direction: NotRequired[AnimationDirection]
    """Where an animation moves to."""
    writingStyle: NotRequired[WritingStyle]
    """What is animated as one."""
    futureWords: NotRequired[FutureWords]
    """How words that are not yet spoken look. Only with fade and blur."""
