"""Components that nothing refers to: they would be generated, documented and believed."""

from collections.abc import Iterator, Mapping
from typing import Any

from speclint.document import Document, Finding, Pointer, parse_pointer
from speclint.walk import operations, root


def check_unused(document: Document) -> Iterator[Finding]:
    """Every component is reached from an operation by references, security requirements or `x-job`."""
    reached: set[Pointer] = set()
    pending: list[Any] = [document.data.get("paths", {})]
    for operation in operations(document):
        job = operation.value.get("x-job", {})
        pending.append({"$ref": f"#/components/schemas/{job.get('result')}"})
        names = [name for requirement in operation.value.get("security", []) for name in requirement]
        reached |= {("components", "securitySchemes", name) for name in names}
    while pending:
        part = pending.pop()
        if isinstance(part, Mapping):
            pending += part.values()
            pending += _follow(document, part.get("$ref"), reached)
        elif isinstance(part, list):
            pending += part
    for section in root(document).children("components"):
        for component in section.children():
            if component.pointer not in reached:
                yield Finding(component.pointer, "nothing refers to it", "Refer to it or delete it.")


def _follow(document: Document, reference: Any, reached: set[Pointer]) -> list[Any]:
    pointer = parse_pointer(reference)[:3] if isinstance(reference, str) else ()
    target = root(document).child(*pointer) if pointer and pointer not in reached else None
    if target is None:
        return []
    reached.add(pointer)
    return [target.value]
