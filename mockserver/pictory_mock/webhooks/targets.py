"""Whom a webhook may be sent to: this machine, and hosts that were allowed by name.

No name is resolved but the allowed ones, so that no answer of a name server can lead anywhere else; and an address of
this machine counts only in its plain spelling (127.0.0.1, not 2130706433 or 0x7f.1 or 0.0.0.0).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection
from urllib.parse import urlsplit

from attrs import frozen

_PORTS = {"http": 80, "https": 443}
_USABLE = re.compile(r"[!-~]+")
"""What can be put on the first line of a request: no space, nothing beyond ASCII."""


class TargetRefused(ValueError):  # noqa: N818 - reads as what happened
    """A webhook is not sent there; the message says why, and what to do."""


@frozen
class Target:
    """Where to connect to (one of `addresses`, in this order), and what to ask for there."""

    scheme: str
    host: str
    addresses: tuple[str, ...]
    port: int
    path: str


def target(url: str, allowed: Collection[str] = ()) -> Target:
    """The target of a webhook's URL. Raises `TargetRefused`."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise TargetRefused(f"this is no usable URL: {error}") from None
    if parts.scheme not in _PORTS or not host or port == 0:
        raise TargetRefused("only http and https URLs with a host, and a port above 0, can be sent to")
    if "@" in parts.netloc or "\\" in url or not _USABLE.fullmatch(url.partition("#")[0]):
        raise TargetRefused("a URL with a user name, a backslash, spaces or characters beyond ASCII is not sent to")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, _addresses(host, allowed), port or _PORTS[parts.scheme], path)


def _addresses(host: str, allowed: Collection[str]) -> tuple[str, ...]:
    if host in allowed:
        return (host,)
    if host == "localhost":
        return ("127.0.0.1", "::1")
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    if address is not None and (address in ipaddress.ip_network("127.0.0.0/8") or host == "::1"):
        return (host,)
    raise TargetRefused(
        f"{host} is not this machine (127.0.0.1, ::1, localhost); pictory-mock serve --allow-webhook-host {host}"
        " sends there all the same"
    )
