"""The defaults that the service fills in, some of which depend on other fields (`if`/`then` branches).

Most of a schema has no default anywhere inside. What there is to fill in is worked out once for each component, so
that filling in a large body costs no more than a copy of it.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Mapping
from typing import Any

from .document import Contract, Schema


class _Filling:
    """What there is to fill in where one schema applies."""

    def __init__(self) -> None:
        self.defaults: list[tuple[str, Any]] = []
        self.members: list[tuple[str, _Filling]] = []
        self.items: _Filling | None = None
        self.beside: list[_Filling] = []
        """What applies to the same value as well."""
        self.conditions: list[tuple[Schema, _Filling | None, _Filling | None]] = []
        """What applies to the same value if it fulfils a condition, and if not."""

    def __bool__(self) -> bool:
        return bool(self.defaults or self.members or self.items is not None or self.beside or self.conditions)


def with_defaults(contract: Contract, name: str, value: Any) -> Any:
    """A valid value with every default that the schema component of this name has for it. The value itself stays."""
    filled, filling = _copied(value), _whole(contract, name)
    if filling is not None:
        _fill(contract, filling, filled)
    return filled


@functools.lru_cache(maxsize=64)
def _whole(contract: Contract, name: str) -> _Filling | None:
    return _gather(contract, contract.schema(name), {})


def _gather(contract: Contract, schema: Any, above: Mapping[int, _Filling]) -> _Filling | None:
    """What there is to fill in, or None if there is nothing. `above` is what it stands in, by its schema.

    A schema that contains itself has the same to fill in again, deeper down: there its filling refers to itself.
    """
    if isinstance(schema, bool):
        return None
    schema = contract.resolve(schema)
    if id(schema) in above:
        return above[id(schema)]
    found = _Filling()
    above = {**above, id(schema): found}
    for name, member in schema.get("properties", {}).items():
        inside = _gather(contract, member, above)
        if inside is not None:
            found.members.append((name, inside))
        place = _declaring(contract, member)
        if place is not None:
            found.defaults.append((name, place["default"]))
    found.items = _gather(contract, schema["items"], above) if "items" in schema else None
    parts = [_gather(contract, branch, above) for branch in schema.get("allOf", ())]
    found.beside = [part for part in parts if part is not None]
    if "if" in schema:
        then, otherwise = (
            _gather(contract, schema[keyword], above) if keyword in schema else None for keyword in ("then", "else")
        )
        if then is not None or otherwise is not None:
            found.conditions.append((schema["if"], then, otherwise))
    return found or None


def _declaring(contract: Contract, member: Any) -> Schema | None:
    """Where the default of a member stands: beside the reference to its schema, or in that."""
    places = () if isinstance(member, bool) else (member, contract.resolve(member))
    return next((place for place in places if "default" in place), None)


def _fill(contract: Contract, filling: _Filling, value: Any) -> None:
    if isinstance(value, dict):
        _fill_members(contract, filling, value)
    elif isinstance(value, list) and filling.items is not None:
        for item in value:
            _fill(contract, filling.items, item)
    for part in filling.beside:
        _fill(contract, part, value)
    for condition, then, otherwise in filling.conditions:
        branch = then if contract.matches(condition, value) else otherwise
        if branch is not None:
            _fill(contract, branch, value)


def _fill_members(contract: Contract, filling: _Filling, value: dict[str, Any]) -> None:
    for name, inside in filling.members:
        if name in value:
            _fill(contract, inside, value[name])
    for name, default in filling.defaults:
        if name not in value:
            value[name] = copy.deepcopy(default)


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(member) for key, member in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value
