"""The model `ProjectPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.listed_project import ListedProject


@attrs.define(kw_only=True, repr=False)
class ProjectPage(wire.Model):
    """One page of projects, newest first.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-projects
    """

    items: list[ListedProject]
    """The projects; empty when there are none."""
    page_key: str | None
    """The token of the next page. Null on the last page."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="items",
            codec=wire.list_of(wire.model("pictory_client.models.listed_project", "ListedProject")),
            required=True,
        ),
        wire.Field(name="page_key", wire="pageKey", codec=wire.union(wire.STRING, wire.NULL), required=True),
    )
