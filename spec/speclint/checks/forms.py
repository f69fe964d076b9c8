"""Forms of schemas that the generator turns into nothing, or into something ugly, with exit code 0."""

import builtins
import enum
import typing
from collections.abc import Iterator

from speclint.document import Document, Finding
from speclint.walk import IN_PLACE, Node, resolve, root, schemas

_DEFINING = {"type", "properties", "enum", "const", "$ref", "oneOf", "anyOf", "items"}
_TYPING = {"type", "$ref", "oneOf", "anyOf", "allOf"}
_ELSEWHERE = {"datetime", "date", "UUID", "File", "Unset", "Client", "Response", "Pictory", "AsyncPictory"}
_TAKEN = {*dir(builtins), *enum.__all__, *typing.__all__, *_ELSEWHERE}


def check_forms(document: Document) -> Iterator[Finding]:
    """No schema has a form that loses its class, gets an accidental name, or sends a default that nobody asked for."""
    for schema in schemas(document):
        yield from _choice_beside_object(schema)
        yield from _rule_component(document, schema)
        yield from _required_defaults(document, schema)
        if not _in_rule(schema):
            yield from _untyped(schema)
        if not _is_component(schema) and not _in_rule(schema):
            yield from _inline(schema)
    for schema in root(document).children("components", "schemas"):
        if schema.key in _TAKEN:
            yield Finding(schema.pointer, f"generated code uses the name {schema.key} itself", "Choose another name.")


def _is_component(schema: Node) -> bool:
    return len(schema.pointer) == 3 and schema.pointer[:2] == ("components", "schemas")


def _in_rule(schema: Node) -> bool:
    """Whether it only judges (inside not, if, then, else, contains) or is merged into its object (allOf)."""
    return any(step in (*IN_PLACE, "contains") for step in schema.pointer) or schema.pointer[-2] == "allOf"


def _choice_beside_object(schema: Node) -> Iterator[Finding]:
    is_object = schema.value.get("type") == "object" or "properties" in schema.value
    for keyword in ("anyOf", "oneOf") if is_object else ():
        if any("required" in branch.value and not _DEFINING & set(branch.value) for branch in schema.children(keyword)):
            fix = f"Wrap it: allOf: [{{{keyword}: […]}}]."
            yield Finding((*schema.pointer, keyword), f"{keyword} of required beside an object loses its class", fix)


def _rule_component(document: Document, schema: Node) -> Iterator[Finding]:
    for part in schema.children("allOf"):
        if "$ref" in part.value and not _DEFINING & set(resolve(document, part).value):
            fix = "Write the rule in line: the generator fails on a reference to it."
            yield Finding(part.pointer, "allOf refers to a component that is only a rule", fix)


def _required_defaults(document: Document, schema: Node) -> Iterator[Finding]:
    for name in schema.value.get("required", []):
        found = schema.child("properties", name)
        if found is not None and ("default" in found.value or "default" in resolve(document, found).value):
            fix = "Either it is required or it has a default."
            yield Finding(found.pointer, f"{name} is required, so its default is never used", fix)


def _untyped(schema: Node) -> Iterator[Finding]:
    if not _TYPING & set(schema.value) and schema.value.get("const", "") is not None:
        fix = "Add type; free-form is type: object with additionalProperties: true."
        yield Finding(schema.pointer, "a schema without a type becomes Any", fix)


def _inline(schema: Node) -> Iterator[Finding]:
    if "properties" in schema.value:
        fix = "Put it under components/schemas and refer to it: inline classes are named by accident."
        yield Finding(schema.pointer, "an object schema in line", fix)
    if len(schema.value.get("enum", [])) > 1:
        fix = "Put it under components/schemas and refer to it."
        yield Finding(schema.pointer, "an enum in line", fix)
