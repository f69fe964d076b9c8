"""One call: send, decide, wait, send again, until there is an answer or no point in going on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

from pictory_runtime import logs, refusals, retry
from pictory_runtime.bodies import address, check_exclusive, encoded, json_body, octets
from pictory_runtime.caller import header_pairs
from pictory_runtime.effects import Fault, Notify, Send, Sleep, Stream
from pictory_runtime.errors import PictoryError, SubmitUnreadable
from pictory_runtime.gate import sketch
from pictory_runtime.options import CONNECT_LIMIT, STALL_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_runtime.caller import Caller, HeaderPairs
    from pictory_runtime.descriptors import JobKind, Operation
    from pictory_runtime.effects import Flow, Sink
    from pictory_runtime.options import Options
    from pictory_runtime.response import RawResponse

_TYPES = {
    "bytes": ((b"content-type", b"application/octet-stream"),),
    "fields": ((b"content-type", b"application/json"),),
    "whole": ((b"content-type", b"application/json"),),
}


@attrs.frozen(eq=False)
class Plan:
    """A request that is ready to be sent, perhaps more than once. `timeout` is for all attempts together.

    `open`: anybody may make it. What is not may still go without the client's own key, if the caller gave another.
    """

    operation: str
    method: str
    url: str
    headers: HeaderPairs = attrs.field(repr=False)
    timeout: float
    max_retries: int
    retry: Literal["safe", "never"] = "safe"
    content: bytes | Stream | None = attrs.field(default=None, repr=False)
    authorize: bool = True
    open: bool = False
    hints: Mapping[int, tuple[str, ...]] = attrs.field(factory=dict, repr=False)
    stall: float = STALL_LIMIT
    starts: JobKind | None = None
    job: Any = None
    sink: Sink | None = None
    secrets: tuple[str, ...] = attrs.field(default=(), repr=False)

    @property
    def files(self) -> bool:
        """Whether it goes to what holds files, which is not the service."""
        return self.sink is not None or not isinstance(self.content, bytes | None)

    def attempt(self, number: int, deadline: float) -> Send:
        """The `number`-th attempt."""
        return Send(
            operation=self.operation,
            attempt=number,
            method=self.method,
            url=self.url,
            headers=self.headers,
            content=self.content,
            authorize=self.authorize,
            deadline=deadline,
            connect=CONNECT_LIMIT,
            stall=self.stall,
            sink=self.sink,
        )


def plan(
    caller: Caller,
    operation: Operation,
    path: Mapping[str, Any],
    query: Mapping[str, Any],
    body: Any,
    options: Options,
    job: Any = None,
) -> Plan:
    """The request of one call of `operation`.

    Raises `ExclusiveFields`, `TooExpensive` and `PriceUnknown` before anything is sent.
    """
    raw = operation.body == "bytes"
    value = None if raw else json_body(body, options.extra_body, whole=operation.body == "whole")
    if operation.exclusive:
        check_exclusive(operation, value)
    settings = caller.settings
    limit = settings.max_credits if options.max_credits is None else options.max_credits
    if limit is not None and (operation.price is not None or options.max_credits is not None):
        from pictory_runtime.prices import check_limit

        check_limit(operation, value, limit)
    timeout = settings.timeout if options.timeout is None else options.timeout
    content = octets(body, options.extra_body) if raw else None if value is None else encoded(value)
    extra = _extra_headers(caller, options)
    return Plan(
        operation=operation.label,
        method=operation.method,
        url=address(caller.base_url, operation.path, path, query),
        headers=_headers(caller, () if content is None else _TYPES[operation.body], extra),
        timeout=timeout,
        max_retries=settings.max_retries if options.max_retries is None else options.max_retries,
        retry=operation.retry,
        content=content,
        authorize=operation.authorize and caller.service.key_header.lower() not in extra,
        open=not operation.authorize,
        hints=operation.hints,
        # What may be sent only once gets all the time there is; the rest leaves some for a second attempt.
        stall=timeout if operation.retry == "never" else max(STALL_LIMIT, timeout / 2),
        starts=operation.job,
        job=job,
        secrets=_secrets(operation, value),
    )


def _secrets(operation: Operation, body: Any) -> tuple[str, ...]:
    found = (body.get(name) for name in operation.secrets) if isinstance(body, dict) else ()
    return tuple(value for value in found if isinstance(value, str))


def _extra_headers(caller: Caller, options: Options) -> dict[str, str]:
    """The caller's own headers, by lower-case name; those of the call win."""
    both = (caller.settings.extra_headers, options.extra_headers or {})
    # What is no name of a header goes on as it is, to be refused with the others.
    return {
        name.lower() if isinstance(name, str) else name: value for headers in both for name, value in headers.items()
    }


