"""Queries: their rules are proven by examples, as those of bodies are."""

from collections.abc import Iterator

import attrs

from speclint.bodies import Body
from speclint.checks.oracle import listed
from speclint.document import Document, Finding
from speclint.fields import refused_fields, validator
from speclint.queries import at, query_parameters, query_rules, query_schema, with_rules
from speclint.rules import bare, without
from speclint.walk import Node, Operation, operations


def check_query_names(document: Document) -> Iterator[Finding]:
    """`x-query` speaks of parameters that the operation has, its accepted examples too."""
    for operation in operations(document):
        told = operation.child("x-query")
        known = {parameter.value["name"] for parameter in query_parameters(document, operation)}
        for name, where in _names(told) if told is not None else ():
            if name not in known:
                fix = f"Parameters in the query are: {', '.join(sorted(known)) or 'none'}."
                yield Finding(where.pointer, f"{operation.name} has no query parameter {name!r}", fix)


def _names(told: Node) -> Iterator[tuple[str, Node]]:
    for entry in told.children("dependentRequired"):
        yield entry.key, entry
        yield from ((name.value, name) for name in entry.children())
    for part in told.children("allOf"):
        yield from ((name.value, name) for name in part.children("not", "required"))
    for example in told.children("x-valid-examples"):
        yield from ((name.key, name) for name in example.children("value"))


def check_query_examples(document: Document) -> Iterator[Finding]:
    """Each example of `x-query` is accepted, or refused with exactly its `fields`; without any rule, one is not."""
    for operation, examples in with_rules(document):
        if not examples:
            fix = "Add x-query: {x-valid-examples: […], x-invalid-examples: […]}."
            yield Finding(operation.pointer, f"no example proves the rules of the query of {operation.name}", fix)
            continue
        verdicts = _verdicts(document, operation, examples)
        for example, refused in zip(examples, verdicts, strict=True):
            if refused != set(example.fields):
                problem = f"refused are {listed(refused)}, but the example says {listed(example.fields)}"
                yield Finding(example.pointer, problem, "Correct the rule, the example or its fields.")
        for rule in query_rules(document, operation):
            changed = attrs.evolve(document, data=without(document.data, rule))
            if _verdicts(changed, at(changed, operation), examples) == verdicts:
                fix = f"Add an example to x-query of {operation.name}: {rule.witness}."
                yield Finding(rule.pointer, f"no example notices {rule.change}", fix)


def _verdicts(document: Document, operation: Operation, examples: list[Body]) -> list[frozenset[str]]:
    schema = query_schema(document, operation)
    judge = validator(schema, bare(document, Node((), schema))["components"])
    return [refused_fields(judge, example.value) for example in examples]
