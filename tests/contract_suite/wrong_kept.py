"""Deliberately wrong mocks that keep things badly, or take what another must not have; one mistake each."""

from __future__ import annotations

import httpx
from attrs import define, evolve, field

import pictory_spec
from contract_tests import document, kept, operations
from contract_tests.answers import offences
from contract_tests.document import Json
from contract_tests.kept import things
from tests.contract_suite.meddling import Answer, Call, Forward, put
from tests.contract_suite.registry import always, wrong

KEPT, UNKNOWN, KEYS, PAGES, CREDITS = "test_kept", "test_unknown", "test_keys", "test_pages", "test_credits"


def does(call: Call) -> str | None:
    """What a call does with what an account keeps: `list`, `create`, `get`, `update`, `delete`."""
    said = document.detail(call.operation, "x-collection")
    return None if said is None else str(said["does"])


def list_of(call: Call, forward: Forward) -> tuple[Answer, list[Json]]:
    """An answer and, if it lists what is kept, the things, to be changed in place."""
    answer, collection = forward(call), kept.of(call.operation)
    lists = collection is not None and does(call) == "list" and answer.ok
    return answer, things(collection, answer.body) if lists and collection else []


def succeeded(call: Call) -> Answer:
    """The answer that the spec shows when all is well."""
    shown = operations.answer_examples(call.operation, call.operation.success)
    return Answer(call.operation.success, shown[0]) if shown else Answer(call.operation.success, None, "")


# ------------------------------------------------------------------------------------------------------- what is kept


@wrong(KEPT, "test_what_is_made_is_listed")
@define
class ForgetsTheFirst:
    """Does not list what was made first."""

    _made: dict[str | None, Json] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Remember what is made first, and leave it out."""
        answer, listed = list_of(call, forward)
        if does(call) == "create" and answer.ok:
            self._made.setdefault(call.key, answer.body)
        first = self._made.get(call.key)
        listed[:] = [each for each in listed if first is None or any(True for _ in kept.differing(first, each))]
        return answer


@wrong(KEPT, "test_what_is_made_is_listed")
@always
def lists_twice(call: Call, forward: Forward) -> Answer:
    """Lists the first thing at the end once more."""
    answer, listed = list_of(call, forward)
    listed += listed[:1]
    return answer


@wrong(KEPT, "test_what_is_made_is_listed")
@always
def names_what_was_not_asked_for(call: Call, forward: Forward) -> Answer:
    """Answers with another name than the thing has."""
    answer = forward(call)
    if does(call) == "create" and answer.ok and "name" in answer.body:
        answer.body["name"] += "?"
    return answer


@wrong(KEPT, "test_what_is_listed_can_be_asked_for")
@always
def tells_another_name(call: Call, forward: Forward) -> Answer:
    """Tells another name to who asks for one thing than the list has."""
    answer = forward(call)
    if does(call) == "get" and answer.ok and "name" in answer.body:
        answer.body["name"] += "?"
    return answer


@wrong(KEPT, "test_what_was_put_there")
@define
class KeepsForEverybody:
    """Lists to everybody what it has listed to anybody."""

    _listed: dict[str, list[Json]] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Remember what is listed, and add it for others."""
        answer, listed = list_of(call, forward)
        known = self._listed.setdefault(call.operation.id, [])
        known += [each for each in listed if each not in known]
        listed[:] = known if listed or does(call) == "list" else listed
        return answer


