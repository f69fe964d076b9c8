"""The model `ElementSearchFilter` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ElementSearchFilter(wire.Model):
    """What to look for in the libraries of visuals.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    query: str | None = None
    """What is to be seen, in words. (at least 1 character)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="query", wire="query", codec=wire.STRING, required=False),
    )


class ElementSearchFilterDict(TypedDict):
    """The same as `ElementSearchFilter`, as a plain dict in the service's own spelling.

    What to look for in the libraries of visuals.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    query: NotRequired[str]
    """What is to be seen, in words. (at least 1 character)"""
