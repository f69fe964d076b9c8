"""Bodies that are no object of fields, answers without one, calls without a key, pages of other origins."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

import pictory_spec
from pictory_mock import resources
from pictory_mock.app import MOUNT, create_app
from pictory_mock.calls import Call
from pictory_mock.contract.document import api
from pictory_mock.core import World
from tests.mockserver.conftest import KEY

ELEMENTS = f"{MOUNT}/v2/video/storyboard/some-job/elements"
TEMPLATES = f"{MOUNT}/v1/templates"
VIDEOS = f"{MOUNT}/v1/aistudio/videos"
OCTETS = "application/octet-stream"
MEANT = pictory_spec.OPERATIONS["createTemplate"]
FILE = api().requests(MEANT.path, MEANT.method)[0]


@pytest.fixture
def handled(world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[..., FlaskClient]:
    """Calls a mock in which some operations are handled otherwise, or by nobody."""

    def made(**otherwise: Any) -> FlaskClient:
        found = {**resources.HANDLERS, **otherwise}
        monkeypatch.setattr(resources, "HANDLERS", {name: each for name, each in found.items() if each is not None})
        client = create_app(world, check_responses=True).test_client()
        client.environ_base["HTTP_AUTHORIZATION"] = KEY
        return client

    return made


def fields(answer: Any) -> list[str]:
    """What a refusal names."""
    assert answer.status_code == 400
    return [entry["name"] for entry in answer.get_json()["fields"]]


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ({"json": {"id": "a"}}, ["elements"]),
        ({"data": b"", "content_type": "application/json"}, ["elements"]),
        ({"data": b"[", "content_type": "application/json"}, ["elements"]),
        ({"json": [{"id": 1}]}, ["[0].id"]),
        ({"json": [5]}, ["[0]"]),
        ({"json": [], "content_type": "text/plain"}, ["Content-Type"]),
    ],
    ids=["object", "empty", "broken", "item", "no object", "content type"],
)
def test_a_list_is_refused_by_its_name_and_its_items_by_their_places(
    http: FlaskClient, sent: dict[str, Any], named: list[str]
) -> None:
    """What is wrong with all of a body is told under the name that the contract gives it."""
    answer = http.put(ELEMENTS, **sent)
    assert [name for name in fields(answer) if name in named] == named


@pytest.mark.parametrize(
    ("octets", "content_type", "named"),
    [
        (b"", OCTETS, "pictoryprojectfile"),
        (b"PK\x03\x04", OCTETS, "pictoryprojectfile"),
        (b"[]", OCTETS, "pictoryprojectfile"),
        (json.dumps({**FILE, "scenes": 5}).encode(), OCTETS, "scenes"),
        (json.dumps(FILE).encode(), "application/json", "Content-Type"),
        (json.dumps(FILE).encode(), None, "Content-Type"),
    ],
    ids=["empty", "no JSON", "a list", "field", "JSON", "no type"],
)
def test_bytes_are_read_and_what_is_in_them_is_refused_by_its_fields(
    http: FlaskClient, octets: bytes, content_type: str | None, named: str
) -> None:
    """A file is judged by the schema of its content, whatever it is called."""
    assert fields(http.post(TEMPLATES, data=octets, content_type=content_type)) == [named]


def test_bytes_that_hold_what_they_should_are_taken(http: FlaskClient) -> None:
    """The same file, whole, makes a template."""
    answer = http.post(TEMPLATES, data=json.dumps(FILE).encode(), content_type=OCTETS)
    assert answer.status_code == MEANT.success


def test_an_answer_without_a_body_has_no_content_type(handled: Callable[..., FlaskClient]) -> None:
    """A handler that gives nothing back is a 204: no octets, no word on what they are."""
    answer = handled(deleteVimeoConnection=lambda _: None).delete(f"{MOUNT}/v1/vimeo-connections/x")
    assert (answer.status_code, answer.data, "Content-Type" in answer.headers) == (204, b"", False)
    assert answer.headers["X-Mock-Request-Id"]


def test_a_body_that_may_be_left_out_is_an_empty_object(handled: Callable[..., FlaskClient]) -> None:
    """No body and no Content-Type are taken where the contract does not require them; a broken one is not."""
    seen: list[Any] = []

    def render(call: Call) -> Any:
        seen.append(call.body)
        return api().example(call.operation.path, call.operation.method, call.operation.success)

    http, address = handled(renderPreview=render), f"{MOUNT}/v2/video/render/some-job"
    assert http.put(address).status_code == 200
    assert http.put(address, data=b"{", content_type="application/json").status_code == 400
    assert seen == [{}]


def test_what_needs_no_key_is_answered_without_one(world: World) -> None:
    """The token is asked for by whoever has no key yet; all other operations still are the documented 401."""
    http = create_app(world).test_client()
    shown = api().requests("/v1/oauth2/token", "POST")[0]
    assert http.post(f"{MOUNT}/v1/oauth2/token", json=shown).status_code == 200
    assert http.post(VIDEOS, json={"prompt": "A fox in the snow"}).status_code == 401


def test_what_nobody_has_written_is_answered_as_the_contract_shows(handled: Callable[..., FlaskClient]) -> None:
    """A GET that is in the contract only has the answer of its example, and says how well that is known."""
    answer = handled(getQuota=None).get(f"{MOUNT}/v1/quota")
    assert answer.get_json() == api().example("/v1/quota", "GET", 200)
    assert answer.headers["X-Mock-Provenance"] == pictory_spec.OPERATIONS["getQuota"].provenances[200]


def test_a_refusal_of_the_api_and_the_page_of_the_gate_may_share_a_status(http: FlaskClient) -> None:
    """403 is JSON where the thing is another account's, and a page where the gate refuses."""
    assert api().example("/v1/templates/{templateId}", "GET", 403) == {"message": "Forbidden"}
    made = http.post("/_mock/faults", json={"fault": {"kind": "blocked"}, "match": {"operation": "getTemplate"}})
    assert made.status_code == 200
    blocked = http.get(f"{TEMPLATES}/some-template")
    assert (blocked.status_code, blocked.content_type) == (403, "text/html")


