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
    """The jobs that one operation starts: their kind, their usual length (s, from and to), and how they fail if so."""

    kind: str
    seconds: tuple[float, float]
    failure: Failure


@frozen
class Rules:
    """The facts of the contract that the world turns on."""

    key_prefix: str
    jobs: Mapping[str, JobRule]

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
