"""The model `JobPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.listed_job import ListedJob


@attrs.define(kw_only=True, repr=False)
class JobPage(wire.Model):
    """One page of jobs, newest first.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/get-jobs
    """

    items: list[ListedJob]
    """The jobs; empty when there are none."""
    next_page_key: str | None
    """The token of the next page. Null on the last page."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="items",
            codec=wire.list_of(wire.model("pictory_client.models.listed_job", "ListedJob")),
            required=True,
        ),
        wire.Field(name="next_page_key", wire="nextPageKey", codec=wire.union(wire.STRING, wire.NULL), required=True),
    )
