"""Deliberately wrong mocks that let in whom they should not, or let jobs go wrong; one mistake each."""

from __future__ import annotations

import httpx
from attrs import define, evolve, field

from contract_tests import document, operations, tables
from contract_tests.answers import phase, result
from contract_tests.document import Json, Operation
from tests.contract_suite.meddling import Answer, Call, Forward, cut, put
from tests.contract_suite.registry import always, wrong

KEYS, JOBS, TABLES, UNKNOWN = "test_keys", "test_jobs", "test_tables", "test_unknown"


# ------------------------------------------------------------------------------------------------------------- keys


@wrong(KEYS, "test_no_key")
@always
def lists_without_a_key(call: Call, forward: Forward) -> Answer:
    """Forgets to ask for the key on one operation."""
    if call.operation.page and call.key is None:
        return forward(evolve(call, key=document.key_prefix() + "anybody"))
    return forward(call)


@wrong(KEYS, "test_any_malformed_key")
@always
def takes_bearer(call: Call, forward: Forward) -> Answer:
    """Strips a scheme that no key has."""
    return forward(evolve(call, key=call.key and call.key.removeprefix("Bearer ")))


@wrong(KEYS, "test_revoked_key")
@define
class RemembersKeys:
    """Once let in, always let in: a revoked key still reads its list."""

    _lists: dict[str, Answer] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Answer from memory when the key is refused."""
        answer = forward(call)
        if call.operation.page and call.key and answer.ok:
            self._lists[call.key] = answer
        remembered = self._lists.get(call.key or "")
        return remembered if remembered and call.operation.page and not answer.ok else answer


# ------------------------------------------------------------------------------------------------------------- jobs


def maker(call: Call) -> Operation | None:
    """The operation that starts the jobs whose state is asked for; None when something else is."""
    return next((start for start in operations.starting() if operations.status_of(start).id == call.operation.id), None)


def made(call: Call, answer: Answer) -> Json | None:
    """The result of a completed job, to be changed in place; None when there is none in the answer."""
    start = maker(call)
    if start is None or not answer.ok or phase(start, answer.body) != "succeeded":
        return None
    return result(start, answer.body)


@wrong(JOBS, "test_course")
@define
class GoesBack:
    """Reads a lagging copy: a job that was completed is in progress when asked again."""

    _before: dict[str, Answer] = field(factory=dict)
    _asked: set[str] = field(factory=set)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Show what was there before the job was completed, the second time that it is asked for."""
        answer, start = forward(call), maker(call)
        if start is None or not answer.ok:
            return answer
        if phase(start, answer.body) == "running":
            self._before[call.path] = answer
        elif call.path in self._asked:
            return self._before.get(call.path, answer)
        else:
            self._asked.add(call.path)
        return answer


@wrong(JOBS, "test_course")
@always
def fails_without_a_code(call: Call, forward: Forward) -> Answer:
    """Does not say why a job has failed."""
    answer, start = forward(call), maker(call)
    if start and answer.ok and phase(start, answer.body) == "failed":
        cut(answer.body, operations.states(start)["error-code"])
    return answer


@wrong(JOBS, "test_course")
@always
def fails_for_another_reason(call: Call, forward: Forward) -> Answer:
    """Gives every failure the same code."""
    answer, start = forward(call), maker(call)
    if start and answer.ok and phase(start, answer.body) == "failed":
        put(answer.body, operations.states(start)["error-code"], "UNKNOWN")
    return answer


@wrong(JOBS, "test_course")
@always
def calls_a_failure_a_success(call: Call, forward: Forward) -> Answer:
    """Says that all is well with every job."""
    answer = forward(call)
    if maker(call) and answer.ok:
        answer.body["success"] = True
    return answer


@wrong(UNKNOWN, "test_job_of_another_account")
@define
class LeaksJobs:
    """Looks up a job by its id alone, whoever asks."""

    _owners: dict[str, str | None] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Ask in the name of the owner."""
        answer = forward(call)
        if call.operation.job and answer.ok:
            self._owners[operations.job_id(call.operation, answer.body)] = call.key
        if maker(call) and answer.status == httpx.codes.NOT_FOUND:
            return forward(evolve(call, key=self._owners.get(call.path.rpartition("/")[2], call.key)))
        return answer


@wrong(UNKNOWN, "test_unknown_id")
@always
def knows_every_job(call: Call, forward: Forward) -> Answer:
    """Says of a job that does not exist that it is in progress."""
    answer, start = forward(call), maker(call)
    if start and answer.status == httpx.codes.NOT_FOUND:
        return Answer(call.operation.success, operations.answer_example(call.operation))
    return answer


@wrong(JOBS, "test_course")
@always
def starts_twice(call: Call, forward: Forward) -> Answer:
    """Starts, and charges, two jobs where one was asked for."""
    if call.operation.job:
        forward(call)
    return forward(call)


@wrong(TABLES, "test_combination")
@always
def tells_a_wrong_price(call: Call, forward: Forward) -> Answer:
    """Rounds the price to whole credits."""
    answer = forward(call)
    result_of_job, start = made(call, answer), maker(call)
    if start and result_of_job:
        where = document.detail(start, "x-credits")["charged"]
        put(result_of_job, where, round(document.at(result_of_job, where)))
    return answer


@wrong(TABLES, "test_combination")
@always
def swaps_width_and_height(call: Call, forward: Forward) -> Answer:
    """Tells the height as the width."""
    answer = forward(call)
    result_of_job, start = made(call, answer), maker(call)
    if start and result_of_job:
        media = document.detail(start, "x-media")
        width, height = document.at(result_of_job, media["width"]), document.at(result_of_job, media["height"])
        put(result_of_job, media["width"], height)
        put(result_of_job, media["height"], width)
    return answer


@wrong(TABLES, "test_combination")
@always
def makes_all_as_short_as_possible(call: Call, forward: Forward) -> Answer:
    """Makes every video as long as the default, whatever was asked for."""
    if call.operation.job and isinstance(call.body, dict):
        length = tables.length_field(call.operation)
        if length and forward(call).ok:
            return forward(call.without([length]))
    return forward(call)


@wrong(JOBS, "test_course")
@always
def tells_no_charge(call: Call, forward: Forward) -> Answer:
    """Tells a job's charge as nothing."""
    answer = forward(call)
    result_of_job, start = made(call, answer), maker(call)
    if start and result_of_job:
        put(result_of_job, document.detail(start, "x-credits")["charged"], 0)
    return answer
