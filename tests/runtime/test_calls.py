"""What a call sends, and what it makes of the answer."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from pictory_runtime import (
    AsyncClient,
    AsyncResource,
    Operation,
    Options,
    RawResponse,
    Resource,
    SyncClient,
    errors,
    wire,
)
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import CLIP, GET_JOB, KEY, MAKE, SERVICE, STARTED, Answer, Clip, Face, kinds

GET_CLIP = Operation("getClip", "clips.get", "GET", "/clips/{id}", "safe", CLIP)


def sent(face: Face) -> Any:
    return json.loads(face.script.requests[-1].content)


def get(face: Face, **arguments: Any) -> Any:
    return face.do(face.client.call(GET_JOB, path={"id": "x"}, **arguments))


def test_the_request(face: MakeFace) -> None:
    """A call goes to the base URL plus path, with the bare key, a user agent and no more than it needs."""
    client = face(Answer(json={}))
    client.do(client.client.call(GET_JOB, path={"id": "a/b c"}, query={"next": "a+b/=", "none": None, "on": True}))
    request = client.script.requests[0]
    assert str(request.url) == "https://api.example.test/root/jobs/a%2Fb%20c?next=a%2Bb%2F%3D&on=true"
    assert request.headers["authorization"] == KEY
    assert request.headers["user-agent"] == "example/1"
    assert "content-type" not in request.headers


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_path_parameters_cannot_lead_astray(face: MakeFace, value: str) -> None:
    """A path parameter that would change the address is refused before anything is sent."""
    client = face(Answer(json={}))
    with pytest.raises(ValueError, match="id must not be"):
        client.do(client.client.call(GET_JOB, path={"id": value}))
    assert client.sent == 0


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "id must be an id as a text, not NoneType"),
        (b"x", "not bytes"),
        (["x"], "not list"),
        (True, "not bool"),
        ("\ud800", "id holds half a character"),
    ],
)
def test_path_parameters_that_are_no_ids(face: MakeFace, value: Any, told: str) -> None:
    """What is no id is not made one: nothing is asked of, or deleted at, `/jobs/None`."""
    client = face(Answer(json={}))
    with pytest.raises((TypeError, ValueError), match=told):
        client.do(client.client.call(GET_JOB, path={"id": value}))
    assert client.sent == 0


def test_a_job_in_place_of_its_id(face: MakeFace) -> None:
    """Whoever hands over the job is told its id."""
    client = face(STARTED)
    job = client.do(client.client.start(MAKE, body={}))
    with pytest.raises(TypeError, match="the id of this one, 'job-1', not"):
        client.do(client.client.call(GET_JOB, path={"id": job}))
    assert client.sent == 1


@pytest.mark.parametrize("value", [[2026], {"a": 1}, b"2026", "\udfff"])
def test_parameters_that_cannot_be_told(face: MakeFace, value: Any) -> None:
    """What an address cannot hold is refused by the parameter's name, and not sent in Python's spelling."""
    client = face(Answer(json={}))
    with pytest.raises((TypeError, ValueError), match="year "):
        client.do(client.client.call(GET_JOB, path={"id": "x"}, query={"year": value}))
    assert client.sent == 0


@pytest.mark.parametrize("value", [float("nan"), {1}, b"x", {2: 3}])
def test_the_field_that_cannot_be_sent_is_named(face: MakeFace, value: Any) -> None:
    """A body that JSON cannot hold is refused with the place of what it cannot hold."""
    client = face(STARTED)
    with pytest.raises((TypeError, ValueError), match=r"\$\.scenes\[1\]\.cost"):
        client.do(client.client.start(MAKE, body={"scenes": [1.5, {"cost": value}]}))
    assert client.sent == 0


def test_the_body(face: MakeFace) -> None:
    """Outermost None is not sent, models and dates become JSON, a null inside stays, extra_body lies on top."""
    client = face(STARTED)
    body = {
        "prompt": "ä \U0001f600",
        "model": None,
        "clip": Clip(status="done", url="u"),
        "at": datetime(2026, 4, 9, 18, 51, 47, 967000, tzinfo=UTC),
        "nested": {"null": None, "clips": [Clip(status="done", url="v", width=1)]},
        "size": 1,
    }
    client.do(client.client.start(MAKE, body=body, options=Options(extra_body={"size": 2, "new": [1]})))
    assert sent(client) == {
        "prompt": "ä \U0001f600",
        "clip": {"status": "done", "url": "u"},
        "at": "2026-04-09T18:51:47.967Z",
        "nested": {"null": None, "clips": [{"status": "done", "url": "v", "width": 1}]},
        "size": 2,
        "new": [1],
    }
    assert client.script.requests[0].headers["content-type"] == "application/json"


@pytest.mark.parametrize(("body", "error"), [({"a": {1, 2}}, TypeError), ({"a": float("nan")}, ValueError)])
def test_what_json_cannot_hold(face: MakeFace, body: Any, error: type[Exception]) -> None:
    """A value that JSON cannot hold is the caller's mistake, and nothing is sent."""
    client = face(STARTED)
    with pytest.raises(error):
        client.do(client.client.start(MAKE, body=body))
    assert client.sent == 0


