"""The older API as programs that were written for it use it, from the token to the file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.app import create_app
from pictory_mock.contract.document import api
from pictory_mock.core import Account, World

ROOT = "/pictoryapis"
V1 = f"{ROOT}/v1/video"
STORYBOARD, RENDER, FROM_TEMPLATE = f"{V1}/storyboard", f"{V1}/render", f"{V1}/from-template"
JOBS, TEMPLATES = f"{ROOT}/v1/jobs/", f"{ROOT}/v1/templates"
STYLE = {"fontFamily": "Roboto", "textColor": "#00FF00", "fontSize": 32, "textBackgroundColor": "#000000"}
SPOKEN = {"voiceOver": True, "splitTextOnNewLine": False, "splitTextOnPeriod": True}
AUDIO = {
    "autoBackgroundMusic": "true",
    "backGroundMusicVolume": 0.5,
    "aiVoiceOver": {"speaker": "Jackson", "speed": 100, "amplifyLevel": 0},
}
TEXT = "The mill grinds rye. The baker kneads. Bread is baked."
SMALL = {"videoWidth": 64, "videoHeight": 36}
BEGINS = {
    "videoURL": b"\x00\x00\x00",
    "shareVideoURL": b"\x00\x00\x00",
    "preview": b"<!doctype html>",
    "thumbnail": b"\xff\xd8\xff",
    "audioURL": b"ID3",
    "srtFile": b"1\n00:00:00,000 -->",
    "vttFile": b"WEBVTT\n",
    "txtFile": b"The mill",
}


def storyboard(*scenes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A body as the vendor's samples send it."""
    body = {"videoName": "Bread", "videoDescription": "Bread", "language": "en", "audio": AUDIO, **SMALL}
    return {**body, "scenes": list(scenes) or [{"text": TEXT, **STYLE, **SPOKEN}], **fields}


def started(http: FlaskClient, path: str, body: Any, method: str = "POST") -> str:
    """The id of a job, which stands in the answer under every name that samples look for."""
    answer = http.open(path, method=method, json=body)
    assert answer.status_code == 200, answer.text
    told = answer.get_json()
    assert told["jobId"] == told["data"]["jobId"] == told["data"]["job_id"]
    job: str = told["jobId"]
    return job


def finished(http: FlaskClient, account: Account, job: str) -> dict[str, Any]:
    assert http.get(JOBS + job).get_json()["data"]["status"] != "completed"
    account.clock.advance(3600)
    data: dict[str, Any] = http.get(JOBS + job).get_json()["data"]
    return data


def completed(http: FlaskClient, account: Account, path: str, body: Any, method: str = "POST") -> dict[str, Any]:
    data = finished(http, account, started(http, path, body, method))
    assert data["status"] == "completed", data
    return data


def templated(http: FlaskClient) -> tuple[Any, dict[str, Any]]:
    """A project file of the contract, and the template that is made of it, as it is told."""
    file = api().requests("/v1/templates", "post")[0]
    headers = {"Content-Type": "application/octet-stream"}
    told: dict[str, Any] = http.post(TEMPLATES, data=json.dumps(file).encode(), headers=headers).get_json()
    return file, told


def fetched(http: FlaskClient, url: str) -> bytes:
    with http.get(url.removeprefix("http://localhost")) as answer:
        assert answer.status_code == 200
        return bytes(answer.data)


def said(params: dict[str, Any]) -> list[str]:
    return [each["text"] for scene in params["scenes"] for each in scene["subtitles"]]


def refused(http: FlaskClient, path: str, body: Any, method: str = "PUT") -> list[str]:
    answer = http.open(path, method=method, json=body)
    assert answer.status_code == 400, answer.text
    return [each["name"] for each in answer.get_json()["fields"]]


# ----------------------------------------------------------------------------------------------------------- programs


def test_a_text_becomes_a_video(http: FlaskClient, account: Account) -> None:
    """Storyboard, its parameters sent back in three parts, video: the parts of the text, and every file is there."""
    params = completed(http, account, STORYBOARD, storyboard())["renderParams"]
    assert said(params) == ["The mill grinds rye.", "The baker kneads.", "Bread is baked."]
    parts = {name: params[name] for name in ("audio", "output", "scenes")}
    video = completed(http, account, RENDER, {**parts, "next_generation_video": True, "containsTextToImage": True})
    assert video["videoDuration"] == pytest.approx(sum(scene["time"] for scene in params["scenes"]))
    for name, begin in BEGINS.items():
        assert fetched(http, video[name]).startswith(begin), name
    assert set(video) == set(api().schema("LegacyVideo")["properties"])


