"""The examples against the rules: the one place where a fact is stated twice, so that a slip in one of them shows.

Mock, client and contract tests all read the same schemas: a wrong schema would fool them all. Therefore every
rule must be missed by an example when it is taken away.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from speclint.bodies import found_at, own_bodies, request_schemas
from speclint.document import Document, Finding, json_pointer
from speclint.fields import refused_fields, validator
from speclint.rules import Rule, bare, rules, without
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
        text, _at = found_at(example.value["value"], pad.key)
        if not isinstance(text, str) or not text:
            yield Finding(pad.pointer, f"the value has no text {pad.key!r} to repeat", "Name a text of the value.")
    for place in example.children("vary"):
        if not found_at(example.value["value"], place.key)[1]:
            yield Finding(place.pointer, f"the value has nothing at {place.key!r}", "Point to a part of the value.")


def listed(names: frozenset[str] | tuple[str, ...]) -> str:
    """Names as a sentence lists them."""
    return ", ".join(sorted(names)) or "none"


def check_oracle(document: Document) -> Iterator[Finding]:
    """Without any single rule of a request schema, the verdict on at least one of its examples is another."""
    for pointer, bodies in request_schemas(document).items():
        schema = root(document).child(*pointer)
        if schema is None or pointer[:1] != ("components",):
            continue  # inline schemas are banned: another check reports them
        reference, judged = {"$ref": json_pointer(pointer)}, bare(document, schema)
        judge = validator(reference, judged["components"])
        verdicts = [Verdict(body.value, refused_fields(judge, body.value), _words(body.value)) for body in bodies]
        for rule in rules(document, schema):
            if not _is_missed(reference, without(judged, rule), _likely_first(verdicts, rule)):
                fix = f"Add an example to {pointer[-1]}: {rule.witness}. If another rule implies it, remove it."
                yield Finding(rule.pointer, f"no example notices {rule.change}", fix)


@attrs.frozen
class Verdict:
    """A body, the fields that its refusal names (none: it is accepted), and the names and texts that are in it."""

    value: Any
    fields: frozenset[str]
    words: frozenset[str]


def _words(value: Any) -> frozenset[str]:
    if isinstance(value, Mapping):
        return frozenset(value).union(*map(_words, value.values()))
    if isinstance(value, list):
        return frozenset().union(*map(_words, value))
    return frozenset([value] if isinstance(value, str) else [])


def _likely_first(verdicts: list[Verdict], rule: Rule) -> list[Verdict]:
    """The bodies that speak of what the rule speaks of before the others: mostly the first one notices it."""
    words = {str(step) for step in rule.pointer} | {str(rule.member)}
    return sorted(verdicts, key=lambda verdict: -len(verdict.words & words))


def _is_missed(reference: Mapping[str, Any], changed: Mapping[str, Any], verdicts: list[Verdict]) -> bool:
    judge = validator(reference, changed["components"])
    return any(
        not judge.is_valid(verdict.value)
        if not verdict.fields
        else refused_fields(judge, verdict.value) != verdict.fields
        for verdict in verdicts
    )
