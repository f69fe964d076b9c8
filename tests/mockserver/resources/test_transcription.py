"""Transcriptions and highlights over HTTP: from an upload to the words that matter in it."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from pictory_mock import MockPictory, media
from pictory_mock.contract import document
from pictory_mock.core import Account
from pictory_mock.media.probing import Measured
from tests.mockserver.sources.test_uploads import fetched, put, target

API = "/pictoryapis"
FOREIGN = "https://videos.example.com/talk.mp4"
MINUTE = {"text": "Tea.", "start": 0, "end": 1}


def start(http: FlaskClient, body: Any, path: str = "/v2/transcription") -> str:
    """The id of a new job."""
    answer = http.post(API + path, json=body)
    assert answer.status_code == 200, answer.data
    job: str = answer.get_json()["data"]["jobId"]
    return job


def told(http: FlaskClient, job: str) -> Any:
    """What a job tells now."""
    return http.get(f"{API}/v1/jobs/{job}").get_json()["data"]


def done(http: FlaskClient, account: Account, body: Any, path: str = "/v2/transcription") -> Any:
    """What a job tells once it has ended."""
    job = start(http, body, path)
    account.clock.advance(3600)
    return told(http, job)


def refusal(http: FlaskClient, body: Any, path: str = "/v2/transcription") -> list[str]:
    """The fields that a refused request is told."""
    answer = http.post(API + path, json=body)
    assert answer.status_code == 400
    return [field["name"] for field in answer.get_json()["fields"]]


@functools.cache
def clip(seconds: int) -> bytes:
    """A small video."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        media.write_video(media.Clip(96, 54, seconds, "A talk", (), 1), path)
        return path.read_bytes()


def uploaded(http: FlaskClient, octets: bytes, name: str = "talk.mp4", content_type: str = "video/mp4") -> str:
    """The URL of a file that was uploaded."""
    found = target(http, name, content_type)
    assert put(http, found["signedUrl"], octets, content_type).status_code == 200
    url: str = found["url"]
    return url


@pytest.mark.parametrize("path", ["/v2/transcription", "/v1/transcription"])
def test_an_upload_is_transcribed_as_long_as_it_is(http: FlaskClient, account: Account, path: str) -> None:
    """Both versions tell words, text, subtitles, and what the uploaded file really is; its minutes are used."""
    job = start(http, {"fileUrl": uploaded(http, clip(12))}, path)
    assert told(http, job) == {"status": "in-progress"}
    account.clock.advance(600)
    data = told(http, job)
    assert data["status"] == "completed"
    assert data["mediaInfo"] == {"duration": 12.0, "width": 96, "height": 54, "aspectRatio": "16:9"}
    words = [word for segment in data["transcript"] for word in segment["words"]]
    assert words
    assert max(word["end_time"] for word in words) <= 12
    said = " ".join(word["word"] for word in words if "is_pause" not in word)
    assert said == data["txt"]
    for subtitles in (data["srt"], data["vtt"]):
        assert said == " ".join(
            line for line in subtitles.splitlines() if any(map(str.isalpha, line)) and line != "WEBVTT"
        )
    assert http.get(f"{API}/v1/quota").get_json()["transcriptionMinutes"]["used"] == 0.2


def test_a_render_is_transcribed_as_long_as_it_is(http: FlaskClient, account: Account) -> None:
    """The mock's own videos and sounds are known without being drawn; a picture is nothing that can be transcribed."""
    story = {"videoName": "Tea", "scenes": [{"story": "Boil the water.", "minimumDuration": 7}]}
    render = done(http, account, story, "/v2/video/storyboard/render")
    assert done(http, account, {"fileUrl": render["videoURL"]})["mediaInfo"]["duration"] == render["videoDuration"]
    assert done(http, account, {"fileUrl": render["audioURL"]})["mediaInfo"] == {"duration": render["videoDuration"]}
    failed = done(http, account, {"fileUrl": render["thumbnail"]})
    assert failed["error_code"] == "TRANSCRIPTION_FAILED"
    assert failed["error_message"].startswith(f"The file {render['thumbnail']} holds neither sound nor video.")


def test_a_medium_elsewhere_is_never_fetched_and_always_the_same(http: FlaskClient, account: Account) -> None:
    """Of a foreign address only the address is known: its length follows from it, within what the contract says."""
    length = document.api().document["x-transcription"]["medium"]["seconds"]
    one, two = (done(http, account, {"fileUrl": FOREIGN}) for _ in range(2))
    assert one["txt"] == two["txt"]
    assert length["shortest"] <= one["mediaInfo"]["duration"] <= length["longest"]
    for sound in ({"fileUrl": "https://audio.example.com/talk.MP3?x=1"}, {"fileUrl": FOREIGN, "mediaType": "audio"}):
        assert set(done(http, account, sound)["mediaInfo"]) == {"duration"}


