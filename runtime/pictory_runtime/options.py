"""How a call is made: what a client decides for all its calls, and what one call decides for itself."""

from __future__ import annotations

import math
import sys
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from pictory_runtime.response import RawResponse

DEFAULT_TIMEOUT = 60.0
"""Seconds that a call may take in all: every attempt, and the pauses between them.

Two things of a synchronous call the system does not let us limit: asking a name server, and (per address) connecting
to a host of many addresses of which none answers. On a connection that the application itself has opened through its
own `http=`, a synchronous call limits each read, not all of them together.
"""

DEFAULT_RETRIES = 3
"""How often a request is sent again at most."""

DOWNLOAD_TIMEOUT = 1800.0
"""Seconds that a download may take in all."""

UPLOAD_TIMEOUT = 1800.0
"""Seconds that an upload may take in all."""

CONNECT_LIMIT = 10.0
"""Seconds to get a connection, of each attempt."""

STALL_LIMIT = 30.0
"""Seconds without a byte from the server after which an attempt is given up, if nothing longer was asked for."""

ANSWER_LIMIT = 64 << 20
"""Bytes of an answer, unpacked, that are read at most; files are not limited."""


_LARGEST = sys.float_info.max  # a whole number may be larger, and then no clock can be told


def _check_seconds(_: Any, __: Any, value: float | None) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float))):
        raise TypeError(f"timeout must be a number of seconds, not {type(value).__name__}")
    if value is not None and not 0 < value <= _LARGEST:
        raise ValueError(f"timeout must be a number of seconds above 0, not {value!r}")


def _given(_: Any, attribute: Any, value: Any) -> None:
    if value is None:
        raise TypeError(f"{attribute.name} must be a number, not None: there is always one")


def _check_count(_: Any, __: Any, value: int | None) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise TypeError(f"max_retries must be a whole number, not {type(value).__name__}")
    if value is not None and value < 0:
        raise ValueError(f"max_retries must be 0 or more, not {value!r}")


def _check_credits(_: Any, __: Any, value: float | None) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float))):
        raise TypeError(f"max_credits must be a number of AI credits, not {type(value).__name__}")
    if value is not None and not (0 <= value <= _LARGEST or value == math.inf):
        raise ValueError(f"max_credits must be a number of AI credits, 0 or more, not {value!r}")


def mapping(name: str, value: Mapping[str, Any] | None) -> None:
    """Raise `TypeError` for a value of the argument `name` that is no mapping."""
    if value is not None and not isinstance(value, Mapping):
        raise TypeError(f"{name} must be a mapping (a dict), not {type(value).__name__}")


def _check_mapping(_: Any, attribute: Any, value: Mapping[str, Any] | None) -> None:
    mapping(attribute.name, value)


def _names(headers: Any) -> str:
    """The names of headers: values may be secrets. Tracebacks may print options that were refused."""
    return str(sorted(map(str, headers))) if isinstance(headers, Mapping) else f"<{type(headers).__name__}>"


@attrs.frozen
class Options:
    """What one call decides for itself. None: as the client does it.

    `timeout`: seconds for the whole call. `max_retries`: requests after the first. `extra_headers` are added to the
    client's. `extra_body` is laid over the body: for fields that the contract does not know yet. `max_credits`: AI
    credits that it may cost; a call that would cost more, or whose price cannot be told, is not sent.
    """

    timeout: float | None = attrs.field(default=None, validator=_check_seconds)
    max_retries: int | None = attrs.field(default=None, validator=_check_count)
    extra_headers: Mapping[str, str] | None = attrs.field(
        default=None, validator=_check_mapping, repr=lambda value: _names({} if value is None else value)
    )
    extra_body: Mapping[str, Any] | None = attrs.field(default=None, validator=_check_mapping)
    max_credits: float | None = attrs.field(default=None, validator=_check_credits)


NO_OPTIONS = Options()


@attrs.frozen
class Settings:
    """What a client decides for all its calls. `on_response` is shown every answer of the service.

    `max_credits` holds for every call that costs credits.
    """

    timeout: float = attrs.field(default=DEFAULT_TIMEOUT, validator=[_given, _check_seconds])
    max_retries: int = attrs.field(default=DEFAULT_RETRIES, validator=[_given, _check_count])
    extra_headers: Mapping[str, str] = attrs.field(factory=dict, validator=_check_mapping, repr=_names)
    on_response: Callable[[RawResponse], Awaitable[None] | None] | None = None
    max_credits: float | None = attrs.field(default=None, validator=_check_credits)
