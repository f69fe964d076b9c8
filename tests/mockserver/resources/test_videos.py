"""Renders and previews of storyboards over HTTP: how they go, what they cost, what they tell, which files they have."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import av
import pytest
from flask.testing import FlaskClient

import pictory_spec
from pictory_mock import MockPictory
from pictory_mock.app import create_app
from pictory_mock.contract.document import api
from pictory_mock.core import Account, World

RENDER, PREVIEW = "/pictoryapis/v2/video/storyboard/render", "/pictoryapis/v2/video/storyboard"
JOBS = "/pictoryapis/v1/jobs/"
OPERATION = api().operation("/v2/video/storyboard/render", "post")
FACTS = api().document["x-storyboard"]
FIVE: dict[str, Any] = api().document["components"]["examples"]["FiveScenes"]["value"]
STORY: dict[str, Any] = {"story": "Mix flour, water and salt. Let it rest.", "createSceneOnEndOfSentence": True}
PICTURE = {"background": {"aiVisual": {"model": "flux-schnell", "prompt": "Flour, seen from above"}, "type": "image"}}
CLIP = {"background": {"aiVisual": {"model": "pixverse5.5", "videoDuration": "5s"}, "type": "video"}}
IMAGE, VIDEO, AVATAR = SPENT = ("Text-to-Image", "Text-to-Video", "AI Avatar")
UNKNOWN = {"enabled": True, "aiVoices": [{"speaker": "brian"}]}
FILES = OPERATION["x-media"]["files"]
BEGINS = {
    "videoURL": b"ftyp",
    "videoShareURL": b"<!doctype html>",
    "thumbnail": b"\xff\xd8\xff",
    "audioURL": b"ID3",
    "srtFile": b"1\n00:00:00,000 -->",
    "vttFile": b"WEBVTT\n",
    "txtFile": b"Mix flour",
}


def body(*scenes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A small storyboard, so that its files are made in a blink."""
    return {"videoName": "Bread 1", "videoWidth": 64, "videoHeight": 36, "scenes": list(scenes) or [STORY], **fields}


def submit(http: FlaskClient, storyboard: dict[str, Any], path: str = RENDER) -> str:
    answer = http.post(path, json=storyboard)
    assert answer.status_code == 200, answer.text
    job: str = answer.get_json()["data"]["jobId"]
    return job


def look(http: FlaskClient, job: str) -> dict[str, Any]:
    data: dict[str, Any] = http.get(JOBS + job).get_json()["data"]
    return data


def completed(http: FlaskClient, account: Account, storyboard: dict[str, Any], path: str = RENDER) -> dict[str, Any]:
    job = submit(http, storyboard, path)
    account.clock.advance(3600)
    data = look(http, job)
    assert data["status"] == "completed", data
    return data


def usage(http: FlaskClient) -> list[tuple[str, float]]:
    items = http.get("/pictoryapis/v1/aicredits/usage").get_json()
    return [(each["source"], each["amount"]) for each in items if each["source"] in SPENT]


def quota(http: FlaskClient) -> dict[str, Any]:
    figures: dict[str, Any] = http.get("/pictoryapis/v1/quota").get_json()
    return figures


# ------------------------------------------------------------------------------------------------------------ results


def test_a_render_tells_its_files_and_its_length(http: FlaskClient, account: Account) -> None:
    """A completed render has every address of the contract, the sum of its scenes, and no credits without any used."""
    data = completed(http, account, body(STORY, {"background": {"color": "#123"}, "minimumDuration": 2.5}))
    assert set(data) == {"status", "progress", "videoDuration", *FILES}
    word = 60 / FACTS["narration"]["words-per-minute"]
    assert data["videoDuration"] == pytest.approx(5 * word + 3 * word + 2.5, abs=0.25)
    assert data["progress"] == 100


