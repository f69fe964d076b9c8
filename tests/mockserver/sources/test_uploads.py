"""Uploads: signed URLs that let one file in, for a day, and the URL that it is at afterwards."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from pictory_mock import MockPictory
from pictory_mock.app import create_app
from pictory_mock.core import Account, Store, World
from pictory_mock.sources import uploads

GENERATE = "/pictoryapis/v1/media/generateurl"
STORAGE = uploads.told()
BYTES = bytes(range(256)) * 16


def target(http: FlaskClient, name: str = "talk.mp4", content_type: str = "video/mp4", path: str = GENERATE) -> Any:
    """The URLs for a file."""
    return http.post(path, json={"fileName": name, "contentType": content_type}).get_json()["data"]


def put(http: FlaskClient, url: str, octets: bytes = BYTES, content_type: str | None = "video/mp4", **more: str) -> Any:
    """What an upload is answered with; without a key, as the storage wants it."""
    there = urlsplit(url)
    headers = {**({"Content-Type": content_type} if content_type else {}), **more}
    client = http.application.test_client()
    return client.put(there.path, query_string=there.query, data=octets, headers=headers)


def fetched(http: FlaskClient, url: str, **headers: str) -> Any:
    """What is at a URL, for anybody."""
    return http.application.test_client().get(urlsplit(url).path, headers=headers, buffered=True)


def error(answer: Any) -> dict[str, str]:
    """A refusal of the storage: its elements by their names."""
    assert answer.mimetype == "application/xml"
    return {element.tag: element.text or "" for element in ElementTree.fromstring(answer.data)}


@pytest.mark.parametrize("path", [GENERATE, "/pictoryapis/v1/media/generateUrl"])
def test_a_file_is_where_it_was_promised_once_it_is_uploaded(http: FlaskClient, path: str) -> None:
    """Under both spellings: 404 before the upload, then the same bytes and type, whole and in part, for anybody."""
    found = target(http, path=path)
    assert fetched(http, found["url"]).status_code == 404
    uploaded = put(http, found["signedUrl"])
    assert uploaded.status_code == 200
    got = fetched(http, found["url"])
    assert (got.data, got.mimetype) == (BYTES, "video/mp4")
    assert got.headers["ETag"] == uploaded.headers["ETag"]
    part = fetched(http, found["url"], Range="bytes=10-19")
    assert (part.status_code, part.data) == (206, BYTES[10:20])


def test_the_urls_are_as_documented(http: FlaskClient, account: Account) -> None:
    """The query begins with the type and names a day; the key is folders of team and user, a UUID, and the name."""
    found = target(http, "my ☕ & tea.mp3", "audio/mpeg")
    query = urlsplit(found["signedUrl"]).query
    assert query.startswith("Content-Type=audio%2Fmpeg&")
    assert parse_qs(query)["X-Amz-Expires"] == [str(STORAGE["expires-seconds"])]
    folders, _, name = found["key"].rpartition("/")
    assert name == "my ☕ & tea.mp3"
    assert folders.startswith("public/teams/")
    assert f"/users/{account.id}/" in folders
    for url in (found["url"], found["signedUrl"]):
        assert unquote(urlsplit(url).path).endswith(found["key"])
    assert put(http, found["signedUrl"], content_type="audio/mpeg").status_code == 200
    assert fetched(http, found["url"]).data == BYTES


def test_a_type_is_signed_and_told_with_its_parameters(http: FlaskClient) -> None:
    """It has to be sent as it was signed, and is told so to who fetches the file."""
    kind = "text/html; charset=ISO-8859-15"
    found = target(http, "page.html", kind)
    assert put(http, found["signedUrl"], content_type="text/html").status_code == 403
    assert put(http, found["signedUrl"], content_type=kind).status_code == 200
    assert fetched(http, found["url"]).headers["Content-Type"] == kind


def test_a_second_upload_replaces_the_first(http: FlaskClient) -> None:
    """While the URL is good, it can be used again; what came last is what is there."""
    found = target(http)
    put(http, found["signedUrl"], b"first")
    put(http, found["signedUrl"], b"second")
    assert fetched(http, found["url"]).data == b"second"


def test_an_expired_url_lets_nothing_in(http: FlaskClient, account: Account) -> None:
    """A day after it was signed, by the account's own clock, a URL is refused; a moment before it is not."""
    found = target(http)
    account.clock.advance(STORAGE["expires-seconds"] - 1)
    assert put(http, found["signedUrl"]).status_code == 200
    account.clock.advance(1)
    refused = put(http, found["signedUrl"], b"late")
    assert refused.status_code == 403
    assert (error(refused)["Code"], error(refused)["Expires"]) == ("AccessDenied", "2026-01-02T00:00:00.000Z")
    assert fetched(http, found["url"]).data == BYTES


