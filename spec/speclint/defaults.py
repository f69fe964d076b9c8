"""What a body has when the service has filled in its defaults, some of which depend on its other fields."""

from collections.abc import Iterable, Mapping
from typing import Any

from speclint.document import Document
from speclint.fields import validator
from speclint.rules import bare
from speclint.walk import Node, resolve, variants


def left_open(document: Document, schema: Node, given: Mapping[str, Any], fields: Iterable[str]) -> list[str]:
    """Those of the fields that a body may lack though it has these values: neither required nor with a default."""
    required = {name for part in variants(document, schema) for name in part.value.get("required", [])}
    known = {*_filled(document, schema, given), *required}
    return [field for field in fields if field not in known]


def _filled(document: Document, schema: Node, value: Mapping[str, Any]) -> Mapping[str, Any]:
    found = resolve(document, schema)
    for member in found.children("properties"):
        default = next((each for each in (member, resolve(document, member)) if _has_default(each)), None)
        if default is not None and member.key not in value:
            value = {**value, member.key: default.value["default"]}
    for part in found.children("allOf"):
        value = _filled(document, part, value)
    condition = found.child("if")
    if condition is not None:
        judge = validator(condition.value, bare(document, condition)["components"])
        branch = found.child("then" if judge.is_valid(dict(value)) else "else")
        value = _filled(document, branch, value) if branch is not None else value
    return value


def _has_default(schema: Node) -> bool:
    return isinstance(schema.value, Mapping) and "default" in schema.value
