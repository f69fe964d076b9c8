"""Faults of the mock's own, drawn for a journey."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import TYPE_CHECKING, Any

from tests.hostile.rows import VITAL

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.faults_aim import Times

SUBMIT, LOOK, LIST = "generateVideo", "getJob", "listVideos"
_EVERYWHERE = (SUBMIT, LOOK, LIST)
_STATUSES = (401, 403, 404, 408, 425, 429, 500, 502, 503, *range(520, 528))
_AFTER: tuple[dict[str, Any], ...] = (
    {},
    {"retry_after": 3},
    {"retry_after": 40, "retry_after_form": "date"},
    {"retry_after": "soon"},
)
WHERE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("status", "blocked", "unauthorized", "drop_before", "drop_read", "drop_after"), _EVERYWHERE),
    **dict.fromkeys(("empty", "drop_during", "truncated", "wrong_length", "malformed_json", "html"), _EVERYWHERE),
    **dict.fromkeys(("delay", "content_type", "bad_field", "null"), _EVERYWHERE),
    "stale": (LOOK, LIST),
    "not_visible": (LOOK,),
    "unknown_enum": (LOOK, LIST),
}
"""The operations of a journey to which each kind can happen."""


def add_fault(chance: Random, account: Account) -> None:
    """Set one plan: any kind, for any operation that it can happen to, aimed in any way, for once or for ever."""
    kind = chance.choice(tuple(WHERE))
    operation = chance.choice(WHERE[kind])
    aim: dict[str, Any] = chance.choice(({}, {"nth": 2}, {"every": 2}, {"chance": 0.5}, {"within": 30}))
    times: Times = chance.choice((None, 1, 3, 3, 8, "always"))
    account.faults.add(kind, operation=operation, times=times, **aim, **_parameters(chance, kind, operation))


def _parameters(chance: Random, kind: str, operation: str) -> dict[str, Any]:
    if kind == "status":
        return {"status": chance.choice(_STATUSES), **chance.choice(_AFTER)}
    if kind == "delay":
        return chance.choice(({"seconds": 0.1, "to": 4}, {"seconds": 4}, {"seconds": 3600}))
    if kind == "not_visible":
        return chance.choice(({"looks": 2}, {"seconds": 12}))
    if kind == "stale":
        return chance.choice(({}, {"seconds": 20}))
    if kind == "unknown_enum":
        return {"field": {LOOK: "data.status", LIST: "items[0].model"}[operation]}
    return {"field": VITAL[operation]} if kind in {"bad_field", "null"} else {}
