"""The room of the handlers: a module per tag, and nothing beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pictory_spec
from pictory_mock import resources

PLACES: Mapping[str, Mapping[str, str]] = resources._PLACES
OLDER = "legacy"
"""The tag of the older API, some of whose operations are newer ones under another name."""


def test_every_module_handles_operations() -> None:
    """What operations share, or jobs do, has rooms of its own."""
    folder = Path(resources.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} == {*PLACES, "__init__"}


def test_the_operations_of_a_tag_are_in_one_module() -> None:
    """Who looks for an operation looks in one place."""
    modules: dict[str, set[str]] = {}
    for module, operations in PLACES.items():
        for operation in operations:
            modules.setdefault(pictory_spec.OPERATIONS[operation].tag, set()).add(module)
    assert {tag for tag, found in modules.items() if len(found) > 1} <= {OLDER}
