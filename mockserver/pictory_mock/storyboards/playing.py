"""How a visual plays: which parts of it, from which view to which, and what is drawn over it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .cut import View, Visual
from .facts import DAY, Fields, within
from .visuals import labelled_together

MOVES = ("zoomAndPan", "kenBurnsEffect", "videoKenBurns")
"""The settings that let the view move over a visual."""
_WHOLE = View()
_ZOOMED = _WHOLE, View(1.3)
_PANNED = View(1.2, 0.4), View(1.3, 0.6)
_LARGEST = 100
"""Nobody means to enlarge more."""


def played(visual: Visual, fields: Fields, settings: Fields, words: str = "") -> Visual:
    """A visual as a background, or an element of render parameters, has it played.

    `words` are what motion graphics show where nothing is said of that.
    """
    clips = _parts(fields.get("clips", ())) if visual.moving else ()
    return evolve(
        visual,
        clips=clips,
        loop=settings.get("loop", True) or not clips,
        views=None if visual.kind == "color" else _views(settings),
        graphics=graphics(fields.get("motionGraphics", {}), words),
    )


def clips_of(fields: Fields) -> tuple[tuple[float, float], ...]:
    """The parts of music that are played."""
    return _parts(fields.get("clips", ()))


def graphics(asked: Fields, words: str) -> str:
    """What motion graphics show, in words; empty where there are none."""
    if not asked.get("enabled"):
        return ""
    return labelled_together([asked.get("prompt") or words, asked.get("style", "")]) or "Motion graphics"


def _parts(clips: Sequence[Fields]) -> tuple[tuple[float, float], ...]:
    """From when to when each part is (s); one that ends before it has begun is none."""
    found = ((within(clip["start"], DAY), within(clip["end"], DAY)) for clip in clips)
    return tuple((start, end) for start, end in found if start < end)


def _views(settings: Fields) -> tuple[View, View] | None:
    path = settings.get("videoKenBurns")
    if path is not None:
        views = _view(path.get("start", {})), _view(path.get("end", {}))
    elif settings.get("kenBurnsEffect"):
        views = _ZOOMED
    else:
        views = _PANNED if settings.get("zoomAndPan") else (_WHOLE, _WHOLE)
    return None if views == (_WHOLE, _WHOLE) else views


def _view(told: Fields) -> View:
    return View(within(told.get("zoom", 1), _LARGEST), told.get("centerX", 0.5), told.get("centerY", 0.5))