@pytest.mark.parametrize("sent", ["video/quicktime", "", None])
def test_another_content_type_is_refused(http: FlaskClient, sent: str | None) -> None:
    """An upload of another type than the one that was signed, or of none, is refused, and says which one it wants."""
    found = target(http)
    refused = put(http, found["signedUrl"], content_type=sent)
    assert (refused.status_code, error(refused)["Code"]) == (403, "SignatureDoesNotMatch")
    assert "video/mp4" in error(refused)["Message"]
    assert fetched(http, found["url"]).status_code == 404


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("talk.mp4?", "walk.mp4?"),
        ("video%2Fmp4", "text%2Fhtml"),
        ("X-Amz-Expires=86400", "X-Amz-Expires=8640000"),
        ("X-Amz-Date=2026", "X-Amz-Date=2027"),
        ("X-Amz-Signature=", "X-Amz-Signature=0"),
        ("X-Amz-Signature=", "Y="),
        ("Content-Type=", "Y="),
        ("/users/", "/users/0"),
        ("public/teams/", "public/teams/0"),
    ],
)
def test_a_url_that_was_changed_is_refused(http: FlaskClient, old: str, new: str) -> None:
    """Whatever is changed in a signed URL, it is no longer one."""
    signed = target(http)["signedUrl"]
    assert old in signed
    kind = "text/html" if "html" in new else "video/mp4"
    refused = put(http, signed.replace(old, new), content_type=kind)
    assert (refused.status_code, error(refused)["Code"]) == (403, "SignatureDoesNotMatch")


def test_a_url_of_another_account_cannot_be_made(http: FlaskClient, world: World) -> None:
    """The signature of one account's key is none of another account's, team and user exchanged with care."""
    found, other = target(http), world.account("pictai_other")
    with other.changing():
        pass
    client = create_app(world).test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = "pictai_other"
    theirs = target(client)
    query = urlsplit(found["signedUrl"]).query
    refused = put(http, f"{urlsplit(theirs['signedUrl']).path}?{query}")
    assert refused.status_code == 403


def test_a_key_has_nothing_to_do_with_an_upload(http: FlaskClient) -> None:
    """Who sends Authorization to the storage, as with calls of the API, is told not to, as the real storage does."""
    refused = put(http, target(http)["signedUrl"], Authorization="pictai_test")
    assert (refused.status_code, error(refused)["Code"]) == (400, "InvalidArgument")
    assert "Authorization" in error(refused)["Message"]


