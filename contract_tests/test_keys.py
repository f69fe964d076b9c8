"""Who is let in."""

import httpx
import pytest
from hypothesis import given

from contract_tests import document, rules, strategies
from contract_tests.accounts import NO_BODY, Account
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.targets import Simulation, Target

EVERY = pytest.mark.parametrize("operation", rules.operations(), ids=named)


def shut_out(target: Target, account: Account, operation: Operation) -> None:
    """The operation answers 401, whatever else is wrong: what is sent to a job-starting one would be refused anyway."""
    body = target.refusals(operation)[0].body if operation.request else NO_BODY
    path = {name: rules.parameter_example(name) for name in operation.path_params}
    response = account.call(operation, body, path=path)
    assert response.status_code == httpx.codes.UNAUTHORIZED, response.text


@EVERY
@pytest.mark.free
def test_no_key(target: Target, operation: Operation) -> None:
    """Without a key every operation answers 401."""
    shut_out(target, target.account().with_key(None), operation)


@EVERY
@pytest.mark.free
def test_malformed_key(target: Target, operation: Operation) -> None:
    """A key that does not begin as keys do is answered with 401 by every operation."""
    shut_out(target, target.account().with_key("x" + document.key_prefix()), operation)


@EVERY
@pytest.mark.mock_only(reason="hundreds of failed logins look like an attack")
@given(key=strategies.malformed_keys())
def test_any_malformed_key(target: Target, operation: Operation, key: str) -> None:
    """Whatever text is sent in place of a key, the answer is 401."""
    shut_out(target, target.account().with_key(key), operation)


@EVERY
@pytest.mark.mock_only(reason="revokes the key")
def test_revoked_key(simulation: Simulation, operation: Operation) -> None:
    """A revoked key is answered with 401 by every operation; valid again, it has what it had."""
    account = simulation.stocked()
    before = [account.page(page) for page in rules.listing()]
    simulation.change(account, revoked=True)
    shut_out(simulation, account, operation)
    simulation.change(account, revoked=False)
    assert [account.page(page) for page in rules.listing()] == before
