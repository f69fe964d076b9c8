"""Every field of a body and every item of its lists, however deep, each in a valid body in which it can be changed.

No test names a field or makes up a value: both are the spec's. What stands in an example at one place stands in for
the same component at another one, so that a few examples are enough for all places.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import cache

from attrs import evolve, field, frozen

from contract_tests import operations
from contract_tests.document import Body, Json, Operation, reference, request_of, resolved
from contract_tests.examples import typical_bodies
from contract_tests.sizes import one_of_each
from contract_tests.verdicts import faults, fits, name_of

Path = tuple[str | int, ...]
Inside = tuple[tuple[Path, str], ...]
"""The components that something is part of, each with its own path, the outermost first."""
_TOLD = {"description", "default", "examples"}
ANY = "*"
"""In the path of a schema: whatever member a map has."""


@frozen
class Place:
    """A field, or an item of a list, at any depth of a body; `body` is a small valid one that has it.

    `row` leads to the list on the way there that takes any number of items; None when there is none.
    """

    operation: Operation
    path: Path
    schema: Json = field(repr=False)
    body: Body = field(repr=False)
    row: Path | None = None

    @property
    def name(self) -> str:
        """The place as a refusal names it."""
        return name_of(self.path)

    @property
    def value(self) -> Json:
        """What the body has there."""
        return at(self.body, self.path)

    def holding(self, value: Json) -> Body:
        """The body with another value there."""
        body = deepcopy(self.body)
        at(body, self.path[:-1])[self.path[-1]] = value
        return body

    def without(self) -> Body:
        """The body without the field."""
        body = deepcopy(self.body)
        del at(body, self.path[:-1])[self.path[-1]]
        return body

    def renamed(self, name: str) -> Body:
        """The body with the field under another name."""
        body = self.without()
        at(body, self.path[:-1])[name] = self.value
        return body

    def together(self, bodies: Sequence[Body]) -> list[Body]:
        """Variants of the body in as few bodies as will do: the items that differ, in one row."""
        return in_a_row(bodies, self.row)


def in_a_row(bodies: Sequence[Body], row: Path | None) -> list[Body]:
    """Bodies that differ in an item of a list as one that has all the items; those without any stay as they are."""
    if row is None:
        return list(bodies)
    full = [body for body in bodies if at(body, row)]
    if not full:
        return list(bodies)
    whole = deepcopy(full[0])
    at(whole, row)[:] = [item for body in full for item in at(body, row)]
    return [whole, *(body for body in bodies if not at(body, row))]


def at(value: Json, path: Path) -> Json:
    """The member of a JSON value that a path leads to."""
    for part in path:
        value = value[part]
    return value


# ---------------------------------------------------------------------------------------------------------- all places


def places(operation: Operation) -> list[Place]:
    """Every field of an operation's body and every kind of item of its lists."""
    return [evolve(place, operation=operation) for place in _places(str(request_of(operation)))]


def everywhere() -> list[Place]:
    """Every place of every body. A body that several operations take is tried with them in turn, place by place."""
    return [
        evolve(place, operation=takers[number % len(takers)])
        for takers in operations.taking_the_same_body()
        for number, place in enumerate(places(takers[0]))
    ]


def different() -> Sequence[Place]:
    """Those of the places that differ in what may stand there; all of them where many examples are drawn."""
    return one_of_each(everywhere(), lambda place: json.dumps(_rules(place.schema), sort_keys=True))


def _rules(schema: Json) -> Json:
    """What a schema says to a validator, without what it says to people."""
    if isinstance(schema, dict):
        told = {name: part for name, part in schema.items() if name not in _TOLD and not name.startswith("x-")}
        return {name: _rules(part) for name, part in told.items()}
    return [_rules(part) for part in schema] if isinstance(schema, list) else schema


def without_example() -> list[str]:
    """The places that no valid example has, so that no test can change what is there: there must be none."""
    everywhere()
    return _WITHOUT_EXAMPLE


_WITHOUT_EXAMPLE: list[str] = []


@cache
def _places(request: str) -> list[Place]:
    operation = next(one for one in operations.taking_a_body() if request_of(one) == request)
    spots = list(_walk({"$ref": f"#/components/schemas/{request}"}))
    schemas = Counter(spot.path for spot in spots)
    known: dict[Path, list[Body]] = {}
    rows: dict[Path, Path | None] = {(): None}
    found: dict[tuple[Path, str], Place] = {}
    for spot in spots[1:]:
        above = rows[spot.path[:-1]]
        rows.setdefault(spot.path, spot.path if above is None and _takes_any_number(spot.schema) else above)
        held = _held(operation, spot, known, alone=schemas[spot.path] == 1)
        if held is None:
            _WITHOUT_EXAMPLE.append(f"{operation.id}: {name_of(spot.path)}")
            continue
        path, body = held
        place = Place(operation, path, spot.schema, body, above)
        found.setdefault((spot.path, json.dumps(spot.schema, sort_keys=True)), place)
    return list(found.values())


def _takes_any_number(schema: Json) -> bool:
    return schema.get("type") == "array" and "maxItems" not in schema and "allOf" not in schema


@frozen
class _Spot:
    """A schema inside that of a body: where it stands, and the components on the way there with their own paths."""

    path: Path
    schema: Json
    inside: Inside


