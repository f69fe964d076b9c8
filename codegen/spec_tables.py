"""The table of operations: what client, mock and contract tests need to know of each, from one pass."""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from attrs import frozen
from openapi_python_client.strings import PythonIdentifier

from document import Document, OperationSource, content_schema, json_schema, reference_name
from names import CodegenError
from schema_shapes import exclusive_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Group = tuple[tuple[str, ...], tuple[str, ...]]

_FROM_BODY = "$response.body#"


FROM_REQUEST = "$request.body#"


@frozen
class Callback:
    """One call of the service to its customer, in the words of `pictory_spec.Callback`."""

    name: str
    id: str
    field: str
    method: str
    request: str | None


@frozen
class OperationRow:
    """One operation, in the words of `pictory_spec.Operation`."""

    id: str
    method: str
    path: str
    tag: str
    name: str
    provenance: str
    retry: str
    success: int
    responses: Mapping[int, str | None]
    provenances: Mapping[int, str]
    request: str | None
    query: tuple[str, ...]
    path_params: tuple[str, ...]
    job: Mapping[str, Any] | None
    page: Mapping[str, Any] | None
    exclusive: tuple[Group, ...]
    query_schema: Mapping[str, Any] | None
    callbacks: tuple[Callback, ...]
    content_type: str | None
    body_required: bool
    body_name: str | None
    security: tuple[tuple[str, ...], ...]
    collection: Mapping[str, Any] | None
    lock: str | None
    upload: Mapping[str, Any] | None
    quota: str | None
    deprecated: bool


def identifier(text: str) -> str:
    """A Python name in snake case for a tag or an operation id: `AI Studio` -> `ai_studio`."""
    return str(PythonIdentifier(text, prefix="field_"))


def operation_rows(document: Document) -> list[OperationRow]:
    """The rows of all operations, in the order of the contract.

    Raises:
        CodegenError: two operations share an id, or a name under the same tag; or a name cannot be a method's.
    """
    rows = [_row(document, operation) for operation in document.operations()]
    for row in rows:
        if not row.name.isidentifier() or iskeyword(row.name) or row.name.startswith("_"):
            raise CodegenError(f"{row.id}: {row.name!r} cannot be the name of a method; give it another x-name")
    for what, keys in (
        ("operationId", [row.id for row in rows]),
        ("name under one tag", [f"{row.tag}.{row.name}" for row in rows]),
    ):
        doubled = sorted({key for key in keys if keys.count(key) > 1})
        if doubled:
            raise CodegenError(f"more than one operation has the same {what}: {', '.join(doubled)}")
    return rows


def _row(document: Document, operation: OperationSource) -> OperationRow:
    data = operation.data
    method = operation.method
    if method != "GET" and data.get("x-retry") not in ("safe", "never"):
        raise CodegenError(f"{operation.id}: x-retry must say `safe` or `never`, because {method} may change something")
    if "x-job" in data and data.get("x-retry") != "never":
        raise CodegenError(f"{operation.id} starts a paid job: its x-retry must be `never`")
    provenance = data.get("x-provenance", "assumed")
    responses = document.responses(operation)
    return OperationRow(
        id=operation.id,
        method=method,
        path=operation.path,
        tag=identifier(operation.tag),
        name=data.get("x-name") or identifier(operation.id),
        provenance=provenance,
        retry=data.get("x-retry", "safe"),
        success=document.success(operation),
        responses={status: _component(json_schema(response)) for status, response in responses.items()},
        provenances={status: response.get("x-provenance", provenance) for status, response in responses.items()},
        request=_request_component(document, operation),
        query=tuple(parameter["name"] for parameter in document.parameters(operation, "query")),
        path_params=tuple(parameter["name"] for parameter in document.parameters(operation, "path")),
        job=_job(document, operation),
        page=data.get("x-page"),
        exclusive=exclusive_of(document, operation),
        query_schema=_query_schema(document, operation),
        callbacks=tuple(_callbacks(document, operation)),
        content_type=(document.request_body(operation) or (None,))[0],
        body_required=(document.request_body(operation) or (None, None, False))[2],
        body_name=document.body_name(operation),
        security=tuple(tuple(requirement) for requirement in data.get("security", ())),
        collection=data.get("x-collection"),
        lock=data.get("x-lock", {}).get("field"),
        upload=data.get("x-upload"),
        quota=data.get("x-quota", {}).get("figure"),
        deprecated=bool(data.get("deprecated")),
    )


def _query_schema(document: Document, operation: OperationSource) -> dict[str, Any] | None:
    """One schema of the whole query, as the values that were read from it: parameters, and rules between them."""
    found = document.parameters(operation, "query")
    if not found:
        return None
    rules = {key: value for key, value in operation.data.get("x-query", {}).items() if not key.startswith("x-")}
    required = [parameter["name"] for parameter in found if parameter.get("required")]
    return {
        "type": "object",
        "properties": {parameter["name"]: parameter.get("schema", {}) for parameter in found},
        **({"required": required} if required else {}),
        **rules,
    }


def _callbacks(document: Document, operation: OperationSource) -> Iterator[Callback]:
    for name, called in document.callbacks(operation):
        body = document.request_body(called)
        if not called.path.startswith("{" + FROM_REQUEST):
            raise CodegenError(f"{operation.id}: the address of {name} must come from `{FROM_REQUEST}/...`")
        field = called.path.removeprefix("{" + FROM_REQUEST).removesuffix("}")
        yield Callback(name, called.id, field, called.method, _component(body[1]) if body else None)


def _component(schema: Mapping[str, Any] | None) -> str | None:
    return reference_name(schema["$ref"]) if schema and "$ref" in schema else None


def _request_component(document: Document, operation: OperationSource) -> str | None:
    body = document.request_body(operation)
    return _component(content_schema(body[1])) if body else None


def exclusive_of(document: Document, operation: OperationSource) -> tuple[Group, ...]:
    """The groups of fields of the request body that exclude each other, each once, in document order."""
    body = document.request_body(operation)
    return tuple(dict.fromkeys(exclusive_groups(document, body[1]))) if body else ()


def _job(document: Document, operation: OperationSource) -> dict[str, Any] | None:
    """`x-job` with what the OpenAPI link adds: where the id is and which operation tells the status."""
    declared = operation.data.get("x-job")
    if declared is None:
        return None
    followed = {each.id: each for each in document.operations()}
    links = document.responses(operation)[document.success(operation)].get("links", {})
    for link in links.values():
        resolved = document.resolve(link)
        target = followed.get(resolved.get("operationId", ""))
        if target is None or "x-job-states" not in target.data:
            continue
        for parameter, expression in resolved.get("parameters", {}).items():
            if expression.startswith(_FROM_BODY):
                pointer = expression.removeprefix(_FROM_BODY)
                return {**declared, "id": pointer, "status_operation": target.id, "status_param": parameter}
    raise CodegenError(
        f"{operation.id} has x-job, but its success response has no link to an operation with x-job-states"
        f" whose parameter comes from `{_FROM_BODY}/...`"
    )
