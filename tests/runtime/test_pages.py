"""Lists in pages. Both clients."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from pictory_runtime import errors
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import LIST, STYLE, Answer, Face

BY_NUMBER = attrs.evolve(STYLE, style="number", param="page", token=())
NUMBERED = attrs.evolve(LIST, page=BY_NUMBER)
IN_BODY = attrs.evolve(LIST, method="POST", page=attrs.evolve(STYLE, where="body"))
NUMBERED_BODY = attrs.evolve(LIST, method="POST", page=attrs.evolve(BY_NUMBER, where="body"))


def page(*urls: str, token: Any = None, **more: Any) -> Answer:
    items = [{"status": "done", "url": url} for url in urls]
    return Answer(json={"items": items, **({"next": token} if token is not None else {}), **more})


def urls(face: Face, pages: Any) -> list[str]:
    return [item.url for item in face.all(pages)]


def test_every_item_in_order(face: MakeFace) -> None:
    """Iterating fetches page after page, an empty one in between too, each with the token of the last."""
    client = face(page("a", "b", token="t/1+="), page(token="t2"), page("c"))
    pages = client.client.pages(LIST, query={"kind": "x"})
    assert client.sent == 0
    assert urls(client, pages) == ["a", "b", "c"]
    queries = [dict(request.url.params) for request in client.script.requests]
    assert queries == [{"kind": "x"}, {"kind": "x", "next": "t/1+="}, {"kind": "x", "next": "t2"}]


@pytest.mark.parametrize("end", [page("a"), page("a", next=None), page("a", token="")])
def test_the_end(face: MakeFace, end: Answer) -> None:
    """A token that is absent, null or empty ends the list."""
    client = face(end)
    assert urls(client, client.client.pages(LIST)) == ["a"]
    assert client.sent == 1


def test_pages_and_first(face: MakeFace) -> None:
    """Pages come one at a time with their answers; the first item costs one request; iterating anew starts anew."""
    client = face(page("a", token="t"), page("b"), page("a", token="t"), page())
    pages = client.client.pages(LIST)
    got = client.all(pages.by_page())
    assert [(len(one.items), one.next_token, one.response.status) for one in got] == [(1, "t", 200), (1, None, 200)]
    assert client.do(pages.first()).url == "a"
    assert client.sent == 3
    assert client.do(pages.first()) is None


@pytest.mark.parametrize(("tokens", "sent"), [("aaaa", 2), ("ababab", 3), ("abcbcb", 4), ("xa", 1)])
def test_a_list_that_would_never_end(face: MakeFace, tokens: str, sent: int) -> None:
    """A token that comes again, at once or later, would go round for ever: it is an error, with the page."""
    client = face(*[page("u", token=token) for token in tokens])
    pages = client.client.pages(LIST, query={"next": "x"})
    for _ in range(2):
        with pytest.raises(errors.DecodeError, match="never end") as caught:
            urls(client, pages)
        assert client.sent == sent
        assert (caught.value.path, caught.value.raw["next"]) == ("$.next", tokens[sent - 1])
        client.script.requests.clear()


@pytest.mark.parametrize(("pages", "sent"), [("aa", 2), ("aba", 3), ("abcb", 4)])
def test_numbered_pages_that_would_never_end(face: MakeFace, pages: str, sent: int) -> None:
    """A service that does not look at the number gives a page that was there: an error, whatever is beside it."""
    client = face(*[page(url, seen=number) for number, url in enumerate(pages)])
    for operation in (NUMBERED, NUMBERED_BODY):
        with pytest.raises(errors.DecodeError, match="a page that it had given before") as caught:
            urls(client, client.client.pages(operation))
        assert (client.sent, caught.value.path) == (sent, "$.items")
        assert caught.value.raw["seen"] == sent - 1
        client.script.requests.clear()


def test_a_list_is_no_sequence(face: MakeFace) -> None:
    """Its repr says what it lists; taking a list for a sequence is answered with what to use instead."""
    client = face(page("a"))
    pages = client.client.pages(LIST)
    assert "clips.list" in repr(pages)
    for mistake in (lambda: pages[0], lambda: pages[:3], lambda: len(pages)):
        with pytest.raises(TypeError, match=r"\.first\(\) or \.by_page\(\)"):
            mistake()
    assert pages
    assert client.sent == 0
    assert urls(client, pages) == ["a"]


def test_an_item_that_does_not_fit(face: MakeFace) -> None:
    """A misfit says which item, and holds the whole page."""
    body = {"items": [{"status": "done", "url": "a"}, {"status": "done"}]}
    client = face(Answer(json=body))
    with pytest.raises(errors.DecodeError) as caught:
        urls(client, client.client.pages(LIST))
    assert caught.value.path == "$.items[1].url"
    assert caught.value.raw == body


def test_a_page_is_retried(face: MakeFace) -> None:
    """A page that fails in between is fetched again, with the same token."""
    client = face(page("a", token="t"), Answer(503), page("b"))
    assert urls(client, client.client.pages(LIST)) == ["a", "b"]
    assert [request.url.params.get("next") for request in client.script.requests] == [None, "t", "t"]


def test_other_styles(face: MakeFace) -> None:
    """Pages may be numbered, and asked for in the body."""
    client = face(page("a"), page("b"), page())
    assert urls(client, client.client.pages(NUMBERED)) == ["a", "b"]
    assert [request.url.params.get("page") for request in client.script.requests] == [None, "2", "3"]
    client = face(page("a", token="t"), page("b"))
    assert urls(client, client.client.pages(IN_BODY, body={"q": 1})) == ["a", "b"]
    assert [request.content for request in client.script.requests] == [b'{"q":1}', b'{"q":1,"next":"t"}']
    client = face(page("a"), page())
    assert urls(client, client.client.pages(NUMBERED_BODY)) == ["a"]
    assert [request.content for request in client.script.requests] == [b"", b'{"page":2}']


@pytest.mark.parametrize("where", ["query", "body"])
def test_numbered_pages_from_the_middle(face: MakeFace, where: str) -> None:
    """Numbered pages go on from the one that the caller asks for first."""
    client = face(page("a"), page("b"), page())
    operation = NUMBERED if where == "query" else NUMBERED_BODY
    arguments: dict[str, Any] = {where: {"page": 3}}
    assert urls(client, client.client.pages(operation, **arguments)) == ["a", "b"]
    asked = [request.url.params.get("page") or request.content for request in client.script.requests]
    assert asked == (["3", "4", "5"] if where == "query" else [b'{"page":3}', b'{"page":4}', b'{"page":5}'])
