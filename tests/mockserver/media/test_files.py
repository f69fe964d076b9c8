"""The files of an invented video: what they say they are, they are."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import av
import pytest
from PIL import Image, ImageChops, ImageStat

from pictory_mock import media

CLIP = media.Clip(
    width=96,
    height=160,
    seconds=2,
    prompt="A drone glides over a misty pine forest\nat dawn",
    facts=("a model", "3:5"),
    seed=7,
)


def pictures(path: Path) -> list[Image.Image]:
    """Every frame of a video, decoded."""
    with av.open(str(path)) as video:
        frames: list[Any] = list(video.decode(video=0))
        return [frame.to_image() for frame in frames]


def length(stream: av.VideoStream | av.AudioStream) -> Fraction:
    """Seconds, exactly."""
    assert stream.duration is not None
    assert stream.time_base is not None
    return stream.duration * stream.time_base


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, in levels of 0 to 255."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


@pytest.mark.parametrize(
    ("width", "height", "seconds"), [(96, 54, 4), (54, 96, 5), (64, 64, 6), (128, 72, 10), (2, 2, 1)]
)
def test_a_video_has_exactly_the_size_the_frames_and_the_length_it_was_asked_for(
    tmp_path: Path, width: int, height: int, seconds: int
) -> None:
    """Container, picture and sound all last exactly as long as asked, on every length the API knows."""
    path = tmp_path / "video.mp4"
    media.write_video(attrs.evolve(CLIP, width=width, height=height, seconds=seconds), path)
    with av.open(str(path)) as video:
        picture, sound = video.streams.video[0], video.streams.audio[0]
        assert (picture.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        assert (picture.width, picture.height, picture.pix_fmt) == (width, height, "yuv420p")
        assert picture.frames == seconds * 8
        assert picture.average_rate == Fraction(8)
        assert sound.rate == 48_000
        assert video.duration == seconds * 1_000_000
        assert length(picture) == length(sound) == seconds
    assert len(pictures(path)) == seconds * 8


def test_the_index_of_a_video_stands_in_front_of_its_pictures(tmp_path: Path) -> None:
    """A player can start before the download ends."""
    path = tmp_path / "video.mp4"
    media.write_video(CLIP, path)
    content = path.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


def test_equal_clips_give_equal_files_and_another_seed_gives_another(tmp_path: Path) -> None:
    """A file depends on its clip and on nothing else."""
    for writer in (media.write_video, media.write_preview, media.write_thumbnail, media.write_last_frame):
        paths = [tmp_path / name for name in ("first", "second", "other")]
        for path, seed in zip(paths, (7, 7, 8), strict=True):
            writer(attrs.evolve(CLIP, seed=seed), path)
        first, second, other = (path.read_bytes() for path in paths)
        assert first == second != other


@pytest.mark.once
def test_a_large_video_is_the_same_every_time(tmp_path: Path) -> None:
    """The encoder's threads do not show in the file, not even where they have much to do."""
    clip = attrs.evolve(CLIP, width=720, height=1280)
    for name in ("first", "second"):
        media.write_video(clip, tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_no_two_successive_frames_are_alike(tmp_path: Path) -> None:
    """The picture moves and the timecode counts, so that a cut or a dropped frame can be seen."""
    path = tmp_path / "video.mp4"
    media.write_video(CLIP, path)
    frames = pictures(path)
    assert all(difference(one, other) > 0 for one, other in pairwise(frames))


def test_the_last_frame_is_the_last_picture_of_the_video(tmp_path: Path) -> None:
    """A continuation that starts from the picture joins the video without a jump."""
    media.write_video(CLIP, tmp_path / "video.mp4")
    media.write_last_frame(CLIP, tmp_path / "last.png")
    frames = pictures(tmp_path / "video.mp4")
    with Image.open(tmp_path / "last.png") as last:
        assert (last.format, last.size) == ("PNG", (CLIP.width, CLIP.height))
        assert difference(last, frames[-1]) < 8 < difference(last, frames[0])


def test_preview_and_thumbnail_are_one_picture_in_two_sizes(tmp_path: Path) -> None:
    """The preview has the video's size, the thumbnail its shape."""
    clip = attrs.evolve(CLIP, width=1280, height=720)
    media.write_preview(clip, tmp_path / "preview.jpg")
    media.write_thumbnail(clip, tmp_path / "thumbnail.jpg")
    with Image.open(tmp_path / "preview.jpg") as preview, Image.open(tmp_path / "thumbnail.jpg") as thumbnail:
        assert (preview.format, preview.size) == ("JPEG", (1280, 720))
        assert (thumbnail.format, thumbnail.size) == ("JPEG", (320, 180))
        assert difference(preview.resize(thumbnail.size), thumbnail) < 8


@pytest.mark.parametrize("wrong", [{"width": 95}, {"height": 0}, {"seconds": 0}, {"seconds": 0.3}, {"width": "96"}])
def test_a_clip_that_cannot_be_encoded_exactly_is_refused(wrong: dict[str, Any]) -> None:
    """Odd sides and broken frames are refused before anything is drawn, by name."""
    with pytest.raises(ValueError, match=next(iter(wrong))):
        attrs.evolve(CLIP, **wrong)
