"""The API over HTTP, as one visible line: let in → read → check → operate → answer → (check again) → write down."""

from __future__ import annotations

import functools
import json
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen, mutable
from flask import Response, request
from werkzeug.exceptions import ClientDisconnected
from werkzeug.http import http_date

from .contract import reading
from .contract.document import Contract, api
from .contract.refusal import BODY, Refused, field_name, refuse
from .core import MalformedKey
from .core.journal import Exchange
from .core.limiting import LimitReached
from .resources.calls import Call, Declined

if TYPE_CHECKING:
    from pictory_spec import Operation

    from .core import Account, World
    from .resources.calls import Handler

_HEADERS = ("HTTP_", "CONTENT_TYPE", "CONTENT_LENGTH")
"""How WSGI's names of request headers begin."""

_log = logging.getLogger("pictory_mock")


class ContractViolation(AssertionError):  # noqa: N818 - reads as what happened
    """The mock itself was about to answer against the contract."""


@mutable
class _Passage:
    """What becomes known about one request on its way."""

    account: Account | None = None
    body: bytes = b""
    ignored: list[str] = field(factory=list)
    limit: LimitReached | None = None


@frozen
class Endpoint:
    """One operation of the API, ready to be served."""

    world: World
    operation: Operation
    handler: Handler
    strict: bool
    check_responses: bool
    public_url: str | None
    contract: Contract = field(factory=api)

    def __call__(self, **path: str) -> Response:
        passage = _Passage()
        status, body = self._run(path, passage)
        if self.check_responses:
            self._check_answer(status, body)
        octets = json.dumps(body, ensure_ascii=False).encode()
        number = write_down(passage.account or self.world, self.operation.id, passage.body, status, octets)
        return self._respond(status, octets, number, passage)

    def _run(self, path: Mapping[str, str], passage: _Passage) -> tuple[int, Any]:
        try:
            passage.account = let_in(self.world)
            if passage.account is None or passage.account.revoked:
                return 401, self._example(401)
            return self.operation.success, self._admit(path, passage, passage.account)
        except LimitReached as reached:
            passage.limit = reached
            return 429, self._example(429)
        except Declined as declined:
            return declined.status, self._example(declined.status)
        except Refused as refused:
            fields = [offence.to_dict() for offence in refused.offences]
            return 400, {**self._example(400), "fields": fields}
        except Exception:  # noqa: BLE001 - whatever goes wrong, the answer is the documented 500
            _log.exception("%s failed", self.operation.id)  # to stderr; the answer tells nothing
            return 500, self._example(500)

    def _admit(self, path: Mapping[str, str], passage: _Passage, account: Account) -> Any:
        if not account.limits.limits:
            return self._operate(path, passage, account)
        with account.limits.turn(self.operation.id):
            return self._operate(path, passage, account)

    def _operate(self, path: Mapping[str, str], passage: _Passage, account: Account) -> Any:
        query = self._query(passage)
        body = self._body(passage) if self.operation.request else None
        return self.handler(Call(self.operation, account, path, query, body, self._media_address))

    def _media_address(self) -> str:
        return self.public_url or f"{request.scheme}://{request.host}"

    def _query(self, passage: _Passage) -> dict[str, str]:
        if not request.query_string:
            return {}
        from .contract.checking import check_query  # what only some requests need waits for the first of them

        # An operation whose contract has no 400 cannot refuse; it drops what it does not know, strict or not.
        strict = self.strict and 400 in self.operation.responses
        given = request.args.to_dict(flat=False)
        known, unknown = check_query(self.operation.query, given, strict=strict)
        passage.ignored += [field_name((name,)) for name in unknown]
        return known

    def _body(self, passage: _Passage) -> Any:
        from .contract.checking import check_body

        try:
            passage.body = reading.read(request.stream, request.content_length)
        except ClientDisconnected as error:
            raise refuse(BODY, "is shorter than Content-Length says") from error
        reading.check_content_type(request.content_type)
        value = reading.parse(passage.body)
        checked = check_body(self.contract, str(self.operation.request), value, strict=self.strict)
        passage.ignored += checked.ignored
        return checked.value

    def _example(self, status: int) -> Any:
        return self.contract.example(self.operation.path, self.operation.method, status)

    def _check_answer(self, status: int, body: Any) -> None:
        name = self.operation.responses.get(status)
        where = f"{self.operation.id} ({self.operation.method} {self.operation.path}) answered {status}"
        if name is None:
            raise ContractViolation(f"{where}, which its contract does not have")
        for error in self.contract.errors(name, body):
            path = field_name(tuple(error.instance_path))
            raise ContractViolation(f"{where} against its contract ({name}): {path}: {error.message}")

    def _respond(self, status: int, octets: bytes, number: str, passage: _Passage) -> Response:
        headers = {
            "Content-Type": "application/json",
            "X-Mock-Provenance": self.operation.provenances.get(status, self.operation.provenance),
            "X-Mock-Request-Id": number,
        }
        if passage.ignored:
            from .contract.checking import header_value

            headers["X-Mock-Ignored-Fields"] = header_value(passage.ignored)
        if passage.limit is not None:
            headers |= _told(passage.limit)
        return Response(octets, status, headers)


def _told(reached: LimitReached) -> dict[str, str]:
    """What a refusal tells in its headers: which limit was reached and, if anybody knows, when to come again."""
    told = {"X-Mock-Limit": reached.limit.kind}
    if reached.retry is not None:
        told["Retry-After"] = http_date(reached.retry) if reached.form == "date" else str(reached.retry)
    return told


def let_in(world: World) -> Account | None:
    """The account whose key the current request holds, or None if it holds none."""
    try:
        return world.account(request.environ.get("HTTP_AUTHORIZATION", ""))
    except MalformedKey:
        return None


def write_down(whose: Account | World, operation: str | None, body: bytes, status: int, answer: bytes) -> str:
    """Note the current request in the journal of an account, or of the world if it is nobody's; the entry's id."""
    journal = whose.journal
    number = journal.next_id()
    environ, path = request.environ, request.path
    query = environ.get("QUERY_STRING")
    journal.record(
        Exchange(
            id=number,
            at=whose.clock.now_ms(),
            operation=operation,
            method=environ["REQUEST_METHOD"],
            target=f"{path}?{query}" if query else path,
            headers=tuple((_header(name), value) for name, value in environ.items() if name.startswith(_HEADERS)),
            body=body,
            status=status,
            answer=answer,
        )
    )
    return number


@functools.lru_cache(256)
def _header(name: str) -> str:
    """The usual spelling of a header that WSGI names so."""
    return name.removeprefix("HTTP_").replace("_", "-").title()
