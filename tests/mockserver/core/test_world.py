"""The world: accounts that share nothing but the timeline, and that survive a restart."""

from __future__ import annotations

import inspect
import pydoc
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pictory_mock.core import Account, MalformedKey, Store, Timeline, World
from pictory_mock.core.job import Charge, Order, Shelf
from pictory_mock.core.lifecycle import Failure, Plan, UnknownName

SHELF = Shelf("clips")


def order(text: str = "A fox") -> Order:
    return Order("generateVideo", {"prompt": text}, (Charge(16),), Failure("POOR", "No money."), shelf=SHELF, files=1)


def digest(account: Account) -> dict[str, Any]:
    """Everything that one can see of an account."""
    jobs = account.jobs.newest(SHELF, until=10**14, before=None, limit=1000)
    return {
        **account.describe(),
        "now": account.clock.now(),
        "speed": account.clock.speed,
        "frozen": account.clock.frozen,
        "plans": account.lifecycle.plans,
        "requests": account.requests,
        "jobs": jobs,
    }


@pytest.mark.parametrize(
    "key", ["", "pictai_", "pictai", "PICTAI_x", "Bearer pictai_x", "pictai_a b", "pictai_é\n", "x"]
)
def test_what_cannot_be_a_key_has_no_account(world: World, key: str) -> None:
    """Only keys of the documented form have an account; the refusal does not repeat the key."""
    with pytest.raises(MalformedKey) as caught:
        world.account(key)
    assert len(key) < 8 or key not in str(caught.value)
    assert world.accounts() == []


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("sk_live_1", "begins with pictai_"),
        ("pictai_" + "x" * 250, "at most 256 .* has 257"),
        ("pictai_a b", "no spaces"),
    ],
)
def test_a_key_is_refused_with_what_is_wrong_with_it(world: World, key: str, says: str) -> None:
    """How it begins, how long it is, or what it holds."""
    with pytest.raises(MalformedKey, match=says):
        world.account(key)
    assert world.account("pictai_" + "x" * 249).credits


def test_a_key_has_one_account(world: World) -> None:
    """The same key gives the same account, also to threads that come at the same time; another key another one."""
    found: list[Account] = []
    threads = [threading.Thread(target=lambda: found.append(world.account("pictai_same"))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(account) for account in found}) == 1
    assert world.account("pictai_other").id != found[0].id


