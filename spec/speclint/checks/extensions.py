"""Extensions: every tool ignores a misspelt `x-`, so each one must be known and have its shape."""

from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema_rs

from speclint.document import Document, Finding
from speclint.shapes import SHAPES
from speclint.walk import facts


def check_extensions(document: Document) -> Iterator[Finding]:
    """Every `x-…` is one of those that spec/README.md explains, and its value has the shape told there."""
    judges = {name: jsonschema_rs.Draft202012Validator(shape) for name, shape in SHAPES.items()}
    for node in facts(document):
        for name, value in node.value.items() if isinstance(node.value, Mapping) else ():
            pointer = (*node.pointer, name)
            if name in judges:
                for error in judges[name].iter_errors(value):
                    problem = error.message if len(error.message) < 200 else f"{error.message[:200]}…"
                    yield Finding((*pointer, *error.instance_path), problem, f"spec/README.md explains {name}.")
            elif _is_extension(name):
                fix = f"Check the spelling. Known are: {', '.join(sorted(SHAPES))}."
                yield Finding(pointer, f"nothing reads {name}", fix)


def _is_extension(name: Any) -> bool:
    return isinstance(name, str) and name.startswith("x-")
