"""What lists show things with: small pictures and clips, and music to listen to."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import av
import pytest
from PIL import Image

from pictory_mock import media

PICTURE = media.Picture(96, 128, "Ann at the desk", ("presenter",), seed=3)
CLIP = media.Clip(96, 128, 1.5, "Ann at the desk", ("presenter",), seed=3)
TUNE = media.Tune(7, seed=214)


@pytest.mark.parametrize(("writer", "kind"), [(media.write_jpeg, "JPEG"), (media.write_webp, "WEBP")])
def test_a_small_picture_is_of_its_kind(
    tmp_path: Path, writer: Callable[[media.Picture, Path], None], kind: str
) -> None:
    """The same picture as the PNG, as another kind of file."""
    writer(PICTURE, tmp_path / "small")
    media.write_picture(PICTURE, tmp_path / "whole.png")
    with Image.open(tmp_path / "small") as small, Image.open(tmp_path / "whole.png") as whole:
        assert (small.format, small.size) == (kind, (96, 128))
        pairs = zip(small.convert("RGB").tobytes(), whole.tobytes(), strict=True)
        assert sum(abs(one - other) for one, other in pairs) / (96 * 128 * 3) < 12


def test_a_webm_plays(tmp_path: Path) -> None:
    """VP9 without sound, in the size and with the pictures of its clip."""
    media.write_webm(CLIP, tmp_path / "clip")
    with av.open(str(tmp_path / "clip")) as video:
        stream = video.streams.video[0]
        assert (stream.codec_context.name, stream.width, stream.height) == ("vp9", 96, 128)
        assert "webm" in video.format.name
        assert not video.streams.audio
        assert len(list(video.decode(video=0))) == CLIP.frames == 12
        assert video.duration == 1_500_000


def samples(path: Path) -> tuple[float, array[float]]:
    with av.open(str(path)) as sound:
        assert sound.streams.audio[0].codec_context.name.startswith("mp3")
        frames: list[Any] = list(sound.decode(audio=0))
        together = array("f", b"".join(bytes(frame.planes[0])[: frame.samples * 4] for frame in frames))
        return len(together) / sound.streams.audio[0].rate, together


def test_a_tune_is_as_long_as_it_says_and_fades(tmp_path: Path) -> None:
    """It is heard in the middle, and comes from silence and goes into it."""
    media.write_tune(TUNE, tmp_path / "tune")
    seconds, sound = samples(tmp_path / "tune")
    assert seconds == pytest.approx(TUNE.seconds, abs=0.2)
    loud = [max(map(abs, sound[at : at + 16_000])) for at in range(0, len(sound) - 16_000, 16_000)]
    assert max(loud) > 0.02
    assert loud[0] < max(loud) > loud[-1]


def test_other_tunes_sound_otherwise(tmp_path: Path) -> None:
    """Equal tunes are equal files, and those of other numbers are not."""
    for name, tune in (("a", TUNE), ("b", TUNE), ("c", attrs.evolve(TUNE, seed=215))):
        media.write_tune(tune, tmp_path / name)
    octets = [(tmp_path / name).read_bytes() for name in "abc"]
    assert octets[0] == octets[1] != octets[2]


def test_equal_clips_are_equal_files(tmp_path: Path) -> None:
    """A WebM depends on its clip and on nothing else."""
    for name in "ab":
        media.write_webm(CLIP, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_page_about_ssml_has_a_place_for_each_category() -> None:
    """Escaped, whatever the words."""
    page = media.ssml_page(media.SsmlHelp((("A", "All <break> & more"), ("B", "Less"))))
    assert '<h2 id="a">A</h2>' in page
    assert "All &lt;break&gt; &amp; more" in page
