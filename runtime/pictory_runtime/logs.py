"""What the runtime writes to the log: enough to follow a call, never a secret.

Everything goes to the logger `pictory`: requests at DEBUG, answers and repeats at INFO. Headers are shown by an
allow-list, so that a header that is added one day stays hidden until somebody decides otherwise; bodies are not shown.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from pictory_runtime.effects import Fault

if TYPE_CHECKING:
    from pictory_runtime.effects import Send
    from pictory_runtime.response import RawResponse

LOGGER = logging.getLogger("pictory")

_SHOWN = frozenset({"accept", "accept-encoding", "content-length", "content-type", "user-agent"})
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}


def configure(variable: str) -> None:
    """Log to stderr at the level that the environment variable names (`debug` or `info`), if it names one.

    A handler that the application has set up is left alone, and used.
    """
    level = _LEVELS.get(os.environ.get(variable, "").strip().lower())
    if level is None:
        return
    LOGGER.setLevel(level)
    if not LOGGER.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        LOGGER.addHandler(handler)


def _address(url: str) -> str:
    return url.partition("?")[0]  # a query may hold the signature of a file's address


def sending(send: Send) -> None:
    """A request goes out."""
    if LOGGER.isEnabledFor(logging.DEBUG):
        headers = {
            name.decode("latin-1"): value.decode("latin-1") if name.decode("latin-1").lower() in _SHOWN else "***"
            for name, value in send.headers
        }
        size = len(send.content or b"")
        LOGGER.debug("%s: %s %s, %d bytes, %s", send.operation, send.method, _address(send.url), size, headers)


def received(send: Send, outcome: RawResponse | Fault, seconds: float) -> None:
    """The outcome is there."""
    if LOGGER.isEnabledFor(logging.INFO):
        what = f"no answer ({outcome.kind})" if isinstance(outcome, Fault) else str(outcome.status)
        LOGGER.info("%s: %s after %.3f s (attempt %d)", send.operation, what, seconds, send.attempt)


def again(operation: str, seconds: float) -> None:
    """A request will be sent again."""
    LOGGER.info("%s: again in %.1f s", operation, seconds)
