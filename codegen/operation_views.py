"""Builds the view of an operation: its arguments, what it answers, how its job or its pages are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

import docstrings
from argument_views import arguments_of
from document import json_schema, pointer
from hint_views import own_hints
from names import OCTETS
from price_views import price_view
from python_types import Role
from schema_shapes import shape
from spec_tables import identifier
from views import ArgumentView, JobView, OperationView, PageView, StatesView, UploadView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from document import OperationSource, Schema
    from model_views import ModelViews
    from spec_tables import OperationRow

_RETURNS = {
    "job": "The job, at once. `.wait()` gives its `{}`.",
    "pages": "The pages, fetched while you iterate. Items are `{}`.",
    "call": "`{}`.",
    "nothing": "",
}


@frozen
class _Answer:
    kind: str
    result: str
    codec: str
    page: PageView | None = None


def operation_view(models: ModelViews, rows: Mapping[str, OperationRow], source: OperationSource) -> OperationView:
    """The view of *source*; *rows* holds the row of every operation."""
    row = rows[source.id]
    arguments = tuple(arguments_of(models, source))
    answer = _answer(models, rows, source)
    view = OperationView(
        id=row.id,
        name=row.name,
        label=f"{row.tag}.{row.name}",
        constant=identifier(row.id).upper(),
        method=row.method,
        path=row.path,
        tag=row.tag,
        module=identifier(row.id),
        retry=row.retry,
        arguments=arguments,
        answer=answer.kind,
        result=answer.result,
        codec=answer.codec,
        exclusive=row.exclusive,
        job=_job(models, rows, row),
        page=answer.page,
        states=_states(rows, source.data.get("x-job-states")),
        price=price_view(models.document, source, arguments),
        body=_body(row, arguments),
        authorize=bool(row.security) or "security" not in source.data,
        upload=_upload(row),
        secrets=_secrets(models, source),
        hints=own_hints(models.document, source),
        deprecated=row.deprecated,
        doc="",
    )
    return evolve(view, doc=_doc(models, source, view))


def _answer(models: ModelViews, rows: Mapping[str, OperationRow], source: OperationSource) -> _Answer:
    types, row = models.types, rows[source.id]
    schema = json_schema(models.document.responses(source)[row.success])
    if schema is None:
        return _Answer("nothing", "None", "wire.ANY")
    codec = types.codec(schema)
    if row.job:
        return _Answer("job", types.class_name(row.job["result"]), codec)
    if row.page:
        page, item = _page(models, row.page, schema)
        return _Answer("pages", types.annotation(item, Role.ANSWER), codec, page)
    annotation = types.annotation(schema, Role.ANSWER)
    if any(each.tag == row.tag and each.name == "list" for each in rows.values()):
        # A method called `list` hides the builtin from the annotations of its class.
        annotation = annotation.replace("list[", "Sequence[")
    return _Answer("call", annotation, codec)


def _page(models: ModelViews, told: Mapping[str, Any], schema: Schema) -> tuple[PageView, Schema]:
    found = schema
    for key in pointer(told["items"]):
        found = shape(models.document, found).properties[key]
    item: Schema = models.document.resolve(found)["items"]
    view = PageView(
        style=told["style"],
        where=told["in"],
        items=pointer(told["items"]),
        token=pointer(told.get("token", "")),
        param=told["param"],
        item=models.types.codec(item),
    )
    return view, item


def _body(row: OperationRow, arguments: Sequence[ArgumentView]) -> str:
    if row.content_type == OCTETS:
        return "bytes"
    return "whole" if any(each.place == "body" for each in arguments) else "fields"


def _secrets(models: ModelViews, source: OperationSource) -> tuple[str, ...]:
    body = models.document.request_body(source)
    fields = shape(models.document, body[1]).properties if body is not None else {}
    return tuple(name for name, schema in fields.items() if schema.get("writeOnly") or schema.get("x-secret"))


def _upload(row: OperationRow) -> UploadView | None:
    told = row.upload
    if told is None:
        return None
    return UploadView(
        name=told["name"],
        file_name=told["file-name"],
        content_type=told["content-type"],
        content_types=told["content-types"],
        signed=pointer(told["signed"]),
        url=pointer(told["url"]),
    )


def _job(models: ModelViews, rows: Mapping[str, OperationRow], row: OperationRow) -> JobView | None:
    if row.job is None:
        return None
    poll = rows[row.job["status_operation"]]
    return JobView(
        kind=row.job["kind"],
        id=pointer(row.job["id"]),
        poll_tag=poll.tag,
        poll_module=identifier(poll.id),
        param=row.job["status_param"],
        result=models.types.codec({"$ref": f"#/components/schemas/{row.job['result']}"}),
        file=row.job.get("file"),
        listed_by=_listed(rows, row.job),
    )


def _listed(rows: Mapping[str, OperationRow], told: Mapping[str, Any]) -> str | None:
    """The method of the operation that is called `list` there."""
    found = rows[told["list"]] if "list" in told else None
    return f"{found.tag}.{found.name}" if found else None


def _states(rows: Mapping[str, OperationRow], told: Mapping[str, Any] | None) -> StatesView | None:
    if told is None:
        return None
    return StatesView(
        status=pointer(told["status"]),
        result=pointer(told["result"]),
        error_code=pointer(told["error-code"]),
        error_message=pointer(told["error-message"]),
        running=tuple(told["running"]),
        succeeded=tuple(told["succeeded"]),
        failed=tuple(told["failed"]),
        poll=(float(told["poll-seconds"]["min"]), float(told["poll-seconds"]["max"])),
        deadline=float(told["deadline-seconds"]),
        deadline_hint=told.get("deadline-hint", ""),
        cleaned=tuple(told.get("cleaned", ())),
        failure_hints=dict(told.get("failure-hints", {})),
        failure_hint=told.get("failure-hint", ""),
        listed_by=_listed(rows, told),
        progress=pointer(told["progress"]) if "progress" in told else None,
    )


def _doc(models: ModelViews, source: OperationSource, view: OperationView) -> str:
    data = source.data
    told = {argument.python: argument.doc for argument in view.arguments}
    options = {**docstrings.OPTION_DOCS, **(docstrings.LIMIT_DOC if view.price else {})}
    returns = _RETURNS[view.answer].format(view.result)
    raised = docstrings.errors_raised(models.document, source, exclusive=bool(view.exclusive))
    return docstrings.sections(
        [
            docstrings.paragraph(data.get("summary", view.name).rstrip(".") + "."),
            "Deprecated: the service keeps it for older programs." if view.deprecated else "",
            docstrings.paragraph(models.in_python(data.get("description", ""))),
            docstrings.paragraph(
                f"{docstrings.credits_of(models.document, source)} {docstrings.job_notes(source, models.in_python)}"
            ),
            docstrings.listed("Args", {**told, **options}),
            docstrings.listed("Returns", {returns: ""} if returns else {}),
            docstrings.listed("Raises", raised),
            docstrings.paragraph(docstrings.provenance(data)),
        ]
    )
