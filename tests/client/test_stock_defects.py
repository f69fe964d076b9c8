"""The defects of the stock generator's output, each with the input that broke it, as behaviour of our client."""

from __future__ import annotations

import copy
import pickle
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pictory_client import AsyncPictory, Pictory, errors, models

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.client.conftest import Ask


def _answer(body: Any, status: int = 200) -> Callable[[httpx.Request], httpx.Response]:
    return lambda request: httpx.Response(status, json=body)


def _get(client: Any) -> Any:
    return client.jobs.get("1f6a3c52-8f0e-4b7d-9a35-6c2d1e0f4b98")


def test_1_every_request_has_time_outs(ask: Ask, job: dict[str, Any]) -> None:
    """The stock client waited for ever; here each phase of a request is limited by default."""
    seen: list[dict[str, float | None]] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, json=job)

    ask(handler, _get)
    [limits] = seen
    assert set(limits) == {"connect", "read", "write", "pool"}
    assert all(limit is not None and 0 < limit <= 60 for limit in limits.values())


def test_2_the_key_is_in_no_repr(key: str) -> None:
    """The stock client printed it twice. Neither client, nor what hangs on it, nor its http client shows it."""
    for client in (Pictory(key), AsyncPictory(key)):
        shown = [repr(client), str(client), repr(client.ai_studio), repr(vars(client)), f"{client.jobs!r}"]
        assert not [text for text in shown if key in text]


def test_2_other_secrets_are_in_no_repr() -> None:
    """What opens an account or a storage is hidden in the models that hold it, and is there for who asks for it."""
    token = models.AccessToken(access_token="t0ken", expires_in=3600)
    target = models.UploadTarget.from_dict(
        {"signedUrl": "https://s/?Signature=t0ken", "url": "https://s/a", "key": "a"}
    )
    sent = models.CreateVimeoConnectionRequest(
        name="V", client_identifier="c", client_secret="t0ken", access_token="t0ken"
    )
    assert "t0ken" not in f"{token}{target}{sent}{models.UploadUrl(data=target)}"
    assert repr(token) == "AccessToken(access_token=***, expires_in=3600, token_type='Bearer')"
    assert (token.access_token, sent.to_dict()["clientSecret"]) == ("t0ken", "t0ken")
    assert target.to_dict()["signedUrl"].endswith("t0ken")


def test_2_other_secrets_are_in_no_error(key: str) -> None:
    """A service that repeats what it was sent does not bring it into errors: for all that the contract calls secret."""
    http = httpx.Client(
        transport=httpx.MockTransport(lambda request: httpx.Response(400, text=request.content.decode()))
    )
    links = Pictory(key, http=http).vimeo_connections
    for call in (partial(links.create, name="V", client_identifier="c"), partial(links.update, "1", version=1)):
        with pytest.raises(errors.InvalidRequest) as caught:
            call(client_secret="s3cret-1", access_token="s3cret-2")
        assert str(caught.value).count("***") == 2
        assert "s3cret" not in str(caught.value)


def test_3_unknown_enum_values_parse_and_are_kept(ask: Ask) -> None:
    """The service adds models; a list that holds a video of a new one is still a list."""
    item = {
        "url": "https://x/y.mp4",
        "id": "1",
        "prompt": "A fox",
        "aspectRatio": "21:9",
        "createdDate": "2026-09-14T08:12:46.120Z",
        "model": "kling",
        "width": 1,
        "height": 1,
        "duration": "12s",
        "previewImageUrl": "a",
        "thumbnailImageUrl": "b",
        "lastFrameImageUrl": "c",
    }
    found = ask(_answer({"items": [item]}), lambda client: _awaitable_first(client))
    assert (found.model, found.aspect_ratio, found.duration) == ("kling", "21:9", "12s")
    assert found.to_dict() == item


def _awaitable_first(client: Any) -> Any:
    return client.ai_studio.list_videos().first()


def test_4_unknown_union_variants_stay_what_came(ask: Ask) -> None:
    """The stock client demanded the const of the last variant; a new status is data, not an error."""
    body = {"job_id": "j", "success": True, "data": {"status": "queued", "position": 3}}
    found = ask(_answer(body), _get)
    assert found.data == {"status": "queued", "position": 3}
    assert found.to_dict() == body


