"""What came back, as it came: for callers who want more than the typed result."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping


def _size(content: bytes) -> str:
    return f"<{len(content)} bytes>"


@attrs.frozen
class RawResponse:
    """One HTTP answer. `headers` is case-insensitive; `attempts` counts the requests made up to this one.

    `request_id` is the id to give to the vendor's support, if the answer carries one.
    """

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=_size)
    operation: str
    attempts: int = 1
    request_id: str | None = None

    @property
    def text(self) -> str:
        """The body as text; what is not UTF-8 is replaced."""
        return self.content.decode("utf-8", errors="replace")

    def json(self) -> Any:
        """The body as JSON; raises `ValueError` when it is not (nesting that Python cannot follow included)."""
        try:
            return json.loads(self.content)
        except RecursionError:
            raise ValueError("nested too deeply") from None
