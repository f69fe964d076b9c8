"""The control API: it does what it says to whom it is told, and explains what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from openapi_spec_validator import validate
from werkzeug.test import TestResponse

import pictory_spec
from pictory_mock.app import create_app
from pictory_mock.contract.document import Contract
from pictory_mock.control import description
from pictory_mock.core import World

MINE = {"Authorization": "pictai_mine"}
OTHER = {"Authorization": "pictai_other"}
ALL = {"all": "1"}
VIDEOS = "/pictoryapis/v1/aistudio/videos"


class Control:
    """Calls the control API; every answer is checked against its description."""

    def __init__(self, http: FlaskClient) -> None:
        self.http = http
        self.contract: Contract = description.contract()

    def __call__(self, method: str, path: str, body: Any = None, **options: Any) -> TestResponse:
        options.setdefault("headers", MINE)
        if body is not None:
            options["json"] = body
        answer = self.http.open("/_mock" + path, method=method, **options)
        operation = self.contract.operation(path, method)
        status = str(answer.status_code) if str(answer.status_code) in operation["responses"] else "default"
        content = self.contract.resolve(operation["responses"][status])["content"]
        assert answer.mimetype in content
        schema = content[answer.mimetype]["schema"]
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[-1]
            assert [error.message for error in self.contract.errors(name, answer.get_json())] == []
        return answer


@pytest.fixture
def control(world: World) -> Iterator[Control]:
    with create_app(world).test_client() as http:
        yield Control(http)


def submit(control: Control, headers: dict[str, str] = MINE) -> str:
    answer = control.http.post(VIDEOS, json={"prompt": "A fox running"}, headers=headers)
    job: str = answer.get_json()["data"]["jobId"]
    return job


def status(control: Control, job: str, headers: dict[str, str] = MINE) -> str:
    found: str = control.http.get(f"/pictoryapis/v1/jobs/{job}", headers=headers).get_json()["data"]["status"]
    return found


def problem(answer: TestResponse, status: int) -> dict[str, str]:
    """The fields of a problem, with what is wrong with them."""
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    body = answer.get_json()
    assert body["status"] == status
    return {error["name"]: error["detail"] for error in body.get("errors", [])}


def test_the_description_is_valid_openapi(control: Control) -> None:
    """The control API's description is an OpenAPI 3.1 document, served without a key."""
    answer = control("GET", "/openapi.json", headers={})
    validate(answer.get_json())


def test_the_description_and_the_routes_are_the_same(world: World) -> None:
    """Every route is described, and everything described has a route."""
    app = create_app(world)
    routes = {
        (rule.rule.removeprefix("/_mock").replace("<", "{").replace(">", "}"), method)
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("control.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    paths = description.contract().document["paths"]
    assert routes == {(path, method.upper()) for path, item in paths.items() for method in item}


def test_health_needs_no_key(control: Control) -> None:
    """Anyone may ask whether the mock is up."""
    assert control("GET", "/health", headers={}).get_json()["status"] == "ok"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/reset", None),
        ("GET", "/clock", None),
        ("POST", "/clock", {"advance": 1}),
        ("PUT", "/lifecycle", {"match": {"kind": "ai_video"}}),
        ("POST", "/seed", {"videos": 1}),
        ("GET", "/account", None),
        ("PATCH", "/account", {"revoked": True}),
        ("GET", "/requests", None),
    ],
)
def test_without_an_account_a_call_is_refused(control: Control, method: str, path: str, body: Any) -> None:
    """A call that names no account is refused and says how to name one, or all; a malformed key is refused too."""
    answer = control(method, path, body, headers={})
    assert "all=1" in answer.get_json()["detail"]
    assert problem(answer, 401) == {"Authorization": "is required"}
    assert "Authorization" in problem(control(method, path, body, headers={"Authorization": "Bearer x"}), 401)
    assert problem(control(method, path, body, headers=MINE, query_string={"all": "yes"}), 400) == {"all": "must be 1"}
    assert control(method, path, body, headers={}, query_string=ALL).status_code == 200


