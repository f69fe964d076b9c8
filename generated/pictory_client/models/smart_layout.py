"""The model `SmartLayout`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class SmartLayout(wire.Model):
    """A ready-made arrangement of scenes.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/smartlayouts/get-smart-layouts
    """

    template_id: str
    """Its id, for `smartLayoutId`."""
    template_name: str
    """Its name, for `smartLayoutName`."""
    schema_version: str
    """The version of its form; `v3` for all that are known."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="template_id", wire="templateId", codec=wire.STRING, required=True),
        wire.Field(name="template_name", wire="templateName", codec=wire.STRING, required=True),
        wire.Field(name="schema_version", wire="schemaVersion", codec=wire.STRING, required=True),
    )
