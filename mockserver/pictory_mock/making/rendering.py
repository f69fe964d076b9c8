"""Operations that render what was made before: a preview, the parameters of one with changes, a project.

All of them render parameters, which stand in the job as they were when it was ordered. Nothing is made for such a job
but the video, so it costs no credits: what its visuals and its presenter cost was paid with the preview.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

import pictory_spec
from pictory_mock.contract.pointers import put
from pictory_mock.core.job import Job, Order
from pictory_mock.core.lifecycle import Failure, Flaw, Plan
from pictory_mock.files import Addresses, MediaFile, projects, videos
from pictory_mock.storyboards import charging
from pictory_mock.storyboards.facts import failure, told
from pictory_mock.storyboards.recut import recut

from . import voices

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.core import Account
    from pictory_mock.storyboards.cut import Cut
    from pictory_spec import Operation

Fields = Mapping[str, Any]

_AT_ONCE = 0.0
"""At which part of its time a job fails that has nothing to render."""


@frozen
class Rendering:
    """An operation that starts jobs which render parameters, as the contract describes it."""

    operation: Operation
    job: Fields
    media: Fields

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return str(self.media["folder"])

    def texts(self, _: Fields) -> Mapping[str, str]:
        """None: the words were given before, and told how the job of that time was to go."""
        return {}

    def order(self, request: Fields, plan: Plan | None = None, base: str = "", account: Account | None = None) -> Order:
        """The order of render parameters."""
        usual = self.job["failure"]
        cut = recut(request)
        return Order(
            operation=self.operation.id,
            request=dict(request),
            charges=(),
            insufficient=Failure(usual["error_code"], usual["error_message"]),
            files=1,
            seconds=cut.seconds,
            usage=_narration(cut, account),
            plan=plan,
            flaw=_flaw(cut),
            base=base,
        )

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        body = videos.told(self.media, addresses.stem, job.facts.get("destinations", ()))
        put(body, self.media["duration"], job.seconds)
        if "project" in job.facts:
            body |= projects.told(job.facts["project"], addresses.stem, self.folder)
        return body

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job."""
        language = job.facts.get("language", told("narration")["language"])
        sent = job.facts.get("destinations", ())
        return videos.of(recut(job.request), self.media, language, job.files[0], sent)


@functools.cache
def of(operation: str) -> Rendering:
    """The rendering that the operation of this id starts."""
    found = pictory_spec.OPERATIONS[operation]
    return Rendering(found, found.job or {}, videos.declared(found))


def submit(
    call: Call,
    params: Fields,
    webhook: str | None = None,
    language: str | None = None,
    destinations: Sequence[Fields] = (),
    project: str | None = None,
) -> Job:
    """Start a job that renders these parameters, whose words are in this language.

    The video is sent to the `destinations`; `project` is the id of the project that it is made of.
    """
    request = {**params, **({"webhook": webhook} if webhook is not None else {})}
    order = of(call.operation.id).order(request, None, call.public_url(), call.account)
    facts = {"language": language, "destinations": list(destinations), "project": project}
    order = evolve(order, facts={name: value for name, value in facts.items() if value})
    return call.account.jobs.submit(order)


def answer(call: Call, job: Job) -> dict[str, Any]:
    """What names a job that was started."""
    body: dict[str, Any] = {"success": True}
    put(body, of(call.operation.id).job["id"], job.id)
    return body


def _flaw(cut: Cut) -> Flaw | None:
    """Why a cut cannot be rendered, if so."""
    if not cut.scenes:
        return Flaw(failure("nothing-to-render"), _AT_ONCE)
    longest = told("too-long")["seconds"]
    return Flaw(failure("too-long"), _AT_ONCE) if cut.seconds > longest else None


def _narration(cut: Cut, account: Account | None) -> dict[str, float]:
    """The seconds that are spoken by voices which count against the quota."""
    own = voices.own(account) if account else ()
    spoken = [(scene.speaker or "", scene.seconds) for scene in cut.scenes if scene.spoken]
    return charging.metered(spoken, own)
