"""One POST over a socket: no redirect is followed, no proxy asked, and all of it ends within the time that it has."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from pictory_mock.core.webhooks import Headers, Outcome

from .targets import Target

Place = tuple[socket.AddressFamily, Any]
"""A kind of address, and an address of this kind as `socket` takes it."""

_MOST = 64 * 2**10
"""Bytes of an answer that are read."""
_MOST_HEADERS = 50
_LONGEST = 1000
"""Characters of a header of an answer, and of its name."""


class Post:
    """Sends one request. `abort`, from another thread, ends it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._aborted = False
        self._late = False

    def send(self, target: Target, headers: Headers, body: bytes, timeout: float) -> Outcome:
        """What came of a POST within `timeout` real seconds."""
        timer = threading.Timer(timeout, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            return self._exchange(target, headers, body, timeout)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if self._late or isinstance(error, TimeoutError):
                return Outcome(error=f"no answer within {timeout:g} s", seconds=timeout)
            return Outcome(error=_reason(error))
        finally:
            timer.cancel()
            with self._lock:
                self._socket = None

    def abort(self) -> None:
        """End the request, if it is under way, and have it not begin if it is not."""
        with self._lock:
            self._aborted = True
        self._shut()

    def _give_up(self) -> None:
        self._late = True
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
            return Outcome(answer.status, _kept(answer.getheaders()), text)
        finally:
            connection.close()

    def _connect(self, target: Target, timeout: float) -> socket.socket:
        made = _first(_places(target), lambda place: self._reach(place, timeout))
        if target.scheme == "https":
            made = self._encrypt(made, target.host)
        return made

    def _encrypt(self, made: socket.socket, host: str) -> socket.socket:
        context = ssl.create_default_context()
        encrypted = context.wrap_socket(made, server_hostname=host, do_handshake_on_connect=False)
        with _closed_after_failure(encrypted):
            self._hold(encrypted)
            encrypted.do_handshake()
        return encrypted

    def _reach(self, place: Place, timeout: float) -> socket.socket:
        family, address = place
        made = socket.socket(family, socket.SOCK_STREAM)
        with _closed_after_failure(made):
            made.settimeout(timeout)
            self._hold(made)
            made.connect(address)
        return made

    def _hold(self, made: socket.socket) -> None:
        """From now on this is what is shut when the time is over, or all ends."""
        with self._lock:
            self._socket = made
            if self._aborted:
                raise ConnectionAbortedError("the mock is being stopped")
            if self._late:
                raise TimeoutError

    def _shut(self) -> None:
        with self._lock, suppress(OSError):
            if self._socket is not None:
                self._socket.shutdown(socket.SHUT_RDWR)


@contextmanager
def _closed_after_failure(made: socket.socket) -> Iterator[None]:
    try:
        yield
    except BaseException:
        made.close()
        raise


def _places(target: Target) -> Iterator[Place]:
    """Where to connect to, in this order."""
    for address in target.addresses:
        for family, *_, found in socket.getaddrinfo(address, target.port, type=socket.SOCK_STREAM):
            yield family, found


def _first(places: Iterator[Place], reach: Callable[[Place], socket.socket]) -> socket.socket:
    """The first connection that is made. Once the time is over nothing more is tried: it is that of all together."""
    failure = OSError("the host has no address")
    for place in places:
        try:
            return reach(place)
        except (TimeoutError, ConnectionAbortedError):
            raise
        except OSError as error:
            failure = error
    raise failure


def _read(answer: http.client.HTTPResponse) -> bytes:
    """The beginning of the body. One that breaks off changes nothing: the receiver has had its say with the status."""
    try:
        return answer.read(_MOST)
    except http.client.IncompleteRead as broken:
        return broken.partial


def _kept(headers: list[tuple[str, str]]) -> Headers:
    """The headers as they are written down, which are not more or longer than anybody wants to read."""
    return tuple((name[:_LONGEST], value[:_LONGEST]) for name, value in headers[:_MOST_HEADERS])


def _reason(error: Exception) -> str:
    if isinstance(error, http.client.RemoteDisconnected):
        return "the connection was closed without an answer"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return f"{type(error).__name__}: {error}"
