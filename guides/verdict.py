"""Judges a program by what it printed: the vendor's end with status 0 also where they failed."""

from __future__ import annotations

import re
from collections.abc import Callable

ADDRESS = re.compile(r"https?://[^\s'\"<>]+")
_WENT_WRONG = re.compile(r"\w*Error\b|^Traceback|\bfailed\b")
_MISSING = re.compile(r"\b(?:undefined|None|null|NaN)\b")
_SIGNS = {
    "the id of its job": (r"", r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"),
    "that the job is completed": (r"", r"\bcompleted\b"),
    "the address of a file": (r"", ADDRESS.pattern),
    "a width and a height": (r"\bwidth\b", r"\b\d+ ?x ?\d+\b"),
    "what it cost": (r"(?i:credits)", r"(?i:credits).*?\d"),
    "that it is done": (r"(?i:\bdone\b)", r"(?i:\bdone\b)\W*\Z"),
}
"""What such a program prints, in this order, and how its own text tells that it means to; the first three all do."""


def shortcomings(program: str, printed: str, kind_at: Callable[[str], str]) -> list[str]:
    """What is wrong with what a program printed; nothing if it did all that it is for.

    `program` is its text: what it does not speak of it need not print. `kind_at` fetches an address and tells the
    content type, or what else is there.
    """
    lines = printed.splitlines()
    wrong = [f"it says {line.strip()!r}" for line in lines if _WENT_WRONG.search(line)][:1]
    wrong += [f"a value is missing: {line.strip()!r}" for line in lines if _MISSING.search(line)][:1]
    wrong += _first_unsaid(program, printed)
    for address in dict.fromkeys(ADDRESS.findall(printed)):
        kind = kind_at(address)
        if not kind.startswith(("image/", "video/")):
            wrong.append(f"there is no picture or video at {address}, but: {kind}")
    return wrong


def _first_unsaid(program: str, printed: str) -> list[str]:
    at = 0
    for what, (meant, pattern) in _SIGNS.items():
        if not re.search(meant, program):
            continue
        match = re.compile(pattern).search(printed, at)
        if match is None:
            return [f"it did not print {what}, or not in its place"]
        at = match.end()
    return []
