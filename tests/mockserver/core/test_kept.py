"""What accounts keep: created, found, listed by age, changed under a lock, deleted."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pictory_mock.core import Account, Store, World
from pictory_mock.core.kept import Collection, Missing, Stale, Taken, Thing


@pytest.fixture
def shelves(account: Account) -> Collection:
    return Collection(account, "shelves", unique=["name"])


def names(things: list[Thing]) -> list[str]:
    return [thing.fields["name"] for thing in things]


def test_an_id_begins_with_the_moment_of_the_creation(account: Account, shelves: Collection) -> None:
    """Seventeen digits of the virtual clock's time, then letters and digits; another id can be given."""
    account.clock.advance(90.123)
    thing = shelves.create({"name": "a"})
    moment = datetime.fromtimestamp(thing.created // 1000, UTC).strftime("%Y%m%d%H%M%S")
    assert thing.id.startswith(f"{moment}{thing.created % 1000:03d}")
    assert re.fullmatch(r"[0-9]{17}[a-z0-9]{16}", thing.id)
    assert shelves.create({"name": "b"}, name="mine").id == "mine"
    assert shelves.get("mine").fields == {"name": "b"}


def test_lists_are_by_age_also_within_a_millisecond(account: Account, shelves: Collection) -> None:
    """The clock stands still, and yet what was created later is newer; pages hold each thing once."""
    for name in "abcde":
        shelves.create({"name": name}, name=f"{name}-id"[::-1])
    account.clock.advance(1)
    shelves.create({"name": "f"})
    assert names(shelves.oldest()) == [*"abcdef"]
    assert names(shelves.newest()) == [*"fedcba"]
    first = shelves.newest(limit=4)
    assert names(first) == [*"fedc"]
    assert names(shelves.newest(before=first[-1].position, limit=4)) == [*"ba"]


def test_what_is_dated_in_the_past_stands_there(account: Account, shelves: Collection) -> None:
    """Something can have been there before; what is dated in the future is not there yet."""
    now = account.clock.now_ms()
    shelves.create({"name": "now"})
    past = shelves.create({"name": "past"}, created=now - 5000)
    later = shelves.create({"name": "later"}, created=now + 5000)
    assert past.created == now - 5000
    assert names(shelves.newest()) == ["now", "past"]
    assert shelves.find(later.id) is None
    account.clock.advance(5)
    assert names(shelves.newest()) == ["later", "now", "past"]


def test_a_change_counts_the_version_on(account: Account, shelves: Collection) -> None:
    """An update keeps what it does not name, a replacement does not; both are dated, the creation stays."""
    thing = shelves.create({"name": "a", "height": 3})
    account.clock.advance(2)
    updated = shelves.update(thing.id, {"name": "b"}, version=1)
    assert (updated.version, updated.fields) == (2, {"name": "b", "height": 3})
    assert (updated.created, updated.changed) == (thing.created, thing.created + 2000)
    replaced = shelves.replace(thing.id, {"name": "b"})
    assert (replaced.version, replaced.fields) == (3, {"name": "b"})
    assert shelves.get(thing.id) == replaced


def test_a_stale_version_changes_nothing(shelves: Collection) -> None:
    """Only who names the current version may change a thing."""
    thing = shelves.create({"name": "a"})
    changed = shelves.update(thing.id, {"name": "b"}, version=1)
    for version in (1, 3):
        with pytest.raises(Stale):
            shelves.update(thing.id, {"name": "c"}, version=version)
    assert shelves.get(thing.id) == changed


def test_a_name_is_taken_once(shelves: Collection, world: World) -> None:
    """By other things of this account and collection, and no longer than they have it."""
    one, two = shelves.create({"name": "a"}), shelves.create({"name": "b"})
    with pytest.raises(Taken) as caught:
        shelves.create({"name": "a"})
    assert caught.value.field == "name"
    with pytest.raises(Taken):
        shelves.update(two.id, {"name": "a"})
    assert shelves.update(one.id, {"name": "a"}).version == 2
    Collection(world.account("pictai_other"), "shelves", unique=["name"]).create({"name": "a"})
    shelves.delete(one.id)
    assert shelves.update(two.id, {"name": "a"}).fields == {"name": "a"}


def test_what_is_missing_may_be_elsewhere(shelves: Collection, world: World) -> None:
    """An unknown id, a deleted one, one of another collection, one yet to come; and one that another account has."""
    there = Collection(world.account("pictai_other"), "shelves").create({"name": "theirs"})
    gone = shelves.create({"name": "gone"})
    shelves.delete(gone.id)
    box = Collection(world.account("pictai_test"), "boxes").create({"name": "box"})
    later = shelves.create({"name": "later"}, created=world.account("pictai_test").clock.now_ms() + 1000)
    for name, elsewhere in (("nothing", False), *((each.id, False) for each in (gone, box, later)), (there.id, True)):
        for act in (shelves.get, shelves.delete, lambda name: shelves.update(name, {"name": "x"})):
            with pytest.raises(Missing) as caught:
                act(name)
            assert caught.value.elsewhere is elsewhere
    assert Collection(world.account("pictai_other"), "shelves").get(there.id) == there


def test_things_are_kept_in_the_file_until_a_reset(tmp_path: Path) -> None:
    """Another start finds them; a reset of the account forgets them, and those of others stay."""
    path = tmp_path / "world"
    world = World(store=Store(path))
    made = [Collection(world.account(key), "shelves").create({"name": key}) for key in ("pictai_a", "pictai_b")]
    world.close()
    world = World(store=Store(path))
    first, second = (Collection(world.account(key), "shelves") for key in ("pictai_a", "pictai_b"))
    assert [first.newest(), second.newest()] == [[made[0]], [made[1]]]
    world.account("pictai_a").reset()
    assert [first.newest(), second.newest()] == [[], [made[1]]]
    world.close()
