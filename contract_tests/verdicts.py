"""Which bodies the spec accepts, and what a refusal must name.

The mapping from broken rules to names is written here a second time, apart from the mock's, so that a mistake in the
one shows against the other.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import jsonschema_rs

import pictory_spec
from contract_tests import document, operations
from contract_tests.document import Json, Operation

_KINDS = jsonschema_rs.ValidationErrorKind
Variants = Sequence[Sequence[jsonschema_rs.ValidationError]]


@cache
def validator(name: str) -> jsonschema_rs.Draft202012Validator:
    """The validator of a schema of the spec, formats included."""
    components = pictory_spec.document()["components"]
    schema = {"$ref": f"#/components/schemas/{name}", "components": components}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def fits(schema: Json, value: Json) -> bool:
    """Whether a schema that stands inside the spec allows a value."""
    return _compiled(json.dumps(schema)).is_valid(value)


@cache
def _compiled(schema: str) -> jsonschema_rs.Draft202012Validator:
    whole = {"$ref": "#/schema", "schema": json.loads(schema), "components": pictory_spec.document()["components"]}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


def faults(operation: Operation, body: Json) -> list[str]:
    """The names that a refusal of this body must give, sorted; none when the body is to be accepted."""
    name = document.request_of(operation)
    if name is None:
        return []
    whole = document.body_name(operation)
    if not isinstance(body, list if document.component(name).get("type") == "array" else dict):
        return [whole]
    errors = validator(name).iter_errors(body)
    return sorted({name or whole for error in errors for name in _names(error)})


def _names(error: jsonschema_rs.ValidationError) -> list[str]:
    """The fields that one broken rule concerns: the missing one, each of the clashing ones, or where it lies."""
    match error.kind:
        case _KINDS.Required(property=missing):
            return [name_of([*error.instance_path, str(missing)])]
        case _KINDS.Not(schema={"required": [*clashing]}):
            if not isinstance(error.instance, dict):
                return []  # it holds no fields that could clash; that it is no object is told by another rule
            return [name_of([*error.instance_path, str(name)]) for name in clashing]
        case _KINDS.OneOfNotValid(context=variants) | _KINDS.AnyOf(context=variants):
            return _names_in_a_union(error, variants)
        case _:
            return [name_of(error.instance_path)]


def _names_in_a_union(error: jsonschema_rs.ValidationError, variants: Variants) -> list[str]:
    """What is wrong in the one variant that is meant, where a tag tells which; else the whole of it, whatever it is."""
    meant = [inner for inner in variants if not any(isinstance(each.kind, _KINDS.Constant) for each in inner)]
    if len(meant) == 1 < len(variants):
        return [name for each in meant[0] for name in _names(each)]
    return [name_of(error.instance_path)]


def name_of(parts: Sequence[str | int]) -> str:
    """A path as the service writes it: `scenes[3].story`. That of the body itself is empty."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).removeprefix(".")


# -------------------------------------------------------------------------------------------------------------- queries


def query_faults(operation: Operation, query: Mapping[str, str]) -> list[str]:
    """The names that a refusal of this query must give, sorted; none when it is to be accepted."""
    schemas = {one["name"]: document.resolved(one["schema"]) for one in _parameters(operation)}
    rules = {name: rule for name, rule in (document.detail(operation, "x-query") or {}).items() if name[:2] != "x-"}
    needed = [one["name"] for one in _parameters(operation) if one.get("required")]
    rules.setdefault("required", needed)
    whole = {**rules, "properties": schemas, "components": pictory_spec.document()["components"]}
    typed = {name: _typed(schemas.get(name, {}), text) for name, text in query.items()}
    errors = jsonschema_rs.Draft202012Validator(whole, validate_formats=True).iter_errors(typed)
    return sorted({name for error in errors for name in _names(error)})


def _parameters(operation: Operation) -> Iterator[Json]:
    for one in document.detail(operation, "parameters") or []:
        parameter = document.resolved(one)
        if parameter["in"] == "query":
            yield parameter


def _typed(schema: Json, text: str) -> Json:
    """What a text in an address means: a number where a number is wanted and written."""
    if schema.get("type") == "integer" and re.fullmatch(r"-?[0-9]+", text, re.ASCII):
        return int(text)
    return text


# -------------------------------------------------------------------------------------------------------------- answers


def answer_faults(operation: Operation, status: int, content_type: str, answer: Json) -> list[str]:
    """What is wrong with an answer, as the spec describes it; nothing when all is well."""
    if status not in operation.responses:
        return [f"the status {status} is not described"]
    described, kind = operations.answer_content(operation, status), content_type.partition(";")[0].strip()
    if kind not in (described or [""]):
        return [f"the content type is {content_type!r}, not {' or '.join(described) or 'absent'}"]
    if kind != document.JSON_TYPE:  # a page for people, or no body at all
        return []
    errors = _compiled(json.dumps(described[kind]["schema"])).iter_errors(answer)
    return [f"{name_of(error.instance_path) or 'body'}: {error.message}" for error in errors]
