"""Operations that choose the highlights of a transcript: of one that is given, or of that of a transcription job."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

import pictory_spec
from pictory_mock import transcripts
from pictory_mock.contract.refusal import refuse
from pictory_mock.core.job import Order
from pictory_mock.core.lifecycle import Failure, Plan
from pictory_mock.transcripts.highlights import choose
from pictory_mock.transcripts.telling import tell

from . import making, transcribing
from .calls import Declined

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job
    from pictory_mock.transcripts import Transcript
    from pictory_spec import Operation

    from .calls import Call
    from .mediafile import Addresses, MediaFile

Fields = Mapping[str, Any]
_KIND = "transcription"
_SOURCE = "source"
"""The fact that a job keeps whose transcript is that of another one: the request and the facts of that."""
_NOT_COMPLETED = {
    "failed": "is a transcription that has failed, so there is nothing to choose from. Start another one",
    "cleaned": "is a transcription that was cleaned; its transcript is gone. Start another one",
}
"""Why there is nothing to choose from, by the state of the transcription; in all others it has not come to an end."""
_NO_LANGUAGE = "en"
"""Of a transcript of which no language is told: one that is written with spaces."""


@frozen
class Highlighting:
    """An operation that starts jobs which choose highlights, as the contract describes it."""

    operation: Operation
    job: Fields

    @property
    def folder(self) -> str:
        """Below which name its files would lie, if it had any."""
        return transcribing.FOLDER

    def texts(self, request: Fields) -> Mapping[str, str]:
        """The sentences that are given as text, by the path of each."""
        items = enumerate(request.get("transcript", ()))
        return {f"transcript[{at}].text": item["text"] for at, item in items if "text" in item}

    def order(
        self,
        request: Fields,
        plan: Plan | None = None,
        base: str = "",
        account: Account | None = None,  # noqa: ARG002 - the request says all
    ) -> Order:
        """The order of a request whose defaults are filled in."""
        usual, flaw = self.job["failure"], None
        facts = {_SOURCE: request[_SOURCE]} if _SOURCE in request else {}
        kept = {field: value for field, value in transcribing.without_nobody(request).items() if field not in facts}
        try:
            _transcript(kept, facts)
        except transcripts.Disordered as error:
            flaw = transcribing.disordered(error)
        return Order(
            operation=self.operation.id,
            request=kept,
            charges=(),
            insufficient=Failure(usual["error_code"], usual["error_message"]),
            files=1,
            plan=plan,
            flaw=flaw,
            base=base,
            facts=facts,
        )

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:  # noqa: ARG002 - it has no files
        """What a completed job tells beside its status."""
        asked, transcript = job.request, _transcript(job.request, job.facts)
        return {"transcript": tell(choose(transcript, asked["highlight_duration"], asked.get("duration")))}

    def files(self, job: Job) -> Iterator[MediaFile]:  # noqa: ARG002 - whichever job it is
        """The files of a job: none."""
        return iter(())


@functools.cache
def of(operation: str) -> Highlighting:
    """The highlighting that the operation of this id starts."""
    found = pictory_spec.OPERATIONS[operation]
    return Highlighting(found, found.job or {})


def start(call: Call) -> Any:
    """Choose the highlights of a completed transcription job."""
    ((field, name),) = call.path.items()
    job = call.account.jobs.find(name)
    if job is None:
        raise Declined(404)
    if job.kind != _KIND:
        raise refuse(field, "is not the id of a transcription job")
    state = job.state_at(call.account.clock.now_ms())
    if state != "completed":
        raise refuse(
            field, _NOT_COMPLETED.get(state, "is a transcription that is still running. Wait until it is completed")
        )
    body = {**call.body, _SOURCE: {"request": job.request, "facts": dict(job.facts)}}
    return making.start(evolve(call, body=body))


def _transcript(request: Fields, facts: Fields) -> Transcript:
    """What there is to choose from. Raises `transcripts.Disordered`."""
    if "transcript" in request:
        return transcripts.given(request["transcript"], request.get("language", _NO_LANGUAGE))
    source = facts.get(_SOURCE) or _sample()
    return transcribing.transcript_of(source["request"], source["facts"])


@functools.cache
def _sample() -> Fields:
    """A transcription that nobody asked for: highlights are seeded that have none behind them."""
    from .seeding import samples

    made = transcribing.of("transcribe")
    order = made.order(next(samples(made)))
    return {"request": order.request, "facts": order.facts}
