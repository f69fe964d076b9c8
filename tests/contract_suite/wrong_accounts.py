"""Deliberately wrong mocks that clean, list jobs, count credits or read queries wrongly; one mistake each."""

from __future__ import annotations

import httpx
from attrs import define, evolve, field

from contract_tests import document, operations, rules
from contract_tests.answers import phase
from contract_tests.document import Json
from tests.contract_suite.meddling import Answer, Call, Forward, cut, put
from tests.contract_suite.registry import always, wrong
from tests.contract_suite.wrong_jobs import made, maker
from tests.contract_suite.wrong_lists import following, page_of

CLEAN, CREDITS, ITEMS, KEYS = "test_clean", "test_credits", "test_items", "test_keys"
PAGES, TABLES, UNKNOWN = "test_pages", "test_tables", "test_unknown"
QUERIES, WEBHOOKS = "test_refusals", "test_webhooks"


def cleans(call: Call) -> bool:
    """Whether the files of a job are to be deleted."""
    return any(operations.cleaning(start) == call.operation for start in operations.starting())


def cleaned() -> Answer:
    """What is answered when they were."""
    operation = operations.cleaning(operations.starting()[0])
    return Answer(operation.success, operations.answer_example(operation))


def jobs_of(call: Call, forward: Forward) -> tuple[Answer, list[Json]]:
    """An answer and, if it is a page of jobs, its items, to be changed in place."""
    answer, listed = page_of(call, forward)
    return answer, listed if call.operation in operations.job_lists() else []


def in_phase(item: Json, *phases: str) -> bool:
    """Whether a listed job is in one of these phases."""
    return phase(operations.starting()[0], item) in phases


# ------------------------------------------------------------------------------------------------------------ cleaning


@wrong(CLEAN, "test_running_job_is_not_cleaned")
@always
def cleans_running_jobs(call: Call, forward: Forward) -> Answer:
    """Says that all is clean while the job still runs."""
    answer = forward(call)
    return cleaned() if cleans(call) and answer.status == httpx.codes.BAD_REQUEST else answer


@wrong(CLEAN, "test_cleaned_job")
@define
class CleansOnlyOnce:
    """Does not know a job any more that was cleaned."""

    _done: set[str] = field(factory=set)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Clean the first time, and be surprised the second."""
        if not cleans(call):
            return forward(call)
        if call.path in self._done:
            return Answer(httpx.codes.NOT_FOUND, operations.answer_example(call.operation, httpx.codes.NOT_FOUND))
        answer = forward(call)
        if answer.ok:
            self._done.add(call.path)
        return answer


@wrong(CLEAN, "test_running_job_is_not_cleaned")
@always
def cleans_in_word_only(call: Call, forward: Forward) -> Answer:
    """Says that all is clean, and leaves it as it was."""
    return cleaned() if cleans(call) else forward(call)


@wrong(CLEAN, "test_lists_after_a_clean")
@define
class ListsWhatWasCleaned:
    """Goes on listing what is gone."""

    _before: dict[tuple[str | None, str], Answer] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Show each list of results as it was when it was asked for first."""
        answer = forward(call)
        if call.operation not in operations.result_lists() or not answer.ok:
            return answer
        return self._before.setdefault((call.key, call.operation.id), answer)


@wrong(CLEAN, "test_lists_after_a_clean")
@always
def unlists_cleaned_jobs(call: Call, forward: Forward) -> Answer:
    """Leaves jobs that were cleaned out of the list of jobs."""
    answer, listed = jobs_of(call, forward)
    listed[:] = [item for item in listed if not in_phase(item, "cleaned")]
    return answer


@wrong(UNKNOWN, "test_unknown_id")
@always
def cleans_anything(call: Call, forward: Forward) -> Answer:
    """Says of a job that does not exist that it is clean."""
    answer = forward(call)
    return cleaned() if cleans(call) and answer.status == httpx.codes.NOT_FOUND else answer


