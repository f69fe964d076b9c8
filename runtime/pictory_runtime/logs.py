"""What the runtime writes to the log: enough to follow a call, never a secret.

Everything goes to the logger `pictory`: requests at DEBUG, answers, repeats and failures at INFO. Headers are shown
by an allow-list, so that a header that is added one day stays hidden until somebody decides otherwise; bodies are not
shown, but for the reason of a refusal.
"""

from __future__ import annotations

import functools
import logging
import os
import re
from typing import TYPE_CHECKING

from pictory_runtime.effects import Fault

if TYPE_CHECKING:
    from pictory_runtime.effects import Send
    from pictory_runtime.errors import PictoryError
    from pictory_runtime.response import RawResponse

LOGGER = logging.getLogger("pictory")

_SHOWN = frozenset({"accept", "accept-encoding", "content-length", "content-type", "user-agent"})
_USER = re.compile(r"(?<=:)//[^/]*@")
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}


def configure(variable: str) -> None:
    """Log to stderr at the level that the environment variable names (`debug` or `info`), if it names one.

    A handler that the application has set up is left alone, and used.
    """
    asked = os.environ.get(variable, "").strip().lower()
    level = _LEVELS.get(asked)
    if level is None:
        if asked:
            _unknown(variable, asked)
        return
    LOGGER.setLevel(level)
    if not LOGGER.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        LOGGER.addHandler(handler)


@functools.cache  # once is enough
def _unknown(variable: str, asked: str) -> None:
    LOGGER.warning("%s=%s is no level: it may be %s", variable, asked, " or ".join(_LEVELS))


def _address(url: str) -> str:
    """Without a query, which may hold the signature of a file's address, and without who logs in."""
    return _USER.sub("//", url.partition("?")[0])


def sending(send: Send, key_header: str) -> None:
    """A request goes out, with the key in `key_header`."""
    if LOGGER.isEnabledFor(logging.DEBUG):
        headers = {
            name.decode("latin-1"): value.decode("latin-1") if name.decode("latin-1").lower() in _SHOWN else "***"
            for name, value in send.headers
        }
        if send.authorize:
            headers[key_header.lower()] = "***"
        size = 0 if send.content is None else len(send.content)
        LOGGER.debug("%s: %s %s, %d bytes, %s", send.operation, send.method, _address(send.url), size, headers)


def received(send: Send, outcome: RawResponse | Fault, seconds: float) -> None:
    """The outcome is there."""
    if LOGGER.isEnabledFor(logging.INFO):
        what = f"no answer ({outcome.kind})" if isinstance(outcome, Fault) else str(outcome.status)
        asked_for = None if isinstance(outcome, Fault) else outcome.request_id
        by_id = f", request id {asked_for}" if asked_for else ""
        LOGGER.info("%s: %s after %.3f s (attempt %d%s)", send.operation, what, seconds, send.attempt, by_id)


def refused(error: PictoryError) -> None:
    """The call has failed: what the service said, in one line."""
    if LOGGER.isEnabledFor(logging.INFO):
        code = getattr(error, "code", None)
        first = error.message.partition("\n")[0]
        LOGGER.info("%s: failed%s: %s", error.operation, f" ({code})" if code else "", first)


def again(operation: str, seconds: float) -> None:
    """A request will be sent again."""
    LOGGER.info("%s: again in %.1f s", operation, seconds)
