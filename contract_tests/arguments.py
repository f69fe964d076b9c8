"""From the fields of a body to the keyword arguments of the client's method."""

import inspect
from collections.abc import Callable
from typing import Any

from contract_tests import rules
from contract_tests.document import Body, Operation
from pictory_client import Pictory


def method(client: Pictory, operation: Operation) -> Callable[..., Any]:
    """The client's method for an operation."""
    found: Callable[..., Any] = getattr(getattr(client, operation.tag), operation.name)
    return found


def start(client: Pictory, operation: Operation, body: Body, **options: Any) -> Any:
    """Call the method of an operation with the fields of a body; the client's handle of the job.

    What the contract does not know goes into `extra_body`; `options` are the call's own.
    """
    return method(client, operation)(**_keywords(client, operation, body), **options)


def estimate(client: Pictory, operation: Operation, body: Body) -> Any:
    """What the client says that the call would cost, in credits."""
    ask: Any = client.estimate
    return ask(operation.name, **_keywords(client, operation, body))


def _keywords(client: Pictory, operation: Operation, body: Body) -> dict[str, Any]:
    names = {name.replace("_", ""): name for name in inspect.signature(method(client, operation)).parameters}
    known = [field for field in body if field in rules.properties(operation)]
    extra = {field: value for field, value in body.items() if field not in known}
    found = {names[field.lower()]: body[field] for field in known}
    return {**found, "extra_body": extra} if extra else found
