"""Where each statement comes from. What the vendor does not say must never look as if it did."""

from collections.abc import Iterator, Mapping

from speclint.document import Document, Finding
from speclint.walk import Node, callbacks, facts, operations, root

_WITH_PAGE = ("documented", "legacy")


def check_provenance(document: Document) -> Iterator[Finding]:
    """Operations and components have `x-provenance`; documented and legacy name a page, sample its origin, assumed why.

    The same holds for every other statement with an `x-provenance`, in an extension or on a property.
    """
    for node in (*operations(document), *callbacks(document), *_components(document)):
        if "x-provenance" not in node.value:
            fix = "Say where it comes from: documented, sample, legacy or assumed."
            yield Finding(node.pointer, "has no x-provenance", fix)
    for node in facts(document):
        if isinstance(node.value, Mapping) and "x-provenance" in node.value:
            yield from _statement(node)


def _components(document: Document) -> Iterator[Node]:
    """All but callbacks (each key is an address: their operations say it) and examples, which are ours."""
    for section in root(document).children("components"):
        if section.key not in {"callbacks", "examples"}:
            yield from section.children()


def _statement(node: Node) -> Iterator[Finding]:
    provenance, source = node.value["x-provenance"], str(node.value.get("x-source", ""))
    pointer = (*node.pointer, "x-provenance")
    if provenance in _WITH_PAGE and not source.startswith("https://"):
        yield Finding(pointer, f"{provenance}, but x-source names no page", "Add the page: x-source: https://…")
    elif provenance == "sample" and not source:
        yield Finding(pointer, "sample, but x-source does not say of what", "Add x-source: where the sample is from.")
    elif provenance == "assumed" and "x-note" not in node.value:
        yield Finding(pointer, "assumed, but x-note does not say why", "Add x-note: what is known and what follows.")
