"""Who speaks a project: as its document tells it, by the id of a voice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pictory_mock import catalogue
from pictory_mock.making import voices
from pictory_mock.storyboards import voices as speakers
from pictory_mock.storyboards.projects import setting

if TYPE_CHECKING:
    from pictory_mock.core import Account

Fields = Mapping[str, Any]


def voice(account: Account, number: str | None) -> catalogue.Voice | None:
    """The voice of this id, of the service or of the account."""
    found = catalogue.find_voice(number, voices.own(account)) if number else None
    return found if found is not None and str(found.id) == number else None


def voice_id(account: Account, params: Fields) -> str | None:
    """The id of the voice that speaks first in these parameters; of a recording there is none."""
    name = setting.speaker_of(params)
    found = speakers.find(name, voices.own(account)) if name else None
    return None if found is None else str(found.id)


def speaker(account: Account, first: Fields, saved: Fields) -> str | None:
    """Who speaks a project in place of who spoke it first; empty for nobody, None for the same."""
    wanted = saved.get("voiceOverId")
    if wanted == "":
        return ""
    found = voice(account, wanted) if wanted != voice_id(account, first) else None
    return found.name if found else None
