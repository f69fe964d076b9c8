"""Transcription: what transcribing a medium and choosing the highlights of a transcript do to an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from pictory_mock.calls.jobs import completed
from pictory_mock.making import maker

if TYPE_CHECKING:
    from pictory_mock.calls import Call

_KIND = "transcription"
_ANOTHER = "is not the id of a transcription job"
_NOT_COMPLETED = {
    "running": "is a transcription that is still running. Wait until it is completed",
    "failed": "is a transcription that has failed, so there is nothing to choose from. Start another one",
    "cleaned": "is a transcription that was cleaned; its transcript is gone. Start another one",
}
"""Why there is nothing to choose from, by the state of the transcription."""


def start(call: Call) -> Any:
    """Start the job of a transcription, or of the highlights of a transcript that is given."""
    return maker.start(call)


def highlight(call: Call) -> Any:
    """Choose the highlights of a completed transcription job."""
    from pictory_mock.making import highlighting

    job = completed(call, _KIND, _ANOTHER, _NOT_COMPLETED)
    body = {**call.body, highlighting.SOURCE: {"request": job.request, "facts": dict(job.facts)}}
    return maker.start(evolve(call, body=body))