def test_a_storyboard_is_rendered_as_it_is_and_more_than_once(http: FlaskClient, account: Account) -> None:
    """An empty object renders it, parts in the body take the place of its own, and the preview is a page."""
    job = started(http, STORYBOARD, storyboard())
    preview = finished(http, account, job)
    assert b"The baker kneads" in fetched(http, preview["preview"])
    plain = completed(http, account, f"{RENDER}/{job}", {}, "PUT")
    scenes = [{**scene, "time": 2} for scene in preview["renderParams"]["scenes"]]
    changed = completed(http, account, f"{RENDER}/{job}", {"scenes": scenes}, "PUT")
    assert changed["videoDuration"] == 2 * len(scenes) != plain["videoDuration"]


def test_texts_are_changed_and_spoken_anew(http: FlaskClient, account: Account) -> None:
    """The scenes of one storyboard are sent as those of a second one, whose words then stand in the first one's."""
    first = completed(http, account, STORYBOARD, storyboard())["renderParams"]
    scenes = []
    for scene in first["scenes"]:
        source = scene["background"]["src"][0]
        text = " ".join(line["text"] for part in scene["sub_scenes"] for line in part["text_lines"])
        behind = {"backgroundUri": source["url"], "backgroundType": source["type"]}
        plays = {"loopBackgroundVideo": source["loop_video"], "muteBackgroundVideo": source["mute"]}
        scenes.append({**SPOKEN, "splitTextOnPeriod": False, "text": f"{text} So it is.", **behind, **plays})
    second = completed(http, account, STORYBOARD, storyboard(*scenes))["renderParams"]
    assert len(second["scenes"]) == len(first["scenes"])
    first["audio"]["tts"] = second["audio"]["tts"]
    for old, new in zip(first["scenes"], second["scenes"], strict=True):
        old |= {name: new[name] for name in ("sub_scenes", "time", "subtitles")}
        assert old["background"]["src"][0]["url"] == new["background"]["src"][0]["url"]
    video = completed(http, account, RENDER, first)
    assert fetched(http, video["txtFile"]).count(b"So it is.") == len(scenes)


def test_a_template_gets_an_intro_and_an_outro(http: FlaskClient, account: Account) -> None:
    """A project file becomes a template, scenes are put around it, and the storyboard is rendered."""
    file, template = templated(http)
    intro = {"insertBeforeSceneId": template["scenes"][0]["sceneId"], "text": "Hi Ines", **STYLE, **SPOKEN}
    outro = {"insertAfterSceneId": template["scenes"][-1]["sceneId"], "text": "Thanks Ines", **STYLE, **SPOKEN}
    body = {"templateId": template["templateId"], "scenes": [intro, outro], "variables": {"guest": "Ines"}}
    job = started(http, FROM_TEMPLATE, body)
    params = finished(http, account, job)["renderParams"]
    assert said(params) == ["Hi Ines", "Welcome, Ines!", "Breakfast is served from seven.", "Thanks Ines"]
    assert params["output"]["title"] == file["projectName"]
    parts = {name: params[name] for name in ("audio", "output", "scenes")}
    video = completed(http, account, f"{RENDER}/{job}", {**parts, "next_generation_video": True}, "PUT")
    assert b"Thanks Ines" in fetched(http, video["srtFile"])


@pytest.mark.parametrize("more", [{"mediaSearchQuery": "tea"}, {"minimumDuration": 3}])
def test_scenes_without_words_are_taken_beside_a_template(http: FlaskClient, account: Account, more: Any) -> None:
    """As in a storyboard of v1 without one: an empty text says nothing, and the scene is shown."""
    _, told = templated(http)
    template = told["templateId"]
    scenes = [{"text": "", **more}]
    params = completed(http, account, FROM_TEMPLATE, {"templateId": template, "scenes": scenes})["renderParams"]
    assert params["scenes"][-1]["sub_scenes"][0]["text_lines"] == []
    unseen = {"templateId": template, "scenes": [{"text": "", "backgroundType": "image"}]}
    assert finished(http, account, started(http, FROM_TEMPLATE, unseen))["status"] == "failed"  # nothing to look for