def test_the_clock_of_one_account_is_turned(control: Control, world: World) -> None:
    """Advancing completes this account's jobs and nobody else's."""
    mine, other = submit(control), submit(control, OTHER)
    before = control("GET", "/clock").get_json()["now"]
    answer = control("POST", "/clock", {"advance": 3600}).get_json()
    assert (before, answer["now"]) == ("2026-01-01T00:00:00.000Z", "2026-01-01T01:00:00.000Z")
    assert (status(control, mine), status(control, other, OTHER)) == ("completed", "in-progress")


def test_the_clock_of_the_world_turns_all(control: Control) -> None:
    """With all=1 every account's time advances, also that of accounts made later."""
    job = submit(control)
    control("POST", "/clock", {"advance": 3600}, headers={}, query_string=ALL)
    assert status(control, job) == "completed"
    assert control("GET", "/clock", headers=OTHER).get_json()["now"] == "2026-01-01T01:00:00.000Z"


def test_a_clock_is_sped_up_and_frozen(control: Control, world: World) -> None:
    """Speed multiplies the time that passes; a frozen clock ignores it, and runs on when it is thawed."""
    assert control("POST", "/clock", {"speed": 10, "freeze": True}).get_json() == {
        "now": "2026-01-01T00:00:00.000Z",
        "speed": 10,
        "frozen": True,
    }
    world.timeline.advance(5)
    control("POST", "/clock", {"freeze": False})
    world.timeline.advance(5)
    assert control("GET", "/clock").get_json()["now"] == "2026-01-01T00:00:50.000Z"


def test_a_plan_decides_the_jobs_to_come(control: Control) -> None:
    """A plan is kept as it was understood, listed, and followed; without it jobs go as usual."""
    plan = {"match": {"operation": "generateVideo"}, "seconds": 30, "outcome": "failed", "error_code": "NOPE"}
    assert control("PUT", "/lifecycle", plan).get_json() == {**plan, "error_message": None}
    assert control("GET", "/lifecycle").get_json() == {"plans": [{**plan, "error_message": None}]}
    job = submit(control)
    control("POST", "/clock", {"advance": 30})
    assert status(control, job) == "failed"
    assert control("DELETE", "/lifecycle").get_json() == {"plans": []}
    assert control("GET", "/lifecycle", headers={}, query_string=ALL).get_json() == {"plans": []}


def test_one_running_job_is_planned_and_finished_is_final(control: Control) -> None:
    """A plan for one job ends that one only; a second plan for it is a conflict."""
    job, neighbour = submit(control), submit(control)
    assert control("PUT", "/lifecycle", {"match": {"job": job}, "seconds": 0}).status_code == 200
    assert (status(control, job), status(control, neighbour)) == ("completed", "in-progress")
    answer = control("PUT", "/lifecycle", {"match": {"job": job}, "outcome": "stuck"})
    assert "finished" in problem(answer, 409)["match.job"]


def test_a_foreign_job_cannot_be_planned(control: Control) -> None:
    """A job of another account is not known here, and is left as it was."""
    job = submit(control, OTHER)
    answer = control("PUT", "/lifecycle", {"match": {"job": job}, "outcome": "failed", "seconds": 0})
    assert "there is no" in problem(answer, 400)["match.job"]
    assert status(control, job, OTHER) == "in-progress"


def test_a_plan_of_the_world_holds_for_every_account(control: Control) -> None:
    """With all=1 a plan holds for all accounts, and cannot be aimed at one job."""
    control("PUT", "/lifecycle", {"match": {"kind": "ai_video"}, "seconds": 0}, headers={}, query_string=ALL)
    assert status(control, submit(control)) == status(control, submit(control, OTHER), OTHER) == "completed"
    one = control("PUT", "/lifecycle", {"match": {"job": "x"}}, headers={}, query_string=ALL)
    assert "one account" in problem(one, 409)["match.job"]


def test_seeding_makes_videos_of_one_account(control: Control) -> None:
    """Seeded videos are listed at once, for this account only."""
    assert control("POST", "/seed", {"videos": 3}).get_json() == {"videos": 3}
    items = [control.http.get(VIDEOS, headers=headers).get_json()["items"] for headers in (MINE, OTHER)]
    assert [len(each) for each in items] == [3, 0]


