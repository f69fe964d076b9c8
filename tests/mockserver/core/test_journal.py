"""The journal: bounded, honest about what it dropped, and without secrets."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pictory_mock.core.journal import MAX_BODY, MAX_BYTES, MAX_ENTRIES, Exchange, Journal


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
