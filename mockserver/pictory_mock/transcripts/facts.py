"""What the contract says of transcripts: paces, pauses, unknown media, and what one that cannot be made fails with."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, cast

from pictory_mock.contract import document
from pictory_mock.core.lifecycle import Failure


@functools.cache
def told(part: str) -> Mapping[str, Any]:
    """A part of the contract's `x-transcription`."""
    return cast("Mapping[str, Any]", document.api().document["x-transcription"][part])


def failure(part: str, **values: object) -> Failure:
    """The failure that a part tells, its placeholders filled in."""
    said = told(part)
    return Failure(said["error_code"], said["error_message"].format(**{**said, **values}))


@functools.cache
def counted_in_characters() -> frozenset[str]:
    """The languages whose pace is told in characters."""
    return frozenset(document.api().document["x-storyboard"]["narration"]["counted-in-characters"])


def pause_size(span: int) -> str | None:
    """What a pause of so many ms is called; None if it is too short to be one."""
    sizes = sorted(told("pauses")["sizes"].items(), key=lambda size: -size[1])
    return next((name for name, seconds in sizes if span >= seconds * 1000), None)
