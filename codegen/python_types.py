"""Turns a schema of the contract into Python: an annotation, and the codec that reads and writes its values.

Works on the contract itself and not on the generator's properties, because those forget what matters here:
open enums, boolean constants, forbidden keys.
"""

from __future__ import annotations

import ast
from enum import Enum
from typing import TYPE_CHECKING

from attrs import define, field
from openapi_python_client.strings import ClassName, PythonIdentifier

from document import Document, Schema, reference_name
from names import CodegenError
from schema_shapes import is_map, is_object, variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_CODECS = {"string": "STRING", "integer": "INTEGER", "number": "NUMBER", "boolean": "BOOLEAN", "null": "NULL"}
_FORMATS = {"date-time": ("datetime.datetime", "DATETIME")}
_STANDARD = {
    "Any": "from typing import Any",
    "ClassVar": "from typing import ClassVar",
    "Literal": "from typing import Literal",
    "Mapping": "from collections.abc import Mapping",
    "OnProgress": "from pictory_runtime.files import OnProgress",
    "Sequence": "from collections.abc import Sequence",
    "UnknownObject": "from pictory_runtime.wire import UnknownObject",
    "datetime": "import datetime",
    "os": "import os",
}
_BUILT_IN = {*_SCALARS.values(), "bytes", "dict", "list", "types"}


class Role(Enum):
    """Where an annotation stands; the same schema reads differently there."""

    ANSWER = "field of a model that only answers hold, or a result"
    FIELD = "field of a model that requests may hold"
    ARGUMENT = "keyword argument of a method"
    ENTRY = "value in a TypedDict, spelt as on the wire"

    @property
    def takes(self) -> bool:
        """Whether the caller hands the value in: then any sequence and mapping will do."""
        return self in (Role.ARGUMENT, Role.ENTRY)


def literal(values: Iterable[object]) -> str:
    """`Literal[...]` of the given values."""
    return f"Literal[{', '.join(repr(value) for value in values)}]"


def join(options: Iterable[str]) -> str:
    """A union without doubles, `None` last."""
    unique = dict.fromkeys(part for option in options for part in _split(option))
    return " | ".join(sorted(unique, key=lambda part: part == "None"))


def _split(annotation: str) -> list[str]:
    """The members of a union annotation; brackets are left whole."""
    parsed = ast.parse(annotation, mode="eval").body
    members: list[str] = []
    while isinstance(parsed, ast.BinOp):
        members.insert(0, ast.unparse(parsed.right))
        parsed = parsed.left
    return [ast.unparse(parsed), *members]


