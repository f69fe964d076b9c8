"""Tags in a prompt that tell the mock how this one job is to go, for clients in any language.

`[[mock:fail=CODE]]`, `[[mock:stuck]]`, `[[mock:seconds=N]]`: as card numbers in payment sandboxes, they need no other
call. They stand in the text that says what is to be made, and stay in it. What begins like a tag and is none is
refused: a test that relies on a misspelt one would pass for the wrong reason.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pictory_mock.contract.refusal import Offence, Refused, shorten
from pictory_mock.core.lifecycle import LONGEST_JOB, Outcome, Plan

PROVENANCE = "mock"
"""How well known the refusal of a tag is: not at all, it is the mock's own."""
_MARK = "[[mock:"
_TAG = re.compile(
    r"\[\[mock:(?:fail=(?P<fail>[\w.-]{1,200})|(?P<stuck>stuck)|seconds=(?P<seconds>\d{1,9}(\.\d{1,3})?))\]\]", re.ASCII
)
_KNOWN = "[[mock:fail=CODE]], [[mock:stuck]] and [[mock:seconds=N]]"


class _UnreadableError(ValueError):
    """What is wrong with the tags of a text."""


def plan(texts: Mapping[str, str], operation: str) -> Plan | None:
    """How the job of a request is to go by the tags in its texts, or None if they have none.

    `texts` are by the names of their fields. Raises `Refused` for tags that cannot be read.
    """
    tagged = [field for field, text in texts.items() if _MARK in text]
    if not tagged:
        return None
    try:
        return _read("".join(texts[field] for field in tagged), operation)
    except _UnreadableError as error:
        raise Refused([Offence(field, str(error)) for field in tagged], PROVENANCE) from None


def _read(text: str, operation: str) -> Plan:
    found: dict[str, str] = {}
    for part in text.split(_MARK)[1:]:
        tag = _TAG.match(_MARK + part)
        if tag is None:
            what = shorten(_MARK + part, 40)
            raise _UnreadableError(f"holds {what!r}, which is no tag of the mock; there are {_KNOWN}")
        for name in ("fail", "stuck", "seconds"):
            if tag[name] is not None:
                if name in found:
                    raise _UnreadableError(f"holds the mock's tag {name} twice")
                found[name] = tag[name]
    return _plan(found, operation)


def _plan(found: Mapping[str, str], operation: str) -> Plan:
    if "stuck" in found and len(found) > 1:
        other = next(name for name in found if name != "stuck")
        raise _UnreadableError(f"holds the mock's tags stuck and {other}, which contradict each other")
    seconds = float(found["seconds"]) if "seconds" in found else None
    if seconds is not None and seconds > LONGEST_JOB:
        raise _UnreadableError(f"holds the mock's tag seconds with more than {LONGEST_JOB} seconds")
    outcome: Outcome = "failed" if "fail" in found else "stuck" if "stuck" in found else "completed"
    return Plan("operation", operation, seconds, outcome, found.get("fail"))
