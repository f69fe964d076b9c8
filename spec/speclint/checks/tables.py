"""Tables beside the schema (prices, sizes): they cover exactly what the schema lets through, no more, no less."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from speclint.document import Document, Finding, json_pointer
from speclint.fields import refused_fields, validator
from speclint.walk import Node, members, operations, request_schema, schemas, values_at

Keys = tuple[str, ...]


def check_tables(document: Document) -> Iterator[Finding]:
    """`x-credits` has a price for each member it is `by`; `x-media` a size for each combination that is accepted."""
    for operation in operations(document):
        schema = request_schema(document, operation)
        credits_, media = operation.child("x-credits"), operation.child("x-media")
        if schema is not None and credits_ is not None:
            yield from _table(document, schema, credits_, "prices")
            yield from _seconds(document, schema, credits_)
            yield from _prices(credits_)
        if schema is not None and media is not None:
            yield from _table(document, schema, media, "sizes")
            yield from _sizes(media)


def _table(document: Document, schema: Node, holder: Node, name: str) -> Iterator[Finding]:
    """The table's keys against the combinations of the fields it is `by`."""
    by = holder.value.get("by", [])
    fields: Keys = (by,) if isinstance(by, str) else tuple(by)
    domains = [_members(document, schema, field) for field in fields]
    pointer = (*holder.pointer, name)
    if not fields or not all(domains):
        problem = f"by is {', '.join(fields) or 'missing'}"
        yield Finding((*holder.pointer, "by"), problem, f"Name properties of {schema.key} that are enums.")
        return
    listed = set(_keys(holder.value.get(name, {}), len(fields)))
    accepted = {keys for keys in product(*domains) if _accepted(document, schema, dict(zip(fields, keys, strict=True)))}
    for keys in sorted(listed ^ accepted):
        combination = ", ".join(keys)
        problem = f"{combination} is missing" if keys in accepted else f"{combination} is not accepted by {schema.key}"
        fix = "Add it." if keys in accepted else "Remove it, or correct the schema."
        yield Finding(pointer, problem, fix)


def _members(document: Document, schema: Node, field: str) -> list[str]:
    return [str(member) for node in values_at(document, schema, (field,))[:2] for member in members(document, node)]


def _keys(table: Any, depth: int) -> Iterator[Keys]:
    """The paths to the leaves of a nested mapping."""
    for key, below in table.items() if isinstance(table, Mapping) else ():
        yield from ((key,),) if depth == 1 else ((key, *rest) for rest in _keys(below, depth - 1))


def _accepted(document: Document, schema: Node, chosen: Mapping[str, str]) -> bool:
    judge = validator({"$ref": json_pointer(schema.pointer)}, document.data["components"])
    return not refused_fields(judge, chosen) & set(chosen)


def _seconds(document: Document, schema: Node, credits_: Node) -> Iterator[Finding]:
    seconds = credits_.value.get("seconds")
    if credits_.value.get("per") == "second" and not values_at(document, schema, (str(seconds),)):
        problem = f"{schema.key} has no property {seconds!r}"
        yield Finding((*credits_.pointer, "seconds"), problem, "Name the property that tells the seconds.")


def _prices(credits_: Node) -> Iterator[Finding]:
    for price in credits_.children("prices"):
        if not isinstance(price.value, int | float) or price.value <= 0:
            yield Finding(price.pointer, f"{price.value!r} is no price", "AI credits, more than 0.")


def _sizes(media: Node) -> Iterator[Finding]:
    """Even and positive: H.264 in its usual colour format has no odd sides."""
    for row in media.children("sizes"):
        for size in row.children():
            whole = isinstance(size.value, list) and all(isinstance(side, int) and side > 0 for side in size.value)
            if not whole or len(size.value) != 2 or any(side % 2 for side in size.value):
                yield Finding(size.pointer, f"{size.value} is no size", "[width, height]: even numbers of pixels.")


def check_open_enums(document: Document) -> Iterator[Finding]:
    """`x-open-enum` is true, and stands beside an `enum`."""
    for schema in schemas(document):
        if "x-open-enum" in schema.value and (schema.value["x-open-enum"] is not True or "enum" not in schema.value):
            fix = "Only `x-open-enum: true` beside `enum`."
            yield Finding((*schema.pointer, "x-open-enum"), "x-open-enum without an enum, or not true", fix)
