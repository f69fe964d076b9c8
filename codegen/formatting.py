"""Formats generated packages with the pinned ruff, deaf to any configuration that happens to lie around.

Only imports are fixed: ruff's other fixes rewrite types of generated code so that mypy no longer accepts them.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from names import CodegenError

if TYPE_CHECKING:
    from pathlib import Path

_COMMANDS = (
    ("check", ".", "--isolated", "--target-version", "py311", "--fix-only", "--select", "I,F401"),
    ("format", ".", "--isolated", "--target-version", "py311", "--line-length", "120"),
)


def tidy(folder: Path) -> None:
    """Sort imports, drop the unused ones and format every Python file below *folder*.

    Raises:
        CodegenError: ruff refused, which it does when a template wrote something that is not Python.
    """
    for command in _COMMANDS:
        done = subprocess.run(  # noqa: S603 -- fixed arguments, our own interpreter
            [sys.executable, "-m", "ruff", *command, "--no-cache", "--quiet"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise CodegenError(f"ruff {command[0]} failed on the generated code:\n{done.stdout}{done.stderr}")
