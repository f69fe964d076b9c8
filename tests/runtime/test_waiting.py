"""Waiting for a job: what is ridden out, what ends it, and when. Both clients."""

from __future__ import annotations

import copy
import pickle
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, cast

import attrs
import httpx
import pytest

from pictory_runtime import JobUpdate, errors
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import BUSY, DONE, EPOCH, FAILED, MAKE, STARTED, WIPED, Answer, Clip, Face, Step

pytestmark = pytest.mark.usefixtures("no_jitter")


def wait(face: Face, **arguments: Any) -> Any:
    return face.do(face.job().wait(**arguments))


def test_typed_result(face: MakeFace) -> None:
    """A job that completes gives its typed result, after polls at the service's pace, slowing down to its bound."""
    client = face(STARTED, *[BUSY] * 8, DONE)
    job = client.do(client.client.start(MAKE, body={}))
    result = client.do(job.wait())
    assert isinstance(result, Clip)
    assert job.status == "done"
    assert (job.id, job.kind) == ("job-1", "clip")
    assert job.response.status == 200
    assert client.clock.sleeps[:3] == [10.0, 12.5, 15.625]
    assert client.clock.sleeps[-1] == 30.0


@pytest.mark.parametrize(
    ("poll", "pauses"),
    [(7, [7, 7, 7]), ((1, 1.5), [1, 1.25, 1.5]), (lambda looks: looks * 2.0, [2.0, 4.0, 6.0])],
)
def test_pace(face: MakeFace, poll: Any, pauses: list[float]) -> None:
    """The pace is a number of seconds, a pair from which to which, or a function of the looks taken."""
    client = face(BUSY, BUSY, BUSY, DONE)
    wait(client, poll=poll)
    assert client.clock.sleeps == pauses


@pytest.mark.parametrize("poll", [0, -1, float("nan"), float("inf"), (0, 5), (5, 1), (1, 2, 3), lambda _: 0.0])
def test_senseless_pace(face: MakeFace, poll: Any) -> None:
    """A pace that is none is refused."""
    with pytest.raises(ValueError, match="poll must be"):
        wait(face(BUSY), poll=poll)


def test_failed_job(face: MakeFace) -> None:
    """A failed job raises its code and reason, with its handle and the answer."""
    client = face(BUSY, FAILED)
    with pytest.raises(errors.JobFailed, match="E7: no credits left") as caught:
        wait(client)
    assert (caught.value.code, caught.value.reason) == ("E7", "no credits left")
    assert (caught.value.job_id, caught.value.job.status) == ("job-1", "broken")
    assert caught.value.response is not None


@pytest.mark.parametrize(("code", "hint"), [("E7", "Buy credits."), ("E8", "Look at the message."), (None, "Look at")])
def test_a_failure_says_what_to_do(face: MakeFace, code: str | None, hint: str) -> None:
    """What to do about a failed job is in the error and in its text: by its code, or in general."""
    data = {"status": "broken", "code": code, "why": "it did not work"}
    client = face(Answer(json={"data": data}))
    with pytest.raises(errors.JobFailed, match=f"it did not work\n  - {hint}") as caught:
        client.do(client.job().wait())
    assert (caught.value.hint or "").startswith(hint)
    assert (caught.value.code, caught.value.reason) == (code, "it did not work")


def test_a_cleaned_job(face: MakeFace, tmp_path: Path) -> None:
    """A job that was cleaned ends a wait, and has no result and no file: the error says so and holds the handle."""
    client = face(BUSY, WIPED)
    job = client.job()
    with pytest.raises(errors.JobCleaned, match=r"clip job was cleaned.*gone for good") as caught:
        client.do(job.wait())
    assert (caught.value.job, caught.value.job_id, caught.value.code, job.status) == (job, "job-1", None, "wiped")
    assert (job.result, client.sent) == (None, 2)
    with pytest.raises(errors.JobCleaned):
        client.do(job.download(tmp_path / "a.mp4"))
    assert client.sent == 2


