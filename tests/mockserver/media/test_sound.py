"""The sound of a video: somebody speaks when somebody speaks, and it is quiet otherwise."""

from array import array
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import av
import pytest

from pictory_mock import media
from pictory_mock.media.animatic import sound
from pictory_mock.storyboards.cut import Cut, Line
from tests.mockserver.media.cuts import cut, scene

WORDS = "Crates of mackerel cross the quay"


def loudness(path: Path) -> list[float]:
    """The loudest sample of each eighth of a second of a file."""
    with av.open(str(path)) as file:
        rate = file.streams.audio[0].rate
        frames: list[Any] = list(file.decode(audio=0))
    heard = array("f", b"".join(bytes(frame.planes[0])[: 4 * frame.samples] for frame in frames))
    block = rate // 8
    return [max(abs(sample) for sample in heard[at : at + block]) for at in range(0, len(heard) - block + 1, block)]


def spoken(text: str = WORDS, **changes: Any) -> Cut:
    """Two seconds, in the second of which something is said."""
    return cut(scene(), attrs.evolve(scene(1, text), **changes))


def test_the_mp3_is_one_and_as_long_as_the_video(tmp_path: Path) -> None:
    """A real MP3, whose length is that of the scenes; a reader may count the encoder's run-up of 70 ms to it."""
    path = tmp_path / "sound.mp3"
    media.write_sound(spoken(), path)
    with av.open(str(path)) as file:
        assert file.format.name == "mp3"
        assert file.streams.audio[0].codec_context.name.startswith("mp3")
        assert file.duration is not None
        assert file.duration / 1_000_000 == pytest.approx(2, abs=0.1)
    assert len(loudness(path)) == pytest.approx(16, abs=1)


@pytest.mark.parametrize("writer", [media.write_sound, media.write_render], ids=lambda writer: writer.__name__)
def test_it_speaks_when_something_is_said(writer: Any, tmp_path: Path) -> None:
    """In the file of the sound and in the video alike: a second of silence, then words with gaps between them."""
    path = tmp_path / ("sound.mp3" if writer is media.write_sound else "render.mp4")
    writer(spoken(), path)
    found = loudness(path)
    assert max(found[:6]) < 0.01 < 0.05 < max(found[9:15])


@pytest.mark.parametrize("silent", [{"spoken": False}, {"lines": ()}])
def test_nobody_speaks_where_nothing_is_said(silent: dict[str, Any], tmp_path: Path) -> None:
    """A text that is shown and not spoken is silent, and so is a scene without words."""
    media.write_sound(spoken(**silent), tmp_path / "sound.mp3")
    assert max(loudness(tmp_path / "sound.mp3")) < 0.01


def test_music_is_heard_where_nobody_speaks_and_ends_softly(tmp_path: Path) -> None:
    """A quiet bed under all of it, much quieter than a voice, that fades out."""
    media.write_sound(attrs.evolve(spoken(), music=True), tmp_path / "with.mp3")
    found = loudness(tmp_path / "with.mp3")
    assert 0.01 < max(found[2:7]) < 0.5 * max(found[9:15])
    quiet = attrs.evolve(cut(*(scene(number) for number in range(4))), music=True)
    media.write_sound(quiet, tmp_path / "end.mp3")
    ends = loudness(tmp_path / "end.mp3")
    assert max(ends[-3:]) < 0.4 * max(ends[8:14])


def test_who_speaks_is_as_loud_as_told(tmp_path: Path) -> None:
    """Twice as loud, usual, and not at all."""
    loudest = []
    for told in (2, 1, 0):
        media.write_sound(spoken(loudness=told), tmp_path / "sound.mp3")
        loudest.append(max(loudness(tmp_path / "sound.mp3")))
    assert loudest[0] == pytest.approx(2 * loudest[1], rel=0.1)
    assert loudest[2] < 0.01 < loudest[1]


def test_music_has_its_volume_and_its_parts(tmp_path: Path) -> None:
    """Half as loud is half as loud; another part of it is another sound, that part again the same."""
    music, sounds = attrs.evolve(cut(scene(0), scene(1)), music=True, fade=False), {}
    clips = {"begin": ((0, 1),), "again": ((0, 1), (0, 1)), "later": ((1, 2),), "much later": ((61, 62.5), (0.5, 0.5))}
    for name, made in {
        "all": music,
        "soft": attrs.evolve(music, music_volume=0.5),
        **{name: attrs.evolve(music, music_clips=parts) for name, parts in clips.items()},
    }.items():
        sounds[name] = [array("f", block) for block in sound.blocks(made)]
    assert max(map(max, sounds["soft"])) == pytest.approx(max(map(max, sounds["all"])) / 2)
    assert sounds["again"] == sounds["begin"]
    assert sounds["begin"][:8] == sounds["all"][:8] == sounds["begin"][8:]
    assert sounds["later"][:8] == sounds["all"][8:]
    assert sounds["much later"] not in (sounds["begin"], sounds["later"])


def test_a_scene_without_music_is_quiet(tmp_path: Path) -> None:
    """It does without the music that the scenes before and after it have."""
    scenes = scene(0), attrs.evolve(scene(1), music=False), scene(2), *(scene(number) for number in range(3, 6))
    media.write_sound(attrs.evolve(cut(*scenes), music=True), tmp_path / "sound.mp3")
    found = loudness(tmp_path / "sound.mp3")
    assert max(found[10:14]) < 0.005 < 0.01 < min(max(found[2:6]), max(found[18:22]))


def test_other_words_and_other_speakers_sound_different(tmp_path: Path) -> None:
    """The same words by the same speaker sound the same; other words, and other speakers, do not."""
    files = {}
    for name, made in {
        "first": spoken(speaker="Brian"),
        "again": spoken(speaker="Brian"),
        "other speaker": spoken(speaker="Matthew"),
        "other words": spoken("The auction is over in minutes now", speaker="Brian"),
    }.items():
        media.write_sound(made, tmp_path / "sound.mp3")
        files[name] = (tmp_path / "sound.mp3").read_bytes()
    assert files["first"] == files["again"]
    assert len(set(files.values())) == 3


def test_words_without_spaces_between_them_are_several(tmp_path: Path) -> None:
    """A sentence in Japanese is not one long hum: there are gaps in it."""
    media.write_sound(spoken("東京の港は朝五時に目を覚ます"), tmp_path / "sound.mp3")
    with av.open(str(tmp_path / "sound.mp3")) as file:
        frames: list[Any] = list(file.decode(audio=0))
    heard = array("f", b"".join(bytes(frame.planes[0])[: 4 * frame.samples] for frame in frames))[17_500:31_000]
    steps = [max(abs(sample) for sample in heard[at : at + 160]) for at in range(0, len(heard), 160)]
    gaps = sum(before > 0.02 >= after for before, after in pairwise(steps))
    assert gaps >= 4


def test_times_beyond_the_scenes_do_no_harm(tmp_path: Path) -> None:
    """A line that would go on after the end of the video is cut off with it."""
    media.write_sound(spoken(lines=(Line(WORDS, 1.5, 3.0),)), tmp_path / "sound.mp3")
    assert len(loudness(tmp_path / "sound.mp3")) == pytest.approx(16, abs=1)
