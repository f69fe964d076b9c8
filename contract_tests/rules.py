"""What the contract says of the fields of a body, at any depth, in the words in which the tests ask.

No test names a field, an enum value or a limit: it asks here, and here they are read from the spec. So a new
operation, field or rule gets its tests by being written into the spec.
"""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import chain
from typing import NamedTuple

from attrs import field, frozen

import pictory_spec
from contract_tests.document import Body, Json, Operation, component, detail, reference, resolved
from contract_tests.examples import valid_bodies
from contract_tests.verdicts import fits, name_of

Path = tuple[str | int, ...]

# ------------------------------------------------------------------------------------------------- the fields of a body


def request_schema(operation: Operation) -> Json:
    """The schema of an operation's body."""
    assert operation.request is not None
    return component(operation.request)


def properties(operation: Operation) -> dict[str, Json]:
    """The schema of each field of an operation's body, references followed."""
    return {name: resolved(schema) for name, schema in request_schema(operation)["properties"].items()}


def required(operation: Operation) -> list[str]:
    """The fields that a body must have."""
    return list(request_schema(operation).get("required", []))


def enums(operation: Operation) -> dict[str, list[str]]:
    """The values of each field that has a closed list of them."""
    return {name: schema["enum"] for name, schema in properties(operation).items() if "enum" in schema}


def free_text(operation: Operation) -> str:
    """The required field that takes any text, so that a test can put its mark there."""
    return next(name for name in required(operation) if "maxLength" in properties(operation)[name])


def parameters(operation: Operation) -> dict[str, Json]:
    """The schema of each parameter of an operation's query, the token of a page aside."""
    token = (operation.page or {}).get("param")
    found = (resolved(parameter) for parameter in detail(operation, "parameters") or [])
    return {one["name"]: resolved(one["schema"]) for one in found if one["in"] == "query" and one["name"] != token}


# ------------------------------------------------------------------------------------------------- places, at any depth


@frozen
class Place:
    """A field, or an item of a list, at any depth of a body; `body` is the shortest example that has it."""

    operation: Operation
    path: Path
    schema: Json = field(repr=False)
    body: Body = field(repr=False)

    @property
    def name(self) -> str:
        """The place as a refusal names it."""
        return name_of(self.path)

    @property
    def value(self) -> Json:
        """What the example has there."""
        return _at(self.body, self.path)

    def holding(self, value: Json) -> Body:
        """The example with another value there."""
        body = deepcopy(self.body)
        _at(body, self.path[:-1])[self.path[-1]] = value
        return body

    def without(self) -> Body:
        """The example without the field."""
        body = deepcopy(self.body)
        del _at(body, self.path[:-1])[self.path[-1]]
        return body

    def renamed(self, name: str) -> Body:
        """The example with the field under another name."""
        body = self.without()
        _at(body, self.path[:-1])[name] = self.value
        return body


def _at(value: Json, path: Path) -> Json:
    for part in path:
        value = value[part]
    return value


def places(operation: Operation) -> list[Place]:
    """Every field of an operation's body and every kind of item of its lists, however deep."""
    return _places(operation.id)


@cache
def _places(name: str) -> list[Place]:
    operation = pictory_spec.OPERATIONS[name]
    found: dict[tuple[Path, str], Place] = {}
    for pattern, schema in _walk({"$ref": f"#/components/schemas/{operation.request}"}):
        if pattern:
            found.setdefault((pattern, str(schema)), _placed(operation, pattern, schema))
    return list(found.values())


def _walk(schema: Json, path: Path = (), above: tuple[str, ...] = ()) -> Iterator[tuple[Path, Json]]:
    """Every schema inside a schema with the path that leads there; a list's items stand under 0."""
    name = reference(schema)
    if name in above:
        return  # a component that contains itself has been here
    above = (*above, name) if name else above
    whole = resolved(schema)
    variants = [*whole.get("oneOf", []), *whole.get("anyOf", [])]
    if not variants:
        yield path, whole
    for part in (whole, *map(resolved, whole.get("allOf", []))):
        for each, inner in part.get("properties", {}).items() if part is whole or _named(part) else ():
            yield from _walk(inner, (*path, each), above)
    if "items" in whole:
        yield from _walk(whole["items"], (*path, 0), above)
    yield from chain.from_iterable(_walk(variant, path, above) for variant in variants)


