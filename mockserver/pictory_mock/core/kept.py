"""Things that an account keeps until it deletes them: projects, templates, connections, and whatever else has a list.

Such a thing is an id, what it holds, and a version that counts its changes. One collection is like another; what is
in the things, and how they are told, is known to those who keep them there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from .ids import dated_id
from .places import Position, end, moment_of, place
from .store import Document

if TYPE_CHECKING:
    from .accounts import Account

_LETTERS = 16
"""So many random letters and digits follow the date in an id."""


class Missing(LookupError):  # noqa: N818 - reads as what happened
    """There is no such thing in this account. `elsewhere`: there is in another one."""

    def __init__(self, collection: str, name: str, *, elsewhere: bool) -> None:
        self.elsewhere = elsewhere
        super().__init__(f"{collection}: there is no {name!r}")


class Stale(ValueError):  # noqa: N818 - reads as what happened
    """The version that was to be changed is not the current one."""


class Taken(ValueError):  # noqa: N818 - reads as what happened
    """Another thing of the collection has this value in a field that tells things apart. `field` is its name."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(f"{field} is taken")


@frozen
class Thing:
    """What is kept: its id, when it was created and last changed (ms), its version, and what it holds.

    `place` says where it stands in a list by age: things of the same moment stand in the order of their creation.
    """

    id: str
    place: int
    changed: int
    version: int
    fields: dict[str, Any]

    @property
    def created(self) -> int:
        """When it was created (ms)."""
        return moment_of(self.place)

    @property
    def position(self) -> Position:
        """Where it stands in a list by age."""
        return self.place, self.id

    def document(self) -> Document:
        """The thing for the store."""
        body = {"changed": self.changed, "version": self.version, "fields": self.fields}
        return Document(self.id, self.place, body)

    @classmethod
    def of(cls, document: Document) -> Thing:
        """The thing in a document."""
        return cls(document.id, document.created, **document.body)


class Collection:
    """The things of one kind in one account, as they are at the moment that its clock shows.

    `name` is that of the contract's `x-collection`. `unique` names fields that tell the things apart: no two of them
    have the same value there.
    """

    __slots__ = ("_account", "_key", "_name", "_store", "_unique")

    def __init__(self, account: Account, name: str, unique: Iterable[str] = ()) -> None:
        self._account = account
        self._name = name
        self._key = f"kept {name}"
        self._unique = tuple(unique)
        self._store = account.world.store

    def find(self, name: str) -> Thing | None:
        """The thing with this id, or None."""
        document = self._store.get(self._account.id, self._key, name)
        there = document is not None and document.created < self._end()
        return Thing.of(document) if document is not None and there else None

    def get(self, name: str) -> Thing:
        """The thing with this id. Raises `Missing`."""
        found = self.find(name)
        if found is None:
            raise Missing(self._name, name, elsewhere=self._elsewhere(name))
        return found

    def newest(self, *, before: Position | None = None, limit: int | None = None) -> list[Thing]:
        """At most `limit` things after the position `before`, newest first."""
        until = self._end() - 1
        found = self._store.newest(self._account.id, self._key, until=until, before=before, limit=limit)
        return [Thing.of(document) for document in found]

    def oldest(self) -> list[Thing]:
        """All things, oldest first."""
        end = self._end()
        documents = self._store.all(self._account.id, self._key)
        return [Thing.of(document) for document in documents if document.created < end]

    def create(self, fields: Mapping[str, Any], *, name: str | None = None, created: int | None = None) -> Thing:
        """Keep a new thing, with an id of its own unless `name` is given. Raises `Taken`.

        `created` (ms) is a moment of the past at which it came about; now, if none is given.
        """
        account = self._account
        with account.changing():
            self._check_unique(fields, None)
            moment = account.clock.now_ms() if created is None else created
            letters = account.draw("thing").letters(_LETTERS)
            identity = dated_id(moment, letters) if name is None else name
            return self._keep(Thing(identity, place(moment, account.drawn), moment, 1, dict(fields)))

    def replace(self, name: str, fields: Mapping[str, Any], *, version: int | None = None) -> Thing:
        """Let a thing hold other fields. Its version counts on by one. Raises `Missing`, `Stale`, `Taken`.

        `version` is the one that is to be changed; None: whichever there is.
        """
        with self._account.changing():
            thing = self._current(name, version)
            self._check_unique(fields, name)
            changed = self._account.clock.now_ms()
            return self._keep(evolve(thing, changed=changed, version=thing.version + 1, fields=dict(fields)))

    def update(self, name: str, fields: Mapping[str, Any], *, version: int | None = None) -> Thing:
        """Change some fields of a thing, and leave the others as they are; otherwise like `replace`."""
        with self._account.changing():
            return self.replace(name, {**self.get(name).fields, **fields}, version=version)

    def delete(self, name: str) -> None:
        """Forget a thing. Raises `Missing`."""
        with self._account.changing():
            self.get(name)
            self._store.remove(self._account.id, self._key, name)

    def forget(self, name: str) -> None:
        """Forget a thing, one that is yet to come too. That there is none is no error."""
        with self._account.changing():
            self._store.remove(self._account.id, self._key, name)

    def _end(self) -> int:
        """The first place in the list that is not there yet."""
        return end(self._account.clock.now_ms())

    def _current(self, name: str, version: int | None) -> Thing:
        thing = self.get(name)
        if version is not None and version != thing.version:
            raise Stale(f"{name} has version {thing.version}, not {version}")
        return thing

    def _keep(self, thing: Thing) -> Thing:
        self._store.put(self._account.id, self._key, thing.document())
        return thing

    def _check_unique(self, fields: Mapping[str, Any], name: str | None) -> None:
        asked = [field for field in self._unique if field in fields]
        others: Sequence[Thing] = self.oldest() if asked else ()
        for field in asked:
            if any(other.id != name and other.fields.get(field) == fields[field] for other in others):
                raise Taken(field)

    def _elsewhere(self, name: str) -> bool:
        """Whether another account has a thing of this id; asked only where this one has none."""
        world, own = self._account.world, self._account.id  # what is yet to come here is nobody else's
        others = (other for other in world.identities() if other != own)
        return any(world.store.get(other, self._key, name) is not None for other in others)