@wrong(UNKNOWN, "test_job_of_another_account")
@define
class CleansForStrangers:
    """Cleans a job by its id alone, whoever asks."""

    _owners: dict[str, str | None] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Clean in the name of the owner."""
        answer = forward(call)
        if call.operation.job and answer.ok:
            self._owners[operations.job_id(call.operation, answer.body)] = call.key
        if cleans(call) and answer.status == httpx.codes.NOT_FOUND:
            owner = next((key for job, key in self._owners.items() if job in call.path), call.key)
            return forward(evolve(call, key=owner))
        return answer


# -------------------------------------------------------------------------------------------------------- list of jobs


@wrong(ITEMS, "test_listed_job")
@always
def lists_ended_jobs_only(call: Call, forward: Forward) -> Answer:
    """Leaves running jobs out of the list of jobs."""
    answer, listed = jobs_of(call, forward)
    listed[:] = [item for item in listed if not in_phase(item, "running")]
    return answer


@wrong(ITEMS, "test_listed_job")
@always
def lists_jobs_by_their_state(call: Call, forward: Forward) -> Answer:
    """Lists the jobs that are completed last."""
    answer, listed = jobs_of(call, forward)
    listed.sort(key=lambda item: in_phase(item, "succeeded"))
    return answer


@wrong(ITEMS, "test_listed_job")
@always
def lists_bare_states(call: Call, forward: Forward) -> Answer:
    """Tells of a completed job in the list only that it is one of the first kind."""
    answer, listed = jobs_of(call, forward)
    first = next((item for item in listed if in_phase(item, "succeeded")), None)
    where = operations.states(operations.starting()[0])["result"]
    for item in listed:
        if first is not None and in_phase(item, "succeeded"):
            put(item, where, document.at(first, where))
    return answer


@wrong(PAGES, "test_pages_of_an_account")
@always
def leaves_the_null_out(call: Call, forward: Forward) -> Answer:
    """Has no token on the last page of a list that says null there."""
    answer = forward(call)
    if call.operation.page and call.operation.page["end"] != "absent" and answer.ok and not following(call, answer):
        cut(answer.body, call.operation.page["token"])
    return answer


# ------------------------------------------------------------------------------------------------- credits and queries


@wrong(CREDITS, "test_use_of_the_quota")
@define
class ForgetsWhatWasUsed:
    """Tells the figures of the account as they were in the beginning."""

    _first: dict[tuple[str | None, str], Answer] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Show what was told first."""
        answer = forward(call)
        if call.operation in operations.reporting() and answer.ok:
            return self._first.setdefault((call.key, call.operation.id), answer)
        return answer


def whole(value: Json) -> Json:
    """A JSON value with its numbers rounded."""
    if isinstance(value, dict):
        return {name: whole(member) for name, member in value.items()}
    return round(value) if isinstance(value, float) else value


@wrong(CREDITS, "test_use_of_the_quota")
@always
def rounds_what_was_used(call: Call, forward: Forward) -> Answer:
    """Tells the figures of the account in whole credits."""
    answer = forward(call)
    return evolve(answer, body=whole(answer.body)) if call.operation in operations.reporting() else answer


@wrong(CREDITS, "test_transactions")
@always
def tells_the_oldest_first(call: Call, forward: Forward) -> Answer:
    """Turns the transactions round."""
    answer = forward(call)
    if call.operation in operations.recording() and answer.ok:
        answer.body.reverse()
    return answer


@wrong(CREDITS, "test_transactions")
@always
def tells_another_source(call: Call, forward: Forward) -> Answer:
    """Says of every transaction that it is of the kind of the last one."""
    answer = forward(call)
    if call.operation in operations.recording() and answer.ok:
        schema = document.resolved(document.component(str(call.operation.responses[answer.status])))
        members = document.resolved(schema["items"])["properties"]
        for each in answer.body:
            each.update({name: answer.body[-1][name] for name in members if "enum" in document.resolved(members[name])})
    return answer


@wrong(CREDITS, "test_transactions")
@always
def books_twice(call: Call, forward: Forward) -> Answer:
    """Tells every transaction twice."""
    answer = forward(call)
    if call.operation in operations.recording() and answer.ok:
        answer.body[:] = [each for each in answer.body for _ in range(2)]
    return answer


