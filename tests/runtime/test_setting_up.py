"""What a client is made with: judged when it is made, with words that name the argument."""

from __future__ import annotations

import json
from collections import OrderedDict, UserList, deque
from pathlib import Path
from typing import Any

import httpx
import pytest

from pictory_runtime import AsyncClient, Options, SyncClient, errors
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import GET_JOB, KEY, MAKE, SERVICE, STARTED, Answer, Face, kinds

BOTH = pytest.mark.parametrize("kind", [SyncClient, AsyncClient])
NO_ADDRESS = [
    *("", " ", "api.example.test", "ftp://h", "http://", "http:///x", "//h", "http:h"),
    *("http://a..b", "http://.", f"http://{'a' * 64}.com", "http://xn--.com", "http://a b", "http://h/a b"),
    *("http://h:99999", "http://h:x", "http://[::1", "http://h/?q", "http://h/#f", "http://h?", "http://\u2100..com"),
    *("http://user:p4ss@h", "http://user@h", 5, b"http://h"),
]


@BOTH
@pytest.mark.parametrize("url", NO_ADDRESS)
def test_what_is_no_base_url(kind: Any, url: Any) -> None:
    """What cannot be the address of the service is refused at once; a password in it is not shown."""
    with pytest.raises(errors.ConfigurationError, match=r"base URL \(base_url=\)") as caught:
        kind(SERVICE, kinds, KEY, base_url=url)
    assert "p4ss" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "base"),
    [
        (" http://h/x/ \n", "http://h/x"),
        ("HTTP://h", "HTTP://h"),
        ("http://[::1]:8/a", "http://[::1]:8/a"),
        ("http://b\u00fccher.example/", "http://b\u00fccher.example"),
        ("http://localhost.", "http://localhost."),
    ],
)
def test_base_urls(url: str, base: str) -> None:
    """Spaces around an address and slashes at its end do not count."""
    assert SyncClient(SERVICE, kinds, KEY, base_url=url).caller.base_url == base


