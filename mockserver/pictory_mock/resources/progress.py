"""How far a job is, where the contract says that jobs of its kind tell it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pictory_spec

from .pointers import put

if TYPE_CHECKING:
    from pictory_mock.core.job import Job

_MOST = 99
"""Percent that are told while something is left to do."""
_ALMOST = 1e-9
"""So near below a whole number is that number: parts of time are no exact numbers."""


def tell(job: Job, now: int, body: dict[str, Any], words: Mapping[str, Any]) -> None:
    """Put into the answer for a running job how far it is (percent, whole), once that is told at all."""
    said = (pictory_spec.OPERATIONS[job.operation].job or {}).get("progress")
    if said is None:
        return
    done = job.course.done_at(now)
    if done < said["from"]:
        return
    share = (done - said["from"]) / (1 - said["from"])
    put(body, words["progress"], min(math.floor(100 * share + _ALMOST), _MOST))
    place = words["result"]
    put(body, f"{place}/renderProgressMessage", said["message"])
    put(body, f"{place}/renderState", said["state"])
