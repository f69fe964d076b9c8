"""What to check after a refusal, in sentences: in general, and for one operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from document import Document, OperationSource


def general_hints(document: Document) -> dict[int, tuple[str, ...]]:
    """By status: what the first operation that says something of it says."""
    found: dict[int, tuple[str, ...]] = {}
    for source in document.operations():
        for status, hints in _hints(document, source).items():
            if hints:
                found.setdefault(status, hints)
    return dict(sorted(found.items()))


def own_hints(document: Document, source: OperationSource) -> dict[int, tuple[str, ...]]:
    """By status: what *source* says otherwise."""
    general = general_hints(document)
    return {status: hints for status, hints in _hints(document, source).items() if hints != general.get(status, ())}


def _hints(document: Document, source: OperationSource) -> dict[int, tuple[str, ...]]:
    return {status: tuple(each.get("x-hints", ())) for status, each in document.responses(source).items()}
