"""Voices: those of the service, and those that an account has added or that were discovered for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock import catalogue
from pictory_mock.catalogue.voices import library
from pictory_mock.contract.refusal import refuse
from pictory_mock.storyboards import voices

from . import catalogue_files, keeping

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job
    from pictory_mock.core.kept import Thing

    from .calls import Call

COLLECTION = "voiceover_tracks"
"""What the contract calls the voices of an account."""


def own(account: Account) -> tuple[catalogue.Voice, ...]:
    """The voices that an account has beside those of the service, in the order in which they came."""
    found = (_voice(thing) for thing in keeping.collection(account, COLLECTION).oldest())
    # Several jobs may have discovered the same one.
    return tuple({voice.id: voice for voice in found}.values())


def listing(call: Call) -> Any:
    """All voices: those of the service, then the account's own."""
    return [{**_told(call, voice), "voice": voice.voice} for voice in (*library(), *own(call.account))]


def add(call: Call) -> Any:
    """Keep a voice under a name that no other one has."""
    with call.account.changing():
        if any(voice.name == call.body["name"] for voice in (*library(), *own(call.account))):
            raise refuse("name", "is the name of another voice of the account; choose another")
        return _told(call, _voice(keeping.create(call, call.body)))


def discover(account: Account, job: Job) -> None:
    """Have the voices that a job found at ElevenLabs in the account's list once the job is completed.

    Called each time that the course of the job is set.
    """
    kept, ends = keeping.collection(account, COLLECTION), job.course.ends
    for voice in voices.undiscovered(job.request, own(account)):
        name = f"{job.id} {voice.voice}"
        if job.course.outcome == "completed" and ends is not None:
            kept.create(_fields(voice), name=name, created=ends)
        else:
            kept.forget(name)


def _fields(voice: catalogue.Voice) -> dict[str, Any]:
    return {
        "number": voice.id,
        "name": voice.name,
        "voiceId": voice.voice,
        "language": voice.language,
        "engine": voice.engine,
        "service": voice.service,
    }


def _voice(thing: Thing) -> catalogue.Voice:
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


def _told(call: Call, voice: catalogue.Voice) -> dict[str, Any]:
    """A voice as the API tells it, all but its id at the service that makes it."""
    base = f"{call.public_url()}/media/{catalogue_files.FOLDER}"
    told = {
        "id": voice.id,
        "name": voice.name,
        "gender": voice.gender,
        "accent": voice.accent,
        "language": voice.language,
        "engine": voice.engine,
        "service": voice.service,
        "category": voice.category,
        "sample": voice.sample or f"{base}{catalogue_files.sample(voice.id)}",
        "ssmlHelp": f"{base}{catalogue_files.SSML_HELP}#{voice.ssml.lower()}",
        "ssmlSupportCategory": voice.ssml,
    }
    return {name: value for name, value in told.items() if value is not None}
