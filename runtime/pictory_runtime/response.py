"""What came back, as it came: for callers who want more than the typed result."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

# Names under which services and the gateways before them number a request, the service's own first.
_REQUEST_IDS = ("x-request-id", "x-amzn-requestid", "apigw-requestid", "x-mock-request-id", "cf-ray")


def _size(content: bytes) -> str:
    return f"<{len(content)} bytes>"


@attrs.frozen
class RawResponse:
    """One HTTP answer. `headers` is case-insensitive; `attempts` counts the requests made up to this one."""

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=_size)
    operation: str
    attempts: int = 1

    @property
    def request_id(self) -> str | None:
        """The id to give to the vendor's support, if the answer carries one."""
        found = (self.headers.get(name) for name in _REQUEST_IDS)
        return next((value for value in found if value), None)

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
