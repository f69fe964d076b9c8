"""From what the renderer works from back to a cut: the parameters of a preview, whatever was changed in them.

A preview tells its cut as `renderParams`; here such parameters are read again, and unchanged ones give the same cut.
Nothing in them is passed over: what is heard and seen follows from the elements, the scenes from their markers and
backgrounds, the subtitle files from the subtitles.
"""

from __future__ import annotations

import hashlib

from pictory_mock.storyboards.cut import Cut
from pictory_mock.storyboards.facts import Fields, within

from . import letters, scenes, timeline
from .scenes import tune_of
from .timeline import Span, scene_id

__all__ = ["Span", "recut", "scene_id", "tune_of"]

_LOUDEST = 100
_LARGEST = 1_000_000
"""Pixels of a side that are asked for, more than any video has. The file is smaller, in proportion."""


def recut(params: Fields) -> Cut:
    """The cut of render parameters. It has no scene where nothing in them lasts."""
    output = params["output"]
    size = int(within(output["width"], _LARGEST)), int(within(output["height"], _LARGEST))
    spans = timeline.spans(params)
    sounds = scenes.sounds(params["elements"], spans)
    cut = tuple(scenes.scene(span, size, sounds) for span in spans)
    return Cut(
        name=output["title"],
        width=size[0],
        height=size[1],
        scenes=cut,
        seed=_seed(params, spans),
        music=any(scene.music for scene in cut) and sounds.music is not None,
        tune=sounds.tune,
        fade=sounds.fade,
        music_volume=sounds.volume,
        music_clips=sounds.clips,
        volume=params.get("volume", _LOUDEST) / _LOUDEST,
        file=output["name"],
    )


def _seed(params: Fields, spans: list[Span]) -> int:
    known = [seed for span in spans if (seed := timeline.seed_of(span.name)) is not None]
    if known:
        return known[0]
    said = [letters.plain(each["text"]) for each in params["elements"] if "text" in each]
    told_of = repr([params["output"]["title"], said]).encode("utf-8", "backslashreplace")
    return int.from_bytes(hashlib.blake2b(told_of, digest_size=4).digest(), "big")
