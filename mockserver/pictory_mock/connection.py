"""A connection of the server, as waitress serves it, with all that can go wrong on the way of an answer.

What is to go wrong is decided by the application: early (`early_fault`, if it has such a method), when only the head of
a request has been read, or later by what it notes in the environ (`faulty.endings`).
"""

import copy
import functools
import socket
import struct
import sys
import threading
from typing import TYPE_CHECKING, Any

from waitress.buffers import OverflowableBuffer
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import WSGITask

from pictory_mock.contract.reading import MAX_BYTES
from pictory_mock.faulty.endings import CHOSEN, LINE, Ending, half

if TYPE_CHECKING:
    from collections.abc import Callable

    from waitress.task import ThreadedTaskDispatcher

    from pictory_mock.core.faults_aim import Chosen

    EarlyFault = Callable[[str, str, str], tuple[Chosen | None] | None]

_UPLOADS = "/upload/"
"""Below this path files are uploaded, which may be larger than any request of the API."""
_PATIENCE = 2
"""An upload that is so many times too large is not read to its end."""
_MOST_LENT = 256
"""So many delayed answers hold up nobody else; more than that wait for each other."""
_RESET = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
"""The value of SO_LINGER by which closing a connection resets it."""


class Delays:
    """Holds up answers, in real seconds, without holding up anybody else: each is lent a thread more."""

    def __init__(self, workers: "ThreadedTaskDispatcher", threads: int) -> None:
        self._workers = workers
        self._threads = threads
        self._lent = 0
        self._lock = threading.Lock()
        self._ended = threading.Event()

    def wait(self, seconds: float) -> None:
        """Return after so many seconds, or when all ends."""
        self._lend(1)
        self._ended.wait(seconds)
        self._lend(-1)

    def end(self) -> None:
        """Hold up nothing any more."""
        with self._lock:
            self._ended.set()

    def _lend(self, more: int) -> None:
        with self._lock:
            self._lent += more
            if not self._ended.is_set():
                self._workers.set_thread_count(self._threads + min(self._lent, _MOST_LENT))


class _Bounded(OverflowableBuffer):
    """Keeps as much of a body as it takes to see that it is too long, and lets the rest go by.

    So a huge body costs no memory, and its sender still gets the API's own answer rather than a broken pipe.
    """

    def __init__(self, overflow: int, most: int) -> None:
        super().__init__(overflow)
        self._most = most

    def append(self, octets: bytes) -> None:
        """Take in the next part of a body."""
        room = self._most - len(self)
        if room > 0:
            super().append(octets[:room])


class _Parser(HTTPRequestParser):
    early: "tuple[Chosen | None] | None" = None
    """What was chosen to go wrong when the head had been read; None: nobody was asked."""
    dropped = False
    """The request is not to be read any further."""

    def __init__(self, early_fault: "EarlyFault | None", adj: Any) -> None:
        super().__init__(adj)
        self._early_fault = early_fault

    def parse_header(self, header_plus: bytes) -> None:
        """Read the header, and have the body go into a bounded buffer. Raises ParsingError."""
        try:
            super().parse_header(header_plus)
        except (ParsingError, ValueError) as error:  # what the server's parser does not take, or Python's own ones
            from pictory_mock.core.masking import masked

            raise ParsingError(masked(f"Malformed request: {error}")) from error
        if self.body_rcv is not None:
            self.body_rcv.buf = _Bounded(self.adj.inbuf_overflow, self._room())
        if self._early_fault is not None:
            self._look_ahead(self._early_fault)

    def _room(self) -> int:
        """How many bytes of the body are kept: what can be looked at of a request, or what can be uploaded."""
        read: Any = self  # the stubs know neither
        if read.command.upper() != "PUT" or not read.path.startswith(_UPLOADS):
            return MAX_BYTES + 1
        from pictory_mock.sources.uploads import told

        largest = int(told()["largest-bytes"])
        self.adj = copy.copy(self.adj)
        self.adj.max_request_body_size = _PATIENCE * largest
        # Of what is too large anyway nothing is kept; what tells no length may turn out to be.
        return largest + 1 if self.content_length <= largest else 0

    def _look_ahead(self, early_fault: "EarlyFault") -> None:
        read: Any = self  # the stubs know neither
        self.early = early_fault(read.command.upper(), read.request_uri, read.headers.get("AUTHORIZATION", ""))
        if self.early and self.early[0] is not None and self.early[0].fault.kind == "drop_before":
            self.dropped, self.body_rcv, self.content_length = True, None, 0
            self.expect_continue = False

    def received(self, data: bytes) -> int:
        """Take in the next part of a request; how much of it belonged to it."""
        consumed = super().received(data)
        return len(data) if self.dropped else int(consumed)


class _Task(WSGITask):
    """Answers one request, and is the `Line` that the application notes the ending on."""

    ending: Ending | None = None

    request: Any
    channel: Any

    def __init__(self, channel: "Channel", request: Any) -> None:
        super().__init__(channel, request)
        self._held = b""

    def get_environment(self) -> dict[str, Any]:
        """The environ, with the line in it."""
        environ: dict[str, Any] = super().get_environment()
        environ[LINE] = self
        if self.request.early is not None:
            environ[CHOSEN] = self.request.early[0]
        return environ

    def write(self, data: bytes) -> None:
        """Send the next part of the answer, or hold it until the end."""
        if self.ending is None:
            super().write(data)
        else:
            self._held += data
            self.content_bytes_written = self.content_length or 0

    def finish(self) -> None:
        """Send what is held, as the ending says."""
        ending = self.ending
        if ending is None:
            super().finish()
            return
        if ending.wait:
            self.channel.delays.wait(ending.wait)
        if ending.sent != "nothing":
            self.wrote_header = True
            body = half(self._held) if ending.sent == "half" else self._held
            self.channel.write_soon(self.build_response_header() + body)
        if ending.then == "reset":
            self.channel.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        if ending.then != "kept":
            self.close_on_finish = True


class Channel(HTTPChannel):
    """One connection. `early_fault` and `delays` are set on the classes that `channel` makes."""

    task_class = _Task
    early_fault: "EarlyFault | None" = None
    delays: Delays

    def __init__(self, *arguments: Any, **options: Any) -> None:
        made: Any = functools.partial(_Parser, self.early_fault)
        self.parser_class = made
        super().__init__(*arguments, **options)


def channel(early_fault: "EarlyFault | None", delays: Delays) -> type[Channel]:
    """The kind of connection that a server has."""
    asked = None if early_fault is None else staticmethod(early_fault)
    return type("Channel", (Channel,), {"early_fault": asked, "delays": delays})
