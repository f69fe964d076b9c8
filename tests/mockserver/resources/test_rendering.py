"""Previews changed and rendered over HTTP: what is rendered is what was shown, with every change, and paid once."""

from __future__ import annotations

import io
from typing import Any, cast

import av
import pytest
from flask.testing import FlaskClient

from pictory_mock import MockPictory
from pictory_mock.core import Account
from pictory_mock.resources import videos

BASE = "/pictoryapis"
PREVIEW, RENDER = f"{BASE}/v2/video/storyboard", f"{BASE}/v2/video/storyboard/render"
AS_IT_IS, CHANGED = f"{BASE}/v2/video/render/{{}}", f"{BASE}/v2/video/render"
ELEMENTS, JOB = f"{BASE}/v2/video/storyboard/{{}}/elements", f"{BASE}/v1/jobs/{{}}"
STORYBOARD: dict[str, Any] = {
    "videoName": "Bread",
    "videoWidth": 64,
    "videoHeight": 36,
    "voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Brian"}]},
    "backgroundMusic": {"enabled": True},
    "scenes": [
        {"story": "Mix the flour with water.", "background": {"aiVisual": {"model": "flux-schnell"}, "type": "image"}},
        {"story": "Bake it well.", "sceneTransition": "fade", "background": {"color": "#14323c"}},
    ],
}
NOWHERE = "5c0a9e37-61d4-4b28-93f7-d2e81a6b4c05"


def started(http: FlaskClient, path: str, body: dict[str, Any], method: str = "POST") -> str:
    """The job that a call starts."""
    answer = http.open(path, method=method, json=body)
    assert answer.status_code == 200, answer.text
    job: str = answer.get_json()["data"]["jobId"]
    return job


def data_of(http: FlaskClient, account: Account, job: str) -> dict[str, Any]:
    """What a job tells once it has ended."""
    account.clock.advance(3600)
    data: dict[str, Any] = http.get(JOB.format(job)).get_json()["data"]
    return data


@pytest.fixture
def preview(http: FlaskClient, account: Account) -> str:
    """A completed preview."""
    job = started(http, PREVIEW, STORYBOARD)
    assert data_of(http, account, job)["status"] == "completed"
    return job


