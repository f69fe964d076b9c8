"""What is sent again, what is not, and what whoever called is told: one table, both clients."""

from __future__ import annotations

import re
import time

import attrs
import httpx
import pytest

from pictory_runtime import Operation, RawResponse, errors, retry
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import CLIP_KIND, EPOCH, GET_JOB, MAKE, RENAME, STARTED, STATES, Answer, Step

OK = Answer(json={"ok": True})
HTML = Answer(520, content=b"<html><title>Web server is down</title></html>")


def status(code: int) -> Answer:
    return Answer(code, json={"message": f"status {code}"})


ELSEWHERE = {"location": "https://u:s3cret@elsewhere.test/here?sig=s3cret"}

# what happens first; then, per retry class: the requests made in all, and the error (None: the second answer counts)
TABLE: list[tuple[Step, tuple[int, type[Exception] | None], tuple[int, type[Exception] | None]]] = [
    (httpx.ConnectError, (2, None), (2, None)),
    (httpx.ConnectTimeout, (2, None), (2, None)),
    (httpx.PoolTimeout, (2, None), (2, None)),
    (httpx.ProxyError, (2, None), (2, None)),
    (status(429), (2, None), (2, None)),
    (httpx.ReadTimeout, (2, None), (1, errors.SubmitOutcomeUnknown)),
    (httpx.WriteTimeout, (2, None), (1, errors.SubmitOutcomeUnknown)),
    (httpx.ReadError, (2, None), (1, errors.SubmitOutcomeUnknown)),
    (httpx.WriteError, (2, None), (1, errors.SubmitOutcomeUnknown)),
    (httpx.RemoteProtocolError, (2, None), (1, errors.SubmitOutcomeUnknown)),
    (httpx.DecodingError, (2, None), (1, errors.SubmitOutcomeUnknown)),
    *((status(code), (2, None), (1, errors.SubmitOutcomeUnknown)) for code in (408, 425, 499)),
    *((status(code), (2, None), (1, errors.SubmitOutcomeUnknown)) for code in (500, 502, 503, 504, 520, 527, 561)),
    (HTML, (2, None), (1, errors.SubmitOutcomeUnknown)),
    (status(400), (1, errors.InvalidRequest), (1, errors.InvalidRequest)),
    (status(401), (1, errors.Unauthorized), (1, errors.Unauthorized)),
    (status(403), (1, errors.Forbidden), (1, errors.Forbidden)),
    (status(404), (1, errors.NotFound), (1, errors.NotFound)),
    *((status(code), (1, errors.StatusError), (1, errors.StatusError)) for code in (402, 405, 410, 413, 422, 451)),
    (status(409), (1, errors.Conflict), (1, errors.Conflict)),
    *((status(code), (1, errors.StatusError), (1, errors.SubmitOutcomeUnknown)) for code in (300, 304, 418, 460, 498)),
    *(
        (Answer(code, headers=ELSEWHERE), (1, errors.StatusError), (1, errors.SubmitOutcomeUnknown))
        for code in (301, 307)
    ),
    (httpx.LocalProtocolError, (1, errors.ConfigurationError), (1, errors.ConfigurationError)),
    (httpx.UnsupportedProtocol, (1, errors.ConfigurationError), (1, errors.ConfigurationError)),
]


def test_a_redirect_says_where_to(face: MakeFace) -> None:
    """A redirect is not followed, and the error says where it points, without the query."""
    for start in (False, True):
        client = face(Answer(302, headers=ELSEWHERE))
        with pytest.raises(errors.PictoryError, match=r"https://elsewhere\.test/here") as caught:
            client.do(client.client.start(MAKE, body={}) if start else client.client.call(GET_JOB, path={"id": "x"}))
        assert "s3cret" not in str(caught.value)


def outcome(make: MakeFace, operation: Operation, *steps: Step) -> tuple[int, type[Exception] | None]:
    client = make(*steps)
    try:
        if operation.job is not None:
            client.do(client.client.start(operation, body={}))
        else:
            client.do(client.client.call(operation, path={"id": "x"}))
    except errors.PictoryError as error:
        return client.sent, type(error)
    return client.sent, None


