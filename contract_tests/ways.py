"""How the path of an operation comes to name something that is there: by the links of the spec.

A link says which answer gives what another operation takes in its path, and `x-when` how far the job must be first.
"""

import re
from collections.abc import Mapping
from functools import cache

from attrs import field, frozen

import pictory_spec
from contract_tests import document, operations
from contract_tests.document import Json, Operation, at


@frozen
class Way:
    """From an operation to one that takes in its path what the first one answers.

    `pointers` leads to that in the answer, by the names of the path's parameters; `members` does so for fields of the
    body; `when` is the status that the job
    which the first one starts must have, None where it does not matter or no job is started.
    """

    source: Operation
    target: Operation
    pointers: Mapping[str, str] = field(hash=False)
    members: Mapping[str, str] = field(hash=False)
    when: str | None

    def path(self, answer: Json) -> dict[str, str]:
        """What stands in the path after such an answer."""
        return {name: str(at(answer, pointer)) for name, pointer in self.pointers.items()}

    def body(self, answer: Json) -> dict[str, str]:
        """What stands in fields of the body after such an answer."""
        return {name: str(at(answer, pointer)) for name, pointer in self.members.items()}


def to(operation: Operation) -> list[Way]:
    """The ways to an operation: those that make something first, then those that need something to be there."""
    return [way for way in _every() if way.target == operation and way.pointers]


def into_body(operation: Operation) -> list[Way]:
    """The ways that fill fields of an operation's body: what they name is there then."""
    return [way for way in _every() if way.target == operation and way.members]


def shortest(operation: Operation) -> Way:
    """The way to an operation that is gone where nothing else matters: made on purpose and cheaply, if it can be."""
    found = to(operation)
    assert found, f"no link of the spec leads to {operation.id}, so no test can reach it"
    return found[0]


@cache
def _every() -> list[Way]:
    found = [way for source in operations.every() for way in _from(source)]
    return sorted(found, key=lambda way: _trouble(way.source))


def _trouble(source: Operation) -> tuple[bool, bool, bool, bool]:
    """What makes an operation a worse beginning than others: it only reads, is old, has a way itself, or costs."""
    old, costs = document.detail(source, "deprecated"), document.detail(source, "x-credits")
    return source.method == "GET", bool(old), bool(source.path_params), bool(costs)


def _from(source: Operation) -> list[Way]:
    links = document.resolved(document.detail(source, "responses")[str(source.success)]).get("links", {})
    return [way for link in map(document.resolved, links.values()) if (way := _way(source, link)) is not None]


def _way(source: Operation, link: Json) -> Way | None:
    """The way that a link shows; None for one that fills no path."""
    target = pictory_spec.OPERATIONS[link["operationId"]]
    pointers, body = _pointers(link.get("parameters", {})), link.get("requestBody")
    members = _pointers(body) if isinstance(body, dict) else {}
    if set(target.path_params) - set(pointers) or not (target.path_params or members):
        return None
    path = {name: pointers[name] for name in target.path_params}
    return Way(source, target, path, members, link.get("x-when"))


def _pointers(said: Mapping[str, Json]) -> dict[str, str]:
    found = {name: re.fullmatch(r"\$response\.body#(/.*)", str(each)) for name, each in said.items()}
    return {name: match[1] for name, match in found.items() if match}
