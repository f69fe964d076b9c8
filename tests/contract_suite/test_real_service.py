"""A run against the real service spends nothing that was not allowed. A local server stands in for the service."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import httpx
import pytest
from attrs import frozen

from contract_tests import document, rules, tables
from contract_tests.targets import KEY_VARIABLE, TARGETS, Wrapper
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server
from tests.contract_suite.meddling import MOUNT
from tests.contract_suite.runs import CONTRACT_TESTS, Run, run
from tests.contract_suite.test_classes import WELL_MARKED, run_on
from tests.contract_suite.wrong_refusals import skips_exclusivity

KEY = document.key_prefix() + "the-only-key"
REAL = ("--target", "real")
(OPERATION,) = rules.starting()
PRICE = tables.price(OPERATION, tables.cheapest_body(OPERATION)) or Decimal(0)


@frozen
class Service:
    """A mock that looks like the service: real time, but jobs that take no time."""

    address: str

    def used(self) -> Decimal:
        """The credits of the account that are spent or reserved."""
        where = self.address.removesuffix(MOUNT) + "/_mock/account"
        state = httpx.get(where, headers={document.key_header(): KEY}).json()
        return Decimal(str(state["ai_credits_used"])) + Decimal(str(state["ai_credits_reserved"]))

    def run(self, *arguments: str | Path) -> Run:
        """Run contract tests against it as if it were real."""
        return run(*arguments, *REAL, f"--base-url={self.address}", "--hypothesis-profile=quick")


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


def test_refusals_that_are_tried() -> None:
    """Against the real service each documented clash of names is tried once, with a body whose cost would be known."""
    tried = TARGETS["real"].refusals(OPERATION)
    assert 0 < len(tried) < len(rules.refusals(OPERATION))
    assert len({one.fields for one in tried}) == len(tried)
    prices = [tables.price(OPERATION, one.body) for one in tried]
    assert all(price is not None and price <= PRICE for price in prices)
    assert all(rules.documented(one) for one in tried)


# --------------------------------------------------------------------------------------------------- what is not spent


def test_free_tests_cost_nothing() -> None:
    """The whole suite runs against a service at an address, and without a budget it spends nothing."""
    with serving() as service:
        done = service.run(CONTRACT_TESTS)
        assert done.code == pytest.ExitCode.OK, done.text
        assert any("test_example_of_a_refusal" in name for name in done.passed)
        assert service.used() == 0


def test_paid_tests_cost_what_they_declare() -> None:
    """With a budget the paid tests run too, and spend what the plan has told."""
    with serving() as service:
        done = service.run(CONTRACT_TESTS / "test_journey.py", f"--max-credits={PRICE}")
        assert done.code == pytest.ExitCode.OK, done.text
        assert len(done.passed) == 1
        assert service.used() == PRICE


def test_job_started_by_mistake() -> None:
    """A service that accepts what it should refuse ends the run at once: one job, told with its price, and no more."""
    with serving(skips_exclusivity) as service:
        done = service.run(CONTRACT_TESTS / "test_refusals.py")
        assert done.code == pytest.ExitCode.TESTS_FAILED
        assert len(done.failed) == 1
        assert done.text.count("it started job") >= 1
        assert f"which costs {PRICE} credits. The run ends here." in done.text
        assert service.used() == PRICE
        assert len(done.passed) + 1 < len(TARGETS["real"].refusals(OPERATION))
