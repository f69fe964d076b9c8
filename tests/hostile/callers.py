"""Calling the client by what the contract calls things, so that an operation that is added is attacked at once."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import attrs

import pictory_spec
from pictory_spec import Operation
from tests.hostile.changes import resolved

JOB_ID = "3f0c7d52-8f7e-4a53-9f36-0d3c5c1f6a11"


def operations() -> tuple[Operation, ...]:
    """All operations of the contract."""
    return tuple(pictory_spec.OPERATIONS.values())


def operation(name: str) -> Operation:
    """The operation with this id."""
    return pictory_spec.OPERATIONS[name]


def detail(of: Operation, member: str) -> Any:
    """A member of the operation in the contract (`x-credits`, `x-job-states`); None when it has none."""
    return pictory_spec.document()["paths"][of.path][of.method.lower()].get(member)


def example_body(of: Operation) -> dict[str, Any]:
    """A body that the operation takes."""
    content = detail(of, "requestBody")["content"]["application/json"]
    examples = content.get("examples") or {}
    if examples:
        body: dict[str, Any] = resolved(next(iter(examples.values())))["value"]
        return body
    found: dict[str, Any] = resolved(content["schema"])["examples"][0]
    return found


@attrs.frozen
class Call:
    """A call of the client's method for an operation; `body` is the contract's example, if not another one."""

    of: Operation
    body: dict[str, Any] | None = None

    def method(self, client: Any) -> Callable[..., Any]:
        """The method of this client."""
        found: Callable[..., Any] = getattr(getattr(client, self.of.tag), self.of.name)
        return found

    def fields(self, client: Any) -> dict[str, Any]:
        """The members of the body as the method's own arguments."""
        if not self.of.request:
            return {}
        names = {name.replace("_", ""): name for name in inspect.signature(self.method(client)).parameters}
        body = example_body(self.of) if self.body is None else self.body
        return {names[name.lower()]: value for name, value in body.items()}

    def __call__(self, client: Any, job_id: str = JOB_ID, **options: Any) -> Any:
        """What the method gives; `options` are those of every call."""
        arguments = [job_id] if self.of.path_params else []
        return self.method(client)(*arguments, **self.fields(client), **options)
