"""Requests and answers are complete: what a caller can meet is written down, and every body has a schema."""

from collections.abc import Iterator

from speclint.document import Document, Finding
from speclint.walk import Operation, callbacks, media_types, operations, parameters, responses


def check_answers(document: Document) -> Iterator[Finding]:
    """Every operation documents a success and the refusals that it can meet; every body has a schema.

    Any call may meet 401 (key; not one that needs none), 403 (the gate in front of the service), 429 (limit) and 500;
    one with a body or a query 400, one with a path parameter 404 (not a DELETE that answers 204 anyway).
    """
    for operation in operations(document):
        documented = {status for status, _response in responses(document, operation)}
        if not any(status.startswith("2") for status in documented):
            yield Finding(operation.pointer, f"{operation.name} never succeeds", "Add its 2xx answer.")
        for status in sorted(_expected(document, operation) - documented):
            fix = "Refer to the response under components/responses."
            yield Finding(operation.pointer, f"{operation.name} does not say how it answers {status}", fix)
    for operation in (*operations(document), *callbacks(document)):
        body = operation.child("requestBody")
        if body is not None and "$ref" not in body.value and "required" not in body.value:
            yield Finding(body.pointer, "without required a body may be left out", "Add required: true (or false).")
    for media in media_types(document):
        if "schema" not in media.value:
            yield Finding(media.pointer, "a body without a schema", "Refer to a component under components/schemas.")


def _expected(document: Document, operation: Operation) -> set[str]:
    places = {parameter.value["in"] for parameter in parameters(document, operation)}
    body = {"400"} if "requestBody" in operation.value or "query" in places else set()
    key = {"401"} if operation.value.get("security") else set()
    there = "path" in places and not (operation.method == "delete" and "204" in operation.value.get("responses", {}))
    return {"403", "429", "500"} | key | body | ({"404"} if there else set())