def test_exclusive_fields(face: MakeFace) -> None:
    """Fields that exclude each other are refused before sending, with both names in both spellings."""
    client = face(STARTED)
    with pytest.raises(errors.ExclusiveFields, match="firstFrame and extend exclude each other") as caught:
        client.do(client.client.start(MAKE, body={"firstFrame": "a", "extend": "b"}))
    assert isinstance(caught.value, ValueError)
    assert "first_frame" in str(caught.value)
    assert (caught.value.fields, caught.value.path) == (("firstFrame", "extend"), "$")
    assert client.sent == 0


def test_exclusive_fields_at_depth(face: MakeFace) -> None:
    """The check reaches objects inside arrays, and what extra_body adds; the message says where."""
    client = face(STARTED)
    scenes = [{"visual": {"clip": "a"}}, {"visual": {"clip": "a", "image": "b"}}]
    with pytest.raises(errors.ExclusiveFields, match=r"\$\.scenes\[1\]\.visual") as caught:
        client.do(client.client.start(MAKE, body={"scenes": scenes}))
    assert caught.value.fields == ("clip", "image")
    with pytest.raises(errors.ExclusiveFields):
        client.do(client.client.start(MAKE, body={"extend": "b"}, options=Options(extra_body={"firstFrame": "a"})))
    client.do(client.client.start(MAKE, body={"firstFrame": "a", "extend": None, "scenes": "no list"}))
    assert client.sent == 1


def test_typed_result(face: MakeFace) -> None:
    """The result is what the operation's codec makes of the body."""
    client = face(Answer(json={"status": "done", "url": "u", "later": 1}))
    clip = client.do(client.client.call(GET_CLIP, path={"id": "x"}))
    assert clip == Clip(status="done", url="u", additional_properties={"later": 1})


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        (Answer(json={"status": "done"}), "$.url"),
        (Answer(json={"status": "done", "url": 5}), "$.url"),
        (Answer(json=[1]), "$"),
        (Answer(content=b"<html><title>Hello</title></html>"), "$"),
        (Answer(content=b'{"status":'), "$"),
        (Answer(content=b"[" * 100_000), "$"),
        (Answer(content=b""), "$"),
        (Answer(content=b"\xff\xfe"), "$"),
    ],
)
def test_undecodable(face: MakeFace, answer: Answer, path: str) -> None:
    """A success that does not fit raises `DecodeError` with where, the raw body and the status."""
    client = face(answer)
    with pytest.raises(errors.DecodeError) as caught:
        client.do(client.client.call(GET_CLIP, path={"id": "x"}))
    assert caught.value.path == path
    assert caught.value.status == 200
    assert caught.value.operation == "clips.get"
    assert caught.value.response is not None
    assert caught.value.raw == (answer.json if answer.json is not None else (answer.content or None))


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (Answer(500, content=b""), "an empty body"),
        (
            Answer(502, content=b"<html><TITLE>\n Bad  gateway</TITLE>"),
            "an HTML page titled 'Bad gateway', from what stands in front of the API",
        ),
        (Answer(520, content=b'{"message": '), '{"message":'),
        (Answer(503, json={"message": "come back later"}), "come back later"),
        (Answer(500, json={"data": {"code": "5000", "why": "JOB_NOT_FOUND"}}), "JOB_NOT_FOUND"),
        (Answer(599, json=["odd"]), "odd"),
        (Answer(500, json={"message": {"deep": 1}}), "deep"),
    ],
)
def test_error_bodies(face: MakeFace, answer: Answer, text: str) -> None:
    """Whatever the body of an error is, the status decides the exception and the text tells what came."""
    client = face(answer, max_retries=0)
    with pytest.raises(errors.ServerError) as caught:
        get(client)
    assert caught.value.status == answer.status
    assert text in str(caught.value)