def test_pictures_and_jobs_are_seeded_too(control: Control) -> None:
    """Lists have as many as was said: jobs are of every other kind, ended in every way; all are in the list of jobs."""
    counts = {"images": 2, "videos": 1, "jobs": 12}
    assert control("POST", "/seed", counts).get_json() == counts
    paths = ("/pictoryapis/v1/aistudio/images", VIDEOS, "/pictoryapis/v1/jobs")
    images, videos, jobs = (control.http.get(path, headers=MINE).get_json()["items"] for path in paths)
    assert (len(images), len(videos), len(jobs)) == (2, 1, 15)
    assert {job["data"]["status"] for job in jobs} == {"completed", "failed", "cleaned"}


def test_credits_are_seen_and_set(control: Control) -> None:
    """An account's credits are told by what is available, reserved and used, and can be set."""
    answer = control("PATCH", "/account", {"ai_credits": 10.5}).get_json()
    assert (answer["ai_credits"], answer["revoked"]) == (10.5, False)
    submit(control)
    running = control("GET", "/account").get_json()
    assert (running["ai_credits"], running["ai_credits_reserved"], running["ai_credits_used"]) == (2.5, 8, 0)
    control("POST", "/clock", {"advance": 3600})
    done = control("GET", "/account").get_json()
    assert (done["ai_credits"], done["ai_credits_reserved"], done["ai_credits_used"]) == (2.5, 0, 8)
    assert done["ai_credits_limit"] == running["ai_credits_limit"] == 10.5


def test_a_revoked_key_is_refused_by_the_api_and_obeyed_by_control(control: Control) -> None:
    """A revoked key gets the documented 401, and can be given back by the same key."""
    control("PATCH", "/account", {"revoked": True})
    answer = control.http.get(VIDEOS, headers=MINE)
    assert (answer.status_code, answer.get_json()) == (401, {"message": "Unauthorized"})
    control("PATCH", "/account", {"revoked": False})
    assert control.http.get(VIDEOS, headers=MINE).status_code == 200


def test_the_journal_tells_what_was_asked_without_the_key(control: Control) -> None:
    """Requests of one account are listed with bodies and statuses; nobody's are seen with all=1; no key shows."""
    submit(control)
    control.http.get(VIDEOS, headers={"Authorization": "wrong pictai_secret"})
    (entry,) = control("GET", "/requests").get_json()["requests"]
    assert (entry["operation"], entry["status"], entry["body"]) == ("generateVideo", 200, {"prompt": "A fox running"})
    everything = control("GET", "/requests", headers={}, query_string=ALL)
    assert [each["status"] for each in everything.get_json()["requests"]] == [200, 401]
    assert "pictai_mine" not in everything.text
    assert "secret" not in everything.text
    assert control("DELETE", "/requests").get_json() == {"requests": [], "dropped": 0}


