"""The wire format: JSON values to typed values and back, losing nothing on the way.

Decoding is tolerant where the service may grow (unknown fields, enum values, union variants are kept as they came)
and strict where a value could not be used as its type promises: such a misfit raises `DecodeError` with its path.
Whatever was decoded encodes to an equal JSON value again, unknown fields and explicit nulls included.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, ClassVar, NamedTuple, Protocol, Self, cast

import attrs

from pictory_runtime.errors import DecodeError

Path = tuple[Any, ...]
"""Where a value stands: `()` is the root, `(path of the parent, key or index)` anything below (cheap to extend)."""


class Codec(Protocol):
    """Turns the JSON value of one schema into a Python value and back."""

    def decode(self, value: Any, path: Path = ()) -> Any:
        """The Python value; raises `DecodeError` when `value` does not fit."""

    def encode(self, value: Any) -> Any:
        """The JSON value."""

    def matches(self, value: Any) -> bool:
        """Whether `value` looks like this schema, in the depth that telling union variants apart needs."""


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


def plain(value: Any) -> Any:
    """The JSON value of whatever a caller may hand in: models, dates, containers of them, JSON values as they are.

    Raises `TypeError` for anything that JSON cannot hold.
    """
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return _date_text(value)
    raise TypeError(f"{type(value).__name__} cannot be sent as JSON: {_sketch(value)}")


class _Codec:
    __slots__ = ()

    def encode(self, value: Any) -> Any:
        return plain(value)


class _Any(_Codec):
    def decode(self, value: Any, path: Path = ()) -> Any:  # noqa: ARG002  # the protocol's signature
        return value

    def matches(self, value: Any) -> bool:  # noqa: ARG002  # the protocol's signature
        return True


class _Scalar(_Codec):
    __slots__ = ("_name", "_types")

    def __init__(self, name: str, *types: type) -> None:
        self._name, self._types = name, types

    def decode(self, value: Any, path: Path = ()) -> Any:
        if type(value) in self._types:
            return value
        raise misfit(path, self._name, value)

    def matches(self, value: Any) -> bool:
        return type(value) in self._types


class _Integer(_Codec):
    """JSON knows one kind of number, so 720.0 is an integer too."""

    def decode(self, value: Any, path: Path = ()) -> Any:
        if type(value) is int:
            return value
        if type(value) is float and value.is_integer():
            return int(value)
        raise misfit(path, "an integer", value)

    def matches(self, value: Any) -> bool:
        return type(value) is int or (type(value) is float and value.is_integer())


class Timestamp(datetime):
    """A date that was written in another form than the service's usual one; it remembers that form."""

    text: str


def _date_text(value: datetime) -> str:
    """`2026-04-09T18:51:47.967Z`: UTC, milliseconds (microseconds if there are any)."""
    text = getattr(value, "text", None)
    if isinstance(text, str):
        return text
    if value.tzinfo is None:
        return value.isoformat()
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    return value.astimezone(UTC).isoformat(timespec=precision).replace("+00:00", "Z")


class _DateTime(_Codec):
    def decode(self, value: Any, path: Path = ()) -> Any:
        try:
            moment = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            raise misfit(path, "a date and time (ISO 8601)", value) from None
        if _date_text(moment) == value:
            return moment
        stamp = Timestamp.fromisoformat(value)
        stamp.text = value
        return stamp

    def matches(self, value: Any) -> bool:
        return isinstance(value, str)


