"""Lists in pages: the whole of them, newest first, nothing twice, and nobody else's."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import operations, strategies
from contract_tests.accounts import Account
from contract_tests.answers import identity, items, moment, refused, token
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.targets import Simulation, Target

LISTING = pytest.mark.parametrize("operation", operations.listing(), ids=named)
MOST_PAGES = 5  # an account may have thousands; this many show how pages hang together


def pages(account: Account, operation: Operation, most: int) -> list[Json]:
    """The pages of a list, from the first one; at most so many."""
    found = [account.page(operation)]
    while len(found) < most and (following := token(operation, found[-1])) is not None:
        found.append(account.page(operation, following))
    return found


def size(operation: Operation) -> int:
    """How many items a full page has."""
    assert operation.page is not None
    return int(operation.page["size"])


@LISTING
@pytest.mark.free
def test_pages_of_an_account(target: Target, operation: Operation) -> None:
    """Pages are full but for the last one, newest first across their edges, and hold nothing twice."""
    found = pages(target.stocked(), operation, MOST_PAGES)
    everything = [item for page in found for item in items(operation, page)]
    assert all(len(items(operation, page)) == size(operation) for page in found[:-1])
    assert len(items(operation, found[-1])) in range(len(found) > 1, size(operation) + 1)
    assert all(moment(operation, one) >= moment(operation, next_one) for one, next_one in pairwise(everything))
    assert len({identity(operation, item) for item in everything}) == len(everything)


@LISTING
@pytest.mark.free
def test_same_page_twice(target: Target, operation: Operation) -> None:
    """A token can be used again, and leads to the same page."""
    account = target.stocked()
    following = token(operation, account.page(operation))
    if following is not None:
        assert account.page(operation, following) == account.page(operation, following)


@LISTING
@pytest.mark.mock_only(reason="puts exactly so many items into the list")
@given(pages_wanted=st.integers(0, 2), step=st.integers(-2, 2))
def test_number_of_items(simulation: Simulation, operation: Operation, pages_wanted: int, step: int) -> None:
    """However many items there are, each is listed once, on as few pages as hold them."""
    wanted = max(0, pages_wanted * size(operation) + step)
    account = simulation.account()
    simulation.seed(account, operation, wanted)
    found = pages(account, operation, most=wanted + 2)
    assert len({identity(operation, item) for page in found for item in items(operation, page)}) == wanted
    assert sum(len(items(operation, page)) for page in found) == wanted
    assert len(found) == max(1, -(-wanted // size(operation)))


@LISTING
@pytest.mark.mock_only(reason="needs a second account")
def test_token_of_another_account(simulation: Simulation, operation: Operation) -> None:
    """A page token that another account was given is refused: it shows nothing of that account."""
    owner, stranger = simulation.stocked(), simulation.stocked()
    assert operation.page is not None
    following = token(operation, owner.page(operation))
    assert following is not None
    assert refused(stranger.turn_to(operation, following)) == [operation.page["param"]]


@pytest.mark.mock_only(reason="fills the lists of an account")
def test_token_of_another_list(simulation: Simulation) -> None:
    """A page token of one list is refused by every other one."""
    account = simulation.stocked()
    given_by = {page.id: token(page, account.page(page)) for page in operations.listing()}
    for page in operations.listing():
        for owner, following in given_by.items():
            assert following is not None
            assert page.page is not None
            if owner != page.id:
                assert refused(account.turn_to(page, following)) == [page.page["param"]]


@pytest.mark.mock_only(
    reason="what becomes of a malformed token is not documented; hundreds of them look like an attack"
)
@given(operation=st.sampled_from(operations.listing()), malformed=strategies.malformed_tokens())
def test_malformed_token(target: Target, operation: Operation, malformed: str) -> None:
    """A text that is no token of a list is refused by it, naming the parameter."""
    assert operation.page is not None
    assert refused(target.account().turn_to(operation, malformed)) == [operation.page["param"]]


@LISTING
@pytest.mark.mock_only(reason="needs an account of its own")
def test_nothing_made_yet(target: Target, operation: Operation) -> None:
    """A new account has an empty list, of one page."""
    only = target.account().page(operation)
    assert items(operation, only) == []
    assert token(operation, only) is None
