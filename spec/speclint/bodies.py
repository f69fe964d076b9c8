"""Request bodies that the contract shows: accepted ones, and refused ones with the fields that the refusal names."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from speclint.document import Document, Pointer, parse_pointer
from speclint.rules import replaced
from speclint.walk import Node, operations, request_media, request_schema, resolve


@attrs.frozen
class Body:
    """A body, where it stands, and the names that its refusal must list (none: it must be accepted)."""

    pointer: Pointer
    value: Any
    fields: tuple[str, ...] = ()


def padded(example: Mapping[str, Any]) -> Any:
    """The value of an example. `pad: {prompt: 5000}` repeats that text to exactly so many characters."""
    value = example["value"]
    for name, length in example.get("pad", {}).items():
        text, at = found_at(value, name)
        if isinstance(text, str) and text:  # else: a finding of its own
            value = replaced(value, at, (text * (length // len(text) + 1))[:length])
    return value


def found_at(value: Any, name: str) -> tuple[Any, Pointer]:
    """What `pad` and `vary` speak of, a member or a JSON pointer, and the way to it; (None, ()) if there is none."""
    at: Pointer = ()
    for step in parse_pointer(name) if name.startswith("/") else (name,):
        index = int(step) if isinstance(value, list) and str(step).isdigit() else step
        try:
            value, at = value[index], (*at, index)
        except (KeyError, IndexError, TypeError):
            return None, ()
    return value, at


def shown(example: Node) -> Iterator[Node]:
    """The bodies that an example stands for: its value, or with `vary` one for each of the values that are listed."""
    value = padded(example.value)
    if "vary" not in example.value:
        yield Node(example.pointer, value)
    for place in example.children("vary"):
        _old, at = found_at(value, place.key)
        for variant in place.children() if at else ():  # else: a finding of its own
            yield Node(variant.pointer, replaced(value, at, variant.value))


def request_schemas(document: Document) -> dict[Pointer, list[Body]]:
    """By the pointer of each request schema of the service: its bodies, accepted ones first."""
    found: dict[Pointer, list[Body]] = {}
    for operation in operations(document):
        media, schema = request_media(document, operation), request_schema(document, operation)
        if media is not None and schema is not None:
            bodies = found.setdefault(schema.pointer, list(own_bodies(schema)))
            bodies[:0] = [Body(example.pointer, example.value) for example in media_examples(document, media)]
    return found


def body_names(document: Document) -> dict[Pointer, str]:
    """By the pointer of a request schema: how a refusal names the body as a whole, where `x-body-name` says so."""
    found: dict[Pointer, str] = {}
    for operation in operations(document):
        body, schema = operation.child("requestBody"), request_schema(document, operation)
        name = resolve(document, body).value.get("x-body-name") if body is not None else None
        if name is not None and schema is not None:
            found[schema.pointer] = name
    return found


def own_bodies(schema: Node) -> Iterator[Body]:
    """The bodies that a schema itself shows: `examples`, `x-valid-examples`, `x-invalid-examples`."""
    for example in schema.children("examples"):
        yield Body(example.pointer, example.value)
    for example in schema.children("x-valid-examples"):
        yield from (Body(body.pointer, body.value) for body in shown(example))
    for example in schema.children("x-invalid-examples"):
        fields = tuple(example.value["fields"])
        yield from (Body(body.pointer, body.value, fields) for body in shown(example))


def media_examples(document: Document, holder: Node) -> Iterator[Node]:
    """The values of the `example` and `examples` of a media type, a parameter or a header."""
    single = holder.child("example")
    if single is not None:
        yield single
    for example in holder.children("examples"):
        value = resolve(document, example).child("value")
        if value is not None:
            yield value
