"""Connections to AWS and to Vimeo: made, listed, changed under a lock, deleted.

Nobody is called: whether a role or a token is any good is not found out. Secrets are not even kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.calls import keeping, pages
from pictory_mock.contract import document
from pictory_mock.contract.pointers import name, put
from pictory_mock.core.clock import iso

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pictory_mock.calls import Call
    from pictory_mock.core.kept import Thing


def create(call: Call) -> Any:
    """Keep a new connection."""
    return _told(call, keeping.create(call, call.body))


def get(call: Call) -> Any:
    """One connection."""
    return _told(call, keeping.get(call))


def update(call: Call) -> Any:
    """Change what the body names."""
    return _told(call, keeping.update(call, call.body))


def delete(call: Call) -> Any:
    """Forget a connection."""
    keeping.delete(call)


def delete_again(call: Call) -> Any:
    """Forget a connection, if there is one."""
    keeping.delete(call, again=True)


def listing(call: Call) -> Any:
    """All connections, newest first."""
    answer: dict[str, Any] = {}
    put(answer, (call.operation.collection or {})["items"], _items(call, keeping.of(call).newest()))
    return answer


def page(call: Call) -> Any:
    """One page of the connections, newest first."""
    found = pages.read_kept(call, keeping.of(call))
    return found.answer(_items(call, found.things))


def _told(call: Call, thing: Thing) -> dict[str, Any]:
    """A connection as this operation answers it: the one tells its type and its dates, the other does not."""
    return _known(_answer(call), _all(thing))


def _items(call: Call, things: Iterable[Thing]) -> list[dict[str, Any]]:
    """Connections as this list tells them."""
    item = _answer(call)["properties"][name((call.operation.collection or {})["items"])]["items"]
    return [_known(item, _all(thing)) for thing in things]


def _known(schema: Any, connection: dict[str, Any]) -> dict[str, Any]:
    """What the answer tells of a connection. What can only be one thing, its type, stands in the contract alone."""
    fields = document.api().fields(schema)
    fixed = {field: schema["const"] for field, schema in fields.items() if "const" in schema}
    return {field: value for field, value in {**connection, **fixed}.items() if field in fields}


def _all(thing: Thing) -> dict[str, Any]:
    return {
        "connectionId": thing.id,
        **thing.fields,
        "version": thing.version,
        "createdDate": iso(thing.created),
        "updatedDate": iso(thing.changed),
    }


def _answer(call: Call) -> Any:
    operation = call.operation
    return document.api().schema(str(operation.responses[operation.success]))
