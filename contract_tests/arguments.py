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


def start(client: Pictory, operation: Operation, body: Body) -> Any:
    """Call the method of a job-starting operation with the fields of a body; the client's handle of the job.

    What the contract does not know goes into `extra_body`.
    """
    call = method(client, operation)
    names = {name.replace("_", ""): name for name in inspect.signature(call).parameters}
    known = [field for field in body if field in rules.properties(operation)]
    extra = {field: value for field, value in body.items() if field not in known}
    return call(**{names[field.lower()]: body[field] for field in known}, extra_body=extra or None)
