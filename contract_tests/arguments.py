"""From the fields of a body to the keyword arguments of the client's method."""

import inspect
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from contract_tests import document, rules
from contract_tests.document import JSON_TYPE, NO_BODY, Json, Operation
from pictory_client import Pictory


def method(client: Pictory, operation: Operation) -> Callable[..., Any]:
    """The client's method for an operation."""
    found: Callable[..., Any] = getattr(getattr(client, operation.tag), operation.name)
    return found


_NOTHING: Final[Mapping[str, str]] = {}


def call(
    client: Pictory,
    operation: Operation,
    body: Json = NO_BODY,
    path: Mapping[str, str] = _NOTHING,
    query: Mapping[str, str] = _NOTHING,
    **options: Any,
) -> Any:
    """Call the method of an operation with what its path takes and the fields of a body, or the body where it is one.

    What the contract does not know goes into `extra_body`; `query` is written as in an address; `options` are the
    call's own.
    """
    asked = _typed(client, operation, query)
    return method(client, operation)(*path.values(), **_keywords(client, operation, body), **asked, **options)


def _typed(client: Pictory, operation: Operation, query: Mapping[str, str]) -> dict[str, Any]:
    """A query as arguments: what is no text in the contract is none here."""
    names = _names(client, operation) if query else {}
    plain = {name: schema.get("type") == "string" for name, schema in rules.parameters(operation).items()}
    return {names[_bare(name)]: value if plain[name] else json.loads(value) for name, value in query.items()}


def estimate(client: Pictory, operation: Operation, body: Json) -> Any:
    """What the client says that the call would cost, in credits."""
    ask: Any = client.estimate
    return ask(operation.name, **_keywords(client, operation, body))


def one_argument(operation: Operation) -> bool:
    """Whether the whole body is one argument of the method."""
    return bool(document.request_of(operation)) and document.body_name(operation, "") != ""


def _keywords(client: Pictory, operation: Operation, body: Json) -> dict[str, Any]:
    if body is NO_BODY:
        return {}
    names = _names(client, operation)
    if one_argument(operation):
        whole = body if document.content_type(operation) == JSON_TYPE else json.dumps(body).encode()
        return {names[_bare(document.body_name(operation))]: whole}
    known = [field for field in body if field in rules.properties(operation)]
    extra = {field: value for field, value in body.items() if field not in known}
    found = {names[_bare(field)]: body[field] for field in known}
    return {**found, "extra_body": extra} if extra else found


def _names(client: Pictory, operation: Operation) -> dict[str, str]:
    return {_bare(name): name for name in inspect.signature(method(client, operation)).parameters}


def _bare(name: str) -> str:
    """A name without what tells the spellings of wire and Python apart."""
    return name.replace("_", "").lower()
