"""On whom a control call acts: the account whose key it names, or everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from flask import request

from pictory_mock.contract.refusal import field_name
from pictory_mock.core import MalformedKey
from pictory_mock.problems import Problem

if TYPE_CHECKING:
    from pictory_mock.core import Account, Clock, World


@frozen
class Scope:
    """One account, or (None) the whole world."""

    world: World
    account: Account | None

    @property
    def accounts(self) -> list[Account]:
        """The accounts that the call acts on."""
        return self.world.accounts() if self.account is None else [self.account]

    @property
    def clock(self) -> Clock:
        """The account's clock, or the one that all accounts' clocks follow."""
        return self.world.timeline if self.account is None else self.account.clock


def of_request(world: World) -> Scope:
    """Whom the current request means. Raises `Problem`."""
    unknown = next((name for name in request.args if name != "all"), None)
    if unknown is not None:
        errors = [(field_name((unknown,)), "is not a known parameter; there is only all")]
        raise Problem(400, f"There is no parameter {errors[0][0]}; the only one is all.", errors)
    everything = request.args.get("all")
    if everything == "1":
        return Scope(world, None)
    if everything is not None:
        raise Problem(400, "all can only be 1; leave it out to act on one account.", [("all", "must be 1")])
    key = request.headers.get("Authorization")
    if key is None:
        detail = "Name the account to act on by its API key in Authorization, or act on all accounts with ?all=1."
        raise Problem(401, detail, [("Authorization", "is required")])
    try:
        return Scope(world, world.caller(key, late=True))
    except MalformedKey as error:
        raise Problem(401, f"The key in Authorization is none: {error}.", [("Authorization", str(error))]) from None
