"""What the service posts to a webhook, read from the callbacks of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docstrings
from document import json_schema
from names import CodegenError
from python_types import Role
from spec_tables import FROM_REQUEST
from views import NotificationView

if TYPE_CHECKING:
    from document import Document, OperationSource
    from model_views import ModelViews


def notification_view(models: ModelViews) -> NotificationView | None:
    """The one notification that operations with `x-job` send when their job has ended.

    Raises:
        CodegenError: they send different ones, which one function could not read; or no link tells where the job's
            id is in it.
    """
    document = models.document
    found = {
        called.id: called
        for operation in document.operations()
        if "x-job" in operation.data
        for _name, called in document.callbacks(operation)
    }
    if not found:
        return None
    if len(found) > 1:
        raise CodegenError(f"a webhook can be sent {', '.join(found)}: only one kind of notification is supported")
    [called] = found.values()
    schema = json_schema(document.resolve(called.data.get("requestBody", {})))
    if schema is None:
        raise CodegenError(f"{called.id} must post JSON")
    result = models.types.annotation(schema, Role.ANSWER)
    return NotificationView(
        body=models.types.codec(schema),
        result=result,
        imports=tuple(models.types.imports([result, "Mapping", "Any"])),
        id=_id(document, called),
        doc=docstrings.sections(
            docstrings.paragraph(text)
            for text in (called.data.get("description", ""), docstrings.provenance(called.data))
        ),
    )


def _id(document: Document, called: OperationSource) -> tuple[str, ...]:
    telling = {each.id for each in document.operations() if "x-job-states" in each.data}
    for response in document.responses(called).values():
        for link in map(document.resolve, response.get("links", {}).values()):
            for expression in link.get("parameters", {}).values() if link.get("operationId") in telling else ():
                if expression.startswith(FROM_REQUEST):
                    return tuple(expression.removeprefix(FROM_REQUEST).split("/")[1:])
    raise CodegenError(
        f"{called.id} needs a link in its answer to an operation with x-job-states, from `{FROM_REQUEST}/...`"
    )
