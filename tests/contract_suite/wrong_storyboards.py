"""Deliberately wrong mocks that split or time storyboards wrongly, or misread what is in them; one mistake each."""

from __future__ import annotations

import re
from collections.abc import Callable

import httpx
from attrs import define, field

from contract_tests import document, meaning, operations
from contract_tests.document import Body, Json
from tests.contract_suite.meddling import Answer, Call, Forward, put
from tests.contract_suite.registry import always, wrong
from tests.contract_suite.wrong_jobs import made

SPLITTING, TIMING, PREVIEW = "test_splitting", "test_timing", "test_preview"
EXCLUSIVE, REFUSALS = "test_exclusive", "test_refusals"
LINES, SENTENCES = "createSceneOnNewLine", "createSceneOnEndOfSentence"


def is_storyboard(call: Call) -> bool:
    """Whether a call sends a storyboard with scenes."""
    scenes = call.body.get("scenes") if isinstance(call.body, dict) else None
    return call.operation.request == meaning.REQUEST and isinstance(scenes, list)


def with_scenes(call: Call, change: Callable[[Body], Body]) -> Call:
    """The same call with other scenes."""
    return call.with_fields(
        scenes=[change(scene) if isinstance(scene, dict) else scene for scene in call.body["scenes"]]
    )


def changing(change: Callable[[Body], Body]) -> Callable[[Call, Forward], Answer]:
    """A meddler that changes each scene on its way."""

    def meddle(call: Call, forward: Forward) -> Answer:
        """Forward the call with other scenes."""
        return forward(with_scenes(call, change) if is_storyboard(call) else call)

    meddle.__name__, meddle.__module__ = change.__name__, change.__module__
    return meddle


def without(value: Body, *names: str) -> Body:
    """An object without some of its fields."""
    return {name: member for name, member in value.items() if name not in names}


def with_story(scene: Body, change: Callable[[str], str]) -> Body:
    """A scene with another story, if it has one."""
    return {**scene, "story": change(scene["story"])} if isinstance(scene.get("story"), str) else scene


# ----------------------------------------------------------------------------------------------------------- splitting


@wrong(SPLITTING, "test_scenes_of_a_story")
@always
@changing
def drops_a_sentence(scene: Body) -> Body:
    """Loses the second sentence of a story."""
    return with_story(scene, lambda story: re.sub(r"^([^.!?]*[.!?]\s)[A-Z][^.!?]*[.!?](\s|$)", r"\1", story))


@wrong(SPLITTING, "test_scenes_of_a_story")
@always
@changing
def splits_decimals(scene: Body) -> Body:
    """Takes the point of a decimal for the end of a sentence."""
    return with_story(scene, lambda story: re.sub(r"(\d)\.(\d)", r"\1. \2", story))


@wrong(SPLITTING, "test_scenes_of_a_story")
@always
@changing
def joins_lines(scene: Body) -> Body:
    """Splits at the ends of sentences only."""
    return without(scene, LINES)


@wrong(SPLITTING, "test_scenes_of_a_story")
@always
@changing
def joins_sentences(scene: Body) -> Body:
    """Splits at the ends of lines only."""
    return without(scene, SENTENCES)


@wrong(SPLITTING, "test_scenes_of_a_story")
@always
def turns_scenes_round(call: Call, forward: Forward) -> Answer:
    """Makes a video of the scenes in another order."""
    return forward(call.with_fields(scenes=call.body["scenes"][::-1]) if is_storyboard(call) else call)


@wrong(SPLITTING, "test_no_word_is_lost")
@always
@changing
def drops_the_last_mark(scene: Body) -> Body:
    """Loses what a story ends with."""
    return with_story(scene, lambda story: story.rstrip()[:-1] or story)


@wrong(SPLITTING, "test_subtitles_agree")
@always
@changing
def hides_words_from_the_subtitles(scene: Body) -> Body:
    """Writes of each story in the subtitles only the first line."""
    return with_story(scene, lambda story: story.partition("\n")[0])


# -------------------------------------------------------------------------------------------------------------- timing


