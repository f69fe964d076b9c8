"""A small load generator: kept-alive connections over plain sockets, cheap enough not to be what is measured.

`python load.py PORT PATH KEY CONNECTIONS SECONDS` prints the requests answered per second.
"""

from __future__ import annotations

import selectors
import socket
import sys
import time


def complete(buffer: bytearray) -> bool:
    """Whether `buffer` holds one whole answer with a Content-Length."""
    head, separator, body = bytes(buffer).partition(b"\r\n\r\n")
    if not separator:
        return False
    lower = head.lower()
    begin = lower.index(b"content-length:") + len(b"content-length:")
    length = int(lower[begin:].split(b"\r\n", 1)[0])
    return len(body) >= length


def connect(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def requests_per_second(port: int, path: str, key: str, connections: int, seconds: float) -> float:
    """Ask `path` again and again over `connections` sockets for `seconds`; an answer that is not 200 ends it."""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: {key}\r\n\r\n".encode()
    selector = selectors.DefaultSelector()
    for _ in range(connections):
        opened = connect(port)
        selector.register(opened, selectors.EVENT_READ, bytearray())
        opened.sendall(request)
    answered, begin = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - begin) < seconds:
        for event, _ in selector.select(1):
            buffer = event.data
            connection = event.fileobj
            assert isinstance(connection, socket.socket)
            buffer += connection.recv(65536)
            if not complete(buffer):
                continue
            if b" 200 " not in buffer[:16]:
                raise SystemExit(f"not 200: {bytes(buffer[:300])!r}")
            answered += 1
            buffer.clear()
            connection.sendall(request)
    for registered in list(selector.get_map().values()):
        assert isinstance(registered.fileobj, socket.socket)
        registered.fileobj.close()
    return answered / elapsed


if __name__ == "__main__":
    port, path, key, connections, seconds = sys.argv[1:]
    print(requests_per_second(int(port), path, key, int(connections), float(seconds)))
