"""The example of a storyboard is run here as its readers run it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import av

ROOT = Path(__file__).parents[2]


def test_the_example_renders_its_scenes_and_leaves_a_video_with_subtitles(tmp_path: Path) -> None:
    """It ends well, tells growing progress, and its MP4 is as long as it says; the subtitles hold what is told."""
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / "storyboard.py"), str(tmp_path)]
    out = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert out.returncode == 0, out.stderr
    steps = [line.split()[0] for line in out.stdout.splitlines()]
    assert list(dict.fromkeys(steps)) == ["mock", "render", "wait", "ready", "file", "subtitles", "done"]
    progress = [int(told) for told in re.findall(r"(\d+) %", out.stdout)]
    assert progress == sorted(progress)
    assert progress[-1] == 100
    (seconds,) = re.findall(r"ready +([\d.]+) s, 0\.6 AI credits", out.stdout)
    with av.open(str(tmp_path / "harbour.mp4")) as container:
        assert abs(float(container.duration or 0) / 1e6 - float(seconds)) <= 0.05
    subtitles = (tmp_path / "harbour.srt").read_text(encoding="utf-8")
    said = ["harbour wakes at five", "mackerel cross the quay", "all is sold", "gulls have it"]
    words = " ".join(line for line in subtitles.splitlines() if line and not re.match(r"\d", line))
    assert all(each in words for each in said)
