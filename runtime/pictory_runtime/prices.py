"""What a call costs in AI credits, told from its body and the contract's prices before anything is sent.

A price is told or it is not: a model that the contract does not know has none, and is never guessed at.
"""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import attrs

from pictory_runtime.bodies import json_body, values_at
from pictory_runtime.descriptors import Contents
from pictory_runtime.errors import PriceUnknown, TooExpensive
from pictory_runtime.options import Options
from pictory_runtime.wire import path_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_runtime.descriptors import Operation, Pointer, Price
    from pictory_runtime.wire import Path

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_HOW = frozenset(field.name for field in attrs.fields(Options))  # arguments of any call: they say how to send it


def estimate(priced: Mapping[str, Operation], name: str, given: Mapping[str, Any]) -> float:
    """The AI credits that a call of the operation `name` would cost, exact to the tenth.

    `given` are its keyword arguments. Raises `PriceUnknown`, and `TypeError` for an argument that it does not take.
    """
    operation = _named(priced, name)
    price = _price(operation)
    options = Options(**{field: value for field, value in given.items() if field in _HOW})
    body = {_wire(price, name, field): value for field, value in given.items() if field not in _HOW}
    return credits_of(operation, json_body(body, options.extra_body))


def _named(priced: Mapping[str, Operation], name: str) -> Operation:
    known = {**{label.rpartition(".")[2]: one for label, one in priced.items()}, **priced}
    operation = known.get(name) if isinstance(name, str) else None
    if operation is None:
        told = ", ".join(sorted(label.rpartition(".")[2] for label in priced)) or "none"
        raise PriceUnknown(f"there is no operation {name!r} whose price is known; there is a price for: {told}")
    return operation


def _price(operation: Operation) -> Price | Contents:
    if operation.price is None:
        raise PriceUnknown(f"what {operation.label} costs is not known", operation=operation.label)
    return operation.price


def _wire(price: Price | Contents, name: str, field: str) -> str:
    if field not in price.fields:
        near = get_close_matches(field, price.fields, n=1)
        meant = f"; did you mean {near[0]}?" if near else ""
        raise TypeError(f"{name} takes no argument {field!r}{meant} (what it does not know yet goes into extra_body)")
    return price.fields[field]


def credits_of(operation: Operation, body: Any) -> float:
    """The AI credits that `operation` costs with `body`, as it is sent. Raises `PriceUnknown`."""
    price = _price(operation)
    sent = body if isinstance(body, dict) else {}
    total = _sum(operation, price, sent) if isinstance(price, Contents) else _of_table(operation, price, sent)
    return int(total) if total == total.to_integral_value() else float(total)


def _sum(operation: Operation, price: Contents, sent: dict[str, Any]) -> Decimal:
    """What all the charged objects of a body cost together."""
    charged = [(path, found) for steps in price.paths for path, found in values_at(sent, steps) if found is not None]
    for steps in price.unknown:
        _refuse_unknown(operation, steps, sent, [path for path, _ in charged])
    return sum((_of_object(operation, price, path, found) for path, found in charged), Decimal(0))


def _refuse_unknown(operation: Operation, steps: Pointer, sent: dict[str, Any], charged: list[Path]) -> None:
    """Raise `PriceUnknown` if this field decides how often something is charged: only the job can tell then."""
    for path, value in values_at(sent, steps):
        item = _item_of(path)
        if value not in (None, False) and (item is None or any(_within(one, item) for one in charged)):
            raise PriceUnknown(
                f"what {operation.label} costs with {_short(path)} is not known: how much there is to pay for "
                f"then is decided while the job runs",
                operation=operation.label,
            )


def _item_of(path: Path) -> Path | None:
    """The innermost item of an array on the way to a value; None for a value that stands in none."""
    while path and not isinstance(path[1], int):
        path = path[0]
    return path or None


def _within(path: Path, outer: Path) -> bool:
    while path and path != outer:
        path = path[0]
    return bool(path)


def _of_object(operation: Operation, price: Contents, path: Path, found: Any) -> Decimal:
    body = found if isinstance(found, dict) else {}
    tables, by = price.prices, price.prices[0].by
    table = next((one for one in tables if _told(one, body) in one.prices), None)
    if table is None:
        known = ", ".join(value for one in tables for value in one.prices)
        raise _unknown(operation, f"{_short(path)}.{by}", body.get(by), f"prices are known for {known}")
    return _of_table(operation, table, body, f"{_short(path)}.")


def _short(path: Path) -> str:
    return path_text(path).removeprefix("$.")


def _told(price: Price, sent: Mapping[str, Any]) -> str:
    """The value that the price goes by, nothing if there is none that could have one."""
    value = sent.get(price.by, price.default)
    return str.__str__(value) if isinstance(value, str) else ""


def _of_table(operation: Operation, price: Price, sent: Mapping[str, Any], where: str = "") -> Decimal:
    """What an object costs by the table of one field's values; `where` is said before the names of its fields."""
    value = _told(price, sent)
    if value not in price.prices:
        raise _unknown(
            operation, where + price.by, sent.get(price.by), f"prices are known for {', '.join(price.prices)}"
        )
    units = 1 if price.seconds is None else _seconds(operation, price, sent, value, where)
    return Decimal(str(price.prices[value])) * units


def _seconds(operation: Operation, price: Price, sent: Mapping[str, Any], value: str, where: str) -> int:
    field = price.seconds or ""
    text = sent.get(field, price.seconds_defaults.get(value))
    offered = price.seconds_offered.get(value)
    if offered is not None and text not in offered:
        why = f"for {price.by} {value} it must be one of {', '.join(offered)}"
        raise _unknown(operation, where + field, text, why)
    number = text.removesuffix(price.unit) if isinstance(text, str) and text.endswith(price.unit) else ""
    if not _NUMBER.fullmatch(number):
        raise _unknown(
            operation, where + field, text, f"it is priced by the second, given as a text like '8{price.unit}'"
        )
    return int(number)


def _unknown(operation: Operation, field: str, value: Any, why: str) -> PriceUnknown:
    given = f"with {field}={value!r}"[:120] if value is not None else f"without {field}"
    return PriceUnknown(f"what {operation.label} costs {given} is not known: {why}", operation=operation.label)


def check_limit(operation: Operation, body: Any, limit: float) -> None:
    """Raise `TooExpensive` when `operation` with `body` costs more than `limit`, `PriceUnknown` if nobody can tell."""
    try:
        cost = credits_of(operation, body)
    except PriceUnknown as unknown:
        raise PriceUnknown(
            f"{unknown.message}. Nothing was sent, because no more than {limit:g} credits may be spent (max_credits).",
            limit=limit,
            operation=operation.label,
        ) from None
    if cost > limit:
        raise TooExpensive(
            f"{operation.label} would cost {cost:g} AI credits, more than the {limit:g} that may be spent "
            f"(max_credits). Nothing was sent.",
            estimate=cost,
            limit=limit,
            operation=operation.label,
        )
