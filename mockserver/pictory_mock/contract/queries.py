"""The query of a call: its values, which come as text, as the types that the contract gives them, held to its rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .document import Contract, Schema, api
from .refusal import Fault, Refused, gather
from .wording import faults, unread

_QUERY = "query"
_WHOLE = re.compile(r"-?[0-9]{1,4000}", re.ASCII)  # Python converts no more digits
_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", re.ASCII)
_BOOLEANS = {"true": True, "false": False}
_KINDS = frozenset({"integer", "number", "boolean"})
"""What is written as a text in a query, and is none."""


def rules(schema: Schema) -> Contract:
    """A contract that knows what a query has to be like, and the components that parameters refer to."""
    return Contract({"components": {"schemas": {**api().document["components"]["schemas"], _QUERY: dict(schema)}}})


def typed(contract: Contract, given: Mapping[str, str]) -> dict[str, Any]:
    """The values of a query by the contract that `rules` made. Raises `Refused`, naming the parameters."""
    members = contract.schema(_QUERY).get("properties", {})
    kinds = {name: contract.resolve(members.get(name, {})).get("type") for name in given}
    values = {name: _typed(kinds[name], text) for name, text in given.items()}
    odd = [name for name, text in given.items() if kinds[name] in _KINDS and values[name] is text]
    found = [fault for fault in faults(contract, _QUERY, values, values) if fault.path[0] not in odd]
    found += [Fault((name,), unread(str(kinds[name]), given[name])) for name in odd]
    if found:
        raise Refused(gather(found, values))
    return values


def _typed(kind: object, text: str) -> Any:
    """The value of a text; the text itself where it has none of this kind, which is then refused."""
    if kind == "integer" and _WHOLE.fullmatch(text):
        return int(text)
    if kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    if kind == "boolean":
        return _BOOLEANS.get(text, text)
    return text
