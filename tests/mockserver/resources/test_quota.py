"""Minutes of the quota over HTTP: they follow from what was rendered, spoken and transcribed, and they end."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account

API = "/pictoryapis"
RENDER = "/v2/video/storyboard/render"
PREVIEW = "/v2/video/storyboard"
TRANSCRIBE = "/v2/transcription"
STORY = {"videoName": "minutes", "scenes": [{"story": "One two three four five six seven eight nine ten. " * 6}]}
SPOKEN = {"enabled": True, "aiVoices": [{"speaker": "Rachel"}]}
MEDIUM = {"fileUrl": "https://videos.example.com/harbour.mp4", "mediaType": "video", "language": "en-US"}
PAINTED = {"aiVisual": {"prompt": "A lighthouse on a cliff", "model": "flux-schnell"}, "type": "image"}


def finish(http: FlaskClient, account: Account, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """What the job of a body tells once it is done."""
    answer = http.post(API + path, json=body)
    assert answer.status_code == 200, answer.text
    account.clock.advance(3600)
    told: dict[str, Any] = http.get(f"{API}/v1/jobs/{answer.get_json()['data']['jobId']}").get_json()["data"]
    return told


def used(http: FlaskClient) -> dict[str, float]:
    """The minutes that are used, by figure, where any are."""
    quota = http.get(f"{API}/v1/quota").get_json()
    return {figure: told["used"] for figure, told in quota.items() if told["used"] and figure != "aiCredits"}


def test_a_render_uses_minutes_of_video_and_a_preview_none(http: FlaskClient, account: Account) -> None:
    """As many as the video has, to the hundredth; the narration of other voices than those of ElevenLabs is free."""
    finish(http, account, PREVIEW, {**STORY, "voiceOver": SPOKEN})
    assert used(http) == {}
    told = finish(http, account, RENDER, {**STORY, "voiceOver": {"enabled": True}})
    assert used(http) == {"videoMinutes": round(told["videoDuration"] / 60, 2)}


def test_narration_by_elevenlabs_uses_minutes_of_its_own(http: FlaskClient, account: Account) -> None:
    """As long as is spoken, which is less than the video where a scene is silent."""
    silent = {"story": "Nobody reads this.", "voiceOver": {"enabled": False}}
    told = finish(http, account, RENDER, {**STORY, "voiceOver": SPOKEN, "scenes": [*STORY["scenes"], silent]})
    minutes = used(http)
    assert minutes["videoMinutes"] == round(told["videoDuration"] / 60, 2)
    assert 0 < minutes["elevenLabsVoiceOverMinutes"] < minutes["videoMinutes"]


def test_a_transcription_uses_minutes_of_transcription(http: FlaskClient, account: Account) -> None:
    """Those of the medium, whoever asks for it again."""
    finish(http, account, TRANSCRIBE, MEDIUM)
    once = used(http)
    assert list(once) == ["transcriptionMinutes"]
    finish(http, account, TRANSCRIBE, MEDIUM)
    assert used(http)["transcriptionMinutes"] == pytest.approx(2 * once["transcriptionMinutes"], abs=0.011)


@pytest.mark.parametrize(
    ("figure", "path", "body"),
    [
        ("videoMinutes", RENDER, STORY),
        ("elevenLabsVoiceOverMinutes", RENDER, {**STORY, "voiceOver": SPOKEN}),
        ("transcriptionMinutes", TRANSCRIBE, MEDIUM),
    ],
)
def test_without_minutes_the_job_fails(
    http: FlaskClient, account: Account, figure: str, path: str, body: dict[str, Any]
) -> None:
    """It names the figure, uses nothing and costs nothing; the next month begins anew."""
    if path == RENDER:
        body = {**body, "scenes": [{**body["scenes"][0], "background": PAINTED}]}
    granted, balance = account.minutes[figure], account.credits
    account.minutes = {figure: 0.01}
    told = finish(http, account, path, body)
    assert (told["status"], told["error_code"]) == ("failed", "QUOTA_EXCEEDED")
    assert figure in told["error_message"]
    assert (used(http), account.credits) == ({}, balance)
    account.minutes = {figure: granted}
    assert finish(http, account, path, body)["status"] == "completed"
    assert used(http)[figure] > 0.01
    account.clock.advance(31 * 86_400)
    assert used(http) == {}
