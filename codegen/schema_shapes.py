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


def exclusive_groups(document: Document, schema: Schema) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """All (path, names) of fields that exclude each other, at any depth of *schema*; a single name may not be there.

    A path holds wire names, `*` for each item of an array; () is the body itself. What only tells one variant of a
    union from the others is no such rule.
    """
    for at, found, in_union in objects_within(document, schema):
        merged = shape(document, found)
        for names in merged.exclusive:
            yield at, names
        for name in () if in_union else merged.forbidden:
            yield at, (name,)


def places_of(document: Document, schema: Schema, component: str) -> list[tuple[str, ...]]:
    """Where in a value of *schema* objects of *component* may stand, as paths like those of `exclusive_groups`."""
    meant = document.schemas[component]
    every = objects_within(document, schema)
    found = (path for path, each, _ in every if any(part is meant for part in parts(document, each)))
    return list(dict.fromkeys(found))


def objects_within(
    document: Document,
    schema: Schema,
    path: tuple[str, ...] = (),
    above: tuple[str, ...] = (),
    *,
    in_union: bool = False,
) -> Iterator[tuple[tuple[str, ...], Schema, bool]]:
    """The path and (resolved) schema of every object with fields, at any depth, and whether it is one of several.

    A component that contains itself is followed once per branch.
    """
    reference = schema.get("$ref")
    if reference in above:
        return
    above = (*above, reference) if reference else above
    resolved = document.resolve(schema)
    if is_object(document, resolved):
        yield path, resolved, in_union
        for name, child in shape(document, resolved).properties.items():
            yield from objects_within(document, child, (*path, name), above)
    if "items" in resolved:
        yield from objects_within(document, resolved["items"], (*path, "*"), above)
    for variant in variants(resolved):
        yield from objects_within(document, variant, path, above, in_union=True)


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
    if "array" in _kinds(resolved) and "items" not in resolved:
        return True
    if not inner:
        return not any(key in resolved for key in ("type", "enum", "const"))
    return any(free_form(document, each) for each in inner)


def _kinds(schema: Schema) -> list[str]:
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)