@wrong(KEPT, "test_catalogue")
@define
class HasAnotherCatalogueEachTime:
    """Leaves out of a catalogue what it began with the last time."""

    _turn: int = 0

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Leave out the first thing in every other list."""
        answer, listed = list_of(call, forward)
        if listed and kept.is_fixed(call.operation):
            self._turn += 1
            del listed[: self._turn % 2]
        return answer


@wrong(KEPT, "test_what_is_changed_is_changed_everywhere")
@always
def changes_nothing(call: Call, forward: Forward) -> Answer:
    """Says that all is changed, and does nothing."""
    return succeeded(call) if does(call) == "update" and call.key else forward(call)


@wrong(KEPT, "test_what_is_deleted_is_gone")
@always
def deletes_nothing(call: Call, forward: Forward) -> Answer:
    """Says that something is deleted, and does nothing."""
    return succeeded(call) if does(call) == "delete" and call.key else forward(call)


@wrong(KEPT, "test_what_is_deleted_is_gone")
@always
def deletes_what_is_gone(call: Call, forward: Forward) -> Answer:
    """Deletes whatever is asked for, there or not."""
    answer = forward(call)
    unknown = does(call) == "delete" and answer.status == httpx.codes.NOT_FOUND
    return succeeded(call) if unknown else answer


# ----------------------------------------------------------------------------------------------------------- versions


@wrong(KEPT, "test_version")
@always
def takes_any_version(call: Call, forward: Forward) -> Answer:
    """Changes whatever version there is."""
    answer = forward(call)
    for version in range(1, 20) if answer.status == httpx.codes.CONFLICT else ():
        answer = forward(evolve(call, body=kept.with_version(call.operation, call.body, version)))
        if answer.ok:
            break
    return answer


@wrong(KEPT, "test_version")
@always
def counts_no_version(call: Call, forward: Forward) -> Answer:
    """Answers with the version that was named."""
    answer = forward(call)
    if answer.ok and document.detail(call.operation, "x-lock"):
        where = kept.version_field(call.operation)
        put(answer.body, where, document.at(call.body, where))
    return answer


@wrong(KEPT, "test_two_at_once")
@always
def says_yes_to_both(call: Call, forward: Forward) -> Answer:
    """Says of a conflict that all is well."""
    answer = forward(call)
    return succeeded(call) if answer.status == httpx.codes.CONFLICT else answer


# --------------------------------------------------------------------------------------------------- names and secrets


@wrong(KEPT, "test_name_that_is_taken")
@always
def names_alike(call: Call, forward: Forward) -> Answer:
    """Lets two things have the same name: it calls the second one otherwise."""
    answer = forward(call)
    if answer.status == httpx.codes.BAD_REQUEST and does(call) == "create" and isinstance(call.body, dict):
        return forward(evolve(call, body=kept.named_anew(call.operation, call.body)))
    return answer


@wrong(KEPT, "test_secret")
@always
def tells_secrets(call: Call, forward: Forward) -> Answer:
    """Answers with what it was sent."""
    answer = forward(call)
    secrets = kept.secrets(call.operation)
    if answer.ok and isinstance(answer.body, dict):
        answer.body.update({name: call.body[name] for name in secrets if name in call.body})
    return answer


@wrong(KEPT, "test_secret")
@always
def blames_secrets(call: Call, forward: Forward) -> Answer:
    """Repeats in a refusal what it was sent."""
    answer = forward(call)
    if answer.status == httpx.codes.BAD_REQUEST and kept.secrets(call.operation):
        for entry in offences(answer.body):
            entry[document.error_body()["problem"]] = str(call.body)
    return answer


# --------------------------------------------------------------------------------------------------- what is not there


@wrong(UNKNOWN, "test_thing_of_another_account")
@define
class ShowsToAnybody:
    """Lets everybody have what somebody has."""

    _owners: dict[str, str | None] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Remember who has had something of a path, and call as that one."""
        answer = forward(call)
        if answer.ok and does(call) == "create":
            self._owners["last"] = call.key
        if answer.status in (httpx.codes.NOT_FOUND, httpx.codes.FORBIDDEN) and does(call) in ("get", "update"):
            return forward(evolve(call, key=self._owners.get("last", call.key)))
        return answer


@wrong(UNKNOWN, "test_thing_of_another_account")
@always
def knows_nothing_of_others(call: Call, forward: Forward) -> Answer:
    """Calls unknown what is forbidden."""
    answer = forward(call)
    if answer.status == httpx.codes.FORBIDDEN and 404 in call.operation.responses:
        return Answer(404, operations.answer_example(call.operation, 404))
    return answer


