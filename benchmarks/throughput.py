"""Job status calls per second over eight kept-alive connections, against a bare Flask app on the same server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx

import pictory_spec
from pictory_client import Pictory

from .measure import Comparison, alternate
from .servers import base_path, flask_command, free_port, mock_command, running

CONNECTIONS, SECONDS, KEY = 8, 1.5, "pictai_bench"
BASE = base_path(pictory_spec.document()["servers"][0]["url"])


def answered(port: int, job: str) -> float:
    """Requests per second, counted by a process of its own."""
    operation = pictory_spec.OPERATIONS["getJob"]
    path = BASE + operation.path.format(**dict.fromkeys(operation.path_params, job))
    command = [
        sys.executable,
        str(Path(__file__).with_name("load.py")),
        str(port),
        path,
        KEY,
        str(CONNECTIONS),
        str(SECONDS),
    ]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def compare() -> Comparison:
    mock_port, flask_port = free_port(), free_port()
    with running(mock_command(mock_port), mock_port), running(flask_command(flask_port), flask_port):
        url = f"http://127.0.0.1:{mock_port}"
        stuck = {"match": {"operation": "generateVideo"}, "outcome": "stuck"}
        httpx.put(f"{url}/_mock/lifecycle", json=stuck, headers={"Authorization": KEY}).raise_for_status()
        with Pictory(api_key=KEY, base_url=url + BASE) as pictory:
            job = pictory.ai_studio.generate_video(prompt="A metronome ticking").id
        ours, floor = alternate(lambda: answered(mock_port, job), lambda: answered(flask_port, job), runs=15)
    return Comparison(
        f"job status calls, {CONNECTIONS} connections, journal on", "requests/s", "at least 0.6", ours, floor,
        "bare Flask on waitress",
    )  # fmt: skip