def _walk(schema: Json, path: Path = (), inside: Inside = ()) -> Iterator[_Spot]:
    """Every schema inside a schema; a list's items stand under 0, a map's members under ANY."""
    name = reference(schema)
    if name in [each for _, each in inside]:
        return  # a component that contains itself has been here
    inside = (*inside, (path, name)) if name else inside
    whole = resolved(schema)
    if not _variants(whole):
        yield _Spot(path, whole, inside)
    for step, inner in _members(whole):
        yield from _walk(inner, (*path, step), inside)
    for part in (*_variants(whole), *_bases(whole)):
        yield from (spot for spot in _walk(part, path, inside) if spot.path != path or part in _variants(whole))


def _members(whole: Json) -> Iterator[tuple[str | int, Json]]:
    yield from whole.get("properties", {}).items()
    if "items" in whole:
        yield 0, whole["items"]
    if isinstance(whole.get("additionalProperties"), dict):
        yield ANY, whole["additionalProperties"]


def _variants(whole: Json) -> list[Json]:
    return [*whole.get("oneOf", []), *whole.get("anyOf", [])]


def _bases(whole: Json) -> list[Json]:
    """The components that an object has the fields of too; a rule between fields (`if`, `not`) is none."""
    return [part for part in whole.get("allOf", []) if reference(part)]


# ------------------------------------------------------------------------------------------------- what stands there


def _held(operation: Operation, spot: _Spot, known: dict[Path, list[Body]], *, alone: bool) -> tuple[Path, Body] | None:
    """The smallest valid body that is known to have the spot, and its path in there; None when no example has it.

    `alone` means that no other schema could be meant by what is there.
    """
    bodies = _bodies(operation, spot.path, spot.inside, known)
    for body in sorted(bodies, key=lambda body: len(str(body))):
        path = _matched(body, spot.path)
        if path is not None and (alone or fits(spot.schema, at(body, path))):
            return path, body
    return None


def _bodies(operation: Operation, path: Path, inside: Inside, known: dict[Path, list[Body]]) -> list[Body]:
    """Valid bodies that have a place: each example of the component around it, put into a body."""
    if path not in known:
        around = tuple(each for each in inside if len(each[0]) < len(path))
        where, component = around[-1]
        fitting = [(way[0], value) for value in samples(component) if (way := _matched(value, path[len(where) :]))]
        holders = [{}] if not where else _bodies(operation, where, around, known)
        found = [_put_into(operation, holders, where, value, member) for member, value in fitting]
        known[path] = [body for body in found if body is not None]
    return known[path]


def _put_into(operation: Operation, holders: list[Body], where: Path, value: Json, member: str | int) -> Json:
    """The first valid body of those that hold a value, or the one member of it that matters, in the given place."""
    for holder in holders:
        there = _matched(holder, where)
        assert there is not None
        for path, part in ((there, value), ((*there, member), value[member])):
            body = _grafted(holder, path, part)
            if body is not None and not faults(operation, body):
                return body
    return None


def _grafted(body: Json, path: Path, value: Json) -> Json:
    """The body with a value in a place; None where the body has something there that is no object and no list."""
    if not path:
        return deepcopy(value)
    body = deepcopy(body)
    holder: Json = at(body, path[:-1])
    if isinstance(holder, str):
        return None
    holder[path[-1]] = deepcopy(value)
    return body


def _matched(whole: Json, path: Path) -> Path | None:
    """The path to a value's member that the path of a schema means; None when it has none."""
    found: Path = ()
    value = whole
    for part in path:
        if isinstance(value, str):
            return None
        step = next(iter(value), part) if part == ANY and isinstance(value, dict) else part
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
        found = (*found, step)
    return found


@cache
def samples(component: str) -> list[Json]:
    """What the valid examples of bodies have where a component stands, the shortest first."""
    return sorted(_samples().get(component, {}).values(), key=lambda value: len(str(value)))


@cache
def _samples() -> dict[str, dict[str, Json]]:
    found: dict[str, dict[str, Json]] = defaultdict(dict)
    for operation in operations.taking_a_body():
        for body in typical_bodies(operation):
            for component, _, value in inside(operation, body):
                found[component].setdefault(json.dumps(value), value)
    return found


def inside(operation: Operation, body: Json) -> Iterator[tuple[str, Path, Json]]:
    """Every part of a body that is of a component: its name, where it is, and the part; the body itself first."""
    yield from _inside({"$ref": f"#/components/schemas/{request_of(operation)}"}, body, ())


def _inside(schema: Json, value: Json, path: Path) -> Iterator[tuple[str, Path, Json]]:
    name = reference(schema)
    if name:
        yield name, path, value
    whole = resolved(schema)
    for variant in _variants(whole):
        if fits(variant, value):
            yield from _inside(variant, value, path)
    for base in _bases(whole):
        yield from _inside(base, value, path)
    if isinstance(value, dict):
        for step, inner in whole.get("properties", {}).items():
            if step in value:
                yield from _inside(inner, value[step], (*path, step))
    if isinstance(value, list) and "items" in whole:
        for number, item in enumerate(value):
            yield from _inside(whole["items"], item, (*path, number))
