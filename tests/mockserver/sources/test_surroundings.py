"""Storyboards that point to the mock's own files, and that use what the account has: over HTTP, from upload to file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import av
import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account, World
from pictory_mock.sources import reading

RENDER, PREVIEW = "/pictoryapis/v2/video/storyboard/render", "/pictoryapis/v2/video/storyboard"
JOBS = "/pictoryapis/v1/jobs/"
SMALL: dict[str, Any] = {"videoName": "Tea", "videoWidth": 64, "videoHeight": 36}
PAGE = b"""<!doctype html><html><head><title>No</title></head><body><nav>Home</nav>
<h1>Green tea</h1><p>Boil <b>the</b>
water &amp; wait.</p><script>var no = 1;</script><ul><li>Pour it.</li><li>Drink it.</li></ul></body></html>"""
LINES = ["Green tea", "Boil the water & wait.", "Pour it.", "Drink it."]
SLIDE = '<p:sld xmlns:p="p" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{}</p:sld>'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def deck(*slides: list[str], extra: str = "", packed: int = zipfile.ZIP_STORED) -> bytes:
    """A .pptx file: its slides are shown in this order and lie there in the opposite one."""
    numbers = range(1, len(slides) + 1)
    parts = {
        f"ppt/slides/slide{number}.xml": extra
        + SLIDE.format("".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in texts))
        for number, texts in zip(reversed(numbers), slides, strict=True)
    }
    shown = "".join(f'<p:sldId r:id="r{number}"/>' for number in reversed(numbers))
    parts["ppt/presentation.xml"] = f'<p:presentation xmlns:p="p" xmlns:r="{RELATION}">{shown}</p:presentation>'
    parts["ppt/_rels/presentation.xml.rels"] = "<Relationships>{}</Relationships>".format(
        "".join(f'<Relationship Id="r{number}" Target="slides/slide{number}.xml"/>' for number in numbers)
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def uploaded(http: FlaskClient, name: str, octets: bytes, kind: str = "text/html") -> str:
    """The address of a file after its upload."""
    body = {"fileName": name, "contentType": kind}
    target = http.post("/pictoryapis/v1/media/generateurl", json=body).get_json()["data"]
    anybody = http.application.test_client()
    assert anybody.put(target["signedUrl"], data=octets, content_type=kind).status_code == 200
    return str(target["url"])


def submitted(http: FlaskClient, path: str, *scenes: dict[str, Any], **fields: Any) -> str:
    answer = http.post(path, json={**SMALL, "scenes": list(scenes) or [{"story": "Tea is ready."}], **fields})
    assert answer.status_code == 200, answer.text
    return str(answer.get_json()["data"]["jobId"])


def ended(http: FlaskClient, account: Account, job: str) -> dict[str, Any]:
    account.clock.advance(3600)
    data: dict[str, Any] = http.get(JOBS + job).get_json()["data"]
    return data


def rendered(http: FlaskClient, account: Account, *scenes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    data = ended(http, account, submitted(http, RENDER, *scenes, **fields))
    assert data["status"] == "completed", data
    return data


def stories(http: FlaskClient, account: Account, scene: dict[str, Any]) -> list[str | None]:
    """What the scenes of a preview say."""
    data = ended(http, account, submitted(http, PREVIEW, scene))
    assert data["status"] == "completed", data
    return [each.get("story") for each in data["storyboard"]["scenes"]]


def fetched(http: FlaskClient, url: str) -> Any:
    return http.get(urlsplit(url).path, buffered=True)


@pytest.fixture
def connections(http: FlaskClient) -> dict[str, str]:
    """The ids of a connection of each kind, by the fields that name them."""
    aws = {"name": "a", "awsAccountId": "123456789012", "awsRegion": "eu-west-1", "enabled": True}
    vimeo = {"name": "v", "clientIdentifier": "c", "clientSecret": "s", "accessToken": "t", "enabled": True}
    made = {
        field: http.post(f"/pictoryapis/v1/{path}", json=body).get_json()
        for field, path, body in (
            ("awsConnectionId", "awsconnections", aws),
            ("vimeoConnectionId", "vimeo-connections", vimeo),
        )
    }
    return {field: answer["connectionId"] for field, answer in made.items()}


# ------------------------------------------------------------------------------------------------------------ own files


def test_an_uploaded_page_is_read(http: FlaskClient, account: Account) -> None:
    """Its words without its marks, a line for each block; a plain text as it is; and what is shown of a render."""
    page = {"blogUrl": uploaded(http, "tea.html", PAGE), "createSceneOnNewLine": True}
    assert stories(http, account, page) == LINES
    text = uploaded(http, "tea.txt", "Grüner Tee.\n\nMit Milch?".encode(), "text/plain")
    assert stories(http, account, {"blogUrl": text}) == ["Grüner Tee.\nMit Milch?"]
    assert stories(http, account, {"blogUrl": rendered(http, account)["txtFile"]}) == ["Tea is ready."]


def test_a_long_page_fills_one_story(http: FlaskClient, account: Account) -> None:
    """It ends between two words, where a story has no more room."""
    (story,) = stories(
        http, account, {"blogUrl": uploaded(http, "long.txt", b"seventeen letters " * 1000, "text/plain")}
    )
    assert story is not None
    assert 14_970 < len(story) <= 15_000
    assert story.split()[-1] in ("seventeen", "letters")


def test_uploaded_slides_are_read(http: FlaskClient, account: Account) -> None:
    """In the order in which they are shown, one scene each; each has a picture that can be fetched."""
    url = uploaded(http, "plans.pptx", deck(["First &amp; foremost"], ["Two", "lines."], []), "application/zip")
    data = ended(http, account, submitted(http, PREVIEW, {"pptUrl": url}))
    assert [each.get("story") for each in data["storyboard"]["scenes"]] == ["First & foremost", "Two\nlines.", None]
    for scene in data["storyboard"]["scenes"]:
        assert fetched(http, scene["background"]["visualUrl"]).data[:4] == b"\x89PNG"


@pytest.mark.parametrize(
    ("field", "name", "octets"),
    [
        ("blogUrl", "tea.pdf", b"%PDF-1.7\xff\xfe"),
        ("blogUrl", "empty.html", b"<html><body><script>1</script></body></html>"),
        ("pptUrl", "tea.ppt", b"\xd0\xcf\x11\xe0 an older file"),
        ("pptUrl", "none.pptx", deck()),
        ("pptUrl", "bomb.pptx", deck(["a"], extra='<!DOCTYPE p [<!ENTITY a "b">]>')),
        ("blogUrl", None, b""),
        ("pptUrl", None, b""),
        ("audioUrl", "tea.txt", b"Tea is ready."),
        ("audioUrl", None, b""),
        ("videoUrl", None, b""),
    ],
)
def test_a_file_that_cannot_be_used_fails_the_job(
    http: FlaskClient, account: Account, field: str, name: str | None, octets: bytes
) -> None:
    """The message names the field and says what to do; nothing is made up for a file of the mock's own."""
    here = uploaded(http, name or "a.txt", octets or b"a", "text/plain")
    url = here if name else here.replace("a.txt", "b.txt")
    language = {"audioLanguage": "en-US"} if field in ("audioUrl", "videoUrl") else {}
    data = ended(http, account, submitted(http, RENDER, {field: url, **language}))
    assert data["status"] == "failed"
    assert data["error_message"].startswith(f"scenes[0].{field} cannot be used: ")
    assert "upload" in data["error_message"]


