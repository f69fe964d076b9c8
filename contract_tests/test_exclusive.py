"""Fields that must not be sent together, at any depth of a body."""

from itertools import combinations

import pytest

from contract_tests import operations, rules
from contract_tests.answers import accepted, refused
from contract_tests.naming import named
from contract_tests.rules import Exclusion
from contract_tests.targets import Target

ALL_SUBSETS = 5  # of so many fields every subset is tried; of more only the small ones, and all together


def subsets() -> list[tuple[Exclusion, tuple[str, ...]]]:
    """Every set of the fields that take part in some clash, the empty one included."""
    return [
        (one, chosen)
        for operation in operations.taking_a_body()
        for one in rules.exclusions(operation)
        for size in range(len(one.names) + 1)
        if len(one.names) <= ALL_SUBSETS or size in (0, 1, 2, len(one.names))
        for chosen in combinations(one.names, size)
    ]


@pytest.mark.mock_only(reason="a clash that is not noticed would cost credits; the examples of refusals hold some")
@pytest.mark.parametrize(("exclusion", "chosen"), subsets(), ids=named)
def test_subset_of_exclusive_fields(target: Target, exclusion: Exclusion, chosen: tuple[str, ...]) -> None:
    """A set of fields is refused when it holds a clashing group, naming exactly the fields of such groups."""
    clashing = exclusion.clashing(chosen)
    response = target.account().call(exclusion.operation, exclusion.body(chosen))
    if clashing:
        assert refused(response) == clashing
    else:
        accepted(exclusion.operation, response)
