"""Tags in a prompt: one job goes as they say, whatever the client is written in."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account

PATHS = ("/pictoryapis/v1/aistudio/images", "/pictoryapis/v1/aistudio/videos")
JOBS = "/pictoryapis/v1/jobs/"


def submit(http: FlaskClient, prompt: str, path: str = PATHS[0]) -> str:
    answer = http.post(path, json={"prompt": prompt})
    assert answer.status_code == 200, answer.text
    job: str = answer.get_json()["data"]["jobId"]
    return job


def look(http: FlaskClient, job: str) -> dict[str, Any]:
    data: dict[str, Any] = http.get(JOBS + job).get_json()["data"]
    return data


@pytest.mark.parametrize("path", PATHS)
def test_a_job_fails_with_the_code_that_is_asked_for(http: FlaskClient, account: Account, path: str) -> None:
    """`[[mock:fail=CODE]]` fails this job with the code, in its usual time; nothing is charged."""
    before = account.credits
    job = submit(http, "A crow on a fence [[mock:fail=TOO_DARK]]", path)
    assert look(http, job)["status"] == "in-progress"
    account.clock.advance(3600)
    assert (look(http, job)["status"], look(http, job)["error_code"]) == ("failed", "TOO_DARK")
    assert account.credits == before


def test_a_stuck_job_runs_on(http: FlaskClient, account: Account) -> None:
    """`[[mock:stuck]]` keeps this job running, until it is planned anew; the next one is not touched."""
    job, other = submit(http, "[[mock:stuck]] A crow on a fence"), submit(http, "A crow on a fence")
    account.clock.advance(10**6)
    assert (look(http, job)["status"], look(http, other)["status"]) == ("in-progress", "completed")
    account.lifecycle.set(job=job, seconds=0)
    assert look(http, job)["status"] == "completed"


@pytest.mark.parametrize(("text", "seconds"), [("0", 0), ("2.5", 2.5), ("86400", 86400)])
def test_a_job_takes_as_long_as_is_asked_for(http: FlaskClient, account: Account, text: str, seconds: float) -> None:
    """`[[mock:seconds=N]]` is the simulated time from the submit to the end."""
    job = submit(http, f"A crow [[mock:seconds={text}]] on a fence")
    found = account.jobs.find(job)
    assert found is not None
    assert found.course.ends == found.course.submitted + round(seconds * 1000)


def test_tags_combine_and_win_over_plans(http: FlaskClient, account: Account) -> None:
    """A tagged job goes by its tags alone; plans of the account hold for the others."""
    account.lifecycle.set(kind="ai_image", outcome="failed", error_code="PLANNED", seconds=50)
    both = submit(http, "[[mock:seconds=3]] A crow [[mock:fail=TAGGED]]")
    quick = submit(http, "A crow on a fence [[mock:seconds=3]]")
    plain = submit(http, "A crow on a fence")
    account.clock.advance(3)
    assert look(http, both)["error_code"] == "TAGGED"
    assert (look(http, quick)["status"], look(http, plain)["status"]) == ("completed", "in-progress")
    account.clock.advance(47)
    assert look(http, plain)["error_code"] == "PLANNED"


def test_a_tag_pays_nobodys_bill(http: FlaskClient, account: Account) -> None:
    """Without credits a tagged job fails like any other."""
    account.credits = 0
    job = submit(http, "A crow on a fence [[mock:stuck]]")
    assert look(http, job)["error_code"] == "INSUFFICIENT_CREDITS"


@pytest.mark.parametrize("prompt", ["A [[crow]] on a fence", "A mock: crow [mock:stuck]", "[[MOCK:stuck]] A crow"])
def test_what_is_no_tag_is_a_prompt(http: FlaskClient, account: Account, prompt: str) -> None:
    """Without the mark a prompt means what it says, and every prompt is echoed as it was sent."""
    tagged = "A crow on a fence [[mock:seconds=1]]"
    submit(http, prompt)
    submit(http, tagged)
    account.clock.advance(3600)
    assert {item["prompt"] for item in http.get(PATHS[0]).get_json()["items"]} == {prompt, tagged}


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        ("[[mock:fial=X]]", "[[mock:fial=X]]"),
        ("[[mock:]]", "[[mock:fail=CODE]], [[mock:stuck]] and [[mock:seconds=N]]"),
        ("[[mock:fail]]", "no tag of the mock"),
        ("[[mock:fail=]]", "no tag of the mock"),
        ("[[mock:fail=A B]]", "no tag of the mock"),
        ("[[mock:stuck", "no tag of the mock"),
        ("[[mock:stuck]", "no tag of the mock"),
        ("[[mock:seconds=-1]]", "no tag of the mock"),
        ("[[mock:seconds=1e3]]", "no tag of the mock"),
        ("[[mock:seconds=٣]]", "no tag of the mock"),
        ("[[mock:seconds=999999999]]", "more than 315360000 seconds"),
        ("[[mock:stuck]] [[mock:stuck]]", "stuck twice"),
        ("[[mock:stuck]] [[mock:fail=X]]", "contradict"),
        ("[[mock:seconds=3]] [[mock:stuck]]", "stuck and seconds"),
        ("[[mock:seconds=3]] [[mock:nothing]]", "[[mock:nothing]]"),
    ],
)
def test_a_tag_that_cannot_be_read_is_refused(http: FlaskClient, account: Account, tags: str, told: str) -> None:
    """What begins like a tag and is none is the API's 400 that names the field, marked as the mock's own."""
    answer = http.post(PATHS[1], json={"prompt": f"A crow {tags}"})
    assert answer.status_code == 400
    (field,) = answer.get_json()["fields"]
    assert field["name"] == "prompt"
    assert told in field["errors"]
    assert answer.headers["X-Mock-Provenance"] == "mock"
    assert account.jobs.newest(until=account.clock.now_ms()) == []
