"""The data of the catalogue: JSON, one row a line, read once."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("data")


@functools.cache
def rows(name: str) -> Any:
    """What is in a file of data, not to be changed."""
    return json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
