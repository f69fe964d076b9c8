"""What the contract says of storyboards: paces, voices, places, and what one that cannot be made fails with."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, cast

from pictory_mock.contract import document
from pictory_mock.core.lifecycle import Failure

Fields = Mapping[str, Any]

DAY = 86_400
"""So many seconds nothing is meant to last."""


@functools.cache
def told(part: str) -> Fields:
    """A part of the contract's `x-storyboard`."""
    return cast("Fields", document.api().document["x-storyboard"][part])


def failure(part: str, **values: object) -> Failure:
    """The failure that a part tells, its placeholders filled in."""
    said = told(part)
    return Failure(said["error_code"], said["error_message"].format_map(_Values(said, values)))


def within(number: float, most: float = 10_000) -> float:
    """A number that is no more than that. JSON has numbers that nobody can mean, and that no float can hold."""
    return float(min(number, most))


class _Values(dict[str, object]):
    """What stands for a placeholder: a value, or else what the part itself says."""

    def __init__(self, said: Fields, values: Fields) -> None:
        super().__init__({**said, **values})
