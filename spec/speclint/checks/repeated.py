"""Schemas that say the same: what is added to one of two copies is forgotten in the other."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from speclint.document import Document, Finding
from speclint.walk import root

_WORDS = {"description", "title", "examples", "example"}


def check_repeated(document: Document) -> Iterator[Finding]:
    """No two components of schemas accept the same: objects with fields, and enums."""
    first: dict[str, str] = {}
    for component in root(document).children("components", "schemas"):
        name = str(component.pointer[-1])
        facts = _facts(component.value)
        if isinstance(facts, Mapping) and ("properties" in facts or "enum" in facts):
            earlier = first.setdefault(json.dumps(facts, sort_keys=True), name)
            if earlier != name:
                fix = "Refer to one of them in both places, named by what they have in common."
                yield Finding(component.pointer, f"it says the same as {earlier}", fix)


def _facts(schema: Any) -> Any:
    """What a schema accepts: all but its words, its examples and where it comes from."""
    if isinstance(schema, list):
        return [_facts(member) for member in schema]
    if not isinstance(schema, Mapping):
        return schema
    told = {name: _facts(member) for name, member in schema.items() if not name.startswith("x-") and name not in _WORDS}
    if isinstance(schema.get("properties"), Mapping):  # the names of fields are no keywords
        told["properties"] = {name: _facts(member) for name, member in schema["properties"].items()}
    return told
