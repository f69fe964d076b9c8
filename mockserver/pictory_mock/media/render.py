"""The files of a rendered storyboard: the video, its sound alone, and its small picture."""

from pathlib import Path

from pictory_mock.media.animatic import film, sound
from pictory_mock.media.frame import frame_size
from pictory_mock.media.libraries import pyav
from pictory_mock.media.recording import Recording, audio_frame
from pictory_mock.media.subtitles import words
from pictory_mock.storyboards.cut import Cut

_POSTER = 640
"""Longer side of the small picture, px."""


def write_render(cut: Cut, path: Path) -> None:
    """An MP4 (H.264 and AAC) of `frame_size(cut.width, cut.height)`, as long as the cut's scenes together.

    It tells its title, and as a comment the name that was asked for as the file's.

    Raises MissingLibraryError.
    """
    size, names = frame_size(cut.width, cut.height), {"title": words(cut.name), "comment": words(cut.file)}
    with Recording(path, *size, sound.SAMPLE_RATE, names) as video:
        for shot, heard in zip(film.shots(cut), sound.blocks(cut), strict=True):
            if shot.image is not None:
                video.show(shot.image, seekable=shot.begins)
            elif shot.foot is not None:
                video.change_foot(shot.foot)
            video.go_on(heard)


def write_sound(cut: Cut, path: Path) -> None:
    """The sound of the video alone, as long, as an MP3 (mono, 16 kHz). Raises MissingLibraryError."""
    av = pyav()
    with av.open(str(path), "w", format="mp3", options={"fflags": "+bitexact"}) as file:
        track = file.add_stream("libmp3lame", rate=sound.SAMPLE_RATE, layout="mono", options={"flags": "+bitexact"})
        track.bit_rate = 64_000
        for number, block in enumerate(sound.blocks(cut)):
            file.mux(track.encode(audio_frame(block, number * sound.BLOCK, sound.SAMPLE_RATE)))
        file.mux(track.encode(None))


def write_poster(cut: Cut, path: Path) -> None:
    """A JPEG of the middle of the first scene, at most 640 px a side. Raises MissingLibraryError."""
    picture = film.poster(cut)
    picture.thumbnail((_POSTER, _POSTER))
    picture.save(path, "JPEG", quality=85)
