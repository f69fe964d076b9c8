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


def finished(http: FlaskClient, account: Account) -> tuple[str, str]:
    """The id of a completed job, and the address of its file."""
    job = submit(http)
    account.clock.advance(3600)
    address: str = http.get(JOBS + job).get_json()["data"]["thumbnailImageUrl"]
    return job, address


def test_a_cleaned_job_says_so_and_its_files_are_gone(http: FlaskClient, account: Account) -> None:
    """After a clean the job is `cleaned` and no more, its addresses lead nowhere, and the list has it no longer."""
    job, address = finished(http, account)
    assert http.get(address, buffered=True).status_code == 200
    answer = http.delete(f"{JOBS}{job}/clean")
    assert (answer.status_code, answer.get_json()) == (200, {"success": True})
    assert http.get(JOBS + job).get_json() == {"job_id": job, "success": True, "data": {"status": "cleaned"}}
    assert http.get(address).status_code == 404
    assert http.get(VIDEOS).get_json() == {"items": []}
    assert http.delete(f"{JOBS}{job}/clean").get_json() == {"success": True}


def test_what_was_made_for_a_cleaned_job_is_removed(http: FlaskClient, account: Account) -> None:
    """The copy that the mock kept of a file is removed with it; those of other jobs stay."""
    (job, address), (_, other) = finished(http, account), finished(http, account)
    for each in (address, other):
        http.get(each, buffered=True)
    cache = http.application.extensions["pictory_mock.media"]
    folder = cache._cache._home()
    assert len(list(folder.iterdir())) == 2
    http.delete(f"{JOBS}{job}/clean")
    assert len(list(folder.iterdir())) == 1
    assert http.get(other, buffered=True).status_code == 200


def test_a_running_job_is_not_cleaned(http: FlaskClient, account: Account) -> None:
    """The refusal names the parameter; the job goes on, and can be cleaned once it is done, failed or not."""
    account.lifecycle.set(kind="ai_video", outcome="failed")
    job = submit(http)
    answer = http.delete(f"{JOBS}{job}/clean")
    assert answer.status_code == 400
    assert [field["name"] for field in answer.get_json()["fields"]] == ["jobid"]
    account.clock.advance(3600)
    assert http.get(JOBS + job).get_json()["data"]["status"] == "failed"
    assert http.delete(f"{JOBS}{job}/clean").status_code == 200
    assert http.get(JOBS + job).get_json()["data"] == {"status": "cleaned"}


def test_only_ones_own_jobs_can_be_cleaned(http: FlaskClient, account: Account) -> None:
    """A foreign job is as unknown as one that does not exist, and stays as it is."""
    job, address = finished(http, account)
    for name, headers in ((job, {"Authorization": "pictai_stranger"}), ("nope", {})):
        answer = http.delete(f"{JOBS}{name}/clean", headers=headers)
        assert answer.status_code == 404
        assert answer.get_json()["data"]["error_message"] == "JOB_NOT_FOUND"
    assert http.get(address, buffered=True).status_code == 200


def test_the_list_tells_every_job_as_asking_for_it_does(http: FlaskClient, account: Account) -> None:
    """Jobs of every kind and in every state are listed, newest first, with their id in both places."""
    account.seed(jobs=45, images=2, videos=2)
    account.lifecycle.set(operation="generateImage", outcome="stuck")
    submit(http)
    http.post("/pictoryapis/v1/aistudio/images", json={"prompt": "A crow"})
    account.clock.advance(1)
    page = http.get("/pictoryapis/v1/jobs").get_json()
    assert page["nextPageKey"] is None
    for item in page["items"]:
        same = http.get(JOBS + item["job_id"]).get_json()
        assert item == {**same, "data": {**same["data"], "jobId": same["job_id"]}}
    states = [item["data"]["status"] for item in page["items"]]
    assert states[:2] == ["in-progress", "in-progress"]
    assert set(states[2:]) == {"completed", "failed", "cleaned"}
    results = [item["data"] for item in page["items"] if item["data"]["status"] == "completed"]
    told = {name for data in results for name in ("duration", "width", "videoURL", "renderParams") if name in data}
    assert told == {"duration", "width", "videoURL", "renderParams"}


@pytest.mark.parametrize("count", [0, 100, 101])
def test_the_token_is_null_on_the_last_page_of_jobs(http: FlaskClient, account: Account, count: int) -> None:
    """Page after page every job comes exactly once, whatever is submitted meanwhile; the last token is null."""
    account.seed(jobs=count)
    expected = {job.id for job in account.jobs.newest(until=account.clock.now_ms())}
    seen: list[str] = []
    query: dict[str, str] = {}
    while True:
        page = http.get("/pictoryapis/v1/jobs", query_string=query).get_json()
        seen += [item["job_id"] for item in page["items"]]
        if page["nextPageKey"] is None:
            break
        query = {"nextPageKey": page["nextPageKey"]}
        submit(http)
    assert len(seen) == len(set(seen)) == count
    assert set(seen) == expected