def test_a_file_that_is_no_medium_is_one_of_which_nothing_is_known(http: FlaskClient, account: Account) -> None:
    """Bytes that nobody can play are transcribed all the same, so that tests need no real video."""
    data = done(http, account, {"fileUrl": uploaded(http, b"not a video")})
    assert data["status"] == "completed"
    assert data["txt"]


@pytest.mark.parametrize(
    ("octets", "content_type"),
    [
        (b"any", "image/jpeg"),
        (b"\xff\xd8\xff\xe0 a picture", "video/mp4"),
        (b"RIFF\1\2\n\4WEBP", "application/octet-stream"),
        (b"%PDF-1.4", "audio/mpeg"),
        (b"<p>Hi</p>", "text/html; charset=utf-8"),
        (b"any", "application/pdf"),
    ],
)
def test_an_upload_that_is_no_medium_fails_the_job(
    http: FlaskClient, account: Account, octets: bytes, content_type: str
) -> None:
    """A picture, a PDF or a page has nothing to transcribe: by what it is said to be, or by how it begins."""
    data = done(http, account, {"fileUrl": uploaded(http, octets, "file", content_type)})
    assert data["error_code"] == "TRANSCRIPTION_FAILED"
    assert "holds neither sound nor video" in data["error_message"]


def test_a_medium_is_played_whatever_it_is_called(http: FlaskClient, account: Account) -> None:
    """What a file is, it says itself; its type is asked where it does not."""
    assert done(http, account, {"fileUrl": uploaded(http, clip(2), "a", "image/jpeg")})["mediaInfo"]["duration"] == 2
    assert done(http, account, {"fileUrl": uploaded(http, b"any", "a", "application/octet-stream")})["txt"]


def test_the_mock_knows_its_address_by_all_its_names(http: FlaskClient, account: Account) -> None:
    """This machine has several names and an address may tell its port or not: an upload is found by all of them."""
    url = uploaded(http, clip(2))
    for name in ("127.0.0.1", "LOCALHOST:80", "[::1]:80"):
        data = done(http, account, {"fileUrl": url.replace("localhost", name)})
        assert data["mediaInfo"]["duration"] == 2
    elsewhere = done(http, account, {"fileUrl": url.replace("localhost", "localhost:8080")})
    assert elsewhere["mediaInfo"]["duration"] != 2


def test_what_the_service_brings_along_can_be_transcribed(http: FlaskClient, account: Account) -> None:
    """A stock video and a track of music are made and looked into."""
    visual = http.get(f"{API}/v1/media/search?keyword=boats&language=en").get_json()["data"]["searchResults"][0]
    track = http.post(f"{API}/v1/music/search", json={}).get_json()["items"][0]
    for url, ratio in ((visual["preview"]["url"], "16:9"), (track["audioUrl"], None)):
        data = done(http, account, {"fileUrl": url})
        assert data["mediaInfo"].get("aspectRatio") == ratio  # of 854 x 480, which is within a pixel of it
        assert data["mediaInfo"]["duration"] > 0


def test_the_message_of_a_failure_tells_no_signature(http: FlaskClient, account: Account) -> None:
    """A signed URL is no address of a file, and what it is signed with is nothing for a message."""
    signed = target(http)["signedUrl"]
    told = done(http, account, {"fileUrl": signed})["error_message"]
    assert "cannot be fetched" in told
    assert signed.rpartition("=")[2] not in told


@pytest.mark.parametrize("path", ["/media/public/teams/x/talk.mp4", "/media/nothing.mp4", "/openapi.json", "/"])
def test_an_address_of_the_mock_without_a_file_fails_the_job(http: FlaskClient, account: Account, path: str) -> None:
    """What should be here and is not cannot be fetched; the job says which address that is, and uses no minutes."""
    data = done(http, account, {"fileUrl": f"http://localhost{path}"})
    assert data["error_code"] == "TRANSCRIPTION_FAILED"
    assert f"http://localhost{path} cannot be fetched" in data["error_message"]
    assert http.get(f"{API}/v1/quota").get_json()["transcriptionMinutes"]["used"] == 0


def test_an_upload_that_comes_too_late_fails_the_job(http: FlaskClient, account: Account) -> None:
    """What is transcribed is what is there when it is asked for."""
    found = target(http)
    job = start(http, {"fileUrl": found["url"]})
    put(http, found["signedUrl"], clip(1))
    account.clock.advance(600)
    assert told(http, job)["status"] == "failed"


def test_a_given_transcript_is_the_result_and_costs_nothing(http: FlaskClient, account: Account) -> None:
    """The words of the request come back, its highlights marked under either name, and no minutes are used."""
    for name in ("highlights", "highlight"):
        body = {"fileUrl": FOREIGN, "transcript": [MINUTE], name: [{"start_time": 0, "end_time": 1}]}
        data = done(http, account, body)
        assert data["txt"] == "Tea."
        assert [word["highlight"] for word in data["transcript"][0]["words"]] == [True]
    assert http.get(f"{API}/v1/quota").get_json()["transcriptionMinutes"]["used"] == 0


