"""Operations that nobody has written yet: a GET answers as the contract shows it, others say what is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

import pictory_spec
from pictory_mock import resources
from pictory_mock.app import create_app
from pictory_mock.contract.document import api
from pictory_mock.core import Account, World

API = "/pictoryapis/v1"
KEPT = f"{API}/vimeo-connections"
Opened = Callable[..., FlaskClient]


@pytest.fixture
def without(world: World, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Opens a mock in which nobody has written what some operations do; every answer is checked."""

    def opened(*names: str) -> FlaskClient:
        assert set(names) <= set(resources.HANDLERS)
        rest = {name: handler for name, handler in resources.HANDLERS.items() if name not in names}
        monkeypatch.setattr(resources, "HANDLERS", rest)
        client = create_app(world, check_responses=True).test_client()
        client.environ_base["HTTP_AUTHORIZATION"] = "pictai_test"
        return client

    return opened


def test_the_pages_of_a_list_are_its_examples(without: Opened) -> None:
    """A list in pages ends; each item comes once, and only a token that an example shows leads on."""
    http = without("listVimeoConnections")
    first = http.get(KEPT).get_json()
    last = http.get(KEPT, query_string={"nextPageKey": first["nextPageKey"]}).get_json()
    assert first["Items"]
    assert "nextPageKey" not in last
    keys = [item["connectionId"] for page in (first, last) for item in page["Items"]]
    assert len(set(keys)) == len(keys)
    refused = http.get(KEPT, query_string={"nextPageKey": "x"})
    assert (refused.status_code, refused.get_json()["fields"][0]["name"]) == (400, "nextPageKey")


def test_an_id_is_known_if_an_example_shows_it(without: Opened) -> None:
    """What a list shows can be asked for, and is told alike; what nothing shows is not there."""
    http = without("listAwsConnections", "getAwsConnection")
    shown = http.get(f"{API}/awsconnections").get_json()["Items"]
    for item in shown:
        assert http.get(f"{API}/awsconnections/{item['connectionId']}").get_json()["name"] == item["name"]
    assert shown
    assert http.get(f"{API}/awsconnections/x").status_code == 404


def test_what_an_account_keeps_is_its_own(without: Opened, world: World, account: Account) -> None:
    """Where others have been written, what they keep is found, told as they tell it, and nobody else's."""
    http = without("getAwsConnection", "getTemplate")
    account.seed(aws_connections=2, templates=1)
    for item in http.get(f"{API}/awsconnections").get_json()["Items"]:
        path = f"{API}/awsconnections/{item['connectionId']}"
        assert http.get(path).get_json()["name"] == item["name"]
        assert http.get(path, headers={"Authorization": "pictai_other"}).status_code == 404
    template = f"{API}/templates/{http.get(f'{API}/templates').get_json()['items'][0]['templateId']}"
    assert http.get(template).status_code == 200
    assert http.get(template, headers={"Authorization": "pictai_other"}).status_code == 403


def test_a_job_is_the_accounts_own(without: Opened) -> None:
    """What is told about a job is an example, for who has started it."""
    http = without("getJob")
    job = http.post(f"{API}/aistudio/videos", json={"prompt": "A fox"}).get_json()["data"]["jobId"]
    assert http.get(f"{API}/jobs/{job}").status_code == 200
    assert http.get(f"{API}/jobs/{job}", headers={"Authorization": "pictai_other"}).status_code == 404


def test_filters_that_do_nothing_are_named(without: Opened) -> None:
    """An example was chosen by no filter, and the answer says so; the rules of the query hold."""
    http = without("searchMedia")
    answer = http.get(f"{API}/media/search", query_string={"keyword": "ocean", "category": "Nature"})
    assert answer.headers["X-Mock-Ignored-Fields"] == "keyword, category"
    assert http.get(f"{API}/media/search").status_code == 400


def test_what_acts_is_not_made_up(without: Opened, account: Account) -> None:
    """An operation that would do something says who has to write it; the others work, and the journal has it."""
    http = without("generateImage")
    answer = http.post(f"{API}/aistudio/images", json={"prompt": "A fox"})
    assert (answer.status_code, answer.mimetype) == (501, "application/problem+json")
    detail = answer.get_json()["detail"]
    assert "generateImage (POST /v1/aistudio/images)" in detail
    assert "mockserver/pictory_mock/resources/ai_studio.py" in detail
    assert "_PLACES in mockserver/pictory_mock/resources/__init__.py" in detail
    assert http.get(f"{API}/aistudio/images").status_code == 200
    assert [entry.status for entry in account.requests] == [501, 200]


def test_jobs_that_nobody_has_written_are_not_seeded(without: Opened, account: Account) -> None:
    """Of what nobody has written nothing was ever made; the other kinds of jobs are."""
    http = without("transcribe", "transcribeV1")
    account.seed(jobs=40)
    kinds = {job.kind for job in account.jobs.newest(None, until=account.clock.now_ms(), before=None, limit=100)}
    assert "transcription" not in kinds
    assert len(http.get(f"{API}/jobs").get_json()["items"]) == 40


def test_only_what_is_the_same_for_everybody_is_shown() -> None:
    """In the contract as it is, whatever acts, is asked for something or listed in pages has been written."""
    unwritten = [each for name, each in pictory_spec.OPERATIONS.items() if name not in resources.HANDLERS]
    lacking = [each for each in unwritten if each.method != "GET" or each.query or each.path_params or each.page]
    assert not lacking, "\n".join(map(resources.unwritten, lacking))
    assert all(api().examples(each.path, each.method, each.success) for each in unwritten)
