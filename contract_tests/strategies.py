"""What the tests draw, named for what it is. All of it shrinks to something small and readable."""

from functools import cache
from typing import Any

import schemathesis
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from schemathesis import GenerationMode

import pictory_spec
from contract_tests import composing, document, limits, operations, rules
from contract_tests.document import Body, Json, Operation
from contract_tests.exclusions import Exclusion
from contract_tests.limits import Length
from contract_tests.places import Path, Place, places, samples

ALPHABETS = {
    "one byte": "abcxyz ,.!",
    "two bytes": "éßжא",
    "three bytes": "語한✓",
    "four bytes, two UTF-16 units": "🦊𝄞𠜎",
    "combining": "e\u0301a\u0308",
}

_FEW = 10

TIMESTAMPS = st.datetimes().map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")
"""Moments as the service writes them: UTC, milliseconds."""

schemathesis.openapi.format("date-time", TIMESTAMPS)


# --------------------------------------------------------------------------------------------------------- from schemas


def bodies(operation: Operation) -> SearchStrategy[Body]:
    """Bodies that the operation's schema allows, unknown fields included."""
    name = str(document.request_of(operation))
    return composing.bodies(name) if is_nested(name) else values(name)


def is_nested(name: str) -> bool:
    """Whether objects stand inside the objects of a component."""
    inner = [document.component(each) for each in document.mentioned(document.component(name))]
    return any("properties" in schema for schema in inner)


@cache
def values(name: str) -> SearchStrategy[Json]:
    """Values that a schema of the spec allows, answers as well as requests."""
    case = _document()[f"/{name}"]["POST"].as_strategy(generation_mode=GenerationMode.POSITIVE)
    drawn: SearchStrategy[Json] = case.map(lambda case: case.body)
    return drawn


@cache
def _document() -> Any:
    """The schemas as bodies of operations made up for the purpose: whole operations are what schemathesis draws for."""
    schemas = _with_short_lists(pictory_spec.document()["components"]["schemas"])
    # What schemathesis cannot draw, it may take: where a request is part of an answer, one of the spec's examples.
    nested = [name for name in {str(document.request_of(one)) for one in operations.taking_a_body()} if is_nested(name)]
    components = {"schemas": schemas | {name: {"enum": samples(name)[:_FEW]} for name in nested}}
    paths = {f"/{name}": {"post": _taking(name)} for name in components["schemas"]}
    info = {"title": "schemas", "version": "1"}
    return schemathesis.openapi.from_dict({"openapi": "3.1.0", "info": info, "paths": paths, "components": components})


