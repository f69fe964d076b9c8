"""The store: what was written is read, in order, from any thread, and after a restart."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.core.store import Document, Store, StoreError

documents = st.lists(
    st.builds(Document, st.text("abcdef", min_size=1, max_size=4), st.integers(0, 8), st.just({"n": 1})),
    unique_by=lambda document: document.id,
    max_size=30,
)


@given(documents, st.integers(0, 8), st.integers(1, 7))
def test_pages_hold_everything_once_newest_first(kept: list[Document], until: int, size: int) -> None:
    """Page after page, a list gives each document up to a date exactly once, by date and id, both descending."""
    store = Store()
    for document in kept:
        store.put("a", "things", document)
    seen: list[Document] = []
    before = None
    while page := store.newest("a", "things", until=until, before=before, limit=size):
        assert len(page) <= size
        seen += page
        before = page[-1].created, page[-1].id
    expected = [document for document in kept if document.created <= until]
    assert seen == sorted(expected, key=lambda document: (document.created, document.id), reverse=True)
    store.close()


def test_accounts_and_collections_do_not_meet() -> None:
    """The same id in another account or collection is another document."""
    store = Store()
    store.put("a", "things", Document("x", 1, {"whose": "a"}))
    store.put("b", "things", Document("x", 1, {"whose": "b"}))
    store.put("a", "others", Document("x", 1, {"whose": "other"}))
    store.clear("b")
    found = store.get("a", "things", "x")
    assert found is not None
    assert found.body == {"whose": "a"}
    assert store.get("b", "things", "x") is None
    assert store.accounts() == ["a"]
    assert not store.has("b")
    store.close()


def test_a_transaction_is_kept_whole_or_not_at_all() -> None:
    """After an exception nothing of a transaction is there, nested ones included."""
    store = Store()

    def fail() -> None:
        with store.transaction():
            store.put("a", "things", Document("x", 1, {}))
            with store.transaction():
                store.put("a", "things", Document("y", 1, {}))
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        fail()
    assert store.all("a", "things") == []
    store.put("a", "things", Document("z", 1, {}))
    assert [document.id for document in store.all("a", "things")] == ["z"]
    store.close()


def test_many_threads_may_write(tmp_path: Path) -> None:
    """What parallel threads write, some of it in transactions, is all there."""
    store = Store(tmp_path / "kept.sqlite")

    def write(name: str) -> None:
        for number in range(50):
            with store.transaction():
                store.put(name, "things", Document(str(number), number, {}))

    threads = [threading.Thread(target=write, args=(f"account{n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(store.all(name, "things")) for name in sorted(store.accounts())] == [50] * 6
    store.close()


def test_a_file_is_read_again_after_a_crash(tmp_path: Path) -> None:
    """What was written is there although the process that wrote it ended without a goodbye."""
    path = tmp_path / "kept.sqlite"
    program = (
        "import os, sys\nfrom pictory_mock.core.store import Document, Store\n"
        "Store(sys.argv[1]).put('a', 'things', Document('x', 1, {'text': 'caf\\u00e9'}))\nos._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert done.returncode == 9
    store = Store(path)
    assert store.all("a", "things") == [Document("x", 1, {"text": "café"})]
    store.close()


def test_a_file_in_use_is_refused_at_once(tmp_path: Path) -> None:
    """Two worlds on one file would spoil each other; the second is told that the file is in use."""
    first = Store(tmp_path / "kept.sqlite")
    with pytest.raises(StoreError, match="another process has it open"):
        Store(tmp_path / "kept.sqlite")
    first.close()
    Store(tmp_path / "kept.sqlite").close()


def test_a_database_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    """A database that is no store of the mock is refused and not changed."""
    path = tmp_path / "addresses.db"
    theirs = sqlite3.connect(path)
    theirs.execute("CREATE TABLE friends (name TEXT)")
    theirs.commit()
    theirs.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a store"):
        Store(path)
    assert path.read_bytes() == before


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    """A text file, or a folder that is not there, is refused with its name and a hint."""
    path = tmp_path / "notes.txt"
    path.write_text("milk, eggs\n" * 100, encoding="utf-8")
    for wrong in (path, tmp_path / "nowhere" / "kept.sqlite"):
        with pytest.raises(StoreError, match=str(wrong)):
            Store(wrong)
    assert path.read_text(encoding="utf-8").startswith("milk")


def test_a_store_of_another_version_is_left_alone(tmp_path: Path) -> None:
    """A store that an earlier mock kept is refused by name, with what to do, and not changed."""
    path = tmp_path / "kept.sqlite"
    Store(path).close()
    earlier = sqlite3.connect(path)
    earlier.execute("PRAGMA user_version = 2")
    earlier.close()
    with pytest.raises(StoreError, match="not a store of this version of the mock; name another file"):
        Store(path)


def test_a_stretch_of_time_is_read_whole(tmp_path: Path) -> None:
    """Without a limit every document from one moment to another is there, both included, newest first."""
    store = Store()
    for moment in range(10):
        store.put("a", "things", Document(str(moment), moment, {}))
    assert [each.created for each in store.newest("a", "things", since=3, until=6)] == [6, 5, 4, 3]
    store.close()


def test_all_accounts_are_known_however_much_they_have() -> None:
    """Each account of which something is kept is told once; what belongs to none is none."""
    store = Store()
    assert store.accounts() == []
    for name in ("", "b", "a", "b", "c"):
        for number in range(5):
            store.put(name, "things", Document(str(number), number, {}))
    assert store.accounts() == ["a", "b", "c"]
    store.close()
