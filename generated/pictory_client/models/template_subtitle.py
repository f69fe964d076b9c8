"""The model `TemplateSubtitle` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class TemplateSubtitle(wire.Model):
    """A subtitle of a template's scene.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/update-variable-api
    """

    text: str
    """What it says."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="text", wire="text", codec=wire.STRING, required=True),
    )


class TemplateSubtitleDict(TypedDict):
    """The same as `TemplateSubtitle`, as a plain dict in the service's own spelling.

    A subtitle of a template's scene.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/update-variable-api
    """

    text: str
    """What it says."""
