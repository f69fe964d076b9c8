"""The control API's own description, read on first use."""

from __future__ import annotations

import functools
import json
from pathlib import Path

from pictory_mock.contract.document import Contract


@functools.cache
def text() -> str:
    """The OpenAPI document as it is kept."""
    return Path(__file__).with_name("openapi.json").read_text(encoding="utf-8")


@functools.cache
def contract() -> Contract:
    """The OpenAPI document, ready to check requests against."""
    return Contract(json.loads(text()))


def calls() -> list[tuple[str, str]]:
    """The calls that there are: method and path."""
    paths = contract().document["paths"]
    return [(method.upper(), path) for path, item in paths.items() for method in item]