@pytest.mark.parametrize(("after", "error"), [(WIPED, errors.JobCleaned), (DONE, errors.DownloadFailed)])
def test_a_file_that_is_gone(face: MakeFace, tmp_path: Path, after: Answer, error: type[errors.PictoryError]) -> None:
    """Where the file of a completed job is no longer there, a look tells whether the job was cleaned meanwhile."""
    client = face(DONE, Answer(404), after)
    job = client.do(client.job().refresh())
    with pytest.raises(error) as caught:
        client.do(job.download(tmp_path / "a.mp4"))
    assert client.sent == 3
    assert isinstance(
        caught.value if error is errors.DownloadFailed else caught.value.__context__, errors.DownloadFailed
    )


def test_the_result_that_was_seen(face: MakeFace) -> None:
    """`result` is what the last look saw, without another one; before the end there is none."""
    client = face(BUSY, DONE, Answer(json={"data": {"status": "done"}}))
    job = client.job()
    assert job.result is None
    assert client.do(job.refresh()).result is None
    assert client.do(job.refresh()).result.url.startswith("https://files.example.test/a.mp4")
    assert client.sent == 2
    client.do(job.refresh())
    with pytest.raises(errors.DecodeError, match=r"\$\.data\.url"):
        _ = job.result


def test_an_error_without_a_status_is_a_failure(face: MakeFace) -> None:
    """An answer that carries an error code and no status ends the wait."""
    with pytest.raises(errors.JobFailed, match="5000: gone"):
        wait(face(Answer(json={"data": {"code": "5000", "why": "gone"}})))


def test_unknown_statuses_are_polled_through(face: MakeFace) -> None:
    """A status of tomorrow is no end; when time is up it is named."""
    queued = Answer(json={"data": {"status": "queued"}})
    assert isinstance(wait(face(queued, Answer(json={"data": {}}), queued, DONE)), Clip)
    with pytest.raises(errors.JobTimeout, match=r"'queued'.*does not know"):
        wait(face(queued), timeout=30)


def test_updates(face: MakeFace) -> None:
    """The callback sees every look: status, seconds, looks, and what is being ridden out."""
    client = face(BUSY, Answer(503), DONE)
    seen: list[JobUpdate] = []
    wait(client, poll=10, on_update=seen.append)
    assert [(update.status, update.elapsed, update.polls) for update in seen] == [
        ("busy", 0.0, 1),
        ("busy", 10.0, 2),
        ("done", 12.0, 3),
    ]
    assert [type(update.problem) for update in seen] == [type(None), errors.ServerError, type(None)]


def test_async_updates_are_awaited() -> None:
    """An asynchronous client awaits a callback that is a coroutine function."""
    client = Face(True, BUSY, DONE)
    seen = []

    async def note(update: JobUpdate) -> None:
        seen.append(update.status)

    wait(client, on_update=note)
    assert seen == ["busy", "done"]


async def _note(update: JobUpdate) -> None:
    raise AssertionError(update)


@pytest.mark.parametrize(("note", "looks"), [(_note, 0), (partial(_note), 0), (lambda update: _note(update), 1)])
def test_coroutine_functions_are_refused_by_a_synchronous_wait(note: Any, looks: int) -> None:
    """What a synchronous client could not await is refused, before the first look where that can be told."""
    client = Face(False, BUSY)
    with pytest.raises(TypeError, match="plain function"):
        wait(client, on_update=note)
    assert client.sent == looks


OUTAGES: list[Step] = [
    Answer(500),
    Answer(503, content=b"<html>down</html>"),
    Answer(520, content=b"<html><title>Web server is down</title></html>"),
    Answer(408),
    Answer(425),
    Answer(499),
    Answer(content=b"<html>login</html>"),
    Answer(content=b""),
    Answer(json=["not", "a", "job"]),
    Answer(json={"message": "try again later"}),
    Answer(json={"data": {"status": 7}}),
    httpx.ConnectError,
    httpx.ReadError,
    httpx.ReadTimeout,
    httpx.RemoteProtocolError,
]


@pytest.mark.parametrize("outage", OUTAGES)
def test_outages_are_ridden_out(face: MakeFace, outage: Step) -> None:
    """A minute and a half without one good answer does not end the wait."""
    client = face(BUSY, *[outage] * 12, DONE)
    assert isinstance(wait(client, timeout=600), Clip)
    assert client.clock.time > 90


