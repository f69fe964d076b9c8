"""The files of the catalogue: where they lie, below one folder that all accounts share, and what is in them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pictory_spec
from pictory_mock.catalogue import avatars, stock, voices
from pictory_mock.contract import document
from pictory_mock.storyboards.cut import Cut, CutScene, Line, Look, Visual

from .mediafile import MediaFile

if TYPE_CHECKING:
    from pictory_mock import media
    from pictory_mock.catalogue.music import Library
    from pictory_mock.catalogue.stock import StockVisual

FOLDER = "catalogue/"
"""Below which name of `/media/` they lie."""
SSML_HELP = "ssml.html"
"""The page about SSML."""
HEIGHTS = {"preview": 480, "thumbnail": 180}
"""The pixels of the small renditions of a stock visual."""
_WIDE = 16 / 9
_AVATAR = (360, 480)
_AVATAR_SECONDS = 2.0
_SAMPLE_SECONDS = 4.0
_LISTS = {
    "genres": "listMusicGenres",
    "groups": "listMusicGenreGroups",
    "moods": "listMusicMoods",
    "instruments": "listMusicInstruments",
    "purposes": "listMusicPurposes",
}
"""The operation that lists the values of a filter of music: its answer in the contract is what tracks are made from."""
_OWN_VOICE = re.compile("[0-9]{13}")
_SAMPLE = re.compile(r"voices/([0-9]{1,13})\.mp3")
_MUSIC = re.compile(r"music/([0-9]{1,9})\.mp3")
_STOCK = re.compile(r"stock/([a-z0-9_]+)/([0-9]{8})_([0-9]{3})\.(jpg|mp4)")
_LOOK = re.compile(r"avatars/([a-z0-9_]+)\.(webp|webm)")


def sample(voice: int) -> str:
    """Where the sample of a voice lies, below the folder."""
    return f"voices/{voice}.mp3"


def tune(track: int) -> str:
    """Where a track of music lies, below the folder."""
    return f"music/{track}.mp3"


@functools.cache
def library(api: document.Contract) -> Library:
    """The tracks of music, made from the lists that the contract shows."""
    from pictory_mock.catalogue.music import Library

    return Library({facet: _listed(api, operation) for facet, operation in _LISTS.items()})


def _listed(api: document.Contract, operation: str) -> tuple[str, ...]:
    found = pictory_spec.OPERATIONS[operation]
    return tuple(api.example(found.path, found.method, found.success))


def rendition(visual: StockVisual, height: int, ending: str) -> str:
    """Where a small rendition of a stock visual lies, below the folder."""
    return f"stock/{visual.library}/{visual.id}_{height}.{ending}"


def portrait(look: str, ending: str) -> str:
    """Where a look of a presenter is shown, below the folder."""
    return f"avatars/{look}.{ending}"


def find(path: str) -> MediaFile | None:
    """The file at an address below the folder, None if there is none."""
    return next((made for find_one in (_ssml, _sample, _music, _stock, _look) if (made := find_one(path))), None)


def _ssml(path: str) -> MediaFile | None:
    from pictory_mock import media

    if path != SSML_HELP:
        return None
    told = tuple((letter, voices.ssml_help(letter)) for letter in voices.ssml_categories())
    return MediaFile(path, media.SsmlHelp(told), _write_page)


def _write_page(told: media.SsmlHelp, path: Path) -> None:
    from pictory_mock import media

    path.write_text(media.ssml_page(told), encoding="utf-8")


def _sample(path: str) -> MediaFile | None:
    from pictory_mock import media

    asked = _SAMPLE.fullmatch(path)
    known = asked and (voices.find(asked[1]) or _OWN_VOICE.fullmatch(asked[1]))
    return MediaFile(path, _said(asked[1]), media.write_sound) if asked and known else None


def _said(speaker: str) -> Cut:
    """Somebody who says a sentence."""
    look = Look(0.05, (255, 255, 255, 1.0), (0, 0, 0, 0.0), "bottom-center", "center", 0.8)
    line = Line("This is how I sound when I read your story aloud", 0.0, _SAMPLE_SECONDS)
    scene = CutScene(
        0.0, _SAMPLE_SECONDS, Visual("color", ""), (line,), look, shown=False, spoken=True, speaker=speaker
    )
    return Cut("sample", 640, 360, (scene,), seed=0)


def _music(path: str) -> MediaFile | None:
    from pictory_mock import media

    asked = _MUSIC.fullmatch(path)
    track = library(document.api()).find(int(asked[1])) if asked else None
    return MediaFile(path, media.Tune(track.seconds, track.id), media.write_tune) if track else None


def _stock(path: str) -> MediaFile | None:
    asked = _STOCK.fullmatch(path)
    visual = stock.find(int(asked[2])) if asked else None
    if asked is None or visual is None or int(asked[3]) not in HEIGHTS.values():
        return None
    same = path == rendition(visual, int(asked[3]), asked[4])
    return next(_shown(path, visual, int(asked[3])), None) if same else None


def _shown(path: str, visual: StockVisual, height: int) -> Iterator[MediaFile]:
    """The rendition of a visual, if it has one with such an ending."""
    from pictory_mock import media

    width, height = media.frame_size(round(height * _WIDE), height)
    facts = (visual.library, "preview")
    if visual.seconds is None:
        if path.endswith(".jpg"):
            yield MediaFile(path, media.Picture(width, height, visual.shows, facts, visual.id), media.write_jpeg)
        return
    clip = media.Clip(width, height, visual.seconds, visual.shows, facts, visual.id)
    writer: Callable[[media.Clip, Path], None] = media.write_preview if path.endswith(".jpg") else media.write_video
    yield MediaFile(path, clip, writer)


def _look(path: str) -> MediaFile | None:
    from pictory_mock import media

    asked = _LOOK.fullmatch(path)
    look = avatars.find(asked[1]) if asked else None
    if asked is None or look is None:
        return None
    seed = voices.number(look.id)
    if asked[2] == "webp":
        return MediaFile(path, media.Picture(*_AVATAR, look.name, ("presenter",), seed), media.write_webp)
    clip = media.Clip(*_AVATAR, _AVATAR_SECONDS, look.name, ("presenter",), seed)
    return MediaFile(path, clip, media.write_webm)
