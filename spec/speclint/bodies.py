"""Request bodies that the contract shows: accepted ones, and refused ones with the fields that the refusal names."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from speclint.document import Document, Pointer
from speclint.walk import Node, json_body, operations, request_schema, resolve


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
        text = value.get(name)
        if isinstance(text, str) and text:  # else: a finding of its own
            value = value | {name: (text * (length // len(text) + 1))[:length]}
    return value


def request_schemas(document: Document) -> dict[Pointer, list[Body]]:
    """By the pointer of each request schema of the service: its bodies, accepted ones first."""
    found: dict[Pointer, list[Body]] = {}
    for operation in operations(document):
        media, schema = json_body(document, operation.child("requestBody")), request_schema(document, operation)
        if media is not None and schema is not None:
            bodies = found.setdefault(schema.pointer, list(own_bodies(schema)))
            bodies[:0] = [Body(example.pointer, example.value) for example in media_examples(document, media)]
    return found


def own_bodies(schema: Node) -> Iterator[Body]:
    """The bodies that a schema itself shows: `examples`, `x-valid-examples`, `x-invalid-examples`."""
    for example in schema.children("examples"):
        yield Body(example.pointer, example.value)
    for example in schema.children("x-valid-examples"):
        yield Body(example.pointer, padded(example.value))
    for example in schema.children("x-invalid-examples"):
        yield Body(example.pointer, padded(example.value), tuple(example.value["fields"]))


def media_examples(document: Document, holder: Node) -> Iterator[Node]:
    """The values of the `example` and `examples` of a media type, a parameter or a header."""
    single = holder.child("example")
    if single is not None:
        yield single
    for example in holder.children("examples"):
        value = resolve(document, example).child("value")
        if value is not None:
            yield value