def test_a_medium_that_nobody_knows_is_as_long_as_what_is_said_in_it(http: FlaskClient, account: Account) -> None:
    """At least; one that is known keeps its own length, whatever is said to be heard in it."""
    late = [{"text": "Tea.", "start": 590, "end": 595.5}]
    made_up = done(http, account, {"fileUrl": FOREIGN})["mediaInfo"]
    assert done(http, account, {"fileUrl": FOREIGN, "transcript": [MINUTE]})["mediaInfo"] == made_up
    assert done(http, account, {"fileUrl": FOREIGN, "transcript": late})["mediaInfo"] == made_up | {"duration": 595.5}
    own = {"fileUrl": uploaded(http, clip(2)), "transcript": late}
    assert done(http, account, own)["mediaInfo"]["duration"] == 2


def test_times_in_disorder_fail_the_job(http: FlaskClient, account: Account) -> None:
    """A transcript that runs backwards fails its job, wherever it is given; the message names the place."""
    backwards = [MINUTE, {"text": "Tea.", "start": 0.5, "end": 0.25}]
    for path in ("/v2/transcription", "/v2/transcription/highlights", "/v1/transcription/highlights"):
        body = {"transcript": backwards} | ({"fileUrl": FOREIGN} if path.endswith("transcription") else {})
        data = done(http, account, body, path)
        assert data["error_code"] == "TRANSCRIPTION_FAILED"
        assert "transcript[1]" in data["error_message"]


def test_highlights_of_a_job_fit_in(http: FlaskClient, account: Account) -> None:
    """The words that matter are marked in the transcript of the job, and take no longer than asked."""
    job = start(http, {"fileUrl": FOREIGN})
    account.clock.advance(600)
    whole = told(http, job)["transcript"]
    data = done(http, account, {"highlight_duration": 15}, f"/v2/transcription/{job}/highlights")
    words = [word for segment in data["transcript"] for word in segment["words"]]
    marked = [word for word in words if word.get("highlight")]
    assert 0 < sum(word["end_time"] - word["start_time"] for word in marked) <= 15 + 1e-6
    for word in words:
        word.pop("highlight", None)
    assert data["transcript"] == whole


@pytest.mark.parametrize("path", ["/v2/transcription/highlights", "/v1/transcription/highlights"])
def test_highlights_of_a_given_transcript_are_those_of_its_job(http: FlaskClient, account: Account, path: str) -> None:
    """The transcript of a job, sent back as it is, has the same highlights as the job; 60 seconds unless asked."""
    job = start(http, {"fileUrl": FOREIGN})
    account.clock.advance(600)
    of_job = done(http, account, {"highlight_duration": 20}, f"/v2/transcription/{job}/highlights")
    body = {"transcript": told(http, job)["transcript"], "highlight_duration": 20, "webhook": "WEBHOOK_URL"}
    assert done(http, account, body, path) == of_job
    short = done(http, account, {"transcript": [MINUTE | {"end": 61}, MINUTE | {"start": 61, "end": 120}]}, path)
    assert [segment["words"][0].get("highlight") for segment in short["transcript"]] == [None, True]


def test_highlights_need_a_completed_transcription(http: FlaskClient, account: Account) -> None:
    """A job that runs, failed, was cleaned or is of another kind is refused by its id; an unknown one is not found."""
    running = start(http, {"fileUrl": FOREIGN})
    other = start(http, {"transcript": [MINUTE]}, "/v2/transcription/highlights")
    failed = start(http, {"fileUrl": "http://localhost/media/none.mp4"})
    assert refusal(http, {}, f"/v2/transcription/{running}/highlights") == ["jobId"]
    account.clock.advance(600)
    assert refusal(http, {}, f"/v2/transcription/{failed}/highlights") == ["jobId"]
    assert refusal(http, {}, f"/v2/transcription/{other}/highlights") == ["jobId"]
    http.delete(f"{API}/v1/jobs/{running}/clean")
    refused = http.post(f"{API}/v2/transcription/{running}/highlights", json={})
    assert "was cleaned; its transcript is gone. Start another one" in refused.text
    assert http.post(f"{API}/v2/transcription/{account.id}/highlights", json={}).status_code == 404


def test_cleaning_a_transcription_removes_what_was_uploaded_for_it(http: FlaskClient, account: Account) -> None:
    """With the files of the job go the page for editing and the uploaded file; other uploads stay."""
    url, other = uploaded(http, clip(1)), uploaded(http, b"other")
    job = start(http, {"fileUrl": url})
    account.clock.advance(600)
    page = told(http, job)["editVideoUrl"]
    http.delete(f"{API}/v1/jobs/{job}/clean")
    assert [fetched(http, address).status_code for address in (url, page, other)] == [404, 404, 200]


