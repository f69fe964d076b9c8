"""Compares what is committed with what the generator writes now, byte for byte, and replaces what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def files_below(folder: Path) -> dict[str, bytes]:
    """Content of every file below *folder* by its relative path; what Python leaves behind does not count."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(committed: Path, fresh: Path) -> list[str]:
    """One line for each file that differs, is missing, or does not belong there; empty when nothing drifted."""
    old, new = files_below(committed), files_below(fresh)
    found = []
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            found.append(f"missing:  {name}")
        elif name not in new:
            found.append(f"stray:    {name}")
        elif old[name] != new[name]:
            found.append(f"differs:  {name}")
    return found


def replace(target: Path, fresh: Path) -> None:
    """Make *target* equal to *fresh*, touching only files that differ: whoever imports the rest meanwhile goes on."""
    old, new = files_below(target), files_below(fresh)
    for name in old.keys() - new.keys():
        (target / name).unlink()
    for name, content in new.items():
        if old.get(name) != content:
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
