"""What the system says of threads: the difference between one that waits and one that only gets no processor."""

import sys
import threading
import time

import pytest

from pictory_mock import thread_sights
from pictory_mock.thread_sights import Sight, sight, sights, worked

TOLD = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
PATIENCE = 20.0
"""Real seconds after which what does not come means a failure."""


def test_a_thread_that_has_not_begun_is_at_work() -> None:
    """Nobody waits for others before it has begun."""
    assert sight(threading.Thread()).runs


@TOLD
def test_a_thread_that_waits_looks_the_same_until_it_goes_on() -> None:
    """Two looks at a blocked thread are equal; once it was let go, no look is."""
    go_on = threading.Event()

    def wait_twice() -> None:
        go_on.wait(PATIENCE)
        go_on.clear()
        go_on.wait(PATIENCE)

    thread = threading.Thread(target=wait_twice)
    thread.start()
    limit = time.monotonic() + PATIENCE
    blocked = sight(thread)
    while blocked.runs or sight(thread) != blocked:
        assert time.monotonic() < limit
        blocked = sight(thread)
    assert sights()[thread] == blocked
    go_on.set()
    while sight(thread) == blocked:
        assert time.monotonic() < limit
    while thread.is_alive():
        go_on.set()
    thread.join(PATIENCE)


@TOLD
def test_who_works_is_seen_to() -> None:
    """The thread that looks runs, and its own time grows by its work."""
    here = threading.current_thread()
    assert sight(here).runs
    begun, limit = worked(here), time.monotonic() + PATIENCE
    while worked(here) == begun:
        assert time.monotonic() < limit


def test_a_system_that_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is told, whoever has begun counts as waiting, and patience decides."""
    monkeypatch.setattr(thread_sights, "_read", lambda *_: b"")
    here = threading.current_thread()
    assert sight(here) == Sight(runs=False)
    assert worked(here) == 0
