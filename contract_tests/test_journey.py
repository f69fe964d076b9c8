"""The whole way that a user goes, once, with the client: start, wait, list, download."""

from pathlib import Path

import pytest

from contract_tests import answers, rules, tables
from contract_tests.arguments import start
from contract_tests.document import Operation
from contract_tests.targets import Target


def costs(operation: Operation) -> pytest.MarkDecorator:
    """The class of a test that starts the cheapest job of an operation once."""
    return pytest.mark.paid(credits=tables.price(operation, tables.cheapest_body(operation)))


@pytest.mark.parametrize(
    "operation", [pytest.param(operation, marks=costs(operation), id=operation.id) for operation in rules.starting()]
)
def test_journey(target: Target, operation: Operation, tmp_path: Path) -> None:
    """A job is started, only moves forward, is completed at the price that the spec tells, and its files are there."""
    account = target.account()
    body = tables.cheapest_body(operation)
    with account.client() as client:
        job = start(client, operation, body)
        seen: list[str] = []
        job.wait(on_update=lambda update: seen.append(update.status))
        told = account.look(operation, job.id)
        made = answers.result(operation, told)
        phases = [answers.phase_of(operation, status) for status in seen]
        assert phases == ["running"] * (len(phases) - 1) + ["succeeded"]
        assert answers.phase(operation, told) == "succeeded"
        assert answers.charged(operation, made) == tables.price(operation, body)
        assert answers.measured(operation, made) == tables.size(operation, body)
        newest = answers.items(rules.list_of(operation), account.page(rules.list_of(operation)))[0]
        mark = rules.free_text(operation)
        assert newest[mark] == body[mark]
        assert job.download(tmp_path / "result").stat().st_size > 0
        assert all(account.http.get(made[name]).content for name in rules.files(operation))
