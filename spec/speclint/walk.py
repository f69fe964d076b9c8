"""Ways through the contract: operations, media types, schemas, references."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from speclint.document import Document, Pointer, parse_pointer

METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace")

# JSON Schema 2020-12: where schemas stand inside a schema.
IN_PLACE = ("not", "if", "then", "else")  # judge the same value, define nothing
IN_PLACE_LISTS = ("allOf", "anyOf", "oneOf")
CHILD = ("items", "additionalProperties", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties")
CHILD_LISTS = ("prefixItems",)
CHILD_MAPS = ("properties", "patternProperties")
MAPS = (*CHILD_MAPS, "dependentSchemas", "$defs")


@attrs.frozen
class Node:
    """A part of the contract and the pointer to it."""

    pointer: Pointer
    value: Any

    def child(self, *steps: str | int) -> "Node | None":
        """The part below, None where there is none."""
        value = self.value
        for step in steps:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return Node((*self.pointer, *steps), value)

    def children(self, *steps: str | int) -> "Iterator[Node]":
        """All members of the mapping or list below, none if there is no such thing."""
        below = self.child(*steps)
        if below is not None and isinstance(below.value, Mapping):
            yield from (Node((*below.pointer, key), value) for key, value in below.value.items())
        elif below is not None and isinstance(below.value, list):
            yield from (Node((*below.pointer, index), value) for index, value in enumerate(below.value))

    @property
    def key(self) -> str:
        """The last step of the pointer: the name under which this part stands."""
        return str(self.pointer[-1])


@attrs.frozen
class Operation(Node):
    """A method of a path (or of a callback's path)."""

    path: str
    method: str

    @property
    def name(self) -> str:
        """How a finding calls it."""
        return str(self.value.get("operationId", f"{self.method.upper()} {self.path}"))


def root(document: Document) -> Node:
    """The whole contract."""
    return Node((), document.data)


def _operations(paths: Iterable[Node]) -> Iterator[Operation]:
    for item in paths:
        for method in METHODS:
            found = item.child(method)
            if found is not None:
                yield Operation(found.pointer, found.value, path=item.key, method=method)


def operations(document: Document) -> Iterator[Operation]:
    """The operations of the service, in the order of the paths."""
    yield from _operations(root(document).children("paths"))


def callbacks(document: Document) -> Iterator[Operation]:
    """The operations that the service calls at the customer's side, each once though several operations share it."""
    found: dict[Pointer, Operation] = {}
    for operation in operations(document):
        for callback in operation.children("callbacks"):
            found.update((each.pointer, each) for each in callback_operations(document, callback))
    yield from found.values()


def callback_operations(document: Document, callback: Node) -> Iterator[Operation]:
    """The operations of one callback, given in place or by reference."""
    yield from _operations(resolve(document, callback).children())


def resolve(document: Document, node: Node) -> Node:
    """What the node refers to, through any chain of `$ref`; the node itself if it is no reference."""
    seen: set[str] = set()
    while isinstance(node.value, Mapping) and isinstance(node.value.get("$ref"), str):
        reference = node.value["$ref"]
        target = root(document).child(*parse_pointer(reference))
        if target is None or reference in seen:
            break
        seen.add(reference)
        node = target
    return node


def responses(document: Document, operation: Node) -> Iterator[tuple[str, Node]]:
    """Status and (resolved) response of an operation."""
    for response in operation.children("responses"):
        yield response.key, resolve(document, response)


def success(document: Document, operation: Node) -> Node | None:
    """The first 2xx response."""
    return next((found for status, found in responses(document, operation) if status.startswith("2")), None)


def json_body(document: Document, holder: Node | None) -> Node | None:
    """The JSON media type of a response or request body; None if it has none."""
    if holder is None:
        return None
    return resolve(document, holder).child("content", "application/json")


def request_media(document: Document, operation: Node) -> Node | None:
    """The media type of a body that can be judged: JSON, or bytes of which a `contentSchema` says what is in them."""
    body = operation.child("requestBody")
    if body is None:
        return None
    media = resolve(document, body).children("content")
    return next((each for each in media if each.key == "application/json" or _is_told(each)), None)


def _is_told(media: Node) -> bool:
    return media.child("schema", "contentSchema") is not None


def media_schema(media: Node) -> Node | None:
    """What judges a body of that media type and its examples: of bytes, what is in them."""
    return media.child("schema", "contentSchema") or media.child("schema")


def request_schema(document: Document, operation: Node) -> Node | None:
    """The schema of an operation's body, or of what is in its bytes, resolved to its component."""
    media = request_media(document, operation)
    schema = media_schema(media) if media is not None else None
    return resolve(document, schema) if schema is not None else None


def response_schema(document: Document, operation: Node) -> Node | None:
    """The schema of the first 2xx JSON body, resolved to its component."""
    media = json_body(document, success(document, operation))
    schema = media.child("schema") if media is not None else None
    return resolve(document, schema) if schema is not None else None


def objects(document: Document) -> Iterator[Node]:
    """Every mapping of the contract that is OpenAPI: not inside schemas, examples or extensions."""
    pending = [root(document)]
    while pending:
        node = pending.pop()
        if isinstance(node.value, Mapping):
            yield node
        pending += [child for child in node.children() if not _is_opaque(node, child)]


def _is_opaque(parent: Node, child: Node) -> bool:
    names = {"properties", "parameters", "headers", "responses", "links", "callbacks"}
    if parent.pointer and parent.pointer[-1] in names:
        return False  # here the keys are names, not keywords
    if parent.pointer == ("components",):
        return child.key in {"schemas", "examples"}
    return child.key in {"schema", "example", "examples", "default"} or child.key.startswith("x-")


def facts(document: Document) -> Iterator[Node]:
    """Every part of the contract but the data that examples, defaults and enums hold."""
    pending = [root(document)]
    while pending:
        node = pending.pop()
        yield node
        pending += [child for child in node.children() if not _is_data(node, child)]


def _is_data(parent: Node, child: Node) -> bool:
    if parent.pointer and parent.pointer[-1] in {
        "properties",
        "schemas",
        "parameters",
        "headers",
        "responses",
        "callbacks",
        "examples",
    }:
        return False  # here the keys are names, not keywords
    schema_examples = child.key == "examples" and isinstance(child.value, list)
    return schema_examples or child.key in {"value", "example", "default", "enum", "const"}


def media_types(document: Document) -> Iterator[Node]:
    """Every media type of every body, callbacks and components included."""
    for node in objects(document):
        yield from node.children("content")


def parameters(document: Document, operation: Operation) -> Iterator[Node]:
    """The (resolved) parameters of an operation, those of its path included."""
    item = root(document).child(*operation.pointer[:-1])
    for holder in (item, operation):
        if holder is not None:
            for parameter in holder.children("parameters"):
                yield resolve(document, parameter)


def schema_roots(document: Document) -> Iterator[Node]:
    """Every schema that stands in no other schema: components, and those of bodies, parameters and headers."""
    yield from root(document).children("components", "schemas")
    for node in objects(document):
        schema = node.child("schema")
        if schema is not None:
            yield schema


def subschemas(schema: Node) -> Iterator[Node]:
    """The schemas directly inside a schema."""
    for keyword in (*IN_PLACE, *CHILD):
        found = schema.child(keyword)
        if found is not None and isinstance(found.value, Mapping):
            yield found
    for keyword in (*IN_PLACE_LISTS, *CHILD_LISTS, *MAPS):
        yield from (found for found in schema.children(keyword) if isinstance(found.value, Mapping))


def schemas(document: Document) -> Iterator[Node]:
    """Every schema of the contract, nested ones included, top down."""
    pending = list(schema_roots(document))
    while pending:
        schema = pending.pop(0)
        yield schema
        pending[:0] = subschemas(schema)


def reached(document: Document, start: Node | None) -> Iterator[Node]:
    """A schema and all that it is made of, each once."""
    pending, seen = [start] if start is not None else [], set()
    while pending:
        schema = resolve(document, pending.pop())
        if schema.pointer not in seen:
            seen.add(schema.pointer)
            pending += subschemas(schema)
            yield schema


def values_at(document: Document, schema: Node, steps: Iterable[str | int]) -> list[Node]:
    """The schemas of the value that a JSON pointer finds in an instance, one per variant; empty if none has it.

    The step `*` leads to the items of a list, as a number does.
    """
    found = variants(document, schema)
    for step in steps:
        below = [variant.child("properties", step) or _item(variant, str(step)) for variant in found]
        found = [leaf for node in below if node is not None for leaf in variants(document, node)]
    return found


def _item(schema: Node, step: str) -> Node | None:
    return schema.child("items") if step == "*" or step.isdigit() else None


def variants(document: Document, schema: Node) -> list[Node]:
    """The schema and all that it is made of through `$ref`, `allOf`, `anyOf` and `oneOf`; none if it is `false`."""
    start = resolve(document, schema)
    found = [start] if isinstance(start.value, Mapping) else []
    for keyword in IN_PLACE_LISTS:
        for part in start.children(keyword):
            found += variants(document, part)
    return found


def members(document: Document, schema: Node) -> list[Any]:
    """The values that the `enum`s and `const`s of a schema's variants list, each once."""
    found: list[Any] = []
    for variant in variants(document, schema):
        listed = variant.value.get("enum", [variant.value["const"]] if "const" in variant.value else [])
        found += [member for member in listed if member not in found]
    return found
