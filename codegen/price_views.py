"""What a call costs, as far as the contract tells it from the body alone: `x-credits` with the service's defaults.

It stands on an operation with a table of its own, or says there which component of the body is charged, `each` time.
That component then says as which other operations it is charged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from document import pointer
from names import CodegenError
from schema_shapes import parts, places_of, shape
from views import ArgumentView, ContentsView, PriceView

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from document import Document, OperationSource, Schema


def price_view(
    document: Document, source: OperationSource, arguments: Sequence[ArgumentView]
) -> PriceView | ContentsView | None:
    """The price of *source*; None for an operation that costs no credits.

    Raises:
        CodegenError: `x-credits` speaks of a field that the body does not have, or of an operation without a table.
    """
    told = source.data.get("x-credits")
    if told is None:
        return None
    body = document.request_body(source)
    schema: Schema = body[1] if body else {}
    fields = {each.python: each.wire for each in arguments if each.place == "field"}
    if "each" in told:
        return ContentsView(
            paths=tuple(places_of(document, schema, told["each"])),
            prices=tuple(_as_others(document, source.id, told["each"])),
            unknown=tuple(pointer(each) for each in told.get("unknown-with", ())),
            fields=fields,
        )
    return _table(document, source.id, schema, {**told, "fields": fields})


def _as_others(document: Document, id_: str, component: str) -> Iterator[PriceView]:
    schema = document.schemas[component]
    told = schema.get("x-credits", {})
    tables = {each.id: each.data["x-credits"] for each in document.operations() if "x-credits" in each.data}
    for name in told.get("as", ()):
        table = tables.get(name, {})
        if "prices" not in table:
            raise CodegenError(f"{id_}: {component} is charged as {name}, which has no table of prices")
        seconds = told.get("seconds") if "seconds" in table else None
        yield _table(document, id_, schema, {**table, "by": told["by"], "seconds": seconds})


def _table(document: Document, id_: str, schema: Schema, told: Mapping[str, Any]) -> PriceView:
    by, seconds = told["by"], told.get("seconds")
    properties = shape(document, schema).properties
    for name in filter(None, (by, seconds)):
        if name not in properties:
            raise CodegenError(f"{id_}: x-credits speaks of {name}, which its body does not have")
    offered = _told_by(document, schema, by, seconds, told["prices"], "enum") if seconds else {}
    return PriceView(
        by=by,
        prices=dict(told["prices"]),
        fields=told.get("fields", {}),
        default=_told(document, properties[by], "default"),
        seconds=seconds,
        unit=told["unit"] if seconds else "",
        seconds_defaults=_told_by(document, schema, by, seconds, told["prices"], "default") if seconds else {},
        seconds_offered={value: tuple(texts) for value, texts in offered.items()},
    )


def _told(document: Document, schema: Schema, keyword: str) -> Any:
    return {**document.resolve(schema), **schema}.get(keyword)


def _told_by(document: Document, schema: Schema, by: str, field: str, values: Any, keyword: str) -> dict[str, Any]:
    """The `default` of *field*, or the `enum` of what it may be, by the value of the field *by*."""
    general = _told(document, shape(document, schema).properties[field], keyword)
    found = {} if general is None else dict.fromkeys(values, general)
    for part in parts(document, schema):
        condition = part.get("if", {}).get("properties", {})
        told = part.get("then", {}).get("properties", {}).get(field, {})
        if set(condition) == {by} and told is not False and keyword in told:
            listed = condition[by].get("enum", [condition[by].get("const")])
            found.update((value, told[keyword]) for value in listed if value in values)
    return found