@wrong(TIMING, "test_length_of_the_video")
@always
def does_not_add_up(call: Call, forward: Forward) -> Answer:
    """Tells a video as longer than its scenes."""
    answer = forward(call)
    video = made(call, answer)
    where = document.detail(meaning.render(), "x-media")["duration"]
    if video and document.has(video, where) and not isinstance(document.at(video, where), str):
        put(video, where, document.at(video, where) + 0.5)
    return answer


@wrong(TIMING, "test_length_of_narrated_scenes")
@always
def leaves_gaps(call: Call, forward: Forward) -> Answer:
    """Begins each scene a moment after the one before has ended."""
    answer = forward(call)
    preview = made(call, answer)
    for number, marker in enumerate((preview or {}).get("renderParams", {}).get("sceneMarkers", [])):
        marker["startTime"] += number * 0.25
    return answer


@wrong(TIMING, "test_length_of_silent_scenes")
@always
@changing
def ignores_the_minimum(scene: Body) -> Body:
    """Makes every scene as long as it likes."""
    return without(scene, "minimumDuration")


@wrong(TIMING, "test_length_of_narrated_scenes")
@always
@changing
def cuts_narration_off(scene: Body) -> Body:
    """Takes the least length of a scene for its length."""
    short = isinstance(scene.get("story"), str) and "minimumDuration" in scene
    return with_story(scene, lambda story: story.split()[0]) if short else scene


@wrong(TIMING, "test_length_of_narrated_scenes")
@always
@changing
def ignores_the_speed(scene: Body) -> Body:
    """Has every voice speak as fast as usual."""
    voices = scene.get("voiceOver", {}).get("aiVoices")
    if not voices:
        return scene
    return {**scene, "voiceOver": {**scene["voiceOver"], "aiVoices": [without(voice, "speed") for voice in voices]}}


@wrong(TIMING, "test_length_of_narrated_scenes")
@always
@changing
def ignores_pauses(scene: Body) -> Body:
    """Goes on at once when everything is said."""
    return without(scene, "endPauseDuration")


# ----------------------------------------------------------------------------------------------------- previews, rules


@wrong(PREVIEW, "test_storyboard_can_be_sent_again")
@define
class TellsWhatWasSent:
    """Gives the storyboard back as it came, instead of as it was understood."""

    _sent: dict[str, Json] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Remember what was sent for each job."""
        answer = forward(call)
        if is_storyboard(call) and answer.ok:
            self._sent[operations.job_id(call.operation, answer.body)] = call.body
        preview = made(call, answer)
        if preview and "storyboard" in preview:
            preview["storyboard"] = self._sent[call.path.rpartition("/")[2]]
        return answer


@wrong(PREVIEW, "test_size")
@always
def makes_everything_wide(call: Call, forward: Forward) -> Answer:
    """Overlooks the aspect ratio."""
    return forward(call.without(["aspectRatio"]) if is_storyboard(call) else call)


@wrong(EXCLUSIVE, "test_subset_of_exclusive_fields")
@always
@changing
def skips_exclusivity_inside(scene: Body) -> Body:
    """Takes the first place of an element that has two, and overlooks the other."""
    elements = scene.get("elements")
    if not isinstance(elements, list):
        return scene
    placed = [without(one, "top", "left") if isinstance(one, dict) and "position" in one else one for one in elements]
    return {**scene, "elements": placed}


@wrong(REFUSALS, "test_example_of_a_refusal")
@always
def names_without_the_path(call: Call, forward: Forward) -> Answer:
    """Names the field of a scene, and not of which."""
    answer = forward(call)
    if call.operation.request == meaning.REQUEST and answer.status == httpx.codes.BAD_REQUEST:
        for entry in document.at(answer.body, document.error_body()["fields"][0]):
            name = document.error_body()["field"]
            entry[name] = entry[name].rpartition(".")[2]
    return answer


@wrong(REFUSALS, "test_example_of_a_refusal")
@always
@changing
def takes_six_lines(scene: Body) -> Body:
    """Takes a number of lines that is too large for the largest one."""
    lines = scene.get("maxSubtitleLines")
    return {**scene, "maxSubtitleLines": min(lines, 4)} if isinstance(lines, int) else scene
