"""Who is let in."""

from itertools import count

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import pictory_spec
from contract_tests import document, examples, operations, strategies
from contract_tests.accounts import Account
from contract_tests.answers import told
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.sizes import thinned
from contract_tests.targets import Simulation, Target

EVERYTHING = operations.guarded()
NUMBERS = count(1)
EVERY = pytest.mark.parametrize("operation", thinned(EVERYTHING), ids=named)
TOKENS = pytest.mark.parametrize("operation", operations.taking_tokens(), ids=named)


def knock(account: Account, operation: Operation) -> httpx.Response:
    """What is answered to a call that does nothing: its body would be refused anyway, and nothing has its path."""
    return account.call(operation, examples.refusing_body(operation), path=examples.path_examples(operation))


def shut_out(account: Account, operation: Operation) -> None:
    """The operation answers 401, whatever else is wrong."""
    response = knock(account, operation)
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
@given(operation=st.sampled_from(operations.guarded()), key=strategies.malformed_keys())
def test_any_malformed_key(target: Target, operation: Operation, key: str) -> None:
    """Whatever text is sent in place of a key, to whatever operation, the answer is 401."""
    shut_out(target.account().with_key(key), operation)


@EVERY
@pytest.mark.mock_only(reason="revokes the key")
def test_revoked_key(simulation: Simulation, operation: Operation) -> None:
    """A revoked key is answered with 401 by every operation; valid again, it is let in again."""
    account = simulation.account()
    assert knock(account, operation).status_code != httpx.codes.UNAUTHORIZED
    simulation.change(account, revoked=True)
    shut_out(account, operation)
    simulation.change(account, revoked=False)
    assert knock(account, operation).status_code != httpx.codes.UNAUTHORIZED


@pytest.mark.mock_only(reason="revokes the key")
def test_account_of_a_revoked_key(simulation: Simulation) -> None:
    """What an account has is still there when its key is valid again."""
    account = simulation.stocked()
    before = [account.page(page) for page in operations.listing()]
    simulation.change(account, revoked=True)
    simulation.change(account, revoked=False)
    assert [account.page(page) for page in operations.listing()] == before


# ------------------------------------------------------------------------------------------------------- access tokens


def token_of(account: Account, credentials: Json = None) -> str:
    """What is given to who shows credentials: the one text in the answer that can be anything."""
    (operation,) = operations.open_to_all()
    answer = told(operation, account.with_key(None).call(operation, credentials or examples.plain_body(operation)))
    members = document.fields(operations.answer_schema(operation))
    texts = [name for name, schema in members.items() if schema["type"] == "string" and "const" not in schema]
    (token,) = [answer[name] for name in texts]
    return str(token)


@TOKENS
@pytest.mark.mock_only(reason="needs credentials, and lets an hour pass")
def test_access_token(simulation: Simulation, operation: Operation) -> None:
    """A token lets in for as long as the spec says, with `Bearer` before it or without, and no longer."""
    account = simulation.account()
    holder = account.with_key(token_of(account, anybody()))
    bearer = account.with_key(f"Bearer {holder.key}")
    life = pictory_spec.document()["x-access-token"]["seconds"]
    simulation.let_pass(holder, life - 1)
    assert {knock(one, operation).status_code for one in (holder, bearer)} & {httpx.codes.UNAUTHORIZED} == set()
    simulation.let_pass(holder, 1)
    shut_out(holder, operation)
    shut_out(bearer, operation)


def anybody() -> Json:
    """Credentials of somebody who was not here before."""
    (operation,) = operations.open_to_all()
    return {name: f"{value}{next(NUMBERS)}" for name, value in examples.plain_body(operation).items()}
