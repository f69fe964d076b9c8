"""What a storyboard means: which scenes its text becomes, how long each is, and where a result tells that.

The contract has words for this, and no keywords. So this is the one module here that names the fields of storyboards
and of what is made from them. Lengths are seconds; the paces are the spec's.
"""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil
from typing import Final

import httpx
from attrs import frozen

import pictory_spec
from contract_tests import operations
from contract_tests.accounts import Account
from contract_tests.document import Body, Json, Operation, component, detail, request_of
from contract_tests.examples import named_bodies
from contract_tests.verdicts import validator

REQUEST: Final = "StoryboardRequest"
SCENE: Final = "Scene"
FRAME: Final = Decimal("0.125")
"""A scene ends on a picture of the video; so much longer than its words it may be."""

# ----------------------------------------------------------------------------------------------------- which operations


def preview() -> Operation:
    """The operation that tells how a storyboard was understood."""
    return _resulting_in("StoryboardPreview")


def render() -> Operation:
    """The operation that makes a video of it."""
    return _resulting_in("RenderedVideo")


def _resulting_in(result: str) -> Operation:
    taking = [one for one in operations.starting() if request_of(one) == REQUEST]
    (found,) = [one for one in taking if one.job and one.job["result"] == result]
    return found


# ------------------------------------------------------------------------------------------------------------ requests


def plain() -> Body:
    """A storyboard that the spec shows first, with nothing but a name and its scenes."""
    body = dict(next(iter(named_bodies(render()).values())))
    return {name: body[name] for name in component(REQUEST)["required"]}


def storyboard(scenes: Sequence[Body], **fields: Json) -> Body:
    """A storyboard of scenes."""
    return {**plain(), "scenes": list(scenes), **fields}


def telling(story: str, *, by_line: bool = False, by_sentence: bool = False, pause: Decimal | None = None) -> Body:
    """A scene that tells a story before a plain background, split as asked, with silence after each of its parts."""
    split = {"createSceneOnNewLine": by_line, "createSceneOnEndOfSentence": by_sentence}
    silent = {} if pause is None else {"endPauseDuration": float(pause)}
    return {"story": story, **split, **silent, **BLANK}


BLANK: Final[Body] = {"background": {"color": "#203040"}}
"""A background for which nothing is searched or made."""


def lasting(scene: Body, seconds: Decimal) -> Body:
    """A scene that lasts so long at least."""
    return {**scene, "minimumDuration": float(seconds)}


def asked_length(scene: Body) -> Decimal:
    """How long a scene is to last at least."""
    return _exact(scene["minimumDuration"])


def spoken(body: Body, speaker: str, speed: int | None = None) -> Body:
    """A storyboard, or a scene, that a voice reads aloud, at a speed in percent of the usual one."""
    voice = {"speaker": speaker} if speed is None else {"speaker": speaker, "speed": speed}
    return {**body, "voiceOver": {"enabled": True, "aiVoices": [voice]}}


def showing(scene: Body, visual: Body) -> Body:
    """A scene with a visual that is made by AI behind it."""
    return {**scene, "background": {"aiVisual": visual, "type": "image" if makes_pictures(visual) else "video"}}


def covered(scene: Body, visual: Body) -> Body:
    """A scene with a visual that is made by AI over it."""
    element = {"type": "image" if makes_pictures(visual) else "video", "aiVisual": visual}
    return {**scene, "elements": [*scene.get("elements", []), element]}


def cut_to(scene: Body, visual: Body) -> Body:
    """A scene that cuts to a visual that is made by AI."""
    return {**scene, "backgroundBrolls": [showing({}, visual)["background"]]}


def visuals() -> list[Body]:
    """Every kind of visual that AI makes: each model, with each length that it offers, and with none named."""
    named = [{"model": model} for model in [*component("ImageModel")["enum"], *component("VideoModel")["enum"]]]
    long = [{**visual, "videoDuration": length} for visual in named for length in component("VideoDuration")["enum"]]
    return [visual for visual in [*named, *long] if validator("AiVisual").is_valid(visual)]


def makes_pictures(visual: Body) -> bool:
    """Whether the model of a visual makes pictures, not videos."""
    return visual["model"] in component("ImageModel")["enum"]


