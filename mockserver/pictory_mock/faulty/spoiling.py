"""Answers that break their contract in one place. Which places can break, and how, is asked of the schema."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pictory_mock.contract.refusal import Path, field_name

if TYPE_CHECKING:
    from pictory_mock.contract.document import Contract, Schema
    from pictory_mock.core.ids import Draw

UNKNOWN = "mock_unknown_value"
"""A value that no enumeration has."""

Spoil = Callable[["Contract", str, Any, "Path"], Any]


def spoilt(contract: Contract, name: str, body: Any, kind: str, field: str | None, draw: Draw) -> Any | None:
    """A copy of a body with one field against the schema component of this name; None where that cannot be.

    `field` names the place as refusals do; if it is None, one is drawn.
    """
    left = [path for path in places(body) if field is None or field_name(path) == field]
    spoil = _KINDS[kind]
    while left:
        path = left.pop(draw.below(len(left)))
        value = spoil(contract, name, body, path)
        if value is not None:
            return value[0]
    return None


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every field of a value."""
    members: Sequence[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        members = list(value.items())
    elif isinstance(value, list):
        members = list(enumerate(value))
    for step, member in members:
        yield (*path, step)
        yield from places(member, (*path, step))


def _null(contract: Contract, name: str, body: Any, path: Path) -> tuple[Any] | None:
    return _unfit(contract, name, _with(body, path, None))


def _bad_type(contract: Contract, name: str, body: Any, path: Path) -> tuple[Any] | None:
    value = _at(body, path)
    wrong: Any = "mock"
    if isinstance(value, str):
        wrong = 12345
    elif isinstance(value, list):
        wrong = {}
    elif isinstance(value, dict):
        wrong = []
    return _unfit(contract, name, _with(body, path, wrong))


def _unknown_word(contract: Contract, name: str, body: Any, path: Path) -> tuple[Any] | None:
    if not isinstance(_at(body, path), str):
        return None
    enumerated = any("enum" in schema or "const" in schema for schema in _schemas(contract, name, body, path))
    return (_with(body, path, UNKNOWN),) if enumerated else None


_KINDS: Mapping[str, Spoil] = {"null": _null, "bad_field": _bad_type, "unknown_enum": _unknown_word}


def _unfit(contract: Contract, name: str, body: Any) -> tuple[Any] | None:
    """The body, in a tuple, if it breaks the contract."""
    return None if contract.fits(name, body) else (body,)


def _schemas(contract: Contract, name: str, body: Any, path: Path) -> list[Schema]:
    """The schemas that apply to the place in a valid body."""
    found = list(_applying(contract, contract.schema(name), body))
    value = body
    for step in path:
        value = value[step]
        inner: list[Schema] = []
        for schema in found:
            member = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
            if isinstance(member, Mapping):
                inner += _applying(contract, member, value)
        found = inner
    return found


def _applying(contract: Contract, schema: Schema, value: Any) -> Iterator[Schema]:
    """A schema and what applies beside it, of alternatives those that the value fits."""
    schema = contract.resolve(schema)
    yield schema
    for branch in schema.get("allOf", ()):
        yield from _applying(contract, branch, value)
    for keyword in ("anyOf", "oneOf"):
        for branch in schema.get(keyword, ()):
            if contract.matches(branch, value):
                yield from _applying(contract, branch, value)
    if "if" in schema:
        branch = schema.get("then" if contract.matches(schema["if"], value) else "else")
        if branch is not None:
            yield from _applying(contract, branch, value)


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _with(body: Any, path: Path, value: Any) -> Any:
    body = copy.deepcopy(body)
    _at(body, path[:-1])[path[-1]] = value
    return body
