"""Who calls: the service, the key and the settings that every call of one client shares."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

import attrs

from pictory_runtime import clock as clocks
from pictory_runtime.base_url import base_url
from pictory_runtime.errors import ConfigurationError
from pictory_runtime.secret import Secret, hidden

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_runtime.clock import Clock
    from pictory_runtime.descriptors import Service
    from pictory_runtime.options import Settings

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2
_FRAMING = frozenset({"content-length", "transfer-encoding"})  # a wrong one breaks a request in the middle
HeaderPairs = tuple[tuple[bytes, bytes], ...]


@attrs.frozen(eq=False)
class Caller:
    """Everything a call needs to know that is not about the operation."""

    service: Service
    base_url: str
    secret: Secret
    settings: Settings
    headers: HeaderPairs = attrs.field(repr=False)
    clock: Clock | None = None
    base_from: str = "base_url="

    @property
    def where(self) -> str:
        """The service, and who says that it is there."""
        source = "the default" if self.base_from == "the default" else f"from {self.base_from}"
        return f"{self.base_url} (base URL, {source})"

    @property
    def time(self) -> Clock:
        """The client's own clock, or the one that is in force now."""
        return self.clock if self.clock is not None else clocks.current()

    def hiding(self, others: tuple[str, ...]) -> Caller:
        """The same, for a call whose errors may repeat none of these either."""
        return attrs.evolve(self, secret=self.secret.beside(others)) if others else self

    def key_doubts(self, headers: HeaderPairs = ()) -> tuple[str, ...]:
        """What looks wrong about the key that is sent: this one, or another one that `headers` hold.

        It is sent all the same: the service decides. Raises nothing, and returns nothing of the key.
        """
        name = self.service.key_header.lower().encode("ascii")
        own = next((value for key, value in headers if key.lower() == name), None)
        key, prefix = self.secret.reveal() if own is None else own.decode("ascii"), self.service.key_prefix
        if key.lower().startswith("bearer "):
            return ('Your key begins with "Bearer ": the service takes the bare key.',)
        if not key.startswith(prefix):
            return (f"Your key does not begin with {prefix!r}: is it the right one?",)
        return ("Your key has a space in it: is it two of them, or one with something behind?",) if " " in key else ()


def header_pairs(headers: Mapping[str, str]) -> HeaderPairs:
    """Headers as they are sent; raises `ConfigurationError` for one that cannot be."""
    pairs = []
    for name, value in headers.items():
        if not (isinstance(name, str) and _NAME.fullmatch(name)):
            raise ConfigurationError(f"{name!r} cannot be the name of a header")
        if name.lower() in _FRAMING:
            raise ConfigurationError(f"the header {name!r} is told by the body itself: leave it out")
        if not (isinstance(value, str) and value.isascii() and value.isprintable()):
            raise ConfigurationError(
                f"the header {name!r} holds what a header cannot hold: its value must be plain text"
            )
        pairs.append((name.encode("ascii"), value.strip().encode("ascii")))
    return tuple(pairs)


def make_caller(
    service: Service, settings: Settings, api_key: str | None, given_url: str | None, clock: Clock | None
) -> Caller:
    """The caller, with what is not given taken from the environment."""
    api_key = hidden(api_key)
    problem = _doubt(service, api_key)
    if problem:
        raise ConfigurationError(problem)
    base, source = base_url(service, given_url)
    return Caller(
        service=service,
        base_url=base,
        secret=_secret(service, api_key),
        settings=settings,
        headers=header_pairs({"accept": "application/json", "user-agent": service.user_agent}),
        clock=clock,
        base_from=source,
    )


def _key(service: Service, api_key: str | None) -> str:
    return (os.environ.get(service.key_env, "") if api_key is None else api_key).strip()


def _secret(service: Service, api_key: str | None) -> Secret:
    return Secret(_key(service, api_key), service.key_prefix)


def _doubt(service: Service, api_key: Any) -> str:
    """Why the key cannot be sent. Raises nothing: a traceback may show the locals of its frames."""
    if api_key is not None and not isinstance(api_key, str):
        return f"api_key must be a text, not {type(api_key).__name__}"
    key = _key(service, api_key)
    if not key:
        return f"no API key: give api_key=..., or set the environment variable {service.key_env}"
    if not (key.isascii() and key.isprintable()):
        return "the API key holds characters that a header cannot hold; copy it once more"
    return ""
