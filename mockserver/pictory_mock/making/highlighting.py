"""Operations that choose the highlights of a transcript: of one that is given, or of that of a transcription job."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

import pictory_spec
from pictory_mock import transcripts
from pictory_mock.core.job import Order
from pictory_mock.core.lifecycle import Failure, Plan
from pictory_mock.transcripts.highlights import choose
from pictory_mock.transcripts.telling import tell

from . import maker, transcribing

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job
    from pictory_mock.files import Addresses, MediaFile
    from pictory_mock.transcripts import Transcript
    from pictory_spec import Operation

Fields = Mapping[str, Any]
SOURCE = "source"
"""The fact that a job keeps whose transcript is that of another one: the request and the facts of that."""
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
        facts = {SOURCE: request[SOURCE]} if SOURCE in request else {}
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


def _transcript(request: Fields, facts: Fields) -> Transcript:
    """What there is to choose from. Raises `transcripts.Disordered`."""
    if "transcript" in request:
        return transcripts.given(request["transcript"], request.get("language", _NO_LANGUAGE))
    source = facts.get(SOURCE) or _sample()
    return transcribing.transcript_of(source["request"], source["facts"])


@functools.cache
def _sample() -> Fields:
    """A transcription that nobody asked for: highlights are seeded that have none behind them."""
    made = transcribing.of("transcribe")
    order = made.order(next(maker.samples(made.operation)))
    return {"request": order.request, "facts": order.facts}
