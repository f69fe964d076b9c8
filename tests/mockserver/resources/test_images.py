"""AI images over HTTP: made by the same lines as videos, from what the contract says of them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient
from PIL import Image

from pictory_mock.contract.document import api
from pictory_mock.core import Account

IMAGES = "/pictoryapis/v1/aistudio/images"
JOBS = "/pictoryapis/v1/jobs/"
OPERATION = api().operation("/v1/aistudio/images", "post")
PRICES = OPERATION["x-credits"]["prices"]
SIZES = OPERATION["x-media"]["sizes"]


def completed(http: FlaskClient, account: Account, **fields: Any) -> dict[str, Any]:
    answer = http.post(IMAGES, json={"prompt": "A crow on a fence", **fields})
    assert answer.status_code == 200, answer.text
    account.clock.advance(3600)
    data: dict[str, Any] = http.get(JOBS + answer.get_json()["data"]["jobId"]).get_json()["data"]
    assert data["status"] == "completed"
    return data


@pytest.mark.parametrize(("model", "ratio"), [(model, ratio) for model in PRICES for ratio in SIZES])
def test_every_model_has_its_price_and_every_ratio_its_size(
    http: FlaskClient, account: Account, model: str, ratio: str
) -> None:
    """An image is as large as the table says for its ratio and costs what its model does."""
    before = account.credits
    data = completed(http, account, model=model, aspectRatio=ratio)
    assert [data["width"], data["height"]] == SIZES[ratio]
    assert data["aiCreditsUsed"] == PRICES[model]
    assert account.credits == pytest.approx(before - PRICES[model])


def test_an_item_echoes_what_was_sent_and_nothing_else(http: FlaskClient, account: Account) -> None:
    """A listed image tells style and reference exactly if they were given, and never the webhook."""
    inputs = {"style": "vintage", "referenceImageUrl": "https://images.example.com/crow.png"}
    completed(http, account, webhook="https://hooks.example.com/x", **inputs)
    completed(http, account)
    new, old = http.get(IMAGES).get_json()["items"]
    assert not {"style", "referenceImageUrl", "webhook"} & set(new)
    assert inputs.items() <= old.items()
    assert (new["model"], new["aspectRatio"]) == ("seedream3.0", "1:1")
    assert "webhook" not in old


def test_an_image_has_the_id_of_its_file(http: FlaskClient, account: Account) -> None:
    """As the vendor's examples show, the id of an image is the UUID in its address."""
    data = completed(http, account)
    (item,) = http.get(IMAGES).get_json()["items"]
    assert item["url"] == data["url"] == f"http://localhost/media/images/user/{account.id}/{item['id']}.png"


def test_images_and_videos_are_listed_apart(http: FlaskClient, account: Account) -> None:
    """What one list has the other has not, and a page token of the one is none of the other."""
    account.seed(images=101, videos=101)
    images, videos = (http.get(path).get_json() for path in (IMAGES, "/pictoryapis/v1/aistudio/videos"))
    assert not {each["id"] for each in images["items"]} & {each["id"] for each in videos["items"]}
    token = {"nextPageKey": images["nextPageKey"]}
    assert len(http.get(IMAGES, query_string=token).get_json()["items"]) == 1
    assert http.get("/pictoryapis/v1/aistudio/videos", query_string=token).status_code == 400


def test_an_image_is_a_real_file(http: FlaskClient, account: Account) -> None:
    """The address gives a PNG of the size that the answer says, whole and in part, and not again to who has it."""
    data = completed(http, account, aspectRatio="16:9", style="cartoon")
    address = data["url"].removeprefix("http://localhost")
    whole = http.get(address, buffered=True)
    with Image.open(BytesIO(whole.data)) as picture:
        assert (whole.mimetype, picture.format, list(picture.size)) == ("image/png", "PNG", SIZES["16:9"])
    head = http.head(address, buffered=True)
    assert (head.status_code, head.data, head.content_length) == (200, b"", len(whole.data))
    part = http.get(address, buffered=True, headers={"Range": "bytes=2-9"})
    assert (part.status_code, part.data) == (206, whole.data[2:10])
    assert http.get(address, buffered=True, headers={"If-None-Match": whole.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize(("old", "new"), [("/images/", "/videos/"), (".png", ".mp4"), (".png", "_preview.jpg")])
def test_only_the_address_that_was_told_leads_to_a_file(
    http: FlaskClient, account: Account, old: str, new: str
) -> None:
    """In another folder, or with the ending of another kind of file, there is nothing."""
    address = completed(http, account)["url"].removeprefix("http://localhost")
    assert http.get(address.replace(old, new)).status_code == 404


def test_an_image_that_fails_says_so_in_its_own_words(http: FlaskClient, account: Account) -> None:
    """Without a code of its own a plan fails images with the contract's code for images."""
    account.lifecycle.set(kind="ai_image", outcome="failed", seconds=1)
    job = http.post(IMAGES, json={"prompt": "A crow on a fence"}).get_json()["data"]["jobId"]
    account.clock.advance(1)
    failure = OPERATION["x-job"]["failure"]
    data = http.get(JOBS + job).get_json()["data"]
    assert (data["error_code"], data["error_message"]) == (failure["error_code"], failure["error_message"])
