"""Pillow and PyAV: imported late, and missed politely."""

import subprocess
import sys
from pathlib import Path

import pytest

from pictory_mock import media

CLIP = media.Clip(width=16, height=16, seconds=1, prompt="", facts=(), seed=0)


def test_importing_the_package_imports_no_library() -> None:
    """A mock that never makes a file never pays for the libraries."""
    program = "import sys, pictory_mock.media; print({'PIL', 'av'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("library", ["PIL", "av"])
def test_a_missing_library_is_named_with_what_to_install(
    library: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The message is a command to paste."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(media.MissingLibraryError, match=r"pip install 'pictory-client\[mock\]'"):
        media.write_video(CLIP, tmp_path / "video.mp4")
