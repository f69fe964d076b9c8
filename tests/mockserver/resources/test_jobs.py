"""The state of jobs over HTTP."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from pictory_mock.core import Account, World

VIDEOS = "/pictoryapis/v1/aistudio/videos"
JOBS = "/pictoryapis/v1/jobs/"


def submit(http: FlaskClient) -> str:
    job: str = http.post(VIDEOS, json={"prompt": "A fox crossing a road"}).get_json()["data"]["jobId"]
    return job


def test_a_running_job_tells_its_status_and_nothing_more(http: FlaskClient) -> None:
    """While it runs, a job's data is the status alone, and it is a success."""
    job = submit(http)
    assert http.get(JOBS + job).get_json() == {"job_id": job, "success": True, "data": {"status": "in-progress"}}


def test_a_failed_job_tells_why_and_is_no_success(http: FlaskClient, account: Account) -> None:
    """A job that failed is answered with 200, `success` false, and the code and message of its plan."""
    account.lifecycle.set(
        kind="ai_video", outcome="failed", seconds=5, error_code="BLURRY", error_message="Too blurry."
    )
    job = submit(http)
    account.clock.advance(5)
    answer = http.get(JOBS + job)
    assert answer.status_code == 200
    data = {"status": "failed", "error_code": "BLURRY", "error_message": "Too blurry."}
    assert answer.get_json() == {"job_id": job, "success": False, "data": data}


def test_looking_changes_nothing(http: FlaskClient, account: Account) -> None:
    """However often one asks, the answer at one moment is the same, and the job ends when it would have ended."""
    job = submit(http)
    for _ in range(20):
        assert http.get(JOBS + job).get_json()["data"]["status"] == "in-progress"
    account.clock.advance(3600)
    answers = [http.get(JOBS + job).get_json() for _ in range(3)]
    assert answers[0]["data"]["status"] == "completed"
    assert answers == [answers[0]] * 3


@pytest.mark.parametrize(
    "job",
    [
        "00000000-0000-4000-8000-000000000000",
        "nope",
        "%00",
        "%ff",
        "%F0%9F%A6%8A",
        "a%2Fb",
        "%2f..%2F",
        "..",
        "x" * 5000,
        "a b",
        "'--",
    ],
)
def test_an_unknown_or_malformed_id_is_the_documented_404(http: FlaskClient, job: str) -> None:
    """Whatever is not the id of a job is answered with the contract's 404, never with a crash."""
    answer = http.get(JOBS + job)
    assert answer.status_code == 404
    assert answer.get_json() == {"success": False, "data": {"error_code": "5000", "error_message": "JOB_NOT_FOUND"}}


def test_a_job_of_another_account_is_not_known(http: FlaskClient, world: World) -> None:
    """A foreign job is answered exactly like one that does not exist, and so is its file."""
    job = submit(http)
    foreign = http.get(JOBS + job, headers={"Authorization": "pictai_stranger"})
    unknown = http.get(JOBS + "nope", headers={"Authorization": "pictai_stranger"})
    assert (foreign.status_code, foreign.data) == (unknown.status_code, unknown.data) == (404, unknown.data)
    assert world.account("pictai_stranger").jobs.find(job) is None
