"""The API over HTTP, as one visible line: let in → admit → read → check → operate → answer → check again → write down.

Faults stand in front of it, between the key and everything else, and at its end, between the answer and the client.
"""

from __future__ import annotations

import functools
import json
import logging
import traceback
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from flask import Response, request
from werkzeug.exceptions import ClientDisconnected
from werkzeug.http import http_date

import pictory_spec

from .calls import Call, Declined
from .contract import reading
from .contract.document import Contract, api
from .contract.refusal import BODY, Refused, field_name, refuse, renamed
from .core.limiting import LimitReached
from .faulty.past import account_at
from .faulty.stages import Answer, Faulty, end
from .passage import Passage, let_in, write_down

if TYPE_CHECKING:
    from pictory_spec import Operation

    from .calls import Handler
    from .core import Account, World

_log = logging.getLogger("pictory_mock")


class ContractViolation(AssertionError):  # noqa: N818 - reads as what happened
    """The mock itself was about to answer against the contract."""


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
    _faulty: Faulty = field(init=False)

    @_faulty.default
    def _its_faults(self) -> Faulty:
        return Faulty(self.world, self.operation, self.contract)

    def __call__(self, **path: str) -> Response:
        passage = Passage(account=let_in(self.world))
        if self.world.troubled:
            lost = self._faulty.in_front(path, passage)
            if lost is not None:
                return self._respond(lost, passage)
        status, body = self._run(path, passage)
        if self.check_responses:
            self._check_answer(status, body)
        octets = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
        answer = Answer(status, octets)
        if passage.fault is not None:
            answer = self._faulty.on_answer(passage, answer, body)
        return self._respond(answer, passage)

    def _run(self, path: Mapping[str, str], passage: Passage) -> tuple[int, Any]:
        try:
            account = self._caller(passage)
            if account is None or account.revoked:
                return 401, self._example(401)
            return self.operation.success, self._admit(path, passage, account)
        except LimitReached as reached:
            passage.limit = reached
            return 429, self._example(429)
        except Declined as declined:
            return declined.status, self._example(declined.status)
        except Refused as refused:
            passage.provenance = refused.provenance
            fields = [offence.to_dict() for offence in refused.offences]
            return 400, {**self._refusal(fields), "fields": fields}
        except Exception:  # noqa: BLE001 - whatever goes wrong, the answer is the documented 500
            from .core.masking import masked

            # To stderr; the answer tells nothing.
            _log.error("%s failed\n%s", self.operation.id, masked(traceback.format_exc()))
            return 500, self._example(500)

    def _caller(self, passage: Passage) -> Account | None:
        """Whose call it is: nobody's in particular where anybody may call."""
        if passage.account is None and not self.operation.security:
            return self.world.anybody
        return passage.account

    def _admit(self, path: Mapping[str, str], passage: Passage, account: Account) -> Any:
        if not account.limits.limits:
            return self._operate(path, passage, account)
        with account.limits.turn(self.operation.id):
            return self._operate(path, passage, account)

    def _operate(self, path: Mapping[str, str], passage: Passage, account: Account) -> Any:
        query = self._query(passage)
        body = self._body(passage) if self.operation.content_type else None
        if passage.fault is not None and passage.fault.moment is not None:
            account = account_at(account, passage.fault.moment)
        call = Call(self.operation, account, path, query, body, self._media_address, self.strict, passage.ignored)
        return self.handler(call)

    def _media_address(self) -> str:
        return self.public_url or f"{request.scheme}://{request.host}"

    def _query(self, passage: Passage) -> dict[str, Any]:
        needed = (self.operation.query_schema or {}).get("required")
        if not request.query_string and not needed:
            return {}
        from .contract.checking import check_query  # what only some requests need waits for the first of them

        # An operation whose contract has no 400 cannot refuse; it drops what it does not know, strict or not.
        strict = self.strict and 400 in self.operation.responses
        given = request.args.to_dict(flat=False)
        known, unknown = check_query(self.operation.query, given, strict=strict)
        passage.ignored += [field_name((name,)) for name in unknown]
        if not known and not needed:
            return {}
        from .contract.queries import typed

        return typed(_query_rules(self.operation.id), known)

    def _body(self, passage: Passage) -> Any:
        from .contract.checking import check_body

        whole = self.operation.body_name or BODY
        try:
            value = self._read(passage)
        except Refused as refused:
            raise renamed(refused, whole) from refused
        checked = check_body(self.contract, str(self.operation.request), value, strict=self.strict, whole=whole)
        passage.ignored += checked.ignored
        return checked.value

    def _read(self, passage: Passage) -> Any:
        """The JSON value of the body; an empty object for one that may be left out, and is."""
        try:
            passage.body = reading.read(request.stream, request.content_length)
        except ClientDisconnected as error:
            raise refuse(BODY, "is shorter than Content-Length says") from error
        if not passage.body and not self.operation.body_required:
            return {}
        reading.check_content_type(request.content_type, str(self.operation.content_type))
        return reading.parse(passage.body)

    def _refusal(self, fields: list[dict[str, str]]) -> dict[str, Any]:
        """The example of a refusal that names such fields, or else the first one: its code and message are theirs."""
        shown, named = self.contract.examples(self.operation.path, self.operation.method, 400), {*map(_name, fields)}
        like: dict[str, Any] = next((each for each in shown if named.issuperset(map(_name, each["fields"]))), shown[0])
        return like

    def _example(self, status: int) -> Any:
        return self.contract.example(self.operation.path, self.operation.method, status)

    def _check_answer(self, status: int, body: Any) -> None:
        name = self.operation.responses.get(status)
        where = f"{self.operation.id} ({self.operation.method} {self.operation.path}) answered {status}"
        if status in self.operation.responses and name is None and body is None:
            return
        if name is None:
            raise ContractViolation(f"{where}, which its contract does not have")
        for error in self.contract.errors(name, body):
            path = field_name(tuple(error.instance_path))
            raise ContractViolation(f"{where} against its contract ({name}): {path}: {error.message}")

    def _respond(self, answer: Answer, passage: Passage) -> Response:
        label = passage.fault.plan.label if passage.fault is not None else None
        whose = passage.account or self.world
        number = write_down(whose, self.operation.id, passage.body, answer.status, answer.octets, label)
        known = self.operation.provenances.get(answer.status, self.operation.provenance)
        headers = {
            "Content-Type": answer.content_type,
            "X-Mock-Provenance": passage.provenance or known,
            "X-Mock-Request-Id": number,
        }
        if label is not None:
            headers["X-Mock-Fault"] = label
        if passage.ignored:
            from .contract.checking import header_value

            headers["X-Mock-Ignored-Fields"] = header_value(passage.ignored)
        if passage.limit is not None:
            headers |= _told(passage.limit)
        if answer.ending is not None:
            end(answer.ending, str(label))
        response = Response(answer.octets, answer.status or 502, headers)
        if answer.status == 204:
            del response.headers["Content-Type"]  # there is nothing that it could be
        if answer.headers:
            response.headers.update(answer.headers)  # afterwards: a wrong length would be put right
        return response


def _name(field: Mapping[str, str]) -> str:
    return field["name"]


@functools.cache
def _query_rules(operation: str) -> Contract:
    from .contract.queries import rules

    return rules(pictory_spec.OPERATIONS[operation].query_schema or {})


def _told(reached: LimitReached) -> dict[str, str]:
    """What a refusal tells in its headers: which limit was reached and, if anybody knows, when to come again."""
    told: dict[str, str] = {"X-Mock-Limit": reached.limit.kind}
    if reached.retry is not None:
        told["Retry-After"] = http_date(reached.retry) if reached.form == "date" else str(reached.retry)
    return told