def _with_short_lists(schema: Json) -> Json:
    """The schemas with lists of three at most: a hundred items show no more than three do, and take their time."""
    if isinstance(schema, list):
        return [_with_short_lists(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: _with_short_lists(member) for name, member in schema.items()}
    if schema.get("type") == "array":
        inner["maxItems"] = max(min(schema.get("maxItems", 3), 3), schema.get("minItems", 0))
    return inner


def _taking(name: str) -> Json:
    schema = {"$ref": f"#/components/schemas/{name}"}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    return {"requestBody": body, "responses": {"200": {"description": "made up"}}}


# ------------------------------------------------------------------------------------------------- near what is allowed


def texts(length: int) -> SearchStrategy[str]:
    """Texts of exactly so many characters, of one to four bytes each: a short piece, repeated."""
    alphabet = "".join(ALPHABETS.values())
    return st.text(alphabet, min_size=1, max_size=8).map(lambda piece: (piece * length)[:length])


def lengths_near(rule: Length) -> SearchStrategy[int]:
    """Lengths at, just inside and just outside the edges."""
    near = {edge + step for edge in rule.edges() for step in (-2, -1, 0, 1, 2)}
    return st.sampled_from(sorted(length for length in near if length >= 0))


def of_length(rule: Length, length: int) -> SearchStrategy[Json]:
    """Values of a place that are right but for, perhaps, their length."""
    return texts(length) if rule.any_text() else st.just(rule.of_length(length))


def near_misses(listed: list[str]) -> SearchStrategy[str]:
    """Texts that are not among the listed ones, though most look like one of them."""
    one = st.sampled_from(listed)
    spoilt = st.one_of(
        one.map(str.upper),
        one.map(str.title),
        one.map(lambda text: f" {text}"),
        one.map(lambda text: f"{text}\n"),
        one.map(lambda text: text[:-1]),
        one.map(lambda text: text + text[-1]),
        st.text(max_size=8),
    )
    return spoilt.filter(lambda text: text not in listed)


def wrong_types(schema: Json) -> SearchStrategy[Json]:
    """JSON values of every type but the one that a field has."""
    samples: dict[str, SearchStrategy[Json]] = {
        "null": st.none(),
        "boolean": st.booleans(),
        "number": st.integers(-3, 3) | st.just(0.5),
        "string": st.sampled_from(["", "5", "null"]),
        "array": st.just([]) | st.just([[]]),
        "object": st.just({}) | st.just({"a": 1}),
    }
    return st.one_of([drawn for kind, drawn in samples.items() if kind != schema.get("type")])


def meddled_bodies(operation: Operation) -> SearchStrategy[Body]:
    """Bodies of known fields, each right, or wrong in some way, or missing: most break several rules at once."""
    if is_nested(str(document.request_of(operation))):
        return _meddled(operation)
    tops = [place for place in places(operation) if len(place.path) == 1]
    return st.fixed_dictionaries({}, optional={str(place.path[0]): _right_or_wrong(place) for place in tops})


@st.composite
def _meddled(draw: DrawFn, operation: Operation) -> Body:
    """A body in which some places are right, or wrong in some way."""
    body = draw(bodies(operation))
    for place in draw(st.lists(st.sampled_from(places(operation)), min_size=1, max_size=3)):
        body = _with_part(body, place.holding(draw(_right_or_wrong(place))), place.path)
    return body


@st.composite
def bodies_with_clash(draw: DrawFn, exclusion: Exclusion) -> Json:
    """Bodies that somewhere hold a group of fields, or more, that exclude each other."""
    group = draw(st.sampled_from(exclusion.groups))
    more = draw(st.lists(st.sampled_from(exclusion.names), max_size=2, unique=True))
    clashing = exclusion.body(tuple(dict.fromkeys([*group, *more])))
    body = draw(bodies(exclusion.operation))
    if exclusion.path:
        return _with_part(body, clashing, exclusion.path)
    return body | {name: clashing[name] for name in exclusion.names if name in clashing}


def _with_part(body: Json, other: Json, path: Path) -> Json:
    """A body with that field of another one in which a path begins; of lists all the items of both."""
    if isinstance(body, list) or isinstance(other, list):
        return [*body, *other] if isinstance(body, list) and isinstance(other, list) else other
    name = str(path[0])
    both = isinstance(body.get(name), list) and isinstance(other.get(name), list) and len(path) > 1
    return {**body, name: [*body[name], *other[name]] if both else other[name]}


def _right_or_wrong(place: Place) -> SearchStrategy[Json]:
    right: SearchStrategy[Json] = st.just(place.value)
    if "enum" in place.schema:
        listed = st.sampled_from(place.schema["enum"])
        return st.one_of([listed, listed, listed, near_misses(place.schema["enum"]), wrong_types(place.schema)])
    edges = [_of_some_length(rule) for rule in limits.lengths() if rule.place.path == place.path]
    return st.one_of([right, right, right, *edges, wrong_types(place.schema)])


def _of_some_length(rule: Length) -> SearchStrategy[Json]:
    return lengths_near(rule).flatmap(lambda length: of_length(rule, length))


# -------------------------------------------------------------------------------------------------------------- queries


def queries(operation: Operation) -> SearchStrategy[dict[str, str]]:
    """Queries of known parameters, each right or wrong in some way or missing."""
    given = {name: _written(schema) for name, schema in rules.parameters(operation).items()}
    return st.fixed_dictionaries({}, optional=given)


def _written(schema: Json) -> SearchStrategy[str]:
    if schema.get("type") != "integer":
        return st.text(_URL_SAFE, min_size=1, max_size=20)
    edges = [schema[bound] + step for bound in ("minimum", "maximum") if bound in schema for step in (-1, 0, 1)]
    numbers = st.integers(1, 9999) | (st.sampled_from(edges) if edges else st.nothing())
    return numbers.map(str) | st.sampled_from(["", "one", "1.5", "-1", "0x1", "\u0661"])


# ---------------------------------------------------------------------------------------------- keys, ids, page tokens

_HEADER_SAFE = st.characters(min_codepoint=33, max_codepoint=126)
_URL_SAFE = st.characters(codec="ascii", categories=["L", "N"], include_characters="-_=+ %~")


def malformed_keys() -> SearchStrategy[str]:
    """What a header can carry and no account's key can be."""
    prefix = document.key_prefix()
    near = st.sampled_from([prefix, prefix.upper() + "x", f"Bearer {prefix}x", prefix[1:] + "x", f"x{prefix}x"])
    return near | st.text(_HEADER_SAFE, max_size=40).filter(lambda text: not text.startswith(prefix))


def unknown_ids() -> SearchStrategy[str]:
    """Ids that no job has: well formed and not."""
    return st.uuids(version=4).map(str) | st.text(_URL_SAFE, min_size=1, max_size=40)


def malformed_tokens() -> SearchStrategy[str]:
    """Texts that are no page token of any list."""
    return st.text(_URL_SAFE, min_size=1, max_size=80) | st.text(min_size=1, max_size=20)
