"""What a body costs and what comes out of it: the spec's tables by model, aspect ratio and duration.

An operation either has a price itself, by the fields of its body, or charges every part of a body that is of some
component, each as another operation charges it. Prices are exact decimals in credits, sizes pixels, lengths seconds.
"""

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from functools import cache
from itertools import product

from attrs import frozen

import pictory_spec
from contract_tests import document, operations
from contract_tests.document import Body, Json, Operation, component, detail, resolved
from contract_tests.examples import named_bodies, plain_body, valid_bodies
from contract_tests.places import Path, inside
from contract_tests.rules import enums, request_schema
from contract_tests.verdicts import faults, fits

# ------------------------------------------------------------------------------------- tables by the fields of a body


def has_table(operation: Operation) -> bool:
    """Whether an operation has a price itself, by the fields of its body."""
    return "prices" in _rate(operation)


def _rate(operation: Operation) -> Json:
    return detail(operation, "x-credits") or {}


def _branches(schema: Json) -> list[Json]:
    return [rule for rule in schema.get("allOf", []) if "if" in rule]


def table_fields(operation: Operation) -> list[str]:
    """The enum fields that price, size and length depend on, and those whose values depend on them."""
    if not has_table(operation):
        return []
    branches = _branches(request_schema(operation))
    used = {name for rule in branches for part in ("if", "then") for name in rule[part]["properties"]}
    prices, media = _rate(operation), detail(operation, "x-media")
    used |= {prices["by"], prices.get("seconds"), *media["by"]}
    return [name for name in enums(operation) if name in used]


def choices(operation: Operation) -> Iterator[Body]:
    """Every combination of the values of the table's fields, each also left out."""
    names = table_fields(operation)
    for values in product(*([None, *enums(operation)[name]] for name in names)):
        yield {name: value for name, value in zip(names, values, strict=True) if value is not None}


def with_defaults(operation: Operation, body: Body) -> Body:
    """The body with the defaults that the service applies, those of the chosen model included."""
    return _filled(request_schema(operation), body)


def _filled(schema: Json, value: Body) -> Body:
    """An object with the defaults of its fields, those included that depend on other fields."""
    fields = {name: resolved(field) for name, field in schema["properties"].items()}
    filled = {name: field["default"] for name, field in fields.items() if "default" in field} | value
    for rule in _branches(schema):
        if fits(rule["if"], filled):
            chosen = rule["then"].get("properties", {})
            filled = {name: field["default"] for name, field in chosen.items() if field and "default" in field} | filled
    return filled


def length_field(operation: Operation) -> str | None:
    """The field that says how long the result is; None for what has no length, or whose length follows otherwise."""
    name = _rate(operation).get("seconds")
    return str(name) if name else None


def size(operation: Operation, body: Body) -> tuple[int, int] | None:
    """Width and height of the result in pixels; None where the result does not tell."""
    media = detail(operation, "x-media") or {}
    if "width" not in media:
        return None
    sizes = media["sizes"]
    for name in media["by"]:
        sizes = sizes[with_defaults(operation, body)[name]]
    width, height = sizes
    return width, height


def lasts(operation: Operation, body: Body) -> str | None:
    """How long the result is, in the words of the request; None for what has no length."""
    name = length_field(operation)
    return str(with_defaults(operation, body)[name]) if name else None


# --------------------------------------------------------------------------------------------------------------- prices


@frozen
class Charge:
    """What is paid for one thing: so many credits, under the name of what made it."""

    source: str
    credits: Decimal


def charges(operation: Operation, body: Json) -> list[Charge] | None:
    """What is paid for a body, were it accepted, thing by thing; None when the spec cannot tell beforehand."""
    if not charges_something(operation):
        return []
    if not isinstance(body, dict):
        return None
    try:
        if has_table(operation):
            return [_charge(operation, with_defaults(operation, body), length_field(operation))]
        return None if told_afterwards(operation, body) else [_of_part(part) for _, part in charged(operation, body)]
    except (KeyError, TypeError, AttributeError, ArithmeticError, StopIteration):
        return None


def _charge(operation: Operation, filled: Body, length: str | None) -> Charge:
    """What an operation takes for what is chosen: its price, times the seconds where it is paid by the second."""
    rate = _rate(operation)
    units = Decimal(filled[length].removesuffix(rate["unit"])) if length else Decimal(1)
    return Charge(rate["source"], Decimal(str(rate["prices"][filled[rate["by"]]])) * units)


