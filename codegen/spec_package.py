"""Writes `pictory_spec`: the contract as data for programs, standard library only."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import asdict
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from names import TEMPLATES, Names
from spec_tables import operation_rows

if TYPE_CHECKING:
    from pathlib import Path

    from document import Document


def write(document: Document, folder: Path, names: Names) -> None:
    """Write the package into *folder*: the compiled document and the table of its operations."""
    folder.mkdir(parents=True, exist_ok=True)
    compiled = json.dumps(document.raw, ensure_ascii=False, indent=1, allow_nan=False)
    (folder / "openapi.json").write_text(compiled + "\n", encoding="utf-8")
    (folder / "py.typed").write_text("", encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES / "spec"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 -- it writes Python from repr()s, not HTML
    )
    environment.globals.update(
        names=names,
        version=document.raw["info"]["version"],
        rows=[_fields(row) for row in (asdict(each) for each in operation_rows(document))],
    )
    for template in ("__init__.py", "_operations.py"):
        text = environment.get_template(f"{template}.jinja").render()
        (folder / template).write_text(text, encoding="utf-8")


def _fields(row: dict[str, Any]) -> dict[str, str]:
    """Python source of each field; exclusive groups and callbacks become the named tuples that readers see."""
    groups, callbacks = row.pop("exclusive"), row.pop("callbacks")
    source = {name: repr(value) for name, value in row.items()}
    inner = "".join(f"Exclusive(path={path!r}, names={names!r})," for path, names in groups)
    called = "".join(f"Callback({', '.join(f'{key}={value!r}' for key, value in each.items())})," for each in callbacks)
    return {**source, "exclusive": f"({inner})", "callbacks": f"({called})"}
