"""Videos: what previews, their changes and renders do to an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.contract.refusal import Fault, Refused, gather

from . import making

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .calls import Call

    Fields = Mapping[str, Any]


def start(call: Call) -> Any:
    """Start the job of a preview or a render."""
    if "templateId" in call.body:
        from . import templates

        call = templates.filled(call)
    return making.start(call)


def update_elements(call: Call) -> None:
    """Change elements of a completed preview, all of them or none. Those that it does not have are passed over."""
    from pictory_mock.storyboards.recut import changing

    from . import previews

    job = previews.named(call)
    known = {each["id"]: each for each in previews.params(call, job)["elements"]}
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
    from . import previews, projects, rendering, storyboarding

    preview = previews.named(call)
    project = projects.of(call.account, preview)
    job = rendering.submit(
        call,
        previews.params(call, preview),
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
    from . import rendering

    return rendering.answer(call, rendering.submit(call, call.body))


def _of_another_type(elements: list[Fields], known: Mapping[str, Fields]) -> Iterator[Fault]:
    """The elements that are of another type than those that they are to change."""
    for number, element in enumerate(elements):
        now = known.get(element["id"])
        if now is not None and element["elementType"] != now["elementType"]:
            yield Fault((number, "elementType"), f"must be {now['elementType']}, as that of this element is")
