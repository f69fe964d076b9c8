"""An app that was written with `requests` from the vendor's pages runs against the mock; only its address differs."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
import requests

KEY = "pictai_plain"


@pytest.fixture
def base_url() -> Iterator[str]:
    """`pictory-mock serve`, as a user starts it, with jobs that take no time."""
    command = [sys.executable, "-m", "pictory_mock", "serve", "--port", "0", "--job-seconds", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"PICTORY_API_BASE_URL=(http://\S+/pictoryapis)$", server.stdout.readline().strip())
        assert found, "the first line names the value for PICTORY_API_BASE_URL"
        yield found[1]
        server.send_signal(signal.SIGTERM)
        assert server.wait(5) == 0


def test_submit_poll_download_list(base_url: str) -> None:
    """Submit, poll until completed, download every file that the answer names, find the video in the list."""
    session = requests.Session()
    session.headers["Authorization"] = KEY
    wanted = {"prompt": "A wind-up robot walking off a table", "aspectRatio": "9:16", "duration": "8s"}
    created = session.post(f"{base_url}/v1/aistudio/videos", json=wanted)
    created.raise_for_status()

    job = session.get(f"{base_url}/v1/jobs/{created.json()['data']['jobId']}").json()["data"]
    assert job["status"] == "completed"
    assert (job["width"], job["height"], job["duration"]) == (720, 1280, "8s")
    for field, kind in [("thumbnailImageUrl", "image/jpeg"), ("lastFrameImageUrl", "image/png"), ("url", "video/mp4")]:
        file = requests.get(job[field], timeout=60)
        assert (file.status_code, file.headers["Content-Type"]) == (200, kind)
        assert len(file.content) == int(file.headers["Content-Length"]) > 1000

    listed = session.get(f"{base_url}/v1/aistudio/videos").json()
    assert [item["url"] for item in listed["items"]] == [job["url"]]
    assert "nextPageKey" not in listed


def test_mistakes_are_told_in_the_service_s_own_words(base_url: str) -> None:
    """A wrong field is a 400 that names it; `Bearer` in front of the key is a 401."""
    refused = requests.post(
        f"{base_url}/v1/aistudio/videos", json={"prompt": "Hi"}, headers={"Authorization": KEY}, timeout=10
    )
    assert refused.status_code == 400
    assert [field["name"] for field in refused.json()["fields"]] == ["prompt"]
    bearer = requests.get(f"{base_url}/v1/aistudio/videos", headers={"Authorization": f"Bearer {KEY}"}, timeout=10)
    assert (bearer.status_code, bearer.json()) == (401, {"message": "Unauthorized"})
