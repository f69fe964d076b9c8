"""The bodies of control calls: read, held to their schema, and what is wrong with a value as a problem."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import request

from pictory_mock.contract import reading
from pictory_mock.core.lifecycle import UnknownName
from pictory_mock.problems import Problem

from . import description


def body(schema: str) -> dict[str, Any]:
    """The body of the current request, which follows a schema of the description. Raises `Refused`."""
    from pictory_mock.contract.checking import check_body  # with the first request that has a body

    # Whatever the Content-Type says: `curl -d` says form where nobody asked it to.
    octets = reading.read(request.stream, request.content_length)
    # A misspelt field of a test's set-up would make the test pass for the wrong reason, hence always strict.
    checked = check_body(description.contract(), schema, reading.parse(octets), strict=True)
    found: dict[str, Any] = _whole(checked.value)
    return found


@contextmanager
def field(name: str, status: int = 400) -> Iterator[None]:
    """What is wrong with a value that follows the schema is wrong with this field. Raises `Problem`."""
    try:
        yield
    except UnknownName:
        raise
    except ValueError as error:
        reason = str(error).removeprefix(f"{name}: ")
        raise Problem(status, sentence(f"{name}: {reason}"), [(name, reason)]) from None


def sentence(text: str) -> str:
    """The text with a full stop, unless it asks something."""
    return text if text.endswith("?") else f"{text}."


def _whole(value: Any) -> Any:
    """The value with 1.0 as 1: to JSON Schema both are integers, to Python they are not."""
    if isinstance(value, dict):
        return {name: _whole(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_whole(member) for member in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
