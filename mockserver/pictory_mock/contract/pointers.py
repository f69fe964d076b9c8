"""JSON pointers (RFC 6901), by which the contract says where in an answer something stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any


def name(pointer: str) -> str:
    """The last name in a pointer: the member that it leads to."""
    return pointer.rpartition("/")[2]


def get(body: Any, pointer: str) -> Any:
    """The value where a pointer leads; None where that is nowhere."""
    return next(every(body, pointer), None)


def every(body: Any, pointer: str) -> Iterator[Any]:
    """The values where a pointer leads; a number in it stands for any item of a list."""
    steps, found = pointer.split("/")[1:], [body]
    for step in steps:
        found = [below for value in found for below in _below(value, step)]
    return iter(found)


def _below(value: Any, step: str) -> Sequence[Any]:
    if isinstance(value, list):
        return value if step.isdigit() else ()
    return [value[step]] if isinstance(value, dict) and step in value else ()


def put(body: dict[str, Any], pointer: str, value: Any) -> None:
    """Put a value where a pointer leads, into objects that are made on the way."""
    *way, last = pointer.split("/")[1:]
    for step in way:
        body = body.setdefault(step, {})
    body[last] = value
