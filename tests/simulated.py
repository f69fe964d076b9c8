"""The contract tests' way to a mock that a test has made: it reaches what an operation is about by the spec's links."""

from __future__ import annotations

import httpx

from contract_tests import document
from contract_tests.classes import Declared
from contract_tests.spending import Guard
from contract_tests.targets import InProcess, OverHttp, Simulation
from contract_tests.transport import Watched
from pictory_mock import MockPictory
from pictory_mock.testing import MockServer


def in_process(mock: MockPictory) -> Simulation:
    """The way to a mock without a socket. Every answer on it is held against the contract."""
    return _opened(InProcess, httpx.URL(document.base_url()), httpx.WSGITransport(mock.app.wsgi_app))


def over_http(server: MockServer) -> Simulation:
    """The way to a server."""
    return _opened(OverHttp, httpx.URL(server.url), httpx.HTTPTransport())


def _opened(kind: type[Simulation], address: httpx.URL, inner: httpx.BaseTransport) -> Simulation:
    guard = Guard()
    guard.enter("a test of this project", Declared("mock_only"))
    http = httpx.Client(base_url=address, transport=Watched(inner, guard, address.path.rstrip("/")))
    controls = httpx.Client(base_url=address.copy_with(path="/_mock/"), transport=inner)
    return kind(http, controls, guard)
