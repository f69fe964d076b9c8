"""What a request says: its address, its body, and the one check that is made before it is sent."""

from __future__ import annotations

import json
import math
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from pictory_runtime.errors import ExclusiveFields
from pictory_runtime.wire import Model, Path, path_text, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pictory_runtime.descriptors import Operation

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def address(base_url: str, path: str, path_params: Mapping[str, Any], query: Mapping[str, Any]) -> str:
    """The URL of a request. Query parameters that are None are left out.

    Raises `ValueError` for a path parameter that would lead to another address: nothing, `.` and `..`; `TypeError` for
    one that is no text (a job instead of its id, say).
    """
    if path_params:
        path = _PLACEHOLDER.sub(lambda found: _segment(found[1], path_params[found[1]]), path)
    pairs = [(name, _text(name, value)) for name, value in query.items() if value is not None]
    return f"{base_url}{path}?{urlencode(pairs, quote_via=quote)}" if pairs else base_url + path


def _text(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, (str, int, float)):
        raise TypeError(f"{name} must be a text or a number, not {type(value).__name__}")
    text = str.__str__(value) if isinstance(value, str) else str(value)
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        raise ValueError(f"{name} holds half a character (a lone surrogate), which cannot be sent")
    return text


def _segment(name: str, value: Any) -> str:
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        own = getattr(value, "id", None)
        meant = f", such as the id of this one, {own!r}" if isinstance(own, str) else ""
        raise TypeError(f"{name} must be an id as a text{meant}, not {type(value).__name__}")
    text = _text(name, value)
    if text in {"", ".", ".."}:
        raise ValueError(f"{name} must not be {text!r}")
    return quote(text, safe="")


def octets(body: Any, extra: Mapping[str, Any] | None) -> bytes | None:
    """A body that is sent as it is. Raises `TypeError` for what is no bytes, and for fields to lay on it."""
    if extra:
        raise TypeError("extra_body needs a body that is an object, and this one is sent as bytes")
    if body is not None and not isinstance(body, (bytes, bytearray, memoryview)):
        raise TypeError(f"the body must be bytes, as read_bytes() of a file gives them, not {type(body).__name__}")
    return None if body is None else bytes(body)


def json_body(body: Any, extra: Mapping[str, Any] | None, *, whole: bool = False) -> Any:
    """The JSON value to send: models become objects, fields that are None are left out, `extra` is laid on top.

    Only the outermost None means "not given", and not in a `whole` body: elsewhere it is the caller's own null.
    """
    value = plain(body)
    if isinstance(value, dict) and not isinstance(body, Model) and not whole:
        value = {name: item for name, item in value.items() if item is not None}
    if extra:
        if value is not None and not isinstance(value, dict):
            raise TypeError("extra_body needs a body that is an object")
        value = {**(value or {}), **plain(extra)}
    return value


def encoded(value: Any) -> bytes:
    """JSON text. Raises `ValueError` for numbers that JSON does not know (NaN, infinity), naming where they are."""
    try:
        return json.dumps(value, separators=(",", ":"), allow_nan=False).encode("ascii")
    except ValueError:
        where = next((path for path, number in _numbers(value, ()) if not math.isfinite(number)), None)
        if where is None:
            raise
    raise ValueError(f"{path_text(where)} of the body is no number that JSON knows (NaN or infinity)")


def _numbers(value: Any, path: Path) -> Iterator[tuple[Path, float]]:
    if isinstance(value, float):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _numbers(item, (path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _numbers(item, (path, index))


def check_exclusive(operation: Operation, body: Any) -> None:
    """Raise `ExclusiveFields` when `body` holds fields that exclude each other, or may not be there, at any depth.

    Nothing else is checked here: what the service accepts is the service's to judge.
    """
    for steps, rules in groupby(operation.exclusive, key=lambda rule: rule.path):
        groups = [rule.names for rule in rules]
        for path, found in objects_at(body, steps):
            broken = [names for names in groups if all(name in found for name in names)]
            if broken:
                raise _clash(operation, path, broken)


def objects_at(value: Any, steps: tuple[str, ...]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The objects at that place of a body, `*` being every item of an array, each with its own path."""
    return ((path, found) for path, found in values_at(value, steps) if isinstance(found, dict))


def values_at(value: Any, steps: tuple[str, ...], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """As `objects_at`, for values of any kind."""
    if not steps:
        yield path, value
    elif steps[0] == "*":
        for index, item in enumerate(value if isinstance(value, list) else ()):
            yield from values_at(item, steps[1:], (path, index))
    elif isinstance(value, dict) and steps[0] in value:
        yield from values_at(value[steps[0]], steps[1:], (path, steps[0]))


def _clash(operation: Operation, path: Path, broken: list[tuple[str, ...]]) -> ExclusiveFields:
    """The refusal of an object that breaks these rules; a rule of one name says that it may not be there."""
    names = tuple(dict.fromkeys(name for group in broken for name in group))
    where = path_text(path)
    place = "the body" if where == "$" else where
    spelt = ", ".join(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower() for name in names)
    python = f" (in Python: {spelt})" if spelt != ", ".join(names) else ""
    if len(names) == 1:
        text = f"{names[0]} may not be given here, and {place} holds it{python}. Take it out."
    else:
        text = (
            f"{_listed(names, broken)} exclude each other, and {place} holds them together{python}. Keep one of them."
        )
    return ExclusiveFields(f"{text} Nothing was sent.", fields=names, path=where, operation=operation.label)


def _listed(names: tuple[str, ...], broken: list[tuple[str, ...]]) -> str:
    """`a, b and c` where each excludes each other one; otherwise the groups, so that nobody gives up too much."""
    pairs = [group for group in broken if len(group) == 2]
    whole = len(broken) == 1 or len(pairs) == len(names) * (len(names) - 1) // 2
    groups = [names] if whole else [group for group in broken if len(group) > 1]
    return "; ".join(f"{', '.join(group[:-1])} and {group[-1]}" for group in groups)
