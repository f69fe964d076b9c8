"""What of a storyboard the mock cannot do yet. A job that asks for such a thing fails and names it.

To drop it in silence would give a video that is not the one that was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .facts import Fields

FIELDS: tuple[str, ...] = ()
"""The fields, `[]` for any item. One that is false or empty asks for nothing."""
_SHOWN = 5


def find(request: Fields) -> list[str]:
    """The fields of a request that are not simulated, as refusals name them: `scenes[3].blogUrl`."""
    return [path for name in FIELDS for path, value in _places(request, name.split("."), "") if value]


def message(found: list[str]) -> str:
    """What a job fails with that asks for these fields."""
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return f"The mock does not simulate {', '.join(found[:_SHOWN])}{more} yet."


def _places(value: Any, way: list[str], path: str) -> Iterator[tuple[str, Any]]:
    """Where a way leads in a value: the path of each place, and what is there."""
    if not way:
        yield path, value
        return
    step, many = way[0].removesuffix("[]"), way[0].endswith("[]")
    if not isinstance(value, dict) or step not in value:
        return
    here = f"{path}.{step}" if path else step
    if not many:
        yield from _places(value[step], way[1:], here)
        return
    for number, item in enumerate(value[step]):
        yield from _places(item, way[1:], f"{here}[{number}]")
