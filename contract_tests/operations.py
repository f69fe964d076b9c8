"""Which operations there are, and which of them belong together.

What belongs together is said by the spec: links, `x-job`, `x-page`. No test pairs operations by how their paths look.
"""

import re
from functools import cache

from attrs import frozen

import pictory_spec
from contract_tests import document
from contract_tests.document import Json, Operation, at, component, detail, fields, resolved
from contract_tests.sizes import one_of_each, thinned

# -------------------------------------------------------------------------------------------------------- kinds of them


def every() -> list[Operation]:
    """Every operation of the spec, in its order."""
    return list(pictory_spec.OPERATIONS.values())


def starting() -> list[Operation]:
    """The operations that start a job, and so may cost credits."""
    return [operation for operation in every() if operation.job]


def of_each_kind() -> list[Operation]:
    """Of the operations that start jobs one for each kind of job, and one of each kind that starts it by its path."""
    kinds = one_of_each(starting(), lambda one: (one.job and one.job["kind"], bool(one.path_params)))
    return list(thinned(kinds, each=3))


def listing() -> list[Operation]:
    """The operations that answer in pages."""
    return [operation for operation in every() if operation.page]


def taking_a_body() -> list[Operation]:
    """The operations that are sent a JSON body."""
    return [operation for operation in every() if document.request_of(operation)]


def taking_the_same_body() -> list[list[Operation]]:
    """Those operations in groups: those of a group are sent the same."""
    found: dict[str, list[Operation]] = {}
    for operation in taking_a_body():
        found.setdefault(str(document.request_of(operation)), []).append(operation)
    return list(found.values())


def taking_a_query() -> list[Operation]:
    """The operations that are asked for something particular in their query, a page aside."""
    return [operation for operation in every() if set(operation.query) - {(operation.page or {}).get("param")}]


def guarded() -> list[Operation]:
    """The operations that want to know who calls."""
    return [operation for operation in every() if detail(operation, "security") != []]


def open_to_all() -> list[Operation]:
    """The operations that anybody may call: they give what the others want to see."""
    return [operation for operation in every() if detail(operation, "security") == []]


def taking_tokens() -> list[Operation]:
    """The operations that take something else in place of the API key."""
    return [operation for operation in guarded() if len(detail(operation, "security")) > 1]


def about_one_thing() -> list[Operation]:
    """The operations whose path names a thing that may not be there."""
    return [operation for operation in every() if operation.path_params]


def recording() -> list[Operation]:
    """The operations that tell what moved the credits of a month."""
    return [operation for operation in every() if detail(operation, "x-history")]


def reporting() -> list[Operation]:
    """The operations that take nothing at all and answer one object that is no list: figures of the account."""
    return [
        operation
        for operation in every()
        if operation.method == "GET"
        and not takes_something(operation)
        and not detail(operation, "x-collection")
        and fields(answer_schema(operation))
    ]


def asking_for_nothing() -> list[Operation]:
    """The operations that only read and need nothing to be told, those that answer in pages aside."""
    return [
        operation
        for operation in every()
        if operation.method == "GET"
        and not (operation.page or operation.path_params)
        and not any(one.get("required") for one in document.parameters(operation, "query"))
    ]


def answer_schema(operation: Operation) -> Json:
    """The schema of an operation's answer when all is well, references followed; an empty one where there is none."""
    content = answer_content(operation, operation.success).get(document.JSON_TYPE, {})
    return resolved(content.get("schema", {}))


def takes_something(operation: Operation) -> bool:
    """Whether a call of the operation needs, or may have, anything beside the key."""
    return bool(operation.query or operation.path_params or document.request_of(operation))


def deletes(operation: Operation) -> bool:
    """Whether a call may take away what is the account's."""
    return operation.method == "DELETE"


# ------------------------------------------------------------------------------------------------- jobs and their lists


def status_of(start: Operation) -> Operation:
    """The operation that tells the state of the jobs which an operation starts."""
    assert start.job is not None
    return pictory_spec.OPERATIONS[start.job["status_operation"]]


