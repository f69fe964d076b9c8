"""The contract as data: the whole OpenAPI document, and a table of its operations.

Written by codegen from spec/pictory.yaml; changes belong there. Imports the standard library only,
because the mock server reads it and must not share code with the client.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from pictory_spec._operations import OPERATIONS, Callback, Exclusive, Operation

__all__ = ["OPERATIONS", "VERSION", "Callback", "Exclusive", "Operation", "document", "facts"]

VERSION = "0.1.0"
"""Version of the contract (`info.version`)."""


@cache
def document() -> dict[str, Any]:
    """The whole OpenAPI 3.1 document, parsed once. Everybody gets the same object: do not change it."""
    loaded: dict[str, Any] = json.loads(Path(__file__).with_name("openapi.json").read_text(encoding="utf-8"))
    return loaded


@cache
def facts() -> dict[str, Any]:
    """The document without its paths, and of its components only the security schemes: what is short, read at once.

    Everybody gets the same object: do not change it.
    """
    loaded: dict[str, Any] = json.loads(Path(__file__).with_name("facts.json").read_text(encoding="utf-8"))
    return loaded