def test_refused_fields(face: MakeFace) -> None:
    """A refusal shows every field that was refused and why."""
    body = {
        "code": "BAD",
        "message": "invalid",
        "fields": [{"name": "prompt", "errors": "too short"}, 5, {"errors": ["a", "b"]}],
    }
    client = face(Answer(400, json=body))
    with pytest.raises(errors.InvalidRequest, match=r"prompt: too short") as caught:
        get(client)
    assert caught.value.code == "BAD"
    assert [(field.name, field.errors) for field in caught.value.fields] == [("prompt", "too short"), ("", "a; b")]


@pytest.mark.parametrize(
    ("key", "doubt"),
    [
        ("Bearer pictai_abc", 'begins with "Bearer "'),
        ("sk-abc", "does not begin with 'pictai_'"),
        ("pictai_abc", None),
    ],
)
def test_unauthorized_tells_what_to_check(face: MakeFace, key: str, doubt: str | None) -> None:
    """A key that looks wrong is sent all the same; a 401 then says what looks wrong, and the service's checklist."""
    client = face(Answer(401, json={"message": "Unauthorized"}), key=key)
    with pytest.raises(errors.Unauthorized, match="subscription is active") as caught:
        get(client)
    assert client.script.requests[0].headers["authorization"] == key
    assert ("Your key" in str(caught.value)) == (doubt is not None)
    assert doubt is None or doubt in str(caught.value)
    assert key not in str(caught.value)


def test_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key, the error names the variable that may hold it; with the variable, no argument is needed."""
    monkeypatch.delenv("EXAMPLE_API_KEY", raising=False)
    for missing in (None, "", "  "):
        with pytest.raises(errors.ConfigurationError, match="EXAMPLE_API_KEY"):
            SyncClient(SERVICE, kinds, missing)
    monkeypatch.setenv("EXAMPLE_API_KEY", " pictai_env\n")
    assert SyncClient(SERVICE, kinds).caller.secret.reveal() == "pictai_env"


@pytest.mark.parametrize("key", ["pictai_a\nb", "pictai_\u00fc", "pictai_\x00"])
def test_a_key_that_cannot_be_sent(key: str) -> None:
    """A key that no header can hold is refused at once, without being shown."""
    with pytest.raises(errors.ConfigurationError) as caught:
        SyncClient(SERVICE, kinds, key)
    assert key not in str(caught.value)
    assert "pictai_" not in str(caught.value)


def test_base_url(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is the argument, else the variable, else the service's own; it must be one."""
    monkeypatch.setenv("EXAMPLE_BASE_URL", "http://127.0.0.1:1/x/")
    assert repr(SyncClient(SERVICE, kinds, KEY)) == "<SyncClient http://127.0.0.1:1/x>"
    assert SyncClient(SERVICE, kinds, KEY, base_url="http://h").caller.base_url == "http://h"
    monkeypatch.delenv("EXAMPLE_BASE_URL")
    assert SyncClient(SERVICE, kinds, KEY).caller.base_url == SERVICE.base_url
    with pytest.raises(errors.ConfigurationError, match="http"):
        SyncClient(SERVICE, kinds, KEY, base_url="api.example.test")


def test_headers_of_a_call(face: MakeFace) -> None:
    """Extra headers of the client and of the call are sent, the call's winning, even over the key's."""
    client = face(Answer(json={}))
    client.client = client.client.with_options(extra_headers={"X-A": "1", "X-B": "1"})
    get(client, options=Options(extra_headers={"x-b": "2", "User-Agent": "me"}))
    headers = client.script.requests[0].headers
    assert headers["x-a"] == "1"
    assert headers["x-b"] == "2"
    assert headers.get_list("user-agent") == ["me"]
    get(client, options=Options(extra_headers={"authorization": "other"}))
    assert client.script.requests[1].headers.get_list("authorization") == ["other"]
    with pytest.raises(errors.ConfigurationError):
        get(client, options=Options(extra_headers={"X-C": "a\r\nb"}))


