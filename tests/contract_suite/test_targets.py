"""The same tests run on every target; the ones against the real service are tried in test_real_service."""

from __future__ import annotations

import pytest

from contract_tests import document
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server
from tests.contract_suite.meddling import MOUNT
from tests.contract_suite.runs import CONTRACT_TESTS, run
from tests.contract_suite.wrong_lists import lists_oldest_first

OVER_HTTP = ("--target=mock-http", "--hypothesis-profile=quick", "-q")
SOME = [CONTRACT_TESTS / f"test_{name}.py" for name in ("client", "exclusive", "journey", "keys", "pages")]


def test_over_http() -> None:
    """The tests pass against the mock behind a socket, at the address of a server that they start themselves."""
    done = run(*SOME, *OVER_HTTP)
    assert done.code == pytest.ExitCode.OK, done.text


def test_wrong_mock_over_http() -> None:
    """A wrong mock is wrong behind a socket too."""
    done = run(CONTRACT_TESTS / "test_pages.py", *OVER_HTTP, "-x", f"--wrap-mock={lists_oldest_first.name}")
    assert done.code == pytest.ExitCode.TESTS_FAILED, done.text


def test_server_that_is_there_already() -> None:
    """With an address they use the server there; its time runs on for others, but stands still for their accounts."""
    world = World(timeline=Timeline.running(speed=1000))
    somebody = world.account(document.key_prefix() + "somebody")
    begin = somebody.clock.now()
    with Server(create_app(world).wsgi_app) as server:
        done = run(*SOME, CONTRACT_TESTS / "test_jobs.py", *OVER_HTTP, f"--base-url={server.url}{MOUNT}")
    assert done.code == pytest.ExitCode.OK, done.text
    assert somebody.clock.now() > begin
    assert not somebody.clock.frozen
