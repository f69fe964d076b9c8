"""A key that must be seen nowhere, and everything that is looked through for it."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import attrs

SONG = "c4n4rySONG7f3a9c"
"""What is searched for: the part of the key that no other key has."""
KEY = f"pictai_{SONG}"


def spellings() -> tuple[str, ...]:
    """The key as it may be written."""
    return SONG, SONG.encode().hex(), SONG[::-1]


def seen(text: str) -> bool:
    """Whether a text gives the key away."""
    return any(spelling in text for spelling in spellings())


def report(error: BaseException) -> str:
    """Everything that a crash report may show of an error and of all that led to it, with the locals of each frame."""
    parts: list[str] = []
    for one in chain(error):
        trace = traceback.TracebackException.from_exception(one, capture_locals=True)
        parts += [*trace.format(), repr(one), str(one), repr(getattr(one, "__notes__", ())), repr(vars(one))]
        for name in ("request", "_request", "response"):
            held = vars(one).get(name)
            parts += [repr(held), repr(getattr(held, "headers", None)), repr(getattr(held, "request", None))]
    return "\n".join(parts)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error, its causes and its contexts, and those of groups."""
    seen_ones: set[int] = set()
    rest = [error]
    while rest:
        one = rest.pop()
        if one is not None and id(one) not in seen_ones:
            seen_ones.add(id(one))
            yield one
            rest += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


def shown(thing: object) -> str:
    """What printing, copying and storing an object, and the objects that it holds, shows of it."""
    parts = [repr(thing), str(thing), format(thing)]
    first = _held(thing)
    parts += [repr(one) for one in (*first, *(inner for outer in first for inner in _held(outer)))]
    stores: list[Callable[[object], object]] = [pickle.dumps, copy.copy, copy.deepcopy]
    for store in stores:
        try:
            parts.append(repr(store(thing)))
        except Exception as error:  # noqa: BLE001  # what cannot be stored says why, and that is looked at too
            parts.append("".join(traceback.format_exception(error)))  # its frames hold half-made copies
    return "\n".join(parts)


def _held(thing: object) -> list[object]:
    named = list(getattr(thing, "__dict__", {}).values())
    kind: Any = type(thing)
    fields = [getattr(thing, one.name, None) for one in attrs.fields(kind)] if attrs.has(kind) else []
    return [*named, *fields]


@contextmanager
def everything_logged() -> Iterator[list[str]]:
    """What all loggers of the process write at DEBUG within the `with` block, arguments of the records included."""
    lines: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(f"{record.name} {record.getMessage()} {record.args!r} {record.exc_info!r}")

    ear, root = Ear(level=logging.NOTSET), logging.getLogger()
    names = ["", "httpx", "httpcore", "pictory", "pictory_mock", "werkzeug", "asyncio", "h11"]
    names += [name for name in logging.Logger.manager.loggerDict if name.startswith(("httpcore", "pictory", "httpx"))]
    levels = {name: logging.getLogger(name).level for name in names}
    root.addHandler(ear)
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        root.removeHandler(ear)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
