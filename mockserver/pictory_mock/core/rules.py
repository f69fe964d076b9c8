"""What the simulation has to know of the contract: who may come in, which operations start jobs, how long they take."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

import pictory_spec

from .lifecycle import Failure

KEY_CHARACTERS = r"A-Za-z0-9._~+/=\-"
"""What follows the prefix in a key, as a regular expression's class: the token characters of RFC 9110. Assumed."""


@frozen
class JobRule:
    """The jobs that one operation starts: their kind, their usual length (s, from and to), and how they fail if so."""

    kind: str
    seconds: tuple[float, float]
    failure: Failure


@frozen
class Rules:
    """The facts of the contract that the world turns on."""

    key_prefix: str
    jobs: Mapping[str, JobRule]

    def is_key(self, key: str) -> bool:
        """Whether this could be an API key."""
        return re.fullmatch(f"{re.escape(self.key_prefix)}[{KEY_CHARACTERS}]{{1,200}}", key) is not None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of job there are."""
        return tuple(dict.fromkeys(rule.kind for rule in self.jobs.values()))


@functools.cache
def from_contract() -> Rules:
    """The rules as the contract has them, read once."""
    scheme = pictory_spec.document()["components"]["securitySchemes"]["apiKey"]
    jobs = {name: _job_rule(op.job) for name, op in pictory_spec.OPERATIONS.items() if op.job is not None}
    return Rules(scheme["x-key-prefix"], jobs)


def _job_rule(job: Mapping[str, Any]) -> JobRule:
    seconds, failure = job["typical-seconds"], job["failure"]
    return JobRule(
        job["kind"],
        (seconds["min"], seconds["max"]),
        Failure(failure["error_code"], failure["error_message"]),
    )
