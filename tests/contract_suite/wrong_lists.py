"""Deliberately wrong mocks whose lists lose, double, leak or disorder things; one mistake each."""

from __future__ import annotations

import re

import httpx
from attrs import define, evolve, field

from contract_tests import document, operations, rules
from contract_tests.answers import items
from contract_tests.document import Json, Operation
from tests.contract_suite.meddling import Answer, Call, Forward, cut, put
from tests.contract_suite.registry import always, wrong

PAGES, LISTING, ITEMS = "test_pages", "test_listing", "test_items"


def page_of(call: Call, forward: Forward) -> tuple[Answer, list[Json]]:
    """An answer and, if it is a page, its items, to be changed in place."""
    answer = forward(call)
    return answer, items(call.operation, answer.body) if call.operation.page and answer.ok else []


def makers(call: Call) -> list[Operation]:
    """What makes the items of the list that is asked for; nothing when something else, or a list of jobs, is."""
    return operations.makers_of(call.operation) if call.operation in operations.result_lists() else []


def following(call: Call, answer: Answer) -> str | None:
    """The token in an answer."""
    where = call.operation.page["token"] if call.operation.page else ""
    found = document.at(answer.body, where) if where and document.has(answer.body, where) else None
    return None if found is None else str(found)


@wrong(PAGES, "test_pages_of_an_account")
@always
def lists_oldest_first(call: Call, forward: Forward) -> Answer:
    """Turns every page round."""
    answer, listed = page_of(call, forward)
    listed.reverse()
    return answer


@wrong(PAGES, "test_pages_of_an_account")
@define
class DoublesAtTheEdge:
    """Begins a page with the last item of the page before."""

    _last: dict[str, Json] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Remember the last item under the token that leads on from it."""
        answer, listed = page_of(call, forward)
        if listed and call.operation.page:
            token, last = following(call, answer), listed[-1]
            if call.token in self._last:
                listed.insert(0, self._last[call.token])
                del listed[call.operation.page["size"] :]
            if token:
                self._last[token] = last
        return answer


@wrong(PAGES, "test_pages_of_an_account")
@always
def loses_at_the_edge(call: Call, forward: Forward) -> Answer:
    """Begins a page one item too late."""
    answer, listed = page_of(call, forward)
    if listed and call.token:
        del listed[0]
    return answer


@wrong(PAGES, "test_number_of_items")
@define
class HasOneMorePage:
    """Gives a token whenever a page is full; the next one may be empty."""

    _ended: set[str] = field(factory=set)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Lead on from a last page that is full to an empty one."""
        if call.operation.page is None:
            return forward(call)
        if call.token and call.token in self._ended:
            answer = forward(call.with_token(None))
            put(answer.body, call.operation.page["items"], [])
            if document.has(answer.body, call.operation.page["token"]):
                cut(answer.body, call.operation.page["token"])
            return answer
        answer, listed = page_of(call, forward)
        if len(listed) == call.operation.page["size"] and following(call, answer) is None:
            self._ended.add(f"end-{call.key}")
            put(answer.body, call.operation.page["token"], f"end-{call.key}")
        return answer


@wrong(PAGES, "test_pages_of_an_account")
@always
def gives_a_token_on_the_last_page(call: Call, forward: Forward) -> Answer:
    """Leads on from the last page, to the first one."""
    answer = forward(call)
    if call.operation.page and answer.ok and following(call, answer) is None:
        put(answer.body, call.operation.page["token"], "start")
    return answer


@wrong(PAGES, "test_pages_of_an_account")
@always
def gives_null_for_no_token(call: Call, forward: Forward) -> Answer:
    """Writes null where nothing should stand."""
    answer = forward(call)
    if call.operation.page and answer.ok and following(call, answer) is None:
        put(answer.body, call.operation.page["token"], None)
    return answer


@wrong(PAGES, "test_token_of_another_account")
@always
def takes_any_token(call: Call, forward: Forward) -> Answer:
    """Shows the first page for a token that it does not know."""
    answer = forward(call)
    if call.operation.page and call.token and answer.status == httpx.codes.BAD_REQUEST:
        return forward(call.with_token(None))
    return answer


@wrong(PAGES, "test_token_of_another_account")
@define
class LeaksLists:
    """Reads the account out of the page token, whoever shows it."""

    _owners: dict[str, str | None] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """List in the name of whoever was given the token."""
        if call.operation.page is None:
            return forward(call)
        answer = forward(evolve(call, key=self._owners.get(call.token or "", call.key)))
        token = following(call, answer)
        if answer.ok and token:
            self._owners.setdefault(token, call.key)
        return answer


@wrong(ITEMS, "test_item_echoes_the_request")
@always
def forgets_the_inputs(call: Call, forward: Forward) -> Answer:
    """Keeps only what every item has."""
    answer, listed = page_of(call, forward)
    for start in makers(call):
        required = operations.page_item(call.operation)["required"]
        for item in listed:
            for name in set(rules.properties(start)) - set(required):
                item.pop(name, None)
    return answer


@wrong(ITEMS, "test_item_echoes_the_request")
@always
def takes_its_own_model(call: Call, forward: Forward) -> Answer:
    """Says of every item that it was made by the model that is listed first."""
    answer, listed = page_of(call, forward)
    for start in makers(call):
        chosen_by = document.detail(start, "x-credits")["by"]
        for item in listed:
            item[chosen_by] = rules.enums(start)[chosen_by][0]
    return answer


@wrong(ITEMS, "test_item_agrees_with_the_job")
@always
def moves_the_files(call: Call, forward: Forward) -> Answer:
    """Lists a file under another address than the job told."""
    answer, listed = page_of(call, forward)
    for start in makers(call):
        for item in listed:
            for name in operations.files(start):
                item[name] += "?from=list"
    return answer


@wrong(ITEMS, "test_item_is_dated_by_its_completion")
@always
def dates_all_alike(call: Call, forward: Forward) -> Answer:
    """Dates every item of a page by the oldest one."""
    answer, listed = page_of(call, forward)
    if makers(call) and call.operation.page:
        where = call.operation.page["order"]
        for item in listed:
            put(item, where, document.at(listed[-1], where))
    return answer


@wrong(LISTING, "test_pages_while_items_are_completed")
@always
def counts_from_the_top(call: Call, forward: Forward) -> Answer:
    """Pages by offset: what is completed meanwhile pushes an item onto the next page, where it comes again."""
    if call.operation.page is None or not re.fullmatch(r"at-\d+", call.token or "at-0"):
        return forward(call)
    first, listed = page_of(call.with_token(None), forward)
    page, everything = first, list(listed)
    while token := following(call, page):
        page, more = page_of(call.with_token(token), forward)
        everything += more
    size, begin = call.operation.page["size"], int((call.token or "at-0").removeprefix("at-"))
    rest = everything[begin + size :]
    answer = Answer(first.status, {})
    put(answer.body, call.operation.page["items"], everything[begin : begin + size])
    if rest:
        put(answer.body, call.operation.page["token"], f"at-{begin + size}")
    return answer


@wrong(LISTING, "test_pages_while_items_are_completed")
@define
class LagsBehind:
    """Reads the first page from a copy: what it shows is what was there the last time that somebody looked."""

    _copy: dict[str | None, Answer] = field(factory=dict)

    def __call__(self, call: Call, forward: Forward) -> Answer:
        """Answer with the copy, and make a new one."""
        answer = forward(call)
        if call.operation.page is None or call.token or not answer.ok:
            return answer
        old, self._copy[call.key] = self._copy.get(call.key, answer), answer
        return old
