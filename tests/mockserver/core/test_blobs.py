"""What accounts upload, as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pictory_mock.core.blobs import Blobs


def _breaking() -> Iterator[bytes]:
    yield b"half"
    raise ConnectionError


def test_half_a_file_leaves_the_whole_one_as_it_was(tmp_path: Path) -> None:
    """A sender that goes away spoils nothing, and leaves nothing behind."""
    blobs = Blobs(tmp_path)
    blobs.keep("a", "file", [b"whole"])
    with pytest.raises(ConnectionError):
        blobs.keep("a", "file", _breaking())
    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {"file": b"whole"}


def test_what_a_killed_process_left_half_written_is_removed(tmp_path: Path) -> None:
    """It would take room for ever, up to the size of an upload each time; whole files stay."""
    Blobs(tmp_path).keep("a", "file", [b"whole"])
    (tmp_path / "a" / ".tmp1").write_bytes(b"half")
    assert Blobs(tmp_path).path("a", "file").read_bytes() == b"whole"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["file"]
