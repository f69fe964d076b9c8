"""The client and the target understand each other: what is answered is what the caller gets, as a value or an error."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import islice
from typing import Any

import pytest

from contract_tests import answers, document, examples, operations, rules, tables
from contract_tests.accounts import Account
from contract_tests.answers import following, items, told
from contract_tests.arguments import call, estimate, method, one_argument
from contract_tests.document import Body, Operation
from contract_tests.examples import Refusal
from contract_tests.exclusions import clashing
from contract_tests.naming import named
from contract_tests.sizes import thinned
from contract_tests.targets import Simulation, Target
from contract_tests.verdicts import faults
from pictory_client import Pictory, errors, webhooks
from pictory_runtime.wire import Model

LISTING = pytest.mark.parametrize("operation", operations.listing(), ids=named)
STARTING = pytest.mark.parametrize("operation", operations.of_each_kind(), ids=named)
CHARGING = pytest.mark.parametrize("operation", tables.charging(), ids=named)
CONTROLS = "decides how the job ends"


def call_list(client: Pictory, operation: Operation, path: Mapping[str, str]) -> Any:
    """The client's iterator over a list that asks for no more than it must."""
    return call(client, operation, path=path, query=examples.least_query(operation))


@LISTING
@pytest.mark.free
def test_list(target: Target, operation: Operation) -> None:
    """The client's pages are the pages that are answered: the same items, the same tokens."""
    account = target.stocked()
    with account.client() as client:
        asked = None
        for page in islice(call_list(client, operation, account.path(operation)).by_page(), 3):
            answer = account.page(operation, asked)
            asked = following(operation, answer, asked)
            assert [item.to_dict() for item in page.items] == items(operation, answer)
            if asked is None and operation.page and operation.page["style"] == "number":
                break  # who counts pages sees at an empty one that it is over
            assert page.next_token == asked


def expressible(refusal: Refusal) -> bool:
    """Whether the client's method can be called so: a whole body, or an object with its required fields and no null.

    None means not sent.
    """
    if refusal.query is not None:
        return False
    if one_argument(refusal.operation):
        return type(refusal.body) is type(examples.plain_body(refusal.operation))
    if not isinstance(refusal.body, dict) or set(rules.required(refusal.operation)) - set(refusal.body):
        return False
    return None not in refusal.body.values()


def named_at(clash: errors.ExclusiveFields, name: str) -> str:
    """A field that clashes, with its path, as the service would name it."""
    return f"{clash.path}.{name}".removeprefix("$.")


@pytest.mark.parametrize("operation", thinned(operations.starting(), each=3), ids=named)
@pytest.mark.free
def test_refusals(target: Target, operation: Operation) -> None:
    """A refused body raises what names the same fields; exclusive ones, at any depth, raise before anything is sent."""
    account = target.account()
    path = account.path(operation)
    with account.client() as client:
        for refusal in filter(expressible, target.refusals(operation)):
            if clashes := clashing(operation, refusal.body):
                with pytest.raises(errors.ExclusiveFields) as clash:
                    call(client, operation, refusal.body, path)
                assert {named_at(clash.value, name) for name in clash.value.fields} <= clashes
            else:
                with pytest.raises(errors.InvalidRequest) as refused:
                    call(client, operation, refusal.body, path)
                assert sorted(field.name for field in refused.value.fields) == sorted(refusal.fields)


@LISTING
@pytest.mark.free
def test_wrong_key(target: Target, operation: Operation) -> None:
    """A key that is not accepted raises Unauthorized, with the vendor's advice and without the key."""
    stranger = target.account().with_key("x" + document.key_prefix() + "sesame")
    with stranger.client() as client, pytest.raises(errors.Unauthorized) as refused:
        call_list(client, operation, examples.path_examples(operation)).first()
    assert document.key_prefix() in str(refused.value)
    assert "sesame" not in str(refused.value)


@STARTING
@pytest.mark.free
def test_unknown_job(target: Target, operation: Operation) -> None:
    """A job that is not known raises NotFound."""
    status = operations.status_of(operation)
    with target.account().client() as client, pytest.raises(errors.NotFound):
        method(client, status)(*examples.path_examples(status).values())