def _headers(caller: Caller, content_type: HeaderPairs, extra: Mapping[str, str]) -> HeaderPairs:
    base = caller.headers + content_type
    if not extra:
        return base
    return tuple(pair for pair in base if pair[0].decode() not in extra) + header_pairs(extra)


def exchange(caller: Caller, request: Plan) -> Flow[RawResponse]:
    """The answer to a request, after as many attempts as its retry class, its retries and its time allow.

    No attempt and no pause begins that would end after the deadline.
    """
    caller = caller.hiding(request.secrets)
    clock = caller.time
    deadline = clock.now() + request.timeout
    attempt = 0
    while True:
        attempt += 1
        send = request.attempt(attempt, deadline)
        logs.sending(send, caller.service.key_header)
        begun = clock.now()
        outcome: RawResponse | Fault = yield send
        logs.received(send, outcome, clock.now() - begun)
        if caller.settings.on_response is not None and not request.files and not isinstance(outcome, Fault):
            yield Notify(caller.settings.on_response, outcome, _started(request, outcome, clock.wall()))
        verdict = retry.verdict(outcome, request.retry, starts_job=request.starts is not None)
        if verdict == "done" and not isinstance(outcome, Fault):
            return outcome
        if verdict == "again" and attempt <= request.max_retries:
            pause = _pause(caller, outcome, attempt)
            if clock.now() + pause < deadline:
                logs.again(request.operation, pause)
                yield Sleep(pause)
                continue
        raise_failure(caller, request, outcome, attempt, unknown=verdict == "unknown")


def _pause(caller: Caller, outcome: RawResponse | Fault, failures: int) -> float:
    asked = None if isinstance(outcome, Fault) else retry.asked_pause(outcome, caller.time.wall())
    return retry.backoff(failures, caller.service.backoff) if asked is None else asked


def raise_failure(caller: Caller, request: Plan, outcome: RawResponse | Fault, attempts: int, *, unknown: bool) -> None:
    """Raise what `outcome` means for whoever asked."""
    error: PictoryError
    if unknown and request.starts is not None:
        error = refusals.outcome_unknown(caller, request.operation, request.starts, attempts, outcome)
    elif isinstance(outcome, Fault):
        error = refusals.no_answer(caller, request.operation, request.url, attempts, outcome, request.job)
    elif request.files:
        error = refusals.storage_refusal(caller, outcome, request.url)
    else:
        doubts = () if request.open else caller.key_doubts(request.headers)
        error = refusals.refusal(caller, outcome, request.job, doubts, request.hints)
    if not unknown and request.retry == "never" and retry.lost(outcome):
        error.add_hint("It may have been done all the same, and was not sent again: look before you do it again.")
    logs.refused(error)
    raise error from (outcome.cause if isinstance(outcome, Fault) else None)


def call(caller: Caller, operation: Operation, request: Plan) -> Flow[Any]:
    """The typed result of an operation."""
    response = yield from exchange(caller, request)
    return refusals.decoded(caller.hiding(request.secrets), response, operation.result)


def _job_id(kind: JobKind, body: Any) -> str | None:
    """The id of the job in the answer to its submit: one that can be asked for."""
    found = refusals.follow(body, kind.id)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return found if isinstance(found, str) and found not in {"", ".", ".."} else None


def _started(request: Plan, response: RawResponse, wall: float) -> str:
    """What must not be lost of an answer, whatever becomes of it: the job that it started."""
    if request.starts is None or not 200 <= response.status < 300:
        return ""
    job_id = _job_id(request.starts, refusals.parsed(response))
    if job_id is None:
        return ""
    from pictory_runtime.tokens import JobToken

    token = JobToken(request.starts.kind, job_id, wall).encode()
    return f"The job {job_id} was started: resume({token!r}) waits for it."


def submit(caller: Caller, kind: JobKind, request: Plan) -> Flow[tuple[str, RawResponse]]:
    """Start a job: its id, and the answer that held it."""
    response = yield from exchange(caller, request)
    body = refusals.parsed(response)
    job_id = _job_id(kind, body)
    if job_id is not None:
        return job_id, response
    pointer = "$." + ".".join(kind.id)
    raise SubmitUnreadable(
        caller.secret.mask(
            f"the service accepted the request, but its answer holds no job id at {pointer} "
            f"({sketch(response)}). A job may be running. {refusals.look_first(kind)}"
        ),
        path=pointer,
        raw=response.content if body is None else body,
        operation=request.operation,
        response=response,
    )
