"""Servers in child processes: the mock as its users start it, and a bare Flask app on the same server."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from urllib.parse import urlsplit

BARE_FLASK = """
import sys
from flask import Flask
from waitress import create_server
app = Flask("bare")
@app.get("/pictoryapis/v1/jobs/<job>")
def job(job):
    return {"job_id": job, "success": True, "data": {"status": "in-progress"}}
@app.get("/_mock/health")
def health():
    return {"status": "ok"}
server = create_server(app, host="127.0.0.1", port=int(sys.argv[1]), threads=8)
server.run()
"""


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def mock_command(port: int) -> list[str]:
    return [sys.executable, "-m", "pictory_mock", "serve", "--port", str(port)]


def flask_command(port: int) -> list[str]:
    return [sys.executable, "-c", BARE_FLASK, str(port)]


@contextmanager
def running(command: list[str], port: int) -> Iterator[float]:
    """The server while it runs; yields the seconds from its start to its first answer."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield first_answer(port, process, begin)
    finally:
        process.terminate()
        process.wait(10)


def first_answer(port: int, process: subprocess.Popen[bytes], begin: float) -> float:
    """Seconds from `begin` until the health page is answered; asked again every millisecond."""
    while time.perf_counter() - begin < 30:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with status {process.returncode}: {process.args!r}")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/_mock/health")
            if connection.getresponse().status == 200:
                return time.perf_counter() - begin
        except OSError:
            time.sleep(0.001)
        finally:
            connection.close()
    raise RuntimeError("the server did not answer within 30 s")


def base_path(base_url: str) -> str:
    """The path that the contract's server address ends in."""
    return urlsplit(base_url).path
