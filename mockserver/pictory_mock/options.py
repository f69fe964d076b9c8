"""What `pictory-mock` understands on its command line."""

import argparse
import math
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import attrs

_LONGEST_JOB = 10 * 365 * 86400
_SPEEDS = (1e-3, 1e6)
_URL = re.compile(r"https?://([\w.~-]+|\[[0-9a-f:.]+\])(:[0-9]+)?(/([\w.~!$&()*+,;=:@/-]|%[0-9a-f]{2})*)?", re.A | re.I)
"""An address that needs no escaping wherever it is put."""
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*|\[?[0-9a-f:]*:[0-9a-f:.]*\]?", re.A | re.I)


@attrs.frozen
class ServeOptions:
    """How `pictory-mock serve` was called; see `pictory-mock serve --help`."""

    host: str
    port: int
    store: str
    speed: float
    seed: int
    job_seconds: float | None
    strict: bool
    public_url: str | None
    allow_webhook_host: tuple[str, ...] = ()


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong, and where to read on."""

    def error(self, message: str) -> NoReturn:
        """Print the message to stderr and exit with status 2."""
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


class _Version(argparse.Action):
    """Finding the version takes longer than starting without; `const` is asked only when it is wanted."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"pictory-mock {self.const()}\n")
        parser.exit()


def parse(arguments: list[str], version: Callable[[], str]) -> ServeOptions:
    """The options. Exits with status 2 where they make no sense, with 0 after `--help` and `--version`."""
    parser = Parser(prog="pictory-mock", description="A stand-in for the Pictory API, on your own machine.")
    parser.add_argument(
        "--version",
        action=_Version,
        nargs=0,
        const=version,
        default=argparse.SUPPRESS,
        help="print the version and exit",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="serve", parser_class=Parser)
    serve = commands.add_parser(
        "serve",
        help="serve the mock over HTTP",
        description="Serve the mock over HTTP until Ctrl-C or SIGTERM. Any key of the right form is an account.",
    )
    _describe(serve)
    given = vars(parser.parse_args(arguments))
    del given["command"]
    return ServeOptions(**{**given, "allow_webhook_host": tuple(given["allow_webhook_host"])})


def _describe(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", type=_host, default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument(
        "--port", type=_port, default=8080, help="port to listen on; 0 picks a free one (default: %(default)s)"
    )
    serve.add_argument(
        "--store",
        type=_store,
        default=":memory:",
        metavar="FILE",
        help="where jobs and accounts are kept (default: %(default)s)",
    )
    serve.add_argument(
        "--speed",
        type=_speed,
        default=60.0,
        metavar="X",
        help="simulated seconds per real second (default: %(default)s)",
    )
    serve.add_argument(
        "--seed", type=_seed, default=0, metavar="N", help="decides every random draw (default: %(default)s)"
    )
    serve.add_argument(
        "--job-seconds",
        type=_job_seconds,
        default=None,
        metavar="S",
        help="simulated seconds that every job takes, 0 is at once; left out, as long as the real ones",
    )
    serve.add_argument("--strict", action="store_true", help="refuse unknown fields, which the service drops")
    serve.add_argument(
        "--public-url",
        type=_public_url,
        default=None,
        metavar="URL",
        help="address that clients use, where it is not this one (a proxy, a container); answers point there",
    )
    serve.add_argument(
        "--allow-webhook-host",
        type=_webhook_host,
        action="append",
        default=[],
        metavar="HOST",
        help="send webhooks to this host too, not only to this machine; may be given several times",
    )


def _host(text: str) -> str:
    if not text.strip() or any(character.isspace() or character == "/" for character in text):
        raise argparse.ArgumentTypeError(f"must be an address or a name of this machine, not {text!r}")
    return text.strip("[]")


def _webhook_host(text: str) -> str:
    if not _HOST.fullmatch(text):
        raise argparse.ArgumentTypeError(f"must be the name or the address of a host, without a port, not {text!a}")
    return text.strip("[]").lower()


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"must be a number from 0 to 65535, not {text!r}")
    return int(text)


def _store(text: str) -> str:
    path = Path(text)
    if text != ":memory:" and (not text or path.is_dir() or not path.parent.is_dir()):
        raise argparse.ArgumentTypeError(f"must be a file in a folder that exists, not {text!r}")
    return text


def _number(text: str, lowest: float, highest: float, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not lowest <= number <= highest:  # NaN is not
        raise argparse.ArgumentTypeError(f"must be a number from {lowest:g} to {highest:g} ({what}), not {text!r}")
    return number


def _speed(text: str) -> float:
    return _number(text, *_SPEEDS, "simulated seconds per real second")


def _job_seconds(text: str) -> float:
    return _number(text, 0, _LONGEST_JOB, "seconds")


def _seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        limit = sys.get_int_max_str_digits()
        short = text if len(text) < limit else "one of so many digits"
        raise argparse.ArgumentTypeError(f"must be a whole number, not {short!r}") from None


def _public_url(text: str) -> str:
    try:
        parts = urlsplit(text)
        usable = _URL.fullmatch(text) and parts.hostname and (parts.port is None or parts.port)
    except ValueError:
        usable = False
    if not usable:
        raise argparse.ArgumentTypeError(f"must be an address like https://mock.example.com, not {text!a}")
    return text.rstrip("/")
