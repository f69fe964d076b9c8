"""Tables beside the schema (prices, sizes): they cover exactly what the schema lets through, no more, no less."""

from collections.abc import Iterator, Mapping
from itertools import product

import jsonschema_rs

from speclint.defaults import left_open
from speclint.document import Document, Finding, json_pointer, parse_pointer
from speclint.fields import refused_fields, validator
from speclint.shapes import SIZE
from speclint.walk import (
    Node,
    Operation,
    members,
    operations,
    request_schema,
    root,
    schemas,
    values_at,
    variants,
)


def check_tables(document: Document) -> Iterator[Finding]:
    """`x-credits` has a price for each member it is `by`; `x-media` a size for each combination that is accepted.

    Whatever a body leaves out, the fields that decide a price, a length or a size have a value.
    """
    for operation in operations(document):
        schema = request_schema(document, operation)
        credits_, media = operation.child("x-credits"), operation.child("x-media")
        if schema is not None and credits_ is not None and "each" not in credits_.value:
            yield from _table(document, schema, credits_, "prices")
            yield from _seconds(document, schema, credits_)
            yield from _undecided(document, schema, credits_)
        if schema is not None and media is not None:
            yield from _table(document, schema, media, "sizes")
            yield from _sizes(media)
            # What is charged by its contents takes the first size.
            if credits_ is not None and "prices" in credits_.value:
                yield from _undecided(document, schema, media)
        for table, keys in ((credits_, ("charged",)), (media, ("width", "height", "duration"))):
            if table is not None:
                yield from _result_pointers(document, operation, table, keys)


def _table(document: Document, schema: Node, holder: Node, name: str) -> Iterator[Finding]:
    """The table's keys against the combinations of the fields it is `by`."""
    by = holder.value["by"]
    fields: tuple[str, ...] = (by,) if isinstance(by, str) else tuple(by)
    domains = [_members(document, schema, field) for field in fields]
    if not all(domains):
        fix = f"Name properties of {schema.key} that are enums."
        yield Finding((*holder.pointer, "by"), f"by is {', '.join(fields)}", fix)
        return
    listed = {tuple(map(str, leaf.pointer[-len(fields) :])) for leaf in _leaves(holder, name, len(fields))}
    accepted = {keys for keys in product(*domains) if _accepted(document, schema, dict(zip(fields, keys, strict=True)))}
    for keys in sorted(listed ^ accepted):
        combination = ", ".join(keys)
        problem = f"{combination} is missing" if keys in accepted else f"{schema.key} does not accept {combination}"
        fix = "Add it." if keys in accepted else "Remove it, or correct the schema."
        yield Finding((*holder.pointer, name), problem, fix)


def _members(document: Document, schema: Node, field: str) -> list[str]:
    """The enum of the property itself; further schemas of it only narrow it for one model or another."""
    own = next((part for part in variants(document, schema) if field in part.value.get("properties", {})), None)
    declared = own.child("properties", field) if own is not None else None
    return [str(member) for member in members(document, declared)] if declared is not None else []


def _leaves(holder: Node, name: str, depth: int) -> list[Node]:
    rows = list(holder.children(name))
    for _level in range(depth - 1):
        rows = [leaf for row in rows for leaf in row.children()]
    return rows


def _accepted(document: Document, schema: Node, chosen: Mapping[str, str]) -> bool:
    judge = validator({"$ref": json_pointer(schema.pointer)}, document.data["components"])
    return not refused_fields(judge, chosen) & set(chosen)


def _seconds(document: Document, schema: Node, credits_: Node) -> Iterator[Finding]:
    seconds = credits_.value.get("seconds")
    if credits_.value["per"] == "second" and not (seconds and values_at(document, schema, (seconds,))):
        problem = f"{schema.key} has no property {seconds!r}"
        yield Finding((*credits_.pointer, "seconds"), problem, "Name the property that tells the seconds.")


def _undecided(document: Document, schema: Node, holder: Node) -> Iterator[Finding]:
    """Fields that decide something and that a body may lack, whatever each of the others is."""
    by = holder.value["by"]
    choosing: list[str] = [by] if isinstance(by, str) else list(by)
    deciding = [*choosing, *([holder.value["seconds"]] if "seconds" in holder.value else [])]
    chosen = [{}, *({field: member} for field in choosing for member in _members(document, schema, field))]
    for given in chosen:
        for field in left_open(document, schema, given, deciding):
            yield undecided(holder, schema, given, field)


def undecided(holder: Node, schema: Node, given: Mapping[str, str], field: str) -> Finding:
    """The finding about a field that a body with these values may lack, though a table needs it."""
    said = "".join(f" for {name} {value}" for name, value in given.items())
    where = "".join(f", under if: {{properties: {{{name}: {{const: {value}}}}}}}" for name, value in given.items())
    problem = f"{schema.key} has no default of {field}{said}"
    return Finding((*holder.pointer, "by"), problem, f"Add one to {schema.key}{where}; or require the field.")


def _result_pointers(document: Document, operation: Operation, table: Node, keys: tuple[str, ...]) -> Iterator[Finding]:
    """Where the result of the job tells what the table promised."""
    name = operation.value.get("x-job", {}).get("result", "")
    result = root(document).child("components", "schemas", name)
    for key in keys:
        pointer = table.value.get(key)
        if pointer is not None and (result is None or not values_at(document, result, parse_pointer(pointer))):
            fix = "A JSON pointer into the result that x-job names."
            yield Finding((*table.pointer, key), f"{pointer} is not in {name or 'any result'}", fix)


def _sizes(media: Node) -> Iterator[Finding]:
    judge = jsonschema_rs.Draft202012Validator(SIZE)
    for leaf in _leaves(media, "sizes", len(media.value["by"])):
        if not judge.is_valid(leaf.value):
            yield Finding(leaf.pointer, f"{leaf.value} is no size", "[width, height]: even numbers of pixels.")


def check_open_enums(document: Document) -> Iterator[Finding]:
    """`x-open-enum` stands beside an `enum`, or lists known values that the `pattern` beside it takes."""
    for schema in schemas(document):
        known = schema.value.get("x-open-enum")
        pointer = (*schema.pointer, "x-open-enum")
        if isinstance(known, list):
            judge = jsonschema_rs.Draft202012Validator({"pattern": schema.value.get("pattern", "^$")})
            for value in known:
                if "enum" in schema.value or not judge.is_valid(value):
                    yield Finding(pointer, f"no pattern beside it takes {value!r}", "Known values need a pattern.")
        elif known is not None and "enum" not in schema.value:
            yield Finding(pointer, "x-open-enum without an enum", "Put it beside the enum that it opens.")