def test_an_upload_that_is_too_large_is_told_so(http: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """As large as is allowed passes; a byte more is refused with both sizes, and leaves what was there before."""
    monkeypatch.setattr("pictory_mock.receiving.told", lambda: {**STORAGE, "largest-bytes": len(BYTES)})
    found = target(http)
    assert put(http, found["signedUrl"]).status_code == 200
    refused = put(http, found["signedUrl"], BYTES + b"!")
    assert (refused.status_code, error(refused)["Code"]) == (400, "EntityTooLarge")
    assert error(refused)["ProposedSize"] == str(len(BYTES) + 1)
    assert error(refused)["MaxSizeAllowed"] == str(len(BYTES))
    assert fetched(http, found["url"]).data == BYTES


def test_an_upload_that_breaks_off_leaves_nothing(http: FlaskClient, world: World) -> None:
    """Fewer bytes than were announced are refused; neither a file nor a part of one is left."""
    found = target(http)
    there = urlsplit(found["signedUrl"])
    environ = {"CONTENT_LENGTH": "8", "CONTENT_TYPE": "video/mp4"}
    client = http.application.test_client()
    refused = client.put(there.path, query_string=there.query, data=b"half", environ_overrides=environ)
    assert (refused.status_code, error(refused)["Code"]) == (400, "IncompleteBody")
    assert fetched(http, found["url"]).status_code == 404
    assert not list(world.blobs.path(unquote(found["key"]).split("/")[4], "x").parent.iterdir())


def test_a_full_disk_is_told_in_words(http: FlaskClient, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file cannot be kept, its sender is told why, without any path of this machine."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "/secret/path")

    found = target(http)
    monkeypatch.setattr(type(world.blobs), "keep", full)
    refused = put(http, found["signedUrl"])
    assert (refused.status_code, error(refused)["Code"]) == (500, "InternalError")
    assert "No space left on device" in error(refused)["Message"]
    assert "secret" not in refused.text


def test_uploads_go_with_a_reset_and_only_those_of_that_account(
    http: FlaskClient, account: Account, world: World
) -> None:
    """A reset forgets the account's uploads, bytes and all; another account's stay."""
    client = create_app(world).test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = "pictai_other"
    mine, theirs = target(http), target(client)
    put(http, mine["signedUrl"])
    put(http, theirs["signedUrl"])
    (upload,) = uploads.every(account)
    account.reset()
    assert fetched(http, mine["url"]).status_code == 404
    assert not upload.path.exists()
    assert uploads.every(account) == []
    assert fetched(http, theirs["url"]).data == BYTES


def test_uploads_are_kept_beside_the_store(tmp_path: Path) -> None:
    """With a file as its store, a world that is opened again still has what was uploaded; in memory nothing is left."""
    path = tmp_path / "mock.db"
    world = World(store=Store(path))
    http = create_app(world).test_client()
    http.environ_base["HTTP_AUTHORIZATION"] = "pictai_test"
    found = target(http)
    put(http, found["signedUrl"])
    world.close()
    again = World(store=Store(path))
    assert fetched(create_app(again).test_client(), found["url"]).data == BYTES
    again.close()
    brief = World()
    http = create_app(brief).test_client()
    http.environ_base["HTTP_AUTHORIZATION"] = "pictai_test"
    put(http, target(http)["signedUrl"])
    (upload,) = uploads.every(brief.account("pictai_test"))
    brief.close()
    assert not upload.path.parent.exists()


def test_the_client_knows_the_formats_of_the_service_on_every_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where there is no table of types but Python's own, which lacks M4A and has another name for WAV."""
    monkeypatch.setattr(mimetypes, "_db", mimetypes.MimeTypes())
    endings = ("mp4", "mov", "avi", "mp3", "wav", "m4a", "jpg", "png", "webp", "pptx")
    with MockPictory() as mock:
        pictory = mock.client()
        for ending in endings:
            (tmp_path / f"a.{ending}").write_bytes(b"any")
            pictory.media.upload(tmp_path / f"a.{ending}")
        kinds = {each.name[2:]: each.mimetype for each in uploads.every(mock.world.account("pictai_test"))}
    whole = {ending: kind.partition("/")[0] for ending, kind in kinds.items()}
    assert whole == {
        **dict.fromkeys(("mp4", "mov", "avi"), "video"),
        **dict.fromkeys(("mp3", "wav", "m4a"), "audio"),
        **dict.fromkeys(("jpg", "png", "webp"), "image"),
        "pptx": "application",
    }
    assert (kinds["wav"], kinds["m4a"]) == ("audio/wav", "audio/mp4")


def test_an_uploaded_page_cannot_act_as_the_mock(http: FlaskClient) -> None:
    """HTML that somebody uploaded is served as what it is, but in a sandbox."""
    found = target(http, "x.html", "text/html")
    put(http, found["signedUrl"], b"<script>alert(1)</script>", "text/html")
    got = fetched(http, found["url"])
    assert got.mimetype == "text/html"
    assert got.headers["Content-Security-Policy"] == "sandbox"
    assert got.headers["X-Content-Type-Options"] == "nosniff"
