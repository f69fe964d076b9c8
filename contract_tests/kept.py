"""What an account keeps: things that are listed, made, asked for, changed and deleted, by `x-collection` of the spec.

Which fields tell a thing apart (`x-unique`), which are secrets (`writeOnly`), and which counts its changes (`x-lock`),
the spec says too; no test names one.
"""

from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import Final

from attrs import frozen

from contract_tests import document, operations
from contract_tests.document import Body, Json, Operation, at, detail, request_of, resolved

FIRST: Final = 1
"""The version of what was just made."""
_NUMBERS = count(1)


@frozen
class Collection:
    """Things of one kind, and the operations on them; those that there are not are None.

    `items` leads to the list in the answer that lists them, `key` to what tells one from the others.
    """

    name: str
    listing: Operation
    create: Operation | None
    get: Operation | None
    update: Operation | None
    delete: Operation | None
    items: str
    key: str
    fixed: bool

    def about_one(self) -> list[Operation]:
        """The operations on one of the things."""
        return [one for one in (self.get, self.update, self.delete) if one is not None]


@cache
def collections() -> list[Collection]:
    """What an account keeps, and the catalogues of the service."""
    found: dict[str, dict[str, Operation]] = {}
    for operation in operations.every():
        if said := detail(operation, "x-collection"):
            found.setdefault(said["name"], {})[said["does"]] = operation
    return [_collection(name, does) for name, does in found.items() if "list" in does]


def _collection(name: str, does: dict[str, Operation]) -> Collection:
    said = detail(does["list"], "x-collection")
    rest = {what: does.get(what) for what in ("create", "get", "update", "delete")}
    items = said["items"] if "items" in said else (does["list"].page or {})["items"]
    return Collection(name, does["list"], **rest, items=items, key=said["key"], fixed=said.get("fixed", False))


def of(operation: Operation) -> Collection | None:
    """The things that an operation is about."""
    name = (detail(operation, "x-collection") or {}).get("name")
    return next((one for one in collections() if one.name == name), None)


def is_fixed(operation: Operation) -> bool:
    """Whether an operation lists a catalogue of the service."""
    collection = of(operation)
    return collection is not None and collection.fixed


def changes(operation: Operation) -> bool:
    """Whether an operation changes what an account keeps."""
    return (detail(operation, "x-collection") or {}).get("does") in ("create", "update", "delete")


def can_be_sent_again(operation: Operation) -> bool:
    """Whether the same request is answered alike as often as one likes: it deletes nothing and counts no version."""
    return not operations.deletes(operation) and not detail(operation, "x-lock") and not unique(operation)


# ------------------------------------------------------------------------------------------------------------ versions


def locked() -> list[Operation]:
    """The operations that change only the version that they name."""
    return [operation for operation in operations.every() if detail(operation, "x-lock")]


def version_field(operation: Operation) -> str:
    """Where body and answer tell the version."""
    return str(detail(operation, "x-lock")["field"])


def with_version(operation: Operation, body: Body, version: Json) -> Body:
    """The body for another version."""
    parent, _, name = version_field(operation).rpartition("/")
    assert not parent, "a version stands in the body itself"
    return {**body, name: version}


def plain_members(operation: Operation, body: Body) -> Body:
    """What a body says in so many words and the service does not write itself: it is told afterwards as it was sent."""
    locks = version_field(operation).removeprefix("/") if detail(operation, "x-lock") else None
    return {
        name: value
        for name, value in body.items()
        if name not in {locks, *secrets(operation), *marked(operation, "readOnly")}
        and not isinstance(value, list | dict)
    }


def is_stale(operation: Operation, body: Body) -> bool:
    """Whether a right body names another version than the first, which is that of all examples."""
    if not detail(operation, "x-lock"):
        return False
    name = version_field(operation).removeprefix("/")
    return bool(body[name] != FIRST)


# ---------------------------------------------------------------------------------------------- names that are unique


def unique(operation: Operation) -> list[str]:
    """The fields of a body whose values nothing else in the account may have."""
    return marked(operation, "x-unique")


def named_anew(operation: Operation, body: Json) -> Json:
    """The body with values that nothing has yet, where they must be unique."""
    for name in unique(operation):
        if isinstance(body, dict) and isinstance(body.get(name), str):
            body = {**body, name: f"{body[name][:40]} {next(_NUMBERS)}"}
    return body


# -------------------------------------------------------------------------------------------------------------- secrets


def secrets(operation: Operation) -> list[str]:
    """The fields of a body that are never told."""
    return marked(operation, "writeOnly")


def marked(operation: Operation, mark: str) -> list[str]:
    """The fields of a body, the outermost ones, that the spec marks so."""
    name = request_of(operation)
    if name is None:
        return []
    return [field for field, schema in document.fields(document.component(name)).items() if resolved(schema).get(mark)]


# ------------------------------------------------------------------------------------------------------------- answers


def things(collection: Collection, answer: Json) -> list[Json]:
    """The things in the answer that lists them."""
    found: list[Json] = at(answer, collection.items)
    return found


def key_of(collection: Collection, thing: Json) -> str:
    """What tells a thing from the others."""
    return str(at(thing, collection.key))


def differing(one: Json, other: Json) -> Iterator[str]:
    """The members that two objects both have, and not alike."""
    return (name for name in sorted(set(one) & set(other)) if one[name] != other[name])
