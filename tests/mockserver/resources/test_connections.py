"""Connections to AWS and Vimeo over HTTP: the same things, told as differently as the service tells them."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account, World

AWS = "/pictoryapis/v1/awsconnections"
VIMEO = "/pictoryapis/v1/vimeo-connections"
FOOTAGE = {"name": "Footage", "awsAccountId": "123456789012", "awsRegion": "eu-west-1"}
CHANNEL = {
    "name": "Channel 1",
    "clientIdentifier": "5f2c",
    "clientSecret": "not-a-real-secret",
    "accessToken": "not-a-real-token",
}
BODIES = {AWS: FOOTAGE, VIMEO: CHANNEL}
THEIRS = {"Authorization": "pictai_other"}

both = pytest.mark.parametrize("path", [AWS, VIMEO])


def create(http: FlaskClient, path: str, **fields: Any) -> dict[str, Any]:
    answer = http.post(path, json={**BODIES[path], **fields})
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.get_json()
    return made


def get(http: FlaskClient, path: str, made: dict[str, Any]) -> dict[str, Any]:
    answer = http.get(f"{path}/{made['connectionId']}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.get_json()
    return found


@both
def test_a_new_connection_tells_neither_its_type_nor_its_dates(http: FlaskClient, path: str) -> None:
    """Afterwards it tells both; secrets are never told."""
    made = create(http, path, description="For the film")
    secrets = {"clientSecret", "accessToken"}
    assert made.items() >= {"version": 1, "enabled": True, "description": "For the film"}.items()
    assert not made.keys() & ({"type", "createdDate", "updatedDate"} | secrets)
    found = get(http, path, made)
    kind = "AWS" if path == AWS else "VIMEO"
    moment = "2026-01-01T00:00:00.000Z"
    assert found == {**made, "type": kind, "createdDate": moment, "updatedDate": moment}
    assert http.get(path).get_json() == {"Items": [found]}


@both
def test_a_description_that_was_never_said_is_absent(http: FlaskClient, path: str) -> None:
    """It is not null, and stands there once it is said."""
    made = create(http, path)
    assert "description" not in made
    body = {"version": 1, "description": "At last"}
    assert http.put(f"{path}/{made['connectionId']}", json=body).get_json()["description"] == "At last"


@both
def test_updates_are_told_differently(http: FlaskClient, account: Account, path: str) -> None:
    """That for Vimeo is the whole connection, that for AWS has neither type nor dates; what is not named stays."""
    made = create(http, path)
    account.clock.advance(60)
    answer = http.put(f"{path}/{made['connectionId']}", json={"version": 1, "enabled": False})
    assert answer.status_code == 200
    found = get(http, path, made)
    assert found.items() >= {**made, "enabled": False, "version": 2}.items()
    assert (found["createdDate"], found["updatedDate"]) == ("2026-01-01T00:00:00.000Z", "2026-01-01T00:01:00.000Z")
    hidden = {"type", "createdDate", "updatedDate"} if path == AWS else set()
    assert answer.get_json() == {name: value for name, value in found.items() if name not in hidden}


@both
def test_a_stale_version_is_a_conflict(http: FlaskClient, path: str) -> None:
    """Whoever changes what another one has changed meanwhile is told, and changes nothing."""
    made = create(http, path)
    place = f"{path}/{made['connectionId']}"
    assert http.put(place, json={"version": 1, "name": "Mine"}).status_code == 200
    for version in (1, 3):
        assert http.put(place, json={"version": version, "name": "Theirs"}).status_code == 409
    assert get(http, path, made).items() >= {"name": "Mine", "version": 2}.items()


def test_account_region_and_id_can_never_change(http: FlaskClient) -> None:
    """A body that names them is one with unknown fields: they are dropped."""
    made = create(http, AWS)
    body = {"version": 1, "awsRegion": "us-east-1", "awsAccountId": "210987654321", "connectionId": "mine"}
    answer = http.put(f"{AWS}/{made['connectionId']}", json=body)
    assert answer.get_json() == {**made, "version": 2}
    assert set(answer.headers["X-Mock-Ignored-Fields"].split(", ")) == body.keys() - {"version"}


def test_a_name_at_vimeo_is_unique(http: FlaskClient) -> None:
    """In the account, also when it is changed; names of AWS connections may be the same."""
    create(http, VIMEO)
    second = create(http, VIMEO, name="Channel 2")
    for answer in (
        http.post(VIMEO, json=CHANNEL),
        http.put(f"{VIMEO}/{second['connectionId']}", json={"version": 1, "name": "Channel 1"}),
    ):
        assert answer.status_code == 400
        assert [field["name"] for field in answer.get_json()["fields"]] == ["name"]
    assert http.post(VIMEO, json=CHANNEL, headers=THEIRS).status_code == 200
    assert create(http, AWS)["name"] == create(http, AWS)["name"]


def test_deleting_the_unknown_is_told_differently(http: FlaskClient) -> None:
    """AWS answers 404, Vimeo 204; what was deleted is unknown from then on."""
    for path, again in ((AWS, 404), (VIMEO, 204)):
        made = create(http, path)
        place = f"{path}/{made['connectionId']}"
        first = http.delete(place)
        assert (first.status_code, first.data) == (204, b"")
        assert http.delete(place).status_code == again
        assert http.delete(f"{path}/nothing").status_code == again
        assert http.get(place).status_code == 404
        assert http.put(place, json={"version": 1}).status_code == 404
        assert http.get(path).get_json() == {"Items": []}


def test_those_of_others_are_unknown_and_stay(http: FlaskClient) -> None:
    """Only the deletion of an AWS connection says that it is somebody else's."""
    for path, deletion in ((AWS, 403), (VIMEO, 204)):
        made = create(http, path)
        place = f"{path}/{made['connectionId']}"
        assert http.get(place, headers=THEIRS).status_code == 404
        assert http.put(place, json={"version": 1}, headers=THEIRS).status_code == 404
        assert http.delete(place, headers=THEIRS).status_code == deletion
        assert http.get(path, headers=THEIRS).get_json() == {"Items": []}
        assert get(http, path, made)["version"] == 1
        assert http.get(f"{path}/{made['connectionId'].upper()}").status_code == 404


