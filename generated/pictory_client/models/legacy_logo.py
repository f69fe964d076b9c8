"""The model `LegacyLogo` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.legacy_vertical_alignment import LegacyVerticalAlignment
    from pictory_client.models.text_alignment import TextAlignment


@attrs.define(kw_only=True, repr=False)
class LegacyLogo(wire.Model):
    """A picture that is shown all the time.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/storyboard-api
    """

    url: str
    """Where it is. (an http or https URL)"""
    vertical_alignment: LegacyVerticalAlignment | None = None
    """At the top, in the middle or at the bottom."""
    horizontal_alignment: TextAlignment | None = None
    """Left, in the middle or right."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
        wire.Field(name="vertical_alignment", wire="verticalAlignment", codec=wire.STRING, required=False),
        wire.Field(name="horizontal_alignment", wire="horizontalAlignment", codec=wire.STRING, required=False),
    )


class LegacyLogoDict(TypedDict):
    """The same as `LegacyLogo`, as a plain dict in the service's own spelling.

    A picture that is shown all the time.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/storyboard-api
    """

    url: str
    """Where it is. (an http or https URL)"""
    verticalAlignment: NotRequired[LegacyVerticalAlignment]
    """At the top, in the middle or at the bottom."""
    horizontalAlignment: NotRequired[TextAlignment]
    """Left, in the middle or right."""