def begun(client: Pictory, account: Account, operation: Operation) -> Any:
    """The client's handle of the cheapest job, of something that is made for it where need be."""
    body = account.filled(operation, tables.cheapest_body(operation))
    return call(client, operation, body, account.path(operation))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_completed_job(simulation: Simulation, operation: Operation) -> None:
    """Waiting for a job that is completed gives its result, as it was answered."""
    account = simulation.account()
    with account.client() as client:
        job = begun(client, account, operation)
        result = job.wait()
        assert result.to_dict() == answers.result(operation, account.look(operation, job.id))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_failed_job(simulation: Simulation, operation: Operation) -> None:
    """Waiting for a job that fails raises JobFailed, with the code and the message that were answered."""
    account = simulation.account()
    simulation.plan(account, operation, outcome="failed", error_code="NO_LUCK", error_message="Better next time.")
    with account.client() as client:
        job = begun(client, account, operation)
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
        job = begun(client, account, operation)
        begin = account.clock.now()
        with pytest.raises(errors.JobTimeout) as late:
            job.wait(timeout=95)
        assert account.clock.now() - begin <= 95
        simulation.end(account, job.id)
        assert late.value.job.wait().to_dict() == answers.result(operation, account.look(operation, job.id))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_cleaned_job(simulation: Simulation, operation: Operation) -> None:
    """Cleaning succeeds as often as one likes, and waiting for what was cleaned raises JobCleaned."""
    account = simulation.account()
    simulation.plan(account, operation, seconds=0)
    with account.client() as client:
        job = begun(client, account, operation)
        for _ in range(2):
            method(client, operations.cleaning(operation))(job.id)
        with pytest.raises(errors.JobCleaned):
            job.wait()


@CHARGING
@pytest.mark.free
def test_estimate(target: Target, operation: Operation) -> None:
    """An estimate is the price of the spec, or says that there is none beforehand; nothing is sent for it."""
    with target.account().client() as client:
        chosen = [examples.plain_body(operation) | choice for choice in tables.choices(operation)]
        for body in [*chosen, *examples.typical_bodies(operation)]:
            if not faults(operation, body):
                assert estimated(client, operation, body) == tables.price(operation, body)


def estimated(client: Pictory, operation: Operation, body: Body) -> Decimal | None:
    """What the client says that a call costs; None when it says that this cannot be told."""
    try:
        return Decimal(str(estimate(client, operation, body)))
    except errors.PriceUnknown:
        return None


@CHARGING
@pytest.mark.free
def test_too_expensive(target: Target, operation: Operation) -> None:
    """A call that may not cost what it does is not sent."""
    body, limit = tables.cheapest_body(operation), float(tables.cheapest_price(operation)) - 0.1
    with target.account().client() as client, pytest.raises(errors.TooExpensive):
        call(client, operation, body, max_credits=limit)


@pytest.mark.free
@pytest.mark.parametrize("operation", operations.asking_for_nothing(), ids=named)
def test_answer_is_what_the_caller_gets(target: Target, operation: Operation) -> None:
    """What is answered to who asks for nothing in particular is what the caller gets."""
    account = target.account()
    with account.client() as client:
        assert plain(method(client, operation)()) == told(operation, account.call(operation))


def plain(value: Any) -> Any:
    """A typed value as JSON."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.to_dict() if isinstance(value, Model) else value


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
@pytest.mark.parametrize("outcome", ["completed", "failed"])
def test_webhooks(simulation: Simulation, operation: Operation, outcome: str) -> None:
    """What is posted can be read; what is posted falsely is found out by asking; what nobody knows is not believed."""
    account, stranger = simulation.account(), simulation.account()
    simulation.plan(account, operation, seconds=60, outcome=outcome)
    job = account.start(operation, tables.cheapest_body(operation))
    running = account.look(operation, job)
    account.wait(60)
    ended = account.look(operation, job)
    assert webhooks.parse(ended).to_dict() == ended
    with account.client() as client, stranger.client() as other:
        assert client.webhooks.confirm(ended).status == answers.status(operation, ended)
        assert client.webhooks.confirm(running).status == answers.status(operation, ended)
        with pytest.raises(errors.WebhookNotConfirmed):
            other.webhooks.confirm(ended)