@pytest.mark.parametrize("field", FILES)
def test_every_file_of_a_render_is_a_real_one(http: FlaskClient, account: Account, field: str) -> None:
    """It is of its kind, only there once the job is completed, and can be asked for in parts and with conditions."""
    job = submit(http, body())
    account.clock.advance(3600)
    address = look(http, job)[field]
    whole = http.get(address, buffered=True)
    assert whole.status_code == 200
    assert BEGINS[field] in whole.data[:64]
    assert whole.content_type.partition("/")[0] in {"video", "image", "audio", "text", "application"}
    head = http.head(address, buffered=True)
    assert (head.status_code, head.content_length, head.data) == (200, len(whole.data), b"")
    part = http.get(address, headers={"Range": "bytes=2-5"}, buffered=True)
    assert (part.status_code, part.data) == (206, whole.data[2:6])
    assert http.get(address, headers={"If-None-Match": whole.headers["ETag"]}, buffered=True).status_code == 304
    assert http.delete(f"{JOBS}{job}/clean").status_code == 200
    assert http.get(address).status_code == 404


def test_the_video_is_as_long_as_its_job_says(http: FlaskClient, account: Account) -> None:
    """The file, and the end of its last subtitle, agree with what is told; the subtitles hold the story."""
    data = completed(http, account, body({**STORY, "maxSubtitleLines": 1}, voiceOver={"enabled": True}))
    with av.open(io.BytesIO(http.get(data["videoURL"], buffered=True).data), "r") as video:
        assert video.duration is not None
        assert video.duration / av.time_base == pytest.approx(data["videoDuration"], abs=0.05)
        assert {stream.type for stream in video.streams} == {"video", "audio"}
    srt = http.get(data["srtFile"], buffered=True).text
    hours, minutes, seconds = srt.rpartition("--> ")[2].split("\n")[0].replace(",", ".").split(":")
    assert int(hours) * 3600 + int(minutes) * 60 + float(seconds) == pytest.approx(data["videoDuration"], abs=0.05)
    text = " ".join(line for line in srt.splitlines() if line and "-->" not in line and not line.isdecimal())
    assert text.split() == STORY["story"].split()


def made(http: FlaskClient) -> list[Any]:
    """The files that the mock has written."""
    cache = http.application.extensions["pictory_mock.media"]._cache
    return list(cache._home().iterdir()) if cache else []


def test_files_are_made_when_they_are_asked_for(http: FlaskClient, account: Account) -> None:
    """Nothing is written before, and what was written for a job goes when that is cleaned."""
    job = submit(http, body())
    account.clock.advance(3600)
    data = look(http, job)
    assert made(http) == []
    http.get(data["srtFile"], buffered=True)
    assert len(made(http)) == 1
    http.delete(f"{JOBS}{job}/clean")
    assert made(http) == []


def test_there_is_no_file_before_the_end_and_none_of_another_name(http: FlaskClient, account: Account) -> None:
    """An address leads nowhere while its job runs; one that was made up never leads anywhere."""
    job = submit(http, body())
    account.clock.advance(3600)
    address = look(http, job)["txtFile"]
    account.clock.follow()
    assert http.get(address).status_code == 404
    account.clock.advance(3600)
    for wrong in (address + "x", address.replace(".txt", ".png"), address.replace(".txt", "_1-Bread.png")):
        assert http.get(wrong).status_code == 404
    for wrong in ("stock/", "stock/getty/1-a--b.png", "stock/nowhere/1-a.png", "stock/music/2-A-tune.mp3"):
        assert http.get(f"/media/{wrong}").status_code == 404


def test_the_preview_agrees_with_itself(http: FlaskClient, account: Account) -> None:
    """What the renderer works from has the scenes, texts and times of the storyboard that is told back."""
    data = completed(http, account, body(*FIVE["scenes"], **{k: v for k, v in FIVE.items() if k != "scenes"}), PREVIEW)
    params, scenes = data["renderParams"], data["storyboard"]["scenes"]
    assert set(data) == {"status", "renderParams", "storyboard", "previewUrl"}
    assert params["output"] == {
        "width": 64,
        "height": 36,
        "format": "mp4",
        "name": f"{FIVE['videoName']}.mp4",
        "title": FIVE["videoName"],
    }
    markers, elements = params["sceneMarkers"], params["elements"]
    assert len(markers) == len(scenes)
    assert [marker["startTime"] for marker in markers[1:]] == [m["startTime"] + m["duration"] for m in markers[:-1]]
    assert [each["text"] for each in params["subtitles"]] == [scene["story"] for scene in scenes if "story" in scene]
    backgrounds = [each for each in elements if each["elementType"] == "backgroundElement"]
    assert [(each["startTime"], each["duration"]) for each in backgrounds] == [
        (marker["startTime"], marker["duration"]) for marker in markers
    ]
    for element, scene in zip(backgrounds, scenes, strict=True):
        assert element.get("url") == scene["background"].get("visualUrl")
    texts = [each["text"] for each in elements if each["elementType"] == "SceneText"]
    assert texts == [each["text"] for each in params["subtitles"]]
    whole = markers[-1]["startTime"] + markers[-1]["duration"]
    sounds = {each["id"]: each["duration"] for each in elements if each["elementType"] == "audioElement"}
    assert sounds == {"voiceOver": whole, "bgMusic": whole}
    assert len({each["id"] for each in elements}) == len(elements)


