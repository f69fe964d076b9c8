"""The mock on a port: waitress in a thread, started and stopped in milliseconds."""

import contextlib
import errno
import logging
import re
import socket
import sys
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from waitress import wasyncore
from waitress.server import create_server

from pictory_mock.connection import Delays, channel

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from pictory_mock.connection import EarlyFault

_THREADS = 32
"""More than browsers open at once, for a page of clips that are not rendered yet must not hold up anything else."""
_CONNECTIONS = 8000
_OTHER_FILES = 200
"""Open files that are not connections."""
_STOP = 0.25
"""Seconds that a stop grants to requests under way."""
_LARGEST = 2**30
"""Bytes of a body above which the connection is closed instead of read to the end."""
_HOST = re.compile(r"([\w.~-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?", re.ASCII | re.IGNORECASE)
"""What a `Host` header has to look like for an address to be made of it."""
_WILDCARDS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared with, not bound to


class CannotListenError(Exception):
    """The address cannot be served; the message says why and what to do."""


class Server:
    """Serves a WSGI application on an address, in threads of its own.

    Port 0 picks a free one. `start` raises CannotListenError; `stop` does not wait for clients that keep their
    connection. Also a context manager, which starts it where that has not been done.
    """

    def __init__(self, app: "WSGIApplication", host: str = "127.0.0.1", port: int = 0) -> None:
        self._app = app
        self._host = host
        self._port = port
        self._running: _Running | None = None

    @property
    def port(self) -> int:
        """The port; once started, the one that is really used."""
        return self._port

    @property
    def url(self) -> str:
        """Where the server is found from this machine, without a slash at the end."""
        host = _WILDCARDS.get(self._host, self._host)
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    def start(self) -> Self:
        """Accept connections from now on. Raises CannotListenError, RuntimeError if it runs already."""
        if self._running is not None:
            raise RuntimeError(f"{self.url} is being served already")
        listening = _listen(self._host, self._port)
        self._port = listening.getsockname()[1]
        early_fault = getattr(self._app, "early_fault", None)
        self._running = _Running(_at_home(self._app, self.url), listening, early_fault)
        return self

    def stop(self) -> None:
        """Close the port and all connections. Requests under way get a moment. May be called twice."""
        running, self._running = self._running, None
        if running is not None:
            running.stop()

    def __enter__(self) -> Self:
        return self.start() if self._running is None else self

    def __exit__(self, *_: object) -> None:
        self.stop()


class _Running:
    """A server between start and stop."""

    def __init__(self, app: "WSGIApplication", listening: socket.socket, early_fault: "EarlyFault | None") -> None:
        self._map: dict[int, Any] = {}
        server: Any = create_server(  # for one socket it is what has the attributes used here
            app,
            map=self._map,
            sockets=[listening],
            threads=_THREADS,
            connection_limit=_connections(),
            max_request_body_size=_LARGEST,
            asyncore_use_poll=True,
            ident="pictory-mock",
        )
        self._server = server
        self._delays = Delays(self._server.task_dispatcher, _THREADS)
        self._server.channel_class = channel(early_fault, self._delays)
        # more requests than threads is nothing to warn of: they wait for a moment
        self._server.task_dispatcher.queue_logger = _silent()
        self._thread = threading.Thread(target=self._server.run, name="pictory-mock", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._delays.end()
        workers = self._server.task_dispatcher
        workers.logger = _silent()
        workers.shutdown(timeout=_STOP)
        # close() of the server leaves connections that clients keep alive, and with them the thread
        trigger = self._server.trigger
        with trigger.lock:  # a worker may wake the thread as well: it must not close the trigger before it is pulled
            trigger.thunks.append(lambda: wasyncore.close_all(self._map))
            trigger.pull_trigger()
        self._thread.join()


def _at_home(app: "WSGIApplication", url: str) -> "WSGIApplication":
    """The application, where a request that does not tell its host, or tells nonsense, was sent to `url`."""
    home = url.partition("://")[2]

    def served(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if not _HOST.fullmatch(str(environ.get("HTTP_HOST", ""))):
            environ["HTTP_HOST"] = home
        return app(environ, start_response)

    return served


def _connections() -> int:
    """How many connections may be open: as many as the system lets this process have files, within reason."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return _CONNECTIONS
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return _CONNECTIONS if limit < 0 else max(min(_CONNECTIONS, limit - _OTHER_FILES), _THREADS)


def _silent() -> logging.Logger:
    """A logger of this server alone, so that nobody else's logging is touched."""
    logger = logging.Logger("pictory_mock.server")
    logger.addHandler(logging.NullHandler())
    return logger


def _listen(host: str, port: int) -> socket.socket:
    where = f"port {port} of {host}"
    if not 0 <= port <= 65535:  # the resolver would take the remainder
        raise CannotListenError(f"{where} cannot be used: ports go from 0 to 65535")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a name that a machine can have"
        raise CannotListenError(f"{host} is no address of this machine: {reason}") from error
    with contextlib.ExitStack() as undo:
        listening = undo.enter_context(socket.socket(family, kind, protocol))
        if sys.platform != "win32":  # there it would let two programs share a port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(address)
        except OSError as error:
            raise CannotListenError(f"{where} cannot be used: {_reason(error)}") from error
        undo.pop_all()
    return listening


def _reason(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "another program listens there; stop it, or take another port (0 picks a free one)"
    if error.errno == errno.EACCES:
        return "not permitted; take a port above 1023"
    return str(error.strerror)
