"""From a script to a video, offline: five scenes, rendered by a mock server, downloaded with their subtitles.

Run it with `python examples/storyboard.py [folder]` where the project is installed with `[mock]`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import av

from pictory_client import Pictory
from pictory_client.models import AiVisual, AiVoice, Background, Element, RenderedVideo, Scene, VoiceOver
from pictory_client.types import JobUpdate
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server

KEY = "pictai_storyboard"
SPEED = 600  # simulated seconds per real second: the minutes of a render take a second
BOATS = AiVisual(model="flux-schnell", prompt="Fishing boats leaving a harbour at dawn, woodcut")
CLOSING = Element(type_="text", text="Harbour tours, daily at noon", text_variant="heading", position="center-center")


def say(step: str, text: str) -> None:
    print(f"{step:>9}  {text}", flush=True)


def told(update: JobUpdate) -> None:
    done = "" if update.progress is None else f", {update.progress:g} %"
    say("wait", f"{update.status}{done}, {update.elapsed * SPEED:.0f} s of the service's")


def render(pictory: Pictory, folder: Path) -> tuple[RenderedVideo, Path]:
    """Render the five scenes and download the video; says each step."""
    job = pictory.videos.render_storyboard(
        video_name="Harbour tour",
        aspect_ratio="9:16",
        voice_over=VoiceOver(enabled=True, ai_voices=[AiVoice(speaker="Brian", speed=105)]),
        scenes=[
            Scene(story="The harbour wakes at five.", background=Background(type_="image", ai_visual=BOATS)),
            Scene(story="Crates of mackerel cross the quay."),
            Scene(story="Seven minutes, and all is sold.", scene_transition="fade", max_subtitle_lines=1),
            {"story": "By noon the gulls have it.", "background": {"searchFilter": {"query": "gulls"}}},
            Scene(background=Background(color="#14323c"), elements=[CLOSING], minimum_duration=3),
        ],
        max_credits=1,
    )
    say("render", f"job {job.id}  (the answer came at once; the video did not)")
    video = job.wait(poll=0.25, on_update=told)  # the mock's clock runs fast; 10 to 30 seconds are the service's wish
    say("ready", f"{video.video_duration:g} s, {video.ai_credits_used or 0:g} AI credits")
    return video, job.download(folder / "harbour.mp4")


def inspect(path: Path, video: RenderedVideo) -> None:
    """What a player would see, read back from the file itself. Ends the program where the job said otherwise."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        seconds = float(container.duration or 0) / 1e6
        say("file", f"{path}: {stream.width} x {stream.height} px, {seconds:.2f} s")
    if abs(seconds - (video.video_duration or 0)) > 0.05:
        raise SystemExit(f"{path} is {seconds} s long, and not {video.video_duration} s, as the job said")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("demo-output"), help="where the files go")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)

    with Server(create_app(World(timeline=Timeline.running(SPEED)))) as server:
        say("mock", f"listening on {server.url}, {SPEED} times as fast as the service")
        with Pictory(api_key=KEY, base_url=f"{server.url}/pictoryapis") as pictory:
            video, target = render(pictory, folder)
            inspect(target, video)
            subtitles = pictory.download(video.srt_file or "", folder / "harbour.srt")
            say("subtitles", f"{subtitles}: {subtitles.read_text(encoding='utf-8').count('-->')} lines")
    say("done", f"play it: {target.resolve()}")


if __name__ == "__main__":
    main()
