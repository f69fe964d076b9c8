"""Everything that goes wrong, as one tree:

    PictoryError
    |- ConfigurationError
    |- ExclusiveFields            (a ValueError too)
    |- PriceUnknown               (a ValueError too)
    |- TooExpensive
    |- TransportError
    |  |- ConnectFailed
    |  |- RequestTimeout
    |  `- ConnectionBroken
    |- SubmitOutcomeUnknown
    |  `- SubmitUnreadable        (a DecodeError too)
    |- StatusError
    |  |- InvalidRequest          400
    |  |- Unauthorized            401
    |  |- Forbidden               403
    |  |- NotFound                404
    |  |- Conflict                409
    |  |- RateLimited             429
    |  `- ServerError             500 and above
    |- DecodeError
    |- JobFailed
    |- JobCleaned
    |- JobTimeout
    |- WebhookNotConfirmed
    |- DownloadFailed
    `- UploadFailed

Every error knows, where there is something to know, the operation, the HTTP status, the service's request id, the
number of requests made and the job, and says so in its text. All of them survive pickling and copying (a job handle
comes back without its client: `client.resume(error.job.token)` goes on with it). None holds the API key.
"""

# ruff: noqa: N818  (errors are named for what happened: `JobFailed`, not `JobFailedError`)

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pictory_runtime.protocols import AnyJob
    from pictory_runtime.response import RawResponse


def _restore(kind: type[PictoryError], message: str, state: dict[str, Any]) -> PictoryError:
    error = kind.__new__(kind, message)
    error.args = (message,)
    error.__dict__.update(state)
    return error


class PictoryError(Exception):
    """Base of all errors. `message` is the text without the facts that follow it in `str(error)`."""

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        status: int | None = None,
        request_id: str | None = None,
        attempts: int | None = None,
        job: Any = None,
        job_id: str | None = None,
        response: RawResponse | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.status = status if status is not None or response is None else response.status
        self.request_id = request_id if request_id is not None or response is None else response.request_id
        self.attempts = attempts if attempts is not None or response is None else response.attempts
        self.job = job
        """The handle of the job that this is about: `.token` resumes it, in another process too."""
        self.job_id: str | None = job_id if job_id is not None or job is None else job.id
        self.response = response

    def __str__(self) -> str:
        facts = {
            "operation": self.operation,
            "status": self.status,
            "request id": self.request_id,
            "attempts": self.attempts,
            "job": self.job_id,
        }
        known = ", ".join(f"{name} {value}" for name, value in facts.items() if value is not None)
        separator = "\n" if "\n" in self.message else " "
        return f"{self.message}{separator}[{known}]" if known else self.message

    def add_hint(self, sentence: str) -> None:
        """Add what helps whoever gets this to the text, on a line of its own."""
        self.message = f"{self.message}\n  - {sentence}"
        self.args = (self.message,)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return _restore, (type(self), self.message, self.__dict__.copy())


class ConfigurationError(PictoryError):
    """What cannot work as it was set up: no key, a key or address that cannot be sent, a closed client, a job asked
    for what its kind never makes.
    """


