"""One POST over a socket: no redirect is followed, no proxy asked, and all of it ends within the time that it has."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress

from pictory_mock.core.webhooks import Headers, Outcome

from .targets import Target

_MOST = 64 * 2**10
"""Bytes of an answer that are read."""


class Post:
    """Sends one request at a time. `abort`, from another thread, ends the one under way."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._aborted = False

    def send(self, target: Target, headers: Headers, body: bytes, timeout: float) -> Outcome:
        """What came of a POST within `timeout` real seconds."""
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self._shut()

        timer = threading.Timer(timeout, give_up)
        timer.daemon = True
        timer.start()
        try:
            return self._exchange(target, headers, body, timeout)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if late.is_set() or isinstance(error, TimeoutError):
                return Outcome(error=f"no answer within {timeout:g} s", seconds=timeout)
            return Outcome(error=_reason(error))
        finally:
            timer.cancel()
            with self._lock:
                self._socket = None

    def abort(self) -> None:
        """End the request under way, and begin no other."""
        self._aborted = True
        self._shut()

    def _exchange(self, target: Target, headers: Headers, body: bytes, timeout: float) -> Outcome:
        connection = http.client.HTTPConnection(target.host, target.port, timeout=timeout)
        try:
            connection.sock = self._connect(target, timeout)
            # Nothing is added to the headers that are handed in, which are the ones that get written down.
            connection.putrequest("POST", target.path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers:
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            text = _read(answer).decode("utf-8", "replace")
            return Outcome(answer.status, tuple(answer.getheaders()), text)
        finally:
            connection.close()

    def _connect(self, target: Target, timeout: float) -> socket.socket:
        made = _first(target.addresses, lambda address: socket.create_connection((address, target.port), timeout))
        with self._lock:
            self._socket = made
        if self._aborted:
            made.close()
            raise ConnectionAbortedError("the mock is being stopped")
        if target.scheme == "https":
            made = ssl.create_default_context().wrap_socket(made, server_hostname=target.host)
            with self._lock:
                self._socket = made
        return made

    def _shut(self) -> None:
        with self._lock, suppress(OSError):
            if self._socket is not None:
                self._socket.shutdown(socket.SHUT_RDWR)


def _first(addresses: tuple[str, ...], connect: Callable[[str], socket.socket]) -> socket.socket:
    for address in addresses[:-1]:
        with suppress(OSError):
            return connect(address)
    return connect(addresses[-1])


def _read(answer: http.client.HTTPResponse) -> bytes:
    """The beginning of the body. One that breaks off changes nothing: the receiver has had its say with the status."""
    try:
        return answer.read(_MOST)
    except http.client.IncompleteRead as broken:
        return broken.partial


def _reason(error: Exception) -> str:
    if isinstance(error, http.client.RemoteDisconnected):
        return "the connection was closed without an answer"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return f"{type(error).__name__}: {error}"
