"""How long texts and lists may be: in characters, whatever they weigh in bytes, and in items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import operations, rules, strategies
from contract_tests.answers import accepted, refused
from contract_tests.document import Json
from contract_tests.naming import named
from contract_tests.rules import Length
from contract_tests.targets import Target

MANY = "a body one too long that is accepted by mistake would cost credits; the examples of refusals hold some"
RULES = [(operation.id, rule) for operation in operations.taking_a_body() for rule in rules.lengths(operation)]
TEXTS = [(name, rule) for name, rule in RULES if rule.place.schema["type"] == "string"]


def judge(target: Target, rule: Length, value: Json) -> None:
    """Send a value and compare the verdict with the rule."""
    operation = rule.place.operation
    response = target.account().call(operation, rule.place.holding(value))
    if rule.admits(len(value)):
        accepted(operation, response)
    else:
        assert refused(response) == [rule.place.name]


@pytest.mark.mock_only(reason=MANY)
@pytest.mark.parametrize("alphabet", strategies.ALPHABETS.values(), ids=strategies.ALPHABETS)
@pytest.mark.parametrize(("operation", "rule"), TEXTS, ids=named)
def test_text_at_the_edge(target: Target, operation: str, rule: Length, alphabet: str) -> None:
    """A text may have as many characters as the rule says, counted alike in every script."""
    for edge in rule.edges():
        for step in (-1, 0, 1):
            judge(target, rule, rule.of_length(max(0, edge + step), alphabet))


@pytest.mark.mock_only(reason=MANY)
@pytest.mark.parametrize(("operation", "rule"), RULES, ids=named)
@given(data=st.data())
def test_length_near_the_edge(target: Target, operation: str, rule: Length, data: DataObject) -> None:
    """A text of mixed scripts, or a list, is accepted exactly when its length lies within the rule."""
    length = data.draw(strategies.lengths_near(rule))
    judge(target, rule, data.draw(strategies.of_length(rule, length)))
