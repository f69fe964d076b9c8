"""Who is let in."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import document, examples, operations, strategies
from contract_tests.accounts import Account
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.targets import Simulation, Target

EVERY = pytest.mark.parametrize("operation", operations.every(), ids=named)


def shut_out(account: Account, operation: Operation) -> None:
    """The operation answers 401, whatever else is wrong: what is sent to a job-starting one would be refused anyway."""
    response = account.call(operation, examples.refusing_body(operation), path=examples.path_examples(operation))
    assert response.status_code == httpx.codes.UNAUTHORIZED, response.text


@EVERY
@pytest.mark.free
def test_no_key(target: Target, operation: Operation) -> None:
    """Without a key every operation answers 401."""
    shut_out(target.account().with_key(None), operation)


@EVERY
@pytest.mark.free
def test_malformed_key(target: Target, operation: Operation) -> None:
    """A key that does not begin as keys do is answered with 401 by every operation."""
    shut_out(target.account().with_key("x" + document.key_prefix()), operation)


@pytest.mark.mock_only(reason="hundreds of failed logins look like an attack")
@given(operation=st.sampled_from(operations.every()), key=strategies.malformed_keys())
def test_any_malformed_key(target: Target, operation: Operation, key: str) -> None:
    """Whatever text is sent in place of a key, to whatever operation, the answer is 401."""
    shut_out(target.account().with_key(key), operation)


@EVERY
@pytest.mark.mock_only(reason="revokes the key")
def test_revoked_key(simulation: Simulation, operation: Operation) -> None:
    """A revoked key is answered with 401 by every operation; valid again, it has what it had."""
    account = simulation.account()
    for page in operations.result_lists():
        simulation.seed(account, page, 2)
    before = [account.page(page) for page in operations.listing()]
    simulation.change(account, revoked=True)
    shut_out(account, operation)
    simulation.change(account, revoked=False)
    assert [account.page(page) for page in operations.listing()] == before
