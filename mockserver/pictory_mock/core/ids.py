"""Identifiers and every other random draw, from the seed alone.

A draw is made for a named thing (the third job of an account, say) and depends on nothing else, so that accounts
used side by side, in whatever order, get the same ids on every run. The numbers come from BLAKE2b in counter mode:
the same on every Python version.

Of ids the contract tells where they are UUIDs (`format`), and shows the others in its examples; that those are dates
with hexadecimal digits is read off the examples, and no rule of the contract.
"""

from __future__ import annotations

import hashlib
import string
import uuid
from datetime import UTC, datetime


def account_id(key: str) -> str:
    """The UUID of the account of an API key. Tells nothing about the key."""
    return _uuid(hashlib.blake2b(key.encode(), digest_size=16, person=b"mock account").digest())


def _uuid(octets: bytes) -> str:
    return str(uuid.UUID(bytes=octets, version=4))


_LETTERS = string.ascii_lowercase + string.digits


class Draw:
    """A stream of random values that belongs to one named thing."""

    def __init__(self, seed: int, *name: str | int) -> None:
        self._name = repr((seed, *name)).encode()
        self._count = 0

    def octets(self, size: int) -> bytes:
        """The next `size` random bytes (64 at most)."""
        self._count += 1
        counter = self._count.to_bytes(16, "big")
        return hashlib.blake2b(self._name, digest_size=size, salt=counter).digest()

    def uuid(self) -> str:
        """A random UUID (version 4), in lower case."""
        return _uuid(self.octets(16))

    def hexadecimal(self, digits: int) -> str:
        """So many hexadecimal digits, an even number of them."""
        return self.octets(digits // 2).hex()

    def letters(self, count: int) -> str:
        """So many small letters and digits (64 at most)."""
        return "".join(_LETTERS[octet % len(_LETTERS)] for octet in self.octets(count))

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, but not including, `limit`."""
        return int.from_bytes(self.octets(16), "big") % limit

    def between(self, low: float, high: float) -> float:
        """A number from `low` to `high`, evenly spread."""
        return low + (high - low) * (self.below(2**53) / 2**53)


def dated_id(moment_ms: int, tail: str) -> str:
    """A 17-digit UTC timestamp and hexadecimal digits, as the service names AI videos (16) and transactions (32)."""
    seconds, milliseconds = divmod(moment_ms, 1000)
    stamp = datetime.fromtimestamp(seconds, UTC).strftime("%Y%m%d%H%M%S")
    return f"{stamp}{milliseconds:03d}{tail}"


def account_of_digits(digits: str) -> str:
    """The UUID of these 32 hexadecimal digits."""
    return str(uuid.UUID(hex=digits))


def digits_of(name: str) -> str:
    """The 32 hexadecimal digits of a UUID."""
    return uuid.UUID(name).hex
