"""The client and the target understand each other: what is answered is what the caller gets, as a value or an error."""

from itertools import islice

import pytest

from contract_tests import answers, document, rules, tables
from contract_tests.answers import items, token
from contract_tests.arguments import method, start
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.rules import Refusal
from contract_tests.targets import Simulation, Target
from pictory_client import errors

LISTING = pytest.mark.parametrize("operation", rules.listing(), ids=named)
STARTING = pytest.mark.parametrize("operation", rules.starting(), ids=named)
CONTROLS = "decides how the job ends"


@LISTING
@pytest.mark.free
def test_list(target: Target, operation: Operation) -> None:
    """The client's pages are the pages that are answered: the same items, the same tokens."""
    account = target.stocked()
    with account.client() as client:
        following = None
        for page in islice(method(client, operation)().by_page(), 3):
            answer = account.page(operation, following)
            following = token(operation, answer)
            assert [item.to_dict() for item in page.items] == items(operation, answer)
            assert page.next_token == following


def expressible(refusal: Refusal) -> bool:
    """Whether the client's method can be called with the body: it is an object, and its required fields are there."""
    return isinstance(refusal.body, dict) and not set(rules.required(refusal.operation)) - set(refusal.body)


@STARTING
@pytest.mark.free
def test_refusals(target: Target, operation: Operation) -> None:
    """A refused body raises what names the same fields; exclusive fields raise before anything is sent."""
    with target.account().client() as client:
        for refusal in filter(expressible, target.refusals(operation)):
            if set(refusal.fields) <= set(rules.exclusive(operation)) and len(refusal.fields) > 1:
                with pytest.raises(errors.ExclusiveFields) as clash:
                    start(client, operation, refusal.body)
                assert set(clash.value.fields) <= set(refusal.fields)
            else:
                with pytest.raises(errors.InvalidRequest) as refused:
                    start(client, operation, refusal.body)
                assert sorted(field.name for field in refused.value.fields) == sorted(refusal.fields)


@LISTING
@pytest.mark.free
def test_wrong_key(target: Target, operation: Operation) -> None:
    """A key that is not accepted raises Unauthorized, with the vendor's advice and without the key."""
    stranger = target.account().with_key("x" + document.key_prefix() + "sesame")
    with stranger.client() as client, pytest.raises(errors.Unauthorized) as refused:
        method(client, operation)().first()
    assert document.key_prefix() in str(refused.value)
    assert "sesame" not in str(refused.value)


@STARTING
@pytest.mark.free
def test_unknown_job(target: Target, operation: Operation) -> None:
    """A job that is not known raises NotFound."""
    assert operation.job is not None
    with target.account().client() as client, pytest.raises(errors.NotFound):
        method(client, rules.status_of(operation))(rules.parameter_example(operation.job["status_param"]))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_completed_job(simulation: Simulation, operation: Operation) -> None:
    """Waiting for a job that is completed gives its result, as it was answered."""
    account = simulation.account()
    with account.client() as client:
        job = start(client, operation, tables.cheapest_body(operation))
        result = job.wait()
        assert result.to_dict() == answers.result(operation, account.look(operation, job.id))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_failed_job(simulation: Simulation, operation: Operation) -> None:
    """Waiting for a job that fails raises JobFailed, with the code and the message that were answered."""
    account = simulation.account()
    simulation.plan(account, operation, outcome="failed", error_code="NO_LUCK", error_message="Better next time.")
    with account.client() as client:
        job = start(client, operation, tables.cheapest_body(operation))
        with pytest.raises(errors.JobFailed) as failed:
            job.wait()
    assert (failed.value.code, failed.value.reason) == ("NO_LUCK", "Better next time.")


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_stuck_job(simulation: Simulation, operation: Operation) -> None:
    """Waiting for a job that never ends raises JobTimeout no later than asked, and the job can be waited for again."""
    account = simulation.account()
    simulation.plan(account, operation, outcome="stuck")
    with account.client() as client:
        job = start(client, operation, tables.cheapest_body(operation))
        begin = account.clock.now()
        with pytest.raises(errors.JobTimeout) as late:
            job.wait(timeout=95)
        assert account.clock.now() - begin <= 95
        simulation.end(account, job.id)
        assert late.value.job.wait().to_dict() == answers.result(operation, account.look(operation, job.id))
