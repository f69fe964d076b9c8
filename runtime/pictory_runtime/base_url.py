"""Where the service is: judged when the client is made, not when the first request fails in some odd way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pictory_runtime.errors import ConfigurationError

if TYPE_CHECKING:
    from pictory_runtime.descriptors import Service


def base_url(service: Service, given: str | None) -> tuple[str, str]:
    """The base URL, and in words where it is from: the argument, else the environment, else the service's own.

    A variable that is set to nothing counts as unset. Raises `ConfigurationError` for what is no address.
    """
    if given is not None:
        return _checked(given, "base_url="), "base_url="
    found = os.environ.get(service.url_env, "").strip()
    return (_checked(found, service.url_env), service.url_env) if found else (service.base_url, "the default")


def _checked(given: str, source: str) -> str:
    if not isinstance(given, str):
        raise ConfigurationError(f"the base URL ({source}) must be a text, not {type(given).__name__}")
    text = given.strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise ConfigurationError(f"the base URL ({source}) is no address: {error}") from None
    if parts.scheme not in {"http", "https"} or not host:
        raise ConfigurationError(f"the base URL ({source}) must begin with http:// or https:// and a host: {text!r}")
    if "@" in parts.netloc:
        raise ConfigurationError(f"the base URL ({source}) must not hold a user or a password")
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        raise ConfigurationError(f"the base URL ({source}) must end before any ? or #: {text.partition('?')[0]!r}")
    if any(char.isspace() or not char.isprintable() for char in text) or not _nameable(host):
        raise ConfigurationError(f"the base URL ({source}) has a host or path that cannot be: {text!r}")
    return text.rstrip("/")


def _nameable(host: str) -> bool:
    """Whether a name server could be asked for `host`; addresses of IPv6 have been judged already."""
    if ":" in host:
        return True
    try:
        labels = host.encode("idna").decode("ascii").removesuffix(".").split(".")
        return all(0 < len(label) < 64 and label != "xn--" for label in labels)
    except UnicodeError:
        return False
