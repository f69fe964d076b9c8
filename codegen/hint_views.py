"""What to check after a refusal, in sentences: in general, and for one operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from document import json_schema

if TYPE_CHECKING:
    from document import Document, OperationSource

_GATE = 403
"""In general this is the answer of what stands in front of the service, which has no JSON."""


def general_hints(document: Document) -> dict[int, tuple[str, ...]]:
    """By status: what the first operation that says something of it says."""
    found: dict[int, tuple[str, ...]] = {}
    for source in document.operations():
        for status, response in document.responses(source).items():
            own = status == _GATE and json_schema(response) is not None
            if response.get("x-hints") and not own:
                found.setdefault(status, tuple(response["x-hints"]))
    return dict(sorted(found.items()))


def own_hints(document: Document, source: OperationSource) -> dict[int, tuple[str, ...]]:
    """By status: what *source* says otherwise."""
    general = general_hints(document)
    said = {status: tuple(each.get("x-hints", ())) for status, each in document.responses(source).items()}
    return {status: hints for status, hints in said.items() if hints != general.get(status, ())}
