"""A request against its operation: what the simulation may rely on afterwards, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from attrs import frozen

from .defaults import with_defaults
from .document import Contract
from .refusal import BODY, Fault, Offence, Refused, field_name, gather, refuse, shorten
from .unknown import drop_unknown
from .wording import faults, first_fault, suggestion

_MOST_NAMES = 20
_MOST_VALUES = 200_000
"""So many values of a body are held against the rules: the words of a talk of hours have them."""
_MOST_TOLD = 1000
"""In a body with so many values everything that is wrong is told: to find that takes long, one thing does not."""
_FIRST_ITEMS = 20
"""So many items of each list are looked at in a larger body."""


@frozen
class Checked:
    """A value that follows the rules, its defaults filled in, and the names of the fields that were dropped from it."""

    value: Any
    ignored: tuple[str, ...] = ()


def check_body(contract: Contract, name: str, value: Any, *, strict: bool = False, whole: str = BODY) -> Checked:
    """A body by the schema component of this name. Raises `Refused`; if `strict`, for unknown fields too.

    `whole` is what a refusal calls the body itself.
    """
    known, unknown = drop_unknown(contract, name, value)
    if _size(known) > _MOST_VALUES:
        raise refuse(whole, f"must hold at most {_MOST_VALUES} values in the fields that are known")
    found = _faults(contract, name, known, value)
    if strict:
        # An object that is empty without its unknown fields is not empty, but misspelt.
        misspelt = {each.path[:-1] for each in unknown}
        found = [fault for fault in found if fault.path not in misspelt or not fault.emptiness]
        found += [each.fault() for each in unknown[:_MOST_NAMES]]
    if found:
        raise Refused(gather(found, value, whole))
    return Checked(with_defaults(contract, name, known), tuple(field_name(each.path) for each in unknown))


def _faults(contract: Contract, name: str, known: Any, value: Any) -> list[Fault]:
    """What is wrong with a body; of a large one, with its beginning, or else the first thing."""
    if _size(known) <= _MOST_TOLD:
        return faults(contract, name, known, value)
    first = first_fault(contract, name, known, value)
    return (faults(contract, name, _beginning(known), value) or first) if first else []


def _beginning(value: Any) -> Any:
    """The value with the first items of each of its lists."""
    if isinstance(value, list):
        return [_beginning(item) for item in value[:_FIRST_ITEMS]]
    return {key: _beginning(item) for key, item in value.items()} if isinstance(value, dict) else value


def _size(value: Any) -> int:
    """How many values there are in a value; no more than one too many are counted."""
    left, count = [value], 0
    while left and count <= _MOST_VALUES:
        part = left.pop()
        count += 1
        if isinstance(part, dict):
            left += part.values()
        elif isinstance(part, list):
            left += part
    return count


def check_query(
    names: Sequence[str], given: Mapping[str, Sequence[str]], *, strict: bool = False
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The query parameters that an operation has, and the names of those dropped. Raises `Refused`."""
    offences = [Offence(name, "must be given once") for name in names if len(given.get(name, ())) > 1]
    unknown = [name for name in given if name not in names]
    if strict:
        offences += [
            Offence(field_name((name,)), "is not a known parameter" + suggestion(name, names))
            for name in unknown[:_MOST_NAMES]
        ]
    if offences:
        raise Refused(offences)
    return {name: given[name][0] for name in names if name in given}, tuple(unknown)


def header_value(names: Sequence[str]) -> str:
    """Names of fields as a header can carry them: comma-separated, anything unusual percent-encoded, bounded."""
    told = [quote(shorten(name, 120), safe=".[]_-$~*") for name in names[:_MOST_NAMES]]
    more = len(names) - len(told)
    return ", ".join([*told, f"+{more}"] if more else told)
