"""How a service may change after a client was released, as changes to an answer that its contract allows today.

Which changes are possible where is read from the contract: an enum may get a value, an object a member, an optional
member may be null or stay away. What is required stays: without it an answer is another one.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import attrs
from hypothesis import strategies as st

import pictory_spec
from pictory_spec import Operation

Json = Any
NEW_MEMBERS: list[Json] = [None, "new", 7, 1.5, True, [], [{"new": None}], {"new": {"er": [1]}}]
NEW_VALUES = ["queued", "veo9", "", "COMPLETED", "8K", "\u2028"]


@attrs.frozen
class Answer:
    """An example of an answer: of which operation, with which status, its schema, the value."""

    operation: str
    status: int
    name: str
    schema: Json
    value: Json

    def __str__(self) -> str:
        return f"{self.operation}-{self.status}-{self.name}"


@attrs.frozen
class Change:
    """`value` takes the place of the member at `path`; `gone` removes it, `turned` reverses its members."""

    path: tuple[str | int, ...]
    value: Json = None
    gone: bool = False
    turned: bool = False


def answers() -> list[Answer]:
    """Every example of every JSON answer in the contract."""
    return [
        Answer(item["operationId"], int(status), name, content["schema"], resolved(example)["value"])
        for path in pictory_spec.document()["paths"].values()
        for item in path.values()
        if isinstance(item, dict) and "operationId" in item
        for status, answer in item["responses"].items()
        for content in [resolved(answer).get("content", {}).get("application/json", {})]
        for name, example in content.get("examples", {}).items()
    ]


def resolved(schema: Json) -> Json:
    """What a `$ref` stands for."""
    while "$ref" in schema:
        found: Json = pictory_spec.document()
        for part in schema["$ref"].split("/")[1:]:
            found = found[part]
        schema = found
    return schema


def vital(of: Operation) -> str | None:
    """A field that every answer of an operation has to have, as refusals name it; None for one that says nothing."""
    name = of.responses[of.success]
    if of.job:
        return str(of.job["id"]).split("/")[1]
    if name is None:
        return None
    schema, place = resolved(pictory_spec.document()["components"]["schemas"][name]), ""
    if schema.get("type") == "array":
        schema, place = resolved(schema["items"]), "[0]"
    return ".".join(filter(None, [place, *schema.get("required", [])[:1]]))


def changed(answer: Answer) -> st.SearchStrategy[Json]:
    """The answer as later versions of the service may give it: up to five changes at once."""
    possible = list(_changes(answer.schema, answer.value, ()))
    several = st.lists(st.sampled_from(possible), min_size=1, max_size=5)
    return several.map(lambda changes: _apply(answer.value, changes))


def _changes(schema: Json, value: Json, path: tuple[str | int, ...]) -> Iterator[Change]:
    schema = _variant(resolved(schema), value)
    if isinstance(value, dict):
        yield Change(path, turned=True)
        if not isinstance(schema.get("additionalProperties"), dict):  # what a map may hold is not for anybody to add to
            yield from (Change((*path, "newInVersion9"), new) for new in NEW_MEMBERS)
        for name, member in schema.get("properties", {}).items():
            if name not in schema.get("required", ()):
                yield Change((*path, name), None)
                yield Change((*path, name), gone=True)
            if name in value:
                yield from _changes(member, value[name], (*path, name))
    elif isinstance(value, list):
        yield Change(path, [])
        for at, item in enumerate(value):
            yield from _changes(schema.get("items", {}), item, (*path, at))
    elif isinstance(value, str) and ("enum" in schema or "const" in schema):
        yield from (Change(path, new) for new in NEW_VALUES)


def _variant(schema: Json, value: Json) -> Json:
    """The one of several schemas that a value follows, by what tells them apart."""
    for variant in map(resolved, schema.get("oneOf", schema.get("anyOf", ()))):
        properties = variant.get("properties", {})
        if isinstance(value, dict) and set(variant.get("required", ())) <= set(value):
            fixed = {name: one["const"] for name, one in properties.items() if "const" in one}
            if all(value.get(name) == const for name, const in fixed.items()):
                return variant
    return schema


def _apply(value: Json, changes: list[Change]) -> Json:
    value = copy.deepcopy({"$": value})
    for change in changes:
        *way, last = ("$", *change.path)
        holder = value
        try:
            for key in way:
                holder = holder[key]
            if change.turned:
                holder[last] = dict(reversed(holder[last].items()))
            elif change.gone:
                del holder[last]
            else:
                holder[last] = copy.deepcopy(change.value)
        except (KeyError, IndexError, TypeError, AttributeError):
            continue  # what it would have changed has gone with an earlier change
    return value["$"]


TOLD_OF_JOBS = [answer for answer in answers() if answer.operation == "getJob" and answer.status < 300]
"""What is told of jobs: by the status call, and by whoever notifies."""
