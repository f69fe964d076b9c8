"""Order: a reader finds a thing where it was in the last file that had it."""

import re
from collections.abc import Iterator, Sequence

from speclint.document import Document, Finding, Pointer
from speclint.walk import METHODS, Node, callbacks, operations, root

_TOP = ("openapi", "info", "servers", "tags", "paths", "components")
_COMPONENTS = (
    *("securitySchemes", "parameters", "headers", "requestBodies", "responses", "examples", "callbacks", "schemas"),
)
_OPERATION = (
    *("operationId", "x-name", "tags", "summary", "description", "deprecated"),
    *("x-provenance", "x-source", "x-note", "x-retry", "x-job", "x-job-states"),
    *("x-page", "x-collection", "x-lock", "x-upload", "x-query", "x-history"),
    *("x-credits", "x-quota", "x-credit-sources", "x-media"),
    *("security", "parameters", "requestBody", "responses", "callbacks"),
)
_PROVENANCE = ("x-provenance", "x-source", "x-note")
_SHARED = "shared"
_BANNER = re.compile(r" *# -{20,} ([\w ]+)")


def check_order(document: Document) -> Iterator[Finding]:
    """Sections, methods, keys of operations and paths stand in one fixed order, under the banner of their tag."""
    yield from _keys(root(document), _TOP)
    for path in root(document).children("paths"):
        yield from _keys(path, METHODS)
    for operation in (*operations(document), *callbacks(document)):
        yield from _keys(operation, _OPERATION)
    components = root(document).child("components")
    for section in components.children() if components is not None else ():
        for component in section.children():
            yield from _keys(component, _PROVENANCE)
    if components is not None:
        yield from _keys(components, _COMPONENTS)
    yield from _tags(document)
    yield from _banners(document)


def _keys(node: Node, order: Sequence[str]) -> Iterator[Finding]:
    """The known keys of a mapping in the given order; others may stand anywhere."""
    present = [key for key in node.value if key in order] if isinstance(node.value, dict) else []
    wanted = sorted(present, key=order.index)
    for key, right in zip(present, wanted, strict=True):
        if key != right:
            yield Finding((*node.pointer, key), f"{key} stands where {right} belongs", f"Order: {', '.join(wanted)}.")
            return


def _tags(document: Document) -> Iterator[Finding]:
    declared = [tag.value["name"] for tag in root(document).children("tags")]
    last = 0
    for operation in operations(document):
        for tag in operation.value.get("tags", []):
            if tag not in declared:
                yield Finding(operation.pointer, f"the tag {tag!r} is not declared", "Add it to tags.")
            elif declared.index(tag) < last:
                fix = f"Paths are grouped by tag, in the order of tags: {', '.join(declared)}."
                yield Finding(operation.pointer, f"{operation.name} ({tag}) stands among {declared[last]}", fix)
            else:
                last = declared.index(tag)


def _banners(document: Document) -> Iterator[Finding]:
    """Banner comments name tags (then `shared`), in order within each section, and paths stand under their own."""
    declared = [tag.value["name"] for tag in root(document).children("tags")]
    order = [*declared, _SHARED]
    starts = {line: pointer for pointer, line in document.lines().items() if len(pointer) <= 2}
    section: Pointer = ()
    last = ""
    for number, text in enumerate(document.text.splitlines(), start=1):
        pointer, banner = starts.get(number), _BANNER.match(text)
        if banner is not None:
            name = banner[1].strip()
            if name not in order or (last and order.index(name) <= order.index(last)):
                fix = f"Groups: {', '.join(order)}, each once, in this order."
                yield Finding(section, f"the banner {name!r} is out of place", fix, number)
            else:
                last = name
        elif pointer is not None and (pointer == ("paths",) or pointer[0] == "components"):
            section, last = pointer, ""
        elif pointer is not None and pointer[0] == "paths":
            yield from _under_banner(document, pointer, last)


def _under_banner(document: Document, pointer: Pointer, banner: str) -> Iterator[Finding]:
    path = root(document).child(*pointer)
    methods = path.children() if path is not None else iter(())
    tags = {tag for method in methods if method.key in METHODS for tag in method.value.get("tags", [])}
    if tags and banner not in tags:
        problem = f"stands under the banner {banner or 'of nothing'}"
        yield Finding(pointer, problem, f"It belongs under {', '.join(sorted(tags))}.")