@wrong(CREDITS, "test_months")
@always
def knows_one_month(call: Call, forward: Forward) -> Answer:
    """Tells the current month, whichever is asked for."""
    answer = forward(call)
    asked = call.operation in operations.recording() and answer.ok
    return forward(evolve(call, query={})) if asked else answer


@wrong(QUERIES, "test_example_of_a_refusal")
@always
def asks_for_no_more(call: Call, forward: Forward) -> Answer:
    """Leaves out of a query what it does not understand."""
    answer = forward(call)
    if call.operation in operations.taking_a_query() and answer.status == httpx.codes.BAD_REQUEST:
        return forward(evolve(call, query={}))
    return answer


@wrong(QUERIES, "test_example_of_a_refusal")
@always
def blames_the_parameter_that_is_there(call: Call, forward: Forward) -> Answer:
    """Names the parameter that needs another one instead of the one that is missing."""
    answer = forward(call)
    if call.operation in operations.taking_a_query() and answer.status == httpx.codes.BAD_REQUEST and call.query:
        for entry in document.at(answer.body, document.error_body()["fields"][0]):
            entry[document.error_body()["field"]] = next(iter(call.query))
    return answer


@wrong(QUERIES, "test_example_of_a_refusal")
@always
def calls_every_refusal_the_same(call: Call, forward: Forward) -> Answer:
    """Gives a refused query the code of a refused body."""
    answer = forward(call)
    if call.operation in operations.taking_a_query() and answer.status == httpx.codes.BAD_REQUEST:
        start = operations.starting()[0]
        where = document.error_body()["code"][0]
        put(answer.body, where, document.at(operations.answer_example(start, httpx.codes.BAD_REQUEST), where))
    return answer


# ------------------------------------------------------------------------------------------ the gate, images, webhooks


@wrong(KEYS, "test_no_key")
@always
def forbids_instead(call: Call, forward: Forward) -> Answer:
    """Answers a wrong key with 403, as if the gate had refused it."""
    answer = forward(call)
    return Answer(httpx.codes.FORBIDDEN) if answer.status == httpx.codes.UNAUTHORIZED else answer


@wrong(KEYS, "test_no_key")
@always
def answers_in_plain_text(call: Call, forward: Forward) -> Answer:
    """Says of its JSON that it is something else."""
    return evolve(forward(call), mimetype="text/plain")


@wrong(TABLES, "test_combination")
@always
def makes_all_square(call: Call, forward: Forward) -> Answer:
    """Makes everything as high as it is wide."""
    answer = forward(call)
    result, start = made(call, answer), maker(call)
    if start and result:
        media = document.detail(start, "x-media")
        put(result, media["height"], document.at(result, media["width"]))
    return answer


@wrong(ITEMS, "test_item_echoes_the_request")
@always
def forgets_what_has_no_default(call: Call, forward: Forward) -> Answer:
    """Lists only those choices of the request that the service would have made itself."""
    answer, listed = page_of(call, forward)
    if call.operation in operations.result_lists():
        required = operations.page_item(call.operation)["required"]
        for start in operations.makers_of(call.operation):
            for item in listed:
                for name in set(rules.enums(start)) - set(required):
                    item.pop(name, None)
    return answer


@wrong(WEBHOOKS, "test_body_is_the_jobs")
@always
def posts_otherwise(call: Call, forward: Forward) -> Answer:
    """Tells more of a job to who asks than it has posted."""
    answer = forward(call)
    if maker(call) and answer.ok:
        answer.body["asked"] = True
    return answer


@wrong(WEBHOOKS, "test_body_is_the_jobs")
@always
def posts_to_nobody(call: Call, forward: Forward) -> Answer:
    """Overlooks the address that is to be told."""
    where = operations.callback_field(call.operation) if call.operation.job else None
    if where and isinstance(call.body, dict):
        return forward(call.without([where.strip("/")]))
    return forward(call)
