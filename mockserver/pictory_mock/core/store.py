"""Where the world is kept: documents over the standard `sqlite3`, in memory or in a file.

Everything above sees documents in collections of accounts, never SQL. Lists are read by keyset on
(creation date, id), newest first, so that a page costs the same wherever it lies and nothing shifts between pages.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import frozen

_SCHEMA_VERSION = 6
_APPLICATION = 0x70696D6B  # "pimk": marks the file as ours, so that no other database is written to by mistake
_PAUSE = 0.001
_IN_MEMORY = ("", ":memory:")
_EVER = -(2**63)
_TABLES = """
CREATE TABLE IF NOT EXISTS documents (
    account TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, created INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (account, collection, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS newest ON documents (account, collection, created DESC, id DESC);
"""


class StoreError(Exception):
    """The file cannot be used as a store; the message says why and what to do."""


@frozen
class Document:
    """One thing that is kept: its id, when it came about (ms since 1970) and the rest as JSON."""

    id: str
    created: int
    body: dict[str, Any]


class Store:
    """Documents by account and collection. Safe to use from many threads; one process at a time opens a file."""

    def __init__(self, path: str | Path = ":memory:") -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._closed = threading.Event()
        self.files: Path | None = None if str(path) in _IN_MEMORY else Path(f"{path}.files")
        """Where what is too large for documents is kept beside them; None: nowhere, as the documents are not either."""
        try:
            self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=1.0)
            # A store that is dropped without `close` leaves no open file behind.
            self._finalizer = weakref.finalize(self, self._db.close)
            self._open(path)
        except sqlite3.Error as error:
            raise StoreError(f"{path} cannot be opened as a store of the mock: {_reason(error)}") from error

    def _open(self, path: str | Path) -> None:
        run = self._db.execute
        run("PRAGMA locking_mode = EXCLUSIVE")
        found = run("PRAGMA application_id").fetchone()[0], run("PRAGMA user_version").fetchone()[0]
        empty = run("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if not empty and found != (_APPLICATION, _SCHEMA_VERSION):
            raise StoreError(f"{path} is a database, but not a store of this version of the mock; name another file")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        run(f"PRAGMA application_id = {_APPLICATION}")
        run(f"PRAGMA user_version = {_SCHEMA_VERSION}")
        self._db.executescript(_TABLES)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept together or, after an exception, not at all. May be nested."""
        with self._lock:
            outermost = self._depth == 0
            if outermost:
                self._db.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                if outermost:
                    self._db.execute("ROLLBACK")
                raise
            self._depth -= 1
            if outermost:
                self._db.execute("COMMIT")

    def put(self, account: str, collection: str, document: Document) -> None:
        """Keep a document, in place of the one with the same id if there is one."""
        body = json.dumps(document.body, separators=(",", ":"))
        row = (account, collection, document.id, document.created, body)
        with self._lock:
            self._db.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)", row)

    def get(self, account: str, collection: str, name: str) -> Document | None:
        """The document with this id, or None."""
        query = "SELECT id, created, body FROM documents WHERE account = ? AND collection = ? AND id = ?"
        with self._lock:
            row = self._db.execute(query, (account, collection, name)).fetchone()
        return None if row is None else _document(row)

    def remove(self, account: str, collection: str, name: str) -> None:
        """Forget a document; one that is not there is no error."""
        query = "DELETE FROM documents WHERE account = ? AND collection = ? AND id = ?"
        with self._lock:
            self._db.execute(query, (account, collection, name))

    def all(self, account: str, collection: str) -> list[Document]:
        """Every document of a collection, oldest first."""
        query = "SELECT id, created, body FROM documents WHERE account = ? AND collection = ? ORDER BY created, id"
        with self._lock:
            rows = self._db.execute(query, (account, collection)).fetchall()
        return [_document(row) for row in rows]

    def newest(
        self,
        account: str,
        collection: str,
        *,
        until: int,
        since: int = _EVER,
        before: tuple[int, str] | None = None,
        limit: int | None = None,
    ) -> list[Document]:
        """At most `limit` documents created from `since` to `until` (ms), newest first, after the position `before`.

        A position is (created, id) of the last document already seen.
        """
        created, last = before or (until + 1, "")
        query = (
            "SELECT id, created, body FROM documents WHERE account = ? AND collection = ? AND created BETWEEN ? AND ?"
            " AND (created, id) < (?, ?) ORDER BY created DESC, id DESC LIMIT ?"
        )
        # The index is entered where the page begins; a row of values alone would have it read through up to there.
        values = (account, collection, since, min(until, created), created, last, -1 if limit is None else limit)
        with self._lock:
            rows = self._db.execute(query, values).fetchall()
        return [_document(row) for row in rows]

    def oldest(self, account: str, collection: str, *, until: int, limit: int) -> list[Document]:
        """At most `limit` documents created at `until` (ms) or earlier, oldest first."""
        query = (
            "SELECT id, created, body FROM documents WHERE account = ? AND collection = ? AND created <= ?"
            " ORDER BY created, id LIMIT ?"
        )
        with self._lock:
            rows = self._db.execute(query, (account, collection, until, limit)).fetchall()
        return [_document(row) for row in rows]

    def accounts(self) -> list[str]:
        """The ids of all accounts of which something is kept."""
        # From one account to the next by the index: how much each one has does not matter.
        query = (
            "WITH RECURSIVE each(account) AS (SELECT min(account) FROM documents WHERE account > '' UNION ALL"
            " SELECT (SELECT min(account) FROM documents WHERE account > each.account) FROM each"
            " WHERE each.account IS NOT NULL) SELECT account FROM each WHERE account IS NOT NULL"
        )
        with self._lock:
            rows = self._db.execute(query).fetchall()
        return [row[0] for row in rows]

    def has(self, account: str) -> bool:
        """Whether anything is kept of an account."""
        with self._lock:
            row = self._db.execute("SELECT 1 FROM documents WHERE account = ? LIMIT 1", (account,)).fetchone()
        return row is not None

    def clear(self, account: str) -> None:
        """Forget all documents of an account."""
        with self._lock:
            self._db.execute("DELETE FROM documents WHERE account = ?", (account,))

    def close(self) -> None:
        """Close the file. What was written is kept."""
        self._closed.set()
        with self._lock:
            self._db.close()

    def give_way(self) -> None:
        """Let other threads have a turn. To be called between transactions. Raises `StoreError` after `close`."""
        # A lock that is taken again at once is seldom got by those who wait for it.
        if self._closed.wait(_PAUSE):
            raise StoreError("the store was closed")


def _document(row: tuple[str, int, str]) -> Document:
    return Document(row[0], row[1], json.loads(row[2]))


def _reason(error: sqlite3.Error) -> str:
    if "locked" in str(error):
        return "another process has it open; stop that one or name another file"
    return f"{error}; check the path and its permissions, or name another file"
