"""How late a call gives up on a server that never finishes: `timeout=0.6`, and a byte of the answer every 20 ms."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

from pictory_client import Pictory, errors

from .measure import Comparison, alternate

TIMEOUT = 0.6
GAP = 0.02
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"


def drip(connection: socket.socket) -> None:
    """Answer a request byte by byte until the other side has had enough."""
    with connection, contextlib.suppress(OSError):
        connection.recv(65536)
        connection.sendall(HEAD)
        while True:
            connection.sendall(b" ")
            time.sleep(GAP)


@contextlib.contextmanager
def dripping() -> Iterator[str]:
    """A server that answers so; yields its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def accept() -> None:
            with contextlib.suppress(OSError):  # closed: the end
                while True:
                    threading.Thread(target=drip, args=(listening.accept()[0],), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def gives_up_after(pictory: Pictory) -> float:
    """Seconds that a call took to give up."""
    begin = time.perf_counter()
    try:
        pictory.jobs.get("00000000-0000-0000-0000-000000000000", timeout=TIMEOUT, max_retries=0)
    except errors.RequestTimeout:
        return time.perf_counter() - begin
    raise RuntimeError("an answer that never ends was taken for one")


def sleeps() -> float:
    """Seconds that a sleep of the same length takes: what the machine itself is late."""
    begin = time.perf_counter()
    time.sleep(TIMEOUT)
    return time.perf_counter() - begin


def compare() -> Comparison:
    with dripping() as url, Pictory(api_key="pictai_bench", base_url=url) as pictory:
        ours, floor = alternate(lambda: gives_up_after(pictory), sleeps, runs=15)
    return Comparison(
        f"time-out of {TIMEOUT} s against an answer that drips", "s", "at most 1.05", ours, floor,
        f"time.sleep({TIMEOUT})",
    )  # fmt: skip
