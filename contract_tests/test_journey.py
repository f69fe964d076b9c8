"""The whole way that a user goes, once, with the client: start, wait, list, download."""

from pathlib import Path

import pytest

from contract_tests import answers, operations, rules, tables
from contract_tests.arguments import call
from contract_tests.document import Operation
from contract_tests.sizes import thinned
from contract_tests.targets import Target
from pictory_client.types import JobUpdate


def costs(operation: Operation) -> pytest.MarkDecorator:
    """The class of a test that starts the cheapest job of an operation once."""
    price = tables.cheapest_price(operation)
    if operation.path_params or not price:
        return pytest.mark.mock_only(reason="what it needs, or uses up, has no price in credits")
    return pytest.mark.paid(credits=price)


@pytest.mark.parametrize(
    "operation",
    [pytest.param(operation, marks=costs(operation), id=operation.id) for operation in thinned(operations.starting())],
)
def test_journey(target: Target, operation: Operation, tmp_path: Path) -> None:
    """A job is started, only moves forward, is completed at the price that the spec tells, and its files are there."""
    account = target.account()
    body = account.filled(operation, tables.cheapest_body(operation))
    with account.client() as client:
        job = call(client, operation, body, account.path(operation))
        updates: list[JobUpdate] = []
        job.wait(on_update=updates.append)
        seen = [str(update.status) for update in updates if update.problem is None]  # an outage tells no state
        told = account.look(operation, job.id)
        made = answers.result(operation, told)
        phases = [answers.phase_of(operation, status) for status in seen]
        assert phases == ["running"] * (len(phases) - 1) + ["succeeded"]
        assert answers.phase(operation, told) == "succeeded"
        assert answers.charged(operation, made) == tables.price_told(operation, tables.cheapest_price(operation))
        assert answers.measured(operation, made) == tables.size(operation, body)
        if page := operations.list_of(operation):
            mark = rules.free_text(operation)
            listed = answers.items(page, account.page(page))
            assert body[mark] in [item[mark] for item in listed]  # not always on top: others may use the account too
        files = [made[name] for name in operations.files(operation) if name in made]  # not all of them are promised
        assert all(account.http.get(url).content for url in files)
        if operation.job and "file" in operation.job:
            assert job.download(tmp_path / "result").stat().st_size > 0
            assert files
