"""The model `ListedTemplate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ListedTemplate(wire.Model):
    """A template in the list.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-templates
    """

    template_id: str
    """The id of the template."""
    name: str
    """The name of the project that it was made from."""
    language: str
    """The language of its texts, by two letters."""
    published: bool
    """Whether it may be used."""
    deprecated: bool
    """Whether it is out of use."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="template_id", wire="templateId", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=True),
        wire.Field(name="published", wire="published", codec=wire.BOOLEAN, required=True),
        wire.Field(name="deprecated", wire="deprecated", codec=wire.BOOLEAN, required=True),
    )
