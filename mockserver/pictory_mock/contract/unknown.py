"""What of a request the contract does not ask about: fields that it does not know, items past the most it allows.

The service drops unknown fields, so they must be found at every depth. Items past the limit are cut off before the
rules are applied, because a validator that finds half a million faults takes many seconds over them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from .document import Contract, Schema
from .refusal import Fault, Path
from .wording import suggestion


@frozen
class Unknown:
    """A field that is not known, and the names that are known in its place."""

    path: Path
    known: tuple[str, ...]

    def fault(self) -> Fault:
        """The field, refused."""
        return Fault(self.path, "is not a known field" + suggestion(str(self.path[-1]), self.known))


@frozen
class _Shape:
    """What the schemas that apply to one value say of its members."""

    members: dict[str, list[Schema]] = field(factory=dict)
    items: list[Schema] = field(factory=list)
    most: list[int] = field(factory=list)
    free: list[bool] = field(factory=list)


def drop_unknown(contract: Contract, name: str, value: Any) -> tuple[Any, list[Unknown]]:
    """The value without the fields that the schema component of this name does not know, and those fields.

    An array that is too long comes back one item too long, whatever its length was.
    """
    unknown: list[Unknown] = []
    return _drop(contract, [contract.schema(name)], value, (), unknown), unknown


def _drop(contract: Contract, schemas: Sequence[Schema], value: Any, path: Path, unknown: list[Unknown]) -> Any:
    if not isinstance(value, (dict, list)):
        return value
    shape = _Shape()
    for schema in schemas:
        _describe(contract, schema, shape)
    if isinstance(value, list):
        if shape.most:
            value = value[: max(shape.most) + 1]
        if not shape.items:
            return value
        return [_drop(contract, shape.items, item, (*path, at), unknown) for at, item in enumerate(value)]
    if any(shape.free) or not shape.members:
        return value
    kept = {}
    for key, member in value.items():
        if key in shape.members:
            kept[key] = _drop(contract, shape.members[key], member, (*path, key), unknown)
        else:
            unknown.append(Unknown((*path, key), tuple(shape.members)))
    return kept


def _describe(contract: Contract, schema: Schema, shape: _Shape) -> None:
    for part in _parts(contract, schema):
        for name, member in part.get("properties", {}).items():
            shape.members.setdefault(name, []).append(member)
        if isinstance(part.get("items"), Mapping):
            shape.items.append(part["items"])
        if "maxItems" in part:
            shape.most.append(part["maxItems"])
        if part.get("additionalProperties", False) is not False:
            shape.free.append(True)


def _parts(contract: Contract, schema: Schema) -> Iterator[Schema]:
    """The schema and all that apply beside it, whatever the value: every branch may know a field."""
    schema = contract.resolve(schema)
    yield schema
    for keyword in ("allOf", "anyOf", "oneOf"):
        for branch in schema.get(keyword, ()):
            yield from _parts(contract, branch)
    for keyword in ("then", "else"):
        if keyword in schema:
            yield from _parts(contract, schema[keyword])
