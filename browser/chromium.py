"""A headless Chromium, driven over a pipe with its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/).

The pipe needs no driver, no port and no library: JSON that ends in a NUL, one message after the other.
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import Factory, define, field

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""What it is called, the likeliest first; looked for on PATH."""
PATIENCE = 60
"""Seconds for an answer of the browser; a page or a video here takes one or two."""
_FLAGS = (
    "--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    "--disable-dev-shm-usage", "--autoplay-policy=no-user-gesture-required", "--hide-scrollbars",
)  # fmt: skip


class BrowserError(Exception):
    """There is no browser, or it does not do what it is told; the message says what and what to do."""


def find() -> str:
    """The browser's command. Raises BrowserError."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        raise BrowserError(
            f"no Chromium on this machine: none of {', '.join(NAMES)} is on PATH. "
            "Install one, on Debian with: apt-get install chromium"
        )
    return found


@define
class Seen:
    """What the browser told of a page besides what was asked."""

    complaints: list[str] = Factory(list)
    """Errors and warnings: of the page's scripts, of its policy, of loading."""
    asked_for: list[str] = Factory(list)
    """The address of every request that the page made."""


@define
class Page:
    """One page of the browser; a new address takes the place of the old one."""

    _pipe: _Pipe
    _session: str
    seen: Seen = field(factory=Seen)

    def open(self, address: str) -> None:
        """Load a page and wait until it is loaded. Raises BrowserError."""
        self.seen = self._pipe.seen = Seen()
        answer = self._call("Page.navigate", url=address)
        if answer.get("errorText"):
            raise BrowserError(f"{address} cannot be opened: {answer['errorText']}")
        self.run("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))")

    def run(self, script: str) -> Any:
        """What an expression is worth, awaited; JSON values only. Raises BrowserError."""
        answer = self._call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            thrown = answer["exceptionDetails"]
            raise BrowserError(f"a script failed: {thrown.get('exception', thrown).get('description', thrown['text'])}")
        return answer["result"].get("value")

    def size(self, width: int, height: int) -> None:
        """Give the window a size, px."""
        self._call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def screenshot(self, path: Path) -> None:
        """Write what is seen as a PNG."""
        path.write_bytes(base64.b64decode(self._call("Page.captureScreenshot", format="png")["data"]))

    def frames(self) -> list[str]:
        """The addresses of the frames in the page; where one cannot be loaded, the browser's own page says so."""
        tree = self._call("Page.getFrameTree")["frameTree"]
        return [each["frame"]["url"] for each in tree.get("childFrames", [])]

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self._pipe.call(method, parameters, self._session)


@contextmanager
def page() -> Iterator[Page]:
    """A browser with an empty page; it ends with the block. Raises BrowserError."""
    command = find()
    if os.name != "posix":
        raise BrowserError("driving Chromium over a pipe needs file descriptors 3 and 4: run this on Linux or macOS")
    with tempfile.TemporaryDirectory(prefix="pictory-browser-", ignore_cleanup_errors=True) as profile:
        (their_in, our_out), (our_in, their_out) = os.pipe(), os.pipe()
        root = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's sandbox refuses to start as root
        words = [command, *_FLAGS, *root, f"--user-data-dir={profile}", "about:blank"]
        shell = ["sh", "-c", f'exec "$@" 3<&{their_in} 4>&{their_out}', "sh", *words]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(shell, pass_fds=(their_in, their_out), stdout=quiet, stderr=quiet) as process:
            os.close(their_in)
            os.close(their_out)
            pipe = _Pipe(our_in, our_out)
            try:
                yield _first_page(pipe)
                pipe.call("Browser.close", {})
            finally:
                os.close(our_out)
                os.close(our_in)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()


def _first_page(pipe: _Pipe) -> Page:
    target = pipe.call("Target.createTarget", {"url": "about:blank"})["targetId"]
    session = pipe.call("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
    for domain in ("Page", "Runtime", "Network", "Log"):
        pipe.call(f"{domain}.enable", {}, session)
    return Page(pipe, session)


class _Pipe:
    """Calls and their answers; what the browser tells unasked is kept in `seen`."""

    def __init__(self, inlet: int, outlet: int) -> None:
        self._in, self._out = inlet, outlet
        self._held = bytearray()
        self._count = 0
        self.seen = Seen()

    def call(self, method: str, parameters: dict[str, Any], session: str | None = None) -> dict[str, Any]:
        """The result of a call. Raises BrowserError."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        self._send(json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self._next(method, end)
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result
            self._note(answer.get("method", ""), answer.get("params", {}))

    def _send(self, message: bytes) -> None:
        try:
            while message:
                message = message[os.write(self._out, message) :]
        except BrokenPipeError as broken:
            raise BrowserError("the browser ended") from broken

    def _next(self, method: str, end: float) -> dict[str, Any]:
        while b"\0" not in self._held:
            ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise BrowserError(f"the browser gave no answer to {method} within {PATIENCE} s")
            more = os.read(self._in, 1 << 16)
            if not more:
                raise BrowserError(
                    "the browser ended; start it by hand to see why: chromium --headless --dump-dom about:blank"
                )
            self._held += more
        message, _, self._held = self._held.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        return told

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.seen.asked_for.append(told["request"]["url"])
        elif event == "Log.entryAdded" and told["entry"]["level"] in ("warning", "error"):
            self.seen.complaints.append(f"{told['entry']['text']} {told['entry'].get('url', '')}".strip())
        elif event == "Runtime.exceptionThrown":
            thrown = told["exceptionDetails"]
            self.seen.complaints.append(thrown.get("exception", thrown).get("description", thrown["text"]))
        elif event == "Runtime.consoleAPICalled" and told["type"] in ("warning", "error", "assert"):
            self.seen.complaints.append(
                " ".join(str(each.get("value", each.get("description"))) for each in told["args"])
            )
