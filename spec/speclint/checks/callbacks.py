"""Notifications: nobody signs them, so a receiver must be able to ask for the job that one of them speaks of."""

from collections.abc import Iterator

from speclint.document import Document, Finding
from speclint.walk import Operation, callback_operations, callbacks, operations, resolve, responses, root


def check_callbacks(document: Document) -> Iterator[Finding]:
    """The document says how notifications are delivered; one about a job links from its own body to the job's state."""
    delivery = root(document).child("x-webhook-delivery")
    told = list(callbacks(document))
    if told and delivery is None:
        fix = "Add x-webhook-delivery: {retry-seconds: […], timeout-seconds: …}."
        yield Finding(told[0].pointer, "nothing says how it is delivered", fix)
    if delivery is not None and not told:
        yield Finding(delivery.pointer, "there is no callback to be delivered", "Remove it.")
    about_jobs = {
        found.pointer: found
        for operation in operations(document)
        if "x-job" in operation.value
        for callback in operation.children("callbacks")
        for found in callback_operations(document, callback)
    }
    for found in about_jobs.values():
        if not _leads_to_job(document, found):
            fix = "Add a link to its 2xx answer: operationId, and a parameter from $request.body#/…"
            yield Finding(found.pointer, f"no link of {found.name} leads to the state of its job", fix)


def _leads_to_job(document: Document, callback: Operation) -> bool:
    telling = {operation.name for operation in operations(document) if "x-job-states" in operation.value}
    return any(
        link.value.get("operationId") in telling
        and any(str(value).startswith("$request.body#") for value in link.value.get("parameters", {}).values())
        for status, response in responses(document, callback)
        if status.startswith("2")
        for link in (resolve(document, each) for each in response.children("links"))
    )
