"""Looking into files of somebody else's."""

from pathlib import Path

import pytest

from pictory_mock import media
from pictory_mock.media.probing import Measured, measure
from tests.mockserver.media.cuts import cut, scene

CLIP = media.Clip(96, 54, 2, "A talk", (), 1)


def test_a_video_tells_its_length_and_its_size(tmp_path: Path) -> None:
    """What a video is follows from the file, whatever it is called."""
    path = tmp_path / "clip"
    media.write_video(CLIP, path)
    assert measure(path) == Measured(2.0, 96, 54)


def test_sound_has_no_size(tmp_path: Path) -> None:
    """Of sound alone the length is told; an MP3's run-up may count to it."""
    path = tmp_path / "sound.mp3"
    media.write_sound(cut(scene(), scene(1, "Tea")), path)
    found = measure(path)
    assert found is not None
    assert found.width is found.height is None
    assert found.seconds == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize("octets", [b"", b"not a medium", bytes(4096), b"ID3", b"RIFF\x00\x00\x00\x00WAVE"])
def test_what_is_no_medium_is_none(tmp_path: Path, octets: bytes) -> None:
    """Bytes that nobody can play, and begins of files, are nothing that has a length."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(octets)
    assert measure(path) is None


def test_half_a_video_does_no_harm(tmp_path: Path) -> None:
    """A video that breaks off still says how long it wanted to be, as its index stands in front."""
    path = tmp_path / "clip.mp4"
    media.write_video(CLIP, path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert measure(path) in (None, Measured(2.0, 96, 54))


@pytest.mark.parametrize(
    "head", ["#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{}\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile {}\n"]
)
def test_a_playlist_leads_nowhere(tmp_path: Path, head: str) -> None:
    """A file that names other files is no medium: nothing that somebody uploads can have others opened."""
    media.write_video(CLIP, tmp_path / "clip.mp4")
    path = tmp_path / "list.mp4"
    path.write_text(head.format("clip.mp4"), encoding="utf-8")
    assert measure(path) is None