@pytest.mark.parametrize(
    ("step", "doubt"),
    [
        (httpx.ReadError, True),
        (status(500), True),
        (status(400), False),
        (status(429), False),
        (httpx.PoolTimeout, False),
    ],
)
def test_what_may_have_been_done_is_told(face: MakeFace, step: Step, doubt: bool) -> None:
    """A change that is sent once says so when its answer is lost; one that can be repeated does not."""
    for operation, told in ((RENAME, doubt), (GET_JOB, False)):
        client = face(step, max_retries=0)
        with pytest.raises(errors.PictoryError) as caught:
            client.do(client.client.call(operation, path={"id": "x"}))
        assert ("may have been done" in str(caught.value)) is told


@pytest.mark.parametrize(("first", "safe", "paid"), TABLE)
def test_table(
    face: MakeFace, first: Step, safe: tuple[int, type[Exception] | None], paid: tuple[int, type[Exception] | None]
) -> None:
    """A safe call survives what passes; a call that pays is repeated only when nothing can have happened."""
    assert outcome(face, GET_JOB, first, OK) == safe
    assert outcome(face, MAKE, first, STARTED) == paid


@pytest.mark.parametrize("first", [httpx.ReadTimeout, status(500), httpx.ReadError])
def test_never_without_a_job(face: MakeFace, first: Step) -> None:
    """An operation that must not be repeated but starts no job reports what happened, plainly."""
    sent, error = outcome(face, RENAME, first, OK)
    assert sent == 1
    assert error in {errors.RequestTimeout, errors.ServerError, errors.ConnectionBroken}


@pytest.mark.parametrize("step", [httpx.ConnectError, status(503), status(429)])
def test_gives_up_after_max_retries(face: MakeFace, step: Step) -> None:
    """`max_retries` bounds the requests, and the error counts them."""
    client = face(step, max_retries=2)
    with pytest.raises(errors.PictoryError) as caught:
        client.do(client.client.call(GET_JOB, path={"id": "x"}))
    assert client.sent == caught.value.attempts == 3
    assert "attempts 3" in str(caught.value)


def test_backoff_follows_the_service(face: MakeFace, no_jitter: None) -> None:
    """Pauses follow the service's own advice, the last one repeating."""
    client = face(status(503), max_retries=4)
    with pytest.raises(errors.ServerError):
        client.do(client.client.call(GET_JOB, path={"id": "x"}))
    assert client.clock.sleeps == [2.0, 4.0, 8.0, 8.0]


def test_backoff_is_spread(face: MakeFace) -> None:
    """Clients that failed together do not come back together: pauses differ, within a quarter of the advice."""
    pauses = set()
    for _ in range(20):
        client = face(status(503), OK)
        client.do(client.client.call(GET_JOB, path={"id": "x"}))
        pauses.update(client.clock.sleeps)
    assert len(pauses) > 10
    assert all(1.5 <= pause <= 2.5 for pause in pauses)


@pytest.mark.parametrize(
    ("header", "pause"),
    [
        ("3", 3.0),
        ("0.5", 0.5),
        ("0", 0.0),
        ("-4", 0.0),
        ("Mon, 21 Sep 2026 14:13:25 GMT", 5.0),
        ("Mon, 21 Sep 2026 14:00:00 GMT", 0.0),
        ("soon", 2.0),
        ("nan", 2.0),
        ("Fri, 99 Zzz 2026", 2.0),
    ],
)
@pytest.mark.parametrize("code", [429, 503])
def test_retry_after(face: MakeFace, no_jitter: None, code: int, header: str, pause: float) -> None:
    """`Retry-After` is obeyed in seconds and as a date; what cannot be read is as if it were absent."""
    client = face(Answer(code, headers={"Retry-After": header}), OK)
    client.do(client.client.call(GET_JOB, path={"id": "x"}))
    assert client.clock.sleeps == [pause]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the local time zone cannot be set here")
