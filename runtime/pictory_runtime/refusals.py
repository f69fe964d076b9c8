"""From what came back to the exception that says so: statuses, faults, bodies that are not what they should be."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from pictory_runtime import errors
from pictory_runtime.effects import Fault
from pictory_runtime.gate import is_page, refused_by, sketch
from pictory_runtime.retry import asked_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import ErrorBody, JobKind, Pointer
    from pictory_runtime.response import RawResponse
    from pictory_runtime.wire import Codec

_BY_STATUS: dict[int, type[errors.StatusError]] = {
    400: errors.InvalidRequest,
    401: errors.Unauthorized,
    403: errors.Forbidden,
    404: errors.NotFound,
    409: errors.Conflict,
    429: errors.RateLimited,
}
_USER = re.compile(r"//[^/]*@")
_TOLD = re.compile(r"<(?:Code|Message)>([^<]*)<")  # storages say in XML why; the rest of it may repeat the signature
_LONG = 16  # characters; what is shorter says when and how long, and is no secret
_MEANING = {
    400: "the service refuses the request",
    401: "the service does not accept the API key",
    403: "the request is forbidden",
    404: "not found",
    409: "it was changed meanwhile",
    429: "too many requests",
}


def follow(value: Any, pointer: Pointer) -> Any:
    """What stands at `pointer` in a JSON value; None when there is nothing."""
    for key in pointer:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def parsed(response: RawResponse) -> Any:
    """The JSON body, or None when it is not JSON."""
    try:
        return response.json()
    except ValueError:
        return None


def _first(value: Any, pointers: tuple[Pointer, ...]) -> Any:
    return next((found for found in (follow(value, pointer) for pointer in pointers) if found is not None), None)


def _problems(body: Any, shape: ErrorBody, mask: Callable[[str], str]) -> tuple[errors.FieldProblem, ...]:
    entries = _first(body, shape.fields)
    return tuple(
        errors.FieldProblem(mask(str(entry.get(shape.field, ""))), mask(_sentence(entry.get(shape.problem))))
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict)
    )


def _sentence(value: Any) -> str:
    return "; ".join(str(item) for item in value) if isinstance(value, list) else str(value or "refused")


def refusal(
    caller: Caller,
    response: RawResponse,
    job: Any = None,
    doubts: tuple[str, ...] = (),
    own: Mapping[int, tuple[str, ...]] = MappingProxyType({}),
) -> errors.StatusError:
    """The exception for a status that is not a success, with what helps whoever gets it.

    `doubts` are what looks wrong about the key that was sent, `own` the operation's own hints by status.
    """
    status, shape, body = response.status, caller.service.error_body, parsed(response)
    code, said = _first(body, shape.code), _first(body, shape.message)
    problems = _problems(body, shape, caller.secret.mask) if status == 400 else ()
    gate = refused_by(response) if status == 403 else None
    more: dict[str, Any] = {"fields": problems} if status == 400 else {}
    if status == 429:
        more["retry_after"] = asked_pause(response, caller.time.wall())
    lines = [f"{_meaning(status, gate)}: {_said(response, body, said)}"]
    lines += [f"  {problem.name}: {problem.errors}" for problem in problems]
    hints = (*(doubts if status == 401 else ()), *_hints(caller, status, gate, own), *_asked(more.get("retry_after")))
    lines += [f"  - {hint}" for hint in [*hints, *_stranger(caller, status, code, said)]]
    kind = _BY_STATUS.get(status, errors.ServerError if status >= 500 else errors.StatusError)
    return kind(
        caller.secret.mask("\n".join(lines)),
        code=None if code is None else caller.secret.mask(str(code)),
        operation=response.operation,
        response=response,
        job=job,
        **more,
    )


def storage_refusal(caller: Caller, response: RawResponse, url: str) -> errors.StatusError:
    """The exception for a refusal of what holds files: it is not the service, and may repeat what signs `url`."""
    told = [" ".join(words.split())[:200] for words in _TOLD.findall(response.text)]
    said = ": ".join(told) if told else _detail(response, parsed(response))
    for value in _signature(url):
        said = said.replace(value, "***")
    said = _USER.sub("//", said)
    kind = _BY_STATUS.get(response.status, errors.ServerError if response.status >= 500 else errors.StatusError)
    return kind(
        caller.secret.mask(f"the storage answered {response.status} ({said}){_redirected(response)}"),
        operation=response.operation,
        response=response,
    )


def _signature(url: str) -> list[str]:
    """What in the query of an address is long enough to be a secret, as it stands there and as it is meant."""
    values = [pair.partition("=")[2] for pair in url.partition("?")[2].partition("#")[0].split("&")]
    return sorted({form for value in values for form in (value, unquote(value)) if len(form) >= _LONG}, key=len)[::-1]


def _said(response: RawResponse, body: Any, said: Any) -> str:
    if isinstance(said, str):
        return said
    text = _detail(response, body)
    front = ", from what stands in front of the API" if is_page(response) and response.status >= 500 else ""
    return f"{text}{front}{_redirected(response)}"


def _detail(response: RawResponse, body: Any) -> str:
    """What a problem of RFC 9457 says (proxies and tools answer with these), or else a sketch."""
    told = (body.get("detail"), body.get("title")) if isinstance(body, dict) else ()
    return next((text for text in told if isinstance(text, str) and text), None) or sketch(response)


def _redirected(response: RawResponse) -> str:
    """Where a redirect points; redirects are not followed, and their query may be a secret."""
    to = _USER.sub("//", response.headers.get("location", "").partition("?")[0])
    return f"; it points to {to[:200]}, which is not followed" if to and 300 <= response.status < 400 else ""


def _meaning(status: int, gate: str | None) -> str:
    if gate is not None:
        return f"the request was refused by {gate}, and not by the API"
    return _MEANING.get(status, "the service failed" if status >= 500 else "unexpected answer")


def _hints(caller: Caller, status: int, gate: str | None, own: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    """The operation's own hints, or the service's.

    The service's for a 403 are about the gate in front of it, and of no use to whom the API refuses.
    """
    if gate is not None:
        return caller.service.hints.get(status, ())
    return own.get(status, () if status == 403 else caller.service.hints.get(status, ()))


def _asked(retry_after: float | None) -> tuple[str, ...]:
    if retry_after is None:
        return ()
    seconds = f"{round(retry_after):.10g}"  # senseless ones are not written out
    return (f"The service asks to wait {seconds} s before the next request.",)


def _host(address: str) -> str:
    return "/".join(_USER.sub("//", address).split("/", 3)[:3])


def _to(caller: Caller, url: str) -> str:
    """Where a request went, and who said so: a wrong base URL is the most common reason for no answer."""
    return caller.where if url.startswith(caller.base_url) else _host(url)


def _stranger(caller: Caller, status: int, code: Any, said: Any) -> list[str]:
    """What to look at when it is not the service that answers."""
    if status != 404 or code is not None or said is not None:
        return []
    usual = caller.service.base_url.partition("://")[2].partition("/")[2]
    ending = f" It usually ends in /{usual}." if usual and not caller.base_url.endswith(f"/{usual}") else ""
    return [f"This is no answer of the service: is the base URL right? It is {caller.where}.{ending}"]


def no_answer(
    caller: Caller, operation: str, url: str, attempts: int, fault: Fault, job: Any = None
) -> errors.PictoryError:
    """The exception for a request that got no answer; its cause is the HTTP library's."""
    text, to = caller.secret.mask(fault.text), _to(caller, url)
    facts: dict[str, Any] = {"operation": operation, "attempts": attempts, "job": job}
    if fault.kind == "unsendable":
        return errors.ConfigurationError(f"the request cannot be sent to {to}: {text}", **facts)
    if fault.kind == "unsent":
        return errors.ConnectFailed(f"no connection to {to}: {text}", **facts)
    if fault.kind == "oversized":
        return errors.TransportError(f"{text}; it came from {to}", **facts)
    if fault.kind == "timeout":
        return errors.RequestTimeout(f"no answer in time from {to}: {text}", **facts)
    return errors.ConnectionBroken(f"the connection broke to {to}: {text}", **facts)


