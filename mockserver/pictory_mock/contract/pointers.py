"""JSON pointers (RFC 6901), by which the contract says where in an answer something stands."""

from __future__ import annotations

from typing import Any


def name(pointer: str) -> str:
    """The last name in a pointer: the member that it leads to."""
    return pointer.rpartition("/")[2]


def put(body: dict[str, Any], pointer: str, value: Any) -> None:
    """Put a value where a pointer leads, into objects that are made on the way."""
    *way, last = pointer.split("/")[1:]
    for step in way:
        body = body.setdefault(step, {})
    body[last] = value
