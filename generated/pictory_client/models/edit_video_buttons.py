"""The model `EditVideoButtons` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.edit_video_button import (
        EditVideoButton,
        EditVideoButtonDict,
    )


@attrs.define(kw_only=True, repr=False)
class EditVideoButtons(wire.Model):
    """Which buttons the page shows.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    notification_bell: EditVideoButton | None = None
    """A button of the page."""
    download_video: EditVideoButton | None = None
    """A button of the page."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="notification_bell",
            wire="notificationBell",
            codec=wire.model("pictory_client.models.edit_video_button", "EditVideoButton"),
            required=False,
        ),
        wire.Field(
            name="download_video",
            wire="downloadVideo",
            codec=wire.model("pictory_client.models.edit_video_button", "EditVideoButton"),
            required=False,
        ),
    )


class EditVideoButtonsDict(TypedDict):
    """The same as `EditVideoButtons`, as a plain dict in the service's own spelling.

    Which buttons the page shows.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    notificationBell: NotRequired[EditVideoButtonDict]
    """A button of the page."""
    downloadVideo: NotRequired[EditVideoButtonDict]
    """A button of the page."""
