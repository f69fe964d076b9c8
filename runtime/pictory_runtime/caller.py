"""Who calls: the service, the key and the settings that every call of one client shares."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import attrs

from pictory_runtime import clock as clocks
from pictory_runtime.errors import ConfigurationError
from pictory_runtime.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_runtime.clock import Clock
    from pictory_runtime.descriptors import Service
    from pictory_runtime.options import Settings

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

    @property
    def time(self) -> Clock:
        """The client's own clock, or the one that is in force now."""
        return self.clock if self.clock is not None else clocks.current()

    def key_doubts(self) -> tuple[str, ...]:
        """What looks wrong about the key. It is sent all the same: the service decides."""
        key, prefix = self.secret.reveal(), self.service.key_prefix
        doubts = []
        if key.lower().startswith("bearer "):
            doubts.append('Your key begins with "Bearer ": the service takes the bare key.')
        elif not key.startswith(prefix):
            doubts.append(f"Your key does not begin with {prefix!r}: is it the right one?")
        return tuple(doubts)


def header_pairs(headers: Mapping[str, str]) -> HeaderPairs:
    """Headers as they are sent; raises `ConfigurationError` for one that cannot be."""
    pairs = []
    for name, value in headers.items():
        if not (name.isascii() and name.isprintable() and value.isascii() and value.isprintable()):
            raise ConfigurationError(f"the header {name!r} holds characters that a header cannot hold")
        pairs.append((name.encode("ascii"), value.encode("ascii")))
    return tuple(pairs)


def make_caller(
    service: Service, settings: Settings, api_key: str | None, base_url: str | None, clock: Clock | None
) -> Caller:
    """The caller, with what is not given taken from the environment."""
    base = base_url or os.environ.get(service.url_env) or service.base_url
    if not base.startswith(("http://", "https://")):
        raise ConfigurationError(f"the base URL must begin with http:// or https://: {base!r}")
    headers = {"accept": "application/json", "user-agent": service.user_agent}
    return Caller(
        service=service,
        base_url=base.rstrip("/"),
        secret=_key(service, api_key),
        settings=settings,
        headers=header_pairs(headers),
        clock=clock,
    )


def _key(service: Service, api_key: str | None) -> Secret:
    key = (os.environ.get(service.key_env, "") if api_key is None else api_key).strip()
    if not key:
        raise ConfigurationError(f"no API key: give api_key=..., or set the environment variable {service.key_env}")
    if not (key.isascii() and key.isprintable()):
        raise ConfigurationError("the API key holds characters that a header cannot hold; copy it once more")
    return Secret(key)
