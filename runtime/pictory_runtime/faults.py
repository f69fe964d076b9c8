"""From what the HTTP library raised to a `Fault`, with nothing left in it that holds the API key."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import httpx

from pictory_runtime.effects import Fault

if TYPE_CHECKING:
    from pictory_runtime.passage import Passage

_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_UNSENDABLE = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
_PROXIES = frozenset({"http_proxy", "https_proxy", "all_proxy"})
_TIMEOUT = (httpx.TimeoutException, TimeoutError)


def cleaned(error: BaseException, outer: BaseException | None) -> None:
    """Take the tracebacks and the requests out of `error` and all that led to it: both hold the headers.

    `outer` is what was being handled before: it is the caller's own, and left as it is.
    """
    seen: set[int] = {id(outer)}
    rest: list[BaseException | None] = [error]
    while rest:
        one = rest.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        one.__traceback__ = None
        for holder in (one, getattr(one, "response", None)):
            if getattr(holder, "_request", None) is not None:
                vars(holder)["_request"] = None
        rest += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


def fault(error: Exception, passage: Passage, *, follows: bool) -> Fault:
    """What `error` means. Whatever is not known to have happened before anything was written may have arrived.

    `follows`: redirects are followed, so that a request which cannot be sent may be a later one.
    """
    kind = type(error).__name__
    if _unsendable(error, passage) or (follows and isinstance(error, (*_UNSENDABLE, httpx.TooManyRedirects))):
        return Fault("unsendable", kind, error)  # the text of these may quote a header
    text = f"{kind}: {error}".rstrip(" .:")
    if not passage.written and (isinstance(error, _UNSENT) or (passage.connecting and isinstance(error, _TIMEOUT))):
        return Fault("unsent", f"{text}{_by_way_of()}", error)
    return Fault("timeout" if isinstance(error, _TIMEOUT) else "broken", text, error)


def _by_way_of() -> str:
    """What else may be where no connection is made; the addresses of proxies may hold passwords."""
    named = sorted(name for name, value in os.environ.items() if name.lower() in _PROXIES and value)
    return f" (or not to the proxy of {', '.join(named)}, which the environment names)" if named else ""


def _unsendable(error: Exception, passage: Passage) -> bool:
    if passage.written:
        return False
    foreign = not isinstance(error, (httpx.RequestError, TimeoutError))  # e.g. of a host name that none can have
    return not passage.built or isinstance(error, _UNSENDABLE) or (passage.connecting and foreign)
