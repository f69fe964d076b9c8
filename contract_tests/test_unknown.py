"""What is answered to who names a thing that is not there, or not theirs, or not ready."""

from collections.abc import Iterable

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import answers, examples, operations, strategies, tables, ways
from contract_tests.accounts import Account
from contract_tests.answers import refused
from contract_tests.document import JSON_TYPE, Operation
from contract_tests.naming import named
from contract_tests.sizes import thinned
from contract_tests.targets import Simulation, Target

ABOUT = operations.about_one_thing()
STARTING = pytest.mark.parametrize("operation", thinned(operations.starting(), each=3), ids=named)
WAYS = [way for operation in ABOUT for way in ways.to(operation)]
TOO_EARLY = [way for way in WAYS if way.when]
MAKING = [way for way in TOO_EARLY if not operations.deletes(way.target)]
"""What is made of something else; what deletes does not mind how that has ended."""
PREPARED = "needs a job in some state"


def targets(known: Iterable[ways.Way]) -> list[Operation]:
    """Where ways lead to, each once."""
    return list({way.target.id: way.target for way in known}.values())


def class_of(operation: Operation) -> pytest.MarkDecorator:
    """The class of a test that calls an operation, rightly but for the id: what started a job might cost something."""
    return pytest.mark.mock_only(reason="a right body may start a job") if operation.job else pytest.mark.free


def unknown(account: Account, operation: Operation, path: dict[str, str]) -> None:
    """The account has nothing of that name. Where deleting may be repeated, it is as if that had been deleted."""
    response = account.call(operation, examples.sendable_body(operation), path=path)
    expected = httpx.codes.NOT_FOUND if 404 in operation.responses else operation.success
    assert response.status_code == expected, response.text


@pytest.mark.parametrize(
    "operation", [pytest.param(one, marks=class_of(one), id=one.id) for one in operations.about_one_thing()]
)
def test_unknown_id(target: Target, operation: Operation) -> None:
    """An id that nothing has is answered as the spec says by every operation that takes one: with 404, most of them."""
    unknown(target.account(), operation, examples.path_examples(operation))


@pytest.mark.mock_only(reason="asks for hundreds of ids")
@given(operation=st.sampled_from(ABOUT), text=strategies.unknown_ids())
def test_any_unknown_id(target: Target, operation: Operation, text: str) -> None:
    """Whatever is asked for in place of an id, well formed or not, the answer is that for one that nothing has."""
    unknown(target.account(), operation, dict.fromkeys(operation.path_params, text))


@STARTING
@pytest.mark.mock_only(reason="needs a second account")
def test_job_of_another_account(target: Target, operation: Operation) -> None:
    """A job of another account is answered like one that does not exist, by whatever takes its id; it loses nothing."""
    assert operation.job is not None
    asking = {name for way in WAYS if way.source == operation for name in way.pointers} | {
        operation.job["status_param"]
    }
    owner, stranger = target.account(), target.account()
    job = owner.start(operation, tables.cheapest_body(operation))
    for _ in ("running", "ended"):
        for other in ABOUT:
            if asking & set(other.path_params):
                unknown(stranger, other, dict.fromkeys(other.path_params, job))
        state = owner.finish(operation, job)
    assert owner.look(operation, job) == state


@pytest.mark.parametrize("operation", targets(way for way in WAYS if not way.source.job), ids=named)
@pytest.mark.mock_only(reason="needs a second account")
def test_thing_of_another_account(simulation: Simulation, operation: Operation) -> None:
    """What another account keeps is forbidden where the spec says so, and unknown elsewhere; the owner still has it."""
    if not simulation.makes(operation):
        pytest.skip(f"nobody owns what {operation.id} tells of: it is the same for everybody")
    owner, stranger = simulation.account(), simulation.account()
    path = owner.path(operation)
    response = stranger.call(operation, examples.sendable_body(operation), path=path)
    if JSON_TYPE in operations.answer_content(operation, httpx.codes.FORBIDDEN):
        assert response.status_code == httpx.codes.FORBIDDEN, response.text
    else:
        assert response.status_code == (404 if 404 in operation.responses else operation.success), response.text
    answers.told(operation, owner.call(operation, examples.sendable_body(operation), path=path))


@pytest.mark.parametrize("way", TOO_EARLY, ids=named)
@pytest.mark.mock_only(reason=PREPARED)
def test_job_that_still_runs(simulation: Simulation, way: ways.Way) -> None:
    """What needs a completed job is refused while it runs, naming the parameter with its id, and accepted then."""
    account = simulation.account()
    path = way.path(simulation.go(account, way, "stuck"))
    response = account.call(way.target, examples.sendable_body(way.target), path=path)
    assert refused(response) == sorted(way.pointers)
    (job,) = path.values()
    simulation.end(account, job)
    answers.told(way.target, account.call(way.target, examples.sendable_body(way.target), path=path))


@pytest.mark.parametrize("way", MAKING, ids=named)
@pytest.mark.mock_only(reason=PREPARED)
def test_job_that_has_failed(simulation: Simulation, way: ways.Way) -> None:
    """Nothing can be made of a job that has failed, nor of one that was cleaned: the parameter with its id is named."""
    account = simulation.account()
    for outcome in ("failed", "completed"):
        path = way.path(simulation.go(account, way, outcome))
        (job,) = path.values()
        if outcome == "completed":
            assert account.clean(way.source, job).is_success
        response = account.call(way.target, examples.sendable_body(way.target), path=path)
        assert refused(response) == sorted(way.pointers)


@pytest.mark.parametrize("operation", targets(MAKING), ids=named)
@pytest.mark.mock_only(reason=PREPARED)
def test_job_of_another_kind(simulation: Simulation, operation: Operation) -> None:
    """Of a job of another kind, completed as it may be, nothing can be made: the parameter with its id is named."""
    account = simulation.account()
    fitting = {way.source.job["kind"] for way in ways.to(operation) if way.source.job}
    others = {one.job["kind"]: one for one in operations.starting() if one.job and one.job["kind"] not in fitting}
    for start in others.values():
        simulation.plan(account, start, seconds=0)
        job = account.start(start, tables.cheapest_body(start))
        response = account.call(
            operation, examples.sendable_body(operation), path=dict.fromkeys(operation.path_params, job)
        )
        assert refused(response) == sorted(operation.path_params)
