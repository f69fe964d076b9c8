"""The query of an operation as one value: its schema, the examples that prove its rules, and each single rule.

A query arrives as text, so what is judged is what was read from it: `month=5` is `{"month": 5}`.
"""

from collections.abc import Iterator
from typing import Any

from speclint.bodies import Body, own_bodies
from speclint.document import Document
from speclint.rules import Rule, rules
from speclint.walk import Node, Operation, operations, parameters


def query_parameters(document: Document, operation: Operation) -> list[Node]:
    """The (resolved) parameters of an operation that stand in the query."""
    return [parameter for parameter in parameters(document, operation) if parameter.value["in"] == "query"]


def query_schema(document: Document, operation: Operation) -> dict[str, Any]:
    """What the parameters and `x-query` say together, as one schema of an object."""
    found = query_parameters(document, operation)
    told = {key: value for key, value in operation.value.get("x-query", {}).items() if not key.startswith("x-")}
    return {
        "type": "object",
        "properties": {parameter.value["name"]: parameter.value.get("schema", True) for parameter in found},
        "required": [parameter.value["name"] for parameter in found if parameter.value.get("required")],
        **told,
    }


def with_rules(document: Document) -> Iterator[tuple[Operation, list[Body]]]:
    """The operations whose query has rules, with the queries that their `x-query` shows."""
    for operation in operations(document):
        told = operation.child("x-query")
        if told is not None or any(query_rules(document, operation)):
            yield operation, list(own_bodies(told)) if told is not None else []


def query_rules(document: Document, operation: Operation) -> Iterator[Rule]:
    """Every single rule of the query. That a value is text is none: in a query all are."""
    for parameter in query_parameters(document, operation):
        schema = parameter.child("schema")
        for rule in rules(document, schema) if schema is not None else ():
            if not _is_text(document, rule):
                yield rule
        required = parameter.child("required")
        if required is not None and required.value:
            change = f"{parameter.value['name']} no longer required"
            yield Rule(required.pointer, required.pointer, change, "a query without it", instead=False)
    told = operation.child("x-query")
    if told is not None:
        yield from rules(document, told)


def _is_text(document: Document, rule: Rule) -> bool:
    found = Node((), document.data).child(*rule.at)
    return rule.at[-1] == "type" and found is not None and found.value == "string"


def at(document: Document, operation: Operation) -> Operation:
    """The same operation in another state of the document."""
    value: Any = document.data
    for step in operation.pointer:
        value = value[step]
    return Operation(operation.pointer, value, path=operation.path, method=operation.method)
