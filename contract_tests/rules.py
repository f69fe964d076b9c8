"""What the contract says, in the words in which the tests ask.

No test names a field, an enum value, a price or a limit: it asks here, and here they are read from the spec.
So a new operation, model or rule gets its tests by being written into the spec.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import field, frozen

import pictory_spec
from contract_tests.document import Body, Json, Operation, at, component, detail, resolved


class Length(NamedTuple):
    """A length rule of one field: characters of a text, or items of a list."""

    name: str
    schema: Json
    shortest: int
    longest: int


@frozen
class Refusal:
    """A body that the spec says must be refused, and the names that the refusal gives."""

    operation: Operation
    body: Json = field(repr=False)
    fields: tuple[str, ...]
    why: str
    provenance: str = "documented"


# ----------------------------------------------------------------------------------------------------------- operations


def operations() -> list[Operation]:
    """Every operation of the spec, in its order."""
    return list(pictory_spec.OPERATIONS.values())


def starting() -> list[Operation]:
    """The operations that start a job, and so may cost credits."""
    return [operation for operation in operations() if operation.job]


def listing() -> list[Operation]:
    """The operations that answer in pages."""
    return [operation for operation in operations() if operation.page]


def taking_a_body() -> list[Operation]:
    """The operations that are sent a JSON body."""
    return [operation for operation in operations() if operation.request]


def maker_of(page: Operation) -> Operation:
    """The operation whose results a list holds: it has the list's path."""
    return next(start for start in starting() if start.path == page.path)


def list_of(start: Operation) -> Operation:
    """The list that holds the results of an operation."""
    return next(page for page in listing() if page.path == start.path)


def status_of(operation: Operation) -> Operation:
    """The operation that tells the state of the jobs which an operation starts."""
    assert operation.job is not None
    return pictory_spec.OPERATIONS[operation.job["status_operation"]]


def states(operation: Operation) -> Json:
    """How the jobs of an operation tell their state: `x-job-states` of the operation that tells it."""
    return detail(status_of(operation), "x-job-states")


@cache
def _routes() -> list[tuple[str, re.Pattern[str], Operation]]:
    return [
        (operation.method, re.compile(re.sub(r"\{\w+\}", "[^/]+", operation.path)), operation)
        for operation in operations()
    ]


def operation_at(method: str, path: str) -> Operation | None:
    """The operation that a method and a path below the base URL belong to; None for anything else."""
    return next((op for verb, route, op in _routes() if verb == method and route.fullmatch(path)), None)


def answer_example(operation: Operation, status: int | None = None) -> Json:
    """The spec's first example of an operation's answer: the successful one, unless another status is named."""
    response = detail(operation, "responses")[str(status or operation.success)]
    if "$ref" in response:
        response = pictory_spec.document()["components"]["responses"][response["$ref"].rpartition("/")[2]]
    return next(iter(response["content"]["application/json"]["examples"].values()))["value"]


def parameter_example(name: str) -> str:
    """The spec's example of a parameter."""
    parameters = pictory_spec.document()["components"]["parameters"].values()
    return next(str(parameter["example"]) for parameter in parameters if parameter["name"] == name)


def job_id(operation: Operation, answer: Json) -> str:
    """The id of the job that an operation has started."""
    assert operation.job is not None
    return str(at(answer, operation.job["id"]))


# ------------------------------------------------------------------------------------------------------- request bodies


def request_schema(operation: Operation) -> Json:
    """The schema of an operation's body."""
    assert operation.request is not None
    return component(operation.request)


def properties(operation: Operation) -> dict[str, Json]:
    """The schema of each field of an operation's body, references followed."""
    return {name: resolved(schema) for name, schema in request_schema(operation)["properties"].items()}


def item_properties(page: Operation) -> dict[str, Json]:
    """The schema of each member of a list's items."""
    assert page.page is not None
    listed = resolved(component(str(page.responses[page.success])))["properties"][page.page["items"].strip("/")]
    members: dict[str, Json] = resolved(listed["items"])["properties"]
    return members


def files(operation: Operation) -> list[str]:
    """The members of a job's result that say where a file is."""
    assert operation.job is not None
    members = component(operation.job["result"])["properties"]
    return [name for name, schema in members.items() if schema.get("format") == "uri"]


def required(operation: Operation) -> list[str]:
    """The fields that a body must have."""
    return list(request_schema(operation).get("required", []))


def _padded(example: Json) -> Json:
    """The value of an example; `pad` makes a text of it longer, by repeating it."""
    value = example["value"]
    for name, length in example.get("pad", {}).items():
        value = {**value, name: (value[name] * length)[:length]}
    return value


def valid_bodies(operation: Operation) -> dict[str, Body]:
    """The spec's examples of bodies that are accepted, by name."""
    content = detail(operation, "requestBody")["content"]["application/json"]
    named = {name: example["value"] for name, example in content.get("examples", {}).items()}
    more = request_schema(operation).get("x-valid-examples", [])
    return named | {f"valid{n}": _padded(example) for n, example in enumerate(more)}


def refusals(operation: Operation) -> list[Refusal]:
    """The spec's examples of bodies that are refused."""
    return [
        Refusal(
            operation,
            _padded(example),
            tuple(example["fields"]),
            example["why"],
            example.get("provenance", "documented"),
        )
        for example in request_schema(operation).get("x-invalid-examples", [])
    ]


def documented(refusal: Refusal) -> bool:
    """Whether the vendor documents the refusal: the operation, its body, the named fields, the example itself."""
    schemas = [request_schema(refusal.operation)]
    schemas += [properties(refusal.operation).get(name.partition("[")[0], {}) for name in refusal.fields]
    marks = {schema.get("x-provenance", "documented") for schema in schemas}
    return marks | {refusal.operation.provenance, refusal.provenance} == {"documented"}


def example_of(operation: Operation, name: str) -> Json:
    """A valid value of a field, from the spec's examples."""
    return next(body[name] for body in valid_bodies(operation).values() if name in body)


def plain_body(operation: Operation) -> Body:
    """The valid example with the fewest fields."""
    return min(valid_bodies(operation).values(), key=len)


def clashes(operation: Operation) -> list[tuple[str, ...]]:
    """The groups of fields that must not be sent together."""
    rules = request_schema(operation).get("allOf", [])
    return [tuple(rule["not"]["required"]) for rule in rules if "required" in rule.get("not", {})]


def exclusive(operation: Operation) -> list[str]:
    """The fields that take part in some clash, in the order of the spec."""
    clashing = {name for group in clashes(operation) for name in group}
    return [name for name in properties(operation) if name in clashing]


def lengths(operation: Operation) -> list[Length]:
    """The length rules of a body's own fields. A bound that the spec leaves open is not a rule."""
    return [rule for name, schema in properties(operation).items() for rule in _lengths(name, schema)]


def _lengths(name: str, schema: Json) -> Iterator[Length]:
    for shortest, longest in (("minLength", "maxLength"), ("minItems", "maxItems")):
        if shortest in schema and longest in schema:
            yield Length(name, schema, schema[shortest], schema[longest])


def enums(operation: Operation) -> dict[str, list[str]]:
    """The values of each field that has a closed list of them."""
    return {name: schema["enum"] for name, schema in properties(operation).items() if "enum" in schema}


def free_text(operation: Operation) -> str:
    """The required field that takes any text, so that a test can put its mark there."""
    return next(name for name in required(operation) if "maxLength" in properties(operation)[name])
