"""Every address that an answer of any operation gives leads to what it says.

The walk goes through the contract: an operation that is added, and a field with an address in it, are asked for here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from contract_tests import document, examples, kept, operations, tables
from contract_tests.accounts import Account
from contract_tests.document import NO_BODY, Operation
from contract_tests.targets import Simulation
from pictory_mock import MockPictory
from tests.simulated import in_process

FILES = {
    "mp4": ("video/mp4", b"....ftyp"),
    "webm": ("video/webm", b"\x1a\x45\xdf\xa3"),
    "mp3": ("audio/mpeg", b"ID3|\xff\xf3|\xff\xfb"),
    "png": ("image/png", b"\x89PNG"),
    "jpg": ("image/jpeg", b"\xff\xd8\xff"),
    "webp": ("image/webp", b"RIFF....WEBP"),
    "html": ("text/html", b"<!doctype html>"),
    "srt": ("application/x-subrip", b"1\n00:00:00,"),
    "vtt": ("text/vtt", b"WEBVTT\n"),
    "txt": ("text/plain", b"\\w"),
    "json": ("application/json", b"{"),
}
"""By how an address ends: the content type of what lies there, and how that begins."""
UPLOADS = "/media/public/"
"""Where uploads lie: nothing does before one, which is tried elsewhere."""
SMALL = {"html", "srt", "vtt", "txt", "json"}
"""What is quickly made. Of other files of a folder only the first one of its kind is looked at."""
ENOUGH = 1
FEWEST = 20
"""So many kinds of files there are at least."""


def addresses(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Where addresses stand in an answer, and the addresses; items of a list stand at one place."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from addresses(member, f"{place}.{name}")
    elif isinstance(value, list):
        for item in value:
            yield from addresses(item, f"{place}[]")
    elif isinstance(value, str):
        yield from ((place, found) for found in re.findall(r"https?://[^\s\"'<>]+", value))


def told(simulation: Simulation, account: Account, operation: Operation) -> Any:
    """The answer of an operation about something that is there; of a job, what is told at its end."""
    if operation.job:
        simulation.plan(account, operation, seconds=0)
        body = tables.cheapest_body(operation) if document.request_of(operation) else NO_BODY
        return account.look(operation, account.start(operation, body))
    if operation.method == "GET" and kept.of(operation) and not kept.is_fixed(operation):
        simulation.seed(account, operation, 4)
    query = next(iter(examples.valid_queries(operation)), None)
    response = account.call(operation, examples.sendable_body(operation), path=account.path(operation), query=query)
    assert response.status_code == operation.success, f"{operation.id}: {response.text}"
    return response.json() if response.content else None


def given(simulation: Simulation) -> Iterator[tuple[str, str, str]]:
    """Of each place of each operation's answer one address of the mock's own: operation, place, address."""
    for operation in operations.every():
        account = simulation.account()
        own = f"{account.http.base_url.copy_with(path='/')}media/"
        found = dict(addresses(told(simulation, account, operation)))
        yield from ((operation.id, place, address) for place, address in found.items() if address.startswith(own))


@pytest.mark.once
def test_every_address_leads_to_a_file_of_its_kind() -> None:
    """GET and HEAD find what the ending of the address says, for anybody, whatever the operation that told of it."""
    wrong, kinds = [], Counter[tuple[str, str]]()
    with MockPictory() as mock, httpx.Client(transport=httpx.WSGITransport(mock.app.wsgi_app)) as http:
        for operation, place, address in given(in_process(mock)):
            path = urlsplit(address).path
            folder, ending = "/".join(path.split("/")[2:4]), path.rpartition(".")[2]
            kinds[folder, ending] += 1
            if not path.startswith(UPLOADS) and (ending in SMALL or kinds[folder, ending] <= ENOUGH):
                wrong += [f"{operation} {place} {address}: {fault}" for fault in faults(http, address, ending)]
    assert not wrong, "\n".join(wrong)
    assert len(kinds) >= FEWEST


def faults(http: httpx.Client, address: str, ending: str) -> Iterator[str]:
    """What is wrong with the file at an address."""
    mimetype, begin = FILES[ending]
    got, head = http.get(address), http.head(address)
    if (got.status_code, head.status_code) != (200, 200):
        yield f"{got.status_code}, {head.status_code}"
    if got.headers["Content-Type"].partition(";")[0] != mimetype:
        yield got.headers["Content-Type"]
    if not re.match(begin, got.content, re.DOTALL):
        yield repr(got.content[:20])
    if any(head.headers.get(name) != got.headers[name] for name in ("Content-Type", "Content-Length")):
        yield f"{head.headers}"
