"""The older storyboards and renders: their jobs are those of the newer ones, asked for and answered in words of v1."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

import pictory_spec
from pictory_mock import legacy
from pictory_mock.contract import document
from pictory_mock.contract.defaults import with_defaults
from pictory_mock.contract.refusal import refuse
from pictory_mock.core.lifecycle import Failure

from . import files, rendering, storyboarding, tags, templates
from .calls import Declined

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job, Order
    from pictory_mock.core.lifecycle import Plan
    from pictory_spec import Operation

    from .calls import Call
    from .mediafile import Addresses, MediaFile

Fields = Mapping[str, Any]

_STORYBOARD = "legacy_storyboard"
_PREVIEW, _RENDER = "createStoryboardPreview", "renderVideo"
"""The operations whose jobs these are otherwise."""
_NAMES = {"shareVideoURL": "videoURL", "preview": "videoShareURL"}
"""What a file is called in v1, where it is called otherwise."""


@frozen
class Storyboarding:
    """An operation of v1 that starts jobs which make a storyboard."""

    operation: Operation
    job: Fields
    inner: storyboarding.Storyboarding

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return self.inner.folder

    def texts(self, request: Fields) -> Mapping[str, str]:
        """The texts of the scenes, by the path of each."""
        found = {f"scenes[{at}].text": scene.get("text") for at, scene in enumerate(request.get("scenes", ()))}
        return {path: text for path, text in found.items() if text}

    def order(self, request: Fields, plan: Plan | None = None, base: str = "", account: Account | None = None) -> Order:
        """The order of a request whose defaults are filled in."""
        order = self.inner.order(self.translated(request, account, base)[0], plan, base, account)
        usual = Failure(self.job["failure"]["error_code"], self.job["failure"]["error_message"])
        return evolve(order, operation=self.operation.id, insufficient=order.insufficient or usual)

    def translated(self, request: Fields, account: Account | None, base: str) -> tuple[Fields, list[str]]:
        """The request of a storyboard for one of v1, and the fields of it that mean nothing."""
        if "templateId" not in request:
            return with_defaults(document.api(), "StoryboardRequest", legacy.storyboard(dict(request))), []
        found = templates.blueprint(account, request["templateId"], base) if account else None
        body = legacy.from_template(dict(request), found.name if found else "")
        if account is None or found is None:
            return body, []
        return templates.fill(account, with_defaults(document.api(), "StoryboardRequest", body), base)

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        found = self.inner.result(job, addresses)
        request = job.request
        params = legacy.older(
            found["renderParams"],
            description=request.get("videoDescription", request["videoName"]),
            session=job.id,
            volume=request.get("backgroundMusic", {}).get("volume", 1),
        )
        return {"renderParams": params, self.job["file"]: found[self.inner.job["file"]]}

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job."""
        return self.inner.files(job)


@frozen
class Rendering:
    """An operation of v1 that starts jobs which render."""

    operation: Operation
    job: Fields
    inner: rendering.Rendering
    told: tuple[str, ...]
    """What the result of a completed job tells."""

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return self.inner.folder

    def texts(self, request: Fields) -> Mapping[str, str]:
        """None: the words were given before, and told how the job of that time was to go."""
        return self.inner.texts(request)

    def order(self, request: Fields, plan: Plan | None = None, base: str = "", account: Account | None = None) -> Order:
        """The order of render parameters of v1; only where examples are tried out they come without scenes."""
        whole = request if "scenes" in request else {**_shown(), **request}
        newer: dict[str, Any] = legacy.newer(whole)
        newer |= {name: whole[name] for name in ("webhook",) if name in whole}
        return evolve(self.inner.order(newer, plan, base, account), operation=self.operation.id)

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        found = self.inner.result(job, addresses)
        return {name: found[_NAMES.get(name, name)] for name in self.told if _NAMES.get(name, name) in found}

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job."""
        return self.inner.files(job)


@functools.cache
def of(operation: str) -> Storyboarding | Rendering:
    """What the operation of this id makes."""
    found = pictory_spec.OPERATIONS[operation]
    job = found.job or {}
    if job["kind"] == _STORYBOARD:
        return Storyboarding(found, job, storyboarding.of(_PREVIEW))
    told = tuple(document.api().fields(document.api().schema(job["result"])))
    return Rendering(found, job, rendering.of(_RENDER), told)


def storyboard(call: Call) -> Any:
    """Start the job of a storyboard, from a template or not."""
    made = of(call.operation.id)
    plan = tags.plan(made.texts(call.body), call.operation.id)
    if isinstance(made, Storyboarding):
        call.ignored.extend(made.translated(call.body, call.account, call.public_url())[1])
    return _submit(call, made.order(call.body, plan, call.public_url(), call.account))


def render(call: Call) -> Any:
    """Start the job of a render of parameters."""
    return _submit(call, of(call.operation.id).order(call.body, None, call.public_url(), call.account))


def render_storyboard(call: Call) -> Any:
    """Start the job of a render of a completed storyboard, with what the body has in place of parts of it."""
    ((field, job_id),) = call.path.items()
    job = call.account.jobs.find(job_id)
    if job is None:
        raise Declined(404)
    if job.kind != _STORYBOARD:
        raise refuse(field, "is no job of a v1 storyboard. Only such a one can be rendered here")
    state = job.state_at(call.account.clock.now_ms())
    if state != "completed":
        raise refuse(field, f"is a job that {_STATES[state]}. Only a completed one can be rendered")
    made = of(job.operation)
    params = made.result(job, files.addresses(made, job, call.account, call.public_url))["renderParams"]
    order = of(call.operation.id).order({**params, **call.body}, None, call.public_url(), call.account)
    return _submit(call, order)


_STATES = {"running": "is still running", "failed": "failed", "cleaned": "was cleaned"}


def _submit(call: Call, order: Order) -> Any:
    """Start a job, and tell its id under every name that programs look for it."""
    name = call.account.jobs.submit(order).id
    return {"success": True, "jobId": name, "data": {"jobId": name, "job_id": name}}


def _shown() -> dict[str, Any]:
    """What the contract shows as render parameters, for changes that come without any."""
    operation = pictory_spec.OPERATIONS["renderVideoV1"]
    found: dict[str, Any] = document.api().requests(operation.path, operation.method)[0]
    return found