def test_own_media_are_as_long_as_they_are(http: FlaskClient, account: Account) -> None:
    """What was rendered speaks and is seen in the next video, for its whole length."""
    film = rendered(http, account, {"background": {"color": "#123"}, "minimumDuration": 7.5})
    heard = {"enabled": True, "externalVoice": {"voiceUrl": film["audioURL"], "syncVoice": True}}
    assert rendered(http, account, {"story": "Tea.", "voiceOver": heard})["videoDuration"] == 7.5
    seen = rendered(http, account, {"videoUrl": film["videoURL"], "audioLanguage": "en-US"})
    assert 3 < seen["videoDuration"] <= 7.5
    with av.open(io.BytesIO(fetched(http, seen["videoURL"]).data), "r") as video:
        assert float(video.duration or 0) / av.time_base == pytest.approx(seen["videoDuration"], abs=0.1)


def test_what_changes_later_changes_no_job(http: FlaskClient, account: Account, connections: dict[str, str]) -> None:
    """A page that is replaced, a library that grows, a connection that is gone: the job tells what it told."""
    url = uploaded(http, "tea.html", PAGE)
    fields = {**connections, "destinations": [{"type": "s3"}], "visualLibraryId": "mine"}
    job = submitted(http, PREVIEW, {"blogUrl": url, "createSceneOnNewLine": True}, **fields)
    before = ended(http, account, job)
    uploaded(http, "green-tea.png", b"any", "image/png")
    other = ended(http, account, submitted(http, PREVIEW, {"blogUrl": url}))  # cleaning it takes the page away
    assert other["status"] == "completed"
    assert http.delete(f"{JOBS}{other_id(account)}/clean").status_code == 200
    assert fetched(http, url).status_code == 404
    assert http.delete(f"/pictoryapis/v1/awsconnections/{connections['awsConnectionId']}").status_code == 204
    assert http.get(JOBS + job).get_json()["data"] == before
    assert "Drink it." in fetched(http, before["previewUrl"]).text


