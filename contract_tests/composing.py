"""Objects with objects inside, put together field by field: what has rules between its fields is best drawn so.

Every object begins as one of the spec's examples. Fields are left out of it and added to it, each as its own schema
has it, as long as the whole stays right. So whatever rules there are, what is drawn keeps them.
"""

from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from contract_tests import document
from contract_tests.document import Body, Json, reference, resolved
from contract_tests.places import samples
from contract_tests.verdicts import validator

_SHORT = 500
"""So many characters of JSON has an example at most that is begun with, as far as there are some."""
_LONGEST = 60
"""So many characters has a text of a pattern at most where nothing else is said."""
_MORE = 3
"""So many fields are added to an object at most, and so many items put into a list."""

NAMES = st.text(min_size=1, max_size=8)
SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from([0.5, -1e300]) | st.text(max_size=8)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2), max_leaves=4
)
"""Any JSON value."""


@cache
def bodies(component: str) -> SearchStrategy[Json]:
    """Bodies of a component: objects, or lists of them."""
    schema = {"$ref": f"#/components/schemas/{component}"}
    return _values(schema).filter(validator(component).is_valid)


@cache
def objects(component: str) -> SearchStrategy[Body]:
    """Objects of a component, members that nobody knows included."""
    return _objects(component)


@st.composite
def _objects(draw: DrawFn, component: str) -> Body:
    value = dict(draw(st.sampled_from(_examples(component))))
    rule = validator(component)
    for name in draw(_some(sorted(value))):
        less = {other: member for other, member in value.items() if other != name}
        value = less if rule.is_valid(less) else value
    fields = _fields(component)
    rows = [name for name in value if name in fields and _holds_objects(component, name)]
    for name in [*rows, *draw(_some(list(fields)))]:
        more = {**value, name: draw(fields[name])}
        value = more if rule.is_valid(more) else value
    if draw(st.integers(0, 4)) == 4:
        value = {draw(NAMES.filter(lambda name: name not in fields)): draw(JSON), **value}
    return value


def _examples(component: str) -> list[Json]:
    found = samples(component)
    return [value for value in found if len(str(value)) <= _SHORT] or found[:1]


def _some(names: list[str]) -> SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), max_size=_MORE, unique=True) if names else st.just([])


@cache
def _fields(component: str) -> dict[str, SearchStrategy[Json]]:
    """What is drawn for each field of a component."""
    return {name: _values(schema) for name, schema in document.fields(document.component(component)).items()}


def _holds_objects(component: str, name: str) -> bool:
    """Whether a field is a list of objects: whoever has one gets others, for they are what most rules are about."""
    schema = document.fields(document.component(component))[name]
    return "properties" in resolved(schema.get("items", {}))


def _values(schema: Json) -> SearchStrategy[Json]:
    """Values that a schema allows, if nothing else is said of them elsewhere."""
    name, whole = reference(schema), resolved(schema)
    if "enum" in whole or "const" in whole:
        return st.sampled_from(whole.get("enum", [whole.get("const")]))
    if variants := [*whole.get("oneOf", []), *whole.get("anyOf", [])]:
        return st.one_of([_values(variant) for variant in variants])
    if name and (whole.get("properties") or "allOf" in whole):
        return objects(name)
    if name and {"pattern", "format"} & set(whole) and samples(name):
        return st.sampled_from(samples(name))
    if "type" not in whole:
        return JSON
    kinds = whole["type"] if isinstance(whole["type"], list) else [whole["type"]]
    return st.one_of([_OF_TYPE[kind](whole) for kind in kinds])


def _texts(schema: Json) -> SearchStrategy[Json]:
    if schema.get("format") == "uuid":
        return st.uuids().map(str)
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True).filter(
            lambda text: len(text) <= schema.get("maxLength", _LONGEST)
        )
    return st.text(min_size=schema.get("minLength", 0), max_size=min(schema.get("maxLength", 12), 12))


def _numbers(schema: Json) -> SearchStrategy[Json]:
    low, high = schema.get("minimum", schema.get("exclusiveMinimum", -9)), schema.get("maximum")
    top = low + 99 if high is None else high
    if schema["type"] == "integer":
        return st.integers(low, top)
    return st.integers(round(low * 8) + ("exclusiveMinimum" in schema), round(top * 8)).map(lambda eighths: eighths / 8)


def _lists(schema: Json) -> SearchStrategy[Json]:
    low, high = schema.get("minItems", 0), schema.get("maxItems", _MORE)
    return st.lists(_values(schema["items"]), min_size=low, max_size=min(high, _MORE))


def _maps(schema: Json) -> SearchStrategy[Json]:
    inner = schema.get("additionalProperties", True)
    return st.dictionaries(NAMES, _values(inner) if isinstance(inner, dict) else JSON, max_size=_MORE)


_OF_TYPE: dict[str, Any] = {
    "string": _texts,
    "integer": _numbers,
    "number": _numbers,
    "boolean": lambda _: st.booleans(),
    "array": _lists,
    "null": lambda _: st.none(),
    "object": _maps,
}
