"""The defaults that the service fills in, some of which depend on other fields (`if`/`then` branches)."""

from __future__ import annotations

import copy
from typing import Any

from .document import Contract, Schema


def with_defaults(contract: Contract, name: str, value: Any) -> Any:
    """A valid value with every default that the schema component of this name has for it."""
    filled = copy.deepcopy(value)
    _fill(contract, contract.schema(name), filled)
    return filled


def _fill(contract: Contract, schema: Schema, value: Any) -> None:
    schema = contract.resolve(schema)
    if isinstance(value, dict):
        _fill_members(contract, schema, value)
    elif isinstance(value, list) and "items" in schema:
        for item in value:
            _fill(contract, schema["items"], item)
    for branch in schema.get("allOf", ()):
        _fill(contract, branch, value)
    if "if" in schema:
        branch = schema.get("then" if contract.matches(schema["if"], value) else "else")
        if branch is not None:
            _fill(contract, branch, value)


def _fill_members(contract: Contract, schema: Schema, value: dict[str, Any]) -> None:
    for name, member in schema.get("properties", {}).items():
        if name in value:
            _fill(contract, member, value[name])
            continue
        for place in (member, contract.resolve(member)):
            if "default" in place:
                value[name] = copy.deepcopy(place["default"])
                break