def other_id(account: Account) -> str:
    """The id of the newest job."""
    (newest,) = account.jobs.newest(until=account.clock.now_ms(), limit=1)
    return newest.id


# ---------------------------------------------------------------------------------------------------------- connections


def test_a_video_is_sent_to_its_destinations(http: FlaskClient, account: Account, connections: dict[str, str]) -> None:
    """A page that plays it and tells with what it was sent, and a copy; both go when the job is cleaned."""
    vimeo = {"type": "vimeo", "folder_uri": "/videos/77", "content_rating": ["safe"], "privacy": {"view": "nobody"}}
    fields = {**connections, "destinations": [vimeo, {"type": "s3"}]}
    preview = submitted(http, PREVIEW, **fields)
    assert "vimeoURL" not in ended(http, account, preview)
    again = http.put(f"/pictoryapis/v2/video/render/{preview}", json={}).get_json()["data"]["jobId"]
    for job in (submitted(http, RENDER, **fields), again):
        data = ended(http, account, job)
        page = fetched(http, data["vimeoURL"]).text
        assert all(told in page for told in ("/videos/77", "safe", "nobody", data["videoURL"].rpartition("/")[2]))
        assert fetched(http, data["awsURL"]).data == fetched(http, data["videoURL"]).data
        assert http.delete(f"{JOBS}{job}/clean").status_code == 200
        assert fetched(http, data["vimeoURL"]).status_code == 404
    assert "vimeoURL" not in rendered(http, account, **connections)


@pytest.mark.parametrize("field", ["awsConnectionId", "vimeoConnectionId"])
@pytest.mark.parametrize("how", ["unknown", "disabled", "elsewhere"])
def test_a_connection_that_cannot_be_used_fails_the_job(
    http: FlaskClient, account: Account, world: World, connections: dict[str, str], field: str, how: str
) -> None:
    """One that nobody has, that is switched off, or that another account has."""
    path = {"awsConnectionId": "awsconnections", "vimeoConnectionId": "vimeo-connections"}[field]
    name = "nowhere" if how == "unknown" else connections[field]
    if how == "disabled":
        changed = http.put(f"/pictoryapis/v1/{path}/{name}", json={"enabled": False, "version": 1})
        assert changed.status_code == 200, changed.text
    if how == "elsewhere":
        http.environ_base["HTTP_AUTHORIZATION"] = "pictai_other"
        account = world.account("pictai_other")
    data = ended(http, account, submitted(http, RENDER, **{field: name}))
    assert data["status"] == "failed"
    assert data["error_message"].endswith(f"connection {name}, which {field} names.")


