"""What is wrong with a request: one fault per offending field, in the order in which the fields stand in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import field, frozen

BODY = "body"
"""The name of the body as a whole."""

Path = tuple[str | int, ...]

_PLAIN = re.compile(r"[^\W\d][\w-]*\Z")
_LONGEST_NAME = 80


@frozen
class Fault:
    """What is wrong with one field: where it stands and a message. An empty path is the body as a whole."""

    path: Path
    message: str
    emptiness: bool = False
    """Whether the field is an object with too few members."""


def masked(text: str) -> str:
    """A text without secrets. What is refused is told in the words of who sent it: a key may be a field's name too."""
    from pictory_mock.core import masking  # its patterns wait for the first refusal

    return masking.masked(text)


@frozen
class Offence:
    """An offending field as the answer names it, with all that is wrong with it. Secrets are masked."""

    name: str = field(converter=masked)
    errors: str = field(converter=masked)

    def to_dict(self) -> dict[str, str]:
        """The entry of the answer's `fields`."""
        return {"name": self.name, "errors": self.errors}


class Refused(Exception):  # noqa: N818 - reads as what happened
    """The request cannot be accepted. `provenance`, if any, tells how well known this refusal is."""

    def __init__(self, offences: Sequence[Offence], provenance: str | None = None) -> None:
        self.offences = tuple(offences)
        self.provenance = provenance
        super().__init__("; ".join(f"{offence.name} {offence.errors}" for offence in offences))


def renamed(refused: Refused, whole: str) -> Refused:
    """The same refusal, where the body as a whole has a name of its own."""
    offences = [Offence(whole, each.errors) if each.name == BODY else each for each in refused.offences]
    return Refused(offences, refused.provenance)


def refuse(name: str, errors: str) -> Refused:
    """A refusal for one reason."""
    return Refused([Offence(name, errors)])


def field_name(path: Path, whole: str = BODY) -> str:
    """A path as the answer writes it: `scenes[3].background.aiVisual.prompt`. Secrets are masked.

    `whole` is what the body is called, which an empty path means.
    """
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
            continue
        step = masked(step)  # before it is cut
        if _PLAIN.match(step) and len(step) <= _LONGEST_NAME:
            text += f".{step}" if text else step
        else:
            text += f"[{json.dumps(shorten(step, _LONGEST_NAME), ensure_ascii=False)}]"
    return text or whole


def shorten(text: str, length: int) -> str:
    """A text that is at most so long, with an ellipsis where something was cut off."""
    return text if len(text) <= length else text[: length - 1] + "…"


def gather(faults: Iterable[Fault], document: Any, whole: str = BODY) -> list[Offence]:
    """One offence per field, its messages joined, in the order of the document; a missing field stands first."""
    by_path: dict[Path, list[str]] = {}
    for fault in faults:
        messages = by_path.setdefault(fault.path, [])
        if fault.message not in messages:
            messages.append(fault.message)
    order = sorted(by_path, key=lambda path: _position(path, document))
    return [Offence(field_name(path, whole), "; ".join(by_path[path])) for path in order]


def _position(path: Path, document: Any) -> tuple[int, ...]:
    position: list[int] = []
    for step in path:
        if isinstance(document, dict):
            position.append(list(document).index(step) if step in document else -1)
            document = document.get(step)
        elif isinstance(document, list) and isinstance(step, int) and step < len(document):
            position.append(step)
            document = document[step]
        else:
            position.append(-1)
    return tuple(position)
