"""The voices of the service: as many as are needed to choose by language, service and engine."""

from __future__ import annotations

from collections import Counter

from pictory_mock.catalogue import voices
from pictory_mock.contract.document import api

LIBRARY = voices.library()
DEFAULTS = api().document["x-storyboard"]["voices"]["default"]


def test_the_default_voices_are_there_and_speak_their_language() -> None:
    """Each one that the contract names; English ones may speak for others."""
    for language, name in DEFAULTS.items():
        voice = voices.find(name)
        assert voice is not None
        assert voice.name == name
        assert voice.language.split("-")[0] in (language, "en")


def test_the_voices_that_the_vendor_speaks_with_are_there() -> None:
    """Sample programs and payloads of the vendor name them."""
    for name in ("Adam", "Adison", "Brian", "Jackson", "Joanna"):
        assert (found := voices.find(name)) is not None
        assert found.name == name


def test_no_two_voices_can_be_mistaken() -> None:
    """Numbers, names and ids are those of one voice, and lead to it."""
    for called in (lambda voice: str(voice.id), lambda voice: voice.name, lambda voice: voice.voice):
        assert max(Counter(called(voice) for voice in LIBRARY).values()) == 1
        assert all(voices.find(called(voice)) == voice for voice in LIBRARY)
    assert all(len(str(voice.id)) == 4 for voice in LIBRARY)


def test_each_language_service_engine_and_category_has_a_voice() -> None:
    """What the contract lets one choose by finds something."""
    assert {voice.language.split("-")[0] for voice in LIBRARY} == set(api().schema("Language")["enum"])
    assert {voice.service for voice in LIBRARY} == set(api().schema("VoiceService")["enum"])
    assert {voice.engine for voice in LIBRARY} == set(api().schema("VoiceEngine")["enum"])
    assert (
        {voice.ssml for voice in LIBRARY} == set(api().schema("SsmlSupport")["enum"]) == set(voices.ssml_categories())
    )
    assert {voice.gender for voice in LIBRARY} == {"female", "male"}


def test_engines_fit_their_services() -> None:
    """As the contract has it for voices that are added."""
    for voice in LIBRARY:
        track = {
            "name": voice.name,
            "engine": voice.engine,
            "service": voice.service,
            "language": voice.language,
            "voiceId": voice.voice,
        }
        assert api().fits("NewVoiceoverTrack", track), track


def test_ids_of_elevenlabs_have_the_form_by_which_others_are_discovered() -> None:
    """And no other voice's id has it, so that none is taken for one of ElevenLabs."""
    told = api().document["x-storyboard"]["voices"]["discovered"]
    for voice in LIBRARY:
        assert (len(voice.voice) == 20 and voice.voice.isalnum()) == (voice.service == told["service"]), voice


def test_numbers_of_other_voices_have_thirteen_digits() -> None:
    """The same for the same text, whatever it holds."""
    numbers = {voices.number(text) for text in ("a", "b", "", "\ud800", "é" * 999)}
    assert len(numbers) == 5
    assert all(len(str(number)) == 13 for number in numbers)