def _named(part: Json) -> bool:
    """Whether a part of an `allOf` brings fields of its own: a rule between fields (`if`, `not`) does not."""
    return str(part.get("type")) == "object"


def _placed(operation: Operation, path: Path, schema: Json) -> Place:
    for body in sorted(valid_bodies(operation).values(), key=lambda body: len(str(body))):
        try:
            value = _at(body, path)
        except (KeyError, IndexError, TypeError):
            continue
        if fits(schema, value):
            return Place(operation, path, schema, body)
    raise LookupError(f"{operation.id}: no valid example has {name_of(path)}, so no test can change it")


class Length(NamedTuple):
    """A length rule of one place: characters of a text, or items of a list. A bound that is left open is None."""

    place: Place
    shortest: int | None
    longest: int | None

    def admits(self, length: int) -> bool:
        """Whether the rule allows such a length."""
        return (self.shortest or 0) <= length and (self.longest is None or length <= self.longest)

    def edges(self) -> list[int]:
        """The bounds that there are."""
        return [edge for edge in (self.shortest, self.longest) if edge is not None]

    def of_length(self, length: int, alphabet: str = "x") -> Json:
        """A value of that length, right but for it: a text of the letters of an alphabet, or a list of one item."""
        if self.place.schema["type"] == "string":
            return (alphabet * length)[:length]
        return [self.place.value[0]] * length


def lengths(operation: Operation) -> list[Length]:
    """The length rules of a body's fields, at any depth; a text that must have a form too is not any text."""
    bounds = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}
    found = [
        Length(place, *(place.schema.get(bound) for bound in bounds[str(place.schema["type"])]))
        for place in places(operation)
        if place.schema.get("type") in bounds and not {"enum", "const", "pattern", "format"} & set(place.schema)
    ]
    return [rule for rule in found if rule.edges()]


# ----------------------------------------------------------------------------------------------------- exclusive fields


@frozen
class Exclusion:
    """An object, at any depth of a body, some of whose fields exclude each other."""

    operation: Operation
    path: Path
    groups: tuple[tuple[str, ...], ...]

    @property
    def names(self) -> list[str]:
        """The fields that take part in some group, in the order of the spec."""
        return list(dict.fromkeys(name for group in self.groups for name in group))

    def body(self, chosen: tuple[str, ...]) -> Body:
        """A valid body but for this: of the fields that exclude each other, its object has the chosen ones."""
        fields = {place.path: place for place in places(self.operation)}
        examples = sorted(valid_bodies(self.operation).values(), key=lambda body: len(str(body)))
        body = deepcopy(next(one for one in examples if not self.path or self.path in _paths(one)))
        holder = _at(body, self.path)
        for name in self.names:
            holder.pop(name, None)
        holder.update({name: fields[(*self.path, name)].value for name in chosen})
        return body

    def clashing(self, chosen: tuple[str, ...]) -> list[str]:
        """The names that a refusal gives when the chosen fields are sent."""
        broken = {name for group in self.groups if set(group) <= set(chosen) for name in group}
        return sorted(name_of((*self.path, name)) for name in broken)


def _paths(value: Json, above: Path = ()) -> set[Path]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {above}.union(*(_paths(each, (*above, key)) for key, each in inner))


def exclusions(operation: Operation) -> list[Exclusion]:
    """Every object of an operation's body that has exclusive fields."""
    by_path: dict[Path, list[tuple[str, ...]]] = {}
    for group in (group for group in operation.exclusive if len(group.names) > 1):
        by_path.setdefault(tuple(0 if part == "*" else part for part in group.path), []).append(group.names)
    return [Exclusion(operation, path, tuple(groups)) for path, groups in by_path.items()]


def exclusive(operation: Operation) -> list[str]:
    """The fields of the body itself that take part in some clash."""
    return [name for one in exclusions(operation) if not one.path for name in one.names]