def test_5a_a_missing_field_is_a_decode_error_with_path_and_body(ask: Ask) -> None:
    """The stock client raised a bare KeyError; a result that was paid for must not be lost with it."""
    body = {"success": True, "data": {"status": "completed"}}
    with pytest.raises(errors.DecodeError, match=r"\$\.job_id") as caught:
        ask(_answer(body), _get)
    assert (caught.value.path, caught.value.raw) == ("$.job_id", body)


def test_5b_a_wrong_scalar_does_not_pass_silently(ask: Ask) -> None:
    """A text where a boolean is promised would break far from here."""
    with pytest.raises(errors.DecodeError, match=r"\$\.success"):
        ask(_answer({"job_id": "j", "success": "yes", "data": {}}), _get)


@pytest.mark.parametrize("content", [b"<html>401</html>", b"", b'{"unexpected": true}', b"[1]", b"\xff\xfe"])
def test_5c_the_status_survives_any_error_body(ask: Ask, content: bytes) -> None:
    """HTML, nothing, or other JSON in the place of the documented body: still a 401."""
    with pytest.raises(errors.Unauthorized) as caught:
        ask(lambda request: httpx.Response(401, content=content), _get)
    assert caught.value.status == 401


@pytest.mark.parametrize("content", [b"<html>sorry</html>", b"", b"{", b"[" * 100_000])
def test_5d_a_success_that_is_no_json_is_a_decode_error(ask: Ask, content: bytes) -> None:
    """A gateway's page with status 200, half a body, hostile nesting: one kind of error."""
    with pytest.raises(errors.DecodeError):
        ask(lambda request: httpx.Response(200, content=content), _get)


@pytest.mark.parametrize("status", [520, 561, 499, 299, 600])
def test_6_statuses_without_a_name_are_handled(ask: Ask, status: int) -> None:
    """The stock client failed on `HTTPStatus(520)` before it looked at anything."""
    with pytest.raises(errors.PictoryError) as caught:
        ask(lambda request: httpx.Response(status, content=b"?"), _get, max_retries=0)
    assert caught.value.status == status
    assert isinstance(caught.value, errors.StatusError) or status == 299


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, "InvalidRequest"),
        (401, "Unauthorized"),
        (403, "Forbidden"),
        (404, "NotFound"),
        (418, "StatusError"),
        (429, "RateLimited"),
        (500, "ServerError"),
    ],
)
def test_7_every_refusal_raises(ask: Ask, status: int, kind: str) -> None:
    """Documented or not, an error is raised and never returned as a value or None."""
    body = {"code": "X", "message": "No.", "fields": [{"name": "prompt", "errors": "too short"}]}
    with pytest.raises(errors.StatusError) as caught:
        ask(_answer(body, status), _get, max_retries=0)
    assert type(caught.value).__name__ == kind
    assert "No." in str(caught.value)


def test_8_copies_of_models_are_as_good_as_the_original() -> None:
    """The stock UNSET was compared by identity, so a copy leaked it into the JSON."""
    body = {"prompt": "A fox crossing a road", "webhook": None, "seed": 7}
    original = models.GenerateVideoRequest.from_dict(body)
    for twin in (copy.copy(original), copy.deepcopy(original), pickle.loads(pickle.dumps(original))):
        assert twin == original
        assert twin.to_dict() == body


def test_9_changed_options_leave_the_original_alone(job: dict[str, Any], key: str) -> None:
    """The stock `with_headers` also changed the client it was called on, once that had been used."""
    seen: list[tuple[str | None, float]] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append((request.headers.get("X-Shop"), request.extensions["timeout"]["read"]))
        return httpx.Response(200, json=job)

    with Pictory(key, http=httpx.Client(transport=httpx.MockTransport(handler))) as client:
        _get(client)
        other = client.with_options(extra_headers={"X-Shop": "12"}, timeout=3)
        _get(other)
        _get(client)
        assert other.jobs is not client.jobs
    (before, limit), (there, shorter), after = seen
    assert (before, there) == (None, "12")
    assert shorter <= 3 < limit
    assert after == (before, limit)


def test_plain_text_is_accepted_where_literals_are_listed(ask: Ask) -> None:
    """Stock enums failed with `'str' object has no attribute 'value'`; new models work with an old client."""
    sent: list[bytes] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return httpx.Response(200, json={"success": True, "data": {"jobId": "j"}})

    ask(handler, lambda client: client.ai_studio.generate_video(prompt="A fox crossing", model="kling"))
    assert sent == [b'{"prompt":"A fox crossing","model":"kling"}']