def test_nothing_is_sent_to_s3_without_a_connection(http: FlaskClient, account: Account) -> None:
    """The message says what is missing."""
    data = ended(http, account, submitted(http, RENDER, destinations=[{"type": "s3"}]))
    assert data["error_message"] == "destinations[0] is of type s3 and needs awsConnectionId."


# -------------------------------------------------------------------------------------------------------------- library


def test_the_library_is_what_the_account_has_uploaded(http: FlaskClient, account: Account, world: World) -> None:
    """Pictures and videos, by their names; what is no picture is not seen, nor is what another account has."""
    text, picture = (
        uploaded(http, f"tea.{end}", b"any", kind) for end, kind in (("txt", "text/plain"), ("jpg", "image/jpeg"))
    )
    only = {"visualLibraryId": "mine", "visualSelectionPreference": "user-library-only"}
    data = ended(http, account, submitted(http, PREVIEW, **only))
    assert data["storyboard"]["scenes"][0]["background"]["visualUrl"] == picture != text
    http.environ_base["HTTP_AUTHORIZATION"] = "pictai_other"
    data = ended(http, world.account("pictai_other"), submitted(http, PREVIEW, **only))
    assert data["error_code"] == "SCENE_BACKGROUND_VISUAL_NOT_FOUND"


# -------------------------------------------------------------------------------------------------------------- reading


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


@pytest.mark.parametrize(
    ("octets", "lines"),
    [
        (PAGE, LINES),
        (b"\xef\xbb\xbfA  line\r\n\r\nand another", ["A line", "and another"]),
        (b"1 < 2, and 3 > 2.", ["1 < 2, and 3 > 2."]),
        (b"<p>Not closed <p>twice<br>and so on", ["Not closed", "twice", "and so on"]),
        (b"<p>A<![if><p>b<![CDATA[<p>no]]></p ><style>no</style>c<a title='>'>d</a>", ["A", "bno]]>", "cd"]),
        (b"<p>Tea<!-- no <p>and nothing more", ["Tea"]),
        (b"<p>Tea" + b"<!--" * 100_000, ["Tea"]),
        (b"<p>Tea" + b'<a b="' * 100_000, ["Tea"]),
        (b"<p>Tea" + b"<script>" * 100_000, ["Tea"]),
        (b"a\0b", None),
        (b"\xff\xfea", None),
        (b" \n ", None),
        (b"a" * 10_000_001, None),
    ],
)
def test_texts_and_pages(file: Path, octets: bytes, lines: list[str] | None) -> None:
    """A line for each paragraph, without anything that is not said; None for what is no text."""
    file.write_bytes(octets)
    assert reading.text(file) == (None if lines is None else "\n".join(lines))


def test_a_broken_deck_has_no_slides(file: Path) -> None:
    """However it is cut short or changed, there are slides or None, never an error."""
    whole = deck(["One."], ["Two."])
    for octets in (whole[:200], whole.replace(b"slide1.xml", b"slide9.xml", 1), b"", whole.replace(b"<a:t>", b"<a:t ")):
        file.write_bytes(octets)
        assert reading.slides(file) in (None, ["One.", "Two."])


@pytest.mark.parametrize("packed", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_damaged_deck_is_none(file: Path, packed: int) -> None:
    """Whatever byte is another one (it then seems encrypted, longer, packed otherwise): slides or None, no error."""
    whole = deck(["One."], packed=packed)
    for place in range(0, len(whole), 7):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x81]) + whole[place + 1 :])
        assert reading.slides(file) in (None, ["One."])


def test_a_deck_that_is_larger_than_any_is_none(file: Path) -> None:
    """Slides that unfold to more than anybody shows are not read, one large one as little as many smaller ones."""
    for slides in ([["a" * 2_000_001]], [["a" * 1_900_000]] * 11):
        file.write_bytes(deck(*slides, packed=zipfile.ZIP_DEFLATED))
        assert reading.slides(file) is None
