"""The pytest side of the contract tests: options, the three classes of tests, the target, what a run may spend."""

import importlib
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from decimal import Decimal, InvalidOperation
from typing import Any
from wsgiref.types import WSGIApplication

import pytest
from hypothesis import Phase, settings

from contract_tests import classes, operations
from contract_tests.naming import named
from contract_tests.sizes import thinned
from contract_tests.spending import Guard
from contract_tests.targets import KEY_VARIABLE, TARGETS, Options, Simulation, Target, Wrapper

REAL = "real"
GUARD = pytest.StashKey[Guard]()
PLAN = pytest.StashKey[classes.Plan]()

# Derandomized, so that a check says the same on every machine; new examples are looked for at night.
settings.register_profile(
    "ci", max_examples=100, stateful_step_count=15, deadline=None, derandomize=True, database=None
)
# What runs when nothing is chosen: some more than "quick", with which every wrong mock is caught.
settings.register_profile("usual", settings.get_profile("ci"), max_examples=30)
settings.register_profile("nightly", max_examples=1000, stateful_step_count=30, deadline=None, print_blob=True)
# For the tests of this suite, which run it again and again: finding a fault is enough, no need to shrink it.
settings.register_profile(
    "quick",
    settings.get_profile("ci"),
    max_examples=25,
    report_multiple_bugs=False,
    phases=[Phase.explicit, Phase.generate],
)
# For another Python or another way to the same mock: whether it is right about each body has been seen already.
settings.register_profile("few", settings.get_profile("quick"), max_examples=6)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where to test, and what that may cost."""
    group = parser.getgroup("contract", "contract tests")
    group.addoption("--target", choices=[*TARGETS], default="mock", help="what is held to the contract")
    group.addoption("--base-url", help="address of the service (default: the one in the spec)")
    group.addoption("--max-credits", default="0", help="how many credits a run against the real service may spend")
    group.addoption("--wrap-mock", metavar="MODULE:NAME", help="WSGI middleware round the mock (tests of this suite)")


def pytest_configure(config: pytest.Config) -> None:
    """Register the classes; refuse a run against the real service that cannot be meant."""
    for marker in classes.MARKERS:
        config.addinivalue_line("markers", marker)
    if not config.getoption("--hypothesis-profile", None):
        settings.load_profile("usual")
    config.stash[GUARD] = Guard()
    if config.getoption("target") == REAL:
        _check_real(config)
        config.stash[GUARD] = Guard(budget=_budget(config))


def _check_real(config: pytest.Config) -> None:
    if not os.environ.get(KEY_VARIABLE):
        raise pytest.UsageError(f"--target {REAL} needs an API key in {KEY_VARIABLE}")
    if config.getoption("numprocesses", None):
        raise pytest.UsageError(f"--target {REAL} runs in one process: what is spent is counted there. Leave out -n")
    if config.getoption("wrap_mock"):
        raise pytest.UsageError("--wrap-mock wraps the mock: it goes with --target mock or mock-http")


def _budget(config: pytest.Config) -> Decimal:
    text = config.getoption("max_credits")
    try:
        budget = Decimal(text)
    except InvalidOperation:
        budget = Decimal("NaN")
    if not (budget.is_finite() and budget >= 0):
        raise pytest.UsageError(f"--max-credits takes a number of credits, zero or more, not {text!r}")
    return budget


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Every test has one class; on the real service only what may run there stays."""
    classes.check(items)
    if config.getoption("target") != REAL:
        return
    plan = config.stash[PLAN] = classes.plan(items, _budget(config))
    chosen = {id(item) for item in plan.chosen()}
    config.hook.pytest_deselected(items=[item for item in items if id(item) not in chosen])
    items[:] = [item for item in items if id(item) in chosen]


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    """The plan, before anything is sent."""
    return config.stash[PLAN].lines() if PLAN in config.stash else []


def pytest_sessionstart(session: pytest.Session) -> None:
    """What the guard finds ends the session; what may be spent is said before it is."""
    guard = session.config.stash[GUARD]

    def stop(message: str) -> None:
        session.shouldfail = message

    guard.stop = stop
    if session.config.getoption("target") == REAL:
        guard.tell = lambda line: _say(session.config, line)
        _end_in_order()


def _say(config: pytest.Config, line: str) -> None:
    """Write a line past what captures the output of the tests: it has to be there even if the run is killed."""
    plugins = config.pluginmanager
    reporter: Any = plugins.get_plugin("terminalreporter")
    capture: Any = plugins.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled() if capture else nullcontext():
        reporter.ensure_newline()
        reporter.write_line(line)


def _end_in_order() -> None:
    """Whoever ends the run is told what it has spent, as after Ctrl-C."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """What was spent, however the run has ended."""
    if config.getoption("target") == REAL and GUARD in config.stash:
        terminalreporter.section("credits")
        for line in config.stash[GUARD].account():
            terminalreporter.write_line(line)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tell the guard which test begins, and what it may spend."""
    item.config.stash[GUARD].enter(item.nodeid, classes.declared(item))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`refusal`: one test for each refusal that is tried on the chosen target."""
    if "refusal" in metafunc.fixturenames:
        kind = TARGETS[metafunc.config.getoption("target")]
        found = [one for operation in operations.every() for one in kind.refusals(operation)]
        metafunc.parametrize("refusal", thinned(found) if issubclass(kind, Simulation) else found, ids=named)


@pytest.fixture(scope="session")
def target(pytestconfig: pytest.Config) -> Iterator[Target]:
    """What is held to the contract."""
    options = Options(
        pytestconfig.getoption("base_url"),
        _wrapper(pytestconfig.getoption("wrap_mock")),
        pytestconfig.stash[GUARD],
    )
    opened = TARGETS[pytestconfig.getoption("target")].open(options)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def simulation(target: Target) -> Simulation:
    """The target with the controls of the simulation; only for `mock_only` tests."""
    assert isinstance(target, Simulation)
    return target


def _wrapper(name: str | None) -> Wrapper:
    if name is None:
        return _unwrapped
    module, _, attribute = name.partition(":")
    found: Wrapper = getattr(importlib.import_module(module), attribute)
    return found


def _unwrapped(app: WSGIApplication) -> WSGIApplication:
    return app