def test_highlights_are_shown_with_what_was_filmed(http: FlaskClient, account: Account) -> None:
    """A scene that is not spoken, behind it parts of one's own video, and no settings for the whole."""
    parts = [{"start": 1.5, "end": 1.5}, {"start": 2, "end": 4}]
    filmed = {"backgroundUri": "https://videos.example.com/talk.mp4", "backgroundType": "video"}
    scene = {"text": " Bread is life", **filmed, "backgroundVideoSegments": parts, "voiceOver": False, "subtitle": True}
    params = completed(http, account, STORYBOARD, {"videoName": "highlights", "scenes": [scene]})["renderParams"]
    assert (params["scenes"][0]["tts"], params["scenes"][0]["subtitle"]) == (False, True)
    assert "tts" not in params["audio"]


def test_an_access_token_opens_the_older_api(world: World, account: Account) -> None:
    """A program that was given an id and a secret calls with the token that it gets for them."""
    http = create_app(world, check_responses=True).test_client()
    secret = {"client_id": "3k9c0example1client7id", "client_secret": "not-a-real-secret-5"}
    token = http.post(f"{ROOT}/v1/oauth2/token", json=secret).get_json()["access_token"]
    http.environ_base |= {"HTTP_AUTHORIZATION": token, "HTTP_X_PICTORY_USER_ID": "user-1"}
    job = started(http, STORYBOARD, storyboard())
    assert http.get(JOBS + job).get_json()["data"]["status"] == "in-progress"
    assert account.jobs.find(job) is None


# -------------------------------------------------------------------------------------------------------------- rules


def test_only_a_completed_storyboard_of_v1_is_rendered(http: FlaskClient, account: Account) -> None:
    """One that runs or failed, a render, and a preview of the newer API are refused, naming the job; none is a 404."""
    job = started(http, STORYBOARD, storyboard())
    assert refused(http, f"{RENDER}/{job}", {}) == ["jobid"]
    account.clock.advance(3600)
    failed = started(http, STORYBOARD, storyboard({"text": "[[mock:fail=TEXT_TO_VIDEO_FAILED]]"}))
    render = started(http, f"{RENDER}/{job}", {}, "PUT")
    newer = {"videoName": "Bread", **SMALL, "scenes": [{"story": "Bread."}]}
    preview = http.post(f"{ROOT}/v2/video/storyboard", json=newer).get_json()["data"]["jobId"]
    account.clock.advance(3600)
    for other in (failed, render, preview):
        assert refused(http, f"{RENDER}/{other}", {}) == ["jobid"]
    assert http.put(f"{RENDER}/9b0c7c1a-2d94-4f6e-b1d3-7a5e9c0f2d46", json={}).status_code == 404


def test_wrapped_parameters_are_refused(http: FlaskClient, account: Account) -> None:
    """What the body lacks is named: the parameters are the body, they do not stand in it."""
    params = completed(http, account, STORYBOARD, storyboard())["renderParams"]
    assert refused(http, RENDER, {"renderParams": params}, "POST") == ["output", "scenes"]


def test_an_unknown_template_fails_the_job(http: FlaskClient, account: Account) -> None:
    """As for the newer API: the message names it."""
    data = finished(http, account, started(http, FROM_TEMPLATE, {"templateId": "t-1"}))
    assert (data["status"], data["error_message"]) == ("failed", "There is no template and no project t-1.")


def test_an_unknown_voice_fails_the_job(http: FlaskClient, account: Account) -> None:
    """As for the newer API."""
    audio = {"aiVoiceOver": {"speaker": "Jacksen", "speed": 100}}
    assert "Jacksen" in finished(http, account, started(http, STORYBOARD, storyboard(audio=audio)))["error_message"]


def test_renders_of_v1_use_the_minutes_of_the_quota(http: FlaskClient, account: Account) -> None:
    """A storyboard uses none, its video as many as it has."""
    params = completed(http, account, STORYBOARD, storyboard())["renderParams"]
    params["scenes"] = [{**scene, "time": 20} for scene in params["scenes"]]
    assert http.get(f"{ROOT}/v1/quota").get_json()["videoMinutes"]["used"] == 0
    assert completed(http, account, RENDER, params)["videoDuration"] == 60
    assert http.get(f"{ROOT}/v1/quota").get_json()["videoMinutes"]["used"] == 1


def test_the_fonts_are_those_that_styles_take(http: FlaskClient) -> None:
    """Each font of the contract is listed once."""
    assert [each["name"] for each in http.get(f"{STORYBOARD}/fonts").get_json()] == api().schema("Font")["enum"]