def texts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The texts of a preview as they are updated."""
    return [each for each in data["renderParams"]["elements"] if each["elementType"] == "SceneText"]


def fetched(http: FlaskClient, url: str) -> bytes:
    """A file of the mock."""
    answer = http.get(url, buffered=True)
    assert answer.status_code == 200, url
    found: bytes = answer.data
    return found


def film(http: FlaskClient, url: str) -> tuple[tuple[int, int], float, dict[str, str]]:
    """The size of a video, its length in seconds, and what it says of itself."""
    with av.open(io.BytesIO(fetched(http, url)), "r") as video:
        stream = video.streams.video[0]
        return (stream.width, stream.height), float(video.duration or 0) / av.time_base, dict(video.metadata)


# ------------------------------------------------------------------------------------------------------ as it was shown


def test_a_preview_is_rendered_as_it_is(http: FlaskClient, account: Account, preview: str) -> None:
    """The render of a preview is, file by file, that of its storyboard."""
    direct = data_of(http, account, started(http, RENDER, STORYBOARD))
    found = data_of(http, account, started(http, AS_IT_IS.format(preview), {}, "PUT"))
    assert found["videoDuration"] == direct["videoDuration"]
    for field in ("videoURL", "audioURL", "srtFile", "vttFile", "txtFile", "thumbnail"):
        assert fetched(http, found[field]) == fetched(http, direct[field]), field
    assert fetched(http, found["videoShareURL"]).startswith(b"<!doctype html>")


def test_a_body_may_be_left_out(http: FlaskClient, preview: str) -> None:
    """A preview is rendered without a body too."""
    assert http.put(AS_IT_IS.format(preview)).status_code == 200


def test_what_was_paid_is_not_paid_again(http: FlaskClient, account: Account, preview: str) -> None:
    """The visuals and the presenter of a preview cost nothing when it is rendered, in whatever way; minutes count."""
    params = http.get(JOB.format(preview)).get_json()["data"]["renderParams"]
    left = account.ledger.available_at(account.clock.now_ms())
    used = minutes(http)
    jobs = [started(http, AS_IT_IS.format(preview), {}, "PUT"), started(http, CHANGED, params)]
    lengths = [data_of(http, account, job) for job in jobs]
    assert account.ledger.available_at(account.clock.now_ms()) == left
    assert all("aiCreditsUsed" not in each for each in lengths)
    assert minutes(http) == pytest.approx(used + sum(each["videoDuration"] for each in lengths) / 60, abs=0.02)


def minutes(http: FlaskClient) -> float:
    return float(http.get(f"{BASE}/v1/quota").get_json()["videoMinutes"]["used"])


# --------------------------------------------------------------------------------------------------------- with changes


def test_changed_parameters_are_what_is_rendered(http: FlaskClient, account: Account, preview: str) -> None:
    """Text, length, size and name are those that were sent, in the video, the subtitles and the small picture."""
    data = http.get(JOB.format(preview)).get_json()["data"]
    params = data["renderParams"]
    texts(data)[0]["text"] = "Only rye."
    params["output"].update(width=128, height=72, name="rye.mp4", title="Rye")
    behind = [each for each in params["elements"] if each["elementType"] == "backgroundElement"]
    behind[0]["duration"] += 2
    plain = data_of(http, account, started(http, AS_IT_IS.format(preview), {}, "PUT"))
    found = data_of(http, account, started(http, CHANGED, params))
    assert found["videoDuration"] == plain["videoDuration"] + 2
    size, length, names = film(http, found["videoURL"])
    assert (size, names["title"], names["comment"]) == ((128, 72), "Rye", "rye.mp4")
    assert length == pytest.approx(found["videoDuration"], abs=0.1)
    for field in ("srtFile", "vttFile", "txtFile"):
        assert b"Only rye." in fetched(http, found[field])
        assert b"Mix the flour" not in fetched(http, found[field])
    assert fetched(http, found["thumbnail"]) != fetched(http, plain["thumbnail"])


@pytest.mark.parametrize(
    "fields", [{}, {"output": {"width": 64, "height": 36, "format": "mp4", "name": "t", "title": "t"}, "elements": []}]
)
def test_wrapped_parameters_are_refused(http: FlaskClient, preview: str, fields: dict[str, Any]) -> None:
    """`{"renderParams": ...}` is refused by its name: the parameters are the body."""
    params = http.get(JOB.format(preview)).get_json()["data"]["renderParams"]
    answer = http.post(CHANGED, json={"renderParams": params, **fields})
    assert answer.status_code == 400
    assert "renderParams" in [each["name"] for each in answer.get_json()["fields"]]


@pytest.mark.parametrize("seconds", [0, 4000])
def test_what_cannot_be_rendered_fails(http: FlaskClient, account: Account, seconds: float) -> None:
    """Parameters in which nothing lasts, or too much does, are accepted, and their job fails and says why."""
    output = {"width": 64, "height": 36, "format": "mp4", "name": "t.mp4", "title": "t"}
    text = {"id": "a", "elementType": "SceneText", "type": "text", "startTime": 0, "duration": seconds, "text": "Tea"}
    data = data_of(http, account, started(http, CHANGED, {"output": output, "elements": [text]}))
    assert (data["status"], data["error_code"]) == ("failed", "TEXT_TO_VIDEO_FAILED")
    assert ("nothing to render" in data["error_message"]) == (seconds == 0)


# ------------------------------------------------------------------------------------------------------------- elements


def test_elements_are_changed_where_they_are_shown(http: FlaskClient, account: Account, preview: str) -> None:
    """The job, its storyboard, its page and its render show a change; the ids stay, and others are passed over."""
    before = http.get(JOB.format(preview)).get_json()["data"]
    text = texts(before)[1]
    change = {**text, "text": "Bake <strong>rye</strong>.", "fontColor": "#ff0000"}
    stranger = {"id": "nobody's", "elementType": "SceneText", "type": "text", "startTime": 0, "duration": 1}
    answer = http.put(ELEMENTS.format(preview), json=[change, stranger])
    assert (answer.status_code, answer.data) == (204, b"")
    after = http.get(JOB.format(preview)).get_json()["data"]
    assert texts(after)[1] == change
    assert [each["id"] for each in after["renderParams"]["elements"]] == [
        each["id"] for each in before["renderParams"]["elements"]
    ]
    assert after["renderParams"]["subtitles"][1]["text"] == "Bake rye."
    assert after["storyboard"]["scenes"][1]["story"] == "Bake rye."
    page = fetched(http, after["previewUrl"]).decode()
    assert [each for each in ("Bake ", ">rye.</b>", "rgb(255 0 0 / 1)") if each not in page] == []
    assert "Bake it well" not in page
    found = data_of(http, account, started(http, AS_IT_IS.format(preview), {}, "PUT"))
    assert b"Bake rye." in fetched(http, found["srtFile"])


def test_of_two_changes_at_once_none_is_lost(http: FlaskClient, preview: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody else changes of other elements while one is looked at stays changed."""
    one, other = ({**each, "text": "Rye."} for each in texts(http.get(JOB.format(preview)).get_json()["data"])[:2])
    look, nested = videos._params, ELEMENTS.format(preview)

    def interrupted(*about: Any) -> Any:
        seen = look(*about)
        monkeypatch.setattr(videos, "_params", look)
        assert http.put(nested, json=[other]).status_code == 204
        return seen

    monkeypatch.setattr(videos, "_params", interrupted)
    assert http.put(nested, json=[one]).status_code == 204
    assert texts(http.get(JOB.format(preview)).get_json()["data"])[:2] == [one, other]


