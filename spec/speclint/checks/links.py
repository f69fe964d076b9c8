"""Links, callbacks: no OpenAPI tool notices when they point to nothing."""

import re
from collections.abc import Iterator

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import (
    Node,
    Operation,
    callbacks,
    json_body,
    operations,
    parameters,
    request_schema,
    resolve,
    responses,
    values_at,
)

_EXPRESSION = re.compile(r"\$(request|response)\.(body#|path\.|query\.|header\.)(.*)", re.DOTALL)


def check_links(document: Document) -> Iterator[Finding]:
    """Links lead to operations, name parameters of theirs, and every runtime expression finds something.

    Each path parameter of an operation is passed by a link from an answer; one `x-when` completed starts at a job.
    """
    targets = {operation.name: operation for operation in operations(document)}
    for operation in (*operations(document), *callbacks(document)):
        for _status, response in responses(document, operation):
            for link in response.children("links"):
                yield from _link(document, operation, response, resolve(document, link), targets)
        yield from _callbacks(document, operation)
    yield from _unreached(document)


def _unreached(document: Document) -> Iterator[Finding]:
    """Path parameters that no answer gives: whoever walks through the contract could only guess them."""
    given = {
        (link.value.get("operationId"), argument.key.rpartition(".")[2])
        for operation in operations(document)
        for _status, response in responses(document, operation)
        for link in (resolve(document, each) for each in response.children("links"))
        for argument in link.children("parameters")
        if str(argument.value).startswith("$response.body#")
    }
    for operation in operations(document):
        for parameter in parameters(document, operation):
            name = parameter.value["name"]
            if parameter.value["in"] == "path" and (operation.name, name) not in given:
                fix = f"Add a link to {operation.name} to an operation whose answer gives {name}."
                yield Finding(operation.pointer, f"no link passes {name} to {operation.name}", fix)


def _link(
    document: Document, operation: Operation, response: Node, link: Node, targets: dict[str, Operation]
) -> Iterator[Finding]:
    name = link.value.get("operationId")
    if name not in targets:
        pointer = (*link.pointer, "operationId")
        yield Finding(pointer, f"no operation is called {name!r}", f"One of: {', '.join(targets)}.")
        return
    if "x-when" in link.value and "x-job" not in operation.value:
        problem = f"{operation.name} starts no job that could be completed"
        yield Finding((*link.pointer, "x-when"), problem, "Remove x-when, or move the link.")
    taken = [parameter.value for parameter in parameters(document, targets[name])]
    known = {parameter["name"] for parameter in taken}
    passed = {argument.key.rpartition(".")[2] for argument in link.children("parameters")}
    for missing in sorted({parameter["name"] for parameter in taken if parameter.get("required")} - passed):
        yield Finding(link.pointer, f"the link does not pass {missing}, which {name} requires", "Add it to parameters.")
    for argument in link.children("parameters"):
        if argument.key.rpartition(".")[2] not in known:
            problem = f"{name} has no parameter {argument.key!r}"
            yield Finding(argument.pointer, problem, f"One of: {', '.join(sorted(known)) or 'none'}.")
        if isinstance(argument.value, str) and argument.value.startswith("$"):
            yield from _expression(document, operation, response, argument, argument.value)


def _callbacks(document: Document, operation: Operation) -> Iterator[Finding]:
    for callback in operation.children("callbacks"):
        for item in resolve(document, callback).children():
            for expression in re.findall(r"\{(\$[^}]*)\}", item.key):
                yield from _expression(document, operation, None, item, expression)


def _expression(
    document: Document, operation: Operation, response: Node | None, at: Node, expression: str
) -> Iterator[Finding]:
    match = _EXPRESSION.fullmatch(expression)
    if match is None:
        fix = "Write $response.body#/json/pointer, $request.body#/…, $request.path.name or $request.query.name."
        yield Finding(at.pointer, f"{expression!r} is no runtime expression known here", fix)
        return
    side, part, rest = match.groups()
    if part == "body#":
        schema = request_schema(document, operation) if side == "request" else _body_schema(document, response)
        found = schema is not None and bool(values_at(document, schema, parse_pointer(rest)))
    else:
        found = side == "request" and any(
            parameter.value["name"] == rest and parameter.value["in"] == part.rstrip(".")
            for parameter in parameters(document, operation)
        )
    if not found:
        problem = f"{expression} finds nothing in the {side} of {operation.name}"
        yield Finding(at.pointer, problem, f"Name a property or parameter that the {side} has.")


def _body_schema(document: Document, response: Node | None) -> Node | None:
    media = json_body(document, response)
    return media.child("schema") if media is not None else None
