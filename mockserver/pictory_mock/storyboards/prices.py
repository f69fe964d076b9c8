"""What AI makes for a storyboard costs what it costs by itself: the price is that of the operation that makes it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import cast

import pictory_spec
from pictory_mock.contract import document

from .facts import Fields


@functools.cache
def table(model: str) -> Fields:
    """The price table in which a model stands."""
    return next(table for table in _tables() if model in table["prices"])


def seconds(model: str, length: str) -> float:
    """A length as it is told for a model, like `8s`."""
    return float(length.removesuffix(table(model)["unit"]))


def told(model: str, length: float) -> str:
    """The same the other way round."""
    return f"{length:g}{table(model)['unit']}"


def _tables() -> Iterator[Fields]:
    """The tables of the operations whose prices hold for what a storyboard has made."""
    for found in pictory_spec.OPERATIONS.values():
        component = _credits(found.path, found.method).get("each")
        if component is not None:
            for name in document.api().schema(component)["x-credits"]["as"]:
                operation = pictory_spec.OPERATIONS[name]
                yield _credits(operation.path, operation.method)


def _credits(path: str, method: str) -> Fields:
    return cast("Fields", document.api().operation(path, method).get("x-credits", {}))
