"""Fields that must not be sent together, at any depth of a body."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import strategies
from contract_tests.exclusions import Exclusion, clashing, exclusions
from contract_tests.judging import judge
from contract_tests.naming import named
from contract_tests.places import in_a_row
from contract_tests.sizes import part
from contract_tests.targets import Target
from contract_tests.verdicts import faults

ALL_SUBSETS = 5  # of so many fields every subset is tried; of more only the small ones, and all together
TOGETHER = 20  # of a body with many more items a refusal tells only the beginning
MANY = "a clash that is not noticed would cost credits; the examples of refusals hold some"


def subsets(names: list[str]) -> list[tuple[str, ...]]:
    """Every set of the fields that take part in some clash, the empty one included."""
    sizes = range(len(names) + 1) if len(names) <= ALL_SUBSETS else (0, 1, 2, len(names))
    return [chosen for size in sizes for chosen in combinations(names, size)]


@pytest.mark.mock_only(reason=MANY)
@pytest.mark.parametrize("exclusion", exclusions(), ids=named)
def test_subset_of_exclusive_fields(target: Target, exclusion: Exclusion) -> None:
    """A set of fields is refused when it holds a clashing group, naming exactly the fields of such groups."""
    account = target.account()
    bodies = [exclusion.body(chosen) for chosen in subsets(exclusion.names)]
    for first in range(0, len(bodies), TOGETHER):
        for body in in_a_row(bodies[first : first + TOGETHER], exclusion.row):
            assert clashing(exclusion.operation, body) <= set(faults(exclusion.operation, body))
            judge(account, exclusion.operation, body)


@pytest.mark.mock_only(reason=MANY)
@part(2)
@given(exclusion=st.sampled_from(exclusions()), data=st.data())
def test_clash_in_any_body(target: Target, exclusion: Exclusion, data: DataObject) -> None:
    """Whatever else a body holds, fields that exclude each other are refused, each with the path that leads to it."""
    body = data.draw(strategies.bodies_with_clash(exclusion))
    assert clashing(exclusion.operation, body)
    assert clashing(exclusion.operation, body) <= set(faults(exclusion.operation, body))
    judge(target.account(), exclusion.operation, body)
