"""From the fields of a body to the keyword arguments of the client's method, and to its models."""

import inspect
from collections.abc import Callable
from typing import Any

from pictory_client import Pictory

from contract_tests.rules import Body, Operation


def method(client: Pictory, operation: Operation) -> Callable[..., Any]:
    """The client's method for an operation."""
    found: Callable[..., Any] = getattr(getattr(client, operation.tag), operation.name)
    return found


def arguments(call: Callable[..., Any], body: Body) -> dict[str, Any]:
    """The body as keyword arguments; what the contract does not know goes into `extra_body`."""
    names = {name.replace("_", "").lower(): name for name in inspect.signature(call).parameters}
    known = {field: names.get(field.lower()) for field in body}
    extra = {field: body[field] for field, name in known.items() if name is None}
    given = {name: body[field] for field, name in known.items() if name is not None}
    return given | ({"extra_body": extra} if extra else {})
