"""Media search over HTTP: what is found, and that it can be looked at."""

from __future__ import annotations

import io
from typing import Any

import av
import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account

SEARCH = "/pictoryapis/v1/media/search"


def found(http: FlaskClient, **query: str) -> list[dict[str, Any]]:
    answer = http.get(SEARCH, query_string=query)
    assert answer.status_code == 200, answer.text
    data = answer.get_json()["data"]
    assert data["page"] == 1
    results: list[dict[str, Any]] = data["searchResults"]
    return results


def test_a_search_finds_videos_and_images_of_both_libraries(http: FlaskClient) -> None:
    """The keyword is echoed as it was; a video tells its length, an image has none."""
    results = found(http, keyword="Ocean WAVES", language="en")
    assert {each["mediaType"] for each in results} == {"video", "image"}
    assert {each["searchLibrary"] for each in results} == {"story_blocks", "getty"}
    assert {each["keyword"] for each in results} == {"Ocean WAVES"}
    assert all(("duration" in each) == (each["mediaType"] == "video") for each in results)
    assert all(each["assetId"] == each["id"] for each in results)
    assert "ocean" in results[0]["mediaDescription"].casefold()


def test_keyword_and_category_narrow_the_search(http: FlaskClient) -> None:
    """Within a category fewer are found, in another one none of them, and for a strange word nothing at all."""
    everywhere = {each["id"] for each in found(http, keyword="lighthouse ocean")}
    nature = {each["id"] for each in found(http, keyword="lighthouse ocean", category="Nature")}
    assert set() != nature < everywhere
    assert found(http, keyword="lighthouse ocean", category="Food_and_Beverage/Meals") == []
    assert found(http, keyword="Zugspitzbahn") == []


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({}, "keyword"),
        ({"keyword": ""}, "keyword"),
        ({"keyword": "fox", "category": "nature"}, "category"),
        ({"keyword": "fox", "language": "english"}, "language"),
    ],
)
def test_what_cannot_be_searched_is_named(http: FlaskClient, query: dict[str, str], field: str) -> None:
    """The parameter that breaks a rule, whether its rule stands with it or with what it refers to."""
    answer = http.get(SEARCH, query_string=query)
    assert answer.status_code == 400
    assert [each["name"] for each in answer.get_json()["fields"]] == [field]


def test_previews_and_thumbnails_are_files_of_their_kind(http: FlaskClient) -> None:
    """Stills are JPEGs; a video plays as long as it is said to, in the height that its rendition has."""
    results = found(http, keyword="fox")
    for result in results[:2]:
        for rendition, height in (("preview", 480), ("thumbnail", 180)):
            still = http.get(result[rendition]["jpg"].removeprefix("http://localhost"), buffered=True)
            assert (still.status_code, still.content_type) == (200, "image/jpeg")
            assert still.data.startswith(b"\xff\xd8\xff")
            if result["mediaType"] == "image":
                assert result[rendition]["url"] == result[rendition]["jpg"]
                continue
            if rendition == "thumbnail":
                whole = http.get(result[rendition]["url"].removeprefix("http://localhost"), buffered=True)
                assert whole.content_type == "video/mp4"
                check_video(whole.data, height, result["duration"])


def check_video(octets: bytes, height: int, seconds: float) -> None:
    with av.open(io.BytesIO(octets), "r") as video:
        assert (video.streams.video[0].height, video.duration) == (height, seconds * 1_000_000)


def test_nothing_else_lies_there(http: FlaskClient) -> None:
    """Addresses that no search gives are not found."""
    url = found(http, keyword="fox")[0]["preview"]["url"].removeprefix("http://localhost")
    assert http.get(url, buffered=True).status_code == 200
    for other in (
        url.replace("_480", "_481"),
        url.replace("_480", "_000"),
        url[:-4],
        url + "x",
        url.replace("/stock/", "/"),
    ):
        assert http.get(other).status_code == 404
    library = "getty" if "/getty/" in url else "story_blocks"
    wrong = {"getty": "story_blocks", "story_blocks": "getty"}[library]
    assert http.get(url.replace(library, wrong)).status_code == 404


def test_what_was_found_can_be_put_into_a_storyboard(http: FlaskClient, account: Account) -> None:
    """Its preview, as the background of a scene, is the same visual there."""
    video = next(each for each in found(http, keyword="fox") if each["mediaType"] == "video")
    scene = {"story": "A fox.", "background": {"visualUrl": video["preview"]["url"], "type": "video"}}
    job = http.post("/pictoryapis/v2/video/storyboard", json={"videoName": "Fox", "scenes": [scene]}).get_json()
    account.clock.advance(3600)
    preview = http.get(f"/pictoryapis/v1/jobs/{job['data']['jobId']}").get_json()["data"]
    page = http.get(preview["previewUrl"].removeprefix("http://localhost"), buffered=True).text
    assert video["mediaDescription"] in page
