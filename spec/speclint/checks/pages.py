"""Pagination: what `x-page` points to is there."""

from collections.abc import Callable, Iterator, Mapping

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import (
    Node,
    Operation,
    operations,
    parameters,
    request_schema,
    resolve,
    response_schema,
    success,
    values_at,
    variants,
)


def check_pages(document: Document) -> Iterator[Finding]:
    """`x-page` points into the response, names a parameter, its end can happen, and a link leads to the next page."""
    for operation in operations(document):
        page, schema = operation.child("x-page"), response_schema(document, operation)
        if page is not None and schema is not None:
            yield from _pointers(document, schema, page)
            if "end" in page.value:
                yield from _END[page.value["end"]](document, schema, page)
            for key in {"param", "size-param"} & page.value.keys():
                if page.value[key] not in _parameters(document, operation, page):
                    problem = f"{operation.name} has no {page.value['in']} parameter {page.value[key]!r}"
                    yield Finding((*page.pointer, key), problem, "Name the parameter that asks for it.")
            if page.value["in"] == "query" and "token" in page.value and not _links_to_next(document, operation, page):
                fix = "Add a link to the operation itself that passes the token as the parameter."
                yield Finding(page.pointer, f"no link of {operation.name} leads to the next page", fix)


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


def _null(document: Document, schema: Node, page: Node) -> Iterator[Finding]:
    *holder, name = parse_pointer(page.value["token"])
    for parent in values_at(document, schema, holder):
        token = parent.child("properties", name)
        if token is not None and "null" not in token.value.get("type", ()):
            fix = "Its type is [string, 'null'], unless end is absent."
            yield Finding((*page.pointer, "end"), f"{name} is never null", fix)
        if token is not None and name not in parent.value.get("required", []):
            fix = "Add it to required, or say end: absent."
            yield Finding((*page.pointer, "end"), f"{name} is not required, so it may be absent", fix)


_END: Mapping[str, Callable[[Document, Node, Node], Iterator[Finding]]] = {"absent": _absent, "null": _null}


def _links_to_next(document: Document, operation: Operation, page: Node) -> bool:
    answer = success(document, operation)
    links = answer.children("links") if answer is not None else iter(())
    passed = f"$response.body#{page.value['token']}"
    return any(
        link.value.get("operationId") == operation.name
        and link.value.get("parameters", {}).get(page.value["param"]) == passed
        for link in (resolve(document, link) for link in links)
    )


def _parameters(document: Document, operation: Operation, page: Node) -> set[str]:
    if page.value["in"] == "query":
        return {node.value["name"] for node in parameters(document, operation) if node.value["in"] == "query"}
    body = request_schema(document, operation)
    found = variants(document, body) if body is not None else []
    return {name for part in found for name in part.value.get("properties", {})}