def states(start: Operation) -> Json:
    """How the jobs of an operation tell their state: `x-job-states` of the operation that tells it."""
    return detail(status_of(start), "x-job-states")


def cleaning(start: Operation) -> Operation:
    """The operation that deletes what a job has made: a DELETE whose path takes the id of the job."""
    assert start.job is not None
    param = start.job["status_param"]
    return next(operation for operation in every() if deletes(operation) and param in operation.path_params)


def list_of(start: Operation) -> Operation | None:
    """The list that holds the results of an operation, by `x-job.list`; None when there is none."""
    assert start.job is not None
    name = start.job.get("list")
    return pictory_spec.OPERATIONS[name] if name else None


def makers_of(page: Operation) -> list[Operation]:
    """The operations whose results, or whose jobs, a list holds; none for what answers in no pages."""
    if not page.page:
        return []
    return starting() if lists_jobs(page) else [start for start in starting() if list_of(start) == page]


def lists_jobs(page: Operation) -> bool:
    """Whether the items of a list are jobs in any state: what tells the state of a job is part of each item."""
    return any(_state_schema(page_item(page), start) == _state_schema(_job(start), start) for start in starting())


def job_lists() -> list[Operation]:
    """The lists of jobs of every kind, in any state."""
    return [page for page in listing() if lists_jobs(page)]


def result_lists() -> list[Operation]:
    """The lists of what jobs have made."""
    return [page for page in listing() if not lists_jobs(page) and makers_of(page)]


def page_item(page: Operation) -> Json:
    """The schema of the items of a list."""
    assert page.page is not None
    schema = answer_schema(page)
    for step in page.page["items"].split("/")[1:]:
        schema = resolved(fields(schema)[step])
    return resolved(schema["items"])


def _job(start: Operation) -> Json:
    status = status_of(start)
    return component(str(status.responses[status.success]))


def _state_schema(schema: Json, start: Operation) -> Json:
    return schema.get("properties", {}).get(states(start)["result"].strip("/"), start.id)


def job_id(start: Operation, answer: Json) -> str:
    """The id of the job that an operation has started."""
    assert start.job is not None
    return str(at(answer, start.job["id"]))


def callback_field(start: Operation) -> str | None:
    """Where in the body stands the address that is told when the job is finished; None when nobody is told."""
    for callback in (detail(start, "callbacks") or {}).values():
        for expression in document.resolved(callback):
            if found := re.fullmatch(r"\{\$request\.body#(/.*)\}", expression):
                return found[1]
    return None


def files(start: Operation) -> list[str]:
    """The members of a job's result that say where a file is."""
    assert start.job is not None
    members = component(start.job["result"])["properties"]
    return [name for name, schema in members.items() if schema.get("format") == "uri"]


# ---------------------------------------------------------------------------------------------------- calls and answers


@frozen
class Match:
    """The operation that a method and a path belong to, and what stands in the path's placeholders."""

    operation: Operation
    path: dict[str, str]


@cache
def _routes() -> list[tuple[str, re.Pattern[str], Operation]]:
    return [
        (operation.method, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", operation.path)), operation)
        for operation in every()
    ]


def match(method: str, path: str) -> Match | None:
    """What a method and a path below the base URL mean; None for what is no operation."""
    for verb, route, operation in _routes():
        if verb == method and (found := route.fullmatch(path)):
            return Match(operation, found.groupdict())
    return None


def answer_content(operation: Operation, status: int) -> dict[str, Json]:
    """What the spec says of the body of an answer, by its content type; nothing for an answer without a body."""
    response = document.resolved(detail(operation, "responses")[str(status)])
    return dict(response.get("content", {}))


def answer_examples(operation: Operation, status: int) -> list[Json]:
    """The spec's examples of an answer in JSON."""
    content = answer_content(operation, status).get(document.JSON_TYPE, {})
    return [document.resolved(example)["value"] for example in content.get("examples", {}).values()]


def answer_example(operation: Operation, status: int | None = None) -> Json:
    """The spec's first example of an operation's answer: the successful one, unless another status is named."""
    return answer_examples(operation, status or operation.success)[0]
