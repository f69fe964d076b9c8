"""Uploads through a real server: as large as they come, on disk and not in memory."""

import hashlib
from collections.abc import Iterator

import httpx
import pytest

from pictory_mock.app import create_app
from pictory_mock.contract.reading import MAX_BYTES
from pictory_mock.core import World
from pictory_mock.server import Server
from pictory_mock.sources import uploads

KEY = {"Authorization": "pictai_test"}
PART = bytes(range(256)) * 256
LARGE = MAX_BYTES // len(PART) + 4
"""So many parts are more than any request of the API may have."""


@pytest.fixture
def server() -> Iterator[Server]:
    """A mock on a port."""
    world = World()
    with Server(create_app(world)) as running:
        yield running
    world.close()


def target(server: Server) -> dict[str, str]:
    """Where a file goes and where it will be."""
    wanted = {"fileName": "talk.mp4", "contentType": "video/mp4"}
    answer = httpx.post(f"{server.url}/pictoryapis/v1/media/generateurl", json=wanted, headers=KEY)
    found: dict[str, str] = answer.json()["data"]
    return found


def parts(count: int) -> Iterator[bytes]:
    """So many parts of a body, whose length nobody is told beforehand."""
    for _ in range(count):
        yield PART


@pytest.mark.parametrize("told", [True, False])
def test_a_large_file_arrives_whole(server: Server, told: bool) -> None:
    """More than any request of the API may have arrives byte for byte, with its length told or in chunks."""
    found = target(server)
    headers = {"Content-Type": "video/mp4"} | ({"Content-Length": str(LARGE * len(PART))} if told else {})
    answer = httpx.put(found["signedUrl"], content=parts(LARGE), headers=headers)
    assert answer.status_code == 200
    digest = hashlib.sha256()
    with httpx.stream("GET", found["url"]) as got:
        for octets in got.iter_bytes():
            digest.update(octets)
    assert digest.hexdigest() == hashlib.sha256(PART * LARGE).hexdigest()


@pytest.mark.parametrize("told", [True, False])
def test_a_file_that_is_too_large_is_refused_in_words(
    server: Server, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its sender gets the storage's refusal, not a broken pipe; nothing is kept."""
    said = {**uploads.told(), "largest-bytes": 4 * len(PART)}
    monkeypatch.setattr(uploads, "told", lambda: said)
    monkeypatch.setattr("pictory_mock.receiving.told", lambda: said)
    found = target(server)
    headers = {"Content-Type": "video/mp4"} | ({"Content-Length": str(5 * len(PART))} if told else {})
    answer = httpx.put(found["signedUrl"], content=parts(5), headers=headers)
    assert answer.status_code == 400
    assert "<Code>EntityTooLarge</Code>" in answer.text
    assert httpx.get(found["url"]).status_code == 404


def test_nothing_but_a_put_goes_to_the_storage(server: Server) -> None:
    """Asked for with another method, a signed URL says which one it takes."""
    answer = httpx.get(target(server)["signedUrl"])
    assert (answer.status_code, answer.headers["Allow"]) == (405, "PUT")
