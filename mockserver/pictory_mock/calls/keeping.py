"""What accounts keep, over the API: which collection an operation acts on, and what it answers where it cannot.

The contract tells all of it: the name of the collection (`x-collection`), the field that is the lock (`x-lock`), the
fields that no two things share (`x-unique`) or that are secrets (`writeOnly`), and whether things of other accounts
are told apart from those that do not exist (a 403 of its own).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pictory_mock.contract import document
from pictory_mock.contract.pointers import name
from pictory_mock.contract.refusal import refuse
from pictory_mock.core.kept import Collection, Missing, Stale, Taken

from .call import Declined

if TYPE_CHECKING:
    from pictory_mock.core.kept import Thing
    from pictory_spec import Operation

    from .call import Call

_FORBIDDEN, _NOT_FOUND, _CONFLICT = 403, 404, 409


def of(call: Call) -> Collection:
    """The collection that the operation of a call acts on."""
    kind = (call.operation.collection or {})["name"]
    return Collection(call.account, kind, unique(call.operation))


def get(call: Call) -> Thing:
    """The thing that the path of a call names. Raises `Declined` if there is none, or not in this account."""
    with declining(call.operation):
        return of(call).get(named(call))


def create(call: Call, fields: Mapping[str, Any]) -> Thing:
    """Keep what a call sends, without its secrets. Raises `Refused` where a value is taken."""
    with declining(call.operation):
        return of(call).create(without_secrets(call.operation, fields))


def update(call: Call, fields: Mapping[str, Any], *, whole: bool = False) -> Thing:
    """Change the thing that the path names, if its version is the one that the body names (`x-lock`).

    `whole`: it holds nothing but these fields from then on; otherwise what they do not name stays. Raises `Declined`
    or `Refused`.
    """
    field = name(call.operation.lock) if call.operation.lock else None
    version = call.body[field] if field else None
    kept = {each: value for each, value in without_secrets(call.operation, fields).items() if each != field}
    with declining(call.operation):
        things = of(call)
        change = things.replace if whole else things.update
        return change(named(call), kept, version=version)


def delete(call: Call, *, again: bool = False) -> None:
    """Delete the thing that the path names. Raises `Declined`, unless it is not there and that is fine (`again`)."""
    with declining(call.operation):
        try:
            of(call).delete(named(call))
        except Missing:
            if not again:
                raise


def named(call: Call) -> str:
    """The id in the path of a call."""
    return tuple(call.path.values())[-1]


@contextmanager
def declining(operation: Operation) -> Iterator[None]:
    """Where something kept is missing, stale or taken, the operation answers as its contract has it."""
    try:
        yield
    except Missing as missing:
        raise Declined(_FORBIDDEN if missing.elsewhere and _tells_owners(operation) else _NOT_FOUND) from None
    except Stale:
        raise Declined(_CONFLICT) from None
    except Taken as taken:
        raise refuse(taken.field, "is taken by another one of the account; choose another") from None


def without_secrets(operation: Operation, fields: Mapping[str, Any]) -> dict[str, Any]:
    """What may be told of a request later on. What nobody may be told is not even kept."""
    secrets = _fields(operation, "writeOnly")
    return {field: value for field, value in fields.items() if field not in secrets}


def unique(operation: Operation) -> list[str]:
    """The fields of a request whose values no two things share."""
    return _fields(operation, "x-unique")


def _fields(operation: Operation, mark: str) -> list[str]:
    """The fields of a request that the contract marks."""
    api = document.api()
    properties = api.fields(api.schema(operation.request)) if operation.request else {}
    return [field for field, schema in properties.items() if schema.get(mark) or api.resolve(schema).get(mark)]


def _tells_owners(operation: Operation) -> bool:
    """Whether it says of a thing that it is somebody else's."""
    return operation.responses.get(_FORBIDDEN) is not None
