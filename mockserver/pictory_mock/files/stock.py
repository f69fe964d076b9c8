"""The stock of visuals and music that all storyboards share. Its files are there for everybody, and never cleaned."""

from __future__ import annotations

import hashlib

from pictory_mock.storyboards import visuals
from pictory_mock.storyboards.cut import Cut, CutScene, Look, Visual

from .mediafile import MediaFile

FOLDER = "stock/"
"""Below which name of `/media/` it lies."""
MUSIC = "music/1-A-quiet-tune.mp3"
"""The music that is chosen where none is named."""
_SIZE = (1280, 720)
_SECONDS = 5.0
_MUSIC_SECONDS = 30.0


def find(path: str) -> MediaFile | None:
    """The file at an address below the stock, if the stock has it."""
    if path == MUSIC:
        return _music()
    shown = visuals.stock(path)
    return None if shown is None else visual(path, shown, _SIZE, (path.partition("/")[0],), _SECONDS)


def visual(
    suffix: str, shown: Visual, size: tuple[int, int], facts: tuple[str, ...], seconds: float | None
) -> MediaFile:
    """The file of a visual; `facts` are written on it too."""
    from pictory_mock import media

    seed = int.from_bytes(hashlib.blake2b(suffix.encode(), digest_size=4).digest(), "big")
    width, height = media.frame_size(*size)
    if shown.moving:
        return MediaFile(
            suffix, media.Clip(width, height, seconds or _SECONDS, shown.label, facts, seed), media.write_video
        )
    return MediaFile(suffix, media.Picture(width, height, shown.label, facts, seed), media.write_picture)


def _music() -> MediaFile:
    from pictory_mock import media

    look = Look(0.05, (255, 255, 255, 1.0), (0, 0, 0, 0.0), "bottom-center", "center", 0.8)
    scene = CutScene(0.0, _MUSIC_SECONDS, Visual("color", ""), (), look, shown=False, spoken=False)
    return MediaFile(MUSIC, Cut("music", *_SIZE, (scene,), seed=0, music=True), media.write_sound)
