"""What may be asked in a query: values as the parameters' schemas have them, and the rules between parameters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import examples, operations, strategies
from contract_tests.answers import refused, told
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.targets import Target
from contract_tests.verdicts import query_faults

EVERY = operations.taking_a_query()
ASKED = pytest.mark.parametrize("operation", EVERY, ids=named)


def class_of(operation: Operation) -> pytest.MarkDecorator:
    """The class of a test that asks for something: what a path names has to be made first."""
    return pytest.mark.mock_only(reason="needs a thing to ask about") if operation.path_params else pytest.mark.free


@pytest.mark.parametrize("operation", [pytest.param(one, marks=class_of(one), id=one.id) for one in EVERY])
def test_valid_queries(target: Target, operation: Operation) -> None:
    """Every query that the spec gives as a valid example is answered."""
    account = target.account()
    for query in examples.valid_queries(operation):
        told(operation, account.call(operation, path=account.path(operation), query=query))


@ASKED
@pytest.mark.mock_only(reason="sends hundreds; of what is refused, some is assumed")
@given(data=st.data())
def test_any_query_gets_the_verdict_of_the_spec(target: Target, operation: Operation, data: DataObject) -> None:
    """Whatever rules a query breaks, alone or together: each offending parameter is named once, no other is."""
    query = data.draw(strategies.queries(operation))
    wrong = query_faults(operation, query)
    account = target.account()
    response = account.call(operation, path=account.path(operation), query=query)
    if wrong:
        assert refused(response) == wrong
    else:
        told(operation, response)