def test_retry_after_is_utc_wherever_we_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A date in the old form, which names no time zone, is UTC and not local time."""
    response = RawResponse(429, {"retry-after": "Mon Sep 21 14:13:25 2026"}, b"", "jobs.get")
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert retry.asked_pause(response, EPOCH) == 5.0
    finally:
        monkeypatch.undo()
        time.tzset()


def test_retry_after_never_outlasts_the_deadline(face: MakeFace) -> None:
    """A pause that would end after the deadline is not begun; the error tells what was asked."""
    client = face(Answer(429, headers={"Retry-After": "300"}), OK)
    with pytest.raises(errors.RateLimited) as caught:
        client.do(client.client.call(GET_JOB, path={"id": "x"}))
    assert client.clock.time == 0
    assert caught.value.retry_after == 300


@pytest.mark.parametrize(("header", "told"), [("3590", "3590"), ("9e99", "9e+99")])
def test_retry_after_is_told_in_few_digits(face: MakeFace, header: str, told: str) -> None:
    """The error says how long the service asks to wait, and writes no hundred digits for what makes no sense."""
    client = face(Answer(429, headers={"Retry-After": header}))
    with pytest.raises(errors.RateLimited, match=re.escape(f"asks to wait {told} s ")):
        client.do(client.client.call(GET_JOB, path={"id": "x"}))


def test_unknown_outcome_says_how_to_look(face: MakeFace) -> None:
    """The error of a submit that may have worked names the list to look at, and says why it was not repeated."""
    client = face(status(500))
    with pytest.raises(errors.SubmitOutcomeUnknown) as caught:
        client.do(client.client.start(MAKE, body={}))
    assert "clips.list()" in str(caught.value)
    assert "pay twice" in str(caught.value)
    assert caught.value.status == 500
    assert caught.value.response is not None


def test_where_to_look_for_a_lost_job(face: MakeFace) -> None:
    """Where the service lists all jobs, that list is named first: a job that is still running shows there."""
    states = attrs.evolve(STATES, listed_by="jobs.list")
    make = attrs.evolve(MAKE, job=attrs.evolve(CLIP_KIND, states=states))
    client = face(Answer(500))
    with pytest.raises(errors.SubmitOutcomeUnknown, match=r"in jobs\.list\(\).*show at once.*in clips\.list\(\)"):
        client.do(client.client.start(make, body={}))
    assert client.sent == 1


def test_where_to_look_for_a_lost_job_whose_kind_has_no_list(face: MakeFace) -> None:
    """The list of all jobs is the only place, and nothing is said of a list that there is not."""
    kind = attrs.evolve(CLIP_KIND, states=attrs.evolve(STATES, listed_by="jobs.list"), listed_by=None)
    client = face(Answer(500))
    with pytest.raises(errors.SubmitOutcomeUnknown, match=r"in jobs\.list\(\), where it should show at once, on top\."):
        client.do(client.client.start(attrs.evolve(MAKE, job=kind), body={}))


NO_IDS: list[object] = ["", ".", "..", None, True, [], {}]


@pytest.mark.parametrize(
    "answer",
    [
        *(Answer(json={"data": {"id": value}}) for value in NO_IDS),
        *(Answer(json={}), Answer(content=b"<html>hi</html>"), Answer(content=b"")),
    ],
)
def test_accepted_without_an_id(face: MakeFace, answer: Answer) -> None:
    """A submit that was accepted in an unreadable answer may run: unknown and undecodable, and never repeated."""
    client = face(answer)
    with pytest.raises(errors.SubmitUnreadable) as caught:
        client.do(client.client.start(MAKE, body={}))
    assert client.sent == 1
    assert isinstance(caught.value, errors.SubmitOutcomeUnknown)
    assert isinstance(caught.value, errors.DecodeError)
    assert caught.value.path == "$.data.id"
    assert caught.value.status == 200


def test_an_id_that_is_a_number(face: MakeFace) -> None:
    """A job id that comes as a number is an id."""
    client = face(Answer(json={"data": {"id": 5}}))
    assert client.do(client.client.start(MAKE, body={})).id == "5"
