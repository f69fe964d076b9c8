"""How a correct mock is made wrong: a meddler sits between caller and app and spoils calls or answers.

It works on the WSGI side, so it knows nothing of the mock's insides, and what it spoils is named by the spec.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import httpx
from attrs import evolve, field, frozen
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from contract_tests import document, operations
from contract_tests.document import Json, Operation

MOUNT = httpx.URL(document.base_url()).path


@frozen
class Call:
    """A call of the API. `key` is the API key, or None; `path` is what stands in the path's placeholders."""

    operation: Operation
    key: str | None
    body: Json
    query: Mapping[str, str]
    path: str

    def without(self, names: Iterable[str]) -> Call:
        """The same call with fewer fields in its body."""
        return evolve(self, body={name: value for name, value in self.body.items() if name not in set(names)})

    def with_fields(self, **fields: Json) -> Call:
        """The same call with other values in its body."""
        return evolve(self, body={**self.body, **fields})

    @property
    def token(self) -> str | None:
        """The page token of the call."""
        assert self.operation.page is not None
        return self.query.get(self.operation.page["param"])

    def with_token(self, token: str | None) -> Call:
        """The same call for another page."""
        assert self.operation.page is not None
        return evolve(self, query={} if token is None else {self.operation.page["param"]: token})


@frozen
class Answer:
    """What is answered: a status, and a body that the meddler may change in place; without a type there is none."""

    status: int
    body: Any = field(factory=dict)
    mimetype: str = "application/json"

    @property
    def ok(self) -> bool:
        """Whether it is a success."""
        return self.status in (httpx.codes.OK, httpx.codes.NO_CONTENT)


Forward = Callable[[Call], Answer]
Meddler = Callable[[Call, Forward], Answer]


@frozen
class WrongMock:
    """A WSGI middleware that lets a new meddler loose on every app that it wraps.

    `caught_by` is the contract test that has to notice, as pytest calls it.
    """

    name: str
    caught_by: str
    make: Callable[[], Meddler]

    def __call__(self, app: WSGIApplication) -> WSGIApplication:
        """The app, made wrong."""
        meddler, forward = self.make(), _forward_to(Client(app))

        def wrong(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            call = _call(Request(environ))
            if call is None:
                return app(environ, start_response)
            answer = meddler(call, forward)
            written = b"" if answer.mimetype == "" else json.dumps(answer.body).encode()
            response = Response(written, answer.status, mimetype=answer.mimetype or None)
            if not answer.mimetype:
                response.headers.remove("Content-Type")
            return response(environ, start_response)

        return wrong


def _call(request: Request) -> Call | None:
    path = request.path.removeprefix(MOUNT)
    found = operations.match(request.method, path)
    if found is None:
        return None
    body = json.loads(request.data) if request.data else None
    return Call(found.operation, request.headers.get(document.key_header()), body, request.args.to_dict(), path)


def _forward_to(client: Client) -> Forward:
    def forward(call: Call) -> Answer:
        response = client.open(
            MOUNT + call.path,
            base_url=document.base_url().removesuffix(MOUNT),
            method=call.operation.method,
            headers={} if call.key is None else {document.key_header(): call.key},
            query_string=dict(call.query),
            **_body(call),
        )
        return Answer(response.status_code, response.get_json(silent=True), response.mimetype or "")

    return forward


def _body(call: Call) -> dict[str, Any]:
    if call.body is None:
        return {}
    return {"data": json.dumps(call.body), "content_type": document.content_type(call.operation)}


def put(value: Json, pointer: str, new: Json) -> None:
    """Replace a member of a JSON value at an RFC 6901 pointer."""
    parent, _, name = pointer.rpartition("/")
    document.at(value, parent)[name] = new


def cut(value: Json, pointer: str) -> None:
    """Remove a member of a JSON value at an RFC 6901 pointer."""
    parent, _, name = pointer.rpartition("/")
    del document.at(value, parent)[name]