def test_seeded_connections_come_in_pages_at_vimeo_and_at_once_from_aws(http: FlaskClient, account: Account) -> None:
    """Newest first either way, none twice; the token is absent at the end."""
    account.seed(aws_connections=120, vimeo_connections=120)
    assert len(http.get(AWS).get_json()["Items"]) == 120
    first = http.get(VIMEO).get_json()
    last = http.get(VIMEO, query_string={"nextPageKey": first["nextPageKey"]}).get_json()
    assert (len(first["Items"]), len(last["Items"]), last.keys()) == (100, 20, {"Items"})
    items = [*first["Items"], *last["Items"]]
    assert len({item["connectionId"] for item in items}) == len({item["name"] for item in items}) == 120
    dates = [item["createdDate"] for item in items]
    assert dates == sorted(dates, reverse=True)
    assert http.get(VIMEO, query_string={"nextPageKey": "made-up"}).status_code == 400


def test_secrets_are_nowhere(http: FlaskClient, account: Account, world: World, caplog: Any) -> None:
    """Not in answers and refusals, not in the journal, not in the control API, not on the page, not in the store."""
    secrets = {"clientSecret": "s3cr3t-of-the-app", "accessToken": "t0k3n-of-the-app"}
    made = create(http, VIMEO, **secrets)
    place = f"{VIMEO}/{made['connectionId']}"
    said = [http.put(place, json={"version": 1, **secrets}).text, http.get(place).text, http.get(VIMEO).text]
    said.append(http.post(VIMEO, json={**CHANNEL, **secrets, "name": "a/b"}).text)
    long = {name: value * 100 for name, value in secrets.items()}
    said.append(http.post(VIMEO, json={**CHANNEL, **long, "name": "c"}).text)
    said.append(http.post(VIMEO, json={**CHANNEL, **{name: [value] for name, value in secrets.items()}}).text)
    said += [http.get(f"/_mock/{name}").text for name in ("requests", "account")]
    said += [http.get("/").text, repr(account.requests), caplog.text]
    said += [str(row) for row in world.store._db.execute("SELECT * FROM documents")]
    for text in said:
        assert not any(secret in text for secret in secrets.values()), text
