"""The calls below `/_mock/limits`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pictory_mock.core.lifecycle import UnknownName
from pictory_mock.core.limits import from_dict, to_dict
from pictory_mock.problems import Problem

from .bodies import body, sentence

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.limits import Limit

    from .scope import Scope


def list_limits(target: Scope) -> Any:
    """The limits of an account, or of all."""
    if target.account is not None:
        return _shown(target.account)
    return {"accounts": [{"id": account.id, **_shown(account)} for account in target.accounts]}


def set_limits(target: Scope) -> Any:
    """Replace the limits."""
    wanted = body("LimitsRequest")
    limits = [_limit(at, value) for at, value in enumerate(wanted["limits"])]
    for account in target.accounts:
        for at, limit in enumerate(limits):
            with _place(f"limits[{at}]"):
                account.limits.check(limit)
        account.limits.replace(limits, wanted.get("retry_after", "seconds"))
    return list_limits(target)


def clear_limits(target: Scope) -> Any:
    """Forget the limits."""
    for account in target.accounts:
        account.limits.clear()
    return list_limits(target)


def _shown(account: Account) -> dict[str, Any]:
    return {"limits": [to_dict(limit) for limit in account.limits.limits], "retry_after": account.limits.retry_after}


def _limit(at: int, value: dict[str, Any]) -> Limit:
    with _place(f"limits[{at}]"):
        return from_dict(value)


@contextmanager
def _place(where: str) -> Iterator[None]:
    """What cannot be meant is wrong at this place, in the field that the message begins with."""
    try:
        yield
    except UnknownName as error:
        name = f"{where}.{error.field}"
        raise Problem(400, sentence(f"{name}: {error.reason}"), [(name, error.reason)]) from None
    except ValueError as error:
        field, _, reason = str(error).partition(": ")
        name = f"{where}.{field}"
        raise Problem(400, sentence(f"{name}: {reason}"), [(name, reason)]) from None
