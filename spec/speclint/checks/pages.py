"""Pagination: what `x-page` points to is there."""

from collections.abc import Iterator

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import Node, Operation, operations, parameters, request_schema, response_schema, values_at, variants


def check_pages(document: Document) -> Iterator[Finding]:
    """`x-page` points to parts of the response, names a parameter of the request, and its end can happen."""
    for operation in operations(document):
        page, schema = operation.child("x-page"), response_schema(document, operation)
        if page is not None and schema is not None:
            yield from _pointers(document, schema, page)
            if page.value["end"] == "absent":
                yield from _absent(document, schema, page)
            if page.value["param"] not in _parameters(document, operation, page):
                problem = f"{operation.name} has no {page.value['in']} parameter {page.value['param']!r}"
                yield Finding((*page.pointer, "param"), problem, "Name the parameter that takes the token.")


def _pointers(document: Document, schema: Node, page: Node) -> Iterator[Finding]:
    into = {"items": "", "token": "", "order": f"{page.value['items']}/0", "key": f"{page.value['items']}/0"}
    for key, prefix in into.items():
        pointer = page.value.get(key)
        if pointer is not None and not values_at(document, schema, parse_pointer(prefix + pointer)):
            problem = f"{pointer} is not in {'an item of ' if prefix else ''}{schema.key}"
            yield Finding((*page.pointer, key), problem, "A JSON pointer into the response body, or into an item.")


def _absent(document: Document, schema: Node, page: Node) -> Iterator[Finding]:
    *holder, name = parse_pointer(page.value["token"])
    for parent in values_at(document, schema, holder):
        if name in parent.value.get("required", []):
            fix = "Take it out of required, or say end: null."
            yield Finding((*page.pointer, "end"), f"{name} is required, so it is never absent", fix)


def _parameters(document: Document, operation: Operation, page: Node) -> set[str]:
    if page.value["in"] == "query":
        return {node.value["name"] for node in parameters(document, operation) if node.value["in"] == "query"}
    body = request_schema(document, operation)
    found = variants(document, body) if body is not None else []
    return {name for part in found for name in part.value.get("properties", {})}
