"""How an answer reaches its client, where it does not do so as usual. What carries the answers has to know these.

A WSGI application cannot close or reset a connection. So whoever carries its answers puts a `Line` into the environ,
and the application notes there what is to happen at the end.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen, mutable

LINE = "pictory_mock.line"
"""The key of the environ under which the `Line` is found."""
CHOSEN = "pictory_mock.chosen"
"""The key under which a fault is found that was chosen before the request was read (None: none was)."""


@frozen
class Ending:
    """What is sent of the answer, after `wait` seconds, and what then becomes of the connection.

    `unread`: the request was not read to its end.
    """

    sent: Literal["all", "half", "nothing"] = "all"
    then: Literal["kept", "closed", "reset"] = "kept"
    wait: float = 0.0
    unread: bool = False


@mutable
class Line:
    """Where the application notes how its answer is to end; None: as usual."""

    ending: Ending | None = None


def half(body: bytes) -> bytes:
    """The part of a body that is sent before a connection breaks off."""
    return body[: len(body) // 2]