def outcome_unknown(
    caller: Caller, operation: str, kind: JobKind, attempts: int, outcome: RawResponse | Fault
) -> errors.SubmitOutcomeUnknown:
    """The exception for a request that may have started a job."""
    if isinstance(outcome, Fault):
        what, response = f"no answer from {caller.where}: {caller.secret.mask(outcome.text)}", None
    else:
        what, response = caller.secret.mask(f"the service answered {outcome.status}{_redirected(outcome)}"), outcome
    return errors.SubmitOutcomeUnknown(
        f"{what.rstrip('.')}. Whether the job was started is not known, and the request was not sent again, "
        f"because that may pay twice. {look_first(kind)}",
        operation=operation,
        attempts=attempts,
        response=response,
    )


def look_first(kind: JobKind) -> str:
    """How to find a job whose id is not known."""
    made = f"{kind.listed_by}()" if kind.listed_by else "the list of what such jobs made"
    if kind.states.listed_by is not None:
        start = f"Before you send it again, look for the job in {kind.states.listed_by}(), where it should show at once"
        return f"{start}, and for what it made in {made}; both newest first." if kind.listed_by else f"{start}, on top."
    return (
        f"Before you send it again, look for what it made in {made}, newest first; "
        f"a job that is still running may not show there yet."
    )


def decoded(caller: Caller, response: RawResponse, codec: Codec, pointer: Pointer = (), job: Any = None) -> Any:
    """The typed value of the body, or of the part of it at `pointer`; raises `DecodeError`."""
    try:
        body = response.json() if response.content else None
    except ValueError:
        body = response.content
    if isinstance(body, bytes):
        misfit = errors.DecodeError(f"the answer is not JSON: {sketch(response)}")
    else:
        path: tuple[Any, ...] = ()
        for key in pointer:
            path = (path, key)
        try:
            return codec.decode(follow(body, pointer), path)
        except errors.DecodeError as found:
            misfit = found
    raise errors.DecodeError(
        caller.secret.mask(f"the answer does not fit the contract: {misfit.message}"),
        path=misfit.path,
        raw=body,
        operation=response.operation,
        response=response,
        job=job,
    )