def test_parallel_accounts_do_not_disturb_each_other(world: World) -> None:
    """What threads do to their accounts side by side leaves each account as if it had been alone."""

    def live(account: Account, number: int) -> None:
        account.clock.speed = number + 1
        account.credits = 1000
        for step in range(10):
            if step % 3 == number % 3:
                account.lifecycle.set(operation="generateVideo", outcome="failed")
            account.jobs.submit(order(f"{number}/{step}"))
            account.clock.advance(100 * number)
        if number % 4 == 0:
            account.reset()

    keys = [f"pictai_parallel{number}" for number in range(12)]
    threads = [threading.Thread(target=live, args=(world.account(key), n)) for n, key in enumerate(keys)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, key in enumerate(keys):
        alone = World(seed=world.seed)
        live(alone.account(key), number)
        assert digest(world.account(key)) == digest(alone.account(key))


def test_parallel_calls_on_one_account_lose_nothing(world: World) -> None:
    """Jobs submitted to one account by many threads are all there, have ids of their own, and are all paid for."""
    account = world.account("pictai_busy")
    account.credits = 1000
    ids: list[str] = []
    threads = [
        threading.Thread(target=lambda: ids.extend(account.jobs.submit(order()).id for _ in range(20)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(ids)) == 160
    assert all(account.jobs.find(job) for job in ids)
    assert account.credits == 1000 - 160 * 1.6


deeds = st.lists(
    st.sampled_from(["submit", "advance", "speed", "freeze", "credits", "revoke", "plan", "look"]), max_size=12
)


def do(account: Account, deed: str) -> None:
    if deed == "submit":
        account.jobs.submit(order())
    elif deed == "advance":
        account.clock.advance(90)
    elif deed == "speed":
        account.clock.speed = 7
    elif deed == "freeze":
        account.clock.frozen = True
    elif deed == "credits":
        account.credits = 3.2
    elif deed == "revoke":
        account.revoked = True
    elif deed == "plan":
        account.lifecycle.set(kind="ai_video", outcome="failed", seconds=100)
    else:
        account.describe()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(deeds, st.floats(0, 1000))
def test_a_restart_changes_nothing(tmp_path_factory: pytest.TempPathFactory, script: list[str], later: float) -> None:
    """A world on a file is, after a restart, what it was: accounts, jobs, credits, plans and clocks."""
    path = tmp_path_factory.mktemp("kept") / "world.sqlite"
    world = World(store=Store(path))
    for deed in script:
        do(world.account("pictai_kept"), deed)
    world.timeline.advance(later)
    before = digest(world.account("pictai_kept"))
    world.close()
    again = World(store=Store(path))
    assert digest(again.account("pictai_kept")) == before
    for restarted in (again, again):
        do(restarted.account("pictai_kept"), "submit")
    again.close()


@given(deeds)
def test_a_reset_account_is_as_new(script: list[str]) -> None:
    """After a reset an account cannot be told from one that was never used, and goes on like one."""
    used, fresh = World(seed=3), World(seed=3)
    for deed in script:
        do(used.account("pictai_reset"), deed)
    used.account("pictai_reset").reset()
    assert digest(used.account("pictai_reset")) == digest(fresh.account("pictai_reset"))
    for world in (used, fresh):
        do(world.account("pictai_reset"), "submit")
        do(world.account("pictai_reset"), "advance")
    assert digest(used.account("pictai_reset")) == digest(fresh.account("pictai_reset"))


def test_the_file_holds_no_key(tmp_path: Path) -> None:
    """The keys that were used cannot be read in the store's file."""
    world = World(store=Store(tmp_path / "world.sqlite"))
    world.account("pictai_verysecret").jobs.submit(order())
    world.close()
    assert b"verysecret" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_a_restarted_world_goes_on_in_time(tmp_path: Path) -> None:
    """A kept world never goes back in time, not even where it is restarted with a clock that is behind."""
    world = World(store=Store(tmp_path / "world.sqlite"))
    world.timeline.advance(10**9)
    world.close()
    again = World(store=Store(tmp_path / "world.sqlite"), timeline=Timeline.running())
    assert again.timeline.now() >= Timeline.stopped().now() + 10**9
    again.close()


def test_a_frozen_world_is_frozen_after_a_restart(tmp_path: Path) -> None:
    """Who froze the world finds its running jobs running after a restart, and the speed that was set."""
    world = World(store=Store(tmp_path / "world.sqlite"), timeline=Timeline.running(60))
    world.timeline.speed = 600
    world.timeline.frozen = True
    job = world.account("pictai_kept").jobs.submit(order())
    world.timeline.advance((job.course.ends or 0) / 1000 - world.timeline.now() - 0.001)
    shown = world.timeline.now()
    world.close()
    again = World(store=Store(tmp_path / "world.sqlite"), timeline=Timeline.running(1e6))
    assert (again.timeline.now(), again.timeline.speed, again.timeline.frozen) == (shown, 600, True)
    kept = again.account("pictai_kept")
    assert job.state_at(kept.clock.now_ms()) == "running"
    again.close()


def test_a_worlds_plans_hold_for_all_and_an_accounts_own_win(world: World) -> None:
    """A plan of the world holds for accounts old and new; an account's own plan goes before it."""
    own = world.account("pictai_own")
    own.lifecycle.set(kind="ai_video", outcome="stuck")
    world.set_plan(Plan("operation", "generateVideo", outcome="failed"))
    assert own.jobs.submit(order()).course.outcome == "stuck"
    assert world.account("pictai_new").jobs.submit(order()).course.outcome == "failed"
    with pytest.raises(ValueError, match="one account"):
        world.set_plan(Plan("job", "x"))
    with pytest.raises(UnknownName, match="generateVideo"):
        world.set_plan(Plan("operation", "generateImages"))


def test_resetting_the_world_resets_every_account_but_not_time(world: World) -> None:
    """A reset world has no jobs, plans or requests left, and its timeline goes on."""
    world.timeline.advance(50)
    world.set_plan(Plan("kind", "ai_video", outcome="failed"))
    accounts = [world.account(f"pictai_{n}") for n in range(3)]
    for account in accounts:
        do(account, "submit")
        do(account, "speed")
    now = world.timeline.now()
    world.reset()
    assert world.plans == ()
    assert world.timeline.now() == now
    assert [digest(account) for account in accounts] == [
        digest(World(seed=7, timeline=at(now)).account(f"pictai_{n}")) for n in range(3)
    ]


def at(moment: float) -> Timeline:
    return Timeline.stopped(moment)


def test_only_what_is_known_can_be_seeded(world: World) -> None:
    """An unknown thing to seed is refused with the known ones, and nothing is made, not even what was known."""
    made: list[int] = []
    world.seeders["things"] = lambda _, count: made.append(count)
    with pytest.raises(UnknownName, match="things"):
        world.account("pictai_seed").seed(things=3, thingz=2)
    with pytest.raises(ValueError, match="-1"):
        world.account("pictai_seed").seed(things=-1)
    wrong: Any
    for wrong in ("3", 2.5, True, None):
        with pytest.raises(TypeError, match="things must be a whole number, not"):
            world.account("pictai_seed").seed(things=wrong)
    assert made == []
    world.account("pictai_seed").seed(things=3)
    assert made == [3]


def test_an_account_is_found_by_its_id_if_it_is_there(tmp_path: Path) -> None:
    """Accounts are found by id, also after a restart before their key was used; an unknown id makes no account."""
    world = World(store=Store(tmp_path / "world.sqlite"))
    account = world.account("pictai_here")
    do(account, "submit")
    world.close()
    again = World(store=Store(tmp_path / "world.sqlite"))
    found = again.find_account(account.id)
    assert found is not None
    assert found is again.account("pictai_here")
    assert again.find_account("") is None
    assert again.find_account("nobody") is None
    assert len(again.accounts()) == 1
    again.close()


@pytest.mark.parametrize("seconds", [-1, float("nan"), 10**12])
def test_an_impossible_job_length_is_refused(seconds: float) -> None:
    """A world whose jobs would take a negative or endless time is refused."""
    with pytest.raises(ValueError, match="job takes"):
        World(job_seconds=seconds)


@pytest.mark.parametrize("part", [None, "clock", "lifecycle", "jobs", "journal"])
def test_a_misspelt_attribute_is_not_accepted(world: World, part: str | None) -> None:
    """`account.credit = 5` is an error, not a set-up that does nothing; so it is for the parts of an account."""
    account = world.account("pictai_typo")
    changed: Any = getattr(account, part) if part else account
    with pytest.raises(AttributeError):
        changed.credit = 5


def test_help_tells_what_an_account_has() -> None:
    """`help(Account)` tells what each part is for, and sets apart what is not meant for tests."""
    text = pydoc.plain(pydoc.render_doc(Account))
    for name in ("clock", "lifecycle", "jobs", "journal", "credits", "revoked", "requests"):
        doc = inspect.getdoc(getattr(Account, name))
        assert doc
        assert doc in text
    public = [name for name in vars(Account) if not name.startswith("_")]
    assert all(inspect.getdoc(getattr(Account, name)) for name in public)