def test_a_preview_tells_how_each_video_plays(http: FlaskClient, account: Account) -> None:
    """The settings of a background, of a cut to another visual and of an element: each stands with its own video."""
    film, once, loud = "https://videos.example.com/quay.mp4", {"loop": False}, {"mute": False}
    scene = {
        "story": "Done.",
        "background": {"visualUrl": film, "type": "video", "settings": once},
        "backgroundBrolls": [{"visualUrl": film, "type": "video", "settings": loud}],
        "elements": [{"type": "video", "visualUrl": film, "settings": once | loud}],
    }
    elements = completed(http, account, body(scene), PREVIEW)["renderParams"]["elements"]
    played = [(each["loop"], each["mute"]) for each in elements if each.get("url") == film]
    assert played == [(False, True), (True, False), (False, False)]


def addresses(value: Any) -> Iterator[str]:
    """Every address of the mock's own in an answer."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from addresses(each)
    elif isinstance(value, str) and value.startswith("http://localhost/"):
        yield value


def test_every_address_that_a_preview_tells_leads_to_a_file(http: FlaskClient, account: Account) -> None:
    """The page, the sounds, what was found and what was made: all can be fetched; cleaned, only the stock is left."""
    element = {"type": "image", "searchFilter": {"query": "an oven, ünlit"}}
    storyboard = body(
        STORY | PICTURE,
        {"story": "Done.", **CLIP, "elements": [element]},
        voiceOver={"enabled": True},
        backgroundMusic={"enabled": True},
    )
    job = submit(http, storyboard, PREVIEW)
    account.clock.advance(3600)
    found = sorted(set(addresses(look(http, job))))
    begins = {".html": b"<!doctype", ".mp3": b"ID3", ".png": b"\x89PNG", ".mp4": b"ftyp"}
    kinds = [address[address.rindex(".") :] for address in found]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {".html": 1, ".mp3": 2, ".png": 3, ".mp4": 1}
    for address, kind in zip(found, kinds, strict=True):
        answer = http.get(address, buffered=True)
        assert answer.status_code == 200, address
        assert begins[kind] in answer.data[:64].lower() or begins[kind] in answer.data[:64], address
    http.delete(f"{JOBS}{job}/clean")
    left = {address for address in found if http.get(address, buffered=True).status_code == 200}
    assert left == {address for address in found if "/media/stock/" in address}


def test_a_preview_can_be_sent_again(http: FlaskClient, account: Account) -> None:
    """Rendered, the storyboard that a preview tells costs nothing for what was made, and becomes the same video."""
    storyboard = body(STORY | PICTURE, STORY, CLIP, language="en")
    first = completed(http, account, storyboard, PREVIEW)
    spent = account.credits
    again = completed(http, account, first["storyboard"], PREVIEW)
    assert again["storyboard"] == first["storyboard"]
    assert again["renderParams"]["sceneMarkers"] == first["renderParams"]["sceneMarkers"]
    video = completed(http, account, first["storyboard"])
    assert "aiCreditsUsed" not in video
    assert account.credits == spent
    pages = [http.get(data["previewUrl"], buffered=True).headers["ETag"] for data in (first, again)]
    assert pages[0] == pages[1], "equal cuts are equal files"


# ----------------------------------------------------------------------------------------------------------- progress


def progresses(http: FlaskClient, account: Account, job: str, steps: int, step: float) -> list[int | None]:
    told = []
    for _ in range(steps):
        told.append(look(http, job).get("renderProgress"))
        account.clock.advance(step)
    return told


def test_progress_is_told_once_rendering_has_begun(http: FlaskClient, account: Account) -> None:
    """Nothing at first, then whole percents that follow from the clock alone, with the contract's words, up to 99."""
    said = OPERATION["x-job"]["progress"]
    account.lifecycle.set(operation="renderStoryboard", seconds=100)
    job = submit(http, body())
    told = progresses(http, account, job, 100, 1)
    begin = round(100 * said["from"])
    assert told[:begin] == [None] * begin
    assert told[begin:] == [int(100 * (now - begin) / (100 - begin) + 1e-9) for now in range(begin, 100)]
    assert look(http, job)["status"] == "completed"
    account.clock.follow()
    account.clock.advance(50)
    assert look(http, job) == {
        "status": "in-progress",
        "renderProgress": told[50],
        "renderProgressMessage": said["message"],
        "renderState": said["state"],
    }


