"""The examples against the rules: the one place where a fact is stated twice, so that a slip in one of them shows.

Mock, client and contract tests all read the same schemas: a wrong schema would fool them all. Therefore every
rule must be missed by an example when it is taken away.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import jsonschema_rs

from speclint.bodies import Body, body_names, found_at, own_bodies, request_schemas
from speclint.document import Document, Finding, Pointer, json_pointer
from speclint.fields import WHOLE_BODY, refused_fields, validator
from speclint.rules import Rule, bare, replaced, rules, without
from speclint.walk import Node, root


def check_refusals(document: Document) -> Iterator[Finding]:
    """Each `x-invalid-examples` is refused with exactly its `fields`; each request schema has some."""
    names = body_names(document)
    for schema in root(document).children("components", "schemas"):
        for example in (*schema.children("x-valid-examples"), *schema.children("x-invalid-examples")):
            yield from _padding(example)
        bodies = list(own_bodies(schema))
        if not bodies:
            continue
        judge = validator({"$ref": json_pointer(schema.pointer)}, bare(document, schema)["components"])
        for body in bodies:
            refused = refused_fields(judge, body.value, names.get(schema.pointer, WHOLE_BODY))
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
        court = Court.over(document, schema, bodies)
        every = list(rules(document, schema))
        noticed = court.noticed_together(every)
        for rule in every:
            if rule.pointer not in noticed and not court.notices(rule):
                fix = f"Add an example to {pointer[-1]}: {rule.witness}. If another rule implies it, remove it."
                yield Finding(rule.pointer, f"no example notices {rule.change}", fix)


@attrs.frozen
class Verdict:
    """A body, the fields that its refusal names (none: it is accepted), and the names and texts that are in it."""

    value: Any
    fields: frozenset[str]
    words: frozenset[str]

    def stands(self, judge: jsonschema_rs.Draft202012Validator) -> bool:
        """Whether that judge comes to the same verdict."""
        return refused_fields(judge, self.value) == self.fields if self.fields else judge.is_valid(self.value)


@attrs.frozen
class Court:
    """The bodies of one request schema, what was found of each, and in which of them each word occurs."""

    reference: Mapping[str, Any]
    judged: Mapping[str, Any]
    verdicts: list[Verdict]
    occurrences: Mapping[str, list[int]]

    @classmethod
    def over(cls, document: Document, schema: Node, bodies: list[Body]) -> "Court":
        """Judge all bodies."""
        reference, judged = {"$ref": json_pointer(schema.pointer)}, bare(document, schema)
        judge = validator(reference, judged["components"])
        verdicts = [_verdict(body.value, refused_fields(judge, body.value)) for body in bodies]
        occurrences: dict[str, list[int]] = {}
        for number, verdict in enumerate(verdicts):
            for word in verdict.words:
                occurrences.setdefault(word, []).append(number)
        return cls(reference, judged, verdicts, occurrences)

    def notices(self, rule: Rule) -> bool:
        """Whether some verdict is another without that rule. Bodies that speak of what it speaks of come first."""
        judge = self._judge(without(self.judged, rule))
        return not all(self.verdicts[number].stands(judge) for number in self._order(rule))

    def _order(self, rule: Rule) -> list[int]:
        """A word tells the more the rarer it is."""
        words = {str(step) for step in rule.pointer} | {str(rule.member)}
        scores = [0.0] * len(self.verdicts)
        for word in [*words, *(f"!{word}" for word in words)]:
            found = self.occurrences.get(word, ())
            for number in found:
                scores[number] -= 1 / len(found)
        return sorted(range(len(scores)), key=scores.__getitem__)

    def noticed_together(self, every: list[Rule]) -> set[Pointer]:
        """Members of enums that are noticed when all members of their enum are gone at once, which is found faster.

        A body in which one of them occurs, and no other, cannot tell whether it is gone alone.
        """
        members: dict[Pointer, dict[str, Pointer]] = {}
        for rule in every:
            if rule.at[-1] == "enum" and isinstance(rule.member, str):
                members.setdefault(rule.at, {})[rule.member] = rule.pointer
        found: set[Pointer] = set()
        for at, rule_of in members.items():
            names = frozenset(rule_of)
            judge = self._judge(replaced(self.judged, at, [_NOTHING]))
            for verdict in self.verdicts:
                alone = verdict.words & names
                if len(alone) == 1 and not verdict.stands(judge):
                    found |= {rule_of[member] for member in alone}
        return found

    def _judge(self, changed: Mapping[str, Any]) -> jsonschema_rs.Draft202012Validator:
        return validator(self.reference, changed["components"])


_NOTHING = "\0"  # a value that no body has: an enum must have one


def _verdict(value: Any, fields: frozenset[str]) -> Verdict:
    """The names of refused fields count as words of their own: bodies are refused by rules about them."""
    named = {f"!{word}" for name in fields for word in re.findall("[a-zA-Z]+", name)[-1:]}
    return Verdict(value, fields, _words(value) | named)


def _words(value: Any) -> frozenset[str]:
    if isinstance(value, Mapping):
        return frozenset(value).union(*map(_words, value.values()))
    if isinstance(value, list):
        return frozenset().union(*map(_words, value))
    return frozenset([value] if isinstance(value, str) else [])
