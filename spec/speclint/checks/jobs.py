"""Jobs: the client learns from the contract alone who tells the status, which states there are, what the result is."""

from collections.abc import Iterator
from typing import Any

from speclint.bodies import media_examples
from speclint.document import Document, Finding, json_pointer, parse_pointer
from speclint.fields import refused_fields, validator
from speclint.walk import (
    Node,
    Operation,
    json_body,
    members,
    operations,
    response_schema,
    responses,
    root,
    success,
    values_at,
)

_STATES = ("running", "succeeded", "failed", "cleaned")


def check_jobs(document: Document) -> Iterator[Finding]:
    """An `x-job` has a kind, a result schema with its file, and a link to an operation with `x-job-states`.

    Jobs of one kind have one result, whoever starts them. The `list` that it names is a paginated operation.
    """
    kinds: dict[str, tuple[Any, ...]] = {}
    for operation, job in _starting(document):
        kind, made = job.value["kind"], (job.value["result"], job.value.get("file"), job.value.get("list"))
        if kinds.setdefault(kind, made) != made:
            problem = f"jobs of kind {kind!r} have different results, files or lists"
            yield Finding((*job.pointer, "kind"), problem, "Give each a kind of its own.")
        yield from _result(document, job)
        yield from _list(document, job)
        if _status_operation(document, operation) is None:
            fix = "Add a link with operationId to its 2xx response; that operation needs x-job-states."
            yield Finding(operation.pointer, f"{operation.name} starts a job, but no link leads to its status", fix)


def _starting(document: Document) -> Iterator[tuple[Operation, Node]]:
    for operation in operations(document):
        job = operation.child("x-job")
        if job is not None:
            yield operation, job


def _result(document: Document, job: Node) -> Iterator[Finding]:
    name, file = job.value["result"], job.value.get("file")
    schema = root(document).child("components", "schemas", name)
    if schema is None:
        fix = "Name the schema of the completed result, under components/schemas."
        yield Finding((*job.pointer, "result"), f"there is no schema {name!r}", fix)
    elif file is not None and not values_at(document, schema, (file,)):
        fix = "Name the property that holds the address of the file."
        yield Finding((*job.pointer, "file"), f"{name} has no property {file!r}", fix)


def _list(document: Document, told: Node) -> Iterator[Finding]:
    name = told.value.get("list")
    paginated = [found.name for found in operations(document) if "x-page" in found.value]
    if name is not None and name not in paginated:
        fix = f"One of: {', '.join(paginated) or 'none has x-page'}."
        yield Finding((*told.pointer, "list"), f"{name!r} is no operation with pages", fix)


def _status_operation(document: Document, starting: Operation) -> Operation | None:
    linked = {
        link.value.get("operationId")
        for status, response in responses(document, starting)
        if status.startswith("2")
        for link in response.children("links")
    }
    telling = (found for found in operations(document) if "x-job-states" in found.value)
    return next((found for found in telling if found.name in linked), None)


def check_job_states(document: Document) -> Iterator[Finding]:
    """`x-job-states` points into the response and sorts all its statuses; each state and each kind has an example."""
    for operation in operations(document):
        states = operation.child("x-job-states")
        schema = response_schema(document, operation)
        if states is not None and schema is not None:
            yield from _pointers(document, schema, states)
            yield from _statuses(document, schema, states)
            yield from _state_examples(document, operation, states)
            yield from _list(document, states)


def _pointers(document: Document, schema: Node, states: Node) -> Iterator[Finding]:
    for key in ("status", "result", "error-code", "error-message", "progress"):
        pointer = states.value.get(key)
        if pointer is not None and not values_at(document, schema, parse_pointer(pointer)):
            problem = f"{pointer} is not in {schema.key}"
            yield Finding((*states.pointer, key), problem, "A JSON pointer into the response body.")


def _statuses(document: Document, schema: Node, states: Node) -> Iterator[Finding]:
    found = values_at(document, schema, parse_pointer(states.value["status"]))
    declared = [status for node in found for status in members(document, node)]
    sorted_ones = [status for key in _STATES for status in states.value.get(key, [])]
    for status in set(declared) ^ set(sorted_ones):
        problem = f"{status!r} is " + ("in no list" if status in declared else f"no status of {schema.key}")
        yield Finding(states.pointer, problem, f"Each status stands in one of {', '.join(_STATES)}.")
    if len(set(sorted_ones)) < len(sorted_ones):
        yield Finding(states.pointer, "a status stands in two lists", "Leave it in one.")


def _state_examples(document: Document, operation: Operation, states: Node) -> Iterator[Finding]:
    media = json_body(document, success(document, operation))
    if media is None:
        return
    shown = [example.value for example in media_examples(document, media)]
    status, result = (parse_pointer(states.value[key]) for key in ("status", "result"))
    for name in (name for key in _STATES for name in states.value.get(key, [])):
        if not any(_at(body, status) == name for body in shown):
            fix = f"Add an example whose {states.value['status']} is {name}."
            yield Finding(media.pointer, f"no example of a job that is {name}", fix)
    completed = [_at(body, result) for body in shown if _at(body, status) in states.value["succeeded"]]
    for starting, job in _starting(document):
        name = job.value["result"]
        schema = root(document).child("components", "schemas", name)
        if _status_operation(document, starting) == operation and schema is not None:
            judge = validator({"$ref": json_pointer(schema.pointer)}, document.data["components"])
            if all(refused_fields(judge, body) for body in completed):
                problem = f"no example of a completed job of kind {job.value['kind']}"
                yield Finding(media.pointer, problem, f"Add an example whose result is of {name}.")
            answer = response_schema(document, operation)
            results = values_at(document, answer, result) if answer is not None else []
            if schema.pointer not in {each.pointer for each in results}:
                fix = f"Add {name} to the schemas that {states.value['result']} of {operation.name}'s answer may have."
                yield Finding((*job.pointer, "result"), f"{operation.name} never answers a {name}", fix)


def _at(body: Any, pointer: tuple[str | int, ...]) -> Any:
    for step in pointer:
        body = body.get(step) if isinstance(body, dict) else None
    return body
