"""What is answered to who names a thing that is not there, or not theirs."""

import httpx
import pytest
from hypothesis import given

from contract_tests import examples, operations, strategies, tables
from contract_tests.accounts import Account
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.targets import Target

ABOUT = pytest.mark.parametrize("operation", operations.about_one_thing(), ids=named)
STARTING = pytest.mark.parametrize("operation", operations.starting(), ids=named)


def unknown(account: Account, operation: Operation, path: dict[str, str]) -> None:
    """The account has nothing of that name; what is sent along would be refused anyway."""
    response = account.call(operation, examples.refusing_body(operation), path=path)
    assert response.status_code == httpx.codes.NOT_FOUND, response.text


@ABOUT
@pytest.mark.free
def test_unknown_id(target: Target, operation: Operation) -> None:
    """An id that nothing has is answered with 404 by every operation that takes one."""
    unknown(target.account(), operation, examples.path_examples(operation))


@ABOUT
@pytest.mark.mock_only(reason="asks for hundreds of ids")
@given(text=strategies.unknown_ids())
def test_any_unknown_id(target: Target, operation: Operation, text: str) -> None:
    """Whatever is asked for in place of an id, well formed or not, the answer is 404."""
    unknown(target.account(), operation, dict.fromkeys(operation.path_params, text))


@STARTING
@pytest.mark.mock_only(reason="needs a second account")
def test_job_of_another_account(target: Target, operation: Operation) -> None:
    """A job of another account is answered like one that does not exist, by whatever takes its id; it loses nothing."""
    assert operation.job is not None
    param = operation.job["status_param"]
    owner, stranger = target.account(), target.account()
    job = owner.start(operation, tables.cheapest_body(operation))
    for _ in ("running", "ended"):
        for other in operations.about_one_thing():
            if param in other.path_params:
                unknown(stranger, other, dict.fromkeys(other.path_params, job))
        state = owner.finish(operation, job)
    assert owner.look(operation, job) == state
