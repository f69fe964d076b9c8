"""The main job, start to end, offline: a mock server, one AI video, its MP4, and the list of all videos.

Run it with `nox -s demo`, or `python examples/demo.py [folder]` where the project is installed with `[mock]`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import av
import httpx

from pictory_client import Pictory, errors
from pictory_client.models import AiVideo
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server
from pictory_mock.storyboards.cut import FRAME_RATE

KEY = "pictai_demo"
SPEED = 60  # simulated seconds per real second: a wait of minutes takes seconds
ENDED = {"completed", "failed"}
PROMPT = "A drone over a forest at dawn, mist between the trees"


def say(step: str, text: str) -> None:
    print(f"{step:>9}  {text}", flush=True)


class Live:
    """One line that is rewritten on a terminal; elsewhere, where nothing can be rewritten, a line for each text."""

    def __init__(self, step: str) -> None:
        self.step = step

    def show(self, text: str, *, last: bool) -> None:
        if sys.stdout.isatty():
            print(f"\r{self.step:>9}  {text:<90}", end="\n" if last else "", flush=True)
        else:
            say(self.step, text)


def generate(pictory: Pictory, folder: Path) -> Path:
    """Start a job, wait for it, download its MP4; says each step."""
    job = pictory.ai_studio.generate_video(prompt=PROMPT, model="pixverse5.5", aspect_ratio="16:9", duration="5s")
    say("generate", f"job {job.id}  (the answer came at once; the video did not)")

    live = Live("wait")
    video = job.wait(
        poll=0.5,  # the mock's clock runs fast; the service wants 10 to 30 seconds, which is the default
        on_update=lambda update: live.show(
            f"{update.status:<12} {update.elapsed:4.1f} s of yours, {update.elapsed * SPEED:3.0f} s of the service's",
            last=update.status in ENDED,
        ),
    )
    say("ready", f"{video.width} x {video.height} px, {video.duration}, {video.ai_credits_used:g} AI credits")

    live = Live("download")
    target = folder / "forest.mp4"
    pictory.download(
        video.url,
        target,
        on_progress=lambda done, total: live.show(f"{done:,} of {total or 0:,} bytes", last=done == total),
    )
    inspect(target, video)
    return target


def inspect(path: Path, video: AiVideo) -> None:
    """What a player would see, read back from the file itself. Ends the demo where it is not what the job said."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        frames = sum(1 for _ in container.decode(stream))
        seconds = float(container.duration or 0) / 1e6
        found = f"{stream.width} x {stream.height} px, {frames} frames, {seconds:g} s"
    length = float(video.duration.removesuffix("s"))
    said = f"{video.width} x {video.height} px, {length * FRAME_RATE:g} frames, {length:g} s"
    if found != said:
        raise SystemExit(f"{path} is not what the job said: {found}, not {said}")
    say("file", f"{path}: H.264, {found}, as the job said")


def refuse(pictory: Pictory) -> None:
    """A mistake costs nothing: it is refused with the name of the field."""
    try:
        pictory.ai_studio.generate_video(prompt="Hi", duration="7s")
    except errors.InvalidRequest as refusal:
        say("mistake", str(refusal).replace("\n", "\n" + " " * 11))


def page(pictory: Pictory, url: str) -> None:
    """A long list, page by page; the account is filled through the mock's control API first."""
    httpx.post(f"{url}/_mock/seed", json={"videos": 250}, headers={"Authorization": KEY}).raise_for_status()
    pages = [len(page.items) for page in pictory.ai_studio.list_videos().by_page()]
    newest = pictory.ai_studio.list_videos().first()
    say("list", f"{sum(pages)} videos in pages of {', '.join(map(str, pages))}")
    if newest is not None:
        say("newest", f"{newest.created_date:%Y-%m-%d %H:%M:%S}  {newest.prompt}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("demo-output"), help="where the MP4 goes")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)

    with Server(create_app(World(timeline=Timeline.running(SPEED)))) as server:
        say("mock", f"listening on {server.url}, {SPEED} times as fast as the service")
        with Pictory(api_key=KEY, base_url=f"{server.url}/pictoryapis") as pictory:
            target = generate(pictory, folder)
            refuse(pictory)
            page(pictory, server.url)
    say("done", f"play it: {target.resolve()}")


if __name__ == "__main__":
    main()
