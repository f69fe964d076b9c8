"""JSON values and what may stand for one: where they are in a body, what becomes of models and dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, SupportsIndex

from pictory_runtime.errors import DecodeError

Path = tuple[Any, ...]
"""Where a value stands: `()` is the root, `(path of the parent, key or index)` anything below (cheap to extend)."""


class JsonObject:
    """Anything that knows itself as a JSON object."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The JSON object."""
        return self.__json__(())

    def __json__(self, path: Path) -> dict[str, Any]:
        """The same, where the object stands at `path` of a larger body: for errors that name what cannot be sent."""
        return {}


class UnknownObject(dict[str, Any]):
    """An object that is none of those that the contract knows for its place: a dict, whose keys are attributes too.

    They are spelt as on the wire, and what it does not have is None, as in a model: whoever asks a job that is newer
    than this client for its `status` gets it.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # what Python itself asks for
            raise AttributeError(name)
        return self.get(name)


def path_text(path: Path) -> str:
    """`$.items[3].url`, from a linked path."""
    keys: list[str] = []
    while path:
        path, key = path
        keys.append(f"[{key}]" if isinstance(key, int) else f".{key}")
    return "$" + "".join(reversed(keys))


def misfit(path: Path, expected: str, value: Any) -> DecodeError:
    """The error for a `value` at `path` that is not what was `expected`."""
    where = path_text(path)
    return DecodeError(f"expected {expected} at {where}, got {_sketch(value)}", path=where, raw=value)


def _sketch(value: Any) -> str:
    text = repr(value) if not isinstance(value, (dict, list)) else f"{type(value).__name__} of {len(value)}"
    return text if len(text) <= 60 else text[:57] + "..."


def plain(value: Any, path: Path = ()) -> Any:
    """The JSON value of whatever a caller may hand in: models, dates, containers of them, JSON values as they are.

    `path` is where it stands in a larger body.

    Raises `TypeError` for anything that JSON cannot hold, `ValueError` for what holds itself.
    """
    try:
        return _plain(value, path)
    except RecursionError:
        raise ValueError("this cannot be sent as JSON: it holds itself, or is nested too deeply") from None


def _plain(value: Any, path: Path) -> Any:
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, JsonObject):
        return value.__json__(path)
    if isinstance(value, Mapping):
        return {_key(key, path): _plain(item, (path, key)) for key, item in value.items()}
    if isinstance(value, datetime):
        return date_text(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return [_plain(item, (path, index)) for index, item in enumerate(value)]
    instead = " (make it a list)" if isinstance(value, Iterable) and not isinstance(value, (bytes, type)) else ""
    if isinstance(value, (bytes, bytearray)):
        instead = " (make it a text: decode it)"
    # Never the value: it may be what no error shall show.
    raise TypeError(f"{path_text(path)}: {type(value).__name__} cannot be sent as JSON{instead}")


def _key(key: Any, path: Path) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{path_text(path)}: the key of a JSON object must be a text, not {type(key).__name__}")
    return key


class Timestamp(datetime):
    """A date that was written in another form than the service's usual one; it remembers that form."""

    text: str

    @classmethod
    def read(cls, text: str) -> Timestamp:
        """The moment that an ISO 8601 text names; raises `ValueError` when it names none."""
        stamp = cls.fromisoformat(text)
        stamp.text = text
        return stamp

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        text = getattr(self, "text", None)  # a date that was computed from this one has none
        return super().__reduce_ex__(protocol) if text is None else (Timestamp.read, (text,))


def date_text(value: datetime) -> str:
    """`2026-04-09T18:51:47.967Z`: UTC, milliseconds (microseconds if there are any)."""
    text = getattr(value, "text", None)
    if isinstance(text, str):
        return text
    if value.tzinfo is None:
        return value.isoformat()
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    try:
        moment = value.astimezone(UTC)
    except OverflowError:  # in UTC it is before the year 1 or after 9999
        return value.isoformat()
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")