def test_a_change_of_another_type_changes_nothing(http: FlaskClient, preview: str) -> None:
    """One element with another elementType than it has: a refusal that names it, and nothing of the rest is applied."""
    before = http.get(JOB.format(preview)).get_json()["data"]
    good = {**texts(before)[0], "text": "Rye."}
    answer = http.put(ELEMENTS.format(preview), json=[good, {**texts(before)[1], "elementType": "layerItem"}])
    assert answer.status_code == 400
    assert [each["name"] for each in answer.get_json()["fields"]] == ["[1].elementType"]
    assert answer.get_json()["code"] == "INVALID_REQUEST_BODY"
    assert http.get(JOB.format(preview)).get_json()["data"] == before


def test_only_completed_previews_can_be_changed_and_rendered(http: FlaskClient, account: Account, preview: str) -> None:
    """A job that runs, was cleaned, failed or is a render: 400 naming the path's parameter; an unknown one: 404."""
    running = started(http, PREVIEW, STORYBOARD)
    render = started(http, AS_IT_IS.format(preview), {}, "PUT")
    broken = {"enabled": True, "aiVoices": [{"speaker": "brian"}]}
    failed = started(http, PREVIEW, {**STORYBOARD, "voiceOver": broken})
    for job in (running, render, failed):
        refused(http, job, 400)
    account.clock.advance(3600)
    http.delete(f"{JOB.format(preview)}/clean")
    for job in (render, failed, preview):
        refused(http, job, 400)
    refused(http, NOWHERE, 404)


def refused(http: FlaskClient, job: str, status: int) -> None:
    """Neither a change nor a render of a job is possible."""
    for path, body, field in ((ELEMENTS, [], "jobid"), (AS_IT_IS, {}, "storyboardjobid")):
        answer = http.put(path.format(job), json=body)
        assert answer.status_code == status, (path, answer.text)
        if status == 400:
            assert [each["name"] for each in answer.get_json()["fields"]] == [field]
            assert answer.get_json()["code"] == "INVALID_REQUEST"


def test_renders_of_previews_tell_who_asked(account: Account) -> None:
    """A webhook of a render from a preview, and of changed parameters, is sent the job."""
    with MockPictory() as mock:
        pictory, sink = mock.client(), mock.sink()
        preview = pictory.videos.create_storyboard_preview(**_named(STORYBOARD))
        params = preview.wait().render_params.to_dict()
        jobs = [
            pictory.videos.render_preview(preview.id, webhook=f"{sink.url}/one"),
            pictory.videos.render(render_params=cast("Any", {**params, "webhook": f"{sink.url}/two"})),
        ]
        for job in jobs:
            job.wait()
        assert {each.json["job_id"] for each in sink.received} == {job.id for job in jobs}


def _named(storyboard: dict[str, Any]) -> dict[str, Any]:
    return {
        "video_name": storyboard["videoName"],
        "video_width": storyboard["videoWidth"],
        "video_height": storyboard["videoHeight"],
        "scenes": storyboard["scenes"],
    }
