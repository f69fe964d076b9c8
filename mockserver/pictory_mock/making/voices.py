"""The voices that an account has beside those of the service: added by it, or discovered by its jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock import catalogue
from pictory_mock.core.kept import Collection
from pictory_mock.storyboards import voices

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job
    from pictory_mock.core.kept import Thing

COLLECTION = "voiceover_tracks"
"""What the contract calls the voices of an account."""


def own(account: Account) -> tuple[catalogue.Voice, ...]:
    """The voices that an account has beside those of the service, in the order in which they came."""
    found = (voice_of(thing) for thing in Collection(account, COLLECTION).oldest())
    # Several jobs may have discovered the same one.
    return tuple({voice.id: voice for voice in found}.values())


def discover(account: Account, job: Job) -> None:
    """Have the voices that a job found at ElevenLabs in the account's list once the job is completed.

    Called each time that the course of the job is set.
    """
    kept, ends = Collection(account, COLLECTION), job.course.ends
    for voice in voices.undiscovered(job.request, own(account)):
        name = f"{job.id} {voice.voice}"
        if job.course.outcome == "completed" and ends is not None:
            kept.create(_fields(voice), name=name, created=ends)
        else:
            kept.forget(name)


def voice_of(thing: Thing) -> catalogue.Voice:
    """The voice that is kept as this thing."""
    fields = thing.fields
    return catalogue.Voice(
        id=fields.get("number") or catalogue.voice_number(thing.id),
        name=fields["name"],
        voice=fields["voiceId"],
        language=fields["language"],
        engine=fields["engine"],
        service=fields["service"],
        gender=fields.get("gender"),
        accent=fields.get("accent"),
        sample=fields.get("sample"),
    )


def _fields(voice: catalogue.Voice) -> dict[str, Any]:
    return {
        "number": voice.id,
        "name": voice.name,
        "voiceId": voice.voice,
        "language": voice.language,
        "engine": voice.engine,
        "service": voice.service,
    }
