"""The one way to a target: every request passes the spending guard, every answer is held against the spec."""

from typing import Any

import httpx
import pytest
from attrs import frozen

from contract_tests.document import Json, Operation
from contract_tests.operations import match
from contract_tests.spending import Guard
from contract_tests.verdicts import answer_faults


@frozen
class Watched(httpx.BaseTransport):
    """A transport that watches the calls of the API, whoever makes them: a test or the client under test.

    `base_path` is the path of the base URL; what lies elsewhere (files, the mock's controls) passes unwatched.
    """

    inner: httpx.BaseTransport
    guard: Guard
    base_path: str

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request; fail the running test when the guard or the spec has something against it."""
        call = match(request.method, request.url.path.removeprefix(self.base_path))
        if call is None:
            return self.inner.handle_request(request)
        body = _json(request.read())
        self.guard.before(call, body)
        response = _whole(self.inner.handle_request(request))
        answer = _json(response.content)
        self.guard.after(call.operation, body, response.is_success, answer)
        _check(call.operation, response, answer)
        return response

    def close(self) -> None:
        """Close the transport beneath."""
        self.inner.close()


def _whole(response: httpx.Response) -> httpx.Response:
    """The response with its body read, such that whoever gets it can still read it in any way."""
    assert isinstance(response.stream, httpx.SyncByteStream)
    raw = b"".join(response.stream)
    response.close()
    return httpx.Response(
        response.status_code,
        headers=response.headers,
        content=raw,
        extensions=_without_stream(response.extensions),
    )


def _without_stream(extensions: Any) -> dict[str, Any]:
    return {name: value for name, value in extensions.items() if name != "network_stream"}


def _json(content: bytes) -> Json:
    """The JSON in a body; None when there is none."""
    try:
        return httpx.Response(200, content=content).json()
    except ValueError:
        return None


def _check(operation: Operation, response: httpx.Response, answer: Json) -> None:
    wrong = answer_faults(operation, response.status_code, response.headers.get("content-type", ""), answer)
    if wrong:
        told = "\n  ".join(wrong)
        text = response.text[:500]
        pytest.fail(f"{operation.id} answered {response.status_code}, which the spec does not allow:\n  {told}\n{text}")