BLOCKED = b"""<!DOCTYPE html>
<html lang="en"><head><title>Access denied | example.test used Cloudflare to restrict access</title></head>
<body><h1>Error <span>1010</span></h1><p>Ray ID: 7&bull;1</p></body></html>"""


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(403, content=BLOCKED), "(Cloudflare), with its error 1010, and not by the API: an HTML page titled"),
        (Answer(403, content=b"error code: 1010"), "(Cloudflare), with its error 1010, and not by the API"),
        (
            Answer(403, content=b"<center>no</center>", headers={"server": "cloudflare"}),
            "the gate in front of the service (Cloudflare), and not by the API: an HTML page [",
        ),
        (Answer(403, content=b"\n<p>no"), "refused by the gate in front of the service, and not by the API"),
    ],
)
def test_the_gate_in_front_of_the_service(face: MakeFace, answer: Answer, told: str) -> None:
    """A 403 that is not the API's says who refused and what to do, and repeats no HTML; a paid call was not taken."""
    client = face(answer)
    with pytest.raises(errors.Forbidden) as caught:
        client.do(client.client.start(MAKE, body={}))
    text = str(caught.value).replace("\n  - Send a User-Agent that names your program.\n", " ")
    assert told in text
    assert text != str(caught.value)
    assert "<" not in text
    assert client.sent == 1


def test_a_403_of_the_api(face: MakeFace) -> None:
    """A 403 in the API's own form is the API's, and what helps against the gate is not offered."""
    with pytest.raises(errors.Forbidden, match=r"^the request is forbidden: Not yours \[") as caught:
        get(face(Answer(403, json={"message": "Not yours"})))
    assert "User-Agent" not in str(caught.value)


def test_a_429_says_how_long(face: MakeFace) -> None:
    """Too many requests: the service's advice, and how long it asks to wait, if it does."""
    client = face(Answer(429, json={"message": "slow"}, headers={"Retry-After": "30"}), max_retries=0)
    with pytest.raises(errors.RateLimited, match=r"- Poll less often.\n  - The service asks to wait 30 s") as caught:
        get(client)
    assert caught.value.retry_after == 30


@pytest.mark.parametrize(
    ("key", "doubt"),
    [("Bearer pictai_canary", '"Bearer "'), ("sk-canary", "does not begin with 'pictai_'"), ("pictai_x y", "a space")],
)
def test_doubts_are_about_the_key_that_was_sent(face: MakeFace, key: str, doubt: str) -> None:
    """A 401 judges the key of the call where it has one of its own; the key itself is not repeated."""
    client = face(Answer(401, json={"message": "Unauthorized"}))
    with pytest.raises(errors.Unauthorized, match=doubt) as caught:
        get(client, options=Options(extra_headers={"authorization": key}))
    assert key not in str(caught.value)
    with pytest.raises(errors.Unauthorized) as caught:
        get(client)
    assert "Your key" not in str(caught.value)


def test_answers_that_are_arrays_and_calls_that_delete(face: MakeFace) -> None:
    """An answer may be an array of models, a call a DELETE without a body, a query parameter a number."""
    clips = Operation("allClips", "clips.all", "GET", "/clips", "safe", wire.list_of(CLIP))
    client = face(Answer(json=[{"status": "done", "url": "u"}, {"status": "done"}]), Answer(json=[]), Answer(json={}))
    with pytest.raises(errors.DecodeError) as caught:
        client.do(client.client.call(clips, query={"year": 2026, "month": None}))
    assert caught.value.path == "$[1].url"
    assert client.do(client.client.call(clips)) == []
    client.do(
        client.client.call(Operation("wipe", "jobs.wipe", "DELETE", "/jobs/{id}/x", "safe", wire.ANY), path={"id": "7"})
    )
    first, _, last = client.script.requests
    assert first.url.query == b"year=2026"
    assert (last.method, last.url.path, last.content) == ("DELETE", "/root/jobs/7/x", b"")
    assert "content-type" not in last.headers


def test_on_response_sees_every_answer(face: MakeFace) -> None:
    """The hook gets each answer as it came, those that are retried too, with how many requests it took."""
    client = face(Answer(503, headers={"x-request-id": "r1"}), httpx.ReadError, Answer(json={"a": 1}))
    seen: list[RawResponse] = []
    client.client = client.client.with_options(on_response=seen.append)
    get(client)
    assert [(raw.status, raw.attempts, raw.operation) for raw in seen] == [(503, 1, "jobs.get"), (200, 3, "jobs.get")]
    assert (seen[0].request_id, seen[1].request_id) == ("r1", None)
    assert seen[1].json() == {"a": 1}
    assert seen[1].text == '{"a":1}'


def test_async_hooks_are_awaited() -> None:
    """An asynchronous client awaits hooks that are coroutine functions."""
    client = Face(True, Answer(json={}))
    seen: list[int] = []

    async def hook(raw: RawResponse) -> None:
        seen.append(raw.status)

    client.client = client.client.with_options(on_response=hook)
    get(client)
    assert seen == [200]


