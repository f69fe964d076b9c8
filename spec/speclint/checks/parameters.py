"""Parameters: of a form that the generator reads, and with an example where a path needs something to stand in it."""

from collections.abc import Iterator

from speclint.document import Document, Finding
from speclint.walk import Node, operations, parameters, resolve

_SCALARS = {"string", "integer", "number", "boolean"}


def check_parameters(document: Document) -> Iterator[Finding]:
    """Parameters stand in path or query and are plain scalars; one in the path has an example."""
    for operation in operations(document):
        for parameter in parameters(document, operation):
            name, place = parameter.value["name"], parameter.value["in"]
            if place not in {"path", "query"}:
                fix = "Only parameters in path and query reach the client's methods."
                yield Finding((*parameter.pointer, "in"), f"{operation.name} takes {name} in a {place}", fix)
            elif not _is_plain(document, parameter):
                fix = "Make it a string, integer, number or boolean, of no format but uuid: nothing else can be sent."
                yield Finding(parameter.pointer, f"the {place} parameter {name} is no plain scalar", fix)
            if place == "path" and "example" not in parameter.value:
                fix = "Add example: a value as callers write it. Nothing needs to have that name."
                yield Finding(parameter.pointer, f"the path parameter {name} has no example", fix)


def _is_plain(document: Document, parameter: Node) -> bool:
    schema = parameter.child("schema")
    kinds = resolve(document, schema).value.get("type") if schema is not None else None
    listed = {kinds} if isinstance(kinds, str) else set(kinds or ("none",))
    return schema is not None and listed <= _SCALARS and schema.value.get("format", "uuid") == "uuid"
