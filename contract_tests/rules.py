"""What the contract says of the fields of a body itself, in the words in which the tests ask.

No test names a field, an enum value or a limit: it asks here, and here they are read from the spec. So a new
operation, field or rule gets its tests by being written into the spec.
"""

from contract_tests import document
from contract_tests.document import Json, Operation, component, request_of, resolved


def request_schema(operation: Operation) -> Json:
    """The schema of an operation's body."""
    return component(str(request_of(operation)))


def properties(operation: Operation) -> dict[str, Json]:
    """The schema of each field of an operation's body, references followed."""
    return {name: resolved(schema) for name, schema in document.fields(request_schema(operation)).items()}


def required(operation: Operation) -> list[str]:
    """The fields that a body must have."""
    return list(request_schema(operation).get("required", []))


def enums(operation: Operation) -> dict[str, list[str]]:
    """The values of each field that has a closed list of them."""
    return {name: schema["enum"] for name, schema in properties(operation).items() if "enum" in schema}


def free_text(operation: Operation) -> str:
    """The required field that takes any text, so that a test can put its mark there."""
    return next(name for name in required(operation) if "maxLength" in properties(operation)[name])


def parameters(operation: Operation) -> dict[str, Json]:
    """The schema of each parameter of an operation's query, the token of a page aside."""
    token = (operation.page or {}).get("param")
    found = document.parameters(operation, "query")
    return {one["name"]: resolved(one["schema"]) for one in found if one["name"] != token}
