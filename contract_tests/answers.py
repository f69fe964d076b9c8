"""What answers say: which fields a refusal names, which phase a job is in, what it made and what that cost."""

from decimal import Decimal
from typing import Literal

import httpx

from contract_tests import document, operations
from contract_tests.document import Json, Operation

Phase = Literal["running", "succeeded", "failed", "cleaned"]
PHASES: tuple[Phase, ...] = ("running", "succeeded", "failed", "cleaned")


def refused(response: httpx.Response) -> list[str]:
    """The fields that a 400 names, sorted; an assertion fails when it is no 400."""
    assert response.status_code == httpx.codes.BAD_REQUEST, f"not refused: {response.status_code} {response.text}"
    return sorted(entry[document.error_body()["field"]] for entry in offences(response.json()))


def offences(refusal: Json) -> list[Json]:
    """The entries of a refusal, one for each offending field."""
    where = next(pointer for pointer in document.error_body()["fields"] if document.has(refusal, pointer))
    found: list[Json] = document.at(refusal, where)
    return found


def accepted(operation: Operation, response: httpx.Response) -> str:
    """The id of the job that was started; an assertion fails when none was."""
    return operations.job_id(operation, told(operation, response))


def told(operation: Operation, response: httpx.Response) -> Json:
    """What a successful answer holds; an assertion fails when it is none."""
    assert response.status_code == operation.success, f"{operation.id} answered {response.status_code} {response.text}"
    return response.json() if response.content else None


def phase(operation: Operation, job: Json) -> Phase:
    """Whether a job is running, has succeeded, has failed, or was cleaned since."""
    return phase_of(operation, status(operation, job))


def status(operation: Operation, job: Json) -> str:
    """The state of a job in the service's own word."""
    return str(document.at(job, operations.states(operation)["status"]))


def phase_of(operation: Operation, status: str) -> Phase:
    """The phase that a status belongs to."""
    states = operations.states(operation)
    return next(phase for phase in PHASES if status in states.get(phase, []))


def result(operation: Operation, job: Json) -> Json:
    """What a job has made."""
    return document.at(job, operations.states(operation)["result"])


def failure(operation: Operation, job: Json) -> tuple[str, str]:
    """Code and message of a failed job."""
    states = operations.states(operation)
    return document.at(job, states["error-code"]), document.at(job, states["error-message"])


def charged(operation: Operation, made: Json) -> Decimal | None:
    """What a job has cost in credits, as its result says; None when it does not."""
    where = (document.detail(operation, "x-credits") or {}).get("charged")
    return Decimal(str(document.at(made, where))) if where and document.has(made, where) else None


def measured(operation: Operation, made: Json) -> tuple[int, int] | None:
    """Width and height in pixels, as a result or an item of a list says; None where the spec has no place for it."""
    media = _media(operation)
    return (document.at(made, media["width"]), document.at(made, media["height"])) if "width" in media else None


def progress(operation: Operation, job: Json) -> Decimal | None:
    """How much of a job is done, in percent; None when it is not told."""
    where = operations.states(operation).get("progress")
    return Decimal(str(document.at(job, where))) if where and document.has(job, where) else None


def lasting(operation: Operation, made: Json) -> str | None:
    """How long a result or an item of a list says that it is, in the words of the request; None for what has no end."""
    where = _media(operation).get("duration")
    return str(document.at(made, where)) if where else None


def seconds(operation: Operation, made: Json) -> Decimal | None:
    """How long a result says that it is where it says so with a number; None elsewhere."""
    assert operation.job is not None
    alike = [one for one in operations.starting() if one.job and one.job["result"] == operation.job["result"]]
    where = next((media["duration"] for one in alike if "duration" in (media := _media(one))), None)
    found = document.at(made, where) if where else None
    return Decimal(str(found)) if isinstance(found, int | float) else None


def _media(operation: Operation) -> Json:
    return document.detail(operation, "x-media") or {}


def items(operation: Operation, page: Json) -> list[Json]:
    """The items of a page."""
    assert operation.page is not None
    found: list[Json] = document.at(page, operation.page["items"])
    return found


def token(operation: Operation, page: Json) -> str | None:
    """The token of the next page; None on the last page, where the spec says how that looks."""
    assert operation.page is not None
    where, end = operation.page["token"], operation.page["end"]
    if end == "absent":
        found = document.at(page, where) if document.has(page, where) else None
        assert found is not None or not document.has(page, where), "the last page has no token, not even null"
    else:
        assert document.has(page, where), "the token is never absent, on the last page it is null"
        found = document.at(page, where)
    return found


def following(operation: Operation, page: Json, asked: str | None) -> str | None:
    """What leads to the page after one that was asked for: its token or, where pages are numbered, its number.

    None on the last page; one with a number is the last that is not full.
    """
    assert operation.page is not None
    if operation.page["style"] == "token":
        return token(operation, page)
    full = len(items(operation, page)) == operation.page["size"] if "size" in operation.page else items(operation, page)
    return str(int(asked or 1) + 1) if full else None


def identity(operation: Operation, item: Json) -> str:
    """What tells an item of a list from the others. A job may be named as the answer that started it names it."""
    assert operation.page is not None
    named = [operation.page["key"], *(start.job["id"] for start in operations.starting() if start.job)]
    return str(next(document.at(item, where) for where in named if document.has(item, where)))


def moment(operation: Operation, item: Json) -> str:
    """What a list is ordered by, newest first: an ISO 8601 moment in UTC, so that text order is time order.

    The same for every item of a list whose items have no date.
    """
    assert operation.page is not None
    where = operation.page.get("order")
    return str(document.at(item, where)) if where else ""