class ExclusiveFields(PictoryError, ValueError):
    """Fields that exclude each other were given together. Nothing was sent.

    `fields` are their names on the wire, `path` is the object that holds them (`$` is the body itself).
    """

    def __init__(self, message: str, *, fields: tuple[str, ...], path: str, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.fields = fields
        self.path = path


class PriceUnknown(PictoryError, ValueError):
    """What a call would cost cannot be told. Where `max_credits` was given, nothing was sent.

    `limit` is that `max_credits`; None when only an estimate was asked for.
    """

    def __init__(self, message: str, *, limit: float | None = None, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.limit = limit


class TooExpensive(PictoryError):
    """A call would cost more than its `max_credits`. Nothing was sent. `estimate` and `limit` are AI credits."""

    def __init__(self, message: str, *, estimate: float, limit: float, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.estimate = estimate
        self.limit = limit


class TransportError(PictoryError):
    """No answer came."""


class ConnectFailed(TransportError):
    """No connection was made: nothing has reached the service."""


class RequestTimeout(TransportError):
    """The answer did not come (whole) in time."""


class ConnectionBroken(TransportError):
    """The connection broke before the answer was there."""


class SubmitOutcomeUnknown(PictoryError):
    """A request that starts a paid job was sent, and whether the job was started is not known.

    It was not sent again, because that may pay twice. Look for the job first, as the message says.
    """


class StatusError(PictoryError):
    """The service answered with a status that is not a success. `code` is the service's own error code."""

    def __init__(self, message: str, *, code: str | None = None, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.code = code


@attrs.frozen
class FieldProblem:
    """One field that was refused, and why, in the service's words."""

    name: str
    errors: str


class InvalidRequest(StatusError):
    """400: the service refuses the request. `fields` tells which fields and why."""

    def __init__(self, message: str, *, fields: tuple[FieldProblem, ...] = (), **facts: Any) -> None:
        super().__init__(message, **facts)
        self.fields = fields


class Unauthorized(StatusError):
    """401: the service does not accept the key. The message holds what to check."""


class Forbidden(StatusError):
    """403: refused, by the service or by what stands in front of it."""


class NotFound(StatusError):
    """404: there is no such thing, or not for this key."""


class Conflict(StatusError):
    """409: it was changed meanwhile. Get it again, and make the change to what it is now."""


class RateLimited(StatusError):
    """429: too many requests. `retry_after`: seconds that the service asks to wait, if it said so."""

    def __init__(self, message: str, *, retry_after: float | None = None, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.retry_after = retry_after


class ServerError(StatusError):
    """500 and above: the service, or what stands in front of it, failed."""


class DecodeError(PictoryError):
    """An answer that does not fit the contract.

    `path` says where (`$.data.url`), `raw` is the whole body as it came: parsed, or bytes when it is not JSON.
    Where a job is known, `job` is its handle: a paid result is not lost to a field that is missing.
    """

    def __init__(self, message: str, *, path: str = "$", raw: Any = None, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.path = path
        self.raw = raw


class SubmitUnreadable(SubmitOutcomeUnknown, DecodeError):
    """The service accepted a job, in an answer without a job id: it runs, and its id is not known."""


class JobFailed(PictoryError):
    """The job ended without a result. `code` and `reason` are the service's own, `hint` says what to do about it."""

    job: AnyJob
    code: str | None
    reason: str | None
    hint: str | None

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        reason: str | None = None,
        hint: str | None = None,
        **facts: Any,
    ) -> None:
        super().__init__(message, **facts)
        self.code = code
        self.reason = reason
        self.hint = hint


class JobCleaned(PictoryError):
    """The job has ended and was cleaned: what it made is gone for good, and no wait brings it back.

    `code` and `reason` are what the service still says of a failure; None as a rule.
    """

    job: AnyJob
    code: str | None
    reason: str | None

    def __init__(self, message: str, *, code: str | None = None, reason: str | None = None, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.code = code
        self.reason = reason


class JobTimeout(PictoryError):
    """The job was not finished in time. It goes on: `job` resumes it.

    `elapsed`: seconds waited; `polls`: looks taken; `last_status`: what the last one that worked saw.
    """

    job: AnyJob

    def __init__(self, message: str, *, elapsed: float, polls: int, last_status: str | None, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.elapsed = elapsed
        self.polls = polls
        self.last_status = last_status


class WebhookNotConfirmed(PictoryError):
    """What was posted to a webhook names a job that this key's account does not have: do not act on it."""


class DownloadFailed(PictoryError):
    """A file was not downloaded. What was at `path` before is untouched. `url` is without its query."""

    def __init__(self, message: str, *, url: str, path: Path, bytes_done: int = 0, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.url = url
        self.path = path
        self.bytes_done = bytes_done


class UploadFailed(PictoryError):
    """A file was not uploaded. `bytes_done` of it had been sent."""

    def __init__(self, message: str, *, path: Path, bytes_done: int = 0, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.path = path
        self.bytes_done = bytes_done
