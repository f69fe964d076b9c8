"""What schemathesis cannot know of the contract: bodies too deep for it, and checks that would blame the mock wrongly.

Each has its reason. What is left out here is tried by the contract tests, by rules of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

import pictory_spec

MOST_EXCLUDED = 10
ACCEPTANCE = "positive_data_acceptance"


@frozen
class Excluded:
    """A check that is not made of an operation, and why."""

    operation: str
    check: str
    why: str


def _needing_a_job() -> list[str]:
    """The operations that a link leads to once a job is completed, those that delete what any job has made aside."""
    answers = [
        answer
        for path in pictory_spec.document()["paths"].values()
        for operation in path.values()
        if isinstance(operation, dict)
        for answer in operation.get("responses", {}).values()
    ]
    links = [link for answer in answers for link in answer.get("links", {}).values() if "x-when" in link]
    targets = dict.fromkeys(link["operationId"] for link in links)
    return [name for name in targets if pictory_spec.OPERATIONS[name].method != "DELETE"]


def _naming_something() -> list[str]:
    """The operations whose body holds a value that nothing else may have."""
    schemas = pictory_spec.document()["components"]["schemas"]
    bodies = {name: schemas[one.request] for name, one in pictory_spec.OPERATIONS.items() if one.request}
    return [
        name
        for name, schema in bodies.items()
        if any(field.get("x-unique") for field in schema.get("properties", {}).values())
    ]


EXCLUDED: tuple[Excluded, ...] = (
    *(Excluded(name, ACCEPTANCE, "the job that a walk reaches it by may have failed") for name in _needing_a_job()),
    *(
        Excluded(name, ACCEPTANCE, "a name may be taken, also by what an earlier step made")
        for name in _naming_something()
    ),
)

DEEP: dict[str, str] = {
    "StoryboardRequest": "scenes with elements with visuals, each with rules between its fields",
}
"""Components of bodies that have no coverage phase and fewer drawn requests, and why they are deep."""

LESS_DRAWN: dict[str, int] = {"Scene": 20}
"""Parts of deep bodies, and how many fields of theirs that exclude each other schemathesis can draw with."""


def deep() -> Sequence[str]:
    """The operations with such a body."""
    return [name for name, operation in pictory_spec.OPERATIONS.items() if operation.request in DEEP]
