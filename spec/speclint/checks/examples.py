"""Examples: every body is shown, and what is shown is valid."""

from collections.abc import Iterator, Mapping

from speclint.bodies import media_examples, own_bodies
from speclint.document import Document, Finding
from speclint.fields import refused_fields, validator
from speclint.rules import bare
from speclint.walk import (
    Node,
    callbacks,
    media_schema,
    media_types,
    objects,
    operations,
    resolve,
    responses,
    schemas,
    variants,
)


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
    """Every example (of bodies, parameters, headers, schemas) and every default is valid; formats count.

    Examples show only members that are declared: an unknown one is allowed by the schema, but here it is a slip. Only a
    body that must be refused may show a declared one in the wrong case.
    """
    holders = [*media_types(document), *(node for node in objects(document) if "schema" in node.value)]
    for holder in {node.pointer: node for node in holders}.values():
        schema = media_schema(holder)
        if schema is not None:
            examples = list(media_examples(document, holder))
            yield from _misfits(document, schema, examples)
            for example in examples:
                yield from _undeclared(document, [schema], example)
    for schema in schemas(document):
        fitting = [default] if (default := schema.child("default")) is not None else []
        for body in own_bodies(schema):
            example = Node(body.pointer, body.value)
            yield from _undeclared(document, [schema], example, refused=bool(body.fields))
            fitting += [] if body.fields else [example]
        yield from _misfits(document, schema, fitting)


def _misfits(document: Document, schema: Node, examples: list[Node]) -> Iterator[Finding]:
    if not examples:
        return
    judge = validator(schema.value, bare(document, schema)["components"])
    for example in examples:
        refused = refused_fields(judge, example.value)
        if refused:
            why = "; ".join(error.message[:150] for error in list(judge.iter_errors(example.value))[:3])
            problem = f"does not fit its schema at {', '.join(sorted(refused))}: {why}"
            yield Finding(example.pointer, problem, "Correct the example or the schema.")


def _undeclared(document: Document, declared: list[Node], example: Node, *, refused: bool = False) -> Iterator[Finding]:
    parts = [part for schema in declared for part in variants(document, schema)]
    parts += [then for part in parts if (then := part.child("then")) is not None]
    names = {name for part in parts for name in part.value.get("properties", {})}
    names |= {name.value for part in parts for name in part.children("not", "required")} if refused else set()
    cases = {name.casefold() for name in names} if refused else set()
    for member in example.children():
        unknown = member.key not in names and member.key.casefold() not in cases
        if isinstance(example.value, Mapping) and names and unknown:
            fix = f"Declare it, or correct it; declared are {', '.join(sorted(names))}."
            yield Finding(member.pointer, f"shows {member.key!r}, which its schema does not declare", fix)
        steps = ("properties", member.key) if isinstance(example.value, Mapping) else ("items",)
        below = [part.child(*steps) for part in parts]
        yield from _undeclared(document, [node for node in below if node is not None], member, refused=refused)
