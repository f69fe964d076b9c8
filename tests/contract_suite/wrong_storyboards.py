"""Deliberately wrong mocks that split, time, charge or watch over storyboards wrongly; one mistake each."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal

import httpx
from attrs import define, evolve, field

from contract_tests import document, meaning, operations, tables
from contract_tests.answers import phase
from contract_tests.document import Body, Json
from tests.contract_suite.meddling import Answer, Call, Forward, put
from tests.contract_suite.registry import always, wrong
from tests.contract_suite.wrong_jobs import made, maker

SPLITTING, TIMING, CHARGING = "test_splitting", "test_timing", "test_charging"
PROGRESS, PREVIEW, EXCLUSIVE, REFUSALS = "test_progress", "test_preview", "test_exclusive", "test_refusals"
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


# ------------------------------------------------------------------------------------------------------------ charging


def plain_from(number: int, scene: Body) -> Body:
    """A scene whose visuals from this one on, counted over all places, are a colour."""
    scene, seen = deepcopy(scene), 0
    holders = [scene.get("background", {}), *scene.get("backgroundBrolls", [])]
    for holder in holders:
        if "aiVisual" in holder:
            seen += 1
            if seen >= number:
                holder.clear()
                holder["color"] = "#000000"
    scene["elements"] = [one for one in scene.get("elements", []) if "aiVisual" not in one]
    return scene if scene["elements"] else without(scene, "elements")


@wrong(CHARGING, "test_each_visual_is_paid")
@always
@changing
def forgets_what_lies_over_a_scene(scene: Body) -> Body:
    """Makes, and charges, the backgrounds only."""
    return plain_from(2, scene) if isinstance(scene.get("elements", []), list) else scene


@wrong(CHARGING, "test_each_visual_is_paid")
@always
def forgets_the_last_visual(call: Call, forward: Forward) -> Answer:
    """Does not charge the visual of the last scene."""
    if not is_storyboard(call):
        return forward(call)
    scenes = list(call.body["scenes"])
    return forward(call.with_fields(scenes=[*scenes[:-1], plain_from(1, scenes[-1])]))


@wrong(CHARGING, "test_each_part_of_a_split_scene_is_paid")
@always
@changing
def charges_a_split_scene_once(scene: Body) -> Body:
    """Makes one visual for all the scenes that one becomes."""
    return without(scene, LINES, SENTENCES) if "aiVisual" in scene.get("background", {}) else scene


@wrong(CHARGING, "test_each_visual_is_paid")
@always
def charges_twice(call: Call, forward: Forward) -> Answer:
    """Starts, and charges, a second job for each storyboard."""
    if is_storyboard(call):
        forward(call)
    return forward(call)


@wrong(CHARGING, "test_unknown_speaker")
@define
class ChargesFailures:
    """Counts as used what a job would have cost that has failed."""

    _prices: dict[str, Decimal] = field(factory=dict)
    _owed: dict[str | None, Decimal] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Remember what is ordered, and put the price of what has failed on top of every figure."""
        answer = forward(call)
        if call.operation.job and answer.ok:
            self._prices[operations.job_id(call.operation, answer.body)] = tables.price(
                call.operation, call.body
            ) or Decimal(0)
        start = maker(call)
        if start and answer.ok and phase(start, answer.body) == "failed":
            self._owe(call)
        if call.operation in operations.reporting() and answer.ok:
            return evolve(answer, body=_more(answer.body, float(self._owed.get(call.key, 0))))
        return answer

    def _owe(self, call: Call) -> None:
        price = self._prices.pop(call.path.rpartition("/")[2], Decimal(0))
        self._owed[call.key] = self._owed.get(call.key, Decimal(0)) + price


def _more(value: Json, amount: float) -> Json:
    """The figures of an account with more of each used."""
    if isinstance(value, dict):
        return (
            {name: _more(member, amount if name == "used" else 0) for name, member in value.items()}
            if "used" in value
            else {name: _more(member, amount) for name, member in value.items()}
        )
    return value + amount if amount and isinstance(value, int | float) else value


@wrong(CHARGING, "test_unknown_speaker")
@always
def knows_speakers_in_any_case(call: Call, forward: Forward) -> Answer:
    """Finds a voice however its name is written."""
    known = {speaker.lower(): speaker for speaker in meaning.speakers()}
    voices = call.body.get("voiceOver", {}).get("aiVoices") if is_storyboard(call) else None
    if not voices:
        return forward(call)
    named = [{**voice, "speaker": known.get(voice["speaker"].lower(), voice["speaker"])} for voice in voices]
    return forward(call.with_fields(voiceOver={**call.body["voiceOver"], "aiVoices": named}))


# ------------------------------------------------------------------------------------------------------------ progress


def told(call: Call, answer: Answer) -> str | None:
    """Where the answer about a running job tells its progress, or could; None in other answers."""
    start = maker(call)
    if start is None or not answer.ok or phase(start, answer.body) != "running":
        return None
    return str(operations.states(start)["progress"])


@wrong(PROGRESS, "test_course_of_progress")
@define
class GoesBackwards:
    """Tells every second time less than it has told before."""

    _asked: dict[str, int] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Count how often each job is asked for."""
        answer = forward(call)
        where = told(call, answer)
        if where and document.has(answer.body, where):
            self._asked[call.path] = asked = self._asked.get(call.path, 0) + 1
            if asked % 2 == 0:
                put(answer.body, where, 0)
        return answer


@wrong(PROGRESS, "test_course_of_progress")
@always
def tells_progress_from_the_start(call: Call, forward: Forward) -> Answer:
    """Tells of a job that nothing is done yet before anything is rendered."""
    answer = forward(call)
    where = told(call, answer)
    if where and not document.has(answer.body, where):
        put(answer.body, where, 0)
    return answer


@wrong(PROGRESS, "test_course_of_progress")
@always
def is_done_before_it_is(call: Call, forward: Forward) -> Answer:
    """Rounds up to the whole."""
    answer = forward(call)
    where = told(call, answer)
    if where and document.has(answer.body, where) and document.at(answer.body, where) > 50:
        put(answer.body, where, 100)
    return answer


@wrong(PROGRESS, "test_course_of_progress")
@always
def tells_no_progress(call: Call, forward: Forward) -> Answer:
    """Says of a render only that it goes on."""
    answer = forward(call)
    where = told(call, answer)
    if where and document.has(answer.body, where):
        parent, _, name = where.rpartition("/")
        del document.at(answer.body, parent)[name]
    return answer


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
