"""Real servers on the loopback, for what only a real connection can show."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable, Iterator

import attrs


@attrs.define
class Server:
    """What came to a server: its URL, the requests it read, the connections it took, and those that were hung up."""

    url: str
    heads: list[bytes] = attrs.field(factory=list)
    connections: int = 0
    ended: int = 0


def request(connection: socket.socket) -> bytes:
    """One whole request; nothing when there is none any more."""
    came = b""
    while chunk := connection.recv(65536):
        came += chunk
        head, end, body = came.partition(b"\r\n\r\n")
        length = re.search(rb"content-length: *(\d+)", head.lower())
        if end and len(body) >= (int(length[1]) if length else 0):
            return came
    return b""


@contextlib.contextmanager
def serving(answer: Callable[[socket.socket, int], None]) -> Iterator[Server]:
    """Reads requests; `answer(connection, n)` answers the n-th one (from 1) and may close the connection."""
    threads: list[threading.Thread] = []
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(f"http://127.0.0.1:{listener.getsockname()[1]}")
    open_ones: list[socket.socket] = []

    def talk(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            while head := request(connection):
                server.heads.append(head)
                answer(connection, len(server.heads))
        server.ended += 1

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                open_ones.append(connection)
                server.connections += 1
                threads.append(threading.Thread(target=talk, args=(connection,)))
                threads[-1].start()

    acceptor = threading.Thread(target=accept)
    acceptor.start()
    try:
        yield server
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        acceptor.join()
        for connection in open_ones:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join()


def http(status: int, body: bytes = b"", *headers: str) -> bytes:
    """An answer on the wire."""
    lines = [f"HTTP/1.1 {status} X", f"content-length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode("ascii") + body