def test_progress_never_goes_back_when_a_job_is_planned_anew(http: FlaskClient, account: Account) -> None:
    """However its plan is changed meanwhile, what was told is not taken back, and 100 is not told before the end."""
    account.lifecycle.set(operation="renderStoryboard", seconds=100)
    job, told = submit(http, body()), list[int | None]()
    for plan in ({"seconds": 1000}, {"outcome": "stuck", "seconds": 1}, {"seconds": 400}, {"outcome": "stuck"}):
        told += progresses(http, account, job, 8, 9)
        account.lifecycle.set(job=job, **plan)
    told += progresses(http, account, job, 3, 10**6)
    numbers = [number for number in told if number is not None]
    assert told == [None] * (len(told) - len(numbers)) + numbers
    assert numbers == sorted(numbers)
    assert numbers[-1] == 99
    account.lifecycle.set(job=job, seconds=0)
    assert look(http, job)["status"] == "completed"


def test_a_preview_tells_no_progress(http: FlaskClient, account: Account) -> None:
    """It is in progress, and then it is completed."""
    job = submit(http, body(), PREVIEW)
    assert progresses(http, account, job, 30, 5) == [None] * 30
    assert look(http, job)["status"] == "completed"


# ------------------------------------------------------------------------------------------------------------ credits


@pytest.mark.parametrize("path", [RENDER, PREVIEW])
def test_visuals_are_charged_when_the_job_is_completed(http: FlaskClient, account: Account, path: str) -> None:
    """One transaction for each, under the name of what makes such ones, and one for the presenter."""
    account.credits = 1000
    storyboard = body(
        STORY | PICTURE, {"story": "Done.", **CLIP}, avatar={"avatarId": "ann"}, voiceOver={"enabled": True}
    )
    job = submit(http, storyboard, path)
    assert account.credits == pytest.approx(1000 - 24.2)
    assert usage(http) == []
    account.clock.advance(3600)
    data = look(http, job)
    assert data.get("aiCreditsUsed") == (9.2 if path == RENDER else None)
    assert sorted(usage(http)) == sorted([(AVATAR, 15), (IMAGE, 0.6), (IMAGE, 0.6), (VIDEO, 8)])
    assert quota(http)["aiCredits"] == {"used": 24.2, "limit": 1000}


@pytest.mark.parametrize(("path", "operation"), [(RENDER, "renderStoryboard"), (PREVIEW, "createStoryboardPreview")])
def test_without_enough_credits_the_job_fails_at_once(
    http: FlaskClient, account: Account, path: str, operation: str
) -> None:
    """It says so in the contract's words, nothing is charged, and what is cheaper still goes."""
    account.credits = 1.1
    found = pictory_spec.OPERATIONS[operation]
    reason = api().operation(found.path, found.method)["x-credits"]["insufficient"]
    data = look(http, submit(http, body(STORY | PICTURE), path))
    assert data["status"] == "failed"
    assert {name: data[name] for name in ("error_code", "error_message")} == {
        name: reason[name] for name in ("error_code", "error_message")
    }
    assert (account.credits, usage(http)) == (1.1, [])
    account.credits = 1.2
    assert completed(http, account, body(STORY | PICTURE), path)


