"""The journal: bounded, honest about what it dropped, and without secrets."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from pictory_mock.core import World
from pictory_mock.core.journal import MAX_BODY, MAX_BYTES, MAX_ENTRIES, MAX_LINE, Exchange, Journal, Room


def exchange(number: int = 1, **changes: Any) -> Exchange:
    values: dict[str, Any] = {
        "id": str(number),
        "at": 0,
        "operation": "getJob",
        "method": "GET",
        "target": "/pictoryapis/v1/jobs/x",
        "headers": (("Authorization", "pictai_verysecret"), ("Accept", "*/*")),
        "body": b"",
        "status": 200,
        "answer": b'{"success": true}',
    }
    return Exchange(**{**values, **changes})


def test_the_oldest_go_and_are_counted() -> None:
    """Past its bound the journal keeps the newest entries and says how many it dropped."""
    journal = Journal("test", "pictai_")
    for number in range(MAX_ENTRIES + 25):
        journal.record(exchange(number))
    assert [entry.id for entry in journal.entries()] == [str(n) for n in range(25, MAX_ENTRIES + 25)]
    assert journal.dropped == 25


def test_large_bodies_do_not_fill_the_memory() -> None:
    """The journal is bounded in bytes too, however large the bodies."""
    journal = Journal("test", "pictai_")
    for number in range(40):
        journal.record(exchange(number, body=b"x" * 2**20))
    kept = journal.entries()
    assert 0 < len(kept) <= MAX_BYTES // 2**20
    assert journal.dropped == 40 - len(kept)


def test_large_headers_do_not_fill_the_memory() -> None:
    """Headers count as bodies do, and only the beginning of a long one is shown."""
    journal = Journal("test", "pictai_")
    for number in range(400):
        journal.record(exchange(number, headers=(("X-Note", "z" * 200_000),)))
    kept = journal.entries()
    assert 0 < len(kept) <= MAX_BYTES // 200_000
    assert kept[0].headers["X-Note"].startswith("zzz")
    assert len(kept[0].headers["X-Note"]) < MAX_LINE + 100


def test_many_journals_do_not_fill_the_memory() -> None:
    """All journals of a world are bounded together; the largest give way first, small ones stay whole."""
    room = Room(100_000)
    small = Journal("small", "pictai_", room)
    small.record(exchange())
    large = [Journal(f"large{number}", "pictai_", room) for number in range(10)]
    for number in range(100):
        for journal in large:
            journal.record(exchange(number, body=b"x" * 1000))
    assert sum(journal.size for journal in (small, *large)) <= 100_000
    assert len(small.entries()) == 1
    for journal in large:
        assert journal.entries()[-1].id == "99"
        assert journal.dropped == 100 - len(journal.entries())


def test_what_a_journal_forgets_is_room_for_others() -> None:
    """Cleared journals take no room any more."""
    room = Room(100_000)
    first, second = Journal("first", "pictai_", room), Journal("second", "pictai_", room)
    for number in range(100):
        first.record(exchange(number))
    first.clear()
    for number in range(70):
        second.record(exchange(number))
    assert second.dropped == 0


def test_the_journals_of_a_world_share_their_room(world: World) -> None:
    """Accounts used one after the other, each of them a little, do not add up without end."""
    world.room = Room(100_000)
    for number in range(200):
        world.account(f"pictai_{number}").journal.record(exchange(body=b"x" * 1000))
    assert sum(account.journal.size for account in world.accounts()) <= 100_000


def test_a_long_body_is_cut_and_says_so() -> None:
    """An entry shows the beginning of a long body and how long it was."""
    journal = Journal("test", "pictai_")
    journal.record(exchange(body=b"y" * (MAX_BODY + 1)))
    shown = journal.entries()[0].body
    assert shown.startswith("yyy")
    assert f"of {MAX_BODY + 1} bytes" in shown


@pytest.mark.parametrize(
    "changes",
    [
        {"headers": (("authorization", "Basic dXNlcjpwYXNz"), ("Cookie", "session=pw"))},
        {"headers": (("X-Note", "my key is pictai_verysecret, keep it"),)},
        {"target": "/pictoryapis/v1/jobs/pictai_verysecret?nextPageKey=pictai_verysecret"},
        {"body": b'{"webhook": "https://user:pw@example.com/", "prompt": "pictai_verysecret"}'},
        {"body": b"not json pictai_verysecret"},
        {"body": rb'{"prompt": "pictai\u005fverysecret"}'},
        {"body": rb'{"prompt": "pictai\u005fverysecret'},
        {"body": rb'{"webhook": "https:\/\/user:pw@h\/"}'},
        {"body": rb'{"webhook": "https:\/\/user:pw@h\/'},
        {"body": b'{"webhook": "https://user:a@pw@h/"}'},
        {"body": b'{"webhook": "https://h/?x=1&token=verysecret&y=2"}'},
        {"body": b'{"webhook": "https://h/?sig=verysecret"}'},
        {"body": b'{"webhook": "https://h/?X-Amz-Signature=verysecret&X-Amz-Date=1"}'},
        {"body": b'{"webhook": "https://h/?to=https%3A%2F%2Fuser%3Apw%40h%2F%3Ftoken%3Dverysecret%26x%3D1"}'},
        {"body": b'{"a": [{"api_key": "verysecret", "apiKey": 5}, {"clientSecret": ["verysecret"]}]}'},
        {"body": b'{"password": "verysecret", "x": '},
        {"body": b'{"x": "' + b"y" * MAX_BODY + b'", "password": "verysecret"}'},
        {"body": b'{"x": "' + b"y" * (MAX_BODY - 20) + b' pictai_verysecret"}'},
        {"body": b"user=me&password=verysecret"},
        {"body": b"token=verysecret"},
        {"target": "/pictoryapis/v1/jobs/x?a=pictai%5Fverysecret"},
        {"target": "/pictoryapis/v1/jobs/x?a=%70ictai%255fverysecret"},
        {"target": "/pictoryapis/v1/jobs/x?access_token=verysecret&Credential=pw"},
        {"headers": (("X-Note", "pictai%5fverysecret"),)},
        {"headers": (("X-Auth-Token", "verysecret"), ("X-Access-Token", "verysecret"))},
        {"headers": (("X-Amz-Security-Token", "verysecret"), ("X-Forwarded-Authorization", "Basic verysecret"))},
        {"headers": (("Referer", "https://h/?signature=verysecret"),)},
        {"answer": b'{"fields": [{"name": "pictai_verysecret", "errors": "x"}]}'},
    ],
)
def test_secrets_are_masked_wherever_they_stand(changes: dict[str, Any]) -> None:
    """No key, password or cookie of a request shows in its entry, in whichever part it stood."""
    journal = Journal("test", "pictai_")
    journal.record(exchange(**changes))
    shown = json.dumps(journal.entries()[0].to_dict())
    for secret in ("verysecret", "pw", "dXNlcjpwYXNz"):
        assert secret not in shown
    assert "***" in shown


def test_what_is_no_secret_is_shown() -> None:
    """Page tokens, prompts and addresses stay as they were sent."""
    body = {"prompt": "A design by an author: the key = a signpost", "webhook": "https://a.example/x?y=1&z=a@b.example"}
    journal = Journal("test", "pictai_")
    target = "/pictoryapis/v1/aistudio/videos?nextPageKey=eyJwYXJ0aXRpb25LZXkiOiJ1c2VyIn0"
    journal.record(exchange(body=json.dumps(body).encode(), target=target))
    (entry,) = journal.entries()
    assert (entry.body, entry.target, entry.headers["Accept"]) == (body, target, "*/*")


def test_what_json_does_not_have_is_shown_as_text() -> None:
    """Numbers that JSON cannot write, though Python reads them, do not spoil the journal."""
    journal = Journal("test", "pictai_")
    journal.record(exchange(body=b'{"a": NaN, "b": 1e999, "c": 1.5}'))
    assert journal.entries()[0].body == {"a": "NaN", "b": "1e999", "c": 1.5}


@pytest.mark.once
def test_masking_takes_no_time_for_what_is_made_to_take_long() -> None:
    """Text made of beginnings of secrets is masked about as soon as any other."""
    journal = Journal("test", "pictai_")
    for part in (b"://", b":%2F%2F", b"?a", b"&token", b'"token', b'"api_key":"', b"pictai_", b"%25", b"://@"):
        journal.record(exchange(body=part * (200_000 // len(part))))
    begin = time.thread_time()
    journal.entries()
    assert time.thread_time() - begin < 5


def test_json_is_shown_as_json_and_the_rest_as_text() -> None:
    """Bodies that are JSON are given parsed, others as they are, empty ones as None."""
    journal = Journal("test", "pictai_")
    journal.record(exchange(body=b'{"prompt": "A fox"}', answer=b"<html>"))
    journal.record(exchange(body=b""))
    first, second = journal.entries()
    assert first.body == {"prompt": "A fox"}
    assert first.response == "<html>"
    assert second.body is None


def test_a_cleared_journal_is_as_new() -> None:
    """After clearing, entries, the count of dropped ones and the numbering begin again."""
    journal = Journal("test", "pictai_")
    first = journal.next_id()
    for number in range(MAX_ENTRIES + 1):
        journal.record(exchange(number))
    journal.clear()
    assert journal.entries() == []
    assert journal.dropped == 0
    assert journal.next_id() == first
