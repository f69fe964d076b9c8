"""Holds what a target makes of a body to what the spec makes of it."""

import httpx

from contract_tests import document, kept, operations
from contract_tests.accounts import Account
from contract_tests.answers import accepted, refused, told
from contract_tests.document import Json, Operation
from contract_tests.verdicts import faults


def judge(account: Account, operation: Operation, body: Json) -> None:
    """Send a body and compare the verdict with that of the spec: each offending field is named once, no other is.

    What the operation is about is there, as it was made; where a name must be unique, the body has one that is.
    """
    wrong = faults(operation, body)
    response = account.send(operation, body if wrong else kept.named_anew(operation, body))
    if wrong:
        assert refused(response) == wrong, body
    elif operation in operations.open_to_all() and response.status_code == httpx.codes.UNAUTHORIZED:
        assert document.detail(operation, "responses")["401"], "whom credentials belong to is not told by their form"
    elif kept.is_stale(operation, body):
        assert response.status_code == httpx.codes.CONFLICT, body
    elif operation.job:
        accepted(operation, response)
    else:
        told(operation, response)
