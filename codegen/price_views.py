"""What a call costs, as far as the contract tells it from the body alone: `x-credits` with the service's defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from names import CodegenError
from schema_shapes import parts, shape
from views import ArgumentView, PriceView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from document import Document, OperationSource, Schema


def price_view(document: Document, source: OperationSource, arguments: Sequence[ArgumentView]) -> PriceView | None:
    """The price of *source*; None for an operation that costs no credits.

    Raises:
        CodegenError: `x-credits` speaks of a field that the body does not have.
    """
    told = source.data.get("x-credits")
    body = document.request_body(source)
    if told is None:
        return None
    properties = shape(document, body[1]).properties if body else {}
    by, seconds = told["by"], told.get("seconds")
    for name in filter(None, (by, seconds)):
        if name not in properties:
            raise CodegenError(f"{source.id}: x-credits speaks of {name}, which its body does not have")
    schema: Schema = body[1] if body else {}
    return PriceView(
        by=by,
        prices=dict(told["prices"]),
        fields={each.python: each.wire for each in arguments if each.place == "field"},
        default=_default(document, properties[by]),
        seconds=seconds,
        unit=told["unit"] if seconds else "",
        seconds_defaults=_defaults_by(document, schema, by, seconds, told["prices"]) if seconds else {},
    )


def _default(document: Document, schema: Schema) -> Any:
    return {**document.resolve(schema), **schema}.get("default")


def _defaults_by(document: Document, schema: Schema, by: str, field: str, values: Any) -> dict[str, Any]:
    """What the service takes for *field* when it is left out, by the value of the field *by*."""
    general = _default(document, shape(document, schema).properties[field])
    found = {} if general is None else dict.fromkeys(values, general)
    for part in parts(document, schema):
        condition = part.get("if", {}).get("properties", {})
        told = part.get("then", {}).get("properties", {}).get(field, {})
        if set(condition) == {by} and "default" in told:
            listed = condition[by].get("enum", [condition[by].get("const")])
            found.update((value, told["default"]) for value in listed)
    return found
