"""The command `pictory-mock`. It imports what it needs as it goes, to answer `--help` and the first request soon."""

import ipaddress
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pictory_mock.extras import MissingLibraryError, needed_for

if TYPE_CHECKING:
    from types import FrameType

    from pictory_mock.options import ServeOptions


def main(arguments: list[str] | None = None) -> int:
    """Run the command; its exit status: 0 when it was stopped, 1 when it could not run, 2 for wrong options."""
    try:
        with needed_for("This command"):
            from pictory_mock.options import parse
        return _serve(parse(sys.argv[1:] if arguments is None else arguments, _version))
    except MissingLibraryError as missing:
        return _give_up(str(missing))


def _serve(options: "ServeOptions") -> int:
    with needed_for("This command"):
        from pictory_mock.app import create_app
        from pictory_mock.core import Store, StoreError, Timeline, World
        from pictory_mock.server import CannotListenError, Server
    with _until_stopped() as stopped:
        try:
            store = Store(options.store)
        except StoreError as error:
            return _give_up(str(error))
        world = World(options.seed, store, Timeline.running(options.speed), options.job_seconds, options.strict)
        try:
            app = create_app(world, public_url=options.public_url, strict=options.strict)
            with Server(app, options.host, options.port) as server:
                _announce(options, server.url)
                while not stopped.wait(60):  # with a limit, for Windows lets nothing interrupt an endless wait
                    pass
        except CannotListenError as error:
            return _give_up(str(error))
        finally:
            world.close()
    return 0


@contextmanager
def _until_stopped() -> Iterator[threading.Event]:
    """An event that is set by Ctrl-C or SIGTERM."""
    stopped = threading.Event()

    def stop(_number: int, _frame: "FrameType | None") -> None:
        stopped.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _announce(options: "ServeOptions", url: str) -> None:
    from pictory_mock.dashboard import example

    base = f"{options.public_url or url}/pictoryapis"
    kept = "in memory" if options.store == ":memory:" else f"in {options.store}"
    print(f"PICTORY_API_BASE_URL={base}")
    print(f"Jobs run {options.speed:g} times as fast as real ones and are kept {kept}.")
    print(f"What is here: {url}/ · controls: {url}/_mock/openapi.json · try:")
    print(f"  {example(base)}")
    print("Ctrl-C stops it.", flush=True)
    if not _is_loopback(options.host):
        warning = f"Warning: other machines reach {options.host}. Keys are not secret there; use none of the real ones."
        print(warning, file=sys.stderr, flush=True)


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
