"""Which bodies are refused, and what a refusal names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import rules, strategies
from contract_tests.answers import accepted, refused
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.rules import Refusal
from contract_tests.targets import Target
from contract_tests.verdicts import faults

MANY = "sends many bodies; each one accepted by mistake would cost credits"
BODIES = pytest.mark.parametrize("operation", rules.taking_a_body(), ids=named)


@pytest.mark.free
def test_example_of_a_refusal(target: Target, refusal: Refusal) -> None:
    """A body that the spec gives as an example of a refusal is refused, naming exactly the fields that it tells."""
    assert refused(target.account().call(refusal.operation, refusal.body)) == sorted(refusal.fields)


@BODIES
@pytest.mark.mock_only(reason=MANY)
@given(data=st.data())
def test_required_field_left_out(target: Target, operation: Operation, data: DataObject) -> None:
    """A body without a field that is required is refused, naming that field alone."""
    missing = data.draw(st.sampled_from(rules.required(operation)))
    body = data.draw(st.sampled_from(list(rules.valid_bodies(operation).values())))
    rest = {name: value for name, value in body.items() if name != missing}
    assert refused(target.account().call(operation, rest)) == [missing]


@BODIES
@pytest.mark.mock_only(reason=MANY)
@given(data=st.data())
def test_value_that_is_not_listed(target: Target, operation: Operation, data: DataObject) -> None:
    """A text that only resembles a listed value is refused, naming the field."""
    enums = rules.enums(operation)
    name = data.draw(st.sampled_from(list(enums)))
    body = rules.plain_body(operation) | {name: data.draw(strategies.near_misses(enums[name]))}
    assert refused(target.account().call(operation, body)) == [name]


@BODIES
@pytest.mark.mock_only(reason=MANY)
@given(data=st.data())
def test_value_of_another_type(target: Target, operation: Operation, data: DataObject) -> None:
    """A value of another JSON type, null included, is refused, naming the field."""
    name, schema = data.draw(st.sampled_from(list(rules.properties(operation).items())))
    body = rules.plain_body(operation) | {name: data.draw(strategies.wrong_types(schema))}
    assert refused(target.account().call(operation, body)) == [name]


@BODIES
@pytest.mark.mock_only(reason=MANY)
@given(data=st.data())
def test_any_body_gets_the_verdict_of_the_spec(target: Target, operation: Operation, data: DataObject) -> None:
    """Whatever rules a body breaks, alone or together: each offending field is named once, no other is."""
    body = data.draw(strategies.meddled_bodies(operation))
    wrong = faults(operation, body)
    response = target.account().call(operation, body)
    if wrong:
        assert refused(response) == wrong
    else:
        accepted(operation, response)


@BODIES
@pytest.mark.mock_only(reason=MANY)
@given(data=st.data())
def test_body_that_the_schema_allows(target: Target, operation: Operation, data: DataObject) -> None:
    """Every body that the schema allows is accepted, unknown fields or not."""
    body = data.draw(strategies.bodies(operation))
    accepted(operation, target.account().call(operation, body))


@BODIES
@pytest.mark.mock_only(reason=MANY)
def test_valid_examples(target: Target, operation: Operation) -> None:
    """Every body that the spec gives as a valid example is accepted."""
    account = target.account()
    for body in rules.valid_bodies(operation).values():
        accepted(operation, account.call(operation, body))
