"""Time is whoever's clock it is."""

from __future__ import annotations

import asyncio

import httpx

from pictory_runtime import SyncClient, clock
from tests.runtime.fakes import BASE, GET_JOB, KEY, SERVICE, Answer, Script, VirtualClock, kinds


def test_the_stack() -> None:
    """The innermost override counts, whatever the order in which blocks end; at the bottom is the real time."""
    first, second = VirtualClock(), VirtualClock()
    outer, inner = clock.override(first), clock.override(second)
    assert isinstance(clock.current(), clock.SystemClock)
    with outer:
        inner.__enter__()
        assert clock.current() is second
    assert clock.current() is second
    inner.__exit__(None, None, None)
    assert isinstance(clock.current(), clock.SystemClock)


def test_a_client_asks_at_every_call() -> None:
    """A client without a clock of its own lives in the time that is in force when it is called."""
    virtual = VirtualClock()
    script = Script(virtual, Answer(503), Answer(json={}))
    client = SyncClient(SERVICE, kinds, KEY, base_url=BASE, http=httpx.Client(transport=httpx.MockTransport(script)))
    with clock.override(virtual):
        client.call(GET_JOB, path={"id": "x"})
    assert len(virtual.sleeps) == 1


def test_the_real_clock_moves() -> None:
    """Real time passes while sleeping, synchronously and not."""
    real = clock.SystemClock()
    before, wall = real.now(), real.wall()
    real.sleep(0.001)
    asyncio.run(real.async_sleep(0.001))
    assert real.now() - before >= 0.002
    assert real.wall() > wall > 1_700_000_000
