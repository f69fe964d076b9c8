"""Which bodies the spec accepts, and what a refusal must name.

The mapping from broken rules to names is written here a second time, apart from the mock's, so that a mistake in the
one shows against the other.
"""

from collections.abc import Sequence
from functools import cache

import jsonschema_rs

import pictory_spec
from contract_tests.document import Json, Operation


@cache
def validator(name: str) -> jsonschema_rs.Draft202012Validator:
    """The validator of a schema of the spec, formats included."""
    components = pictory_spec.document()["components"]
    schema = {"$ref": f"#/components/schemas/{name}", "components": components}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def faults(operation: Operation, body: Json) -> list[str]:
    """The names that a refusal of this body must give, sorted; none when the body is to be accepted."""
    assert operation.request is not None
    if not isinstance(body, dict):
        return ["body"]
    errors = validator(operation.request).iter_errors(body)
    return sorted({name for error in errors for name in _names(error)})


def _names(error: jsonschema_rs.ValidationError) -> list[str]:
    """The fields that one broken rule concerns: the missing one, each of the clashing ones, or where it lies."""
    match error.kind:
        case jsonschema_rs.ValidationErrorKind.Required(property=missing):
            return [_path([*error.instance_path, str(missing)])]
        case jsonschema_rs.ValidationErrorKind.Not(schema={"required": [*clashing]}):
            return [_path([*error.instance_path, str(name)]) for name in clashing]
        case _:
            return [_path(error.instance_path)]


def _path(parts: Sequence[str | int]) -> str:
    """A path as the service writes it: `scenes[3].story`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).removeprefix(".")


def answer_faults(operation: Operation, status: int, answer: Json) -> list[str]:
    """What is wrong with an answer, as the spec describes it; nothing when all is well."""
    if status not in operation.responses:
        return [f"the status {status} is not described"]
    name = operation.responses[status]
    if name is None:
        return []
    errors = validator(name).iter_errors(answer)
    return [f"{_path(error.instance_path) or 'body'}: {error.message}" for error in errors]
