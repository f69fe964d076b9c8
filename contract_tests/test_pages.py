"""Lists in pages: the whole of them, newest first, nothing twice, and nobody else's; in every spelling of pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import kept, operations, rules, strategies
from contract_tests.accounts import Account
from contract_tests.answers import following, identity, items, moment, refused, token, told
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.sizes import part
from contract_tests.targets import SHOWN, Simulation, Target

EVERY = operations.listing()
BY_TOKEN = [one for one in EVERY if one.page and one.page["style"] == "token"]
BY_NUMBER = [one for one in EVERY if one not in BY_TOKEN]
OWN = [one for one in BY_TOKEN if not kept.is_fixed(one)]
"""Lists of what is the account's; the others are the same for everybody."""
LISTING = pytest.mark.parametrize("operation", EVERY, ids=named)
TOKENS = pytest.mark.parametrize("operation", BY_TOKEN, ids=named)
OWNED = pytest.mark.parametrize("operation", OWN, ids=named)
NUMBERS = pytest.mark.parametrize("operation", BY_NUMBER, ids=named)
MOST_PAGES = 5  # an account may have thousands; this many show how pages hang together


def pages(account: Account, operation: Operation, most: int) -> list[Json]:
    """The pages of a list, from the first one; at most so many."""
    found, asked = [account.page(operation)], None
    while len(found) < most and (asked := following(operation, found[-1], asked)) is not None:
        found.append(account.page(operation, asked))
    return found


def size(operation: Operation) -> int:
    """How many items a full page has."""
    assert operation.page is not None
    return int(operation.page["size"])


@LISTING
@pytest.mark.free
def test_pages_of_an_account(target: Target, operation: Operation) -> None:
    """Pages are full but for the last one, newest first across their edges, and hold nothing twice."""
    if not target.keeps(operation):
        pytest.skip(SHOWN)
    found = pages(target.stocked(), operation, MOST_PAGES)
    everything = [item for page in found for item in items(operation, page)]
    least = len(found) > 1 and operation in BY_TOKEN  # who counts pages sees at an empty one that it is over
    assert all(len(items(operation, page)) == size(operation) for page in found[:-1])
    assert len(items(operation, found[-1])) in range(least, size(operation) + 1)
    assert all(moment(operation, one) >= moment(operation, next_one) for one, next_one in pairwise(everything))
    assert len({identity(operation, item) for item in everything}) == len(everything)


@LISTING
@pytest.mark.free
def test_same_page_twice(target: Target, operation: Operation) -> None:
    """A token, or a number, can be used again, and leads to the same page."""
    account = target.stocked()
    asked = following(operation, account.page(operation), None)
    if asked is not None:
        assert account.page(operation, asked) == account.page(operation, asked)


@OWNED
@pytest.mark.mock_only(reason="puts exactly so many items into the list")
@part(2)
@given(pages_wanted=st.integers(0, 2), step=st.integers(-2, 2))
def test_number_of_items(simulation: Simulation, operation: Operation, pages_wanted: int, step: int) -> None:
    """However many items there are, each is listed once, on as few pages as hold them."""
    if not simulation.keeps(operation):
        pytest.skip(SHOWN)
    wanted = max(0, pages_wanted * size(operation) + step)
    account = simulation.account()
    simulation.seed(account, operation, wanted)
    found = pages(account, operation, most=wanted + 2)
    assert len({identity(operation, item) for page in found for item in items(operation, page)}) == wanted
    assert sum(len(items(operation, page)) for page in found) == wanted
    assert len(found) == max(1, -(-wanted // size(operation)))


@OWNED
@pytest.mark.mock_only(reason="needs a second account")
def test_token_of_another_account(simulation: Simulation, operation: Operation) -> None:
    """A page token that another account was given is refused: it shows nothing of that account."""
    if not simulation.keeps(operation):
        pytest.skip(SHOWN)
    owner, stranger = simulation.stocked(), simulation.stocked()
    assert operation.page is not None
    asked = token(operation, owner.page(operation))
    assert asked is not None
    assert refused(stranger.turn_to(operation, asked)) == [operation.page["param"]]


@pytest.mark.mock_only(reason="fills the lists of an account")
def test_token_of_another_list(simulation: Simulation) -> None:
    """A page token of one list is refused by every other one."""
    account, lists = simulation.stocked(), [page for page in BY_TOKEN if simulation.keeps(page)]
    given_by = {page.id: token(page, account.page(page)) for page in lists}
    for page in lists:
        for owner, asked in given_by.items():
            assert asked is not None, f"{owner} has no second page"
            assert page.page is not None
            if owner != page.id:
                assert refused(account.turn_to(page, asked)) == [page.page["param"]]


@pytest.mark.mock_only(
    reason="what becomes of a malformed token is not documented; hundreds of them look like an attack"
)
@given(operation=st.sampled_from(BY_TOKEN), malformed=strategies.malformed_tokens())
def test_malformed_token(target: Target, operation: Operation, malformed: str) -> None:
    """A text that is no token of a list is refused by it, naming the parameter."""
    assert operation.page is not None
    assert refused(target.account().turn_to(operation, malformed)) == [operation.page["param"]]


@OWNED
@pytest.mark.mock_only(reason="needs an account of its own")
def test_nothing_made_yet(target: Target, operation: Operation) -> None:
    """A new account has an empty list, of one page."""
    if not target.keeps(operation):
        pytest.skip(SHOWN)
    only = target.account().page(operation)
    assert items(operation, only) == []
    assert token(operation, only) is None


@NUMBERS
@pytest.mark.free
def test_sizes_of_pages(target: Target, operation: Operation) -> None:
    """However large the pages are, they show the same in the same order; one far behind the last is empty."""
    account, said = target.account(), operation.page
    assert said is not None
    whole = [item for page in pages(account, operation, 3) for item in items(operation, page)]
    choices = rules.parameters(operation) if said["in"] == "query" else rules.properties(operation)
    allowed = choices.get(str(said.get("size-param")), {})
    least = allowed.get("minimum", 1)
    for few in {least, least + 7, allowed.get("maximum", least + 7)} if allowed else ():
        asked = [{said["param"]: number, said["size-param"]: few} for number in (1, 2, 3)]
        found = [items(operation, told(operation, account.asking(operation, each))) for each in asked]
        assert max(map(len, found)) <= few
        assert all(len(page) == few or not rest for page, rest in pairwise(found)), "what is not full is the last page"
        together = [item for each in found for item in each]
        length = min(len(whole), len(together))
        assert length
        assert together[:length] == whole[:length]
    assert items(operation, account.page(operation, str(10**6))) == []