@pytest.mark.parametrize("outage", OUTAGES)
def test_outages_are_bounded(face: MakeFace, outage: Step) -> None:
    """A service that stays away ends the wait after `outage` seconds, with what was wrong and the handle."""
    client = face(BUSY, outage)
    with pytest.raises(errors.PictoryError) as caught:
        wait(client, timeout=1000, outage=60)
    assert not isinstance(caught.value, errors.JobTimeout)
    assert 60 < client.clock.time < 100
    assert caught.value.job_id == "job-1"
    assert caught.value.job.token


def test_an_answer_without_a_status_keeps_what_is_known(face: MakeFace) -> None:
    """An answer that is no status changes nothing in the handle; who asked for it is told where it should stand."""
    client = face(BUSY, Answer(json={"message": "maintenance until 12"}))
    job = client.do(client.job().refresh())
    good = job.response
    with pytest.raises(errors.DecodeError, match="maintenance until 12") as caught:
        client.do(job.refresh())
    assert (caught.value.path, caught.value.raw) == ("$.data.status", {"message": "maintenance until 12"})
    assert (job.status, job.response) == ("busy", good)


def test_each_outage_counts_for_itself(face: MakeFace) -> None:
    """A good answer between two outages starts the count anew."""
    client = face(*([Answer(503)] * 8 + [BUSY]) * 4, DONE)
    assert isinstance(wait(client, timeout=1000, outage=60), Clip)
    assert client.clock.time > 200


MISSING = Answer(404, json={"message": "no such job"})


@pytest.mark.parametrize("outage", OUTAGES)
@pytest.mark.parametrize("before", [[BUSY, Answer(429)], [MISSING], [Answer(503), Answer(429)], [Answer(503), BUSY]])
def test_an_outage_counts_from_its_own_first_look(face: MakeFace, before: list[Step], outage: Step) -> None:
    """Refusals that are ridden out are no part of an outage: the one that follows them gets all its time."""
    client = face(*before, outage)
    with pytest.raises(errors.PictoryError):
        wait(client, timeout=1000, poll=10, outage=60)
    assert client.clock.time > 60
    assert client.sent > len(before) + 6


def test_rate_limits_slow_the_wait_down(face: MakeFace) -> None:
    """Being asked to look less often is no outage: the wait goes on, at the pace asked for or slower than before."""
    client = face(Answer(429, headers={"Retry-After": "45"}), *[Answer(429)] * 30, DONE)
    assert isinstance(wait(client, poll=20), Clip)
    assert client.clock.sleeps[0] == 45
    assert set(client.clock.sleeps[1:]) == {20}


@pytest.mark.parametrize("header", ["9e99", "301", "Fri, 31 Dec 9999 23:59:59 GMT"])
@pytest.mark.parametrize("code", [429, 503])
def test_asked_to_stay_away_for_years(face: MakeFace, code: int, header: str) -> None:
    """A senseless `Retry-After` keeps a wait from looking for the longest pause of the contract, and no longer."""
    client = face(Answer(code, headers={"Retry-After": header}), DONE)
    assert isinstance(wait(client, poll=20), Clip)
    assert client.clock.sleeps == [300]


def test_asked_to_come_back_at_once(face: MakeFace) -> None:
    """A service that says "no, come back at once" is not asked in a tight loop."""
    client = face(*[Answer(429, headers={"Retry-After": "0"})] * 10, DONE)
    assert isinstance(wait(client), Clip)
    assert min(client.clock.sleeps) >= 2


@pytest.mark.parametrize(
    ("code", "error"),
    [(400, errors.InvalidRequest), (401, errors.Unauthorized), (403, errors.Forbidden)],
)
def test_refusals_end_at_once(face: MakeFace, code: int, error: type[errors.StatusError]) -> None:
    """A key that is refused will not be accepted by waiting."""
    client = face(BUSY, Answer(code), DONE)
    with pytest.raises(error) as caught:
        wait(client)
    assert client.sent == 2
    assert caught.value.job_id == "job-1"


