"""Finds what the generator lost without a word: object schemas without a class, and types that became `Any`.

Reads the written files with `ast`, so it also holds when a template is wrong.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from python_types import PythonTypes
from schema_shapes import free_form, is_object, shape, variants
from spec_tables import identifier, operation_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from document import Document, OperationSource, Schema
    from names import Names


def problems(document: Document, package: Path, names: Names) -> list[str]:
    """All findings in the client package at *package*, a line each; empty when nothing was lost."""
    types = PythonTypes(document, names.client_package)
    classes = dict(_classes(package / "models"))
    return [
        *_lost(document, types, classes),
        *_stray_fields(document, types, classes),
        *_stray_arguments(document, package),
    ]


def _classes(folder: Path) -> Iterator[tuple[str, ast.ClassDef]]:
    for file in sorted(folder.glob("*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield node.name, node


def _lost(document: Document, types: PythonTypes, classes: dict[str, ast.ClassDef]) -> Iterator[str]:
    for component, schema in document.schemas.items():
        if "$ref" in schema or not is_object(document, schema):
            continue
        if types.class_name(component) not in classes:
            yield f"lost class: the object schema {component} has no class (write its rules as `allOf: [{{not: ...}}]`)"


def _stray_fields(document: Document, types: PythonTypes, classes: dict[str, ast.ClassDef]) -> Iterator[str]:
    for component, schema in document.schemas.items():
        node = classes.get(types.class_name(component))
        if node is None:
            continue
        properties = shape(document, schema).properties
        for field, wire in _wire_names(node).items():
            annotation = _annotations(node).get(field)
            if annotation is None or wire not in properties:
                yield f"lost field: {component}.{wire} is not an attribute, or not in the contract"
            elif _is_stray(document, properties[wire], annotation):
                yield f"stray Any: {component}.{wire} became `{ast.unparse(annotation)}`"
        for wire in properties.keys() - set(_wire_names(node).values()):
            yield f"lost field: {component}.{wire} is not in the class"


def _annotations(node: ast.ClassDef) -> dict[str, ast.expr]:
    return {
        each.target.id: each.annotation
        for each in node.body
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
    }


def _wire_names(node: ast.ClassDef) -> dict[str, str]:
    """Attribute -> wire name, from the calls of `wire.Field` in the class."""
    found = {}
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "wire.Field":
            told = {each.arg: ast.literal_eval(each.value) for each in call.keywords if each.arg in ("name", "wire")}
            found[told["name"]] = told["wire"]
    return found


def _is_stray(document: Document, schema: Schema, annotation: ast.expr) -> bool:
    """Whether *annotation* mentions `Any` though *schema* says what the value is."""
    if free_form(document, schema):
        return False
    text = ast.unparse(annotation)
    if _has_union(document, schema):
        # A variant that is newer than the contract stays the dict that came.
        text = text.replace("dict[str, Any]", "")
    return _says_any(text)


def _says_any(annotation: str) -> bool:
    return re.search(r"\bAny\b", annotation) is not None


def _has_union(document: Document, schema: Schema) -> bool:
    resolved = document.resolve(schema)
    if variants(resolved):
        return True
    return "items" in resolved and _has_union(document, resolved["items"])


def _stray_arguments(document: Document, package: Path) -> Iterator[str]:
    rows = {row.id: row for row in operation_rows(document)}
    for operation in document.operations():
        row = rows[operation.id]
        allowed = {"extra_body", *_free_form_arguments(document, operation)}
        source = (package / "api" / row.tag / "__init__.py").read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == row.name:
                yield from _stray_in(node, allowed, f"{row.tag}.{row.name}")


def _stray_in(node: ast.FunctionDef | ast.AsyncFunctionDef, allowed: set[str], label: str) -> Iterator[str]:
    for argument in [*node.args.args, *node.args.kwonlyargs]:
        text = "" if argument.annotation is None else ast.unparse(argument.annotation)
        if _says_any(text) and argument.arg not in allowed:
            yield f"stray Any: argument {argument.arg} of {label} is `{text}`"


def _free_form_arguments(document: Document, operation: OperationSource) -> Iterator[str]:
    body = document.request_body(operation)
    if body is None:
        return
    name = document.body_name(operation)
    if name is not None or not is_object(document, body[1]):
        yield from [identifier(name or "body")] if free_form(document, body[1]) else []
        return
    for wire, schema in shape(document, body[1]).properties.items():
        if free_form(document, schema):
            yield identifier(wire)
