"""The model `EditVideoColors` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.edit_video_shades import (
        EditVideoShades,
        EditVideoShadesDict,
    )


@attrs.define(kw_only=True, repr=False)
class EditVideoColors(wire.Model):
    """The colours of the page.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    primary: EditVideoShades | None = None
    """One colour in its shades, as style sheets write colours."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="primary",
            wire="primary",
            codec=wire.model("pictory_client.models.edit_video_shades", "EditVideoShades"),
            required=False,
        ),
    )


class EditVideoColorsDict(TypedDict):
    """The same as `EditVideoColors`, as a plain dict in the service's own spelling.

    The colours of the page.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    primary: NotRequired[EditVideoShadesDict]
    """One colour in its shades, as style sheets write colours."""
