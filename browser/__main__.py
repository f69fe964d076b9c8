"""Has headless Chromium play an AI video and a render, and open the pages that belong to a storyboard.

The mock is served as its users start it. Screenshots are written for a person to look at.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from browser import checks, films
from browser.chromium import BrowserError, Page, find, page
from guides.programs import serving
from pictory_client import Pictory

KEY = "pictai_browser"
WIDE, TALL = (1280, 900), (420, 800)


def main() -> None:
    parser = argparse.ArgumentParser(prog="nox -s browser --", description=__doc__)
    parser.add_argument("--shots", type=Path, required=True, metavar="FOLDER", help="where screenshots are written")
    shots: Path = parser.parse_args().shots
    shots.mkdir(parents=True, exist_ok=True)
    failed = passed = 0
    try:
        print(f"with {find()}")
        with serving("--job-seconds", "0") as base_url, page() as opened:
            with Pictory(api_key=KEY, base_url=base_url) as pictory:
                clip, render = films.clip(pictory), films.storyboard(pictory)
                editing, changed = films.editing(pictory, clip), films.changed(pictory)
            checked = [*everything(opened, clip, render, shots), changes(opened, changed, shots)]
            for what, wrong in [*checked, edited(opened, editing, shots)]:
                print("\n".join([f"{'FAILED' if wrong else 'passed'}  {what}", *(f"  * {each}" for each in wrong)]))
                failed, passed = failed + bool(wrong), passed + (not wrong)
    except BrowserError as error:
        sys.exit(f"browser: {error}")
    print(f"screenshots: {shots.resolve()}\n{passed} passed, {failed} failed")
    sys.exit(bool(failed))


def everything(opened: Page, clip: films.Film, render: films.Film, shots: Path) -> Iterator[tuple[str, list[str]]]:
    """What was checked, and what is wrong with it."""
    home = "{0.scheme}://{0.netloc}".format(urlsplit(render.address))
    opened.size(*WIDE)
    opened.open(clip.address)
    yield "an AI video plays", [*checks.plays(opened, clip, [1.0, 6.5, 3.0], shots / "ai-video.png")]
    opened.open(render.preview)
    yield "the preview page plays its scenes", [*checks.previews(opened, render), *checks.clean(opened, home)]
    middles = opened.run("[...document.querySelectorAll('.scene')].map(s => (+s.dataset.start + +s.dataset.end) / 2)")
    for number, middle in enumerate(middles, 1):
        opened.run(f"document.getElementById('seek').value = {middle}")
        opened.run("document.getElementById('seek').dispatchEvent(new Event('input'))")
        opened.screenshot(shots / f"preview-scene-{number}.png")
    opened.open(render.address)
    yield "a render plays", [*checks.plays(opened, render, middles, shots / "render.png")]
    opened.open(render.share)
    wrong = [*checks.plays(opened, render, middles, shots / "share.png"), *checks.shares(opened, render)]
    yield "the share page plays the render", [*wrong, *checks.clean(opened, home)]
    opened.size(*TALL)
    opened.open(f"{render.preview}?mode=player")
    opened.screenshot(shots / "player.png")
    hidden = opened.run("getComputedStyle(document.querySelector('header')).display === 'none'")
    wrong = [] if hidden else ["there is more than the player with ?mode=player"]
    yield "the player alone plays in a narrow window", [
        *wrong, *checks.previews(opened, render), *checks.clean(opened, home)
    ]  # fmt: skip
    opened.size(*WIDE)
    player = f"{render.preview}?mode=player"
    heard = "<script>var said = []; addEventListener('message', (event) => said.push(event.data));</script>"
    frame = f"<iframe width=900 height=560 src='{player}'></iframe>"
    with elsewhere(f"<!doctype html><title>An app</title>{heard}{frame}") as app:
        opened.open(app)
    opened.screenshot(shots / "iframe.png")
    inside = [] if opened.frames() == [player] else [f"the frame shows {opened.frames()}"]
    yield "the player can be put into an app's page, and answers it", [
        *inside, *checks.answers(opened), *checks.clean(opened, home, app)
    ]  # fmt: skip
    opened.open(render.preview)
    wrong = [*checks.rewrites(opened), *checks.clean(opened, home)]
    yield "the words of a preview can be changed where it is shown", wrong


def changes(opened: Page, address: str, shots: Path) -> tuple[str, list[str]]:
    """What was checked of the page of a preview that was changed, and what is wrong with it."""
    opened.size(*WIDE)
    opened.open(address)
    wrong = [*checks.changes(opened), *checks.clean(opened, "{0.scheme}://{0.netloc}".format(urlsplit(address)))]
    opened.screenshot(shots / "preview-changed.png")
    return "the preview page shows what was changed in it", wrong


def edited(opened: Page, address: str, shots: Path) -> tuple[str, list[str]]:
    """What was checked of the page that edits a video, and what is wrong with it."""
    opened.size(*WIDE)
    opened.open(address)
    wrong = [*checks.edits(opened, KEY), *checks.clean(opened, "{0.scheme}://{0.netloc}".format(urlsplit(address)))]
    opened.screenshot(shots / "editing.png")
    return "the page for editing cuts words out and renders the others", wrong


@contextmanager
def elsewhere(page: str) -> Iterator[str]:
    """A page of another origin on this machine; yields its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


main()
