"""The tables that tell where things are leave nothing out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOCK = "mockserver/pictory_mock"
OUTSIDE = {"build", "dist", "docs"}
"""What is no room of the code."""


def rooms(parent: str) -> set[str]:
    """The folders with Python in them below one, by their paths, but those that are hidden or made by tools."""
    folders = (folder for folder in (ROOT / parent).iterdir() if folder.is_dir() and folder.name[0] not in "._")
    return {
        folder.relative_to(ROOT).as_posix()
        for folder in folders
        if folder.name not in OUTSIDE and not folder.name.endswith(".egg-info") and any(folder.rglob("*.py"))
    }


def test_every_room_is_in_the_table() -> None:
    """docs/architecture.md tells of each room of the repository, and of each room of the mock; of none that is gone."""
    told = {
        room.rstrip("/")
        for line in (ROOT / "docs/architecture.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
        for room in re.findall(r"`([^`]+/)`", line.split("|")[1])
    }
    assert not {room for room in told if not (ROOT / room).is_dir()}
    assert not {room for room in rooms(".") if not any(f"{each}/".startswith(f"{room}/") for each in told)}
    assert not rooms(MOCK) - told


@pytest.mark.parametrize("room", ["contract_tests"])
def test_every_module_is_in_the_table(room: str) -> None:
    """The README of a room tells what each of its modules holds, and of none that is gone."""
    lines = (ROOT / room / "README.md").read_text(encoding="utf-8").splitlines()
    told = {name for line in lines if line.startswith("| `") for name in re.findall(r"`(\w+\.py)`", line.split("|")[1])}
    held = {path.name for path in (ROOT / room).glob("*.py") if not path.name.startswith(("test_", "__"))}
    assert told == held
