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
"""What a key holds, as a regular expression's class: the characters of a bearer token (RFC 6750, section 2.1).

The mock's own choice, as is the greatest length: the service documents nothing but the prefix.
"""
LONGEST_KEY = 256
"""Characters of a key."""


@frozen
class JobRule:
    """The jobs that one operation starts: their kind, their usual length (s, from and to), and how they fail if so.

    `figure` is the one of the quota that what they make counts by.
    """

    kind: str
    seconds: tuple[float, float]
    failure: Failure
    figure: str | None = None


@frozen
class Rules:
    """The facts of the contract that the world turns on."""

    key_prefix: str
    jobs: Mapping[str, JobRule]
    minutes: Mapping[str, float]
    """What every month begins with, by the figures of the quota."""
    exceeded: Failure
    """What a job fails with that needs more than is left; its message names a `{figure}`."""
    token_seconds: int
    """How long an access token holds."""

    def fault_of_key(self, key: str) -> str | None:
        """Why this cannot be an API key, in a sentence that holds no part of it; None if it can."""
        if not key.startswith(self.key_prefix) or len(key) == len(self.key_prefix):
            return f"an API key begins with {self.key_prefix} and goes on after it"
        if len(key) > LONGEST_KEY:
            return f"an API key has at most {LONGEST_KEY} characters, and this one has {len(key)}"
        if not re.fullmatch(f"[{KEY_CHARACTERS}]+", key):
            return "an API key holds letters, digits and . _ ~ + / = - and nothing else, no spaces"
        return None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of job there are."""
        return tuple(dict.fromkeys(rule.kind for rule in self.jobs.values()))


@functools.cache
def from_contract() -> Rules:
    """The rules as the contract has them, read once."""
    document = pictory_spec.facts()
    scheme = document["components"]["securitySchemes"]["apiKey"]
    quota, token = document["x-quota-limits"], document["x-access-token"]
    jobs = {name: _job_rule(op.job, op.quota) for name, op in pictory_spec.OPERATIONS.items() if op.job is not None}
    return Rules(
        key_prefix=scheme["x-key-prefix"],
        jobs=jobs,
        minutes=quota["minutes"],
        exceeded=_failure(quota["exceeded"]),
        token_seconds=token["seconds"],
    )


def _job_rule(job: Mapping[str, Any], figure: str | None) -> JobRule:
    seconds = job["typical-seconds"]
    return JobRule(job["kind"], (seconds["min"], seconds["max"]), _failure(job["failure"]), figure)


def _failure(told: Mapping[str, str]) -> Failure:
    return Failure(told["error_code"], told["error_message"])
