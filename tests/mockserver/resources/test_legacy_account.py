"""What older programs do with an account, over HTTP: tokens in place of keys, and brands of the editing page."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account, World
from pictory_mock.making.transcribing import edit_brand

TOKEN = "/pictoryapis/v1/oauth2/token"
BRAND = "/pictoryapis/v1/brands/editvideo"
JOBS = "/pictoryapis/v1/jobs"
CLIENT = {"client_id": "shop", "client_secret": "not-a-real-secret"}


def token(http: FlaskClient, **client: str) -> str:
    answer = http.post(TOKEN, json={**CLIENT, **client}, headers={"Authorization": ""})
    assert answer.status_code == 200, answer.text
    assert answer.get_json().items() >= {"expires_in": 3600, "token_type": "Bearer"}.items()
    text: str = answer.get_json()["access_token"]
    return text


@pytest.mark.parametrize("form", ["{}", "Bearer {}"])
def test_a_token_stands_in_for_the_key(http: FlaskClient, world: World, form: str) -> None:
    """With and without the word in front, and beside the header that the samples send; after an hour it is refused."""
    text = token(http)
    sent = {"Authorization": form.format(text), "X-Pictory-User-Id": "anybody"}
    assert http.get(JOBS, headers=sent).status_code == 200
    world.caller(text).clock.advance(3600)
    late = http.get(JOBS, headers=sent)
    assert (late.status_code, late.get_json()) == (401, {"message": "Unauthorized"})


def test_a_key_as_the_secret_leads_to_its_account(http: FlaskClient, account: Account) -> None:
    """What the key started is seen with the token; once the key is revoked, neither helps."""
    account.seed(jobs=2)
    text = token(http, client_secret="pictai_test")
    sent = {"Authorization": text}
    assert http.get(JOBS, headers=sent).get_json() == http.get(JOBS).get_json()
    assert len(http.get(JOBS, headers=sent).get_json()["items"]) == 2
    assert http.get(JOBS, headers={"Authorization": token(http)}).get_json()["items"] == []
    account.revoked = True
    assert http.get(JOBS, headers=sent).status_code == 401
    assert http.post(TOKEN, json={**CLIENT, "client_secret": "pictai_test"}).status_code == 401


@pytest.mark.parametrize("client", [{"client_id": "pictai_ "}, {"client_secret": "pictai_"}])
def test_wrong_credentials_are_unauthorized(http: FlaskClient, client: dict[str, str]) -> None:
    """What begins like a key and is none."""
    answer = http.post(TOKEN, json={**CLIENT, **client})
    assert (answer.status_code, answer.get_json()) == (401, {"message": "Unauthorized"})


def test_tokens_control_their_account(http: FlaskClient) -> None:
    """The control API takes a token for its account, also when it is too old for the API."""
    sent = {"Authorization": f"Bearer {token(http)}"}
    assert http.post("/_mock/clock", json={"advance": 7200}, headers=sent).status_code == 200
    assert http.get(JOBS, headers=sent).status_code == 401
    assert http.post("/_mock/clock", json={"advance": 1}, headers=sent).status_code == 200
    assert http.post("/_mock/clock", json={"advance": 1}, headers={"Authorization": "mocktoken_0"}).status_code == 401


def test_neither_secret_nor_token_is_written_down(http: FlaskClient) -> None:
    """The journal holds the calls, and masks in them."""
    secret = "s3cr3t-of-the-shop"
    text = token(http, client_secret=secret)
    http.get(JOBS, headers={"Authorization": text})
    http.get(JOBS, query_string={"nextPageKey": text})
    http.get(JOBS, headers={"X-Note": f"sent with {text}"})
    told = http.get("/_mock/requests?all=1").text
    assert told.count('"operation": "listJobs"') + told.count('"operation":"listJobs"') == 3
    assert "getAccessToken" in told
    for hidden in (secret, text, text.partition(".")[2]):
        assert hidden not in told
    assert text not in http.get("/").text


def test_the_newest_brand_is_the_one_that_is_worn(http: FlaskClient, account: Account) -> None:
    """Each has an id of its own; without any the page is as it comes."""
    assert edit_brand(account) is None
    first = http.post(BRAND, json={"name": "First"}).get_json()["data"]
    body = {"name": "Second", "color": {"primary": {"main": "#0b5394"}}}
    second = http.post(BRAND, json=body).get_json()["data"]
    assert (first["name"], second["name"]) == ("First", "Second")
    assert first["id"] != second["id"]
    assert edit_brand(account) == body
