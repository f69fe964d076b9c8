"""A slip: one mistake made in the real contract, and where a check must find it."""

import copy
from collections.abc import Callable
from typing import Any

import attrs

from speclint.document import Document, parse_pointer

LIST = "#/paths/~1v1~1aistudio~1videos/get"
POST = "#/paths/~1v1~1aistudio~1videos/post"
JOB = "#/paths/~1v1~1jobs~1{jobid}/get"
SCHEMAS = "#/components/schemas"
REQUEST = f"{SCHEMAS}/GenerateVideoRequest"
PAGE = f"{SCHEMAS}/GeneratedVideoPage"
CALLBACK = "#/components/callbacks/JobFinished/{$request.body#~1webhook}/post"
IMAGE = "#/paths/~1v1~1aistudio~1images/post"
IMAGES = "#/paths/~1v1~1aistudio~1images/get"
JOBS = "#/paths/~1v1~1jobs/get"
USAGE = "#/paths/~1v1~1aicredits~1usage/get"
JSON_200 = "responses/200/content/application~1json"

Edit = Callable[[Document], Document]


@attrs.frozen
class Slip:
    """A mistake in the contract, the check that must find it, and where."""

    name: str
    check: str
    edit: Edit
    pointer: str


def _copied(data: Any, pointer: str) -> tuple[Any, Any, Any]:
    """A copy of the data down to that place, sharing all else; the holder of the place in it, and its key there."""
    *steps, last = parse_pointer(pointer)
    whole: Any = copy.copy(data)
    holder: Any = whole
    for step in steps:
        at: Any = int(step) if isinstance(holder, list) else step
        holder[at] = copy.copy(holder[at])
        holder = holder[at]
    key: Any = int(last) if isinstance(holder, list) else last
    if isinstance(holder, list) or key in holder:
        holder[key] = copy.copy(holder[key])
    return whole, holder, key


def _edit(pointer: str, change: Callable[[Any, Any], object]) -> Edit:
    """The edit that changes a copy of the data; `change` gets the holder and the key that the pointer ends in."""

    def edit(document: Document) -> Document:
        data, holder, key = _copied(document.data, pointer)
        change(holder, key)
        return attrs.evolve(document, data=data)

    return edit


def put(pointer: str, value: Any) -> Edit:
    """The contract with another value there; a key that was not there is appended."""
    return _edit(pointer, lambda holder, key: holder.__setitem__(key, value))


def drop(pointer: str) -> Edit:
    """The contract without that part."""
    return _edit(pointer, lambda holder, key: holder.__delitem__(key))


def add(pointer: str, value: Any) -> Edit:
    """The contract with one more item in that list."""
    return _edit(pointer, lambda holder, key: holder[key].append(value))


def first(pointer: str) -> Edit:
    """The contract with that key moved in front of its neighbours."""

    def move(holder: Any, key: Any) -> None:
        moved = {key: holder.pop(key)} | holder
        holder.clear()
        holder.update(moved)

    return _edit(pointer, move)


def text(old: str, new: str) -> Edit:
    """The contract read from a text in which the first `old` is `new`."""

    def edit(document: Document) -> Document:
        assert old in document.text
        return Document.parse(document.text.replace(old, new, 1), document.name)

    return edit