def test_not_found_gets_a_short_grace(face: MakeFace) -> None:
    """Right after the submit a job may not be visible yet; later, and for a bare id, 404 ends the wait."""
    missing = MISSING
    assert isinstance(wait(face(missing, missing, BUSY, DONE)), Clip)
    late = face(missing)
    with pytest.raises(errors.NotFound):
        wait(late)
    assert late.clock.time < 30
    old = face(BUSY, BUSY, missing)
    with pytest.raises(errors.NotFound):
        wait(old, poll=15)
    assert old.sent == 3
    bare = face(missing)
    with pytest.raises(errors.NotFound):
        bare.do(bare.client.resume("job-1").wait())
    assert bare.sent == 1


def test_not_found_says_whose_job_it_is_not(face: MakeFace) -> None:
    """A job that cannot be found may be of another account: the error says so, and keeps saying it as a copy."""
    client = face(MISSING)
    with pytest.raises(errors.NotFound, match=r"no such job\n  - No job of this key's account has this id") as caught:
        client.do(client.client.resume("job-1").wait())
    for twin in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert str(twin) == str(caught.value)
        assert twin.args == caught.value.args


def test_the_grace_begins_when_the_job_does(face: MakeFace) -> None:
    """A submit that was slow, because it was turned away first, leaves the job its whole grace."""
    started = attrs.evolve(STARTED, takes=8.0)
    client = face(Answer(429, headers={"Retry-After": "25"}), started, MISSING, MISSING, BUSY, DONE)
    job = client.do(client.client.start(MAKE, body={}))
    assert job.submitted == EPOCH + 33
    assert isinstance(client.do(job.wait()), Clip)


def test_misfit_result_keeps_the_job(face: MakeFace) -> None:
    """A paid result that does not fit is not lost: where, the raw body, the handle."""
    body = {"data": {"status": "done"}}
    with pytest.raises(errors.DecodeError) as caught:
        wait(face(Answer(json=body)))
    assert (caught.value.path, caught.value.raw, caught.value.job_id) == ("$.data.url", body, "job-1")