@define
class PythonTypes:
    """Annotations and codecs for the schemas of one contract."""

    document: Document
    package: str
    handed: frozenset[str] = frozenset()
    """Components that callers hand in: those have a TypedDict beside their class."""
    _within: list[str] = field(factory=list, init=False)

    def class_name(self, component: str) -> str:
        """The class or alias generated for a schema component."""
        title = self.document.schemas[component].get("title", component)
        return str(ClassName(title, prefix="field_"))

    def module(self, class_name: str) -> str:
        """The module below `models` that holds a generated class."""
        return str(PythonIdentifier(class_name, prefix="field_"))

    def annotation(self, schema: Schema, role: Role) -> str:
        """The Python type of *schema* in this *role*.

        Raises:
            CodegenError: an object with fields is written inline, or components form a circle without an object.
        """
        if "$ref" in schema:
            return self._component(reference_name(schema["$ref"]), role)
        if "const" in schema:
            return "None" if schema["const"] is None else literal([schema["const"]])
        if "enum" in schema:
            return self._enum(schema, literal(schema["enum"]), role)
        if inner := _wrapped(schema):
            return self.annotation(inner, role)
        if alternatives := _alternatives(schema):
            fallback = any(is_object(self.document, each) for each in alternatives) and not role.takes
            options = [self.annotation(each, role) for each in alternatives]
            other = "UnknownObject" if role is Role.ANSWER else "dict[str, Any]"
            return join([*options, other] if fallback else options)
        return self._plain(schema, role)

    def _component(self, name: str, role: Role) -> str:
        schema = self.document.resolve({"$ref": f"#/components/schemas/{name}"})
        if is_object(self.document, schema):
            model = self.class_name(name)
            also = "".join(f" | {other}" for other in self._also(schema))
            return {Role.ARGUMENT: f"{model} | {model}Dict{also}", Role.ENTRY: f"{model}Dict"}.get(role, model)
        if "enum" in schema:
            return self._enum(schema, self.class_name(name), role)
        if name in self._within:
            raise CodegenError(f"the components {' -> '.join([*self._within, name])} form a circle without an object")
        self._within.append(name)
        try:
            return self.annotation(schema, role)
        finally:
            self._within.pop()

    def _also(self, schema: Schema) -> list[str]:
        """The models that are taken in place of the one of this component."""
        return [self.class_name(other) for other in schema.get("x-also", ())]

    def _array(self, items: Schema, role: Role) -> str:
        inner = self.annotation(items, role)
        if role.takes:
            return f"Sequence[{inner}]"
        others = self._also(self.document.resolve(items)) if role is Role.FIELD else []
        return join([f"list[{inner}]", *(f"list[{other}]" for other in others)])

    def _enum(self, schema: Schema, known: str, role: Role) -> str:
        """An answer may hold values that are newer than the contract: its type says so."""
        named = not known.startswith("Literal")
        is_open = schema.get("x-open-enum", False)
        if (is_open and not named) or (role is Role.ANSWER and not is_open):
            return f"{known} | {enum_base(schema)}"
        return known

    def _plain(self, schema: Schema, role: Role) -> str:
        kind = schema.get("type")
        if is_object(self.document, schema):
            raise CodegenError(
                f"an object with the fields {sorted(schema.get('properties', {}))} is written inline:"
                " give it a name under components/schemas"
            )
        if kind == "array":
            return self._array(schema.get("items", {}), role)
        if is_map(self.document, schema):
            values = _map_values(schema)
            inner = "Any" if values is None else self.annotation(values, role)
            return f"{'Mapping' if role.takes else 'dict'}[str, {inner}]"
        if kind == "string" and schema.get("format") in _FORMATS:
            return "str" if role is Role.ENTRY else _FORMATS[schema["format"]][0]
        return _SCALARS.get(str(kind), "Any")

    def codec(self, schema: Schema) -> str:
        """Source of the `pictory_runtime.wire` codec of *schema*. Enums are read as plain values: new ones pass."""
        resolved = self.document.resolve(schema)
        if inner := _wrapped(schema):
            return self.codec(inner)
        if is_object(self.document, resolved):
            model = self.class_name(self._last_reference(schema))
            return f"wire.model({self.package + '.models.' + self.module(model)!r}, {model!r})"
        if "const" in resolved:
            return "wire.NULL" if resolved["const"] is None else f"wire.const({resolved['const']!r})"
        if alternatives := _alternatives(resolved):
            return self._union([self.codec(each) for each in alternatives])
        if "enum" in resolved:
            kinds = {_json_kind(value) for value in resolved["enum"]}
            return self._union([f"wire.{_CODECS[kind]}" for kind in sorted(kinds)])
        return self._plain_codec(resolved)

    def _last_reference(self, schema: Schema) -> str:
        name = ""
        while "$ref" in schema:
            name = reference_name(schema["$ref"])
            schema = self.document.schemas[name]
        return name

    def _union(self, codecs: Sequence[str]) -> str:
        unique = list(dict.fromkeys(codecs))
        return unique[0] if len(unique) == 1 else f"wire.union({', '.join(unique)})"

    def _plain_codec(self, schema: Schema) -> str:
        kind = schema.get("type")
        if kind == "array":
            return f"wire.list_of({self.codec(schema.get('items', {}))})"
        if is_map(self.document, schema):
            values = _map_values(schema)
            return f"wire.map_of({'wire.ANY' if values is None else self.codec(values)})"
        if kind == "string" and schema.get("format") in _FORMATS:
            return f"wire.{_FORMATS[schema['format']][1]}"
        if kind == "string" and (schema.get("writeOnly") or schema.get("x-secret")):
            return "wire.SECRET"
        return f"wire.{_CODECS.get(str(kind), 'ANY')}"

    def imports(self, annotations: Iterable[str], own: str = "") -> list[str]:
        """Import lines for the names in *annotations*; the class *own* and its TypedDict need none."""
        found = {name for each in annotations for name in names_in(each)} - _BUILT_IN - {own, f"{own}Dict"}
        return sorted({_STANDARD.get(name) or self._import(name) for name in found})

    def _import(self, name: str) -> str:
        model = name.removesuffix("Dict")
        home = model if model in map(self.class_name, self.handed) else name
        return f"from {self.package}.models.{self.module(home)} import {name}"


def _wrapped(schema: Schema) -> Schema | None:
    """The one reference in `allOf: [{$ref: ...}]`, which authors write to put a description beside it."""
    parts = schema.get("allOf", ())
    return parts[0] if len(parts) == 1 and "$ref" in parts[0] and "properties" not in schema else None


def _alternatives(schema: Schema) -> list[Schema]:
    if isinstance(kinds := schema.get("type"), list):
        return [{**schema, "type": kind} for kind in kinds]
    return variants(schema)


def _map_values(schema: Schema) -> Schema | None:
    """Schema of the values of a map; None where anything goes."""
    extra = schema.get("additionalProperties", True)
    return None if isinstance(extra, bool) else extra


def enum_base(schema: Schema) -> str:
    """The plain type of the values of an enum."""
    return "int" if all(isinstance(value, int) for value in schema["enum"]) else "str"


def names_in(annotation: str) -> set[str]:
    """The plain names an annotation mentions."""
    return {node.id for node in ast.walk(ast.parse(annotation, mode="eval")) if isinstance(node, ast.Name)}


def _json_kind(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    return "null" if value is None else "string"
