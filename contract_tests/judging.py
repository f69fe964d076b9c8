"""Holds what a target makes of a body to what the spec makes of it."""

from contract_tests.accounts import Account
from contract_tests.answers import accepted, refused, told
from contract_tests.document import Json, Operation
from contract_tests.verdicts import faults


def judge(account: Account, operation: Operation, body: Json) -> None:
    """Send a body and compare the verdict with that of the spec: each offending field is named once, no other is."""
    wrong = faults(operation, body)
    response = account.call(operation, body)
    if wrong:
        assert refused(response) == wrong, body
    elif operation.job:
        accepted(operation, response)
    else:
        told(operation, response)
