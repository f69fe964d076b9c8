"""Names in schemas: `required` and rules speak of properties that exist. No tool checks that they do."""

from collections.abc import Iterator, Mapping, Sequence

from speclint.document import Document, Finding
from speclint.walk import IN_PLACE, IN_PLACE_LISTS, Node, schema_roots, subschemas, variants


def check_names(document: Document) -> Iterator[Finding]:
    """Every name in `required`, and every property that a `not`, `if`, `then` or `else` speaks of, is declared."""
    for schema in schema_roots(document):
        yield from _visit(document, schema, declared=[schema])


def _visit(document: Document, schema: Node, declared: Sequence[Node], *, rule: bool = False) -> Iterator[Finding]:
    """Findings below a schema. `declared` are the schemas that tell which properties its value may have."""
    parts = _all(document, declared)
    added = (name for name in schema.children("properties") if isinstance(name.value, Mapping) and "type" in name.value)
    own = {name.key for name in added}  # a rule may add what it needs
    known = {name for part in parts for name in part.value.get("properties", {})} | own
    if schema.pointer[-1] == "not" and set(schema.value) == {"required"} and len(schema.value["required"]) == 1:
        known |= _anywhere(document)  # a key that must be absent is another schema's
    free = any(part.value.get("additionalProperties", False) is not False for part in parts)
    for name in () if free else schema.children("required"):
        if name.value not in known:
            yield _unknown(name, str(name.value), known)
    for keyword in schema.children("properties") if rule else ():
        if keyword.key not in known:
            yield _unknown(keyword, keyword.key, known)
    for below in subschemas(schema):
        step = below.pointer[len(schema.pointer)]
        if step in IN_PLACE:
            yield from _visit(document, below, declared, rule=True)
        elif step in IN_PLACE_LISTS:
            yield from _visit(document, below, declared if rule else [*declared, below], rule=rule)
        else:
            steps = ("items",) if step == "contains" else below.pointer[len(schema.pointer) :]
            same = (part.child(*steps) for part in parts)
            found = [node for node in same if node is not None]
            yield from _visit(document, below, found if rule else [*found, below], rule=rule)


def _anywhere(document: Document) -> set[str]:
    schemas = document.data.get("components", {}).get("schemas", {}).values()
    return {name for schema in schemas for name in schema.get("properties", {})}


def _all(document: Document, declared: Sequence[Node]) -> list[Node]:
    return [part for found in declared for part in variants(document, found)]


def _unknown(at: Node, name: str, known: set[str]) -> Finding:
    return Finding(at.pointer, f"there is no property {name!r}", f"Declared are: {', '.join(sorted(known)) or 'none'}.")
