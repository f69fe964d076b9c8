"""Deliberately wrong mocks that charge storyboards wrongly, or tell wrongly how far they are; one mistake each."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal

from attrs import define, evolve, field

from contract_tests import document, meaning, operations, tables
from contract_tests.answers import phase
from contract_tests.document import Body, Json
from tests.contract_suite.meddling import Answer, Call, Forward, put
from tests.contract_suite.registry import always, wrong
from tests.contract_suite.wrong_jobs import maker
from tests.contract_suite.wrong_storyboards import LINES, SENTENCES, changing, is_storyboard, without

CHARGING, PROGRESS = "test_charging", "test_progress"


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
    if not isinstance(value, dict):
        return value
    return {
        name: member + amount if name == "used" and amount else _more(member, amount) for name, member in value.items()
    }


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
