"""Which models requests may hold: those get closed enums and, where a caller hands them in, a TypedDict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from document import content_schema, reference_name
from schema_shapes import is_object, shape, variants

if TYPE_CHECKING:
    from document import Document, Schema


@frozen
class Inputs:
    """Names of object components that requests may hold: all, and those that a caller hands in as values."""

    all: frozenset[str]
    handed: frozenset[str]


def components_within(document: Document, schema: Schema) -> Iterator[str]:
    """Names of the object components that a value of *schema* may hold, at any depth, itself included."""
    seen: set[str] = set()
    waiting: list[Any] = [schema]
    while waiting:
        found = waiting.pop()
        name = reference_name(found.get("$ref", ""))
        if name in document.schemas and name not in seen:
            seen.add(name)
            waiting.append(document.schemas[name])
            if is_object(document, document.schemas[name]):
                yield name
        waiting.extend(found.get("properties", {}).values())
        waiting.extend(variants(found))
        waiting.extend(found.get("allOf", ()))
        nested = (found.get(key) for key in ("items", "additionalProperties"))
        waiting.extend(each for each in nested if isinstance(each, Mapping))


def inputs_of(document: Document) -> Inputs:
    """Walk all request bodies. A body that is flattened into arguments is not handed in itself, its fields are."""
    everything: set[str] = set()
    handed: set[str] = set()
    for operation in document.operations():
        body = document.request_body(operation)
        if body is None:
            continue
        schema = content_schema(body[1])
        everything.update(components_within(document, schema))
        if schema is not body[1]:
            continue  # sent as bytes, which no class stands for
        flattened = is_object(document, schema) and document.body_name(operation) is None
        for child in shape(document, schema).properties.values() if flattened else [schema]:
            handed.update(components_within(document, child))
    return Inputs(frozenset(everything), frozenset(handed))
