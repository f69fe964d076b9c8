"""Voices over HTTP: listed, added, discovered, and speaking."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.catalogue.voices import library
from pictory_mock.core import Account, World

V1 = "/pictoryapis/v1"
TRACKS = f"{V1}/voiceovers/tracks"
RENDER = "/pictoryapis/v2/video/storyboard/render"
PREVIEW = "/pictoryapis/v2/video/storyboard"
GUIDE = {"name": "Harbour guide", "engine": "neural", "service": "aws", "language": "en-GB", "voiceId": "Amy"}
UNHEARD = "pT7kVn2QxW9sLd4RbY6m"
MINUTE = "word " * 150


def voices(http: FlaskClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = http.get(TRACKS).get_json()
    return found


def own(http: FlaskClient) -> list[dict[str, Any]]:
    return voices(http)[len(library()) :]


def speak(http: FlaskClient, speaker: str, path: str = RENDER, story: str = "The harbour wakes at five.") -> str:
    voice = {"enabled": True, "aiVoices": [{"speaker": speaker}]}
    body = {"videoName": "Tour", "voiceOver": voice, "scenes": [{"story": story}]}
    answer = http.post(path, json=body)
    assert answer.status_code == 200, answer.text
    name: str = answer.get_json()["data"]["jobId"]
    return name


def result(http: FlaskClient, job: str) -> dict[str, Any]:
    data: dict[str, Any] = http.get(f"{V1}/jobs/{job}").get_json()["data"]
    return data


def test_the_voices_of_the_service_are_listed_first(http: FlaskClient) -> None:
    """All of them, with all that is told of a voice."""
    found = voices(http)
    assert [each["id"] for each in found] == [each.id for each in library()]
    assert {len(each) for each in found} == {12}
    brian = next(each for each in found if each["name"] == "Brian")
    assert (brian["voice"], brian["gender"], brian["accent"]) == ("Brian", "male", "British accent")


def test_an_added_voice_is_listed_and_speaks(http: FlaskClient, account: Account) -> None:
    """By its name and its number; in the list it has the id that it was added with."""
    added = http.post(TRACKS, json={**GUIDE, "gender": "Female", "sample": "https://voices.example.com/guide.mp3"})
    told = added.get_json()
    assert added.status_code == 200
    assert own(http) == [{**told, "voice": "Amy"}]
    assert (told["gender"], told["sample"]) == ("Female", "https://voices.example.com/guide.mp3")
    assert "accent" not in told
    jobs = [speak(http, speaker) for speaker in ("Harbour guide", str(told["id"]), "harbour guide")]
    account.clock.advance(3600)
    assert [result(http, job)["status"] for job in jobs] == ["completed", "completed", "failed"]
    assert "[harbour guide]" in result(http, jobs[2])["error_message"]


def test_an_added_voice_is_that_of_one_account(world: World, http: FlaskClient) -> None:
    """Another account neither sees it nor can have it speak."""
    http.post(TRACKS, json=GUIDE)
    other = {"Authorization": "pictai_other"}
    assert len(http.get(TRACKS, headers=other).get_json()) == len(library())
    body = {
        "videoName": "Tour",
        "voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Harbour guide"}]},
        "scenes": [{"story": "Five."}],
    }
    job = http.post(RENDER, json=body, headers=other).get_json()["data"]["jobId"]
    world.account("pictai_other").clock.advance(3600)
    assert http.get(f"{V1}/jobs/{job}", headers=other).get_json()["data"]["status"] == "failed"


@pytest.mark.parametrize("name", ["Harbour guide", "Brian", library()[-1].name])
def test_a_name_is_given_once(http: FlaskClient, name: str) -> None:
    """Neither a voice of the account nor one of the service can be doubled; the other case is another name."""
    assert http.post(TRACKS, json=GUIDE).status_code == 200
    refused = http.post(TRACKS, json={**GUIDE, "name": name, "voiceId": "Emma"})
    assert refused.status_code == 400
    assert [each["name"] for each in refused.get_json()["fields"]] == ["name"]
    assert http.post(TRACKS, json={**GUIDE, "name": name.swapcase()}).status_code == 200
    assert len(own(http)) == 2


def test_a_voice_is_discovered_once_its_job_is_completed(http: FlaskClient, account: Account) -> None:
    """Not before, not twice, and by its number it speaks from then on."""
    jobs = [speak(http, UNHEARD, PREVIEW), speak(http, UNHEARD)]
    assert own(http) == []
    account.clock.advance(3600)
    assert [result(http, job)["status"] for job in jobs] == ["completed", "completed"]
    (voice,) = own(http)
    assert (voice["voice"], voice["service"]) == (UNHEARD, "elevenlabs")
    job = speak(http, str(voice["id"]))
    account.clock.advance(3600)
    assert result(http, job)["status"] == "completed"
    assert own(http) == [voice]


def test_a_job_that_fails_discovers_nothing(http: FlaskClient, account: Account) -> None:
    """Also where it was to succeed at first."""
    account.lifecycle.set(operation="renderStoryboard", outcome="failed")
    speak(http, UNHEARD)
    job = speak(http, UNHEARD, PREVIEW)
    account.lifecycle.set(job=job, outcome="failed")
    account.clock.advance(3600)
    assert own(http) == []


def test_what_elevenlabs_says_is_counted(http: FlaskClient, account: Account) -> None:
    """The minutes that a voice of theirs speaks in rendered videos; previews and others count nothing."""

    def used() -> float:
        figure: float = http.get(f"{V1}/quota").get_json()["elevenLabsVoiceOverMinutes"]["used"]
        return figure

    for speaker, path, expected in (
        ("Brian", RENDER, 0),
        ("Rachel", PREVIEW, 0),
        ("Rachel", RENDER, 1),
        (UNHEARD, RENDER, 2),
    ):
        speak(http, speaker, path, MINUTE)
        account.clock.advance(3600)
        assert used() == expected, (speaker, path)
    http.post(TRACKS, json={**GUIDE, "service": "elevenlabs", "engine": "eleven_multilingual_v2", "voiceId": "x"})
    speak(http, "Harbour guide", RENDER, MINUTE)
    account.clock.advance(3600)
    assert used() == 3


def test_samples_and_the_page_about_ssml_are_there(http: FlaskClient) -> None:
    """An mp3 for each kind of voice, and a page that has the place that is linked to."""
    http.post(TRACKS, json=GUIDE)
    for voice in (voices(http)[0], voices(http)[-1]):
        sample = http.get(voice["sample"].removeprefix("http://localhost"), buffered=True)
        assert (sample.status_code, sample.content_type) == (200, "audio/mpeg")
        page, _, place = voice["ssmlHelp"].removeprefix("http://localhost").partition("#")
        answer = http.get(page, buffered=True)
        assert answer.content_type.startswith("text/html")
        assert f'id="{place}"' in answer.text
    assert http.get("/media/catalogue/voices/9999.mp3").status_code == 404
