"""Which bodies are refused, and what a refusal names."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import document, examples, operations, places, strategies
from contract_tests.answers import refused
from contract_tests.document import Body, Json, Operation
from contract_tests.examples import Refusal
from contract_tests.judging import judge
from contract_tests.naming import named
from contract_tests.places import Place, different
from contract_tests.sizes import part, thinned
from contract_tests.targets import Target
from contract_tests.verdicts import faults

MANY = "sends many bodies; each one accepted by mistake would cost credits"
BODIES = pytest.mark.parametrize("takers", thinned(operations.taking_the_same_body(), each=3), ids=named)
EVERYWHERE = pytest.mark.parametrize("place", thinned(different()), ids=named)
SOME = 4
STRANGE = "x"  # put behind the name of a field it makes a name that no field has


@pytest.mark.free
def test_every_place_is_tried() -> None:
    """Every field of every body, and every item of its lists, at any depth, stands in some valid example."""
    assert places.without_example() == []


@pytest.mark.free
def test_example_of_a_refusal(target: Target, refusal: Refusal) -> None:
    """What the spec gives as an example of a refusal is refused, naming exactly the fields that it tells."""
    operation = refusal.operation
    body = document.NO_BODY if document.request_of(operation) is None else refusal.body
    account = target.account()
    response = account.call(operation, body, query=refusal.query, path=account.path(operation))
    assert refused(response) == sorted(refusal.fields)
    known = operations.answer_examples(operation, response.status_code)
    where = document.error_body()["code"][0]
    assert document.at(response.json(), where) in [document.at(example, where) for example in known]


def judge_each(target: Target, place: Place, bodies: Sequence[Body]) -> None:
    """Have the variants of a place's body judged."""
    account = target.account()
    for body in place.together(bodies) if bodies else ():
        judge(account, place.operation, body)


@EVERYWHERE
@pytest.mark.mock_only(reason=MANY)
def test_value_of_another_kind(target: Target, place: Place) -> None:
    """Null, an empty text, an empty list and every other type get the verdict of the spec, wherever they stand."""
    wrong: tuple[Json, ...] = (None, "", [], {}, 0, 0.5, True, "null", [[]], [None], {"": None})
    judge_each(target, place, [place.holding(value) for value in wrong])


@EVERYWHERE
@pytest.mark.mock_only(reason=MANY)
def test_field_that_is_missing_or_misnamed(target: Target, place: Place) -> None:
    """A field left out, or under a name in another case: refused where it is required, as if it were not there else."""
    name = place.path[-1]
    judge_each(target, place, [place.without()])
    if isinstance(name, str):
        others = {name.upper(), name.lower(), name.swapcase(), f" {name}", name + STRANGE} - {name}
        judge_each(target, place, [place.renamed(other) for other in sorted(others)])


@EVERYWHERE
@pytest.mark.mock_only(reason=MANY)
def test_value_that_is_listed_or_nearly(target: Target, place: Place) -> None:
    """Every listed value gets the verdict of the spec, and so do some in another case or with a space.

    Where texts must have a form, the example's is taken for a listed one.
    """
    listed = place.schema.get("enum", [place.value] * bool({"pattern", "format"} & set(place.schema)))
    near = [
        other
        for value in [one for one in listed if isinstance(one, str)][:SOME]
        for other in (value.upper(), value.title(), f" {value}", f"{value}\n", value[:-1], value + value[-1])
    ]
    for values in (listed, near):
        judge_each(target, place, [place.holding(value) for value in values])


@BODIES
@pytest.mark.mock_only(reason=MANY)
@part(5)
@given(data=st.data())
def test_any_body_gets_the_verdict_of_the_spec(target: Target, takers: list[Operation], data: DataObject) -> None:
    """Whatever rules a body breaks, alone or together: each offending field is named once, no other is."""
    operation = data.draw(st.sampled_from(takers))
    judge(target.account(), operation, data.draw(strategies.meddled_bodies(operation)))


@BODIES
@pytest.mark.mock_only(reason=MANY)
@part(5)
@given(data=st.data())
def test_body_that_the_schema_allows(target: Target, takers: list[Operation], data: DataObject) -> None:
    """Every body that the schema allows is accepted, unknown fields or not."""
    operation = data.draw(st.sampled_from(takers))
    body = data.draw(strategies.bodies(operation))
    assert not faults(operation, body)
    judge(target.account(), operation, body)


@BODIES
@pytest.mark.mock_only(reason=MANY)
def test_valid_examples(target: Target, takers: list[Operation]) -> None:
    """Every body that the spec gives as a valid example is accepted, by the operations that take it in turn."""
    account = target.account()
    for number, body in enumerate(thinned([*examples.valid_bodies(takers[0]).values()])):
        operation = takers[number % len(takers)]
        assert not faults(operation, body)
        judge(account, operation, body)
