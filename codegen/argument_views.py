"""Turns what an operation takes into the arguments of its method: path, query, and its body flattened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

import docstrings
from document import reference_name
from names import LIMIT, OCTETS, OPTIONS, CodegenError
from python_types import Role, join
from schema_shapes import is_object, shape
from spec_tables import identifier
from views import ArgumentView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from document import OperationSource, Schema
    from model_views import ModelViews

_SCALARS = ("string", "integer", "number", "boolean")


def arguments_of(models: ModelViews, source: OperationSource) -> list[ArgumentView]:
    """Path parameters first, then what is required, then the rest. A name that is taken gets an underscore.

    Raises:
        CodegenError: the operation takes something that the client cannot send.
    """
    taken = {"self", *OPTIONS, *([LIMIT] if "x-credits" in source.data else ())}
    found = []
    raw = [*_parameters(models, source), *_body(models, source)]
    for argument in sorted(raw, key=lambda each: (each.place != "path", not each.required)):
        python = argument.python
        while python in taken:
            python += "_"
        taken.add(python)
        found.append(evolve(argument, python=python))
    return found


def _parameters(models: ModelViews, source: OperationSource) -> Iterator[ArgumentView]:
    document = models.document
    for place in ("header", "cookie"):
        if found := document.parameters(source, place):
            raise CodegenError(f"{source.id}: {place} parameters are not supported ({found[0]['name']})")
    for place in ("path", "query"):
        # Path parameters are positional: their order is that of the URL, whatever that of the document.
        for parameter in sorted(document.parameters(source, place), key=lambda each: _position(source, each["name"])):
            name, schema = parameter["name"], parameter.get("schema", {})
            kinds = document.resolve(schema).get("type")
            scalar = set([kinds] if isinstance(kinds, str) else kinds or ("none",)) <= set(_SCALARS)
            if not scalar or ("format" in schema and schema["format"] != "uuid"):
                raise CodegenError(f"{source.id}: the {place} parameter {name} must be a plain scalar")
            said = {"description": parameter.get("description", ""), **schema}
            doc = docstrings.value_doc(document, said, asked=True)
            required = bool(parameter.get("required"))
            yield _argument(models, (identifier(name), name, place), schema, doc, required=required)


def _position(source: OperationSource, name: str) -> int:
    return source.path.find(f"{{{name}}}")


def _body(models: ModelViews, source: OperationSource) -> Iterator[ArgumentView]:
    document = models.document
    body = document.request_body(source)
    if body is None:
        return
    content_type, schema, required = body
    name = document.body_name(source)
    if content_type == OCTETS:
        doc = docstrings.value_doc(document, schema, asked=True)
        yield ArgumentView(identifier(name or "body"), name or "body", "body", "bytes", required, doc)
        return
    if content_type != "application/json":
        raise CodegenError(f"{source.id}: bodies of type {content_type} are not supported")
    if name is not None or not is_object(document, schema):
        doc = models.in_python(docstrings.value_doc(document, schema, asked=True))
        yield _argument(models, (identifier(name or "body"), name or "body", "body"), schema, doc, required=required)
        return
    merged = shape(document, schema)
    for python, wire in models.python_names(models.types.class_name(reference_name(schema["$ref"]))):
        rules = docstrings.conditional_rules(document, schema, wire)
        doc = docstrings.value_doc(document, merged.properties[wire], rules, asked=True)
        needed = wire in merged.required
        yield _argument(
            models, (python, wire, "field"), merged.properties[wire], models.in_python(doc), required=needed
        )


def _argument(
    models: ModelViews, named: tuple[str, str, str], schema: Schema, doc: str, *, required: bool
) -> ArgumentView:
    annotation = models.types.annotation(schema, Role.ARGUMENT)
    python, wire, place = named
    return ArgumentView(python, wire, place, annotation if required else join([annotation, "None"]), required, doc)
