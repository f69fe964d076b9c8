"""Prices of what a request holds: who is charged, by whose table, and what makes a price unknown."""

from collections.abc import Iterator, Mapping
from typing import Any

from speclint.checks.tables import undecided
from speclint.defaults import left_open
from speclint.document import Document, Finding, parse_pointer
from speclint.walk import Node, Operation, members, operations, reached, request_schema, root, values_at


def check_contents(document: Document) -> Iterator[Finding]:
    """`x-credits` with `each` names a component of the request that says how it is charged, and fields of the request.

    That component has a field that it is charged `by`, and each member of it has a price of exactly one operation, and
    seconds where it is paid for by the second.
    """
    for operation in operations(document):
        credits_ = operation.child("x-credits")
        if credits_ is not None and "each" in credits_.value:
            yield from _contents(document, operation, credits_)
    for schema in root(document).children("components", "schemas"):
        credits_ = schema.child("x-credits")
        if credits_ is not None:
            yield from _as_others(document, schema, credits_)


def _contents(document: Document, operation: Operation, credits_: Node) -> Iterator[Finding]:
    name, request = credits_.value["each"], request_schema(document, operation)
    charged = root(document).child("components", "schemas", name)
    if charged is None or "as" not in charged.value.get("x-credits", {}):
        fix = "Name a component whose x-credits says as which operation it is charged."
        yield Finding((*credits_.pointer, "each"), f"nothing says what {name} costs", fix)
    elif request is None or charged.pointer not in {each.pointer for each in reached(document, request)}:
        yield Finding((*credits_.pointer, "each"), f"no request holds {name}", "Name a part of the request.")
    for unknown in credits_.children("unknown-with"):
        if request is None or not values_at(document, request, parse_pointer(unknown.value)):
            fix = "A JSON pointer into the request; * stands for every item."
            yield Finding(unknown.pointer, f"{unknown.value} is not in the request", fix)


def _as_others(document: Document, schema: Node, credits_: Node) -> Iterator[Finding]:
    by, seconds = (values_at(document, schema, (credits_.value.get(key),)) for key in ("by", "seconds"))
    tables = list(_tables(document, credits_))
    for name in credits_.children("as"):
        if name.value not in {operation for operation, _table in tables}:
            problem = f"{name.value!r} is no operation with prices"
            yield Finding(name.pointer, problem, "Name an operation with a table.")
    known = {str(member) for found in by for member in members(document, found)}
    if not known:
        yield Finding((*credits_.pointer, "by"), f"by is {credits_.value['by']}", f"Name an enum of {schema.key}.")
    for member in sorted(known):
        count = sum(member in table["prices"] for _operation, table in tables)
        if count != 1:
            problem = f"{member} has {count or 'no'} price{'s' if count > 1 else ''}"
            yield Finding((*credits_.pointer, "as"), problem, "Each is charged as exactly one operation says.")
    if not seconds and any(table["per"] == "second" for _operation, table in tables):
        problem = f"{schema.key} has no property {credits_.value.get('seconds')!r}"
        yield Finding((*credits_.pointer, "seconds"), problem, "Name the property that tells the seconds.")
    elif by:
        lasting = {name for _operation, table in tables if table["per"] == "second" for name in table["prices"]}
        for member in sorted(known & lasting):
            given = {credits_.value["by"]: member}
            for field in left_open(document, schema, given, [credits_.value["seconds"]]):
                yield undecided(credits_, schema, given, field)


def _tables(document: Document, credits_: Node) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for operation in operations(document):
        table = operation.value.get("x-credits", {})
        if operation.name in credits_.value["as"] and "prices" in table:
            yield operation.name, table
