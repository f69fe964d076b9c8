"""The model `TemplateList`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.listed_template import ListedTemplate


@attrs.define(kw_only=True, repr=False)
class TemplateList(wire.Model):
    """All templates.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-templates
    """

    items: list[ListedTemplate]
    """The templates, the oldest first; empty when there are none."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="items",
            codec=wire.list_of(wire.model("pictory_client.models.listed_template", "ListedTemplate")),
            required=True,
        ),
    )
