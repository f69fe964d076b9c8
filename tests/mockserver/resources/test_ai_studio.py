"""AI Studio over HTTP: what is generated, what it costs, and how it is listed."""

from __future__ import annotations

import itertools
import threading
from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.contract.document import api
from pictory_mock.core import Account, StoreError, World
from pictory_mock.making import generation
from pictory_mock.resources import HANDLERS
from pictory_mock.teaching import install

VIDEOS = "/pictoryapis/v1/aistudio/videos"
JOBS = "/pictoryapis/v1/jobs/"
SHELF = generation.of("generateVideo").shelf
OPERATION = api().operation("/v1/aistudio/videos", "post")
PRICES = OPERATION["x-credits"]["prices"]
SIZES = OPERATION["x-media"]["sizes"]
MODELS = [
    (model, ratio, duration)
    for model, durations in (
        ("veo3.1", ("4s", "6s", "8s")),
        ("veo3.1_fast", ("4s", "6s", "8s")),
        ("pixverse5.5", ("5s", "8s", "10s")),
    )
    for ratio, duration in itertools.product(SIZES[model], durations)
]


def submit(http: FlaskClient, **fields: Any) -> str:
    answer = http.post(VIDEOS, json={"prompt": "A fox crossing a road", **fields})
    assert answer.status_code == 200, answer.text
    job: str = answer.get_json()["data"]["jobId"]
    return job


def completed(http: FlaskClient, account: Account, **fields: Any) -> dict[str, Any]:
    job = submit(http, **fields)
    account.clock.advance(3600)
    data: dict[str, Any] = http.get(JOBS + job).get_json()["data"]
    assert data["status"] == "completed"
    return data


@pytest.mark.parametrize(("model", "ratio", "duration"), MODELS)
@pytest.mark.once
def test_every_model_has_its_price_and_size(
    http: FlaskClient, account: Account, model: str, ratio: str, duration: str
) -> None:
    """A video is as large as the table says for its model and ratio, and costs its model's price per second."""
    before = account.credits
    data = completed(http, account, model=model, aspectRatio=ratio, duration=duration)
    assert [data["width"], data["height"]] == SIZES[model][ratio]
    assert data["duration"] == duration
    assert data["aiCreditsUsed"] == pytest.approx(PRICES[model] * int(duration[:-1]), abs=1e-9)
    assert account.credits == pytest.approx(before - data["aiCreditsUsed"])


def test_defaults_are_the_models_first(http: FlaskClient, account: Account) -> None:
    """With a prompt alone, model, ratio and duration are the documented defaults."""
    data = completed(http, account)
    (item,) = http.get(VIDEOS).get_json()["items"]
    assert (item["model"], item["aspectRatio"], item["duration"]) == ("pixverse5.5", "16:9", "5s")
    assert data["aiCreditsUsed"] == 8


@pytest.mark.parametrize(
    "inputs",
    [
        {},
        {"firstFrameImageUrl": "https://images.example.com/fox.png"},
        {"referenceImageUrls": ["https://images.example.com/fox.png", "http://a.example/b.jpg"]},
        {"extendVideoUrl": "https://videos.example.com/fox.mp4"},
    ],
)
def test_an_item_echoes_what_was_sent_and_nothing_else(
    http: FlaskClient, account: Account, inputs: dict[str, Any]
) -> None:
    """A listed video tells the inputs that it was made from exactly if they were given; the webhook never."""
    completed(http, account, webhook="https://hooks.example.com/x", **inputs)
    (item,) = http.get(VIDEOS).get_json()["items"]
    echoed = {"firstFrameImageUrl", "referenceImageUrls", "extendVideoUrl"} & set(item)
    assert {name: item[name] for name in echoed} == inputs
    assert "webhook" not in item


def test_an_extended_video_is_as_long_as_its_duration(http: FlaskClient, account: Account) -> None:
    """The length of a continuation is its own duration, whatever was continued."""
    data = completed(http, account, extendVideoUrl="https://videos.example.com/long.mp4", duration="8s")
    assert data["duration"] == "8s"


def test_the_list_and_the_job_tell_the_same(http: FlaskClient, account: Account) -> None:
    """The item of a video holds all that its job told of it, price and status aside."""
    data = completed(http, account)
    (item,) = http.get(VIDEOS).get_json()["items"]
    shared = {name: value for name, value in data.items() if name not in {"status", "aiCreditsUsed"}}
    assert shared.items() <= item.items()


