"""Videos: what previews, their changes and renders do to an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from attrs import evolve

import pictory_spec
from pictory_mock.calls.jobs import completed
from pictory_mock.contract.refusal import Fault, Refused, gather
from pictory_mock.making import maker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pictory_mock.calls import Call
    from pictory_mock.core.job import Job
    from pictory_mock.making.storyboarding import Storyboarding

    Fields = Mapping[str, Any]

_KIND = (pictory_spec.OPERATIONS["createStoryboardPreview"].job or {})["kind"]
_ANOTHER = "is no preview of a storyboard. Name the job of one"
_NOT_YET = {
    "running": "is a job that is still running. Wait until it is completed",
    "failed": "is a job that failed; there is nothing to be seen. Start another one",
    "cleaned": "is a job that was cleaned; its files are gone. Start another one",
}


def start(call: Call) -> Any:
    """Start the job of a preview or a render."""
    if "templateId" in call.body:
        call = _filled(call)
    elif call.body.get("variables"):
        call.drop(["variables"], "means nothing without templateId")
    return maker.start(call)


def _filled(call: Call) -> Call:
    """A call that asks for a storyboard from a template, as one that asks for all that this is."""
    from pictory_mock.saved import templates

    body, unused = templates.fill(call.account, call.body, call.public_url())
    call.drop(unused, templates.NO_VARIABLE)
    return evolve(call, body=body)


def update_elements(call: Call) -> None:
    """Change elements of a completed preview, all of them or none. Those that it does not have are passed over."""
    from pictory_mock.storyboards.recut import changing

    job = _preview(call)
    known = {each["id"]: each for each in _params(call, job)["elements"]}
    wrong = list(_of_another_type(call.body, known))
    if wrong:
        raise Refused(gather(wrong, call.body))
    jobs = call.account.jobs
    with call.account.changing():
        now = jobs.find(job.id)  # others may have changed it since it was read
        if now is not None:
            jobs.amend(job.id, changing.merged(now.changes, call.body, known))


def render_preview(call: Call) -> Any:
    """Render a completed preview as it is now."""
    from pictory_mock.making import rendering, storyboarding
    from pictory_mock.saved import projects

    preview = _preview(call)
    project = projects.of(call.account, preview)
    job = rendering.submit(
        call,
        _params(call, preview),
        (call.body or {}).get("webhook"),
        storyboarding.language_of(preview),
        storyboarding.destinations_of(preview),
        project.id if project else None,
    )
    if project is not None:
        projects.add(call.account, project, "previewed", job)
    return rendering.answer(call, job)


def render(call: Call) -> Any:
    """Render parameters as they were sent."""
    from pictory_mock.making import rendering

    return rendering.answer(call, rendering.submit(call, call.body))


def _preview(call: Call) -> Job:
    """The completed preview that the path of a call names. Raises `Declined` or `Refused` if there is none."""
    return completed(call, _KIND, _ANOTHER, _NOT_YET)


def _params(call: Call, job: Job) -> dict[str, Any]:
    """What the renderer works from, as the preview is now."""
    made = cast("Storyboarding", maker.of(job.operation))
    return made.params(job, maker.addresses(made, job, call.account, call.public_url))


def _of_another_type(elements: list[Fields], known: Mapping[str, Fields]) -> Iterator[Fault]:
    """The elements that are of another type than those that they are to change."""
    for number, element in enumerate(elements):
        now = known.get(element["id"])
        if now is not None and element["elementType"] != now["elementType"]:
            yield Fault((number, "elementType"), f"must be {now['elementType']}, as that of this element is")
