"""The application as a whole: who is let in, what hostile requests get, and what never shows."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from typing import Any

import pytest
from flask.testing import FlaskClient

import pictory_spec
from pictory_mock import resources
from pictory_mock.api import ContractViolation
from pictory_mock.app import create_app
from pictory_mock.contract.reading import MAX_BYTES
from pictory_mock.core import Account, World
from pictory_mock.teaching import finding

VIDEOS = "/pictoryapis/v1/aistudio/videos"
JOBS = "/pictoryapis/v1/jobs/"
BODY = {"prompt": "A fox crossing a road"}


@pytest.mark.parametrize("key", [None, "", "pictai_", "Bearer pictai_test", "Basic cGljdGFp", "pictai_é", "pictai_a b"])
@pytest.mark.parametrize(("method", "path"), [("GET", VIDEOS), ("POST", VIDEOS), ("GET", JOBS + "x")])
def test_without_a_proper_key_nothing_is_done(world: World, key: str | None, method: str, path: str) -> None:
    """A missing or malformed key is the documented 401 for every operation, before anything else is looked at."""
    http = create_app(world, check_responses=True).test_client()
    headers = {} if key is None else {"Authorization": key}
    answer = http.open(path, method=method, headers=headers, data=b"{")
    assert (answer.status_code, answer.get_json()) == (401, {"message": "Unauthorized"})
    assert world.accounts() == []


def test_a_revoked_key_is_refused(http: FlaskClient, account: Account) -> None:
    """Once its key is revoked, an account gets the documented 401 and no job is started."""
    account.revoked = True
    credits_before = account.credits
    assert http.post(VIDEOS, json=BODY).status_code == 401
    assert account.credits == credits_before


HOSTILE: list[tuple[str, dict[str, Any], str]] = [
    ("empty", {"data": b"", "content_type": "application/json"}, "body"),
    ("not JSON", {"data": b"prompt=x", "content_type": "application/json"}, "body"),
    ("NaN", {"data": b'{"prompt": NaN}', "content_type": "application/json"}, "body"),
    ("infinite", {"data": b'{"prompt": 1e999}', "content_type": "application/json"}, "body"),
    ("lone surrogate", {"data": rb'{"prompt": "abcde\ud800"}', "content_type": "application/json"}, "body"),
    ("deep", {"data": b"[" * 5000, "content_type": "application/json"}, "body"),
    ("duplicate", {"data": b'{"prompt": "A fox", "prompt": "A cat"}', "content_type": "application/json"}, "body"),
    ("array", {"json": [BODY]}, "body"),
    ("scalar", {"json": 5}, "body"),
    ("null", {"data": b"null", "content_type": "application/json"}, "body"),
    ("too long", {"json": {"prompt": "x" * MAX_BYTES}}, "body"),
    (
        "cut off",
        {"data": b'{"prompt"', "content_type": "application/json", "environ_overrides": {"CONTENT_LENGTH": "100"}},
        "body",
    ),
    ("no type", {"data": json.dumps(BODY).encode()}, "Content-Type"),
    ("form", {"data": BODY}, "Content-Type"),
    ("text", {"data": json.dumps(BODY).encode(), "content_type": "text/plain"}, "Content-Type"),
    ("huge number", {"data": b'{"prompt": ' + b"9" * 9999 + b"}", "content_type": "application/json"}, "body"),
]


@pytest.mark.parametrize(("request_", "field"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_requests_get_a_documented_answer(
    http: FlaskClient, account: Account, request_: dict[str, Any], field: str
) -> None:
    """Whatever is sent, the answer is the documented 400 naming where the fault lies, and nothing is started."""
    answer = http.post(VIDEOS, **request_)
    assert answer.status_code == 400
    assert [entry["name"] for entry in answer.get_json()["fields"]] == [field]
    assert account.describe()["ai_credits_reserved"] == 0


@pytest.mark.parametrize("token", ["", "x", "%00", "%ff", "eyJ9", "'; DROP TABLE documents", "🦊"])
def test_a_bad_page_token_gets_a_documented_answer(http: FlaskClient, token: str) -> None:
    """A token that was not given out is the documented 400 naming the parameter."""
    answer = http.get(f"{VIDEOS}?nextPageKey={token}")
    assert answer.status_code == 400
    assert [entry["name"] for entry in answer.get_json()["fields"]] == ["nextPageKey"]
    assert http.get(f"{VIDEOS}?nextPageKey=a&nextPageKey=b").status_code == 400


def test_a_foreign_page_token_is_refused(http: FlaskClient, account: Account) -> None:
    """The token of one account does not work for another."""
    account.seed(videos=101)
    token = http.get(VIDEOS).get_json()["nextPageKey"]
    assert http.get(VIDEOS, query_string={"nextPageKey": token}).status_code == 200
    foreign = http.get(VIDEOS, query_string={"nextPageKey": token}, headers={"Authorization": "pictai_other"})
    assert foreign.status_code == 400


def test_ignored_fields_are_named_in_a_header(http: FlaskClient) -> None:
    """Unknown fields and parameters are dropped and named, whatever characters they are made of."""
    answer = http.post(VIDEOS + "?debug=1", json={**BODY, "aspectratio": "1:1", "a\r\nX-Evil: 1": 1})
    assert answer.status_code == 200
    named = answer.headers["X-Mock-Ignored-Fields"]
    assert named.startswith("debug, ")
    assert "aspectratio" in named
    assert "X-Evil" not in answer.headers
    assert "X-Mock-Ignored-Fields" not in http.post(VIDEOS, json=BODY).headers


MISPLACED: list[tuple[str, str, Any]] = [
    ("POST", VIDEOS, {**BODY, "pictai_verysecret": 1, "password=verysecret": 1, "a b pictai_verysecret": 1}),
    ("POST", VIDEOS, {**BODY, "model": "pictai_verysecret", "duration": ["pictai_verysecret"]}),
    ("POST", VIDEOS, {**BODY, "webhook": "pictai_verysecret"}),
    ("POST", VIDEOS, {"prompt": "[[mock:pictai_verysecret]]"}),
    ("POST", VIDEOS, f'{{"{"pictai_verysecret"}": 1, "{"pictai_verysecret"}": 2}}'),
    ("POST", VIDEOS + "?pictai_verysecret=1&b%20pictai_verysecret=2", BODY),
    ("GET", VIDEOS + "?pictai_verysecret=1&nextPageKey=pictai_verysecret", None),
    ("GET", JOBS + "pictai_verysecret", None),
    ("DELETE", JOBS + "pictai_verysecret/clean", None),
    ("GET", "/pictai_verysecret", None),
    ("PICTAI_VERYSECRET", VIDEOS, None),
    ("GET", "/media/pictai_verysecret", None),
    ("GET", "/_mock/clock?pictai_verysecret=1", None),
    ("POST", "/_mock/clock", {"pictai_verysecret": 1, "advance": "pictai_verysecret"}),
    ("POST", "/_mock/seed", {"pictai_verysecret": 1}),
    ("PUT", "/_mock/lifecycle", {"match": {"job": "pictai_verysecret"}}),
    ("PUT", "/_mock/lifecycle", {"match": {"operation": "pictai_verysecret"}, "outcome": "pictai_verysecret"}),
    ("POST", "/_mock/faults", {"fault": {"kind": "pictai_verysecret"}, "match": {"operation": "pictai_verysecret"}}),
    ("POST", "/_mock/faults", {"fault": {"kind": "null", "field": "pictai_verysecret"}}),
    ("PUT", "/_mock/limits", {"limits": [{"kind": "concurrent_jobs", "jobs": 1, "operations": ["pictai_verysecret"]}]}),
    ("POST", "/_mock/webhooks/pictai_verysecret/resend", None),
    ("GET", "/_mock/requests", None),
    ("GET", "/_mock/webhooks", None),
    ("GET", "/", None),
]
"""Calls that hold a secret where none belongs, and those that show what was called."""


@pytest.mark.parametrize("strict", [True, False])
def test_a_secret_in_the_wrong_place_does_not_come_back(world: World, strict: bool) -> None:
    """A key sent as the name of a field, in an address or in a control call is masked in whatever tells of it."""
    http = create_app(world, strict=strict, check_responses=True).test_client()
    for method, path, body in MISPLACED:
        content = {"data": body, "content_type": "application/json"} if isinstance(body, str) else {"json": body}
        for host in ("localhost", "pictai_verysecret"):
            answer = http.open(path, method=method, headers={"Authorization": "pictai_test", "Host": host}, **content)
            told = f"{answer.headers} {answer.text}".lower()
            assert "verysecret" not in told, (method, path, answer.text)
            assert answer.status_code < 500
    assert [entry.status for entry in world.account("pictai_test").requests].count(200) == (0 if strict else 4)


@pytest.mark.parametrize("where", ["app", "world"])
def test_strict_refuses_what_would_be_ignored(where: str) -> None:
    """A strict world, or app, refuses unknown fields and parameters and starts nothing."""
    world = World(strict=where == "world")
    http = create_app(world, strict=where == "app", check_responses=True).test_client()
    http.environ_base["HTTP_AUTHORIZATION"] = "pictai_test"
    answer = http.post(VIDEOS, json={**BODY, "aspectratio": "1:1"})
    (entry,) = answer.get_json()["fields"]
    assert entry == {"name": "aspectratio", "errors": "is not a known field; did you mean aspectRatio?"}
    assert http.get(VIDEOS + "?nextpagekey=x").status_code == 400
    # The contract of this operation has no 400 to refuse with.
    assert http.get(JOBS + "x?debug=1").headers["X-Mock-Ignored-Fields"] == "debug"
    world.close()


def test_every_answer_tells_its_provenance_and_number(http: FlaskClient, account: Account) -> None:
    """Every answer of the API says how well it is known, and which entry of the journal it is."""
    answers = [http.post(VIDEOS, json=BODY), http.get(JOBS + "x"), http.get(VIDEOS + "?nextPageKey=none")]
    told = [answer.headers["X-Mock-Provenance"] for answer in answers]
    assert told == ["documented", "documented", "assumed"]  # what a bad page token gets, the vendor does not say
    assert [answer.headers["X-Mock-Request-Id"] for answer in answers] == [entry.id for entry in account.requests]


def test_the_journal_keeps_refused_requests_too(http: FlaskClient, account: Account) -> None:
    """What was refused is written down with its body, also where that is no JSON."""
    http.post(VIDEOS, data=b"{oops", content_type="application/json")
    (entry,) = account.requests
    assert (entry.status, entry.body, entry.operation) == (400, "{oops", "generateVideo")
    assert entry.headers["Authorization"] == "pictai_***"


@pytest.mark.parametrize(
    "path", ["/pictoryapis/v1/aistudio/video", "/pictoryapis/", "/nowhere", "/pictoryapis//v1/jobs/x"]
)
def test_an_unknown_path_is_the_mocks_own_problem(http: FlaskClient, path: str) -> None:
    """What the contract does not have is a problem of the mock that says what there is, not an answer of the API."""
    answer = http.get(path)
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"
    assert "POST /pictoryapis/v1/aistudio/videos" in answer.get_json()["detail"]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_a_wrong_method_is_told_the_right_ones(http: FlaskClient, method: str) -> None:
    """A method that a path does not have is refused with those that it has."""
    answer = http.open(VIDEOS, method=method)
    assert answer.status_code == 405
    assert answer.mimetype == "application/problem+json"
    assert {"GET", "POST"} <= set(answer.headers["Allow"].split(", "))


def test_misdirected_requests_are_in_the_journal_too(http: FlaskClient, account: Account, world: World) -> None:
    """A request below the API's mount that no operation answers is noted, of the account or of nobody; others not."""
    answer = http.get("/pictoryapis/v1/aistudio/video")
    http.get("/pictoryapis/v1/x", headers={"Authorization": ""})
    http.get("/nowhere")
    (entry,) = account.requests
    assert (entry.operation, entry.status, entry.id) == (None, 404, answer.headers["X-Mock-Request-Id"])
    assert [each.target for each in world.journal.entries()] == ["/pictoryapis/v1/x"]


