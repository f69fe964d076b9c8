"""The cache: a file is made once, whole, and goes when its owner goes."""

import threading
from pathlib import Path

import pytest

from pictory_mock.media import Cache

PATIENCE = 10
"""Seconds after which a thread that does not come forward means a failure."""


def write(path: Path) -> None:
    """A writer."""
    path.write_bytes(b"made")


def refuse(_path: Path) -> None:
    """A writer that must not be called."""
    raise AssertionError("made twice")


def test_a_file_is_made_once(tmp_path: Path) -> None:
    """Asked for again, it is the same file, and nobody writes it anew."""
    cache = Cache(tmp_path)
    assert cache.file("a.bin", write).read_bytes() == b"made"
    assert cache.file("a.bin", refuse) == tmp_path / "a.bin"
    assert Cache(tmp_path).file("a.bin", refuse).read_bytes() == b"made"


def test_two_threads_that_ask_for_one_file_share_one_writer(tmp_path: Path) -> None:
    """The second waits for the first and never sees half a file."""
    cache, writing, go_on = Cache(tmp_path), threading.Event(), threading.Event()
    calls: list[Path] = []
    found: list[bytes] = []

    def write_slowly(path: Path) -> None:
        calls.append(path)
        path.write_bytes(b"ma")
        writing.set()
        assert go_on.wait(PATIENCE)
        path.write_bytes(b"made")

    def ask() -> None:
        found.append(cache.file("a.bin", write_slowly).read_bytes())

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    assert writing.wait(PATIENCE)
    assert not (tmp_path / "a.bin").exists()
    assert cache.file("other.bin", write).read_bytes() == b"made"  # other files do not wait
    go_on.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert found == [b"made", b"made"]
    assert len(calls) == 1


def test_who_forgets_a_file_does_not_wait_for_its_writer(tmp_path: Path) -> None:
    """While it is being made it stays; after that it can be forgotten."""
    cache = Cache(tmp_path)

    def interrupted(path: Path) -> None:
        thread = threading.Thread(target=cache.forget, args=("a.bin",))
        thread.start()
        thread.join(PATIENCE)
        assert not thread.is_alive()
        write(path)

    assert cache.file("a.bin", interrupted).exists()
    cache.forget("a.bin")
    assert list(tmp_path.iterdir()) == []


def test_a_writer_that_fails_leaves_nothing_and_may_try_again(tmp_path: Path) -> None:
    """A full disk or a missing library does not poison the name."""
    cache = Cache(tmp_path)

    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        cache.file("a.bin", fail)
    assert list(tmp_path.iterdir()) == []
    assert cache.file("a.bin", write).read_bytes() == b"made"


def test_a_temporary_folder_goes_with_its_cache_and_a_given_one_stays(tmp_path: Path) -> None:
    """Nothing is left behind that nobody asked for; closing twice is harmless."""
    own, given = Cache(), Cache(tmp_path / "kept")
    own_file, given_file = own.file("a.bin", write), given.file("a.bin", write)
    for cache in (own, given, own, given):
        cache.close()
    assert not own_file.parent.exists()
    assert given_file.exists()


@pytest.mark.parametrize("name", ["", "..", ".", "/etc/passwd", "a/b.bin", "../a.bin"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    """No name reaches outside the folder."""
    with pytest.raises(ValueError, match="not a plain file name"):
        Cache(tmp_path).file(name, refuse)
