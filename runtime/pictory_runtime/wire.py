"""The wire format: JSON values to typed values and back, losing nothing on the way.

Decoding is tolerant where the service may grow (unknown fields, enum values, union variants are kept as they came)
and strict where a value could not be used as its type promises: such a misfit raises `DecodeError` with its path.
Whatever was decoded encodes to an equal JSON value again, unknown fields and explicit nulls included.
"""

from __future__ import annotations

import importlib
from datetime import datetime
from typing import Any, cast

from pictory_runtime.errors import DecodeError
from pictory_runtime.json_values import Path, Timestamp, UnknownObject, date_text, misfit, path_text, plain
from pictory_runtime.model import Codec, Field, Model

__all__ = [
    "ANY",
    "BOOLEAN",
    "DATETIME",
    "INTEGER",
    "NULL",
    "NUMBER",
    "SECRET",
    "STRING",
    "Codec",
    "Const",
    "Field",
    "Model",
    "ModelCodec",
    "Path",
    "UnknownObject",
    "const",
    "is_of",
    "list_of",
    "map_of",
    "misfit",
    "model",
    "path_text",
    "plain",
    "union",
]


class _Codec:
    __slots__ = ()

    def encode(self, value: Any, path: Path = ()) -> Any:
        return plain(value, path)


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


class _Secret(_Scalar):
    """Text that neither the repr of a model nor the message of an error shows."""

    __slots__ = ()
    secret = True

    def decode(self, value: Any, path: Path = ()) -> Any:
        if type(value) in self._types:
            return value
        where = path_text(path)
        raise DecodeError(f"expected {self._name} at {where}, got {type(value).__name__}", path=where, raw=value)


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


class _DateTime(_Codec):
    def decode(self, value: Any, path: Path = ()) -> Any:
        try:
            moment = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            raise misfit(path, "a date and time (ISO 8601)", value) from None
        return moment if date_text(moment) == value else Timestamp.read(value)

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
    """The first variant that matches and decodes; a value that fits none stays what it was."""

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
        return UnknownObject(value) if isinstance(value, dict) else value

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

    def decode(self, value: Any, path: Path = ()) -> Any:
        return (self._class or self.resolve()).decode(value, path)

    def matches(self, value: Any) -> bool:
        return isinstance(value, dict) and self.resolve().fits(value)


ANY: Codec = _Any()
STRING: Codec = _Scalar("a string", str)
SECRET: Codec = _Secret("a string", str)
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


def is_of(codec: Codec, candidate: type) -> bool:
    """Whether this is the codec of the class `candidate`; does not import anything."""
    named = (candidate.__module__, candidate.__qualname__)
    return isinstance(codec, ModelCodec) and (codec.module, codec.name) == named


def model(module: str, name: str) -> Codec:
    """The generated class `name` of `module`, imported on first use."""
    return ModelCodec(module, name)


def union(*variants: Codec) -> Codec:
    """One of the variants: the first that matches."""
    return _Union(variants)
