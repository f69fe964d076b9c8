"""Connections to AWS and to Vimeo: made, listed, changed under a lock, deleted.

Nobody is called: whether a role or a token is any good is not found out. Secrets are not even kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.contract import document
from pictory_mock.core.clock import iso

from . import keeping, pages

if TYPE_CHECKING:
    from pictory_mock.core.kept import Thing

    from .calls import Call


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
    item = _properties(call)["Items"]["items"]
    return {"Items": [_known(item, _all(thing)) for thing in keeping.of(call).newest()]}


def page(call: Call) -> Any:
    """One page of the connections, newest first."""
    found, item = pages.read_kept(call, keeping.of(call)), _properties(call)["Items"]["items"]
    return found.answer([_known(item, _all(thing)) for thing in found.things])


def _told(call: Call, thing: Thing) -> dict[str, Any]:
    """A connection as this operation answers it: the one tells its type and its dates, the other does not."""
    operation = call.operation
    return _known(document.api().schema(str(operation.responses[operation.success])), _all(thing))


def _known(schema: Any, connection: dict[str, Any]) -> dict[str, Any]:
    """What the answer tells of a connection. What can only be one thing, its type, stands in the contract alone."""
    fields = document.api().fields(schema)
    fixed = {name: field["const"] for name, field in fields.items() if "const" in field}
    return {name: value for name, value in {**connection, **fixed}.items() if name in fields}


def _all(thing: Thing) -> dict[str, Any]:
    return {
        "connectionId": thing.id,
        **thing.fields,
        "version": thing.version,
        "createdDate": iso(thing.created),
        "updatedDate": iso(thing.changed),
    }


def _properties(call: Call) -> Any:
    operation = call.operation
    return document.api().schema(str(operation.responses[operation.success]))["properties"]