@pytest.mark.parametrize("timeout", [0, 0.3, 7, 30, 900])
def test_deadline_is_exact(face: MakeFace, timeout: float) -> None:
    """When time is up, exactly then and after a last look, the error tells what was seen and how to go on."""
    client = face(BUSY)
    with pytest.raises(errors.JobTimeout) as caught:
        wait(client, timeout=timeout, poll=10)
    error = caught.value
    assert client.clock.time == pytest.approx(timeout, abs=1e-6)
    assert error.elapsed == pytest.approx(timeout, abs=1e-6)
    assert error.polls == client.sent == 1 + -(-timeout // 10)
    assert error.last_status == "busy"
    assert "resume" in str(error)
    assert "Ask the support." not in str(error)


def test_default_deadline_gives_the_services_hint(face: MakeFace) -> None:
    """After the service's own deadline, the error says what the service says to do then."""
    client = face(BUSY)
    with pytest.raises(errors.JobTimeout, match=r"Ask the support\."):
        wait(client)
    assert client.clock.time == pytest.approx(1800)


@pytest.mark.parametrize("takes", [0.5, 3.0, 29.0, 500.0])
def test_slow_looks_do_not_break_the_deadline(face: MakeFace, takes: float) -> None:
    """However slow the service is, no look is still running when time is up, and the wait uses the time it has."""
    client = face(Answer(json={"data": {"status": "busy"}}, takes=takes))
    with pytest.raises(errors.JobTimeout):
        wait(client, timeout=100, poll=10, outage=1000)
    assert 97 <= client.clock.time <= 100 + 1e-6


def test_last_look_finds_what_came_late(face: MakeFace) -> None:
    """A job that completes during the last pause is found by the last look."""
    client = face(BUSY, DONE)
    assert isinstance(wait(client, timeout=4, poll=10), Clip)
    assert client.clock.time == 4


def test_time_runs_out_in_an_outage(face: MakeFace) -> None:
    """When time is up while the service is away, the error is about time and tells both."""
    client = face(BUSY, Answer(503))
    with pytest.raises(errors.JobTimeout, match=r"the last look failed \(the service failed") as caught:
        wait(client, timeout=30)
    assert caught.value.last_status == "busy"


@pytest.mark.parametrize(
    ("timeout", "told"), [(0, "0 s and 1 look;"), (0.9979, "1 s and 2 looks"), (37.25, "37.2 s and 5 looks")]
)
def test_the_text_of_a_timeout(face: MakeFace, timeout: float, told: str) -> None:
    """Seconds are told as people tell them, the last problem in one line, and how to go on as it is written."""
    client = face(Answer(429, json={"message": "slow down"}))
    with pytest.raises(errors.JobTimeout) as caught:
        wait(client, timeout=timeout, poll=10)
    text = caught.value.message
    assert told.rstrip(";") in text
    assert "(too many requests: slow down)" in text
    assert "pictory.resume(error.job.token).wait()" in text
    assert "\n" not in text


@pytest.mark.parametrize("bad", [-1, float("inf"), float("nan"), -float("inf"), 10**400])
def test_senseless_deadline(face: MakeFace, bad: float) -> None:
    """A wait has an end."""
    with pytest.raises(ValueError, match="timeout must be seconds, 0 or more"):
        wait(face(BUSY), timeout=bad)


@pytest.mark.parametrize("bad", [-1, float("nan")])
def test_senseless_outage(face: MakeFace, bad: float) -> None:
    """An outage lasts no less than no time; it may be ridden out without end."""
    with pytest.raises(ValueError, match="outage must be seconds, 0 or more"):
        wait(face(BUSY), outage=bad)
    assert isinstance(wait(face(*[Answer(503)] * 50, DONE), outage=float("inf")), Clip)


@pytest.mark.parametrize("name", ["timeout", "poll", "outage"])
@pytest.mark.parametrize("bad", ["30", b"30", timedelta(seconds=30), [1, 2], {}, True])
def test_what_is_no_number(face: MakeFace, name: str, bad: object) -> None:
    """Whatever is no number is refused by the name of its argument, before the first look."""
    client = face(BUSY)
    with pytest.raises(TypeError, match=f"{name} must be seconds"):
        wait(client, **{name: bad})
    assert client.sent == 0


def test_what_is_no_function(face: MakeFace) -> None:
    """Whatever cannot be called is refused before the first look, and before the first byte of a file."""
    client = face(BUSY)
    job, bad = client.client.resume("job-1"), cast("Any", 5)
    with pytest.raises(TypeError, match="on_update must be a function, not int"):
        client.do(job.wait(on_update=bad))
    with pytest.raises(TypeError, match="on_progress must be a function, not int"):
        client.do(client.client.download("https://files.example.test/a.mp4", "x.mp4", on_progress=bad))
    assert client.sent == 0


def test_any_kind_of_number_is_seconds(face: MakeFace) -> None:
    """Numbers of other kinds than `int` and `float` are as good."""
    client = face(BUSY, BUSY, DONE)
    assert isinstance(wait(client, timeout=Decimal(90), poll=Fraction(5, 2), outage=Decimal("1.5")), Clip)
    assert client.clock.sleeps == [2.5, 2.5]


def test_refresh(face: MakeFace) -> None:
    """One look, with the retries of any call; the handle holds what was seen."""
    client = face(Answer(503), BUSY)
    job = client.job()
    assert client.do(job.refresh()) is job
    assert job.status == "busy"
    assert client.sent == 2


def test_handles_survive_in_errors(face: MakeFace) -> None:
    """The handle in an error survives pickling and copying: its token resumes the job, without a second submit."""
    client = face(STARTED, BUSY, BUSY, DONE)
    job = client.do(client.client.start(MAKE, body={}))
    with pytest.raises(errors.JobTimeout) as caught:
        client.do(job.wait(timeout=5))
    for twin in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert twin.job.token == job.token
        assert str(twin) == str(caught.value)
        with pytest.raises(errors.ConfigurationError, match="resume"):
            client.do(twin.job.refresh())
    result = client.do(client.client.resume(twin.job.token).wait())
    assert isinstance(result, Clip)
    assert [request.method for request in client.script.requests] == ["POST", "GET", "GET", "GET"]