def framed(body: Body, frame: tuple[int, int] | None, ratio: str | None) -> Body:
    """A storyboard for a frame of so many pixels, or of an aspect ratio, or of both; without either as it is."""
    size = {} if frame is None else {"videoWidth": frame[0], "videoHeight": frame[1]}
    return {**body, **size} if ratio is None else {**body, **size, "aspectRatio": ratio}


def sizes() -> dict[str, tuple[int, int]]:
    """Width and height in pixels of videos by their aspect ratios."""
    return {ratio: (width, height) for ratio, (width, height) in detail(render(), "x-media")["sizes"].items()}


def usual_ratio() -> str:
    """The aspect ratio where none is asked for: the first in the spec."""
    return next(iter(sizes()))


def speakers() -> list[str]:
    """The voices that the spec names."""
    return sorted(set(_facts("voices")["default"].values()))


def unknown_speaker(speaker: str) -> tuple[str, str]:
    """The code and the message that a job fails with which wants a speaker that nobody is."""
    told = _facts("invalid-speaker")
    return told["error_code"], told["error_message"].format(speaker=speaker)


# -------------------------------------------------------------------------------------------------------------- lengths


def narrated(words: int, speed: int = 100) -> Decimal:
    """How long it takes to read so many words aloud, at a speed in percent."""
    return Decimal(60 * words) / Decimal(_facts("narration")["words-per-minute"]) * 100 / speed


def scene_length(words: int, *, speed: int = 100, pause: Decimal = Decimal(0), least: Decimal = Decimal(0)) -> Decimal:
    """How long a scene is in which so many words are read aloud: it ends on a picture."""
    shortest = Decimal(_facts("scene-seconds")["shortest"])
    return on_a_picture(max(max(narrated(words, speed), shortest) + pause, least))


def silent_length() -> Decimal:
    """How long a scene without text is where nothing is said."""
    return on_a_picture(Decimal(_facts("scene-seconds")["visual-only"]))


def on_a_picture(seconds: Decimal) -> Decimal:
    """The length up to the end of a picture."""
    return ceil(seconds / FRAME) * FRAME


def _facts(part: str) -> Json:
    return pictory_spec.document()["x-storyboard"][part]


# ------------------------------------------------------------------------------------------------------------- results


@frozen
class Span:
    """Something that begins and lasts, perhaps with words."""

    start: Decimal
    seconds: Decimal
    text: str = ""

    @property
    def end(self) -> Decimal:
        """When it is over."""
        return self.start + self.seconds


def understood(made: Json) -> Body:
    """The storyboard as a preview says that it was understood: it can be sent again."""
    found: Body = made["storyboard"]
    return found


def stories(made: Json) -> list[str]:
    """What is told in each scene of a preview; nothing in those without text."""
    return [scene.get("story", "") for scene in understood(made)["scenes"]]


def scenes(made: Json) -> list[Span]:
    """When the scenes of a preview are."""
    return [_span(marker) for marker in made["renderParams"]["sceneMarkers"]]


def subtitles(made: Json) -> list[Span]:
    """What a preview shows as subtitles, and when."""
    return [_span(each) for each in made["renderParams"]["subtitles"]]


def _span(told: Json) -> Span:
    return Span(_exact(told["startTime"]), _exact(told["duration"]), told.get("text", ""))


def _exact(seconds: float) -> Decimal:
    return Decimal(str(seconds))


def frame(made: Json) -> tuple[int, int]:
    """Width and height of a preview's video in pixels."""
    output = made["renderParams"]["output"]
    return output["width"], output["height"]


def length(made: Json) -> Decimal:
    """How long a rendered video is."""
    return _exact(made["videoDuration"])


def texts(account: Account, made: Json) -> tuple[str, str, str]:
    """The subtitles of a rendered video: as SRT, as WebVTT, as plain text."""
    srt, vtt, txt = (account.http.get(made[name]) for name in ("srtFile", "vttFile", "txtFile"))
    assert [answer.status_code for answer in (srt, vtt, txt)] == [httpx.codes.OK] * 3
    return srt.text, vtt.text, txt.text
