"""The operations of the contract, one row each, in its order. Written by codegen from spec/pictory.yaml."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple


class Exclusive(NamedTuple):
    """Fields of a request body that must not be sent together."""

    path: tuple[str, ...]
    """Wire names that lead to the object holding them, `*` for each item of an array; () is the body."""
    names: tuple[str, ...]
    """Their wire names."""


class Callback(NamedTuple):
    """A call of the service to its customer, at an address that the request named."""

    name: str
    """Its name under the operation."""
    id: str
    """`operationId`."""
    field: str
    """JSON pointer into the request body: the address."""
    method: str
    """HTTP method, upper case."""
    request: str | None
    """Schema component of the JSON body that is sent."""


class Operation(NamedTuple):
    """One operation of the API."""

    id: str
    """`operationId`."""
    method: str
    """HTTP method, upper case."""
    path: str
    """Path below the server's URL, with `{placeholders}` in wire names."""
    tag: str
    """Its first tag, as a Python identifier."""
    name: str
    """Method name under the tag."""
    provenance: str
    """How well it is known: documented, sample, legacy or assumed."""
    retry: str
    """`safe`: may be sent again after any failure; `never`: only if nothing can have happened."""
    success: int
    """Status of the answer when all is well."""
    responses: Mapping[int, str | None]
    """Schema component of the JSON body, by status."""
    provenances: Mapping[int, str]
    """How well the answer with this status is known; that of the operation where the answer has none of its own."""
    request: str | None
    """Schema component of the JSON request body, or of the JSON in its bytes."""
    query: tuple[str, ...]
    """Names of the query parameters."""
    path_params: tuple[str, ...]
    """Names of the path parameters."""
    job: Mapping[str, Any] | None
    """`x-job`, with `id` (JSON pointer to the job id), `status_operation` and `status_param` from the link."""
    page: Mapping[str, Any] | None
    """`x-page`."""
    exclusive: tuple[Exclusive, ...]
    """Groups of fields that exclude each other."""
    query_schema: Mapping[str, Any] | None
    """JSON Schema of the query as an object of typed values, rules of `x-query` included; None without parameters."""
    callbacks: tuple[Callback, ...]
    """What the service calls because of it."""
    content_type: str | None
    """That of the request body."""
    body_required: bool
    """Whether a request must have a body."""
    body_name: str | None
    """`x-body-name`: what the body is called as a whole, where it is not an object of fields."""
    security: tuple[tuple[str, ...], ...]
    """The security schemes that a caller needs together, each alternative; () if anybody may call."""
    collection: Mapping[str, Any] | None
    """`x-collection`: which kept things it is about, and what it does with them."""
    lock: str | None
    """`x-lock`: JSON pointer into the request body to the version that must be the current one."""
    upload: Mapping[str, Any] | None
    """`x-upload`: how a file is uploaded with its help."""
    quota: str | None
    """`x-quota`: the figure of the account's quota that its jobs use up."""
    deprecated: bool
    """Whether the service keeps it for old clients only."""


def _row(told: dict[str, Any]) -> Operation:
    """A row as it is read: JSON has no tuples and no numbers as keys."""
    by_status = {
        key: {int(status): value for status, value in told[key].items()} for key in ("responses", "provenances")
    }
    lists = {key: tuple(told[key]) for key in ("query", "path_params")}
    exclusive = tuple(Exclusive(tuple(path), tuple(names)) for path, names in told["exclusive"])
    callbacks = tuple(Callback(**each) for each in told["callbacks"])
    security = tuple(tuple(each) for each in told["security"])
    return Operation(
        **{**told, **by_status, **lists, "exclusive": exclusive, "callbacks": callbacks, "security": security}
    )


# Beside this module, because JSON is read several times as fast as Python is.
_ROWS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("operations.json").read_text(encoding="utf-8"))

OPERATIONS: Mapping[str, Operation] = MappingProxyType({told["id"]: _row(told) for told in _ROWS})
"""The operations by id."""