def charged(operation: Operation, body: Json) -> list[tuple[Path, Body]]:
    """The parts of a body that are charged, each with its path."""
    each = _rate(operation).get("each")
    return [(path, part) for name, path, part in inside(operation, body) if each and name == each]


def _of_part(part: Body) -> Charge:
    """What is paid for a part: as the first operation charges that has a price for what is chosen."""
    schema = _priced_component()
    rate = schema["x-credits"]
    like = [pictory_spec.OPERATIONS[name] for name in rate["as"]]
    operation = next(one for one in like if part[rate["by"]] in _rate(one)["prices"])
    return _charge(operation, _filled(schema, part), rate["seconds"] if length_field(operation) else None)


@cache
def _priced_component() -> Json:
    """The component that is charged wherever it stands."""
    schemas = pictory_spec.document()["components"]["schemas"]
    (found,) = [schema for schema in schemas.values() if "x-credits" in schema]
    return found


def told_afterwards(operation: Operation, body: Body) -> bool:
    """Whether a body holds a field with which only the job can tell how often something is charged."""
    parts = [path for path, _ in charged(operation, body)]
    return any(
        not path or any(part[: len(path)] == path for part in parts)
        for pointer in _rate(operation).get("unknown-with", [])
        for path in _set(body, pointer.split("/")[1:])
    )


def _set(value: Json, way: list[str], item: Path = (), path: Path = ()) -> Iterator[Path]:
    """For each place that a way leads to, and where something is set: the path of the innermost item of a list."""
    if not way:
        yield from [item] if value not in (None, False) else []
    elif way[0] == "*":
        for number, each in enumerate(value):
            yield from _set(each, way[1:], (*path, number), (*path, number))
    elif way[0] in value:
        yield from _set(value[way[0]], way[1:], item, (*path, way[0]))


def price(operation: Operation, body: Json) -> Decimal | None:
    """What a body costs in credits, were it accepted; None when the spec cannot tell."""
    found = charges(operation, body)
    return None if found is None else sum((one.credits for one in found), Decimal(0))


def price_told(operation: Operation, cost: Decimal) -> Decimal | None:
    """What a result says of its cost; None where it says nothing, or nothing of what costs nothing."""
    pointer = _rate(operation).get("charged")
    if pointer is None:
        return None
    assert operation.job is not None
    must = pointer.removeprefix("/") in component(operation.job["result"])["required"]
    return cost if cost or must else None


def cheapest_body(operation: Operation) -> Body:
    """The valid body that costs least, but something where it can; that of a job without a price is the plain one."""
    return deepcopy(_cheapest(operation.id))


@cache
def _cheapest(operation_id: str) -> Body:
    operation = pictory_spec.OPERATIONS[operation_id]
    if not charges_something(operation):
        return plain_body(operation) if document.request_of(operation) else document.NO_BODY
    tabled = [plain_body(operation) | choice for choice in choices(operation)]
    bodies = tabled if has_table(operation) else list(named_bodies(operation).values())
    costs = {number: price(operation, body) for number, body in enumerate(bodies) if not faults(operation, body)}
    return bodies[min((cost, number) for number, cost in costs.items() if cost)[1]]


def charges_something(operation: Operation) -> bool:
    """Whether an operation's jobs can cost credits."""
    return bool(_rate(operation))


def charging() -> list[Operation]:
    """The operations that start a job which can cost credits."""
    return [operation for operation in operations.starting() if charges_something(operation)]


def cheapest_price(operation: Operation) -> Decimal:
    """What the cheapest job costs in credits; nothing where none ever costs any."""
    found = price(operation, cheapest_body(operation))
    assert found or not charges_something(operation), f"{operation.id} has no valid example with a price"
    return found or Decimal(0)


def bodies_by_price(operation: Operation) -> list[Body]:
    """Of the valid examples the shortest of each price; of what has no price the plain one."""
    if not charges_something(operation):
        return [cheapest_body(operation)]
    found: dict[Decimal, Body] = {}
    for body in sorted(valid_bodies(operation).values(), key=lambda body: len(str(body))):
        cost = price(operation, body)
        if cost is not None:
            found.setdefault(cost, body)
    return list(found.values())
