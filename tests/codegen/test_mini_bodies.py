"""The client of the small contract: whole bodies, bytes, uploads, numbered pages, calls without a key."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pictory_runtime import errors
from tests.codegen.test_mini_client import Service

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

REEL = {"version": 2, "title": "Harbour"}


@pytest.fixture
def connect(atelier: ModuleType) -> Callable[[Service], Any]:
    """Makes a synchronous client for a service."""
    return lambda service: atelier.Atelier("at_key", http=httpx.Client(transport=httpx.MockTransport(service)))


def test_bytes_go_out_as_they_are(connect: Callable[[Service], Any]) -> None:
    """Not as JSON, whatever is in them, and with the type that the contract gives them."""
    service = Service(None, status=204)
    assert connect(service).reels.keep(reel_file=b"\x00 not JSON") is None
    [request] = service.requests
    assert (request.content, request.headers["content-type"]) == (b"\x00 not JSON", "application/octet-stream")


@pytest.mark.parametrize("wrong", ["text", {"title": "A"}, 5])
def test_what_is_no_bytes_is_refused_before_it_is_sent(connect: Callable[[Service], Any], wrong: Any) -> None:
    """A text must be encoded by whoever knows how; fields cannot be laid over bytes."""
    service = Service(None, status=204)
    with pytest.raises(TypeError, match="must be bytes"):
        connect(service).reels.keep(reel_file=wrong)
    with pytest.raises(TypeError, match="extra_body"):
        connect(service).reels.keep(reel_file=b"", extra_body={"a": 1})
    assert service.requests == []


def test_a_list_with_a_name_is_the_argument_of_that_name(
    atelier: ModuleType, connect: Callable[[Service], Any]
) -> None:
    """Of models and of dicts; a number may stand in the path."""
    service = Service(REEL)
    made = connect(service).reels.cut(7, shots=[atelier.models.Shot(split=True), {"template": None}])
    assert (made.version, made.title) == (2, "Harbour")
    assert service.body == [{"split": True}, {"template": None}]
    assert service.requests[0].url.path == "/api/v1/reels/7"


def test_a_whole_object_keeps_its_nulls(atelier: ModuleType, connect: Callable[[Service], Any]) -> None:
    """It is a document of the caller's: what was read is sent again as it is, unknown fields included."""
    service = Service(REEL)
    reels = connect(service).reels
    reels.retitle(7, reel={"version": 1, "title": None, "newer": [1]})
    assert service.body == {"version": 1, "title": None, "newer": [1]}
    reels.retitle(7, reel=atelier.models.Reel.from_dict({"version": 1, "title": None, "newer": [1]}))
    assert service.body == {"version": 1, "title": None, "newer": [1]}
    reels.retitle(7)
    assert service.requests[-1].content == b""
    assert "content-type" not in service.requests[-1].headers


def test_pages_are_counted_in_the_body(connect: Callable[[Service], Any]) -> None:
    """From the caller's own page on, its size along with each, to the first that is empty."""
    service = Service(lambda request: {"Found": [REEL] * (4 - json.loads(request.content).get("page", 1))})
    found = connect(service).reels.search(keyword="sea", page=2, page_size=2)
    assert [each.version for each in found] == [2, 2, 2]
    sent = [json.loads(request.content) for request in service.requests]
    assert sent == [{"keyword": "sea", "page": page, "pageSize": 2} for page in (2, 3, 4)]


def test_a_file_is_uploaded_with_the_help_of_the_operation(connect: Callable[[Service], Any], tmp_path: Path) -> None:
    """The method that the contract names asks for the address, in the words of the contract."""
    path = tmp_path / "a.reel"
    path.write_bytes(b"REEL")
    service = Service({"put": "https://s.example/in?sig=1", "get": "https://s.example/a.reel"})
    assert connect(service).reels.upload(path) == "https://s.example/a.reel"
    asked, put = service.requests
    assert json.loads(asked.content) == {"name": "a.reel", "kind": "image/x-reel"}
    assert (put.method, put.content, "x-key" in put.headers) == ("PUT", b"REEL", False)


def test_who_needs_no_key_is_sent_none(connect: Callable[[Service], Any]) -> None:
    """And a refusal has the hints of that operation, with nothing about a key that was not sent."""
    service = Service({"name": "n"})
    connect(service).reels.open(name="me")
    assert "x-key" not in service.requests[0].headers
    with pytest.raises(errors.Unauthorized) as caught:
        connect(Service({}, status=401)).reels.open(name="me")
    assert "Look at the name." in str(caught.value)
    assert "key does not" not in str(caught.value)


def test_of_several_ways_in_the_single_key_is_taken(connect: Callable[[Service], Any]) -> None:
    """A token with a user is for older programs; this client has the key."""
    service = Service(REEL)
    connect(service).reels.cut("7", shots=[])
    assert service.requests[0].headers["x-key"] == "at_key"
    assert not {"x-token", "x-user"} & set(service.requests[0].headers)


def test_a_refusal_has_the_hints_of_its_operation(connect: Callable[[Service], Any]) -> None:
    """Those of a 403 are shown where the service itself refuses; a conflict is an error of its own."""
    with pytest.raises(errors.Forbidden, match="Ask whom it belongs to"):
        connect(Service({"what": "no"}, status=403)).reels.cut(1, shots=[])
    with pytest.raises(errors.Conflict):
        connect(Service({}, status=409)).reels.cut(1, shots=[])


def test_an_old_method_is_marked_as_one(connect: Callable[[Service], Any], atelier: ModuleType) -> None:
    """In its docstring and, for editors and type checkers, by PEP 702; nothing is warned of when it is called."""
    reels = connect(Service(REEL)).reels
    assert "Deprecated: the service keeps it for older programs." in (inspect.getdoc(reels.cut) or "")
    assert "Deprecated" not in (inspect.getdoc(reels.keep) or "")
    source = inspect.getsource(inspect.getmodule(type(reels)) or atelier)
    assert source.count("@deprecated(") == 2


def test_a_member_that_may_be_null_is_in_the_literal(atelier: ModuleType) -> None:
    """And what may be a list of anything stays what it was."""
    assert "None" in str(atelier.models.Light)
    read = atelier.models.Reel.from_dict({"version": 1, "marks": [1, {"a": None}], "light": None})
    assert read.to_dict() == {"version": 1, "marks": [1, {"a": None}], "light": None}
