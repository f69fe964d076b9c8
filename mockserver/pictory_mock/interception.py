"""Which requests of an app are meant for the service, and which mock answers them while `intercept` is on."""

import os
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs
import httpx
import respx

import pictory_spec

if TYPE_CHECKING:
    from pictory_mock.transport import InProcess

_ROOTS = frozenset(operation.path.split("/")[1].encode() for operation in pictory_spec.OPERATIONS.values())
"""What the paths of the API begin with."""
_OWN = httpx.URL(pictory_spec.facts()["servers"][0]["url"])
_ASYNC = "pictory_mock.async"
"""Marks the requests of asyncio clients, in their extensions."""

# Of the whole process, as the patch of httpx is: blocks of several mocks may be open, also in threads.
_OPEN: list["_Interception"] = []


@attrs.frozen(eq=False)
class _Interception:
    """One open `with` block: who answers, and the environment variable by which clients may be sent elsewhere."""

    transport: "InProcess"
    variable: str


@contextmanager
def intercepting(transport: "InProcess", variable: str) -> Iterator[None]:
    """Within the `with` block requests to the service, or to where `variable` points, end at `transport`.

    Of several blocks the one that was opened last answers.
    """
    mine = _Interception(transport, variable)
    router = _Router(assert_all_called=False)
    router.route().mock(side_effect=_answer)
    _OPEN.append(mine)
    try:
        with router:
            yield
    finally:
        _OPEN.remove(mine)


class _Router(respx.MockRouter):
    """Tells requests of asyncio clients from others, whose answers may be delayed in another way."""

    async def async_handler(self, request: httpx.Request) -> httpx.Response:
        """Answer an asyncio client."""
        request.extensions[_ASYNC] = True
        return await super().async_handler(request)


def _answer(request: httpx.Request) -> httpx.Response | httpx.Request | Awaitable[httpx.Response]:
    """The answer of the mock; for a request to anybody else the request itself, which lets it pass."""
    url = _of_service(request.url)
    if url is None:
        return request
    transport = _OPEN[-1].transport
    return transport.async_answer(request, url) if _ASYNC in request.extensions else transport.answer(request, url)


def _of_service(url: httpx.URL) -> httpx.URL | None:
    """An address of the service as the mock knows it; None for an address of anybody else.

    The service is found at its own address, and at the one that the environment gives to clients.
    """
    if url.host == _OWN.host:
        return url
    try:
        base = httpx.URL(os.environ.get(_OPEN[-1].variable, ""))
    except httpx.InvalidURL:
        return None
    if not base.host or (url.scheme, url.host, url.port) != (base.scheme, base.host, base.port):
        return None
    prefix, path = base.raw_path.rstrip(b"/"), url.raw_path
    rest = path.removeprefix(prefix)
    is_api = path.startswith(prefix + b"/") and _root(rest) in _ROOTS  # not media, nor the mock's own pages
    return url.copy_with(raw_path=_OWN.raw_path.rstrip(b"/") + rest) if is_api else url


def _root(path: bytes) -> bytes:
    return path.partition(b"?")[0].removeprefix(b"/").partition(b"/")[0]
