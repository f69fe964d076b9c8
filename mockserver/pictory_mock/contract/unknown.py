"""What of a request the contract does not ask about: fields that it does not know, items past the most it allows.

The service drops unknown fields, so they must be found at every depth. Items past the limit are cut off before the
rules are applied, because a validator that finds half a million faults takes many seconds over them.

What the schemas say of the members of a value does not depend on the value. It is gathered once for each place of a
body, when the first body that has this place comes by.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

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


class _Place:
    """A place in a body, and what all the schemas that apply there, whatever the value, say of what is inside."""

    def __init__(self, contract: Contract, schemas: Sequence[Schema]) -> None:
        self._contract = contract
        self._schemas: dict[str, list[Schema]] = {}
        self._items: list[Schema] = []
        self._inside: dict[str, _Place] = {}
        self.most: int | None = None
        """So many items an array may have."""
        self.free = False
        """Whether any member is known."""
        for schema in schemas:
            for part in _parts(contract, schema):
                self._describe(part)
        self.names = tuple(self._schemas)
        """The members that are known."""

    def member(self, name: str) -> _Place | None:
        """The place of a member, or None if it is not known."""
        found = self._inside.get(name)
        if found is None and name in self._schemas:
            found = self._inside[name] = _Place(self._contract, self._schemas[name])
        return found

    @functools.cached_property
    def item(self) -> _Place | None:
        """The place of any item, or None if nothing is said of items."""
        return _Place(self._contract, self._items) if self._items else None

    def _describe(self, part: Schema) -> None:
        for name, member in part.get("properties", {}).items():
            self._schemas.setdefault(name, []).append(member)
        # A field that is banned is known, and refused for it.
        for name in part.get("not", {}).get("required", ()):
            self._schemas.setdefault(name, [])
        if isinstance(part.get("items"), Mapping):
            self._items.append(part["items"])
        if "maxItems" in part:
            self.most = max(self.most or 0, part["maxItems"])
        if part.get("additionalProperties", False) is not False:
            self.free = True


def drop_unknown(contract: Contract, name: str, value: Any) -> tuple[Any, list[Unknown]]:
    """The value without the fields that the schema component of this name does not know, and those fields.

    An array that is too long comes back one item too long, whatever its length was.
    """
    whole = _whole(contract, name)
    if not isinstance(value, (dict, list)) or _knows(whole, value):
        return value, []
    unknown: list[Unknown] = []
    return _drop(whole, value, (), unknown), unknown


@functools.lru_cache(maxsize=64)
def _whole(contract: Contract, name: str) -> _Place:
    return _Place(contract, [contract.schema(name)])


def _knows(place: _Place, value: Any) -> bool:
    """Whether all is known and no array is too long, as it nearly always is."""
    if isinstance(value, list):
        if place.most is not None and len(value) > place.most:
            return False
        item = place.item
        return item is None or all(_knows(item, each) for each in value if isinstance(each, (dict, list)))
    if place.free or not place.names:
        return True
    for key, member in value.items():
        inside = place.member(key)
        if inside is None or (isinstance(member, (dict, list)) and not _knows(inside, member)):
            return False
    return True


def _drop(place: _Place, value: Any, path: Path, unknown: list[Unknown]) -> Any:
    if isinstance(value, list):
        if place.most is not None:
            value = value[: place.most + 1]
        item = place.item
        return value if item is None else [_drop(item, each, (*path, at), unknown) for at, each in enumerate(value)]
    if not isinstance(value, dict) or place.free or not place.names:
        return value
    kept = {}
    for key, member in value.items():
        inside = place.member(key)
        if inside is None:
            unknown.append(Unknown((*path, key), place.names))
        else:
            kept[key] = _drop(inside, member, (*path, key), unknown) if isinstance(member, (dict, list)) else member
    return kept


def _parts(contract: Contract, schema: Schema | bool) -> Iterator[Schema]:
    """The schema and all that apply beside it, whatever the value: every branch may know a field."""
    if isinstance(schema, bool):
        return
    schema = contract.resolve(schema)
    yield schema
    for keyword in ("allOf", "anyOf", "oneOf"):
        for branch in schema.get(keyword, ()):
            yield from _parts(contract, branch)
    for keyword in ("then", "else"):
        if keyword in schema:
            yield from _parts(contract, schema[keyword])
