"""Who speaks, and who is not known."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from pictory_mock import catalogue
from pictory_mock.catalogue import Voice
from pictory_mock.contract.document import api
from pictory_mock.storyboards.charging import narration
from pictory_mock.storyboards.voices import check, undiscovered
from tests.mockserver.storyboards.boards import FACTS, Fields, cut_from, told_back, understood

STORY = {"story": "The harbour wakes at five."}
DEFAULTS = FACTS["voices"]["default"]
SILENT = [language for language in api().schema("Language")["enum"] if language not in DEFAULTS]


def voices(*speakers: str, **fields: Any) -> Fields:
    return {"enabled": True, "aiVoices": [{"speaker": speaker, **fields} for speaker in speakers]}


def speakers(*scenes: Fields, **fields: Any) -> list[str | None]:
    return [scene.speaker for scene in cut_from(*scenes, **fields).scenes]


@pytest.mark.parametrize("speaker", [*dict.fromkeys(DEFAULTS.values()), "Brian"])
def test_the_voices_of_the_contract_speak(speaker: str) -> None:
    """Each of them, in whatever language."""
    assert speakers(STORY, voiceOver=voices(speaker), language="ja") == [speaker]


@pytest.mark.parametrize(
    "speaker",
    [
        "brian",
        "BRIAN",
        " Brian",
        "Brian ",
        "Nobody",
        "12a",
        "1",
        "01050",
        "12345678901234567890",
        "x" * 19,
        "{speaker}",
    ],
)
@pytest.mark.parametrize("level", ["video", "scene"])
def test_an_unknown_voice_fails_the_job_and_is_named(speaker: str, level: str) -> None:
    """Names are looked up in their own case; the failure has the contract's code and words."""
    voice_over = voices("Brian", speaker)
    flaw = (
        understood(STORY, voiceOver=voice_over)
        if level == "video"
        else understood(STORY, {**STORY, "voiceOver": voice_over})
    ).flaw
    told = FACTS["invalid-speaker"]
    assert flaw is not None
    assert flaw.failure.code == told["error_code"]
    assert flaw.failure.message == told["error_message"].replace("{speaker}", speaker)
    assert 0 < flaw.share < 0.2


def test_a_voice_has_several_names() -> None:
    """Its number, its name, the id at the service that makes it; a number is never a name."""
    brian, odile = catalogue.find_voice("Brian"), catalogue.find_voice("fr-FR-Wavenet-C")
    assert brian is not None
    assert odile is not None
    assert (brian.voice, odile.name) == ("Brian", "Odile")
    for called in (str(brian.id), odile.voice, "21m00Tcm4TlvDq8ikWAM"):
        assert speakers(STORY, voiceOver=voices(called)) == [called]
    numbered = evolve(odile, id=brian.id + 1, name=str(brian.id))
    assert catalogue.find_voice(str(brian.id), [numbered]) == brian


def test_an_id_that_nobody_has_is_discovered() -> None:
    """What looks like an id of ElevenLabs speaks, and is a voice that the account does not have yet."""
    request = {"scenes": [{"voiceOver": voices("pT7kVn2QxW9sLd4RbY6m")}, {"voiceOver": voices("Rachel", "Nobody")}]}
    (found,) = undiscovered(request)
    assert (found.voice, found.service, len(str(found.id))) == ("pT7kVn2QxW9sLd4RbY6m", "elevenlabs", 13)
    assert undiscovered(request, [found]) == []
    assert speakers(STORY, voiceOver=voices("pT7kVn2QxW9sLd4RbY6m")) == ["pT7kVn2QxW9sLd4RbY6m"]


def test_voices_of_the_account_speak_for_it_alone() -> None:
    """By name, number and id, as those of the service."""
    own = Voice(5001, "Harbour guide", "Amy", "en-GB", "neural", "aws")
    for called in ("Harbour guide", "5001"):
        request = {"voiceOver": voices(called), "scenes": [STORY]}
        assert check(request, [STORY]) is not None
        assert check(request, [STORY], [own]) is None


def test_what_voices_of_elevenlabs_say_counts_against_the_quota() -> None:
    """Their seconds and nobody else's, under the figure that the contract names."""
    figure = api().document["x-quota-limits"]["narration"]
    told = understood(STORY, {**STORY, "voiceOver": voices("Brian")}, voiceOver=voices("Rachel"))
    assert narration(told) == {figure: told.shots[0].narration.seconds}
    assert narration(understood(STORY, voiceOver=voices("Brian"))) == {}
    assert narration(understood(STORY)) == {}


def test_a_voice_that_is_off_is_not_looked_up() -> None:
    """Deliberate silence is silent, whoever would speak."""
    off = {**voices("Nobody"), "enabled": False}
    assert speakers(STORY, voiceOver=off) == [None]
    assert speakers({**STORY, "voiceOver": off}, STORY, voiceOver=voices("Brian")) == [None, "Brian"]


@pytest.mark.parametrize(("language", "speaker"), DEFAULTS.items())
def test_each_language_has_its_default(language: str, speaker: str) -> None:
    """Where no voice is chosen, that of the language speaks, and is named when the storyboard is told back."""
    told = understood(STORY, language=language, voiceOver={"enabled": True})
    assert [voice["speaker"] for voice in told_back(told)["voiceOver"]["aiVoices"]] == [speaker]
    assert [shot.voice.speaker for shot in told.shots if shot.voice] == [speaker]


def test_without_a_language_the_voice_is_that_of_the_contracts_language() -> None:
    """English, that is."""
    assert speakers(STORY, voiceOver={"enabled": True}) == [DEFAULTS[FACTS["narration"]["language"]]]
    assert speakers(STORY) == [None]


@pytest.mark.parametrize("language", SILENT)
def test_a_language_without_a_default_needs_a_voice(language: str) -> None:
    """The job fails and says so, unless nothing is to be said or somebody is chosen."""
    told, seen = FACTS["no-speaker"], {"background": {"color": "#000"}}
    flaw = understood(STORY, language=language, voiceOver={"enabled": True}).flaw
    assert flaw is not None
    assert (flaw.failure.code, flaw.failure.message) == (
        told["error_code"],
        told["error_message"].format(language=language),
    )
    assert understood(seen, language=language, voiceOver={"enabled": True}).flaw is None
    assert speakers(STORY, language=language, voiceOver=voices("Brian")) == ["Brian"]


def test_several_voices_take_turns() -> None:
    """Scene by scene of the video, silent ones counted, and after a scene with a voice of its own the turn goes on."""
    scenes: list[Fields] = [
        {"story": "One. Two. Three.", "createSceneOnEndOfSentence": True},
        {"background": {"color": "#000"}},
        {**STORY, "voiceOver": voices("Hugo")},
        STORY,
    ]
    turns = ["Brian", "Tim", "Brian", None, "Hugo", "Tim"]
    assert speakers(*scenes, voiceOver=voices("Brian", "Tim")) == turns


def test_a_scene_that_only_switches_its_voice_on_has_that_of_the_video() -> None:
    """The choice of the video holds where a scene makes none, even if the video is silent else."""
    on = {**STORY, "voiceOver": {"enabled": True}}
    assert speakers(on, voiceOver=voices("Hugo")) == ["Hugo"]
    assert speakers(on, STORY, voiceOver={**voices("Hugo"), "enabled": False}) == ["Hugo", None]
    told = understood(on, STORY, language="es")
    assert [voice["speaker"] for voice in told_back(told)["scenes"][0]["voiceOver"]["aiVoices"]] == ["Hugo"]