def test_the_variable_of_the_base_url(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable is an unset one, and a wrong one is named."""
    monkeypatch.setenv("EXAMPLE_BASE_URL", " ")
    assert SyncClient(SERVICE, kinds, KEY).caller.base_url == SERVICE.base_url
    monkeypatch.setenv("EXAMPLE_BASE_URL", "nowhere")
    with pytest.raises(errors.ConfigurationError, match="EXAMPLE_BASE_URL"):
        SyncClient(SERVICE, kinds, KEY)


@BOTH
@pytest.mark.parametrize(
    "bad",
    [
        *({"api_key": b""}, {"api_key": 5}, {"timeout": "5"}, {"timeout": True}, {"max_retries": 1.5}),
        *({"max_retries": "1"}, {"max_retries": True}),
    ],
)
def test_arguments_of_the_wrong_type(kind: Any, bad: dict[str, Any]) -> None:
    """An argument of a type that makes no sense is refused by its name."""
    [name] = bad
    with pytest.raises((errors.ConfigurationError, TypeError), match=name):
        kind(SERVICE, kinds, **{"api_key": KEY, **bad})


@pytest.mark.parametrize("bad", [{"extra_headers": [1]}, {"extra_body": [1]}, {"extra_body": "ab"}, {"timeout": "5"}])
def test_options_of_the_wrong_type(bad: dict[str, Any]) -> None:
    """An option of a type that makes no sense is refused by its name."""
    [name] = bad
    with pytest.raises(TypeError, match=name):
        Options(**bad)


@pytest.mark.parametrize("bad", [{"timeout": 10**400}, {"max_credits": 10**400}, {"max_credits": -1}])
def test_numbers_that_are_none(bad: dict[str, Any]) -> None:
    """A number that cannot be reckoned with is refused by its name before any call is made with it."""
    [name] = bad
    with pytest.raises(ValueError, match=name):
        Options(**bad)


@pytest.mark.parametrize("bad", [{"extra_headers": [1]}, {"extra_headers": "ab"}, {"on_response": 5}])
def test_settings_of_the_wrong_type(face: MakeFace, bad: dict[str, Any]) -> None:
    """What cannot be a setting is refused when it is set: later, a job may have been started already."""
    client = face(STARTED)
    [name] = bad
    with pytest.raises(TypeError, match=name):
        client.client.with_options(**bad)


@BOTH
@pytest.mark.parametrize("name", ["timeout", "max_retries"])
def test_settings_that_are_always_there(kind: Any, name: str) -> None:
    """None is no way to wait forever."""
    with pytest.raises(TypeError, match=name):
        kind(SERVICE, kinds, KEY, **{name: None})


def test_options_that_are_refused_can_be_shown() -> None:
    """A traceback that prints local variables finds words for options that were never finished."""
    options = object.__new__(Options)
    for name in ("timeout", "max_retries", "extra_body", "max_credits"):
        object.__setattr__(options, name, None)
    object.__setattr__(options, "extra_headers", 5)
    assert "extra_headers=<int>" in repr(options)


@pytest.mark.parametrize(
    "headers",
    [
        {"X": None},
        {"X": 5},
        {5: "X"},
        {"Content-Length": "5"},
        {"transfer-encoding": "chunked"},
        {b"X": "1"},
        {"X Y": "1"},
        {"": "1"},
        {"X:": "1"},
        {"X": "\u00fc"},
    ],
)
def test_headers_that_cannot_be_sent(face: MakeFace, headers: Any) -> None:
    """A header that cannot be sent is refused before anything is, wherever it is given."""
    client = face(Answer(json={}))
    with pytest.raises(errors.ConfigurationError, match="header"):
        client.do(client.client.call(GET_JOB, path={"id": "x"}, options=Options(extra_headers=headers)))
    with pytest.raises(errors.ConfigurationError, match="header"):
        client.client.with_options(extra_headers=headers)
    assert client.sent == 0


def test_spaces_around_a_header(face: MakeFace) -> None:
    """Spaces around the value of a header are no part of it."""
    client = face(Answer(json={}))
    client.do(client.client.call(GET_JOB, path={"id": "x"}, options=Options(extra_headers={"X-A": " 1 "})))
    assert client.script.requests[0].headers["x-a"] == "1"


@pytest.mark.parametrize("extra", [{1: 2}, {None: 3}, {"a": {True: 4}}])
def test_keys_that_are_no_text(face: MakeFace, extra: Any) -> None:
    """Names of fields are texts: a number is not turned into one."""
    client = face(STARTED)
    with pytest.raises(TypeError, match="key"):
        client.do(client.client.start(MAKE, body={}, options=Options(extra_body=extra)))
    assert client.sent == 0


def test_any_sequence_is_a_list(face: MakeFace) -> None:
    """Whatever is a sequence becomes an array; a text and bytes are none."""
    client = face(STARTED)
    body = {"a": deque(["x"]), "b": UserList(["y"]), "c": ("z",), "d": range(2)}
    client.do(client.client.start(MAKE, body=body))
    assert json.loads(client.script.requests[0].content) == {"a": ["x"], "b": ["y"], "c": ["z"], "d": [0, 1]}
    with pytest.raises(TypeError, match="bytes"):
        client.do(client.client.start(MAKE, body={"a": b"x"}))


def test_a_body_that_holds_itself(face: MakeFace) -> None:
    """A body that goes round in a circle is told in words."""
    circle: list[Any] = []
    circle.append(circle)
    client = face(STARTED)
    with pytest.raises(ValueError, match="itself"):
        client.do(client.client.start(MAKE, body={"a": circle}))
    client.do(client.client.start(MAKE, body={}, options=Options(extra_body=OrderedDict(a=1))))
    assert client.sent == 1


def test_coroutine_functions_need_the_other_client(tmp_path: Path) -> None:
    """A synchronous client awaits nothing: a coroutine function is refused, not left unawaited."""

    async def hook(*_: Any) -> None: ...

    client = Face(False, STARTED)
    with pytest.raises(TypeError, match="on_response"):
        client.client.with_options(on_response=hook)
    with pytest.raises(TypeError, match="on_progress"):
        client.client.download("http://h/f", tmp_path / "f", hook)
    with pytest.raises(TypeError, match="synchronous"):
        client.client.with_options(on_response=lambda raw: hook(raw)).start(MAKE, body={})
    with pytest.raises(TypeError, match="synchronous"):
        client.client.download("http://h/f", tmp_path / "f", lambda *counts: hook(*counts))


@BOTH
def test_a_half_made_client_has_a_repr(kind: Any) -> None:
    """Tools that print local variables print a client that could not be made, too."""
    assert repr(object.__new__(kind)) == f"<{kind.__name__} not set up>"


@pytest.mark.parametrize("step", [httpx.ConnectError, httpx.ReadTimeout, httpx.ReadError, httpx.LocalProtocolError])
def test_failures_say_where_to(face: MakeFace, step: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    """A request without an answer tells the address it was sent to, and where that address is from."""
    monkeypatch.setenv("EXAMPLE_BASE_URL", "http://127.0.0.1:9/x")
    client = face(step, base_url=None, max_retries=0)
    for start in (False, True):
        with pytest.raises(errors.PictoryError) as caught:
            client.do(client.client.start(MAKE, body={}) if start else client.client.call(GET_JOB, path={"id": "x"}))
        assert "http://127.0.0.1:9/x (base URL, from EXAMPLE_BASE_URL)" in str(caught.value)
        assert ".." not in str(caught.value)


@pytest.mark.parametrize(
    ("base", "hint"),
    [("http://h", "It usually ends in /root."), ("http://h/root", "is the base URL right?")],
)
def test_a_404_of_somebody_else(face: MakeFace, base: str, hint: str) -> None:
    """A 404 that is not the service's own asks whether the base URL is right, and shows what the body says."""
    problem = Answer(404, json={"type": "about:blank", "title": "Not Found", "detail": "nothing at /jobs"})
    client = face(problem, base_url=base)
    with pytest.raises(errors.NotFound, match="not found: nothing at /jobs") as caught:
        client.do(client.client.call(GET_JOB, path={"id": "x"}))
    assert hint in str(caught.value)
    own = face(Answer(404, json={"message": "no such job"}), base_url=base)
    with pytest.raises(errors.NotFound) as caught:
        own.do(own.client.call(GET_JOB, path={"id": "x"}))
    assert "base URL" not in str(caught.value)
