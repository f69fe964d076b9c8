"""What schemathesis cannot know of the contract: bodies too deep for it, and checks that would blame the mock wrongly.

Each has its reason. What is left out here is tried by the contract tests, by rules of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

import pictory_spec

MOST_EXCLUDED = 10
ACCEPTANCE = "positive_data_acceptance"
_GIVEN = "a page token is right only if an answer gave it; a drawn one is refused, and has to be"


@frozen
class Excluded:
    """A check that is not made of an operation, and why."""

    operation: str
    check: str
    why: str


EXCLUDED: tuple[Excluded, ...] = (
    *(
        Excluded(name, ACCEPTANCE, _GIVEN)
        for name, operation in pictory_spec.OPERATIONS.items()
        if operation.page and operation.page["style"] == "token"
    ),
    *(
        Excluded(name, ACCEPTANCE, "rules between query parameters stand in x-query, which OpenAPI does not know")
        for name, operation in pictory_spec.OPERATIONS.items()
        if operation.query and operation.query_schema and {"dependentRequired", "allOf"} & set(operation.query_schema)
    ),
)

DEEP: dict[str, str] = {
    "StoryboardRequest": "scenes with elements with visuals, each with rules between its fields",
}
"""Components of bodies that have no coverage phase and fewer drawn requests, and why they are deep."""


def deep() -> Sequence[str]:
    """The operations with such a body."""
    return [name for name, operation in pictory_spec.OPERATIONS.items() if operation.request in DEEP]
