"""The control API's own description, read on first use; what accounts keep is added from the contract of the API."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from pictory_mock.contract.document import Contract

_SEEDS = ("SeedRequest", "Seeded")


@functools.cache
def text() -> str:
    """The OpenAPI document."""
    return json.dumps(contract().document, ensure_ascii=False, indent=2)


@functools.cache
def contract() -> Contract:
    """The OpenAPI document, ready to check requests against."""
    from pictory_mock.teaching.seeding import kept_kinds  # with the first call, not with the server

    document: dict[str, Any] = json.loads(Path(__file__).with_name("openapi.json").read_text(encoding="utf-8"))
    schemas = document["components"]["schemas"]
    for kind in kept_kinds():
        for schema in _SEEDS:
            number = {**schemas[schema]["properties"]["videos"], "description": f"{_words(kind)}, of the last days."}
            schemas[schema]["properties"][kind] = number
    return Contract(document)


def _words(kind: str) -> str:
    return kind.replace("_", " ").capitalize()


def calls() -> list[tuple[str, str]]:
    """The calls that there are: method and path."""
    paths = contract().document["paths"]
    return [(method.upper(), path) for path, item in paths.items() for method in item]
