"""The older storyboards and renders: what asking for them in words of v1 does to an account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pictory_mock.calls.jobs import completed
from pictory_mock.contract import document
from pictory_mock.contract.defaults import with_defaults
from pictory_mock.making import legacy, maker, tags
from pictory_mock.saved import templates

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.core.job import Order

_ANOTHER = "is no job of a v1 storyboard. Only such a one can be rendered here"
_NOT_COMPLETED = {
    "running": "is a job that is still running. Only a completed one can be rendered",
    "failed": "is a job that failed. Only a completed one can be rendered",
    "cleaned": "is a job that was cleaned. Only a completed one can be rendered",
}


def storyboard(call: Call) -> Any:
    """Start the job of a storyboard, from a template or not."""
    made = legacy.of(call.operation.id)
    plan = tags.plan(made.texts(call.body), call.operation.id)
    if isinstance(made, legacy.Storyboarding) and "templateId" in call.body:
        return _submit(call, made.ordered(_filled(made, call), plan, call.public_url(), call.account))
    return _submit(call, made.order(call.body, plan, call.public_url(), call.account))


def _filled(made: legacy.Storyboarding, call: Call) -> Mapping[str, Any]:
    """The request of a storyboard from a template, which is filled in if it is there."""
    base = call.public_url()
    found = templates.blueprint(call.account, call.body["templateId"], base)
    if found is None:
        return made.newer(call.body)
    newer = with_defaults(document.api(), "StoryboardRequest", made.newer(call.body, found.name))
    whole, unused = templates.fill(call.account, newer, base)
    call.drop(unused, templates.NO_VARIABLE)
    return whole


def render(call: Call) -> Any:
    """Start the job of a render of parameters."""
    return _submit(call, legacy.of(call.operation.id).order(call.body, None, call.public_url(), call.account))


def render_storyboard(call: Call) -> Any:
    """Start the job of a render of a completed storyboard, with what the body has in place of parts of it."""
    job = completed(call, legacy.STORYBOARD, _ANOTHER, _NOT_COMPLETED)
    made = maker.of(job.operation)
    params = made.result(job, maker.addresses(made, job, call.account, call.public_url))["renderParams"]
    order = legacy.of(call.operation.id).order({**params, **call.body}, None, call.public_url(), call.account)
    return _submit(call, order)


def _submit(call: Call, order: Order) -> Any:
    """Start a job, and tell its id under every name that programs look for it."""
    name = call.account.jobs.submit(order).id
    return {"success": True, "jobId": name, "data": {"jobId": name, "job_id": name}}
