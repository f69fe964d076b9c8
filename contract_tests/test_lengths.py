"""How long texts and lists may be: in characters, whatever they weigh in bytes, and in items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import rules, strategies
from contract_tests.answers import accepted, refused
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.rules import Length
from contract_tests.targets import Target

MANY = "a body one too long that is accepted by mistake would cost credits; the examples of refusals hold some"
RULES = [(operation, rule) for operation in rules.taking_a_body() for rule in rules.lengths(operation)]
TEXTS = [(operation, rule) for operation, rule in RULES if rule.schema["type"] == "string"]
EDGES = pytest.mark.parametrize("edge", ["shortest", "longest"])
STEPS = pytest.mark.parametrize("step", [-1, 0, 1])


def judge(target: Target, operation: Operation, rule: Length, value: Json) -> None:
    """Send a value and compare the verdict with the rule."""
    response = target.account().call(operation, rules.plain_body(operation) | {rule.name: value})
    if rule.shortest <= len(value) <= rule.longest:
        accepted(operation, response)
    else:
        assert refused(response) == [rule.name]


@STEPS
@EDGES
@pytest.mark.mock_only(reason=MANY)
@pytest.mark.parametrize("alphabet", strategies.ALPHABETS.values(), ids=strategies.ALPHABETS)
@pytest.mark.parametrize(("operation", "rule"), TEXTS, ids=named)
def test_text_at_the_edge(
    target: Target, operation: Operation, rule: Length, alphabet: str, edge: str, step: int
) -> None:
    """A text may have as many characters as the rule says, counted alike in every script."""
    length = getattr(rule, edge) + step
    judge(target, operation, rule, (alphabet * length)[:length])


@pytest.mark.mock_only(reason=MANY)
@pytest.mark.parametrize(("operation", "rule"), RULES, ids=named)
@given(data=st.data())
def test_length_near_the_edge(target: Target, operation: Operation, rule: Length, data: DataObject) -> None:
    """A text of mixed scripts, or a list, is accepted exactly when its length lies within the rule."""
    length = data.draw(strategies.lengths_near(rule))
    judge(target, operation, rule, data.draw(strategies.of_length(operation, rule, length)))
