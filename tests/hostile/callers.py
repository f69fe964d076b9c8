"""Calling the client by what the contract calls things, so that an operation that is added is attacked at once."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Mapping
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


def sampled() -> list[Operation]:
    """One operation of each make: what is the same code for all of a make is tried with one of them."""
    makes: dict[tuple[Any, ...], Operation] = {}
    for of in operations():
        whole = of.body_name is not None, of.content_type
        makes.setdefault(
            (of.method, of.retry, bool(of.job), bool(of.page), bool(of.path_params), whole, of.success), of
        )
    return list(makes.values())


def example_body(of: Operation) -> Any:
    """A body that the operation takes."""
    (content,) = detail(of, "requestBody")["content"].values()
    return resolved(next(iter(content["examples"].values())))["value"]


def example_query(of: Operation) -> Mapping[str, Any]:
    """What has to be asked for in the query."""
    needed = [resolved(one)["name"] for one in detail(of, "parameters") or [] if resolved(one).get("required")]
    shown = (detail(of, "x-query") or {}).get("x-valid-examples", [])
    return {name: shown[0]["value"][name] for name in needed if name in of.query}


@attrs.frozen
class Call:
    """A call of the client's method for an operation; `body` is the contract's example, if not another one."""

    of: Operation
    body: Any = None

    def method(self, client: Any) -> Callable[..., Any]:
        """The method of this client."""
        found: Callable[..., Any] = getattr(getattr(client, self.of.tag), self.of.name)
        return found

    def fields(self, client: Any) -> dict[str, Any]:
        """What the method takes beside the path: the members of the body, or the body as a whole, and the query."""
        names = {_bare(name): name for name in inspect.signature(self.method(client)).parameters}
        return {names[_bare(name)]: value for name, value in {**example_query(self.of), **self._body()}.items()}

    def _body(self) -> dict[str, Any]:
        if not self.of.request:
            return {}
        body = example_body(self.of) if self.body is None else self.body
        if self.of.body_name is None:
            return dict(body)
        return {self.of.body_name: body if self.of.content_type == "application/json" else json.dumps(body).encode()}

    def __call__(self, client: Any, job_id: str = JOB_ID, **options: Any) -> Any:
        """What the method gives; `options` are those of every call."""
        arguments = [job_id] if self.of.path_params else []
        return self.method(client)(*arguments, **self.fields(client), **options)


def _bare(name: str) -> str:
    """A name without what tells its spellings apart."""
    return name.replace("_", "").lower()
