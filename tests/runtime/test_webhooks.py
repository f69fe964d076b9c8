"""What is posted to a webhook: read as it is, and believed only as far as the service confirms it. Both clients."""

from __future__ import annotations

import json
from typing import Any, ClassVar

import attrs
import httpx
import pytest

from pictory_runtime import Notification, errors, wire
from pictory_runtime.webhooks import AsyncWebhooks, Webhooks, parse
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import BUSY, DONE, FAILED, WIPED, Answer, Clip, Face


@attrs.define(kw_only=True)
class Told(wire.Model):
    """What this service posts."""

    job: str
    data: Any

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field("job", "job", wire.STRING, required=True),
        wire.Field("data", "data", wire.ANY, required=True),
    )


NOTIFICATION = Notification(wire.model(Told.__module__, "Told"), ("job",))
BODY = {"job": "job-1", "data": {"status": "done", "url": "https://evil.example/"}, "later": [None, 1]}
TEXT = json.dumps(BODY)


def hooks(face: Face) -> Any:
    return (AsyncWebhooks if face.is_async else Webhooks)(face.client, NOTIFICATION)


@pytest.mark.parametrize("body", [BODY, TEXT, TEXT.encode(), bytearray(TEXT.encode()), TEXT.encode("utf-16")])
def test_forms_of_a_body(body: Any) -> None:
    """A body is taken as bytes, as text and as an object; what the contract does not know is kept."""
    told = parse(body, NOTIFICATION)
    assert told == Told(job="job-1", data=BODY["data"], additional_properties={"later": [None, 1]})
    assert told.to_dict() == BODY


BAD: list[tuple[Any, str, str]] = [
    (b"", "$", "not JSON"),
    (b"\xff\xfe\xfd", "$", "not JSON"),
    ('{"job": ', "$", "not JSON"),
    ("[" * 100_000, "$", "nested too deeply"),
    ("[1]", "$", "an array"),
    ("null", "$", "null"),
    ('"job-1"', "$", "a text"),
    ("1", "$", "a number"),
    ({}, "$.job", "job"),
    ({"job": None, "data": {}}, "$.job", "job"),
    ({"job": 5, "data": {}}, "$.job", "job"),
]


@pytest.mark.parametrize(("body", "path", "told"), BAD)
def test_bodies_that_are_none(face: MakeFace, body: Any, path: str, told: str) -> None:
    """What is no notification is refused with where and why, and what came; nobody is asked about it."""
    with pytest.raises(errors.DecodeError, match=told) as caught:
        parse(body, NOTIFICATION)
    assert caught.value.path == path
    assert caught.value.raw is not None
    client = face(BUSY)
    with pytest.raises(errors.DecodeError, match=told) as caught:
        client.do(hooks(client).confirm(body))
    assert (caught.value.path, client.sent) == (path, 0)


@pytest.mark.parametrize("job", ["", ".", "..", "x" * 201, "a\nb"])
def test_ids_that_are_none(face: MakeFace, job: str) -> None:
    """What a stranger puts where the id stands cannot lead a request to another address."""
    client = face(BUSY)
    with pytest.raises(errors.DecodeError, match="names no job"):
        client.do(hooks(client).confirm({"job": job}))
    assert client.sent == 0


def test_objects_that_a_framework_has_read() -> None:
    """What a lenient reader lets through is kept as it is in bytes too; what is too deep for Python is refused."""
    told = [parse(body, NOTIFICATION) for body in (b'{"job": "j", "data": NaN}', {"job": "j", "data": float("nan")})]
    assert [str(one.data) for one in told] == ["nan", "nan"]
    holds_itself: dict[str, Any] = {"job": "j"}
    holds_itself["data"] = holds_itself
    with pytest.raises(errors.DecodeError, match="too deeply") as caught:
        parse(holds_itself, NOTIFICATION)
    assert caught.value.path == "$"
    assert caught.value.raw is holds_itself


def test_what_is_no_body(face: MakeFace) -> None:
    """What a body cannot be is a mistake of the program, not of who posted."""
    for body in (None, 5, [BODY]):
        with pytest.raises(TypeError, match="bytes, a text or a mapping"):
            parse(body, NOTIFICATION)  # type: ignore[arg-type]


def test_a_confirmed_job(face: MakeFace) -> None:
    """The handle tells what the service says, and nothing of what was posted: one request, the result typed."""
    client = face(DONE)
    job = client.do(hooks(client).confirm(TEXT, Clip))
    assert (job.id, job.kind, job.status, client.sent) == ("job-1", "clip", "done", 1)
    assert client.script.requests[0].url.path == "/root/jobs/job-1"
    assert job.result == Clip(status="done", url="https://files.example.test/a.mp4?sig=s3cret")
    assert client.do(hooks(client).confirm(TEXT)).result == job.result  # told by its shape
    assert client.do(job.wait()) == job.result


def test_the_service_knows_better(face: MakeFace) -> None:
    """A body that says completed does not complete a job that the service says is running, has failed or is cleaned."""
    client = face(BUSY, FAILED, WIPED)
    seen = [client.do(hooks(client).confirm(BODY)) for _ in range(3)]
    assert [(job.status, job.result) for job in seen] == [("busy", None), ("broken", None), ("wiped", None)]


def test_an_id_that_is_no_token(face: MakeFace) -> None:
    """What looks like a job's token is an id here: a stranger does not choose the kind of a job."""
    client = face(BUSY)
    token = client.job().token
    assert client.do(hooks(client).confirm({"job": token})).id == token


def test_a_job_of_nobody(face: MakeFace) -> None:
    """A job that the account does not have is not confirmed, and the error says so with the id and the answer."""
    client = face(Answer(404, json={"message": "no such job"}))
    with pytest.raises(errors.WebhookNotConfirmed, match=r"job-1.*forged") as caught:
        client.do(hooks(client).confirm(BODY))
    assert (caught.value.job_id, caught.value.status, client.sent) == ("job-1", 404, 1)
    assert isinstance(caught.value.__cause__, errors.NotFound)


def test_nothing_is_known_while_the_service_is_away(face: MakeFace) -> None:
    """A service that cannot be asked confirms nothing and denies nothing: the error is that of any call."""
    client = face(Answer(503), httpx.ConnectError, DONE)
    assert client.do(hooks(client).confirm(BODY)).status == "done"
    client = face(httpx.ConnectError)
    with pytest.raises(errors.ConnectFailed):
        client.do(hooks(client).confirm(BODY))
