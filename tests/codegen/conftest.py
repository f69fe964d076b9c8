"""Generates the small contract once per run, and imports the result beside the real client."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from document import Document, load
from generate import generate
from names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


@pytest.fixture(scope="session")
def mini_path() -> Path:
    """The file of the small contract."""
    return Path(__file__).with_name("mini.yaml")


@pytest.fixture(scope="session")
def names() -> Names:
    """What the packages of the small contract are called."""
    return Names(
        client_package="atelier",
        spec_package="atelier_spec",
        client_class="Atelier",
        env_prefix="ATELIER",
        user_agent="atelier",
    )


@pytest.fixture(scope="session")
def mini(mini_path: Path) -> Document:
    """The small contract, read."""
    return Document(load(mini_path))


@pytest.fixture(scope="session")
def mini_out(mini_path: Path, names: Names, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the packages generated from the small contract."""
    out = tmp_path_factory.mktemp("mini")
    generate(mini_path, out, names)
    return out


@pytest.fixture(scope="session")
def atelier(mini_out: Path) -> Iterator[ModuleType]:
    """The client generated from the small contract, imported."""
    sys.path.insert(0, str(mini_out))
    try:
        yield importlib.import_module("atelier")
    finally:
        sys.path.remove(str(mini_out))


@pytest.fixture
def contract(mini_path: Path) -> dict[str, Any]:
    """A fresh copy of the small contract, to be spoilt."""
    return load(mini_path)
