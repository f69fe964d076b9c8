"""The examples against the rules: the one place where a fact is stated twice, so that a slip in one of them shows.

Mock, client and contract tests all read the same schemas: a wrong schema would fool them all. Therefore every
rule must be missed by an example when it is taken away.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from speclint.bodies import Body, own_bodies, request_schemas
from speclint.document import Document, Finding, json_pointer
from speclint.fields import refused_fields, validator
from speclint.rules import rules, without
from speclint.walk import Node, root


def check_refusals(document: Document) -> Iterator[Finding]:
    """Each `x-invalid-examples` is refused with exactly its `fields`; each request schema has some."""
    components = document.data.get("components", {})
    for schema in root(document).children("components", "schemas"):
        for example in (*schema.children("x-valid-examples"), *schema.children("x-invalid-examples")):
            yield from _padding(example)
        judge = validator({"$ref": json_pointer(schema.pointer)}, components)
        for body in own_bodies(schema):
            refused = refused_fields(judge, body.value)
            if body.fields and refused != set(body.fields):
                problem = f"refused are {listed(refused)}, but fields says {listed(body.fields)}"
                yield Finding(body.pointer, problem, "Correct the rule, the example or its fields.")
    for pointer, bodies in request_schemas(document).items():
        if not any(body.fields for body in bodies):
            fix = "Add x-invalid-examples: [{value, fields, why}], one for each rule."
            yield Finding(pointer, "a request schema without a body that must be refused", fix)


def _padding(example: Node) -> Iterator[Finding]:
    for pad in example.children("pad"):
        text = example.child("value", pad.key)
        if text is None or not isinstance(text.value, str) or not text.value:
            yield Finding(pad.pointer, f"the value has no text {pad.key!r} to repeat", "Name a text of the value.")


def listed(names: frozenset[str] | tuple[str, ...]) -> str:
    """Names as a sentence lists them."""
    return ", ".join(sorted(names)) or "none"


def check_oracle(document: Document) -> Iterator[Finding]:
    """Without any single rule of a request schema, the verdict on at least one of its examples is another."""
    components = document.data.get("components", {})
    for pointer, bodies in request_schemas(document).items():
        schema = root(document).child(*pointer)
        if schema is None or pointer[:1] != ("components",):
            continue  # inline schemas are banned: another check reports them
        reference = {"$ref": json_pointer(pointer)}
        judge = validator(reference, components)
        verdicts = [(body, refused_fields(judge, body.value)) for body in bodies]
        for rule in rules(document, schema):
            if not _is_missed(reference, without(document.data, rule), verdicts):
                fix = f"Add an example to {pointer[-1]}: {rule.witness}. If another rule implies it, remove it."
                yield Finding(rule.pointer, f"no example notices {rule.change}", fix)


def _is_missed(
    reference: Mapping[str, Any], changed: Mapping[str, Any], verdicts: list[tuple[Body, frozenset[str]]]
) -> bool:
    judge = validator(reference, changed["components"])
    return any(refused_fields(judge, body.value) != verdict for body, verdict in verdicts)
