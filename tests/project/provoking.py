"""How every documented answer of an operation is brought about: by what a caller does or, if none can, by a fault."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
from attrs import field, frozen

from contract_tests import document, examples, kept, operations, ways
from contract_tests.accounts import Account
from contract_tests.document import JSON_TYPE, NO_BODY, Json, Operation
from contract_tests.targets import Simulation
from pictory_mock.core import Account as Simulated


@frozen
class Request:
    """A call: body, path and query, and by whom (None: by the account that it is for)."""

    body: Json = field(default=NO_BODY)
    path: Mapping[str, str] = field(factory=dict)
    query: Mapping[str, str] = field(factory=dict)
    by: Account | None = None


def right(simulation: Simulation, account: Account, operation: Operation) -> Request:
    """A call that succeeds, about something that is there."""
    query = examples.valid_queries(operation)
    return Request(examples.sendable_body(operation), account.path(operation), query[0] if query else {})


def wrong(simulation: Simulation, account: Account, operation: Operation, status: int) -> Request | None:
    """A call that is answered with a status; None where nothing that a caller does brings it about."""
    match status:
        case 400:
            return _refused(simulation, account, operation)
        case 401:
            return Request(examples.sendable_body(operation), by=account.with_key(None), path=_nothing(operation))
        case 403 if JSON_TYPE in operations.answer_content(operation, status):
            path = account.path(operation)
            return Request(examples.sendable_body(operation), path, by=simulation.account())
        case 404:
            return Request(examples.sendable_body(operation), _nothing(operation))
        case 409:
            body = kept.with_version(operation, examples.sendable_body(operation), kept.FIRST + 1)
            return Request(body, account.path(operation))
    return None


def _nothing(operation: Operation) -> dict[str, str]:
    return examples.path_examples(operation)


def _refused(simulation: Simulation, account: Account, operation: Operation) -> Request | None:
    """What breaks a rule of the body, of the query, of a page token, or of the job in the path."""
    if refusals := examples.refusals(operation):
        body = refusals[0].body if document.request_of(operation) else NO_BODY
        return Request(body, account.path(operation), refusals[0].query or {})
    if operation.page and operation.page["in"] == "query":
        return Request(query={operation.page["param"]: "none"})
    if early := [way for way in ways.to(operation) if way.when]:
        return Request(examples.sendable_body(operation), early[0].path(simulation.go(account, early[0], "stuck")))
    return None


def plan(simulated: Simulated, operation: Operation, status: int) -> str:
    """Plan the fault that answers the next call with a status; what kind of fault that is."""
    pages = operations.answer_content(operation, status)
    if status == httpx.codes.FORBIDDEN and JSON_TYPE not in pages:
        simulated.faults.add("blocked", operation=operation.id, times=1)
        return "blocked"
    simulated.faults.add("status", operation=operation.id, times=1, status=status)
    return "status"


def sent(account: Account, operation: Operation, request: Request) -> httpx.Response:
    """The answer to a request."""
    caller = request.by or account
    return caller.call(operation, request.body, path=request.path, query=request.query)
