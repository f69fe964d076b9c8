"""The command `pictory-mock`. It imports what it needs as it goes, to answer `--help` and the first request soon."""

import gc
import ipaddress
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from pictory_mock.extras import MissingLibraryError, needed_for

if TYPE_CHECKING:
    from types import FrameType

    from pictory_mock.core import World
    from pictory_mock.options import ServeOptions


class CannotRunError(Exception):
    """The command cannot do what it was told; the message says why, in one line."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; its exit status: 0 when it was stopped, 1 when it could not run, 2 for wrong options.

    Without `arguments` it is this process's command, which ends even while requests are being answered.
    """
    if arguments is None:
        gc.disable()  # what the start makes stays; to look through it again and again takes a tenth of the time
    try:
        with needed_for("This command"):
            from pictory_mock.options import parse
        status = _serve(parse(sys.argv[1:] if arguments is None else arguments, _version))
    except (MissingLibraryError, CannotRunError) as error:
        status = _give_up(str(error))
    if arguments is None and any(thread.daemon for thread in threading.enumerate()):
        _leave(status)
    return status


def _leave(status: int) -> None:
    """End the process at once: where threads are at work, the orderly end of Python may be an abort."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # closed, full, or never there
            stream.flush()
    os._exit(status)


def _serve(options: "ServeOptions") -> int:
    with needed_for("This command"):
        from pictory_mock.app import create_app
        from pictory_mock.server import CannotListenError, Server
        from pictory_mock.webhooks.background import Background
        from pictory_mock.webhooks.sender import Sender
    with _until_stopped() as wait:
        world = _world(options)
        try:
            app = create_app(world, public_url=options.public_url, strict=options.strict)
            sender = Sender(world, options.allow_webhook_host)
            media = closing(app.extensions["pictory_mock.media"])
            with media, Background(world, sender), Server(app, options.host, options.port) as server:
                _announce(options, server.url)
                _collect_from_now_on()
                wait()
        except CannotListenError as error:
            raise CannotRunError(str(error)) from error
        finally:
            world.close()
    return 0


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()


def _world(options: "ServeOptions") -> "World":
    import sqlite3

    from pictory_mock.core import Store, StoreError, Timeline, World

    try:
        store = Store(options.store)
        return World(options.seed, store, Timeline.running(options.speed), options.job_seconds, options.strict)
    except StoreError as error:
        raise CannotRunError(str(error)) from error
    except (sqlite3.Error, LookupError, TypeError, ValueError, AttributeError) as error:
        # what was read from the file is nothing that a mock has written
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        damaged = f"{options.store} is damaged; remove it, or name another file ({reason})"
        raise CannotRunError(damaged) from error


@contextmanager
def _until_stopped() -> Iterator[Callable[[], object]]:
    """A function that returns when Ctrl-C or SIGTERM comes, or at once if one came before.

    The signal itself writes to a socket: a handler that wakes up whoever waits could come a moment before the wait.
    """
    reader, writer = socket.socketpair()
    with reader, writer:
        writer.setblocking(False)
        before = {number: signal.signal(number, _take_note) for number in (signal.SIGINT, signal.SIGTERM)}
        woken = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        try:
            yield lambda: reader.recv(1)
        finally:
            signal.set_wakeup_fd(woken)
            for number, handler in before.items():
                signal.signal(number, handler)


def _take_note(_number: int, _frame: "FrameType | None") -> None:
    """Replaces what a signal does by itself."""


def _announce(options: "ServeOptions", url: str) -> None:
    from pictory_mock.dashboard import example

    base = f"{options.public_url or url}/pictoryapis"
    kept = "in memory" if options.store == ":memory:" else f"in {options.store}"
    _say(
        f"PICTORY_API_BASE_URL={base}",
        f"Jobs run {options.speed:g} times as fast as real ones and are kept {kept}.",
        f"What is here: {url}/ · controls: {url}/_mock/openapi.json · try:",
        f"  {example(base)}",
        "Ctrl-C stops it.",
    )
    if not _is_loopback(options.host):
        warning = f"Warning: other machines reach {options.host}. Keys are not secret there; use none of the real ones."
        print(warning, file=sys.stderr, flush=True)


def _say(*lines: str) -> None:
    """Print lines, in the characters that whoever reads them can show."""
    coding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        for line in lines:
            print(line.encode(coding, "replace").decode(coding))
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        with suppress(OSError):  # what is left in the buffer would be tried again at the end
            sys.stdout.close()
        raise CannotRunError(f"nothing can be written to the standard output: {error.strerror}") from error


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("pictory-client")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "(not installed)"


def _give_up(reason: str) -> int:
    print(f"pictory-mock: {reason}", file=sys.stderr)
    return 1
