"""Pagination: what `x-page` points to is there."""

from collections.abc import Iterator

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import Node, Operation, operations, parameters, request_schema, response_schema, values_at, variants

_CHOICES = {"style": ("token", "number"), "in": ("query", "body"), "end": ("absent", "null")}


def check_pages(document: Document) -> Iterator[Finding]:
    """`x-page` has known values, pointers into the response, a parameter of the request, and an end that can be."""
    for operation in operations(document):
        page, schema = operation.child("x-page"), response_schema(document, operation)
        if page is not None and schema is not None:
            yield from _choices(page)
            yield from _response(document, schema, page)
            if page.value.get("param") not in _parameters(document, operation, page):
                problem = f"{operation.name} has no {page.value.get('in')} parameter {page.value.get('param')!r}"
                yield Finding((*page.pointer, "param"), problem, "Name the parameter that takes the token.")


def _choices(page: Node) -> Iterator[Finding]:
    for key, choices in _CHOICES.items():
        if page.value.get(key) not in choices:
            problem = f"{key} is {page.value.get(key)!r}"
            yield Finding((*page.pointer, key), problem, f"One of: {', '.join(choices)}.")


def _response(document: Document, schema: Node, page: Node) -> Iterator[Finding]:
    for key in ("items", "token"):
        pointer = str(page.value.get(key, ""))
        if not pointer or not values_at(document, schema, parse_pointer(pointer)):
            problem = f"{pointer or 'nothing'} is not in {schema.key}"
            yield Finding((*page.pointer, key), problem, "A JSON pointer into the response body.")
    if page.value.get("end") == "absent":
        *holder, name = parse_pointer(str(page.value.get("token", ""))) or ("",)
        for parent in values_at(document, schema, map(str, holder)) if holder else variants(document, schema):
            if name in parent.value.get("required", []):
                fix = "Take it out of required, or say end: null."
                yield Finding((*page.pointer, "end"), f"{name} is required, so it is never absent", fix)


def _parameters(document: Document, operation: Operation, page: Node) -> set[str]:
    if page.value.get("in") == "query":
        return {node.value["name"] for node in parameters(document, operation) if node.value["in"] == "query"}
    body = request_schema(document, operation)
    found = variants(document, body) if body is not None else []
    return {name for part in found for name in part.value.get("properties", {})}
