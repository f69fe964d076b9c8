"""Builds the views of models and enums: which fields a class has, what they are called, how they read."""

from __future__ import annotations

import re
from keyword import iskeyword
from typing import TYPE_CHECKING

import docstrings
from inputs import inputs_of
from python_types import PythonTypes, Role, enum_base, join, literal
from schema_shapes import shape
from views import EnumView, FieldView, ModelView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openapi_python_client.parser.properties import ModelProperty

    from document import Document, Schema
    from names import Names

_TAKEN = ("additional_properties", "decode", "fits", "from_dict", "to_dict")
"""What every model has already; a field of that name gets an underscore."""

_SPELT = re.compile(r"(?<![\w/.`-])[a-z]+[A-Z]\w*")
"""A name as the service spells it, not so what is quoted (a value) or part of an address."""


class ModelViews:
    """The views of all models of one contract. The generator's models tell which Python name each field got."""

    def __init__(self, document: Document, names: Names, models: Iterable[ModelProperty]) -> None:
        inputs = inputs_of(document)
        self.document = document
        self.types = PythonTypes(document, names.client_package, inputs.handed)
        self.components = {self.types.class_name(name): name for name in document.schemas}
        self._in_requests = {self.types.class_name(name) for name in inputs.all}
        self._handed = {self.types.class_name(name) for name in inputs.handed}
        self._models = {str(model.class_info.name): model for model in models}
        self._python = {wire: python for name in self._models for python, wire in self.python_names(name)}

    def in_python(self, text: str) -> str:
        """A text of the contract with the names of fields as Python spells them."""
        return _SPELT.sub(lambda found: self._python.get(found[0], found[0]), text)

    def model(self, name: str) -> ModelView:
        """The view of the model class *name*."""
        schema = self.document.schemas[self.components[name]]
        merged = shape(self.document, schema)
        role = Role.FIELD if name in self._in_requests else Role.ANSWER
        fields = tuple(
            self._field(python, wire, merged.properties[wire], role, required=wire in merged.required)
            for python, wire in self.python_names(name)
        )
        annotations = [*(each.annotation for each in fields), "ClassVar"]
        if name in self._handed:
            annotations += [each.entry for each in fields]
        return ModelView(
            name=name,
            doc=_doc(schema, name),
            fields=fields,
            forbidden=merged.forbidden,
            is_input=name in self._handed,
            plain_entries=all(each.wire.isidentifier() and not iskeyword(each.wire) for each in fields),
            imports=tuple(self.types.imports(annotations, own=name)),
        )

    def python_names(self, class_name: str) -> list[tuple[str, str]]:
        """(Python name, wire name) of each field, required ones first."""
        model = self._models[class_name]
        found = []
        for prop in [*(model.required_properties or ()), *(model.optional_properties or ())]:
            python = str(prop.python_name)
            found.append((f"{python}_" if python in _TAKEN else python, prop.name.get_untrusted_value()))
        return found

    def _field(self, python: str, wire: str, schema: Schema, role: Role, *, required: bool) -> FieldView:
        annotation = self.types.annotation(schema, role)
        constant = self.document.resolve(schema).get("const")
        said = docstrings.value_doc(self.document, schema, asked=role is Role.FIELD)
        return FieldView(
            python=python,
            wire=wire,
            annotation=annotation if required else join([annotation, "None"]),
            codec=self.types.codec(schema),
            required=required,
            default="None" if not required else None if constant is None else repr(constant),
            entry=self.types.annotation(schema, Role.ENTRY),
            doc=docstrings.paragraph(self.in_python(said)),
            entry_doc=docstrings.paragraph(said),
        )

    def enum(self, class_name: str) -> EnumView:
        """The view of an alias of literals, its values in the order of the contract."""
        schema = self.document.resolve(self.document.schemas[self.components[class_name]])
        values = literal(schema["enum"])
        if not schema.get("x-open-enum", False):
            return EnumView(class_name, values, _doc(schema, class_name))
        more = "The service adds values: any other one is accepted too."
        return EnumView(class_name, f"{values} | {enum_base(schema)}", _doc(schema, class_name, more))

    def exports(self) -> dict[str, str]:
        """Module below `models` of every public name."""
        enums = [name for name, component in self.components.items() if "enum" in self.document.schemas[component]]
        found = {name: self.types.module(name) for name in [*self._models, *enums]}
        return dict(sorted({**found, **{f"{name}Dict": found[name] for name in self._handed}}.items()))


def _doc(schema: Schema, name: str, more: str = "") -> str:
    said = docstrings.paragraph(f"{schema.get('description', name)} {more}")
    return docstrings.sections([said, docstrings.paragraph(docstrings.provenance(schema))])
