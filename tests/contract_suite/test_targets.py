"""The same tests run on every target; over HTTP the whole suite runs in the check, so here only what goes wrong there.

The ones against the real service are tried in test_real_service.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import httpx
import pytest

from contract_tests import document, kept, operations
from contract_tests.accounts import Account
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server
from pictory_runtime.clock import SystemClock
from tests.contract_suite.meddling import MOUNT
from tests.contract_suite.runs import CONTRACT_TESTS, run
from tests.contract_suite.wrong_lists import lists_oldest_first

OVER_HTTP = ("--target=mock-http", "--hypothesis-profile=quick", "-q")
SOME = [CONTRACT_TESTS / f"test_{name}.py" for name in ("exclusive", "unknown")]


def test_wrong_mock_over_http() -> None:
    """A wrong mock is wrong behind a socket too."""
    done = run(
        CONTRACT_TESTS / lists_oldest_first.caught_by, *OVER_HTTP, "-x", f"--wrap-mock={lists_oldest_first.name}"
    )
    assert done.code == pytest.ExitCode.TESTS_FAILED, done.text


def test_server_that_is_there_already() -> None:
    """With an address they use the server there; its time runs on for others, but stands still for their accounts."""
    world = World(timeline=Timeline.running(speed=1000))
    somebody = world.account(document.key_prefix() + "somebody")
    begin = somebody.clock.now()
    with Server(create_app(world).wsgi_app) as server:
        done = run(*SOME, *OVER_HTTP, f"--base-url={server.url}{MOUNT}")
    assert done.code == pytest.ExitCode.OK, done.text
    assert somebody.clock.now() > begin
    assert not somebody.clock.frozen


def test_list_that_never_ends() -> None:
    """A token that comes again, or a new one for ever, ends a test rather than the patience of who waits for it."""
    (catalogue, *_) = [one for one in kept.collections() if one.fixed and one.listing.page]
    for token in (lambda: "again", map(str, count()).__next__):

        def answer(_: httpx.Request, token: Callable[[], str] = token) -> httpx.Response:
            return httpx.Response(200, json={**operations.answer_example(catalogue.listing), "nextPageKey": token()})

        with httpx.Client(base_url="https://example.com/", transport=httpx.MockTransport(answer)) as http:
            account = Account("key", http, SystemClock(), lambda *_: {}, lambda *_: None)
            with pytest.raises(AssertionError, match=f"{catalogue.listing.id} (gave a token again|has more pages)"):
                account.everything(catalogue.listing, catalogue.items)
