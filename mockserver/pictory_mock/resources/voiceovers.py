"""Voices: those of the service and the account's own, listed, and more of them added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.calls import keeping
from pictory_mock.catalogue.voices import library
from pictory_mock.contract.refusal import refuse
from pictory_mock.files import catalogue
from pictory_mock.making.voices import own, voice_of

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.catalogue import Voice


def listing(call: Call) -> Any:
    """All voices: those of the service, then the account's own."""
    return [{**_told(call, voice), "voice": voice.voice} for voice in (*library(), *own(call.account))]


def add(call: Call) -> Any:
    """Keep a voice under a name that no other one has."""
    with call.account.changing():
        if any(voice.name == call.body["name"] for voice in (*library(), *own(call.account))):
            raise refuse("name", "is the name of another voice of the account; choose another")
        return _told(call, voice_of(keeping.create(call, call.body)))


def _told(call: Call, voice: Voice) -> dict[str, Any]:
    """A voice as the API tells it, all but its id at the service that makes it."""
    base = f"{call.public_url()}/media/{catalogue.FOLDER}"
    told = {
        "id": voice.id,
        "name": voice.name,
        "gender": voice.gender,
        "accent": voice.accent,
        "language": voice.language,
        "engine": voice.engine,
        "service": voice.service,
        "category": voice.category,
        "sample": voice.sample or f"{base}{catalogue.sample(voice.id)}",
        "ssmlHelp": f"{base}{catalogue.SSML_HELP}#{voice.ssml.lower()}",
        "ssmlSupportCategory": voice.ssml,
    }
    return {name: value for name, value in told.items() if value is not None}
