"""The demo is the first thing that anybody runs: it is run here as they run it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import av

ROOT = Path(__file__).parents[2]


def test_the_demo_tells_each_step_and_leaves_the_video_that_it_claims(tmp_path: Path) -> None:
    """It ends well, says what happens in order, and its MP4 has the size and the frames that it names."""
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / "demo.py"), str(tmp_path)]
    out = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert out.returncode == 0, out.stderr
    steps = [line.split()[0] for line in out.stdout.splitlines() if line[:9].strip()]
    assert list(dict.fromkeys(steps)) == [
        "mock", "generate", "wait", "ready", "download", "file", "mistake", "list", "newest", "done",
    ]  # fmt: skip
    assert "in-progress" in out.stdout
    with av.open(str(tmp_path / "forest.mp4")) as container:
        stream = container.streams.video[0]
        frames = sum(1 for _ in container.decode(stream))
        assert f"{stream.width} x {stream.height} px, {frames} frames" in out.stdout
