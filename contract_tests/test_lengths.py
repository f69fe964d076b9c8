"""How long texts and lists may be, in characters and items, and how large numbers; at any depth of a body."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import kept, limits, strategies
from contract_tests.answers import refused, told
from contract_tests.document import Body
from contract_tests.limits import Length, Range
from contract_tests.naming import named
from contract_tests.places import Place
from contract_tests.sizes import one_of_each, thinned
from contract_tests.targets import Target

MANY = "a body one too long that is accepted by mistake would cost credits; the examples of refusals hold some"
RULES = limits.lengths()
RANGES = one_of_each(limits.ranges(), Range.near)
TEXTS = [rule for rule in RULES if rule.place.schema["type"] == "string"]


def judge(target: Target, place: Place, body: Body, *, right: bool) -> None:
    """Send a body and compare the verdict with the rule of the place."""
    account = target.account()
    if right and kept.is_stale(place.operation, body):
        assert account.send(place.operation, body).status_code == httpx.codes.CONFLICT
    elif right:
        told(place.operation, account.send(place.operation, anew(place, body)))
    else:
        assert refused(account.send(place.operation, body)) == [place.name]


def anew(place: Place, body: Body) -> Body:
    """The body, with another name where names must be unique and it is not the name that matters."""
    return body if place.path[-1] in kept.unique(place.operation) else kept.named_anew(place.operation, body)


@pytest.mark.mock_only(reason=MANY)
@pytest.mark.parametrize("rule", thinned(TEXTS), ids=named)
def test_text_at_the_edge(target: Target, rule: Length) -> None:
    """A text may have as many characters as the rule says, counted alike in every script."""
    for alphabet in strategies.ALPHABETS.values() if rule.any_text() else [""]:
        for edge in rule.edges():
            for length in {max(0, edge + step) for step in (-1, 0, 1)}:
                body = rule.place.holding(rule.of_length(length, alphabet))
                judge(target, rule.place, body, right=rule.admits(length))


@pytest.mark.mock_only(reason=MANY)
@given(rule=st.sampled_from(RULES), data=st.data())
def test_length_near_the_edge(target: Target, rule: Length, data: DataObject) -> None:
    """A text of mixed scripts, or a list, is accepted exactly when its length lies within the rule."""
    length = data.draw(strategies.lengths_near(rule))
    body = rule.place.holding(data.draw(strategies.of_length(rule, length)))
    judge(target, rule.place, body, right=rule.admits(length))


@pytest.mark.mock_only(reason=MANY)
@pytest.mark.parametrize("rule", thinned(RANGES), ids=named)
def test_number_at_the_edge(target: Target, rule: Range) -> None:
    """A number is accepted exactly when it lies within the rule, edges included or not as it says."""
    for number in rule.near():
        body = rule.place.holding(int(number) if number == int(number) else float(number))
        judge(target, rule.place, body, right=rule.admits(number))
