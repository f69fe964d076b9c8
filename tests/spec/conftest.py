"""The real contract, read once."""

from pathlib import Path

import pytest

from speclint.document import Document

SPEC = Path(__file__).parents[2] / "spec" / "pictory.yaml"


@pytest.fixture(scope="session")
def contract() -> Document:
    """`spec/pictory.yaml`."""
    return Document.read(SPEC)
