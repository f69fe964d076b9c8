"""Which requests of an app are meant for the service, and which mock answers them while `intercept` is on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs
import httpx
import respx

import pictory_spec
from pictory_client.client import SERVICE
from pictory_runtime import clock

if TYPE_CHECKING:
    from pictory_mock.transport import InProcess
    from pictory_mock.virtual_time import VirtualTime

_ROOTS = frozenset(operation.path.split("/")[1].encode() for operation in pictory_spec.OPERATIONS.values())
"""What the paths of the API begin with."""
_OWN = httpx.URL(SERVICE.base_url)

# Of the whole process, as the patch of httpx is: blocks of several mocks may be open, also in threads.
_OPEN: list["_Interception"] = []


@attrs.frozen(eq=False)
class _Interception:
    """One open `with` block."""

    transport: "InProcess"


@contextmanager
def intercepting(transport: "InProcess", time: "VirtualTime") -> Iterator[None]:
    """Within the `with` block requests to the service end at `transport`, and clients wait by `time`.

    Of several blocks the one that was opened last answers.
    """
    mine = _Interception(transport)
    router = respx.MockRouter(assert_all_called=False)
    router.route().mock(side_effect=_answer)
    _OPEN.append(mine)
    try:
        with clock.override(time), router:
            yield
    finally:
        _OPEN.remove(mine)


def _answer(request: httpx.Request) -> httpx.Response | httpx.Request:
    """The answer of the mock; for a request to anybody else the request itself, which lets it pass."""
    url = _of_service(request.url)
    return request if url is None else _OPEN[-1].transport.answer(request, url)


def _of_service(url: httpx.URL) -> httpx.URL | None:
    """An address of the service as the mock knows it; None for an address of anybody else.

    The service is found at its own address, and at the one that the environment gives to clients.
    """
    if url.host == _OWN.host:
        return url
    try:
        base = httpx.URL(os.environ.get(SERVICE.url_env, ""))
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