def test_accounts_side_by_side_do_not_meet(world: World) -> None:
    """Threads that use one app with keys of their own each see their own jobs, lists, time and credits only."""
    app = create_app(world, check_responses=True)
    found: dict[str, Any] = {}

    def live(number: int) -> None:
        http = app.test_client()
        http.environ_base["HTTP_AUTHORIZATION"] = key = f"pictai_thread{number}"
        ids = [http.post(VIDEOS, json=BODY).get_json()["data"]["jobId"] for _ in range(number + 1)]
        before = {http.get(JOBS + job).get_json()["data"]["status"] for job in ids}
        http.post("/_mock/clock", json={"advance": 3600 if number % 2 else 0})
        after = {http.get(JOBS + job).get_json()["data"]["status"] for job in ids}
        spent = 1_000_000 - http.get("/_mock/account").get_json()["ai_credits"]
        found[key] = before, after, len(http.get(VIDEOS).get_json()["items"]), spent

    threads = [threading.Thread(target=live, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(10):
        done = number % 2 == 1
        after, listed = ("completed", number + 1) if done else ("in-progress", 0)
        expected = {"in-progress"}, {after}, listed, 8 * (number + 1)
        assert found[f"pictai_thread{number}"] == expected


def test_the_page_for_people_is_at_the_root(http: FlaskClient) -> None:
    """Whoever opens the mock in a browser gets a page, without a key."""
    for path in ("/", "/docs"):
        answer = http.get(path, headers={"Authorization": ""})
        assert (answer.status_code, answer.mimetype) == (200, "text/html")


def test_a_fault_of_the_mock_is_the_documented_500(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error inside an operation is answered with the contract's 500; the traceback goes to the log, masked."""

    def fail(*_: object) -> Any:
        raise ZeroDivisionError("the reactor of pictai_verysecret is on fire")

    monkeypatch.setattr(resources, "HANDLERS", {**resources.HANDLERS, "getJob": fail})
    monkeypatch.setattr(finding, "find", fail)
    http = create_app(world, check_responses=True).test_client()
    answer = http.get(JOBS + "x", headers={"Authorization": "pictai_test"})
    assert (answer.status_code, answer.get_json()) == (500, {"message": "Internal server error"})
    assert create_app(world).test_client().get("/media/pictai_verysecret").status_code == 500
    assert ["ZeroDivisionError: the reactor of pictai_***" in record.message for record in caplog.records] == [
        True,
        True,
    ]
    assert "verysecret" not in caplog.text


def test_an_answer_against_the_contract_is_loud(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `check_responses` a wrong answer of the mock itself raises, naming the operation and the place."""
    monkeypatch.setattr(resources, "HANDLERS", {**resources.HANDLERS, "listVideos": lambda call: {"items": [5]}})
    http = create_app(world, check_responses=True).test_client()
    with pytest.raises(ContractViolation, match=r"listVideos .* items\[0\]"):
        http.get(VIDEOS, headers={"Authorization": "pictai_test"})


def test_a_handler_of_what_is_no_operation_stops_the_start(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mock does not start with more than the contract has."""
    monkeypatch.setattr(resources, "HANDLERS", {**resources.HANDLERS, "getMoon": resources.HANDLERS["getJob"]})
    with pytest.raises(RuntimeError, match=r"does not have: getMoon. Take them out of _PLACES"):
        create_app(world)


def test_files_are_there_once_the_job_is_completed(http: FlaskClient, account: Account) -> None:
    """A file is not found while its job runs; then it answers to GET, HEAD, ranges and revalidation."""
    job = http.post(VIDEOS, json=BODY).get_json()["data"]["jobId"]
    running = account.jobs.find(job)
    assert running is not None
    address = f"/media/videos/user/{account.id}/{running.files[0]}_thumbnail.jpg"
    assert http.get(address).status_code == 404
    account.clock.advance(3600)
    assert http.get(JOBS + job).get_json()["data"]["thumbnailImageUrl"] == "http://localhost" + address
    whole = http.get(address, buffered=True, headers={"Authorization": ""})
    assert (whole.status_code, whole.mimetype, whole.data[:2]) == (200, "image/jpeg", b"\xff\xd8")
    head = http.head(address, buffered=True)
    assert (head.status_code, head.data, head.content_length) == (200, b"", len(whole.data))
    part = http.get(address, buffered=True, headers={"Range": "bytes=2-9"})
    assert (part.status_code, part.data) == (206, whole.data[2:10])
    assert part.headers["Content-Range"] == f"bytes 2-9/{len(whole.data)}"
    assert http.get(address, buffered=True, headers={"If-None-Match": whole.headers["ETag"]}).status_code == 304
    assert http.get(address, buffered=True, headers={"Range": "bytes=99999999-"}).status_code == 416


@pytest.fixture
def thumbnail(http: FlaskClient, account: Account) -> str:
    """The address of a file that is there."""
    account.seed(videos=1)
    address: str = http.get(VIDEOS).get_json()["items"][0]["thumbnailImageUrl"]
    return address.removeprefix("http://localhost")


@pytest.mark.parametrize(
    "asked",
    ["items=0-4", "junk", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=--1", "bytes=0-1,3-4", "bytes=0-1,"],
)
def test_a_range_that_is_not_understood_is_passed_over(http: FlaskClient, thumbnail: str, asked: str) -> None:
    """Units that nobody knows, junk and several ranges at once get the whole file."""
    whole = http.get(thumbnail, buffered=True)
    answer = http.get(thumbnail, buffered=True, headers={"Range": asked})
    assert (answer.status_code, answer.data) == (200, whole.data)


def test_the_end_of_a_short_file_is_the_whole_file(http: FlaskClient, thumbnail: str) -> None:
    """More bytes from the end than the file has are all its bytes."""
    whole = http.get(thumbnail, buffered=True)
    answer = http.get(thumbnail, buffered=True, headers={"Range": "bytes=-99999999"})
    assert (answer.status_code, answer.data) == (206, whole.data)
    last = http.get(thumbnail, buffered=True, headers={"Range": "bytes=-5"})
    assert last.data == whole.data[-5:]


@pytest.mark.parametrize("asked", ["bytes=-0", "bytes=99999999-", "bytes=99999999-999999999"])
def test_a_range_outside_the_file_is_told_its_size(http: FlaskClient, thumbnail: str, asked: str) -> None:
    """A range that the file does not have is refused with the size that it has."""
    size = len(http.get(thumbnail, buffered=True).data)
    answer = http.get(thumbnail, headers={"Range": asked})
    assert (answer.status_code, answer.headers["Content-Range"]) == (416, f"bytes */{size}")


def test_conditions_are_about_the_contents(http: FlaskClient, thumbnail: str) -> None:
    """A condition holds or not by the file's ETag; dates, absurd ones too, are passed over."""
    whole = http.get(thumbnail, buffered=True)
    tag = whole.headers["ETag"]

    def status(**headers: str) -> int:
        asked = {name.replace("_", "-"): value for name, value in headers.items()}
        return http.get(thumbnail, buffered=True, headers=asked).status_code

    assert status(If_Match="*") == status(If_Match=tag) == 200
    assert status(If_None_Match=tag, Range="bytes=0-1") == 304
    assert status(If_None_Match='"x"', Range="bytes=0-1") == status(If_Range=tag, Range="bytes=0-1") == 206
    assert status(If_Range='"x"', Range="bytes=0-1") == 200
    for date in ("Mon, 01 Jan 0001 00:00:00 +2359", "Fri, 31 Dec 9999 23:59:59 -2359", "x"):
        assert status(If_Modified_Since=date) == status(If_Range=date, Range="bytes=0-1") == 200
    refused = http.get(thumbnail, buffered=True, headers={"If-Match": '"x"'})
    assert (refused.status_code, refused.mimetype) == (412, "application/problem+json")


def test_files_are_revalidated_each_time(http: FlaskClient, thumbnail: str) -> None:
    """No cache gives out a file unasked: after a reset the same address may lead to another one."""
    assert http.get(thumbnail, buffered=True).headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "address",
    ["x", "videos/user/../../etc/passwd", "videos/user/{account}/{file}.exe", "videos/user/nobody/{file}.mp4"],
)
def test_there_are_no_other_files(http: FlaskClient, account: Account, address: str) -> None:
    """Any other address below `/media` is a 404, and no path leads out of it."""
    account.seed(videos=1)
    item = http.get(VIDEOS).get_json()["items"][0]
    file = item["url"].rsplit("/", 1)[-1].removesuffix(".mp4")
    assert http.get("/media/" + address.format(account=account.id, file=file)).status_code == 404


def test_a_public_address_goes_before_the_requests_own(world: World) -> None:
    """With `public_url` the addresses of files begin with it, whatever host was asked."""
    http = create_app(world, public_url="https://mock.example.com/", check_responses=True).test_client()
    world.account("pictai_test").seed(videos=1)
    item = http.get(VIDEOS, headers={"Authorization": "pictai_test"}).get_json()["items"][0]
    assert item["url"].startswith("https://mock.example.com/media/videos/user/")


def test_the_contract_is_served(http: FlaskClient) -> None:
    """`/openapi.json` is the contract, without a key."""
    answer = http.get("/openapi.json", headers={"Authorization": ""})
    assert answer.get_json() == pictory_spec.document()


def test_a_body_is_not_read_to_its_end_for_a_refusal(http: FlaskClient) -> None:
    """A body that announces more than the limit is refused without being read."""

    class Unreadable(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("the body was read")

    answer = http.post(
        VIDEOS,
        input_stream=Unreadable(),
        environ_overrides={"CONTENT_LENGTH": str(2**40)},
        content_type="application/json",
    )
    assert answer.status_code == 400
    assert f"{MAX_BYTES} bytes" in answer.get_json()["fields"][0]["errors"]


def test_starting_imports_nothing_heavy() -> None:
    """From nothing to the first answer, neither an HTTP client nor YAML nor the media libraries are imported."""
    program = (
        "import sys\nfrom pictory_mock.core import World\nfrom pictory_mock.app import create_app\n"
        "http = create_app(World()).test_client()\n"
        f"assert http.post('{VIDEOS}', json={{'prompt': 'A fox'}}, headers={{'Authorization': 'pictai_x'}})\n"
        "print(*({'httpx', 'respx', 'yaml', 'PIL', 'av', 'pictory_client', 'pictory_runtime'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
