"""A run against the real service spends nothing that was not allowed. A local server stands in for the service."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import httpx
import pytest
from attrs import frozen

from contract_tests import document, examples, operations, tables
from contract_tests.document import Operation
from contract_tests.targets import KEY_VARIABLE, TARGETS, Wrapper
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server
from tests.contract_suite.meddling import MOUNT
from tests.contract_suite.runs import CONTRACT_TESTS, Run, run
from tests.contract_suite.test_classes import WELL_MARKED, run_on
from tests.contract_suite.wrong_jobs import tells_no_charge
from tests.contract_suite.wrong_refusals import skips_exclusivity

KEY = document.key_prefix() + "the-only-key"
REAL = ("--target", "real")
OPERATION = operations.starting()[0]
ALL_PAID = sum(map(tables.cheapest_price, operations.starting()), Decimal(0))


@frozen
class Service:
    """A mock that looks like the service: real time, but jobs that take no time."""

    address: str

    def used(self) -> Decimal:
        """The credits of the account that are spent or reserved."""
        where = self.address.removesuffix(MOUNT) + "/_mock/account"
        state = httpx.get(where, headers={document.key_header(): KEY}).json()
        return Decimal(str(state["ai_credits_used"])) + Decimal(str(state["ai_credits_reserved"]))

    def run(self, *arguments: str | Path, profile: str = "quick") -> Run:
        """Run contract tests against it as if it were real."""
        return run(*arguments, *REAL, f"--base-url={self.address}", f"--hypothesis-profile={profile}")


@contextmanager
def serving(wrap: Wrapper = lambda app: app) -> Iterator[Service]:
    """A service for the time of a test; `wrap` makes it wrong."""
    world = World(timeline=Timeline.running(), job_seconds=0)
    with Server(wrap(create_app(world).wsgi_app)) as server:
        yield Service(server.url + MOUNT)


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a key, as on the machine of somebody who runs against the real service."""
    monkeypatch.setenv(KEY_VARIABLE, KEY)


# ------------------------------------------------------------------------------------------- what is asked for badly


