"""What an operation is given, and what it gives back. Neither knows of HTTP beyond a status."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from pictory_mock.contract.refusal import Offence, Refused

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_spec import Operation


@frozen
class Call:
    """A call that has been let in and found to follow the rules; defaults are filled in."""

    operation: Operation
    account: Account
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Any
    public_url: Callable[[], str]
    """Tells where the media lie, without a slash at the end."""
    strict: bool = False
    """Whether fields that mean nothing are refused."""
    ignored: list[str] = field(factory=list)
    """The fields that were dropped."""

    def drop(self, names: Sequence[str], why: str) -> None:
        """Drop fields of which only the operation knows that they mean nothing. Raises `Refused` if it is strict."""
        if self.strict and names:
            raise Refused([Offence(name, why) for name in names])
        self.ignored.extend(names)


Handler = Callable[[Call], Any]
"""Does an operation and gives the body of its success. Raises `Declined` or `Refused`."""


class Declined(Exception):  # noqa: N818 - reads as what happened
    """The operation answers with another status of its contract, and with the body that the contract shows for it."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(f"declined with {status}")
