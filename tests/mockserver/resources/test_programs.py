"""Whole programs, from one room of the API to the next: what one answer gives is what the next request sends."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account
from tests.mockserver.resources import test_transcription as speech
from tests.mockserver.resources.test_legacy import RENDER, SMALL, STORYBOARD, completed, finished, said, started
from tests.mockserver.resources.test_transcription import API, clip, uploaded
from tests.mockserver.sources.test_uploads import fetched

QUIET = {"splitTextOnNewLine": False, "splitTextOnPeriod": False}


def test_what_a_search_finds_stands_behind_a_storyboard(http: FlaskClient, account: Account) -> None:
    """Visuals of a search become backgrounds; the storyboard is rendered by its parameters, and then by its id."""
    found = http.get(f"{API}/v1/media/search?keyword=artificial intelligence").get_json()["data"]["searchResults"]
    assert found
    urls = [found[number % len(found)]["preview"]["url"] for number in range(3)]
    scenes = [{"text": f"Robots, part {number}.", "backgroundUri": url, **QUIET} for number, url in enumerate(urls)]
    job = started(http, STORYBOARD, {"videoName": "Robots", **SMALL, "scenes": scenes})
    params = finished(http, account, job)["renderParams"]
    assert [scene["background"]["src"][0]["url"] for scene in params["scenes"]] == urls
    first = completed(http, account, RENDER, params)
    second = completed(http, account, f"{RENDER}/{job}", {}, "PUT")
    assert first["videoDuration"] == second["videoDuration"]
    assert fetched(http, first["srtFile"]).data == fetched(http, second["srtFile"]).data


def test_a_recording_becomes_the_voice_of_a_video(http: FlaskClient, account: Account) -> None:
    """What was uploaded is transcribed, its sentences become scenes, and the video is as long as the recording."""
    url = uploaded(http, clip(20), "talk.mp3")
    words = speech.done(http, account, {"fileUrl": url, "mediaType": "video", "webhook": "LATER"})["txt"]
    scenes = [{"text": each, "voiceOver": True, **QUIET} for each in words.strip().split(".") if each]
    audio = {"autoBackgroundMusic": "true", "voiceOverUri": url, "autoSyncVoiceOver": True}
    params = completed(http, account, STORYBOARD, {"videoName": "Talk", **SMALL, "audio": audio, "scenes": scenes})
    assert len(said(params["renderParams"])) == len(scenes) > 1
    assert params["renderParams"]["audio"]["tts"] == url
    video = completed(http, account, RENDER, params["renderParams"])
    assert video["videoDuration"] == pytest.approx(20, abs=1)


def test_highlights_are_cut_from_what_was_uploaded(http: FlaskClient, account: Account) -> None:
    """The words that matter tell which parts of the upload are shown, and what is written over them."""
    url = uploaded(http, clip(20))
    transcript = speech.done(http, account, {"fileUrl": url, "webhook": None})["transcript"]
    asked = {"transcript": transcript, "highlight_duration": 10, "webhook": "LATER"}
    marked = speech.done(http, account, asked, "/v2/transcription/highlights")["transcript"]
    kept = [[word for word in sentence["words"] if word.get("highlight") and word["word"]] for sentence in marked]
    scenes = [scene(url, words) for words in kept if words]
    params = completed(http, account, STORYBOARD, {"videoName": "Short", **SMALL, "scenes": scenes})["renderParams"]
    assert " ".join(said(params)) == " ".join(word["word"] for words in kept for word in words)
    assert {scene["background"]["src"][0]["url"] for scene in params["scenes"]} == {url}


def scene(url: str, words: list[dict[str, Any]]) -> dict[str, Any]:
    """A scene that shows the parts of a video in which some words are said."""
    parts = [{"start": word["start_time"], "end": word["end_time"]} for word in words]
    text = " ".join(word["word"] for word in words)
    behind = {"backgroundUri": url, "backgroundType": "video", "backgroundVideoSegments": parts}
    return {"text": text, **behind, "voiceOver": False, "subtitle": True, **QUIET}
