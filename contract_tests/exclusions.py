"""Fields that exclude each other, in whatever object of a body they stand."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from contract_tests.document import Body, Json, Operation, request_of
from contract_tests.places import Path, Place, at, everywhere
from contract_tests.verdicts import name_of


@frozen
class Exclusion:
    """An object, at any depth of a body, some of whose fields exclude each other; of a list it is the first item.

    `row` leads to the list on the way there that takes any number of items; None when there is none.
    """

    operation: Operation
    path: Path
    groups: tuple[tuple[str, ...], ...]
    row: Path | None

    @property
    def names(self) -> list[str]:
        """The fields that take part in some group, in the order of the spec."""
        return list(dict.fromkeys(name for group in self.groups for name in group))

    def body(self, chosen: tuple[str, ...]) -> Body:
        """A body whose object has the chosen ones of the fields that exclude each other, with all that each needs."""
        fields = {place.path[-1]: place for place in _fields(self.path) if request_of(place.operation) == self._request}
        first, *others = [fields[name] for name in chosen or self.names]
        body = first.holding(first.value)
        holder = at(body, self.path)
        for other in others:
            beside = at(other.body, self.path)
            holder.update({name: value for name, value in beside.items() if name not in {*holder, *self.names}})
            holder[other.path[-1]] = other.value
        for name in set(self.names) - set(chosen):
            holder.pop(name, None)
        return body

    @property
    def _request(self) -> str | None:
        return request_of(self.operation)


@cache
def _fields(path: Path) -> list[Place]:
    """The places of the fields of an object, in whatever body."""
    return [place for place in everywhere() if place.path[:-1] == path]


def exclusions() -> list[Exclusion]:
    """Every object of every body that has exclusive fields; what several operations take is tried with them in turn."""
    found: dict[tuple[str | None, Path], Exclusion] = {}
    for place in everywhere():
        path = place.path[:-1]
        groups = tuple(rule.names for rule in _groups(place.operation) if _first(rule.path) == path)
        if groups:
            found.setdefault((request_of(place.operation), path), Exclusion(place.operation, path, groups, place.row))
    return list(found.values())


def _groups(operation: Operation) -> list[Json]:
    """The groups of fields that exclude each other; a group of one name says that it may not be there at all."""
    return [rule for rule in operation.exclusive if len(rule.names) > 1]


def _first(path: tuple[str, ...]) -> Path:
    return tuple(0 if part == "*" else part for part in path)


def clashing(operation: Operation, body: Json) -> set[str]:
    """The fields of a body, as a refusal names them, that exclude each other or may not be there, as the client says.

    The client knows them from a table of its own, and sends none of them.
    """
    return {
        name_of((*path, name))
        for rule in operation.exclusive
        for path, found in _objects(body, rule.path)
        if set(rule.names) <= set(found)
        for name in rule.names
    }


def _objects(value: Json, way: tuple[str, ...], path: Path = ()) -> Iterator[tuple[Path, Body]]:
    """The objects that a way leads to, `*` being each item of a list, with their paths."""
    if not way:
        yield from [(path, value)] if isinstance(value, dict) else []
    elif way[0] == "*":
        for number, item in enumerate(value if isinstance(value, list) else []):
            yield from _objects(item, way[1:], (*path, number))
    elif isinstance(value, dict) and way[0] in value:
        yield from _objects(value[way[0]], way[1:], (*path, way[0]))