def begins_anyway(call: Call, forward: Forward) -> Answer:
    """Starts at once what would have to wait for a job, or cannot be done with it at all."""
    answer = forward(call)
    if answer.status == httpx.codes.BAD_REQUEST and call.operation.path_params:
        named = [entry[document.error_body()["field"]] for entry in offences(answer.body)]
        return succeeded(call) if set(named) <= set(call.operation.path_params) else answer
    return answer


@wrong(UNKNOWN, "test_job_that_still_runs")
@always
def begins_too_early(call: Call, forward: Forward) -> Answer:
    """Does not wait for a job."""
    return begins_anyway(call, forward)


@wrong(UNKNOWN, "test_job_that_has_failed")
@always
def makes_something_of_nothing(call: Call, forward: Forward) -> Answer:
    """Makes something of a job that has failed."""
    return begins_anyway(call, forward)


@wrong(UNKNOWN, "test_job_of_another_kind")
@always
def minds_no_kind(call: Call, forward: Forward) -> Answer:
    """Makes anything of any job."""
    return begins_anyway(call, forward)


@wrong(UNKNOWN, "test_job_that_still_runs")
@always
def blames_the_body(call: Call, forward: Forward) -> Answer:
    """Names the body where the job in the path is not ready."""
    answer = forward(call)
    if answer.status == httpx.codes.BAD_REQUEST:
        for entry in offences(answer.body):
            name = entry[document.error_body()["field"]]
            entry[document.error_body()["field"]] = "body" if name in call.operation.path_params else name
    return answer


# -------------------------------------------------------------------------------------------------------------- tokens


@wrong(KEYS, "test_access_token")
@define
class RenewsTokens:
    """Lets in with a token for ever: it gets itself a new one."""

    _tokens: dict[str, Json] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Remember with which credentials a token was got."""
        answer, gate = forward(call), operations.open_to_all()
        if call.operation in gate and answer.ok:
            self._tokens |= {text: call.body for text in answer.body.values() if isinstance(text, str)}
        shown = (call.key or "").removeprefix("Bearer ")
        if answer.status == httpx.codes.UNAUTHORIZED and shown in self._tokens:
            renewed = forward(Call(gate[0], None, self._tokens[shown], {}, gate[0].path))
            fresh = next(text for text in renewed.body.values() if isinstance(text, str))
            return forward(evolve(call, key=fresh))
        return answer


@wrong(KEYS, "test_access_token")
@always
def knows_keys_only(call: Call, forward: Forward) -> Answer:
    """Takes no token."""
    key = call.key if (call.key or "").startswith(document.key_prefix()) else None
    return forward(evolve(call, key=key))


# ---------------------------------------------------------------------------------------------- page numbers, minutes


def in_the_body(call: Call) -> Json | None:
    """How pages are asked for in the body of a call; None where they are not."""
    said = call.operation.page
    return said if said and said["in"] == "body" and isinstance(call.body, dict) else None


@wrong(PAGES, "test_pages_of_an_account")
@always
def counts_pages_from_zero(call: Call, forward: Forward) -> Answer:
    """Shows the first page for the second one too."""
    said = in_the_body(call)
    if said and call.body.get(said["param"], 1) in range(2, 100):
        return forward(call.with_fields(**{said["param"]: call.body[said["param"]] - 1}))
    return forward(call)


@wrong(PAGES, "test_sizes_of_pages")
@always
def has_one_size_of_page(call: Call, forward: Forward) -> Answer:
    """Overlooks how many items are wanted."""
    said = in_the_body(call)
    return forward(call.without([said["size-param"]])) if said else forward(call)


@wrong(CREDITS, "test_use_of_the_quota")
@always
def counts_under_another_figure(call: Call, forward: Forward) -> Answer:
    """Tells the minutes of one figure under another one."""
    answer = forward(call)
    if call.operation in operations.reporting() and answer.ok:
        one, other = list(pictory_spec.document()["x-quota-limits"]["minutes"])[:2]
        answer.body[one], answer.body[other] = answer.body[other], answer.body[one]
    return answer