def test_the_creation_date_is_the_moment_of_completion(http: FlaskClient, account: Account) -> None:
    """`createdDate` is when the job was completed; the id begins with when it was submitted."""
    account.lifecycle.set(operation="generateVideo", seconds=43.25)
    submit(http)
    account.clock.advance(50)
    (item,) = http.get(VIDEOS).get_json()["items"]
    assert item["createdDate"] == "2026-01-01T00:00:43.250Z"
    assert item["id"].startswith("20260101000000000")


def test_running_and_failed_videos_are_not_listed(http: FlaskClient, account: Account) -> None:
    """Only completed videos are in the list."""
    account.lifecycle.set(operation="generateVideo", outcome="failed", seconds=10)
    submit(http)
    account.lifecycle.set(operation="generateVideo", outcome="stuck")
    submit(http)
    account.clock.advance(10**6)
    assert http.get(VIDEOS).get_json() == {"items": []}


def test_addresses_lie_below_the_account_and_one_stem(http: FlaskClient, account: Account) -> None:
    """All files of a video have the account's id and one file id in their address, and the documented endings."""
    data = completed(http, account)
    stem = data["url"].removesuffix(".mp4")
    assert f"/media/videos/user/{account.id}/" in stem
    assert data["previewImageUrl"] == stem + "_preview.jpg"
    assert data["thumbnailImageUrl"] == stem + "_thumbnail.jpg"
    assert data["lastFrameImageUrl"] == stem + "_last_frame.png"


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 250])
def test_a_page_has_a_hundred_items_and_only_the_last_has_no_token(
    http: FlaskClient, account: Account, count: int
) -> None:
    """However many videos there are, pages are full up to the last one, which has no token, and none is empty."""
    account.seed(videos=count)
    sizes, token = [], None
    while True:
        page = http.get(VIDEOS, query_string={"nextPageKey": token} if token else {}).get_json()
        sizes.append(len(page["items"]))
        token = page.get("nextPageKey")
        if token is None:
            break
    assert sum(sizes) == count
    assert sizes[:-1] == [100] * (len(sizes) - 1)
    assert len(sizes) == max(1, -(-count // 100))


def test_seeded_videos_are_spread_back_in_time_and_different(http: FlaskClient, account: Account) -> None:
    """Seeded videos lie in the past, newest first, use every model, and cost nothing."""
    before = account.credits
    account.seed(videos=80)
    items = http.get(VIDEOS).get_json()["items"]
    dates = [item["createdDate"] for item in items]
    assert dates == sorted(dates, reverse=True)
    assert dates[0] < "2026-01-01T00:00:00.000Z"
    assert {item["model"] for item in items} == set(PRICES)
    assert account.credits == before


def test_seeding_is_the_same_on_every_run(http: FlaskClient, account: Account) -> None:
    """An account seeded in another world with the same seed holds the same videos."""
    account.seed(videos=5)
    again = World(seed=7)
    again.seeders.update(account.world.seeders)
    again.account("pictai_test").seed(videos=5)
    here = [job.id for job in account.jobs.newest(SHELF, until=10**14, before=None, limit=9)]
    there = [job.id for job in again.account("pictai_test").jobs.newest(SHELF, until=10**14, before=None, limit=9)]
    assert here == there


def test_without_credits_the_submit_is_accepted_and_the_job_fails(http: FlaskClient, account: Account) -> None:
    """An account that cannot pay gets a job, which has failed with the contract's code and message."""
    account.credits = 7.9
    answer = http.get(JOBS + submit(http)).get_json()
    reason = OPERATION["x-credits"]["insufficient"]
    assert answer["success"] is False
    assert answer["data"] == {
        "status": "failed",
        "error_code": reason["error_code"],
        "error_message": reason["error_message"],
    }


def test_seeding_many_lets_others_have_their_turn(world: World, account: Account) -> None:
    """Between the steps of a long seeding another thread can change the same account, and every video is made."""
    install(world, HANDLERS)
    store = world.store
    turns: list[Account] = []

    def change() -> None:
        account.credits = 5
        turns.append(account)

    def give_way() -> None:
        other = threading.Thread(target=change)
        other.start()
        other.join(10)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "give_way", give_way)
        account.seed(videos=501)
    assert turns == [account, account]
    assert len(account.jobs.newest(SHELF, until=account.clock.now_ms(), before=None, limit=1000)) == 501


def test_a_long_seeding_ends_when_the_world_is_closed(world: World, account: Account) -> None:
    """A closed world does not wait for the rest of a seeding, which is told why it ends."""
    install(world, HANDLERS)
    give_way = world.store.give_way

    def close() -> None:
        world.close()
        give_way()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world.store, "give_way", close)
        with pytest.raises(StoreError, match="closed"):
            account.seed(videos=501)
