"""An account as it looked at an earlier moment: what a stale answer is made from.

What an answer tells follows from what is kept and from the moment, so an older moment is all that it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

if TYPE_CHECKING:
    from pictory_mock.core import Account


@frozen
class _Stopped:
    """A clock that shows one moment (ms)."""

    moment: int

    def now(self) -> float:
        return self.moment / 1000

    def now_ms(self) -> int:
        return self.moment


class _Past:
    """Passes on all but the clock."""

    def __init__(self, account: Account, moment: int) -> None:
        self._account = account
        self.clock = _Stopped(moment)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._account, name)


def account_at(account: Account, moment: int) -> Account:
    """The account with its clock at a moment (ms). For reading only."""
    return cast("Account", _Past(account, moment))
