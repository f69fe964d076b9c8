"""What the spec gives as examples of requests: bodies and queries that are accepted, and ones that are refused."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache

from attrs import field, frozen

from contract_tests import document, kept, operations
from contract_tests.document import Body, Json, Operation, component, detail, resolved


@frozen
class Refusal:
    """A body, or a query, that the spec says must be refused, and the names that the refusal gives."""

    operation: Operation
    body: Json = field(repr=False)
    fields: tuple[str, ...]
    why: str
    provenance: str = "documented"
    query: Mapping[str, str] | None = None


def shown(example: Json) -> list[Json]:
    """The values that an example stands for.

    `pad` makes a text of it longer, by repeating it; `vary` stands for one value for each of those that it lists. Both
    name a member, or point into the value.
    """
    value = deepcopy(example["value"])
    for name, length in example.get("pad", {}).items():
        holder, key = _place(value, name)
        holder[key] = (holder[key] * length)[:length]
    if "vary" not in example:
        return [value]
    found = []
    for name, instead in example["vary"].items():
        for one in instead:
            found.append(deepcopy(value))
            holder, key = _place(found[-1], name)
            holder[key] = one
    return found


def _place(value: Json, name: str) -> tuple[Json, str | int]:
    """What holds the part of a value that is named, and the part's name or number in it."""
    above, _, last = name.rpartition("/")
    holder = document.at(value, above)
    return holder, int(last) if isinstance(holder, list) else last


# --------------------------------------------------------------------------------------------------------------- bodies


def valid_bodies(operation: Operation) -> dict[str, Body]:
    """The spec's examples of bodies that are accepted, by name."""
    if document.request_of(operation) is None:
        return {}
    more = [value for example in _more(operation) for value in shown(example)]
    return named_bodies(operation) | {f"valid{n}": value for n, value in enumerate(more)}


def typical_bodies(operation: Operation) -> list[Body]:
    """One body of each of these examples, where one stands for several values."""
    return [*named_bodies(operation).values(), *(shown(example)[0] for example in _more(operation))]


def named_bodies(operation: Operation) -> dict[str, Body]:
    """Those among them that show what a request looks like, by name."""
    (content,) = resolved(detail(operation, "requestBody"))["content"].values()
    return {name: resolved(example)["value"] for name, example in content.get("examples", {}).items()}


def _more(operation: Operation) -> list[Json]:
    """Those that show what a rule allows."""
    found: list[Json] = component(str(document.request_of(operation))).get("x-valid-examples", [])
    return found


def refused_bodies(operation: Operation) -> list[Refusal]:
    """The spec's examples of bodies that are refused."""
    return [
        Refusal(operation, value, tuple(example["fields"]), example["why"], _provenance(example))
        for example in component(str(document.request_of(operation))).get("x-invalid-examples", [])
        for value in shown(example)
    ]


def _provenance(example: Json) -> str:
    return str(example.get("provenance", "documented"))


def example_of(operation: Operation, name: str) -> Json:
    """A valid value of a field, from the spec's examples."""
    return next(body[name] for body in valid_bodies(operation).values() if name in body)


def plain_body(operation: Operation) -> Body:
    """The valid example with the fewest fields."""
    return min(valid_bodies(operation).values(), key=len)


def sendable_body(operation: Operation) -> Json:
    """What is sent where only that it is accepted matters: the plain body, if the operation takes one, named anew."""
    return kept.named_anew(operation, plain_body(operation)) if document.request_of(operation) else document.NO_BODY


# -------------------------------------------------------------------------------------------------------------- queries


def valid_queries(operation: Operation) -> list[Mapping[str, str]]:
    """The spec's examples of queries that are accepted, as they are written in an address."""
    return [written(example["value"]) for example in (detail(operation, "x-query") or {}).get("x-valid-examples", [])]


def refused_queries(operation: Operation) -> list[Refusal]:
    """The spec's examples of queries that are refused."""
    found = (detail(operation, "x-query") or {}).get("x-invalid-examples", [])
    return [
        Refusal(operation, None, tuple(one["fields"]), one["why"], _provenance(one), written(one["value"]))
        for one in found
    ]


def written(query: Json) -> Mapping[str, str]:
    """A query as it is written in an address: every value is text."""
    return {name: str(value) for name, value in query.items()}


def least_query(operation: Operation) -> Mapping[str, str]:
    """What an operation cannot do without in its query; nothing, for most of them."""
    needed = {one["name"] for one in document.parameters(operation, "query") if one.get("required")}
    if not needed:
        return {}
    shown = (query for query in valid_queries(operation) if needed <= set(query))
    least = min(shown, key=len, default=None)
    assert least is not None, f"no valid example of x-query of {operation.id} has {', '.join(sorted(needed))}"
    return {name: value for name, value in least.items() if name != (operation.page or {}).get("param")}


def path_examples(operation: Operation) -> dict[str, str]:
    """The spec's examples of what stands in the path, or nearly: nothing of that name is there."""
    return {one["name"]: _of_nothing(operation, one) for one in document.parameters(operation, "path")}


def _of_nothing(operation: Operation, parameter: Json) -> str:
    """The example of a parameter; with another last character where it names what answers show."""
    name = parameter["name"]
    assert "example" in parameter, f"the parameter {name} of {operation.id} has no example in the spec: add one"
    example = str(parameter["example"])
    return example if example not in _told() else example[:-1] + ("0" if example[-1] != "0" else "1")


@cache
def _told() -> frozenset[str]:
    """Every text and number in an example of a successful answer."""
    answers = (operations.answer_examples(one, one.success) for one in operations.every())
    return frozenset(str(value) for shown in answers for value in _leaves(shown))


def _leaves(value: Json) -> Iterator[Json]:
    if not isinstance(value, dict | list):
        yield value
        return
    for member in value.values() if isinstance(value, dict) else value:
        yield from _leaves(member)


# ------------------------------------------------------------------------------------------------------------- refusals


def refusals(operation: Operation) -> list[Refusal]:
    """The spec's examples of what an operation refuses."""
    return [*(refused_bodies(operation) if document.request_of(operation) else []), *refused_queries(operation)]


def documented(refusal: Refusal) -> bool:
    """Whether the vendor documents the refusal: the operation, its body, the named fields, the example itself."""
    marks = {refusal.operation.provenance, refusal.provenance}
    if refusal.query is None:
        body = component(str(document.request_of(refusal.operation)))
        fields = [schema for name in refusal.fields for schema in _along(body, name)]
        marks |= {schema.get("x-provenance", "documented") for schema in (body, *fields)}
    return marks == {"documented"}


def _along(schema: Json, name: str) -> Iterator[Json]:
    """The schema of each field on the way to one that a refusal names; its last part may be no field."""
    for part in re.findall(r"[^.\[\]]+", name):
        inner = schema.get("items") if part.isdecimal() else document.fields(schema).get(part)
        if inner is None:
            return
        schema = resolved(inner)
        yield schema


def refusing_body(operation: Operation) -> Json:
    """A body that is refused whoever sends it: what a test sends where it is turned away for another reason anyway."""
    refused = refused_bodies(operation) if document.request_of(operation) else []
    return refused[0].body if refused else document.NO_BODY
