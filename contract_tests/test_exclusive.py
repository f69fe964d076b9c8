"""Fields that must not be sent together."""

from itertools import combinations

import pytest

from contract_tests import rules
from contract_tests.answers import accepted, refused
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.targets import Target


def subsets() -> list[tuple[Operation, tuple[str, ...]]]:
    """Every set of the fields that take part in some clash, the empty one included."""
    return [
        (operation, chosen)
        for operation in rules.taking_a_body()
        for size in range(len(rules.exclusive(operation)) + 1)
        for chosen in combinations(rules.exclusive(operation), size)
    ]


@pytest.mark.mock_only(reason="a clash that is not noticed would cost credits; the examples of refusals hold some")
@pytest.mark.parametrize(("operation", "chosen"), subsets(), ids=named)
def test_subset_of_exclusive_fields(target: Target, operation: Operation, chosen: tuple[str, ...]) -> None:
    """A set of fields is refused when it holds a clashing group, naming exactly the fields of such groups."""
    body = rules.plain_body(operation) | {name: rules.example_of(operation, name) for name in chosen}
    clashing = {name for group in rules.clashes(operation) if set(group) <= set(chosen) for name in group}
    response = target.account().call(operation, body)
    if clashing:
        assert refused(response) == sorted(clashing)
    else:
        accepted(operation, response)
