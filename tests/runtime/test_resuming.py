"""From a token or an id back to a handle. Both clients."""

from __future__ import annotations

import base64
import json
from typing import Any

import attrs
import pytest

from pictory_runtime import errors, wire
from pictory_runtime.tokens import JobToken
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import BUSY, CLIP_KIND, DONE, EPOCH, KEY, MAKE, STARTED, Answer, Clip


def test_resumed_handles(face: MakeFace) -> None:
    """A token knows kind, id and time of the submit; a bare id gets its kind from `result`, or from the shape."""
    client = face(STARTED, DONE)
    job = client.do(client.client.start(MAKE, body={}))
    again = client.client.resume(job.token)
    assert (again.id, again.kind, again.submitted) == ("job-1", "clip", EPOCH)
    assert KEY not in job.token
    typed = client.client.resume("4a09edf9-d071-4847-bda5-8dea913d80fe", result=Clip)
    assert (typed.kind, typed.submitted) == ("clip", None)
    assert isinstance(client.do(client.client.resume("job-1").wait()), Clip)
    with pytest.raises(errors.ConfigurationError, match="no kind of job makes that"):
        client.client.resume("job-1", result=int)


def test_resuming_as_what_it_is_not(face: MakeFace) -> None:
    """A result that contradicts the token is refused, and a client without kinds of jobs cannot resume any."""
    client = face(BUSY)
    with pytest.raises(errors.ConfigurationError, match="another kind"):
        client.client.resume(client.job().token, result=dict)
    client.client.job_kinds = dict
    with pytest.raises(errors.ConfigurationError, match="knows no jobs"):
        client.client.resume("job-1")


@attrs.define(kw_only=True, repr=False)
class Still(wire.Model):
    """What jobs of another kind make; a clip would fit it, were it not for its width."""

    status: str
    url: str

    __wire__ = Clip.__wire__[:2]
    __forbidden__ = ("width",)


def test_a_named_result_of_another_kind(face: MakeFace) -> None:
    """What a bare id turns out to have made is refused where it is plainly another class than the one named.

    What fits no class is of tomorrow, and is read as the one that was named, as far as it can be.
    """
    kinds = {"still": attrs.evolve(CLIP_KIND, kind="still", result=wire.model(__name__, "Still")), "clip": CLIP_KIND}
    clip, grown = ({"status": "done", "url": "u", name: 3} for name in ("width", "later"))
    client = face(*(Answer(json={"data": data}) for data in (clip, clip, grown)))
    client.client.job_kinds = lambda: kinds
    with pytest.raises(errors.DecodeError, match="no Still, it is what Clip describes") as caught:
        client.do(client.client.resume("job-1", result=Still).wait())
    assert (caught.value.job_id, caught.value.raw) == ("job-1", {"data": clip})
    assert client.do(client.client.resume("job-1", result=Clip).wait()).width == 3
    assert client.do(client.client.resume("job-1", result=Still).wait()).additional_properties == {"later": 3}


def test_kinds_of_tomorrow(face: MakeFace) -> None:
    """A token of a kind that this client does not know can be waited for; the result stays as it came."""
    client = face(Answer(json={"data": {"status": "done", "song": "la"}}))
    job = client.client.resume(JobToken("song", "job-9", None).encode())
    assert job.kind == "song"
    assert client.do(job.wait()) == {"status": "done", "song": "la"}


@pytest.mark.parametrize("text", ["e30", "job", "bm90IGpzb24", "\u00fc", "W10"])
def test_what_is_no_token_is_an_id(face: MakeFace, text: str) -> None:
    """Text that is no token is taken for a job id as it is."""
    assert face(BUSY).client.resume(text).id == text


@pytest.mark.parametrize("around", ["{}\n", "  {} ", "{}==", "\t{}\r\n"])
def test_space_around_a_token_is_no_part_of_it(face: MakeFace, around: str) -> None:
    """A token or an id that was read from a file or pasted may have blanks around it."""
    client = face(BUSY)
    job = client.job()
    again = client.client.resume(around.format(job.token))
    assert (again.id, again.kind, again.submitted) == (job.id, "clip", EPOCH)
    if "=" not in around:
        assert client.client.resume(around.format("job-7")).id == "job-7"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("",), "token_or_id is empty"),
        ((" \n",), "token_or_id is empty"),
        ((None,), "token_or_id must be text, not NoneType"),
        ((b"job-1",), "token_or_id must be text, not bytes"),
        (("eyJraW5kIjoxLCJpZCI6MX0",), "cut-off token"),
        (("job-1", "Clip"), "result must be one class .* not 'Clip'"),
        (("job-1", Clip | None), "result must be one class .* not .*Clip | None"),
        (("job-1", list[Clip]), "result must be one class"),
    ],
)
def test_what_cannot_be_resumed(face: MakeFace, arguments: tuple[Any, ...], told: str) -> None:
    """What is neither a token nor an id, and a result that is no class, is refused by name, before anything is sent."""
    with pytest.raises(errors.ConfigurationError, match=told):
        face(BUSY).client.resume(*arguments)


def test_a_cut_off_token_is_told(face: MakeFace) -> None:
    """However much of its end a token has lost, it is not taken for the id of a job that nobody knows."""
    client = face(BUSY)
    token = client.job().token
    for kept in range(3, len(token)):
        with pytest.raises(errors.ConfigurationError, match="cut-off token"):
            client.client.resume(token[:kept])


@pytest.mark.parametrize("ahead", [-3600.0, 3600.0, float("nan"), float("inf"), 10**400])
def test_the_grace_is_short_whatever_the_token_says(face: MakeFace, ahead: float) -> None:
    """A token from a host whose clock is wrong does not keep a wait for a job that is not there."""
    client = face(Answer(404, json={"message": "no such job"}))
    fields = {"kind": "clip", "id": "job-1", "submitted": EPOCH + ahead if abs(ahead) < 1e5 else ahead}
    token = base64.urlsafe_b64encode(json.dumps(fields).encode()).decode()
    with pytest.raises(errors.NotFound):
        client.do(client.client.resume(token).wait())
    assert client.clock.time < 30