def test_a_failed_job_costs_nothing(http: FlaskClient, account: Account) -> None:
    """What was set aside is free again when the job fails, whyever it does."""
    before = account.credits
    submit(http, body(STORY | PICTURE, voiceOver=UNKNOWN))
    assert account.credits < before
    account.clock.advance(3600)
    assert (account.credits, usage(http), quota(http)["videoMinutes"]["used"]) == (before, [], 0)


def test_minutes_are_those_of_the_videos_rendered_this_month(http: FlaskClient, account: Account) -> None:
    """Renders count when they are completed, cleaned or not; previews do not; the next month begins with none."""
    scene = {"background": {"color": "#000"}, "minimumDuration": 90}
    job = submit(http, body(scene))
    assert quota(http)["videoMinutes"]["used"] == 0
    account.clock.advance(3600)
    completed(http, account, body(scene), PREVIEW)
    http.delete(f"{JOBS}{job}/clean")
    assert quota(http)["videoMinutes"]["used"] == 1.5
    completed(http, account, body({**scene, "minimumDuration": 30}))
    assert quota(http)["videoMinutes"]["used"] == 2
    account.clock.advance(31 * 86400)
    assert quota(http)["videoMinutes"]["used"] == 0


# ----------------------------------------------------------------------------------------------------------- failures


@pytest.mark.parametrize("path", [RENDER, PREVIEW])
@pytest.mark.parametrize(
    ("storyboard", "part", "values"),
    [
        (
            body(voiceOver={"enabled": True, "aiVoices": [{"speaker": "brian"}]}),
            "invalid-speaker",
            {"speaker": "brian"},
        ),
        (body(STORY, {"story": "?"}), "no-visual", {"scene": 2}),
        (body({"background": {"color": "#000"}, "minimumDuration": 4000}), "too-long", {"seconds": 3600}),
    ],
)
def test_what_cannot_be_made_fails_after_a_while(
    http: FlaskClient, account: Account, path: str, storyboard: dict[str, Any], part: str, values: dict[str, Any]
) -> None:
    """The job runs, and fails before rendering begins, with the contract's code and words."""
    operation = "renderStoryboard" if path == RENDER else "createStoryboardPreview"
    account.lifecycle.set(operation=operation, seconds=1000)
    job, told = submit(http, storyboard, path), FACTS[part]
    assert look(http, job) == {"status": "in-progress"}
    account.clock.advance(199)
    assert look(http, job) == {
        "status": "failed",
        "error_code": told["error_code"],
        "error_message": told["error_message"].format(**values),
    }


def test_what_is_named_and_is_not_there_fails_at_once(http: FlaskClient) -> None:
    """The code is the documented one, the message has the field and the name."""
    data = look(http, submit(http, body(STORY, brandName="Nobody")))
    assert data == {
        "status": "failed",
        "error_code": OPERATION["x-job"]["failure"]["error_code"],
        "error_message": "There is no brand Nobody, which brandName names.",
    }


@pytest.mark.parametrize(("path", "kind"), [(RENDER, "render"), (PREVIEW, "storyboard_preview")])
def test_plans_apply_to_each_kind(http: FlaskClient, account: Account, path: str, kind: str) -> None:
    """Jobs of a kind fail as planned, also those that would have failed for another reason."""
    account.lifecycle.set(kind=kind, outcome="failed", error_code="BROKEN", seconds=5)
    jobs = [submit(http, body(), path), submit(http, body({"story": "?"}), path)]
    account.clock.advance(5)
    assert {look(http, job)["error_code"] for job in jobs} == {"BROKEN"}


def test_a_tag_in_a_story_tells_how_the_job_goes(http: FlaskClient, account: Account) -> None:
    """In a story or in the order for a script; one that cannot be read is refused by its path."""
    order = {"storyCoPilot": {"prompt": "Tea [[mock:fail=TOO_HOT]]"}}
    job = submit(http, body({"story": "Tea [[mock:seconds=5]]"}, order))
    account.clock.advance(5)
    assert look(http, job)["error_code"] == "TOO_HOT"
    answer = http.post(RENDER, json=body(STORY, {"story": "Tea [[mock:fial=X]]"}))
    assert answer.status_code == 400
    assert [field["name"] for field in answer.get_json()["fields"]] == ["scenes[1].story"]


