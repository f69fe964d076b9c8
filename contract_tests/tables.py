"""What a body costs and what comes out of it: the spec's tables by model, aspect ratio and duration.

Prices are exact decimals in credits, sizes pixels, lengths seconds.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product

import jsonschema_rs

import pictory_spec
from contract_tests.document import Body, Json, Operation, detail
from contract_tests.examples import plain_body
from contract_tests.rules import enums, properties, request_schema
from contract_tests.verdicts import faults


def _branches(operation: Operation) -> list[Json]:
    return [rule for rule in request_schema(operation).get("allOf", []) if "if" in rule]


def table_fields(operation: Operation) -> list[str]:
    """The enum fields that price, size and length depend on, and those whose values depend on them."""
    used = {name for rule in _branches(operation) for part in ("if", "then") for name in rule[part]["properties"]}
    prices, media = detail(operation, "x-credits"), detail(operation, "x-media")
    used |= {prices["by"], prices.get("seconds"), *media["by"]}
    return [name for name in enums(operation) if name in used]


def choices(operation: Operation) -> Iterator[Body]:
    """Every combination of the values of the table's fields, each also left out."""
    names = table_fields(operation)
    for values in product(*([None, *enums(operation)[name]] for name in names)):
        yield {name: value for name, value in zip(names, values, strict=True) if value is not None}


def with_defaults(operation: Operation, body: Body) -> Body:
    """The body with the defaults that the service applies, those of the chosen model included."""
    plain = {name: schema["default"] for name, schema in properties(operation).items() if "default" in schema}
    filled = plain | body
    for rule in _branches(operation):
        if jsonschema_rs.is_valid(rule["if"], filled):
            given = {name: s["default"] for name, s in rule["then"]["properties"].items() if "default" in s}
            filled = given | filled
    return filled


def length_field(operation: Operation) -> str | None:
    """The field that says how long the result is; None for what has no length."""
    name = detail(operation, "x-credits").get("seconds")
    return str(name) if name else None


def units(operation: Operation, body: Body) -> Decimal:
    """How many units are paid for: seconds where it is paid by the second, else one."""
    name = length_field(operation)
    unit = detail(operation, "x-credits").get("unit", "")
    return Decimal(with_defaults(operation, body)[name].removesuffix(unit)) if name else Decimal(1)


def price(operation: Operation, body: Json) -> Decimal | None:
    """What a body costs in credits, were it accepted; None when the spec cannot tell."""
    if operation.request is None:
        return None
    try:
        rate = detail(operation, "x-credits")
        filled = with_defaults(operation, body)
        return Decimal(str(rate["prices"][filled[rate["by"]]])) * units(operation, body)
    except (KeyError, TypeError, AttributeError, ArithmeticError):
        return None


def size(operation: Operation, body: Body) -> tuple[int, int]:
    """Width and height of the result in pixels."""
    media = detail(operation, "x-media")
    sizes = media["sizes"]
    for name in media["by"]:
        sizes = sizes[with_defaults(operation, body)[name]]
    width, height = sizes
    return width, height


def lasts(operation: Operation, body: Body) -> str | None:
    """How long the result is, in the words of the request; None for what has no length."""
    name = length_field(operation)
    return str(with_defaults(operation, body)[name]) if name else None


def cheapest_body(operation: Operation) -> Body:
    """The valid body that costs least."""
    return dict(_cheapest(operation.id))


@cache
def _cheapest(operation_id: str) -> Body:
    operation = pictory_spec.OPERATIONS[operation_id]
    bodies = [plain_body(operation) | choice for choice in choices(operation)]
    valid = [body for body in bodies if not faults(operation, body)]
    return min(valid, key=lambda body: price(operation, body) or Decimal("Infinity"))


def cheapest_price(operation: Operation) -> Decimal:
    """What the cheapest job costs in credits."""
    found = price(operation, cheapest_body(operation))
    assert found is not None, f"{operation.id} has no valid example with a price"
    return found
