"""Examples: every body is shown, and what is shown is valid."""

from collections.abc import Iterator
from typing import Any

from speclint.bodies import media_examples, own_bodies
from speclint.document import Document, Finding
from speclint.fields import refused_fields, validator
from speclint.walk import Node, callbacks, media_types, objects, operations, resolve, responses, schemas


def check_examples_exist(document: Document) -> Iterator[Finding]:
    """Every JSON body has an example: requests, callbacks, and every 2xx, 4xx and 5xx answer."""
    for operation in (*operations(document), *callbacks(document)):
        holders = [response for _status, response in responses(document, operation)]
        body = operation.child("requestBody")
        holders += [resolve(document, body)] if body is not None else []
        for holder in holders:
            for media in holder.children("content"):
                if not any(media_examples(document, media)):
                    fix = "Add examples: {name: {value: …}}."
                    yield Finding(media.pointer, f"{operation.name} has a body without an example", fix)


def check_examples_fit(document: Document) -> Iterator[Finding]:
    """Every example (of bodies, parameters, headers, schemas) and every default is valid; formats count."""
    holders = [*media_types(document), *(node for node in objects(document) if "schema" in node.value)]
    for holder in {node.pointer: node for node in holders}.values():
        schema = holder.child("schema")
        if schema is not None:
            for example in media_examples(document, holder):
                yield from _misfit(document, schema.value, example)
    for schema in schemas(document):
        for body in own_bodies(schema):
            if not body.fields:
                yield from _misfit(document, schema.value, Node(body.pointer, body.value))
        default = schema.child("default")
        if default is not None:
            yield from _misfit(document, schema.value, default)


def _misfit(document: Document, schema: Any, example: Node) -> Iterator[Finding]:
    judge = validator(schema, document.data.get("components", {}))
    refused = refused_fields(judge, example.value)
    if refused:
        why = "; ".join(error.message[:150] for error in list(judge.iter_errors(example.value))[:3])
        problem = f"does not fit its schema at {', '.join(sorted(refused))}: {why}"
        yield Finding(example.pointer, problem, "Correct the example or the schema.")
