"""The routes below `/_mock`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response

import pictory_spec
from pictory_mock.contract.refusal import Refused
from pictory_mock.core import StoreError
from pictory_mock.core.clock import iso
from pictory_mock.core.faults import BadFault
from pictory_mock.core.lifecycle import Plan, UnknownName
from pictory_mock.problems import Problem

from . import description, faults, limits, scope, webhooks
from .bodies import body, field, sentence

if TYPE_CHECKING:
    from pictory_mock.core import World

    from .scope import Scope


def blueprint(world: World) -> Blueprint:
    """The control API of a world."""
    routes = Blueprint("control", __name__)
    routes.add_url_rule("/health", "health", lambda: _health(world))
    routes.add_url_rule("/openapi.json", "openapi", _openapi)
    for path, method, act in (
        ("/reset", "POST", _reset),
        ("/clock", "GET", _clock),
        ("/clock", "POST", _turn_clock),
        ("/lifecycle", "GET", _plans),
        ("/lifecycle", "PUT", _plan),
        ("/lifecycle", "DELETE", _forget_plans),
        ("/limits", "GET", limits.list_limits),
        ("/limits", "PUT", limits.set_limits),
        ("/limits", "DELETE", limits.clear_limits),
        ("/webhooks", "GET", webhooks.list_webhooks),
        ("/webhooks/<webhook>/resend", "POST", webhooks.resend_webhook),
        ("/faults", "GET", faults.list_faults),
        ("/faults", "POST", faults.add_fault),
        ("/faults", "DELETE", faults.clear_faults),
        ("/seed", "POST", _seed),
        ("/account", "GET", _account),
        ("/account", "PATCH", _change_account),
        ("/requests", "GET", _requests),
        ("/requests", "DELETE", _forget_requests),
    ):

        def view(act: Any = act, **path: str) -> Any:
            with _problems():
                return act(scope.of_request(world), **path)

        routes.add_url_rule(path, act.__name__, view, methods=[method])
    return routes


@contextmanager
def _problems() -> Iterator[None]:
    try:
        yield
    except Refused as refused:
        errors = [(offence.name, offence.errors) for offence in refused.offences]
        raise Problem(400, sentence(f"The request is not valid: {refused}"), errors) from None
    except (UnknownName, BadFault) as error:
        raise Problem(400, sentence(str(error)), [(error.field, error.reason)]) from None
    except StoreError:
        raise Problem(503, "The mock is being stopped.") from None


def _health(world: World) -> Any:
    return {
        "status": "ok",
        "contract": pictory_spec.VERSION,
        "now": iso(world.timeline.now_ms()),
        "accounts": len(world.identities()),
    }


def _openapi() -> Response:
    return Response(description.text(), mimetype="application/json")


def _reset(target: Scope) -> Any:
    accounts = target.accounts
    if target.account is None:
        target.world.reset()
    else:
        target.account.reset()
    return {"accounts": len(accounts)}


def _clock(target: Scope) -> Any:
    clock = target.clock
    return {"now": iso(clock.now_ms()), "speed": clock.speed, "frozen": clock.frozen}


def _turn_clock(target: Scope) -> Any:
    wanted, clock = body("ClockRequest"), target.clock
    if "speed" in wanted:
        clock.speed = wanted["speed"]
    if "freeze" in wanted:
        clock.frozen = wanted["freeze"]
    with field("advance"):
        clock.advance(wanted.get("advance", 0))
    return _clock(target)


def _plans(target: Scope) -> Any:
    plans = target.world.plans if target.account is None else target.account.lifecycle.plans
    return {"plans": [plan.to_dict() for plan in plans]}


def _plan(target: Scope) -> Any:
    plan = Plan.from_dict(body("PlanRequest"))
    with field("match." + plan.aim, status=409 if plan.aim == "job" else 400):
        if target.account is None:
            target.world.set_plan(plan)
        else:
            target.account.lifecycle.apply(plan)
    return plan.to_dict()


def _forget_plans(target: Scope) -> Any:
    if target.account is None:
        target.world.clear_plans()
    else:
        target.account.lifecycle.clear()
    return _plans(target)


def _seed(target: Scope) -> Any:
    counts = body("SeedRequest")
    for account in target.accounts:
        account.seed(**counts)
    return counts


def _account(target: Scope) -> Any:
    if target.account is None:
        return {"accounts": [account.describe() for account in target.accounts]}
    return target.account.describe()


def _change_account(target: Scope) -> Any:
    wanted = body("AccountRequest")
    for account in target.accounts:
        if "ai_credits" in wanted:
            with field("ai_credits"):
                account.credits = wanted["ai_credits"]
        if "minutes" in wanted:
            with field("minutes"):
                account.minutes = wanted["minutes"]
        account.revoked = wanted.get("revoked", account.revoked)
    return _account(target)


def _requests(target: Scope) -> Any:
    journals = [account.journal for account in target.accounts]
    if target.account is None:
        journals.append(target.world.journal)
    entries = [entry for journal in journals for entry in journal.entries()]
    return {
        "requests": [entry.to_dict() for entry in sorted(entries, key=lambda entry: entry.at)],
        "dropped": sum(journal.dropped for journal in journals),
    }


def _forget_requests(target: Scope) -> Any:
    for account in target.accounts:
        account.journal.clear()
    if target.account is None:
        target.world.journal.clear()
    return _requests(target)