def test_no_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a key the run is refused, and says where the key belongs."""
    monkeypatch.delenv(KEY_VARIABLE)
    refused = run_on(tmp_path, WELL_MARKED, *REAL)
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert KEY_VARIABLE in refused.text


@pytest.mark.parametrize("budget", ["lots", "-1", "NaN", "Infinity"])
def test_budget_that_is_no_number(tmp_path: Path, budget: str) -> None:
    """A budget that is not a number of credits is refused."""
    refused = run_on(tmp_path, WELL_MARKED, *REAL, f"--max-credits={budget}")
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert "--max-credits" in refused.text


def test_several_processes(tmp_path: Path) -> None:
    """What is spent is counted in one process, so there may be only one."""
    refused = run_on(tmp_path, WELL_MARKED, *REAL, "-n2")
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert "one process" in refused.text


# ------------------------------------------------------------------------------------------------------------- the plan


@pytest.mark.parametrize("budget", ["0", "7.9"])
def test_budget_too_small(tmp_path: Path, budget: str) -> None:
    """Paid tests are left out when the budget does not cover them all, and the plan says so before anything runs."""
    done = run_on(tmp_path, WELL_MARKED, *REAL, f"--max-credits={budget}")
    assert [name.rpartition("::")[2] for name in done.passed] == ["test_reading"]
    assert [name.rpartition("::")[2] for name in done.deselected] == ["test_buying", "test_simulating"]
    plan = done.text.index(f"8 credits together: left out: --max-credits {budget} does not cover them")
    assert plan < done.text.index("1 passed")
    assert "8 credits: " in done.text


def test_budget_large_enough(tmp_path: Path) -> None:
    """Paid tests run when the budget covers them; what needs the mock never does."""
    done = run_on(tmp_path, WELL_MARKED, *REAL, "--max-credits=8")
    assert [name.rpartition("::")[2] for name in done.passed] == ["test_reading", "test_buying"]
    assert "8 credits together: they run" in done.text


@pytest.mark.parametrize("operation", operations.starting(), ids=lambda operation: operation.id)
def test_refusals_that_are_tried(operation: Operation) -> None:
    """Against the real service each documented clash of names is tried once, with a body whose cost would be known."""
    tried = TARGETS["real"].refusals(operation)
    assert len(tried) < len(examples.refusals(operation)) or not tried
    assert tried or not any(map(examples.documented, examples.refusals(operation)))
    assert len({one.fields for one in tried}) == len(tried)
    prices = [tables.price(operation, one.body) for one in tried]
    assert all(price is not None and price <= tables.cheapest_price(operation) for price in prices)
    assert all(examples.documented(one) for one in tried)


# --------------------------------------------------------------------------------------------------- what is not spent


@contextmanager
def serving_apart() -> Iterator[Service]:
    """A service in a process of its own, as users start it; its jobs are done before one looks: nobody waits."""
    command = [sys.executable, "-m", "pictory_mock", "serve", "--port=0", "--job-seconds=0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Service(process.stdout.readline().strip().partition("=")[2])
        finally:
            process.terminate()


SOME = [CONTRACT_TESTS / f"test_{name}.py" for name in ("refusals", "keys", "pages", "kept", "journey")]
WANTED = "test_example_of_a_refusal or test_keys or test_pages or test_kept or test_journey"
"""What reads, is refused, changes and pays; over HTTP the whole suite runs in the check."""


def test_a_service_apart() -> None:
    """The suite runs against a service in another process: without a budget it spends nothing, else what it tells."""
    with serving_apart() as service:
        free = service.run(*SOME, "-k", WANTED, profile="few")
        assert free.code == pytest.ExitCode.OK, free.text
        assert any("test_example_of_a_refusal" in name for name in free.passed)
        assert not any("test_journey" in name for name in free.passed)
        assert service.used() == 0
        assert "spent at most 0 of 0 credits" in free.text
        paid = service.run(CONTRACT_TESTS / "test_journey.py", f"--max-credits={ALL_PAID}", "-k", "Image")
        assert paid.code == pytest.ExitCode.OK, paid.text
        assert 0 < service.used() <= ALL_PAID
        assert f"spent at most {service.used()} of {ALL_PAID} credits that the run was allowed" in paid.text


def test_job_started_by_mistake() -> None:
    """A service that accepts what it should refuse ends the run at once: one job, told with its price, and no more."""
    with serving(skips_exclusivity) as service:
        done = service.run(CONTRACT_TESTS / "test_refusals.py")
        assert done.code == pytest.ExitCode.TESTS_FAILED, done.text
        assert len(done.failed) == 1
        assert done.text.count("it started job") >= 1
        price = next(price for price in map(tables.cheapest_price, operations.starting()) if price == service.used())
        assert f"which costs {price} credits. The run ends here." in done.text
        assert f"spent at most {price} of 0 credits that the run was allowed" in done.text


def test_a_run_that_fails_says_what_it_has_spent() -> None:
    """A service whose results do not fit fails the paid tests; what they have cost is told all the same."""
    with serving(tells_no_charge) as service:
        done = service.run(CONTRACT_TESTS / "test_journey.py", f"--max-credits={ALL_PAID}", "-k", "Image")
        assert done.code == pytest.ExitCode.TESTS_FAILED
        assert f"spent at most {service.used()} of {ALL_PAID} credits that the run was allowed" in done.text
        assert "up to" in done.text


@pytest.fixture
def handlers() -> Iterator[None]:
    """Signals do what they do to a program that was started by hand, and afterwards what they did before."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="the signal comes from within the process")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
@pytest.mark.usefixtures("handlers")
def test_a_run_that_is_stopped_says_what_it_has_spent(number: signal.Signals) -> None:
    """A run that is stopped while it waits for its first job ends at once, and tells the job and what it may cost."""
    asked: list[str] = []

    def stopping(app: WSGIApplication) -> WSGIApplication:
        """Whoever asks for the state of a job is stopped meanwhile."""

        def stop(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            match = operations.match(environ["REQUEST_METHOD"], environ["PATH_INFO"].removeprefix(MOUNT))
            if match is not None and match.operation == operations.status_of(OPERATION):
                asked.extend(match.path.values())
                signal.pthread_kill(threading.main_thread().ident or 0, number)
            return app(environ, start_response)

        return stop

    with serving(stopping) as service:
        done = service.run(CONTRACT_TESTS / "test_journey.py", f"--max-credits={ALL_PAID}")
        assert done.code == pytest.ExitCode.INTERRUPTED, done.text
        assert not done.passed
        assert len(asked) == 1
        assert service.used() > 0
        assert f"spent at most {service.used()} of {ALL_PAID} credits that the run was allowed" in done.text
        assert f"started: {asked[0]}" in done.text
