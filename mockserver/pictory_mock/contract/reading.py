"""From the bytes of a request to a JSON value that the rest may trust: bounded in size and depth, and unambiguous.

Every kind of hostile body has its answer here, so that none reaches the simulation and none ends in a 500.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, Protocol

from .refusal import BODY, refuse, shorten

MAX_BYTES = 10 * 2**20
MAX_DEPTH = 100
_SHORT = 300
"""Digits of an integer that a double can hold, whichever they are."""

_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")
JSON = "application/json"


def check_content_type(content_type: str | None, wanted: str = JSON) -> None:
    """Raise `Refused` unless the header says what is wanted."""
    if content_type is None or not content_type.strip():
        raise refuse("Content-Type", f"is required and must be {wanted}")
    if content_type.partition(";")[0].strip().lower() != wanted:
        raise refuse("Content-Type", f"must be {wanted}")


class Readable(Protocol):
    """What a body is read from."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes."""


def read(stream: Readable, length: int | None) -> bytes:
    """The raw body. Raises `Refused` where it is too long, without reading it all; `length` is what the header says."""
    if length is not None and length > MAX_BYTES:
        raise refuse(BODY, f"must be at most {MAX_BYTES} bytes long, but has {length}")
    octets = stream.read(MAX_BYTES + 1) if length is None else stream.read(length)
    if len(octets) > MAX_BYTES:
        raise refuse(BODY, f"must be at most {MAX_BYTES} bytes long")
    return octets


def parse(octets: bytes) -> Any:
    """The JSON value of a body. Raises `Refused`."""
    if not octets.strip():
        raise refuse(BODY, "is required: a JSON object")
    try:
        text = octets.decode("utf-8")
    except UnicodeDecodeError as error:
        raise refuse(BODY, f"must be JSON in UTF-8; byte {error.start} is not") from error
    _check_depth(text)
    try:
        value = json.loads(
            text,
            parse_constant=_no_constant,
            parse_float=_finite,
            parse_int=_bounded,
            object_pairs_hook=_no_duplicates,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise refuse(BODY, f"must be JSON: {error.msg} at {where}") from error
    except ValueError as error:  # an integer of more digits than Python converts
        raise refuse(BODY, "must be JSON with numbers of a reasonable length") from error
    if "\\u" in text and _has_lone_surrogate(value):
        raise refuse(BODY, "must be JSON with whole characters; there is a lone surrogate in it")
    return value


def _check_depth(text: str) -> None:
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for token in _TOKENS.finditer(text):
        first = token.group()[0]
        depth += (first in "[{") - (first in "]}")
        if depth > MAX_DEPTH:
            raise refuse(BODY, f"must be nested at most {MAX_DEPTH} deep")


def _no_constant(name: str) -> float:
    raise refuse(BODY, f"must be JSON, which has no {name}")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise refuse(BODY, "must be JSON with numbers that a double can hold")
    return number


def _bounded(digits: str) -> int:
    number = int(digits)
    if len(digits) > _SHORT:
        _finite(digits)  # who counts with it may well do so in floats
    return number


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        (twice, _), *_others = Counter(name for name, _ in pairs).most_common(1)
        raise refuse(BODY, f"must name each field once; {json.dumps(shorten(twice, 80))} stands there twice")
    return value


def _has_lone_surrogate(value: Any) -> bool:
    if isinstance(value, str):
        return _SURROGATE.search(value) is not None
    parts: Iterable[Any] = ()
    if isinstance(value, dict):
        parts = (*value, *value.values())
    elif isinstance(value, list):
        parts = value
    return any(_has_lone_surrogate(part) for part in parts)
