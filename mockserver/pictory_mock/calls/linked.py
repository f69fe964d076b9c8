"""What the path of an operation names that nobody has written yet, found by the links of the contract.

A job, or a thing that is kept, is there where the account has it; anything else where an operation tells it that links
to this one: from its examples, or as it is handled.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

import pictory_spec
from pictory_mock.contract.document import api
from pictory_mock.contract.pointers import every, get, name
from pictory_mock.contract.refusal import refuse
from pictory_mock.core.kept import Collection

from . import keeping
from .call import Call, Declined, Handler

if TYPE_CHECKING:
    from pictory_spec import Operation

Handlers = Mapping[str, Handler]
_NOT_FOUND, _REFUSED, _MOST_PAGES = 404, 400, 100
_IN_ANSWER = re.compile(r"\$response\.body#(/.*)")


@frozen
class Way:
    """A link: where in the answer of an operation (`pointer`) stands what a parameter of another one's path takes."""

    source: Operation
    target: str
    param: str
    pointer: str
    when: str | None

    @property
    def from_job(self) -> bool:
        """Whether the id of a job is passed on."""
        return self.source.job is not None and self.source.job["id"] == self.pointer


@functools.cache
def _ways() -> tuple[Way, ...]:
    return tuple(way for source in pictory_spec.OPERATIONS.values() for way in _from(source))


def _from(source: Operation) -> Iterator[Way]:
    responses = api().operation(source.path, source.method)["responses"]
    links = api().resolve(responses[str(source.success)]).get("links", {})
    for link in map(api().resolve, links.values()):
        for param, told in link.get("parameters", {}).items():
            if found := _IN_ANSWER.fullmatch(str(told)):
                yield Way(source, link["operationId"], param, found[1], link.get("x-when"))


def examples(operation: Operation) -> list[Any]:
    """The examples of an operation's answer, those first that hold most of what lists and links lead on from."""
    places = [way.pointer for way in _ways() if way.source == operation]
    places += [rules["items"] for rules in (operation.page, operation.collection) if rules and "items" in rules]
    found = api().examples(operation.path, operation.method, operation.success)
    return sorted(found, key=lambda example: -sum(bool(get(example, place)) for place in places))


def find(call: Call, handlers: Handlers) -> dict[str, Any]:
    """What is told elsewhere of what the path names, by member. Raises `Declined` if it is not there.

    A job that has not come so far as the link says is `Refused`, where the contract has a 400.
    """
    about: dict[str, Any] = {}
    for param, value in call.path.items():
        ways = [way for way in _ways() if (way.target, way.param) == (call.operation.id, param)]
        if jobs := [way for way in ways if way.from_job]:
            _check_job(call, param, jobs)
            continue
        told = [thing for way in ways for thing in _told(call, way, value, handlers)]
        kind = next((kind for way in ways if (kind := _kept_by(way.source, handlers))), None)
        if kind is not None and not told:
            with keeping.declining(call.operation):
                Collection(call.account, kind).get(value)
        elif not told and not _shows_itself(call, param, ways, value):
            raise Declined(_NOT_FOUND)
        for thing in told:
            about |= thing
    return about


def _check_job(call: Call, param: str, ways: list[Way]) -> None:
    job = call.account.jobs.find(call.path[param])
    if job is None:
        raise Declined(_NOT_FOUND)
    kinds = {str((way.source.job or {})["kind"]): way.when for way in ways}
    state = job.state_at(call.account.clock.now_ms())
    if job.kind not in kinds or kinds[job.kind] not in (None, state):
        if _REFUSED not in call.operation.responses:
            raise Declined(_NOT_FOUND)
        wanted = " or ".join(sorted(kinds)) if job.kind not in kinds else f"{kinds[job.kind]}, not {state}"
        raise refuse(param, f"must be the id of a job that is {wanted}")


def _kept_by(source: Operation, handlers: Handlers) -> str | None:
    """The kind of things that accounts keep which an operation is about; None where it is about none."""
    kind = (source.collection or {}).get("name")
    every_one = (dict(each.collection or {}) for each in pictory_spec.OPERATIONS.values())
    fixed = any(each.get("fixed") and each["name"] == kind for each in every_one)
    return kind if source.id in handlers and not fixed else None


def _told(call: Call, way: Way, value: str, handlers: Handlers) -> Iterator[dict[str, Any]]:
    """What an operation that only tells something says of the thing of this name."""
    above, last = way.pointer.rpartition("/")[0], name(way.pointer)
    for answer in _answers(call, way.source, handlers) if way.source.method == "GET" else ():
        for thing in every(answer, above):
            if isinstance(thing, dict) and last in thing and str(thing[last]) == value:
                yield thing


def _answers(call: Call, source: Operation, handlers: Handlers) -> Iterator[Any]:
    """What another operation tells this account: its examples, or its pages where it is handled."""
    if source.id not in handlers:
        yield from examples(source)
        return
    if (source.query_schema or {}).get("required") or set(source.path_params) - set(call.path):
        return  # nobody knows what else to ask for
    path, rules = {each: call.path[each] for each in source.path_params}, source.page or {}
    query: dict[str, Any] = {}
    for _ in range(_MOST_PAGES):
        answer = handlers[source.id](Call(source, call.account, path, query, None, call.public_url))
        yield answer
        query = {rules["param"]: get(answer, rules["token"])} if "token" in rules else {}
        if not any(query.values()):
            return


def _shows_itself(call: Call, param: str, ways: list[Way], value: str) -> bool:
    """Whether an example of the operation's own is of the thing of this name."""
    names = {param, *(name(way.pointer) for way in ways)}
    shown = [example for example in examples(call.operation) if isinstance(example, dict)]
    return any(str(example.get(each)) == value for example in shown for each in names)
