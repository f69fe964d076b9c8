"""Deliberately wrong mocks that judge bodies badly, or tell badly what is wrong with them; one mistake each."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import httpx

from contract_tests import document, examples, operations, rules, tables
from contract_tests.answers import offences
from contract_tests.document import Operation
from contract_tests.exclusions import exclusions
from contract_tests.limits import Length, lengths
from contract_tests.verdicts import faults
from tests.contract_suite.meddling import Answer, Call, Forward
from tests.contract_suite.registry import always, wrong

REFUSALS, EXCLUSIVE, TABLES, LENGTHS = "test_refusals", "test_exclusive", "test_tables", "test_lengths"


def refusal(call: Call, name: str) -> Answer:
    """A 400 that names one field."""
    body = deepcopy(operations.answer_example(call.operation, httpx.codes.BAD_REQUEST))
    del offences(body)[1:]
    offences(body)[0][document.error_body()["field"]] = name
    return Answer(httpx.codes.BAD_REQUEST, body)


def exclusive(operation: Operation) -> list[str]:
    """The fields of the body itself that exclude others."""
    same = [one for one in exclusions() if one.operation.request == operation.request and not one.path]
    return [name for one in same for name in one.names]


def its_lengths(operation: Operation) -> list[Length]:
    """The length rules of an operation's body."""
    return [rule for rule in lengths() if rule.place.operation.request == operation.request]


def starts_job(call: Call) -> bool:
    """Whether a job is asked for, with an object as body."""
    return call.operation.job is not None and isinstance(call.body, dict)


# ------------------------------------------------------------------------------------------------- rules not kept


@wrong(EXCLUSIVE, "test_subset_of_exclusive_fields")
@always
def skips_exclusivity(call: Call, forward: Forward) -> Answer:
    """Takes the first of several exclusive fields and overlooks the others."""
    if starts_job(call):
        sent = [name for name in exclusive(call.operation) if name in call.body]
        return forward(call.without(sent[1:]))
    return forward(call)


@wrong(TABLES, "test_combination")
@always
def skips_the_table(call: Call, forward: Forward) -> Answer:
    """Accepts every listed aspect ratio and duration with every model."""
    if starts_job(call):
        chosen_by = document.detail(call.operation, "x-credits").get("by")
        depending = [name for name in tables.table_fields(call.operation) if name != chosen_by]
        listed = {name for name in depending if call.body.get(name) in rules.enums(call.operation)[name]}
        return forward(call.without(listed & set(faults(call.operation, call.body))))
    return forward(call)


@wrong(REFUSALS, "test_example_of_a_refusal")
@always
def accepts_unknown_values(call: Call, forward: Forward) -> Answer:
    """Falls back to the default when it does not know a listed value."""
    if starts_job(call):
        enums = rules.enums(call.operation)
        unknown = [n for n, listed in enums.items() if isinstance(call.body.get(n), str) and call.body[n] not in listed]
        return forward(call.without(unknown))
    return forward(call)


@wrong(REFUSALS, "test_value_that_is_listed_or_nearly")
@always
def ignores_case(call: Call, forward: Forward) -> Answer:
    """Takes a listed value in capitals too."""
    if starts_job(call):
        enums = rules.enums(call.operation)
        sent = {name: call.body[name] for name in enums if isinstance(call.body.get(name), str)}
        lowered = {name: text.lower() for name, text in sent.items() if text.lower() in enums[name]}
        return forward(call.with_fields(**lowered))
    return forward(call)


@wrong(REFUSALS, "test_example_of_a_refusal")
@always
def forgives_a_missing_field(call: Call, forward: Forward) -> Answer:
    """Fills in a required field that was not sent."""
    if starts_job(call):
        missing = [name for name in rules.required(call.operation) if name not in call.body]
        return forward(call.with_fields(**{name: examples.example_of(call.operation, name) for name in missing}))
    return forward(call)


@wrong(REFUSALS, "test_example_of_a_refusal")
@always
def takes_null_for_absent(call: Call, forward: Forward) -> Answer:
    """Treats null like a field that was not sent."""
    return forward(call.without([n for n, v in call.body.items() if v is None])) if starts_job(call) else forward(call)


def measured_otherwise(call: Call, forward: Forward, measure: Callable[[str], int]) -> Answer:
    """Judge the length of texts by another measure than characters."""
    if starts_job(call):
        for rule in its_lengths(call.operation):
            value = call.body.get(rule.place.name)
            if isinstance(value, str) and rule.longest is not None and measure(value) > rule.longest:
                return refusal(call, rule.place.name)
    return forward(call)


@wrong(LENGTHS, "test_text_at_the_edge")
@always
def counts_bytes(call: Call, forward: Forward) -> Answer:
    """Counts the bytes of a text."""
    return measured_otherwise(call, forward, lambda text: len(text.encode()))


@wrong(LENGTHS, "test_text_at_the_edge")
@always
def counts_utf16_units(call: Call, forward: Forward) -> Answer:
    """Counts as JavaScript does: two for a fox."""
    return measured_otherwise(call, forward, lambda text: len(text.encode("utf-16-le")) // 2)


@wrong(LENGTHS, "test_text_at_the_edge")
@always
def is_one_too_strict(call: Call, forward: Forward) -> Answer:
    """Writes < where <= was meant."""
    return measured_otherwise(call, forward, lambda text: len(text) + 1)


@wrong(LENGTHS, "test_text_at_the_edge")
@always
def is_one_too_lenient(call: Call, forward: Forward) -> Answer:
    """Takes one character, or one item, more than is allowed."""
    if starts_job(call):
        long = {
            rule.place.name: value
            for rule in its_lengths(call.operation)
            if isinstance(value := call.body.get(rule.place.name), str | list) and len(value) - 1 == rule.longest
        }
        return forward(call.with_fields(**{name: value[:-1] for name, value in long.items()}))
    return forward(call)


# ------------------------------------------------------------------------------------------------ refusals told badly


@wrong(EXCLUSIVE, "test_subset_of_exclusive_fields")
@always
def names_one_of_the_clashing(call: Call, forward: Forward) -> Answer:
    """Tells only the first of the fields that clash."""
    answer = forward(call)
    if starts_job(call) and answer.status == httpx.codes.BAD_REQUEST:
        told, name = offences(answer.body), document.error_body()["field"]
        clashing = [entry for entry in told if entry[name] in exclusive(call.operation)]
        for entry in clashing[1:]:
            told.remove(entry)
    return answer


@wrong(REFUSALS, "test_example_of_a_refusal")
@always
def names_the_body(call: Call, forward: Forward) -> Answer:
    """Says that the body is wrong instead of which field."""
    answer = forward(call)
    return refusal(call, "body") if starts_job(call) and answer.status == httpx.codes.BAD_REQUEST else answer


@wrong(REFUSALS, "test_example_of_a_refusal")
@always
def stops_at_the_first_fault(call: Call, forward: Forward) -> Answer:
    """Tells one offending field at a time."""
    answer = forward(call)
    if starts_job(call) and answer.status == httpx.codes.BAD_REQUEST:
        del offences(answer.body)[1:]
    return answer
