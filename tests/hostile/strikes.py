"""What may befall one request between a client and the service, as values.

What matters about a strike is not how it looks but what it lets the two sides know: whether the service got the request
(`acts`), and whether the client can be sure that it did not (`harmless`). The invariants of this room follow from that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import attrs
import httpx

HTML = b"<html><head><title>Web server is down</title></head><body>520</body></html>"
EPOCH_TEXT = "Thu, 01 Jan 1970 00:00:00 GMT"
Class = Literal["fair", "harmless", "lost", "garbled", "refused"]
"""fair: as the service meant it. harmless: provably nothing happened. lost: it may have happened, and may pass.

garbled: a success whose body says nothing. refused: the status says that asking again is of no use.
"""


@attrs.frozen
class Strike:
    """`acts`: the service gets the request. Then `takes` seconds pass, and this is what the client sees of it.

    With `raises` an exception; with `status` another answer than the service's; with `cut` the first half of it. With
    `interrupts` the program itself is stopped while it waits for the answer.
    """

    name: str
    kind: Class
    acts: bool
    raises: type[httpx.RequestError] | None = None
    status: int | None = None
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    takes: float = 0.0
    cut: bool = False
    interrupts: bool = False

    @property
    def passes(self) -> bool:
        """Whether the same request may well get another answer a moment later."""
        return self.kind in {"harmless", "lost"}


def _status(kind: Class, code: int, *, acts: bool = False, body: bytes = b"{}", **headers: str) -> Strike:
    shown = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    title = f"{code}{' after acting' if acts else ''}{' ' + shown[0][1] if shown else ''}"
    return Strike(title, kind, acts, status=code, body=body, headers=shown)


FAIR = Strike("fair", "fair", acts=True)
SLOW = Strike("slow", "fair", acts=True, takes=4.0)
INTERRUPTION = Strike("interruption", "lost", acts=True, interrupts=True)

HARMLESS = (
    *(
        Strike(error.__name__, "harmless", acts=False, raises=error)
        for error in (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
    ),
    *(_status("harmless", 429, retry_after=text) for text in ("0", "3", "40", EPOCH_TEXT, "soon", "9e99")),
    _status("harmless", 429, body=HTML),
)
"""Nothing has happened, and the client can know it."""

LOST = (
    *(
        Strike(f"{error.__name__}{' after acting' if acts else ''}", "lost", acts, raises=error)
        for error in (httpx.ReadTimeout, httpx.ReadError, httpx.RemoteProtocolError)
        for acts in (False, True)
    ),
    *(
        Strike(error.__name__, "lost", acts=False, raises=error)
        for error in (httpx.WriteTimeout, httpx.WriteError, httpx.DecodingError)
    ),
    *(_status("lost", code, acts=acts) for code in (408, 500, 502, 504) for acts in (False, True)),
    *(_status("lost", code) for code in (425, 499)),
    *(_status("lost", code, body=HTML) for code in range(520, 528)),
    *(_status("lost", 503, retry_after=text) for text in ("2", "30", EPOCH_TEXT)),
    Strike("hangs", "lost", acts=False, takes=1e6),
    Strike("hangs after acting", "lost", acts=True, takes=1e6),
    Strike("cut after acting", "lost", acts=True, cut=True),
)
"""It may have happened, nobody knows; asked again, the service may well answer."""

GARBLED = tuple(
    Strike(name, "garbled", acts=True, status=200, body=body)
    for name, body in (
        ("empty body", b""),
        ("no JSON", b'{"success": tru'),
        ("HTML with 200", HTML),
        ("null", b"null"),
        ("array", b"[1, 2]"),
        ("text", b'"in progress"'),
        ("object of nothing", b"{}"),
        ("null data", b'{"success": true, "data": null}'),
        ("too deep", b"[" * 100_000),
        ("no UTF-8", b'{"data": {"status": "\xff\xfe"}}'),
    )
)
"""A success, said in words that mean nothing."""

REFUSED = (
    *(_status("refused", code) for code in (400, 401, 404, 405, 409, 413, 422, 451)),
    _status("refused", 403, body=HTML),
)
"""The status says that the service turned the request away."""


def looks(strikes: Iterable[Strike]) -> list[Strike]:
    """One of all that look alike to a client: whether the service acted cannot be seen, nor what its gateway's page is
    numbered.
    """
    found = {
        attrs.evolve(one, name="", acts=False, status=520 if (one.status or 0) > 520 else one.status): one
        for one in reversed(list(strikes))
    }
    return list(reversed(found.values()))


_BY_MOCK: Mapping[str, tuple[Class, bool]] = {
    "blocked": ("refused", False),
    "unauthorized": ("refused", False),
    "not_visible": ("refused", False),
    "drop_before": ("lost", False),
    "drop_read": ("lost", False),
    "stale": ("fair", True),
    "delay": ("fair", True),
    "drop_after": ("lost", True),
    "empty": ("lost", True),
    "drop_during": ("lost", True),
    "truncated": ("lost", True),
    "wrong_length": ("garbled", True),
    "malformed_json": ("garbled", True),
    "html": ("garbled", True),
    "content_type": ("fair", True),
    "bad_field": ("garbled", True),
    "unknown_enum": ("fair", True),
    "null": ("garbled", True),
}
"""What each kind of the mock's own faults lets the two sides know. A `status` is its own matter."""


def by_mock(kind: str, status: int, *, in_time: bool = True) -> Strike:
    """What one of the mock's own faults is to the two sides; `in_time`: before the client gives the answer up."""
    sort, acts = _BY_MOCK.get(kind, (_sort(status), False))
    return Strike(f"the mock's {kind} {status}", sort if in_time else "lost", acts, status=status)


def limited() -> Strike:
    """A refusal by one of the mock's rate limits."""
    return Strike("the mock's limit", "harmless", acts=False, status=429)


def _sort(status: int) -> Class:
    if status == 429:
        return "harmless"
    return "lost" if status in {408, 425, 499} or status >= 500 else "refused"
