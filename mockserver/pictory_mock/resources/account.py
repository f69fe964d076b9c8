"""The account: what the subscription grants, and what was used of it."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.core.clock import iso
from pictory_mock.core.credits import to_credits
from pictory_mock.core.ids import dated_id
from pictory_mock.core.terms import begin, months_before, term, term_at

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.core.books import Transaction

_WORDING = {"reset": "Credits of the plan", "adjustment": "Credits granted by a test"}


def get_quota(call: Call) -> Any:
    """What is granted for the current month and what is used of it: AI credits, and minutes by the other figures."""
    now = call.account.clock.now_ms()
    with call.account.alone():
        ledger = call.account.ledger
    used, limit = to_credits(ledger.charged_at(now)), to_credits(ledger.limit_at(now))
    minutes, granted = call.account.quota.used(now), call.account.quota.granted
    figures = {figure: {"used": minutes[figure], "limit": granted[figure]} for figure in granted}
    return {**figures, "aiCredits": {"used": used, "limit": limit}}


def get_ai_credits_usage(call: Call) -> Any:
    """The transactions of a month, newest first, as far as the history goes back."""
    now = call.account.clock.now_ms()
    this, history = term_at(now), _declared("getAiCreditsUsage")["x-history"]["months"]
    wanted = _term(call.query, this)
    if not this - history <= wanted <= this:
        return []
    since = max(begin(wanted), months_before(now, history))
    until = now if wanted == this else begin(wanted + 1) - 1
    return [_told(each) for each in call.account.books.between(since, until)]


def _term(query: Mapping[str, Any], this: int) -> int:
    """The month that is asked for: the current one, one of the current year, or one of another year."""
    if "month" not in query:
        return this
    year = int(query["year"]) if "year" in query else this // 12
    return term(year, int(query["month"]))


def _told(transaction: Transaction) -> dict[str, Any]:
    words = _declared("getAiCreditsUsage")["x-credit-sources"]
    return {
        "transactionId": dated_id(transaction.moment, transaction.id),
        "type": words["went" if transaction.tenths < 0 else "came"],
        "amount": to_credits(abs(transaction.tenths)),
        "source": transaction.source or words[transaction.reason],
        "description": transaction.purpose or _WORDING[transaction.reason],
        "plan": _sample("getAiCreditsUsage")[0]["plan"],
        "transactionDate": iso(transaction.moment),
    }


def _declared(operation: str) -> Mapping[str, Any]:
    found = pictory_spec.OPERATIONS[operation]
    return document.api().operation(found.path, found.method)


@functools.cache
def _sample(operation: str) -> Any:
    """The first example that says something: what the mock cannot know is as it is there."""
    found = pictory_spec.OPERATIONS[operation]
    content = _declared(operation)["responses"][str(found.success)]["content"]["application/json"]
    examples = cast("Mapping[str, Any]", content["examples"])
    return next(example["value"] for example in examples.values() if example["value"])
