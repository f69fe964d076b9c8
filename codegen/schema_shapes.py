"""What an object schema amounts to once its `allOf` parts are merged: fields, forbidden keys, exclusive groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from document import Document, Schema


@frozen
class Shape:
    """The merged view of an object schema."""

    properties: Mapping[str, Schema]
    required: frozenset[str]
    forbidden: tuple[str, ...]
    exclusive: tuple[tuple[str, ...], ...]


def parts(document: Document, schema: Schema) -> Iterator[Schema]:
    """The schema itself and, in depth, every part of its `allOf`, references resolved."""
    resolved = document.resolve(schema)
    yield resolved
    for part in resolved.get("allOf", ()):
        yield from parts(document, part)


def shape(document: Document, schema: Schema) -> Shape:
    """Merge *schema*: a `not: {required: [a, b]}` is an exclusive group, one with a single name forbids that key."""
    properties: dict[str, Schema] = {}
    required: set[str] = set()
    groups: list[tuple[str, ...]] = []
    for part in parts(document, schema):
        properties.update(part.get("properties", {}))
        required.update(part.get("required", ()))
        refused = part.get("not", {})
        if set(refused) == {"required"}:
            groups.append(tuple(refused["required"]))
    return Shape(
        properties,
        frozenset(required),
        tuple(group[0] for group in groups if len(group) == 1),
        tuple(group for group in groups if len(group) > 1),
    )


def is_object(document: Document, schema: Schema) -> bool:
    """Whether *schema* describes an object with named fields (a map has none)."""
    return any(part.get("properties") for part in parts(document, schema))


def is_map(document: Document, schema: Schema) -> bool:
    """Whether *schema* describes an object without named fields: a map, or free-form."""
    resolved = document.resolve(schema)
    return resolved.get("type") == "object" and not is_object(document, resolved)


def variants(schema: Schema) -> list[Schema]:
    """The alternatives of a union; empty if *schema* is none."""
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ())]


def exclusive_groups(
    document: Document, schema: Schema, path: tuple[str, ...] = (), above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """All (path, names) of fields that exclude each other, at any depth of *schema*.

    A path holds wire names, `*` for each item of an array; () is the body itself. A component that
    contains itself is followed once per branch.
    """
    reference = schema.get("$ref")
    if reference in above:
        return
    above = (*above, reference) if reference else above
    resolved = document.resolve(schema)
    if is_object(document, resolved):
        merged = shape(document, resolved)
        for names in merged.exclusive:
            yield path, names
        for name, child in merged.properties.items():
            yield from exclusive_groups(document, child, (*path, name), above)
    if "items" in resolved:
        yield from exclusive_groups(document, resolved["items"], (*path, "*"), above)
    for variant in variants(resolved):
        yield from exclusive_groups(document, variant, path, above)


def free_form(document: Document, schema: Schema) -> bool:
    """Whether *schema*, or anything inside it that is no named component with fields, says nothing about its value."""
    resolved = document.resolve(schema)
    if is_object(document, resolved):
        return False
    inner: list[Any] = [*variants(resolved)]
    if "items" in resolved:
        inner.append(resolved["items"])
    if is_map(document, resolved):
        extra = resolved.get("additionalProperties", True)
        if isinstance(extra, bool):
            return True
        inner.append(extra)
    if not inner:
        return not any(key in resolved for key in ("type", "enum", "const"))
    return any(free_form(document, each) for each in inner)
