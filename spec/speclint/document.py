"""The contract as the checks see it: plain JSON data, and the line on which each part of it stands."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import yaml

Pointer = tuple[str | int, ...]
"""The way to a part of the contract: keys and list positions, from the root."""

_CORE_SCALARS = {
    "null": (r"null|~|", "n~"),
    "bool": (r"true|false", "tf"),
    "int": (r"-?(?:0|[1-9][0-9]*)", "-0123456789"),
    "float": (r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", "-0123456789"),
}


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C, where it is built in, takes a tenth


class CoreLoader(_Loader):  # type: ignore[misc]  # either is a loader, which mypy cannot see
    """Reads scalars as YAML 1.2 (and so the code generator) does: `16:9` and dates stay strings."""

    yaml_implicit_resolvers: dict[str, Any] = {}


CoreLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^$"), [""])
for _name, (_pattern, _first) in _CORE_SCALARS.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), list(_first))


@attrs.frozen
class Finding:
    """Something that is wrong with the contract: where, what, and what to do about it.

    `line` is set only where the pointer cannot tell it (1-based).
    """

    pointer: Pointer
    problem: str
    fix: str
    line: int | None = None


@attrs.frozen
class Document:
    """A contract: its data, the text it was read from, and the name to print in front of a finding."""

    data: Mapping[str, Any] = attrs.field(repr=False)
    text: str = attrs.field(repr=False)
    name: str = "pictory.yaml"

    @classmethod
    def parse(cls, text: str, name: str = "pictory.yaml") -> "Document":
        """The contract in a YAML text. Raises `yaml.YAMLError` if it is none, `TypeError` if it is no mapping."""
        data = yaml.load(text, Loader=CoreLoader)  # noqa: S506  # a safe loader by inheritance
        if not isinstance(data, dict):
            raise TypeError(f"{name} holds a {type(data).__name__} where an OpenAPI document (a mapping) belongs")
        return cls(data=data, text=text, name=name)

    @classmethod
    def read(cls, path: Path) -> "Document":
        """The contract in a file; its name is relative to the working directory where that is possible."""
        here = Path.cwd()
        shown = path.resolve().relative_to(here) if path.resolve().is_relative_to(here) else path
        return cls.parse(path.read_text(encoding="utf-8"), name=shown.as_posix())

    def lines(self) -> dict[Pointer, int]:
        """The 1-based line of every key and list item of the text."""
        return {part.pointer: part.line for part in source_parts(self.text)}


@attrs.frozen
class SourcePart:
    """A key with its value, or a list item, as it stands in the text. `line` is 1-based."""

    pointer: Pointer
    line: int
    key: yaml.Node | None
    value: yaml.Node


def source_parts(text: str) -> Iterator[SourcePart]:
    """Every key and list item of a YAML text; a repeated key is yielded each time."""
    root = yaml.compose(text, Loader=CoreLoader)
    pending: list[tuple[Pointer, yaml.Node]] = [] if root is None else [((), root)]
    while pending:
        pointer, node = pending.pop()
        if isinstance(node, yaml.MappingNode):
            parts = [SourcePart((*pointer, key.value), _line(key), key, value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            parts = [SourcePart((*pointer, i), _line(item), None, item) for i, item in enumerate(node.value)]
        else:
            continue
        yield from parts
        pending += [(part.pointer, part.value) for part in parts]


def _line(node: yaml.Node) -> int:
    return 1 + (node.start_mark.line if node.start_mark is not None else 0)


def json_pointer(pointer: Pointer) -> str:
    """The pointer as a URI fragment, RFC 6901: `#/paths/~1v1~1jobs/get`."""
    return "#" + "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in pointer)


def parse_pointer(text: str) -> Pointer:
    """The steps of a JSON pointer, with or without the leading `#`; all steps are strings."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in text.removeprefix("#").split("/")[1:])
