"""Which fields answers can have, by the contract: what a fault that spoils a field may be aimed at."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import pictory_spec

Schema = Mapping[str, Any]

_PLACE = re.compile(r"\[[0-9]+\]")
_ANY_PLACE = "[0]"
"""How a name is written here that means any item of an array."""
_NEAREST = 3


def can_be_spoilt(field: str, kind: str, operations: Collection[str]) -> bool:
    """Whether an answer of one of the operations can have a field (named as refusals do) that the kind can spoil.

    Of what lies in objects that may have any members nobody knows; it counts as possible.
    """
    name = _PLACE.sub(_ANY_PLACE, field)
    return any(_is_there(fields, name, kind) for operation in operations for fields in _answers(operation))


def can_happen(kind: str, operation: str) -> bool:
    """Whether the usual answer of an operation, the one that says it went well, can have a field to spoil."""
    found = pictory_spec.OPERATIONS[operation]
    component = found.responses[found.success]
    return component is not None and any(_can_break(kind, schemas) for schemas in _fields(component).values())


def nearest(field: str, kind: str, operations: Collection[str]) -> list[str]:
    """The fields that the kind can spoil whose names are most like the given one."""
    answers = [fields for operation in operations for fields in _answers(operation)]
    known = [name for fields in answers for name, schemas in fields.items() if _can_break(kind, schemas)]
    return difflib.get_close_matches(field, dict.fromkeys(known), n=_NEAREST, cutoff=0.0)


def _answers(operation: str) -> Iterator[Mapping[str, Sequence[Schema]]]:
    """The fields of each answer of an operation, refusals too."""
    for component in pictory_spec.OPERATIONS[operation].responses.values():
        if component is not None:
            yield _fields(component)


def _is_there(fields: Mapping[str, Sequence[Schema]], name: str, kind: str) -> bool:
    if name in fields:
        return _can_break(kind, fields[name])
    return any(_is_open(schemas) and name.startswith((f"{outer}.", f"{outer}[")) for outer, schemas in fields.items())


def _can_break(kind: str, schemas: Sequence[Schema]) -> bool:
    if kind == "unknown_enum":
        words = [word for schema in schemas for word in (*schema.get("enum", ()), schema.get("const"))]
        return any(isinstance(word, str) for word in words)
    if kind == "null":
        return not any("null" in _types(schema) or None in schema.get("enum", ()) for schema in schemas)
    return any(_types(schema) or "enum" in schema or "const" in schema for schema in schemas)


def _types(schema: Schema) -> Collection[str]:
    found = schema.get("type", ())
    return (found,) if isinstance(found, str) else found


def _is_open(schemas: Sequence[Schema]) -> bool:
    """Whether a value may have members of any name."""
    if any(schema.get("additionalProperties", False) is not False for schema in schemas):
        return True
    typed = [kind for schema in schemas for kind in _types(schema)]
    told = any("properties" in schema or "items" in schema for schema in schemas)
    return not told and (not typed or "object" in typed or "array" in typed)


@functools.cache
def _fields(component: str) -> Mapping[str, Sequence[Schema]]:
    """The fields of an answer, by its schema component, and the schemas that may apply to each."""
    return dict(_below("", [pictory_spec.document()["components"]["schemas"][component]], ()))


def _below(name: str, schemas: Sequence[Schema], above: tuple[int, ...]) -> Iterator[tuple[str, Sequence[Schema]]]:
    parts = [part for schema in schemas for part in _parts(schema)]
    if name:
        yield name, parts
    members: dict[str, list[Schema]] = {}
    for part in parts:
        if id(part) in above:  # a schema that holds itself has the same fields again, deeper down
            continue
        for member, schema in part.get("properties", {}).items():
            members.setdefault(f"{name}.{member}" if name else member, []).append(schema)
        if isinstance(part.get("items"), Mapping):
            members.setdefault(name + _ANY_PLACE, []).append(part["items"])
    for member, inner in members.items():
        yield from _below(member, inner, (*above, *map(id, parts)))


def _parts(given: Schema | bool) -> Iterator[Schema]:
    """A schema and all that may apply beside it: any of its alternatives may be the one of an answer."""
    if isinstance(given, bool):  # it says of a field only whether it may be there
        return
    schema = given
    while "$ref" in schema:
        schema = pictory_spec.document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    yield schema
    for keyword in ("allOf", "anyOf", "oneOf"):
        for branch in schema.get(keyword, ()):
            yield from _parts(branch)
    for keyword in ("then", "else"):
        if keyword in schema:
            yield from _parts(schema[keyword])
