"""Models: objects of the service as attributes, with nothing lost that has no attribute."""

from __future__ import annotations

from collections.abc import Mapping
from reprlib import recursive_repr
from typing import Any, ClassVar, NamedTuple, Protocol, Self

import attrs

from pictory_runtime.errors import DecodeError
from pictory_runtime.json_values import JsonObject, Path, misfit, path_text, plain


class Codec(Protocol):
    """Turns the JSON value of one schema into a Python value and back."""

    def decode(self, value: Any, path: Path = ()) -> Any:
        """The Python value; raises `DecodeError` when `value` does not fit."""

    def encode(self, value: Any, path: Path = ()) -> Any:
        """The JSON value; raises `TypeError` with the path of what JSON cannot hold."""

    def matches(self, value: Any) -> bool:
        """Whether `value` looks like this schema, in the depth that telling union variants apart needs."""


class Field(NamedTuple):
    """How one attribute of a model travels: its Python name, its name on the wire, its codec."""

    name: str
    wire: str
    codec: Codec
    required: bool = False


def _shown(field: Field, item: Any) -> str:
    return "***" if getattr(field.codec, "secret", False) else repr(item)


@attrs.define(kw_only=True)
class Model(JsonObject):
    """Base of the generated classes: an object of the service as attributes.

    An optional attribute that is None was (or will be) absent. What came and is not described by the contract is in
    `additional_properties`. `__forbidden__` names the keys whose presence tells that a value is another variant.
    """

    __wire__: ClassVar[tuple[Field, ...]] = ()
    __forbidden__: ClassVar[tuple[str, ...]] = ()

    additional_properties: dict[str, Any] = attrs.field(factory=dict, repr=False)
    _nulls: frozenset[str] = attrs.field(default=frozenset(), init=False, repr=False, eq=False)

    @recursive_repr("...")
    def __repr__(self) -> str:
        """What is given: most of the many attributes are None, and would hide the few that are not. No secrets."""
        given = ((field, getattr(self, field.name, None)) for field in self.__wire__)
        shown = (f"{field.name}={_shown(field, item)}" for field, item in given if item is not None)
        return f"{type(self).__name__}({', '.join(shown)})"

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Self:
        """The object that JSON value stands for; raises `DecodeError` with the path of what does not fit."""
        return cls.decode(dict(value) if isinstance(value, Mapping) else value, ())

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
        return self.__json__(())

    def __json__(self, path: Path) -> dict[str, Any]:
        body: dict[str, Any] = {}
        for name, wire, codec, required in self.__wire__:
            item = getattr(self, name)
            if item is not None:
                body[wire] = codec.encode(item, (path, wire))
            elif required or wire in self._nulls:
                body[wire] = None
        body.update((key, plain(item, (path, key))) for key, item in self.additional_properties.items())
        return body
