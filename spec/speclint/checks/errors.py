"""Refusals: one reader of error bodies serves all of them, so each must hold what that reader looks for."""

from collections.abc import Iterator

from speclint.document import Document, Finding, Pointer, parse_pointer
from speclint.walk import Node, json_body, operations, responses, root, values_at


def check_error_bodies(document: Document) -> Iterator[Finding]:
    """Every 4xx and 5xx has a JSON body, `x-error-body` finds its message, and each pointer of it is in one of them.

    A page for people (`text/html`) will do where a gate in front of the service answers in its place.
    """
    for operation in operations(document):
        for status, response in responses(document, operation):
            page = response.child("content", "text/html")
            if status[0] in "45" and json_body(document, response) is None and page is None:
                problem = f"{operation.name} answers {status} without a JSON body"
                yield Finding(
                    response.pointer, problem, "Add its schema and an example; if it is a guess, say assumed."
                )
    yield from _reader(document)


def _reader(document: Document) -> Iterator[Finding]:
    reader = root(document).child("x-error-body")
    schemas = _error_schemas(document)
    if reader is None:
        if schemas:
            fix = "Add x-error-body with the pointers to code, message and fields."
            yield Finding((), "nothing says where a refusal holds its message", fix)
        return
    for key in ("code", "message", "fields"):
        for pointer in reader.children(key):
            if not any(values_at(document, schema, parse_pointer(pointer.value)) for schema in schemas.values()):
                yield Finding(pointer.pointer, f"{pointer.value} is in no error body", "Correct or remove it.")
    for at, schema in schemas.items():
        if not any(values_at(document, schema, parse_pointer(pointer)) for pointer in reader.value["message"]):
            yield Finding(at, "x-error-body finds no message in it", "Add its pointer to x-error-body.")
    yield from _entries(document, reader, list(schemas.values()))


def _error_schemas(document: Document) -> dict[Pointer, Node]:
    found: dict[Pointer, Node] = {}
    for operation in operations(document):
        for status, response in responses(document, operation):
            media = json_body(document, response)
            schema = media.child("schema") if media is not None else None
            if status[0] in "45" and schema is not None:
                found[response.pointer] = schema
    return found


def _entries(document: Document, reader: Node, schemas: list[Node]) -> Iterator[Finding]:
    for key in ("field", "problem"):
        name = reader.value[key]
        paths = [(*parse_pointer(pointer), 0, name) for pointer in reader.value["fields"]]
        if not any(values_at(document, schema, path) for schema in schemas for path in paths):
            yield Finding((*reader.pointer, key), f"no entry of fields has {name!r}", "Name a property of the entries.")
