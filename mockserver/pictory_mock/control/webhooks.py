"""The calls below `/_mock/webhooks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.core.clock import iso
from pictory_mock.core.masking import masker
from pictory_mock.problems import Problem

from .bodies import field

if TYPE_CHECKING:
    from pictory_mock.core.masking import Masker
    from pictory_mock.core.webhooks import Attempt, Delivery, Headers

    from .scope import Scope


def list_webhooks(target: Scope) -> Any:
    """The deliveries of an account, or of all, oldest job first."""
    found = [delivery for account in target.accounts for delivery in account.webhooks.deliveries]
    return {"webhooks": [shown(each, masker()) for each in sorted(found, key=lambda each: each.submitted)]}


def resend_webhook(target: Scope, webhook: str) -> Any:
    """Send one once more."""
    for account in target.accounts:
        if account.webhooks.find(webhook) is not None:
            with field("id", status=409):
                return shown(account.webhooks.resend(webhook), masker())
    raise Problem(404, f"There is no webhook {webhook}, and none of a job of that id.", [("id", "is not known")])


def shown(delivery: Delivery, masker: Masker) -> dict[str, Any]:
    """A delivery as the control API writes it, secrets masked."""
    return {
        "id": delivery.id,
        "job": delivery.job,
        "url": masker.text(delivery.url),
        "state": delivery.state,
        "next": _moment(delivery.due),
        "attempts": [_attempt(delivery, attempt, masker) for attempt in delivery.attempts],
    }


def _attempt(delivery: Delivery, attempt: Attempt, masker: Masker) -> dict[str, Any]:
    outcome = attempt.outcome
    request = {
        "method": "POST",
        "url": masker.text(delivery.url),
        "headers": _headers(attempt.headers, masker),
        "body": masker.body((delivery.body or "").encode()),
    }
    answer = {
        "status": outcome.status,
        "headers": _headers(outcome.headers, masker),
        "body": masker.body(outcome.body.encode()),
    }
    return {
        "at": iso(attempt.at),
        "request": request,
        "response": None if outcome.error else answer,
        "error": None if outcome.error is None else masker.text(outcome.error),
        "next": _moment(attempt.next),
    }


def _headers(headers: Headers, masker: Masker) -> dict[str, str]:
    return {name: masker.header(name, value) for name, value in headers}


def _moment(moment: int | None) -> str | None:
    return None if moment is None else iso(moment)
