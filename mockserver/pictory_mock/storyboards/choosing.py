"""What is seen in each scene: named by the storyboard, made for it, or found in the stock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from . import playing, prices, visuals
from .facts import Fields
from .libraries import Finder
from .shots import NOTHING, Overlay, Shot
from .visuals import Chosen

_STORY_WORDS = 8
"""So many words of a story are searched for where nothing else is said."""
_SHORT = 4
"""Shorter words are not, as long as there are longer ones."""
_NAMED = ("color", "visualUrl", "aiVisual", "searchFilter")
"""What of a background names what is seen."""
_LENGTH = 5.0
"""Seconds of a video that is made for no certain length."""


def with_visuals(
    shots: Sequence[Shot], request: Fields, library: Sequence[str] = ()
) -> tuple[tuple[Shot, ...], int | None]:
    """The shots with all that they show, and the number of the first scene for which nothing was found.

    `library` are the addresses of one's own visuals, for a request that wants them.
    """
    search, shown, blank = Finder(tuple(_own(shots)), request, library), list[Shot](), None
    corpus = _Corpus()
    for shot in shots:
        background = _background(shot, shot.fields.get("background", {}), search, corpus)
        brolls = [_background(shot, broll, search, corpus) for broll in shot.fields.get("backgroundBrolls", ())]
        if blank is None and (background is None or None in brolls):
            blank = shot.number
        overlays = tuple(_overlays(shot, search))
        seen = tuple(broll or NOTHING for broll in brolls)
        shown.append(evolve(shot, background=background or NOTHING, brolls=seen, overlays=overlays))
    return tuple(shown), blank


def _own(shots: Sequence[Shot]) -> Iterator[str]:
    """The addresses that the storyboard names itself."""
    for shot in shots:
        parts = [shot.fields.get("background", {}), *shot.fields.get("backgroundBrolls", ())]
        yield from (part["visualUrl"] for part in [*parts, *shot.fields.get("elements", ())] if "visualUrl" in part)


class _Corpus:
    """The visuals of one's own that are offered for scenes, each used once."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def choose(self, shot: Shot) -> Chosen | None:
        """The next one that is offered for a scene."""
        for offered in shot.fields.get("backgroundCorpus", ()):
            if offered["visualUrl"] not in self._used:
                self._used.add(offered["visualUrl"])
                return visuals.at(offered["visualUrl"], "image")
        return None


def _background(shot: Shot, background: Fields, search: Finder, corpus: _Corpus) -> Chosen | None:
    found = _untinted(shot, background, search, corpus)
    if found is None:
        return None
    around = {} if _is_animated(background) else {"motionGraphics": background.get("motionGraphics", {})}
    fields, settings = {"clips": background.get("clips", ()), **around}, background.get("settings", {})
    seen = evolve(found, visual=playing.played(found.visual, fields, settings, _words(shot)))
    return visuals.tinted(seen, background.get("colorOverlay"))


def _is_animated(background: Fields) -> bool:
    """Whether motion graphics are all that is behind a scene. Where something else is named, they lie over it."""
    enabled = background.get("motionGraphics", {}).get("enabled", False)
    return enabled and not any(name in background for name in _NAMED)


def _untinted(shot: Shot, background: Fields, search: Finder, corpus: _Corpus) -> Chosen | None:
    if "color" in background:
        return visuals.plain(background["color"])
    if "visualUrl" in background:
        return visuals.at(background["visualUrl"], background.get("type"))
    if "aiVisual" in background:
        return _made(shot, background["aiVisual"], background["type"], search)
    if _is_animated(background):
        graphics = background["motionGraphics"]
        return search.make(playing.graphics(graphics, _words(shot)), moving=True, style=graphics.get("style", ""))
    if "searchFilter" not in background:
        own = corpus.choose(shot)
        if own:
            return own
        if shot.picture:
            return search.make(shot.picture, moving=False)
    return _searched(shot, background, search)


def _searched(shot: Shot, background: Fields, search: Finder) -> Chosen | None:
    asked, kind = background.get("searchFilter", {}), background.get("type")
    if background.get("settings", {}).get("kenBurnsEffect"):
        kind = "image"
    category = asked.get("category", "").rpartition("/")[2].replace("_", " ")
    wanted = [words for words in (asked.get("query"), " ".join(asked.get("keywords", ())), category) if words]
    libraries, moving = tuple(asked.get("libraries", ())), None if kind is None else kind == "video"
    words = visuals.labelled_together(wanted) if wanted else _words(shot)
    return search.find(words, libraries, moving, " ".join(wanted) or _text(shot))


def _overlays(shot: Shot, search: Finder) -> Iterator[Overlay]:
    """The elements of a scene; one whose picture is not found is left out."""
    for element in shot.fields.get("elements", ()):
        if element["type"] not in ("image", "video"):
            yield Overlay(element)
            continue
        found = _picture(shot, element, search)
        if found is not None:
            yield Overlay(element, visuals.tinted(found, element.get("colorOverlay")))


def _picture(shot: Shot, element: Fields, search: Finder) -> Chosen | None:
    if "visualUrl" in element:
        return visuals.at(element["visualUrl"], element["type"])
    if "aiVisual" in element:
        return _made(shot, element["aiVisual"], element["type"], search)
    words = element["searchFilter"].get("query")
    return search.find(words or _words(shot), moving=element["type"] == "video", whole=words or _text(shot))


def _made(shot: Shot, order: Fields, kind: str, search: Finder) -> Chosen:
    prompt = order.get("prompt", "")
    # Where a story is split, the prompt is the direction for all its scenes.
    words = f"{_words(shot)} {prompt}" if shot.parts > 1 or not prompt else prompt
    model = order["model"]
    length = prices.seconds(model, order["videoDuration"]) if "videoDuration" in order else _LENGTH
    style = order.get("mediaStyle", "")
    return search.make(words, moving=kind == "video", model=model, style=style, seconds=length)


def _words(shot: Shot) -> str:
    """What a story is about: its first longer words."""
    words = visuals.labelled(_text(shot)).split()
    return " ".join([word for word in words if len(word) >= _SHORT][:_STORY_WORDS] or words[:_STORY_WORDS])


def _text(shot: Shot) -> str:
    return shot.story.text if shot.story else ""