def test_a_reset_account_is_as_new_and_others_are_not_touched(control: Control) -> None:
    """After a reset an account's jobs, plans, credits and time are gone; with all=1 those of every account."""
    mine, other = submit(control), submit(control, OTHER)
    control("POST", "/clock", {"advance": 3600})
    assert control("POST", "/reset").get_json() == {"accounts": 1}
    assert control("GET", "/clock").get_json()["now"] == "2026-01-01T00:00:00.000Z"
    assert control.http.get(f"/pictoryapis/v1/jobs/{mine}", headers=MINE).status_code == 404
    assert status(control, other, OTHER) == "in-progress"
    assert control("POST", "/reset", headers={}, query_string=ALL).get_json() == {"accounts": 2}
    assert control.http.get(f"/pictoryapis/v1/jobs/{other}", headers=OTHER).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body", "field", "told"),
    [
        ("POST", "/clock", {}, "body", "must not be empty; known fields are advance, speed, freeze"),
        ("POST", "/clock", [], "body", "an object"),
        ("POST", "/clock", {"advance": -1}, "advance", "-1"),
        ("POST", "/clock", {"advance": "90"}, "advance", "a number"),
        ("POST", "/clock", {"advance": 1e300}, "advance", "10000000000"),
        ("POST", "/clock", {"speed": 0}, "speed", "0.001 to 1000000, not 0"),
        ("POST", "/clock", {"speed": 5e-324}, "speed", "0.001 to 1000000"),
        ("POST", "/clock", {"speed": 1e7}, "speed", "0.001 to 1000000"),
        ("POST", "/clock", {"freez": True}, "freez", "did you mean freeze?"),
        ("PUT", "/lifecycle", {}, "match", "is required"),
        ("PUT", "/lifecycle", {"match": {}}, "match", "operation, kind, job"),
        ("PUT", "/lifecycle", {"match": {"operaton": "generateVideo"}}, "match.operaton", "did you mean operation?"),
        ("PUT", "/lifecycle", {"match": {"operation": "genrateVideo"}}, "match.operation", "generateVideo"),
        ("PUT", "/lifecycle", {"match": {"kind": "video"}}, "match.kind", "ai_video"),
        ("PUT", "/lifecycle", {"match": {"kind": "ai_video", "job": "x"}}, "match.kind", "together with job"),
        (
            "PUT",
            "/lifecycle",
            {"match": {"kind": "ai_video"}, "outcome": "done"},
            "outcome",
            "completed, failed, stuck",
        ),
        ("PUT", "/lifecycle", {"match": {"kind": "ai_video"}, "error_code": "X"}, "outcome", "is required"),
        ("PUT", "/lifecycle", {"match": {"kind": "ai_video"}, "seconds": 1e12}, "seconds", "315360000"),
        ("POST", "/seed", {"sounds": 1}, "sounds", "not a known field"),
        ("POST", "/seed", {"videos": 10001}, "videos", "10000"),
        ("POST", "/seed", {"videos": 1.5}, "videos", "a whole number"),
        ("PATCH", "/account", {"ai_credits": 0.05}, "ai_credits", "one decimal"),
        ("PATCH", "/account", {"revoked": 1}, "revoked", "true or false"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_field(
    control: Control, method: str, path: str, body: Any, field: str, told: str
) -> None:
    """A wrong control request is a problem that names the field and what is possible there."""
    assert told in problem(control(method, path, body), 400)[field]


@pytest.mark.parametrize("body", [b"", b"{", b'{"advance": NaN}', b'{"advance": 1, "advance": 2}', b"[" * 200, b"\xff"])
def test_hostile_bodies_are_problems_too(control: Control, body: bytes) -> None:
    """What is not plain JSON is refused as a problem, never with a crash."""
    answer = control("POST", "/clock", data=body, content_type="application/json")
    assert "body" in problem(answer, 400)


def test_what_a_person_pastes_is_json_whatever_its_type_says(control: Control) -> None:
    """`curl -d` marks every body as a form; the control API reads it as the JSON that it is."""
    pasted = control("POST", "/clock", data=b'{"advance": 90}', content_type="application/x-www-form-urlencoded")
    assert pasted.status_code == 200


def test_unknown_control_paths_are_problems(control: Control) -> None:
    """A path or a method that the control API does not have is a problem, not an answer of the API."""
    problem(control.http.get("/_mock/nothing", headers=MINE), 404)
    answer = control.http.put("/_mock/reset", headers=MINE)
    problem(answer, 405)
    assert "POST" in answer.headers["Allow"]


def test_unknown_control_paths_are_told_the_known_ones(control: Control) -> None:
    """Below the control API's mount a wrong path or method is told what the control API has, not what the API has."""
    for answer in (control.http.get("/_mock/nothing"), control.http.put("/_mock/reset")):
        assert "POST /_mock/reset" in answer.get_json()["detail"]
        assert "/pictoryapis" not in answer.get_json()["detail"]


@pytest.mark.parametrize("path", ["/_mock", "/_mock/"])
def test_the_mount_of_the_control_api_leads_to_the_page(control: Control, path: str) -> None:
    """Who types the mount into a browser gets to the page that tells what is there."""
    answer = control.http.get(path)
    assert (answer.status_code, answer.location) == (302, "/")


def test_an_unknown_parameter_is_refused(control: Control) -> None:
    """A misspelt `all` must not make a call act on one account, or on the wrong one."""
    assert problem(control("GET", "/clock", query_string={"al": "1"}), 400) == {
        "al": "is not a known parameter; there is only all"
    }


def test_a_misspelt_field_is_told_alone(control: Control) -> None:
    """Of a body that has nothing but a misspelt field only that is told, in a well-formed sentence."""
    answer = control("POST", "/clock", {"advanc": 1})
    assert problem(answer, 400) == {"advanc": "is not a known field; did you mean advance?"}
    assert answer.get_json()["detail"].endswith("did you mean advance?")


def test_what_is_wrong_is_told_once(control: Control) -> None:
    """The field that a plan of the world is refused for is named once."""
    answer = control("PUT", "/lifecycle", {"match": {"job": "x"}}, headers={}, query_string=ALL)
    assert answer.get_json()["detail"].count("match.job") == 1
    assert "match.job" not in problem(answer, 409)["match.job"]


def test_a_whole_number_may_have_a_decimal_point(control: Control) -> None:
    """1.0 is an integer in JSON Schema, so it is one here."""
    assert control("POST", "/seed", {"videos": 2.0}).get_json() == {"videos": 2}
    assert len(control.http.get(VIDEOS, headers=MINE).get_json()["items"]) == 2
    plan = {"match": {"kind": "ai_video"}, "seconds": 30.0}
    assert control("PUT", "/lifecycle", plan).get_json()["seconds"] == 30


def test_the_description_is_kept_as_plain_json() -> None:
    """The description is the JSON file itself, so that serving needs no YAML reader."""
    assert json.loads(description.text()) == description.contract().document


def test_minutes_are_set_for_an_account(control: Control) -> None:
    """Some figures of the quota or all; what they are then is told. A figure that is none is refused by its name."""
    before = control("GET", "/account").get_json()["minutes"]
    after = control("PATCH", "/account", {"minutes": {"videoMinutes": 2.5}}).get_json()["minutes"]
    assert after == {**before, "videoMinutes": 2.5}
    quota = control.http.get("/pictoryapis/v1/quota", headers=MINE).get_json()
    assert {figure: quota[figure]["limit"] for figure in after} == after
    told = problem(control("PATCH", "/account", {"minutes": {"hours": 1}}), 400)
    assert list(told) == ["minutes"]
    assert "videoMinutes" in told["minutes"]
    told = problem(control("PATCH", "/account", {"minutes": {"videoMinutes": -1}}), 400)
    assert list(told) == ["minutes.videoMinutes"]
    assert control("GET", "/account").get_json()["minutes"] == after


def test_whatever_accounts_keep_can_be_seeded(control: Control) -> None:
    """The names are those of the contract's collections but for the service's own catalogues; the lists hold them."""
    kinds = {
        operation.collection["name"]: operation
        for operation in pictory_spec.OPERATIONS.values()
        if operation.collection and operation.collection["does"] == "list"
    }
    kept = {name: each for name, each in kinds.items() if not (each.collection or {}).get("fixed")}
    before = {name: listed(control, each) for name, each in kept.items()}
    assert control("POST", "/seed", dict.fromkeys(kept, 3)).get_json() == dict.fromkeys(kept, 3)
    for name, operation in kept.items():
        ids = listed(control, operation)
        assert len(set(ids)) == len(ids) == len(before[name]) + 3
    fixed = sorted(kinds.keys() - kept.keys())
    assert fixed
    assert set(problem(control("POST", "/seed", dict.fromkeys(fixed, 1)), 400)) == set(fixed)
    control("POST", "/reset")
    assert {name: listed(control, each) for name, each in kept.items()} == before


def listed(control: Control, operation: pictory_spec.Operation) -> list[Any]:
    """The keys of what an operation lists on its first page."""
    answer = control.http.get(f"/pictoryapis{operation.path}", headers=MINE)
    assert answer.status_code == 200, answer.text
    found, collection = answer.get_json(), operation.collection or {}
    for name in collection["items"].split("/")[1:]:
        found = found[name]
    return [item[collection["key"].removeprefix("/")] for item in found]