def test_with_options_leaves_the_original_alone(face: MakeFace) -> None:
    """A client with other settings is a new one: the old one keeps its own, and its connections stay open."""
    client = face(Answer(503))
    changed = client.client.with_options(max_retries=0, timeout=5, extra_headers={"X-A": "1"})
    assert type(changed) is type(client.client)
    with pytest.raises(errors.ServerError):
        client.do(changed.call(GET_JOB, path={"id": "x"}))
    assert client.sent == 1
    assert "x-a" in client.script.requests[0].headers
    client.do(changed.aclose() if client.is_async else changed.close())
    with pytest.raises(errors.ServerError):
        get(client)
    assert client.sent == 5
    assert "x-a" not in client.script.requests[-1].headers


def test_a_closed_client(face: MakeFace) -> None:
    """A closed client says so; the caller's own HTTP client is left open."""
    client = face(Answer(json={}))
    http = client.client._transport._given
    client.do(client.client.aclose() if client.is_async else client.client.close())
    with pytest.raises(errors.ConfigurationError, match="closed"):
        get(client)
    assert not http.is_closed


def test_the_wrong_kind_of_http_client() -> None:
    """An HTTP client of the other kind is refused at once."""
    wrong: Any = httpx.AsyncClient(transport=httpx.MockTransport(lambda _: httpx.Response(200)))
    with pytest.raises(errors.ConfigurationError, match="AsyncClient"):
        SyncClient(SERVICE, kinds, KEY, http=wrong)
    wrong = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200)))
    with pytest.raises(errors.ConfigurationError, match="not Client"):
        AsyncClient(SERVICE, kinds, KEY, http=wrong)


def test_callers_http_client_adds_nothing(face: MakeFace) -> None:
    """Redirects are not followed for the service, whatever the caller's HTTP client does: a POST must not be lost."""
    client = face(Answer(307, headers={"location": "https://elsewhere.test/"}))
    client.client._transport._client.follow_redirects = True
    with pytest.raises(errors.SubmitOutcomeUnknown):
        client.do(client.client.start(MAKE, body={}))
    assert client.sent == 1


@pytest.mark.parametrize("bad", [{"timeout": 0}, {"timeout": -1.0}, {"timeout": float("nan")}, {"max_retries": -1}])
def test_senseless_options(face: MakeFace, bad: dict[str, Any]) -> None:
    """A time-out or a number of retries that makes no sense is refused where it is given."""
    with pytest.raises(ValueError, match="must be"):
        Options(**bad)
    with pytest.raises(ValueError, match="must be"):
        face(Answer(json={}), **bad)


def test_empty_success(face: MakeFace) -> None:
    """An operation without a result may answer without a body."""
    client = face(Answer(204, content=b""))
    assert get(client) is None
    nothing = Operation("clean", "jobs.clean", "DELETE", "/jobs/{id}", "never", wire.NULL)
    assert client.do(client.client.call(nothing, path={"id": "x"})) is None


def test_descriptions_that_lack_something(face: MakeFace) -> None:
    """Asking for pages or a job where the description has none says so, before anything is sent."""
    client = face(Answer(json={}))
    with pytest.raises(errors.ConfigurationError, match="has no pages"):
        client.client.pages(GET_JOB)
    with pytest.raises(errors.ConfigurationError, match="starts no job"):
        client.do(client.client.start(GET_JOB, path={"id": "x"}))
    assert client.sent == 0


def test_extra_body_needs_an_object(face: MakeFace) -> None:
    """`extra_body` makes a body where there is none, and is refused where the body is no object."""
    client = face(STARTED)
    client.do(client.client.start(MAKE, options=Options(extra_body={"a": 1})))
    assert sent(client) == {"a": 1}
    with pytest.raises(TypeError, match="extra_body"):
        client.do(client.client.start(MAKE, body=[1], options=Options(extra_body={"a": 1})))


def test_without_advice_on_backoff(face: MakeFace) -> None:
    """A service that gives no advice is asked again at once."""
    from attrs import evolve

    client = face(Answer(503), Answer(json={}))
    client.client.caller = evolve(client.client.caller, service=evolve(SERVICE, backoff=()))
    assert get(client) == {}
    assert client.clock.sleeps == [0.0]


def test_resources_reach_their_client(face: MakeFace) -> None:
    """A group of operations calls through the client that it was made by."""
    client = face(Answer(json={"a": 1}))
    resource = (AsyncResource if client.is_async else Resource)(client.client)
    assert client.do(resource._client.call(GET_JOB, path={"id": "x"})) == {"a": 1}
