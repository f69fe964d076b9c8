"""A request understood: its text split into scenes, its voices named, its visuals chosen, or what is wrong with it.

What is understood is all that the rest is made from: the cut, the price, and the storyboard as it is told back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from pictory_mock.core.lifecycle import Failure, Flaw

from . import markup, script, unsimulated, visuals, voices
from .facts import Fields, failure, told
from .markup import Story
from .pace import Narration, narrate
from .splitting import split
from .visuals import Chosen, Search
from .voices import Voice

# At which part of its time a job fails for what is wrong: the mock's own limits at once, the others when their turn
# comes, all of them before rendering begins.
_AT_ONCE, _LENGTHS, _VOICES, _VISUALS = 0.0, 0.02, 0.05, 0.1
_NOTHING, _SILENCE = visuals.plain("#000000"), Narration()
_STORY_WORDS = 8
"""So many words of a story are searched for where nothing else is said."""
_SHORT = 4
"""Shorter words are not, as long as there are longer ones."""


@frozen
class Overlay:
    """An element as it was asked for, and what it shows if it is a picture or a video."""

    fields: Fields
    chosen: Chosen | None = None


@frozen
class Shot:
    """One scene of the video. `number` is that of the scene as it was given, from 1; `fields` is the rest of it."""

    number: int
    fields: Fields
    story: Story | None = None
    parts: int = 1
    """Of how many scenes this is one that were given as one."""
    voice: Voice | None = None
    narration: Narration = _SILENCE
    background: Chosen = _NOTHING
    brolls: tuple[Chosen, ...] = ()
    overlays: tuple[Overlay, ...] = ()

    @property
    def visuals(self) -> tuple[Chosen, ...]:
        """All that it shows, in the order in which it was chosen."""
        return (self.background, *self.brolls, *(each.chosen for each in self.overlays if each.chosen))


@frozen
class Storyboard:
    """A request understood. With a `flaw` its job will fail, and the shots are as far as they could be made out."""

    request: Fields
    shots: tuple[Shot, ...]
    flaw: Flaw | None = None


def understand(request: Fields, usual: Failure) -> Storyboard:
    """A request, whose defaults are filled in, understood. `usual` is how its jobs fail where no code says why."""
    missing = unsimulated.find(request)
    if missing:
        return Storyboard(request, (), Flaw(evolve(usual, message=unsimulated.message(missing)), _AT_ONCE))
    shots = [shot for number, scene in enumerate(request["scenes"], 1) for shot in _split(request, scene, number)]
    spoken = [shot.fields for shot in shots if shot.story is not None]
    wrong = voices.check(request, spoken)
    flaw = Flaw(wrong, _VOICES) if wrong else None
    shots = [_voiced(request, shot, at) for at, shot in enumerate(shots)]
    shown, blank = _with_visuals(shots)
    if blank is not None and flaw is None:
        flaw = Flaw(failure("no-visual", scene=blank), _VISUALS)
    return Storyboard(request, tuple(shown), flaw)


def too_long(storyboard: Storyboard) -> Storyboard:
    """The storyboard with the flaw that it would take too long."""
    return evolve(storyboard, flaw=storyboard.flaw or Flaw(failure("too-long"), _LENGTHS))


# ------------------------------------------------------------------------------------------------------------- text


def _split(request: Fields, scene: Fields, number: int) -> Iterator[Shot]:
    story = _story(request, scene, number)
    if story is None:
        yield Shot(number, scene)
        return
    ranges = split(
        story.text,
        lines=scene.get("createSceneOnNewLine", False),
        sentences=scene.get("createSceneOnEndOfSentence", False),
        language=request.get("language") or told("narration")["language"],
    )
    for part in markup.split(story, ranges):
        yield Shot(number, scene, part, len(ranges))


def _story(request: Fields, scene: Fields, number: int) -> Story | None:
    if "storyCoPilot" in scene:
        voice = voices.of(request, scene, number - 1)
        return Story(script.write(scene["storyCoPilot"], request.get("language"), voice.speed if voice else 100))
    if "story" in scene:
        return markup.read(scene["story"], ssml=scene.get("isSSMLStory", False))
    return None


def _voiced(request: Fields, shot: Shot, at: int) -> Shot:
    if shot.story is None:
        return shot
    voice = voices.of(request, shot.fields, at)
    speed = voice.speed if voice else 100
    return evolve(shot, voice=voice, narration=narrate(shot.story, request.get("language"), speed))


# ---------------------------------------------------------------------------------------------------------- visuals


def _with_visuals(shots: Sequence[Shot]) -> tuple[list[Shot], int | None]:
    """The shots with all that they show, and the number of the first scene for which nothing was found."""
    search, shown, blank = Search(tuple(_own(shots))), list[Shot](), None
    corpus = _Corpus()
    for shot in shots:
        background = _background(shot, shot.fields.get("background", {}), search, corpus)
        brolls = [_background(shot, broll, search, corpus) for broll in shot.fields.get("backgroundBrolls", ())]
        if blank is None and (background is None or None in brolls):
            blank = shot.number
        overlays = tuple(_overlays(shot, search))
        seen = tuple(broll or _NOTHING for broll in brolls)
        shown.append(evolve(shot, background=background or _NOTHING, brolls=seen, overlays=overlays))
    return shown, blank


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


def _background(shot: Shot, background: Fields, search: Search, corpus: _Corpus) -> Chosen | None:
    found = _untinted(shot, background, search, corpus)
    return visuals.tinted(found, background.get("colorOverlay")) if found else None


def _untinted(shot: Shot, background: Fields, search: Search, corpus: _Corpus) -> Chosen | None:
    if "color" in background:
        return visuals.plain(background["color"])
    if "visualUrl" in background:
        return visuals.at(background["visualUrl"], background.get("type"))
    if "aiVisual" in background:
        return _made(shot, background["aiVisual"], background["type"], search)
    graphics = background.get("motionGraphics", {})
    if graphics.get("enabled"):
        return search.make(graphics.get("prompt") or _words(shot), moving=True, style=graphics.get("style", ""))
    if "searchFilter" not in background:
        own = corpus.choose(shot)
        if own:
            return own
    return _searched(shot, background, search)


def _searched(shot: Shot, background: Fields, search: Search) -> Chosen | None:
    asked, kind = background.get("searchFilter", {}), background.get("type")
    if background.get("settings", {}).get("kenBurnsEffect"):
        kind = "image"
    category = asked.get("category", "").rpartition("/")[2].replace("_", " ")
    words = asked.get("query") or " ".join(asked.get("keywords", ())) or category or _words(shot)
    return search.find(words, tuple(asked.get("libraries", ())), None if kind is None else kind == "video")


def _overlays(shot: Shot, search: Search) -> Iterator[Overlay]:
    """The elements of a scene; one whose picture is not found is left out."""
    for element in shot.fields.get("elements", ()):
        if element["type"] not in ("image", "video"):
            yield Overlay(element)
            continue
        found = _picture(shot, element, search)
        if found is not None:
            yield Overlay(element, visuals.tinted(found, element.get("colorOverlay")))


def _picture(shot: Shot, element: Fields, search: Search) -> Chosen | None:
    if "visualUrl" in element:
        return visuals.at(element["visualUrl"], element["type"])
    if "aiVisual" in element:
        return _made(shot, element["aiVisual"], element["type"], search)
    return search.find(element["searchFilter"].get("query") or _words(shot), moving=element["type"] == "video")


def _made(shot: Shot, order: Fields, kind: str, search: Search) -> Chosen:
    prompt = order.get("prompt", "")
    # Where a story is split, the prompt is the direction for all its scenes.
    words = f"{_words(shot)} {prompt}" if shot.parts > 1 or not prompt else prompt
    length = float(order["videoDuration"].removesuffix("s")) if "videoDuration" in order else 5.0
    style = order.get("mediaStyle", "")
    return search.make(words, moving=kind == "video", model=order["model"], style=style, seconds=length)


def _words(shot: Shot) -> str:
    """What a story is about: its first longer words."""
    words = visuals.labelled(shot.story.text).split() if shot.story else []
    return " ".join([word for word in words if len(word) >= _SHORT][:_STORY_WORDS] or words[:_STORY_WORDS])
