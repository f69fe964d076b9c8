"""The model `EditVideoButton` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class EditVideoButton(wire.Model):
    """A button of the page.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    visible: bool | None = None
    """Whether it is shown."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="visible", wire="visible", codec=wire.BOOLEAN, required=False),
    )


class EditVideoButtonDict(TypedDict):
    """The same as `EditVideoButton`, as a plain dict in the service's own spelling.

    A button of the page.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    visible: NotRequired[bool]
    """Whether it is shown."""
