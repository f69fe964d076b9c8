"""Writes `pictory_spec`: the contract as data for programs, standard library only."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import asdict
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from names import TEMPLATES, Names
from spec_tables import operation_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from document import Document


def write(document: Document, folder: Path, names: Names) -> None:
    """Write the package into *folder*: the compiled document and the table of its operations."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [asdict(row) for row in operation_rows(document)]
    for name, value in (("openapi", document.raw), ("facts", _facts(document.raw)), ("operations", rows)):
        compiled = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
        (folder / f"{name}.json").write_text(compiled + "\n", encoding="utf-8")
    (folder / "py.typed").write_text("", encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES / "spec"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 -- it writes Python from repr()s, not HTML
    )
    environment.globals.update(names=names, version=document.raw["info"]["version"])
    for template in ("__init__.py", "_operations.py"):
        text = environment.get_template(f"{template}.jinja").render()
        (folder / template).write_text(text, encoding="utf-8")


def _facts(raw: Mapping[str, Any]) -> dict[str, Any]:
    """What a program wants to know before the first call: little, so that it need not read the whole contract."""
    schemes = raw.get("components", {}).get("securitySchemes", {})
    top = {key: value for key, value in raw.items() if key != "paths"}
    return {**top, "components": {"securitySchemes": schemes}}