def test_a_parameter_that_a_query_must_have_is_missed_without_any_query(http: FlaskClient) -> None:
    """Nothing at all lacks it too."""
    assert fields(http.get(f"{MOUNT}/v1/media/search")) == ["keyword"]


# ------------------------------------------------------------------------------------------------- other origins
ASKED = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization, content-type"}


@pytest.mark.parametrize("path", [VIDEOS, "/upload/public/a.mp4", "/media/videos/user/a/b.mp4"])
def test_a_browser_is_told_what_a_page_may_send(world: World, path: str) -> None:
    """Before any key, any fault and any line in the journal."""
    http = create_app(world).test_client()
    answer = http.options(path, headers=ASKED)
    assert (answer.status_code, answer.data) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Headers"] == "authorization, content-type"
    assert int(answer.headers["Access-Control-Max-Age"]) > 0
    assert ("POST" in answer.headers["Access-Control-Allow-Methods"]) == (path == VIDEOS)
    assert ("PUT" in answer.headers["Access-Control-Allow-Methods"]) == path.startswith("/upload/")
    assert world.accounts() == []
    assert len(world.journal.entries()) == 0


def test_answers_may_be_read_by_any_page_and_the_control_api_by_none(http: FlaskClient) -> None:
    """Successes, refusals, and what is not there; nothing that drives the mock."""
    for path in (VIDEOS, f"{MOUNT}/v1/jobs/nothing", f"{MOUNT}/nothing", "/media/nothing"):
        headers = http.get(path).headers
        assert headers["Access-Control-Allow-Origin"] == "*"
        assert {"Retry-After", "X-Mock-Request-Id"} <= set(headers["Access-Control-Expose-Headers"].split(", "))
    for answer in (http.get("/_mock/health"), http.options("/_mock/jobs", headers=ASKED)):
        assert "Access-Control-Allow-Origin" not in answer.headers