# ------------------------------------------------------------------------------------------------------------ the rest


def test_unknown_fields_are_named_wherever_they_are(http: FlaskClient, world: World) -> None:
    """They are dropped and named with their path; in strict mode they are refused by it."""
    scene = {**STORY, "backgroud": {}, "background": {"searchFilter": {"querry": "tea"}, "color": "#000"}}
    storyboard = body(STORY, scene, voiceOver={"enabled": True, "aiVoices": [{"speaker": "Brian", "sped": 90}]})
    answer = http.post(RENDER, json=storyboard)
    names = ["scenes[1].backgroud", "scenes[1].background.searchFilter.querry", "voiceOver.aiVoices[0].sped"]
    assert answer.status_code == 200
    assert answer.headers["X-Mock-Ignored-Fields"].split(", ") == names
    strict = create_app(world, strict=True).test_client()
    refused = strict.post(RENDER, json=storyboard, headers={"Authorization": "pictai_test"})
    assert refused.status_code == 400
    assert [field["name"] for field in refused.get_json()["fields"]] == names


def test_a_presenter_of_a_scene_is_refused(http: FlaskClient) -> None:
    """A field that is known and not allowed in its place is refused, never dropped."""
    answer = http.post(RENDER, json=body({**STORY, "avatar": {"avatarId": "ann"}}))
    assert answer.status_code == 400
    assert [field["name"] for field in answer.get_json()["fields"]] == ["scenes[0].avatar.avatarId"]


@pytest.mark.parametrize("speaker", ["Brian", "brian"])
def test_what_was_given_along_is_sent_with_the_notification(pictory_mock: MockPictory, speaker: str) -> None:
    """As it was given, whether the job completed or failed; asking for the job does not tell it."""
    sink, account = pictory_mock.sink(), pictory_mock.account()
    ticket = {"ticket": "T-81", "deep": {"a": [1, None]}}
    voice = {"enabled": True, "aiVoices": [{"speaker": speaker}]}
    storyboard = body(voiceOver=voice, webhook=f"{sink.url}/done", webhookInput=ticket)
    http = pictory_mock.app.test_client()
    http.environ_base["HTTP_AUTHORIZATION"] = "pictai_test"
    job = submit(http, storyboard)
    account.clock.advance(3600)
    (received,) = sink.received
    assert list(api().errors("Job", received.json)) == []
    told = http.get(JOBS + job).get_json()
    assert "webhookInput" not in told
    assert received.json == {**told, "webhookInput": ticket}


def test_renders_are_on_no_list_of_ai_studio(http: FlaskClient, account: Account) -> None:
    """They are among the jobs and nowhere else."""
    completed(http, account, body(STORY | PICTURE))
    for studio in ("images", "videos"):
        assert http.get(f"/pictoryapis/v1/aistudio/{studio}").get_json() == {"items": []}
    (item,) = http.get("/pictoryapis/v1/jobs").get_json()["items"]
    assert "videoURL" in item["data"]


def test_a_job_survives_a_restart(tmp_path: Any) -> None:
    """Of a kept store everything is as it was: progress, flaw, charges, minutes, files."""
    from pictory_mock.core import Store

    told = []
    for again in (False, True):
        world = World(seed=3, store=Store(tmp_path / "world.db"))
        http = create_app(world, check_responses=True).test_client()
        http.environ_base["HTTP_AUTHORIZATION"] = "pictai_kept"
        account = world.account("pictai_kept")
        if not again:
            for storyboard in (body(STORY | PICTURE), body({"story": "?"})):
                submit(http, storyboard)
            account.clock.advance(30)
            told = [job.course for job in account.jobs.newest(until=account.clock.now_ms())]
        else:
            jobs = account.jobs.newest(until=account.clock.now_ms())
            assert [job.course for job in jobs] == told
            account.clock.advance(3600)
            assert {look(http, job.id)["status"] for job in jobs} == {"completed", "failed"}
            assert quota(http)["aiCredits"]["used"] == 1.2
            assert quota(http)["videoMinutes"]["used"] > 0
        world.close()