def test_the_page_for_editing_shows_the_words(http: FlaskClient, account: Account) -> None:
    """The page plays the medium and holds all that is said; nothing of a request acts in it."""
    body = {"fileUrl": f"{FOREIGN}?a=1&b=2", "transcript": [MINUTE | {"text": "<script>alert(1)</script> tea"}]}
    page = fetched(http, done(http, account, body)["editVideoUrl"])
    text = page.get_data(as_text=True)
    assert page.mimetype == "text/html"
    assert f'<video id="player" controls preload="metadata" src="{FOREIGN}?a=1&amp;b=2">' in text
    assert ">&lt;script&gt;alert(1)&lt;/script&gt;</span> <span" in text
    assert text.count("<script") == 1


def test_the_page_for_editing_wears_the_brand(http: FlaskClient, account: Account) -> None:
    """Name, colours and buttons are those of the account's brand; what is no colour is left out."""
    shades = {"main": "#0a7", "contrastText": "red;}</style>"}
    buttons = {"downloadVideo": {"visible": False}}
    brand = {"name": "Tea & co", "color": {"primary": shades}, "font": {"family": "Lato'"}, "button": buttons}
    assert http.post(f"{API}/v1/brands/editvideo", json=brand).status_code == 200
    sound = {"fileUrl": "https://audio.example.com/talk.mp3"}
    text = fetched(http, done(http, account, sound)["editVideoUrl"]).get_data(as_text=True)
    assert "<title>Tea &amp; co</title>" in text
    assert "--accent:#0a7" in text
    assert "font-family:&#39;Lato&#39;" in text
    assert "contrast:red" not in text
    assert "Download" not in text
    assert "<audio" in text


def test_a_medium_that_is_too_long_fails_the_job(
    http: FlaskClient, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file may say of itself that it lasts for years; nobody waits for its words."""
    monkeypatch.setattr("pictory_mock.media.probing.measure", lambda _: Measured(1e9))
    data = done(http, account, {"fileUrl": uploaded(http, b"endless")})
    assert (data["error_code"], data["error_message"]) == (
        "TRANSCRIPTION_FAILED",
        "The medium is longer than 36000 seconds.",
    )


def test_the_end_is_told_to_the_webhook() -> None:
    """Who asked to be told is sent the transcript, and the highlights, as the job itself tells them."""
    with MockPictory() as mock:
        client, sink = mock.client(), mock.sink()
        job = client.transcription.transcribe(file_url=FOREIGN, webhook=sink.url)
        job.wait()
        client.transcription.create_highlights(job.id, webhook=sink.url).wait()
        first, second = (each.json for each in sink.received)
        assert first == client.jobs.get(job.id).to_dict()
        assert [set(each["data"]) >= {"transcript"} for each in (first, second)] == [True, True]


def test_what_a_highlights_job_tells_can_be_sent_on() -> None:
    """Its segments, as the client has them, are highlights of the transcript: the same words are marked."""
    with MockPictory(strict=True) as mock:
        calls = mock.client().transcription
        job = calls.transcribe(file_url=FOREIGN)
        whole, best = job.wait().transcript, calls.create_highlights(job.id, highlight_duration=10).wait().transcript
        again = calls.transcribe(file_url=FOREIGN, transcript=whole, highlights=best).wait().transcript
        assert again == best != whole


def test_a_tag_in_the_address_plans_the_job(http: FlaskClient, account: Account) -> None:
    """The mock's tags can stand in the address of the medium, percent-encoded as it has to be."""
    job = start(http, {"fileUrl": "https://videos.example.com/talk.mp4?%5B%5Bmock:fail=LOST%5D%5D"})
    account.clock.advance(600)
    assert told(http, job)["error_code"] == "LOST"


def test_transcriptions_end_when_the_minutes_do(http: FlaskClient, account: Account) -> None:
    """Without enough minutes left the job fails; a given transcript, which costs nothing, is still taken."""
    account.minutes = {"transcriptionMinutes": 0.1}
    assert done(http, account, {"fileUrl": uploaded(http, clip(12))})["status"] == "failed"
    assert done(http, account, {"fileUrl": FOREIGN, "transcript": [MINUTE]})["status"] == "completed"


def test_every_address_of_a_result_leads_somewhere(http: FlaskClient, account: Account) -> None:
    """The only address of a transcription is the page for editing, and it is there."""
    data = done(http, account, {"fileUrl": FOREIGN, "mediaType": "audio", "language": "ja-JP"})
    found = [value for value in data.values() if isinstance(value, str) and urlsplit(value).scheme == "http"]
    assert [fetched(http, address).status_code for address in found] == [200]
