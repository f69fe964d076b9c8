"""Remembers the packaged templates that ours replace, so that a new generator version cannot change them unnoticed.

python codegen/upstream_templates.py        records what is installed now
"""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

from names import TEMPLATES

RECORD = Path(__file__).resolve().parent / "upstream_templates.json"


def replaced() -> list[str]:
    """Names of the packaged templates that ours take the place of."""
    packaged = files("openapi_python_client") / "templates"
    return sorted(path.name for path in TEMPLATES.glob("*.jinja") if packaged.joinpath(path.name).is_file())


def digests() -> dict[str, str]:
    """SHA-256 of each packaged template that is replaced."""
    packaged = files("openapi_python_client") / "templates"
    return {name: hashlib.sha256(packaged.joinpath(name).read_bytes()).hexdigest() for name in replaced()}


def changed() -> list[str]:
    """Names whose packaged template is no longer the recorded one, or was never recorded."""
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    return [name for name, digest in digests().items() if recorded.get(name) != digest]


if __name__ == "__main__":
    RECORD.write_text(json.dumps(digests(), indent=2) + "\n", encoding="utf-8")
    print(f"Recorded {len(digests())} templates in {RECORD.name}.")
