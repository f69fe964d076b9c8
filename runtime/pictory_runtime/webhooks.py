"""What the service posts when a job has ended: read, and confirmed.

Nothing of such a request is signed, so whoever knows a webhook's address can post anything to it. `parse` reads what
was posted and believes it. `confirm` takes only the job's id from it, and asks the service, with this client's key,
what is true: the worst that a forged request can do is to have a job of one's own looked at.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, overload

from pictory_runtime import looks
from pictory_runtime.errors import DecodeError, NotFound, WebhookNotConfirmed
from pictory_runtime.json_values import plain
from pictory_runtime.options import NO_OPTIONS
from pictory_runtime.refusals import follow
from pictory_runtime.resuming import chosen

if TYPE_CHECKING:
    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import Notification
    from pictory_runtime.effects import Flow
    from pictory_runtime.jobs import AsyncJob, Job
    from pictory_runtime.protocols import AsyncRunner, SyncRunner, WatchedJob

T = TypeVar("T")
Posted = bytes | bytearray | str | Mapping[str, Any]
"""What a web framework hands over of a request: its body as it came, or the JSON object that it has made of it."""

_LONGEST_ID = 200  # an address holds it, and a forged one may be of any length


def parse(body: Posted, notification: Notification) -> Any:
    """The typed value of what was posted. It is as true as whoever posted it: see `Webhooks.confirm`.

    Unknown fields and statuses are kept. Raises `DecodeError` with the path of what does not fit and the raw body.
    """
    value = _read(body)
    try:
        return notification.body.decode(value)
    except DecodeError as misfit:
        found = misfit
    raise DecodeError(f"what was posted does not fit the contract: {found.message}", path=found.path, raw=value)


def _read(body: Posted) -> dict[str, Any]:
    if isinstance(body, Mapping):
        value = _object(body)
    elif isinstance(body, (bytes, bytearray, str)):
        value = _loaded(body)
    else:
        raise TypeError(f"the body of a webhook is bytes, a text or a mapping (a dict), not {type(body).__name__}")
    if not isinstance(value, dict):
        raise DecodeError(f"what was posted is no JSON object but {_kind(value)}", raw=body)
    return value


def _object(body: Mapping[str, Any]) -> Any:
    try:
        return plain(body)
    except ValueError as error:  # how deep it is, or that it holds itself
        problem = str(error)
    raise DecodeError(f"what was posted cannot be read: {problem}", raw=body)


def _loaded(body: bytes | bytearray | str) -> Any:
    try:
        return json.loads(body)
    except RecursionError:
        problem = "nested too deeply"
    except ValueError as error:  # not UTF-8 either
        problem = str(error)
    raise DecodeError(f"what was posted is not JSON: {problem[:200]}", raw=body)


def _kind(value: Any) -> str:
    return {list: "an array", str: "a text", type(None): "null"}.get(type(value), "a number, true or false")


def _job_id(body: Posted, notification: Notification) -> str:
    value = _read(body)
    found = follow(value, notification.id)
    where = "$." + ".".join(notification.id)
    if not isinstance(found, str) or found in {"", ".", ".."}:
        raise DecodeError(f"what was posted names no job: there is no id at {where}", path=where, raw=value)
    if len(found) > _LONGEST_ID or not found.isprintable():
        raise DecodeError(f"what was posted names no job: what stands at {where} is no id", path=where, raw=value)
    return found


def _confirming(caller: Caller, job: WatchedJob) -> Flow[None]:
    try:
        yield from looks.look(caller, job, NO_OPTIONS)
    except NotFound as error:
        unknown = error
    else:
        return
    raise WebhookNotConfirmed(
        f"what was posted names the job {job.id}, which the account of this key does not have: it is another "
        f"account's, or forged. Do not act on it.",
        operation=unknown.operation,
        response=unknown.response,
        job_id=job.id,
    ) from unknown


class Webhooks:
    """What the service posts when a job has ended."""

    def __init__(self, client: SyncRunner, notification: Notification) -> None:
        self._client, self._notification = client, notification

    @overload
    def confirm(self, body: Posted) -> Job[Any]: ...

    @overload
    def confirm(self, body: Posted, result: type[T]) -> Job[T]: ...

    def confirm(self, body: Posted, result: type[Any] | None = None) -> Job[Any]:
        """The job that was posted about, as the service itself says that it is: `status`, `result`, `wait`.

        `body` is the request's, as it came or as JSON; only the job's id is taken from it. `result` says what the job
        makes, as with `resume`. Asks the service once (and again after failures that pass).

        Raises `DecodeError` for a body without a job's id, `WebhookNotConfirmed` for a job that the account does not
        have, and what any call raises: then nothing is known, and the service should get an answer (500 and above)
        that lets it post again.
        """
        from pictory_runtime.jobs import Job

        job_id = _job_id(body, self._notification)
        job: Job[Any] = Job(self._client, chosen(self._client.job_kinds(), None, result), job_id, None)
        self._client.run(_confirming(self._client.caller, job))
        return job


class AsyncWebhooks:
    """What the service posts when a job has ended."""

    def __init__(self, client: AsyncRunner, notification: Notification) -> None:
        self._client, self._notification = client, notification

    @overload
    async def confirm(self, body: Posted) -> AsyncJob[Any]: ...

    @overload
    async def confirm(self, body: Posted, result: type[T]) -> AsyncJob[T]: ...

    async def confirm(self, body: Posted, result: type[Any] | None = None) -> AsyncJob[Any]:
        """As `Webhooks.confirm`."""
        from pictory_runtime.jobs import AsyncJob

        job_id = _job_id(body, self._notification)
        job: AsyncJob[Any] = AsyncJob(self._client, chosen(self._client.job_kinds(), None, result), job_id, None)
        await self._client.run(_confirming(self._client.caller, job))
        return job