class Const(_Codec):
    """A value that is fixed by the contract: it tells variants apart, but another one of its type is let through."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def decode(self, value: Any, path: Path = ()) -> Any:
        if type(value) is type(self.value):
            return value
        raise misfit(path, repr(self.value), value)

    def matches(self, value: Any) -> bool:
        return type(value) is type(self.value) and bool(value == self.value)


class _List(_Codec):
    __slots__ = ("_item",)

    def __init__(self, item: Codec) -> None:
        self._item = item

    def decode(self, value: Any, path: Path = ()) -> Any:
        if not isinstance(value, list):
            raise misfit(path, "an array", value)
        decode = self._item.decode
        return [decode(item, (path, index)) for index, item in enumerate(value)]

    def matches(self, value: Any) -> bool:
        return isinstance(value, list)


class _Map(_Codec):
    __slots__ = ("_item",)

    def __init__(self, item: Codec) -> None:
        self._item = item

    def decode(self, value: Any, path: Path = ()) -> Any:
        if not isinstance(value, dict):
            raise misfit(path, "an object", value)
        decode = self._item.decode
        return {key: decode(item, (path, key)) for key, item in value.items()}

    def matches(self, value: Any) -> bool:
        return isinstance(value, dict)


class _Union(_Codec):
    """The first variant that matches and decodes; a value that fits none stays as it came."""

    __slots__ = ("_variants",)

    def __init__(self, variants: tuple[Codec, ...]) -> None:
        self._variants = variants

    def decode(self, value: Any, path: Path = ()) -> Any:
        for variant in self._variants:
            if variant.matches(value):
                try:
                    return variant.decode(value, path)
                except DecodeError:
                    continue
        return value

    def matches(self, value: Any) -> bool:
        return any(variant.matches(value) for variant in self._variants)


class ModelCodec(_Codec):
    """The codec of a generated class, which is imported when the first value of it comes by."""

    __slots__ = ("_class", "module", "name")

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name
        self._class: type[Model] | None = None

    def resolve(self) -> type[Model]:
        """The class itself."""
        if self._class is None:
            self._class = cast("type[Model]", getattr(importlib.import_module(self.module), self.name))
        return self._class

    def names(self, candidate: type) -> bool:
        """Whether this is the codec of `candidate`; does not import anything."""
        return (candidate.__module__, candidate.__qualname__) == (self.module, self.name)

    def decode(self, value: Any, path: Path = ()) -> Any:
        return (self._class or self.resolve()).decode(value, path)

    def matches(self, value: Any) -> bool:
        return isinstance(value, dict) and self.resolve().fits(value)


ANY: Codec = _Any()
STRING: Codec = _Scalar("a string", str)
NUMBER: Codec = _Scalar("a number", int, float)
INTEGER: Codec = _Integer()
BOOLEAN: Codec = _Scalar("true or false", bool)
NULL: Codec = _Scalar("null", type(None))
DATETIME: Codec = _DateTime()


def const(value: Any) -> Codec:
    """Exactly this value."""
    return Const(value)


def list_of(item: Codec) -> Codec:
    """An array of `item`s."""
    return _List(item)


def map_of(item: Codec) -> Codec:
    """An object whose values are `item`s, whatever its keys."""
    return _Map(item)


def model(module: str, name: str) -> Codec:
    """The generated class `name` of `module`, imported on first use."""
    return ModelCodec(module, name)


def union(*variants: Codec) -> Codec:
    """One of the variants: the first that matches."""
    return _Union(variants)


class Field(NamedTuple):
    """How one attribute of a model travels: its Python name, its name on the wire, its codec."""

    name: str
    wire: str
    codec: Codec
    required: bool = False


@attrs.define(kw_only=True)
class Model:
    """Base of the generated classes: an object of the service as attributes.

    An optional attribute that is None was (or will be) absent. What came and is not described by the contract is in
    `additional_properties`. `__forbidden__` names the keys whose presence tells that a value is another variant.
    """

    __wire__: ClassVar[tuple[Field, ...]] = ()
    __forbidden__: ClassVar[tuple[str, ...]] = ()

    additional_properties: dict[str, Any] = attrs.field(factory=dict)
    _nulls: frozenset[str] = attrs.field(default=frozenset(), init=False, repr=False, eq=False)

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Self:
        """The object that JSON value stands for; raises `DecodeError` with the path of what does not fit."""
        return cls.decode(dict(value), ())

    @classmethod
    def decode(cls, value: Any, path: Path = ()) -> Self:
        """As `from_dict`, for a value at `path` of a larger body."""
        if not isinstance(value, dict):
            raise misfit(path, f"an object ({cls.__name__})", value)
        rest, known, nulls = dict(value), {}, []
        for name, wire, codec, required in cls.__wire__:
            if wire in rest:
                item = rest.pop(wire)
                if item is None and not required:
                    nulls.append(wire)
                else:
                    known[name] = codec.decode(item, (path, wire))
            elif required:
                where = path_text((path, wire))
                raise DecodeError(f"{cls.__name__} needs {where}, which is missing", path=where, raw=value)
        instance = cls(additional_properties=rest, **known)
        if nulls:
            object.__setattr__(instance, "_nulls", frozenset(nulls))
        return instance

    @classmethod
    def fits(cls, value: Mapping[str, Any]) -> bool:
        """Whether required keys are there, forbidden ones are not, and what is there looks as described."""
        if any(key in value for key in cls.__forbidden__):
            return False
        for _, wire, codec, required in cls.__wire__:
            if wire not in value:
                if required:
                    return False
            elif not codec.matches(value[wire]) and (required or value[wire] is not None):
                return False
        return True

    def to_dict(self) -> dict[str, Any]:
        """The JSON value: equal to what `from_dict` was given, but for attributes changed since."""
        body: dict[str, Any] = {}
        for name, wire, codec, required in self.__wire__:
            item = getattr(self, name)
            if item is not None:
                body[wire] = codec.encode(item)
            elif required or wire in self._nulls:
                body[wire] = None
        body.update((key, plain(item)) for key, item in self.additional_properties.items())
        return body
