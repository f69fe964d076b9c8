"""Presenters and saved looks over HTTP."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

import pictory_spec
from pictory_mock.catalogue import avatars, looks

V1 = "/pictoryapis/v1"
AVATARS = f"{V1}/avatars"


def page(http: FlaskClient, **query: str) -> dict[str, Any]:
    answer = http.get(AVATARS, query_string=query)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.get_json()
    return told


def test_the_pages_are_the_persons_in_order(http: FlaskClient) -> None:
    """Full pages until the last one, whose token is null."""
    size = (pictory_spec.OPERATIONS["listAvatars"].page or {})["size"]
    pages = [page(http)]
    while pages[-1]["nextPageKey"] is not None:
        pages.append(page(http, nextPageKey=pages[-1]["nextPageKey"]))
    assert [len(each["items"]) for each in pages[:-1]] == [size] * (len(pages) - 1)
    assert 0 < len(pages[-1]["items"]) <= size
    assert [item["id"] for each in pages for item in each["items"]] == [person.id for person in avatars.persons()]


def test_a_token_of_another_account_or_list_is_refused(http: FlaskClient) -> None:
    """As everywhere; the parameter is named."""
    token = page(http)["nextPageKey"]
    for key, query in (("pictai_other", token), ("pictai_test", token[:-1]), ("pictai_test", "x")):
        refused = http.get(AVATARS, query_string={"nextPageKey": query}, headers={"Authorization": key})
        assert refused.status_code == 400
        assert [field["name"] for field in refused.get_json()["fields"]] == ["nextPageKey"]


def test_a_look_can_be_seen(http: FlaskClient) -> None:
    """A picture as WebP and a clip as WebM, and nothing for a look that nobody has."""
    look = page(http)["items"][0]["looks"][0]
    picture, clip = (
        http.get(look[field].removeprefix("http://localhost"), buffered=True)
        for field in ("previewImage", "previewVideo")
    )
    assert (picture.content_type, picture.data[8:12]) == ("image/webp", b"WEBP")
    assert (clip.content_type, clip.data[:4]) == ("video/webm", b"\x1aE\xdf\xa3")
    assert http.get("/media/catalogue/avatars/nobody.webp").status_code == 404


def test_saved_looks_are_listed_whole(http: FlaskClient) -> None:
    """Layouts in an object, brands and styles as bare arrays: each page of the documentation shows its own."""
    layouts = http.get(f"{V1}/smartlayouts").get_json()["items"]
    assert [(each["templateId"], each["templateName"]) for each in layouts] == told("layouts")
    assert {each["schemaVersion"] for each in layouts} == {"v3"}
    for path, kind in (("brands/video", "brands"), ("styles", "styles")):
        assert [(each["id"], each["name"]) for each in http.get(f"{V1}/{path}").get_json()] == told(kind)


def told(kind: Any) -> list[tuple[str, str]]:
    return [(each.id, each.name) for each in looks.all_of(kind)]
