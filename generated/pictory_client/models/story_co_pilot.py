"""The model `StoryCoPilot` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.story_platform import StoryPlatform
    from pictory_client.models.story_tone import StoryTone
    from pictory_client.models.story_video_type import StoryVideoType


@attrs.define(kw_only=True, repr=False)
class StoryCoPilot(wire.Model):
    """What a script is to be written about.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    prompt: str
    """What it is about. (1 to 5,000 characters)"""
    video_type: StoryVideoType | None = None
    """What kind of video a script is for."""
    duration: int | None = None
    """The length wanted, in seconds. (1 to 600)"""
    platform: StoryPlatform | None = None
    """Where the video will be shown."""
    tone: StoryTone | None = None
    """The tone of a script."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="prompt", wire="prompt", codec=wire.STRING, required=True),
        wire.Field(name="video_type", wire="videoType", codec=wire.STRING, required=False),
        wire.Field(name="duration", wire="duration", codec=wire.INTEGER, required=False),
        wire.Field(name="platform", wire="platform", codec=wire.STRING, required=False),
        wire.Field(name="tone", wire="tone", codec=wire.STRING, required=False),
    )


class StoryCoPilotDict(TypedDict):
    """The same as `StoryCoPilot`, as a plain dict in the service's own spelling.

    What a script is to be written about.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    prompt: str
    """What it is about. (1 to 5,000 characters)"""
    videoType: NotRequired[StoryVideoType]
    """What kind of video a script is for."""
    duration: NotRequired[int]
    """The length wanted, in seconds. (1 to 600)"""
    platform: NotRequired[StoryPlatform]
    """Where the video will be shown."""
    tone: NotRequired[StoryTone]
    """The tone of a script."""
