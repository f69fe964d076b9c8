"""Jobs of an account: started, planned, paid for, and listed when they are done."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from attrs import evolve

from pictory_mock.core import Account, World
from pictory_mock.core.job import Charge, Order, Past, Shelf
from pictory_mock.core.jobs import StillRunning
from pictory_mock.core.lifecycle import Failure, Flaw, Plan, UnknownName

SHELF = Shelf("clips")
POOR = Failure("POOR", "No money.")
OPERATION = "generateVideo"


def order(tenths: int = 80, text: str = "A fox") -> Order:
    return Order(OPERATION, {"prompt": text}, (Charge(tenths),), POOR, shelf=SHELF, files=1)


def listed(account: Account) -> list[str]:
    jobs = account.jobs.newest(SHELF, until=account.clock.now_ms(), before=None, limit=100)
    return [job.id for job in jobs]


def state(account: Account, job: str) -> str:
    found = account.jobs.find(job)
    assert found is not None
    return found.state_at(account.clock.now_ms())


@pytest.fixture
def account(world: World) -> Account:
    world.job_seconds = 60
    return world.account("pictai_jobs")


def test_a_job_is_listed_from_the_moment_of_its_completion(account: Account) -> None:
    """One millisecond before its end a job runs and is not listed; at its end it is both completed and listed."""
    job = account.jobs.submit(order())
    account.clock.advance(59.999)
    assert (state(account, job.id), listed(account)) == ("running", [])
    account.clock.advance(0.001)
    assert (state(account, job.id), listed(account)) == ("completed", [job.id])


def test_the_usual_length_is_drawn_within_the_contracts_bounds(world: World) -> None:
    """Without an override jobs take a usual time by the contract, not all the same, and the same on every run."""
    world.job_seconds = None
    low, high = world.rules.jobs[OPERATION].seconds
    lengths = [world.account("pictai_a").jobs.submit(order()).usual for _ in range(50)]
    assert all(low <= length <= high for length in lengths)
    assert len(set(lengths)) == 50
    again = World(seed=world.seed)
    assert [again.account("pictai_a").jobs.submit(order()).usual for _ in range(50)] == lengths


def test_ids_do_not_depend_on_what_other_accounts_do(account: Account) -> None:
    """An account gets the same ids whether or not others submit jobs in between."""
    disturbed = World(seed=account.world.seed)
    ids = []
    for _ in range(3):
        disturbed.account("pictai_other").jobs.submit(order())
        ids.append(disturbed.account("pictai_jobs").jobs.submit(order()).id)
    assert ids == [account.jobs.submit(order()).id for _ in range(3)]


def test_a_job_is_held_then_charged(account: Account) -> None:
    """While a job runs its price is reserved; once it is completed it is charged, though nobody looked at it."""
    account.credits = 100
    account.jobs.submit(order(tenths=125))
    assert account.describe()["ai_credits_reserved"] == 12.5
    assert account.credits == 87.5
    account.clock.advance(60)
    assert account.describe()["ai_credits_used"] == 12.5
    assert account.credits == 87.5


def test_a_failed_job_gives_its_credits_back(account: Account) -> None:
    """A job that fails costs nothing: what it held is available again from the moment of its failure."""
    account.credits = 100
    account.lifecycle.set(operation=OPERATION, outcome="failed")
    account.jobs.submit(order(tenths=125))
    assert account.credits == 87.5
    account.clock.advance(60)
    assert account.credits == 100


def test_without_credits_the_job_has_failed_at_once(account: Account) -> None:
    """A job that cannot be paid is accepted, has failed for the given reason, costs nothing and is not listed."""
    account.credits = 7.9
    job = account.jobs.submit(order(tenths=80))
    assert job.course.failure == POOR
    assert state(account, job.id) == "failed"
    assert account.credits == 7.9
    account.clock.advance(3600)
    assert listed(account) == []


def test_the_last_credit_can_be_spent_once(account: Account) -> None:
    """Two jobs for the price of one: the first is paid, the second is not."""
    account.credits = 8
    first, second = account.jobs.submit(order()), account.jobs.submit(order())
    account.clock.advance(60)
    assert (state(account, first.id), state(account, second.id)) == ("completed", "failed")
    assert account.credits == 0


def test_a_plan_holds_for_jobs_to_come(account: Account) -> None:
    """A plan changes jobs submitted after it, none submitted before, and none once it is cleared."""
    before = account.jobs.submit(order())
    account.lifecycle.set(kind="ai_video", seconds=5, outcome="failed", error_code="OOPS", error_message="Oh.")
    planned = account.jobs.submit(order())
    account.lifecycle.clear()
    after = account.jobs.submit(order())
    assert planned.course.failure == Failure("OOPS", "Oh.")
    account.clock.advance(5)
    assert [state(account, job.id) for job in (before, planned, after)] == ["running", "failed", "running"]


def test_a_stuck_job_runs_until_it_is_planned_anew(account: Account) -> None:
    """A stuck job never ends, holds its credits, and ends when a plan for this job says so."""
    account.credits = 8
    account.lifecycle.set(operation=OPERATION, outcome="stuck")
    job = account.jobs.submit(order())
    account.clock.advance(10**6)
    assert (state(account, job.id), account.credits) == ("running", 0)
    account.lifecycle.set(job=job.id, outcome="failed", seconds=10)
    assert (state(account, job.id), account.credits) == ("failed", 8)


def test_a_running_job_can_be_hurried_or_made_to_fail(account: Account) -> None:
    """A plan for one job moves its end; it is listed exactly if it is to be completed."""
    quick, doomed = account.jobs.submit(order()), account.jobs.submit(order())
    account.clock.advance(10)
    account.lifecycle.set(job=quick.id, seconds=5)
    account.lifecycle.set(job=doomed.id, outcome="failed")
    assert (state(account, quick.id), listed(account)) == ("completed", [quick.id])
    account.clock.advance(50)
    assert (state(account, doomed.id), listed(account)) == ("failed", [quick.id])


def test_finished_is_final(account: Account) -> None:
    """A job that is finished cannot be planned anew, nor one that is not there."""
    job = account.jobs.submit(order())
    account.clock.advance(60)
    with pytest.raises(ValueError, match="finished"):
        account.lifecycle.set(job=job.id, outcome="failed")
    with pytest.raises(UnknownName, match="no-such-job"):
        account.lifecycle.set(job="no-such-job")
    assert state(account, job.id) == "completed"


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ({"operation": "generateVideos"}, "generateVideo"),
        ({"kind": "video"}, "ai_video"),
        ({"kind": "ai_video", "outcome": "done"}, "stuck"),
        ({"kind": "ai_video", "seconds": -1}, "seconds"),
        ({"kind": "ai_video", "seconds": float("nan")}, "seconds"),
        ({"kind": "ai_video", "error_code": "X"}, "completed has no error code"),
        ({"kind": "ai_video", "operation": "generateVideo"}, "exactly one"),
        ({}, "exactly one"),
    ],
)
def test_a_plan_that_cannot_be_meant_is_refused(account: Account, plan: dict[str, Any], told: str) -> None:
    """Unknown names, impossible times and contradictory plans are refused with what is possible, and change nothing."""
    with pytest.raises(ValueError, match=told):
        account.lifecycle.set(**plan)
    assert account.lifecycle.plans == ()


def test_a_file_is_there_once_its_job_is_completed(account: Account) -> None:
    """The address of a result leads to its job exactly from the completion on, and never for failed ones."""
    job = account.jobs.submit(order())
    assert account.jobs.of_file(job.files[0]) is None
    account.clock.advance(60)
    assert account.jobs.of_file(job.files[0]) == job
    assert account.jobs.of_file("no-such-file") is None


def test_a_backdated_job_was_there_before_and_costs_nothing(account: Account) -> None:
    """A backdated job is completed at its date, listed behind newer ones, and no credit is touched."""
    credits_before = account.credits
    new = account.jobs.submit(order())
    (old,) = account.jobs.backdate([(order(), Past(account.clock.now_ms() - 1000))])
    account.clock.advance(60)
    assert listed(account) == [new.id, old.id]
    assert old.course.ends is not None
    assert old.course.submitted < old.course.ends
    assert account.credits == credits_before - 8


def test_old_jobs_are_found_as_well_as_new_ones(account: Account) -> None:
    """However many jobs there are, each is found as it was submitted, and as it was planned since."""
    ids = [account.jobs.submit(order(tenths=0, text=f"Fox {number}")).id for number in range(1200)]
    account.lifecycle.set(job=ids[0], outcome="failed", seconds=0)
    prompts = []
    for job in ids:
        found = account.jobs.find(job)
        assert found is not None
        prompts.append(found.request["prompt"])
    assert prompts == [f"Fox {number}" for number in range(1200)]
    assert state(account, ids[0]) == "failed"


def test_a_change_that_breaks_off_leaves_nothing_behind(account: Account) -> None:
    """After an exception within a change, its jobs, holds and draws are gone: the next job is as it would have been."""
    expected = World(seed=account.world.seed, job_seconds=60).account("pictai_jobs").jobs.submit(order())
    lost: list[str] = []

    def break_off() -> None:
        with account.changing():
            lost.append(account.jobs.submit(order()).id)
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        break_off()
    assert account.jobs.find(lost[0]) is None
    assert account.describe()["ai_credits_reserved"] == 0
    assert account.jobs.submit(order()) == expected


def test_a_job_is_never_seen_as_it_was_before_its_new_plan(account: Account) -> None:
    """Once a job is planned anew, everybody sees the new plan, whoever looked at it meanwhile."""
    for _ in range(30):
        job = account.jobs.submit(order())
        account.jobs.forget()
        readers = [threading.Thread(target=account.jobs.find, args=(job.id,)) for _ in range(4)]
        for reader in readers[:2]:
            reader.start()
        account.lifecycle.set(job=job.id, outcome="failed", seconds=0)
        for reader in readers[2:]:
            reader.start()
        for reader in readers:
            reader.join()
        assert state(account, job.id) == "failed"


def test_a_job_need_not_be_listed_or_make_a_file(account: Account) -> None:
    """A job without shelf and files completes, is found and is in the list of all jobs, and nowhere else."""
    job = account.jobs.submit(Order(OPERATION, {"prompt": "A fox"}, (Charge(80),), POOR))
    account.clock.advance(60)
    assert (state(account, job.id), job.files, job.item) == ("completed", (), None)
    assert account.jobs.newest(until=account.clock.now_ms()) == [job]
    assert listed(account) == []
    account.jobs.clean(job.id)
    assert state(account, job.id) == "cleaned"


def test_a_thing_may_be_named_by_its_file(account: Account) -> None:
    """On a shelf without ids of its own a thing has the id of its first file."""
    shelf = Shelf("pictures", own_ids=False)
    job = account.jobs.submit(Order(OPERATION, {"prompt": "A fox"}, (Charge(80),), POOR, shelf=shelf, files=2))
    assert len(set(job.files)) == 2
    assert job.item == job.files[0]
    account.clock.advance(60)
    assert account.jobs.newest(shelf, until=account.clock.now_ms()) == [job]


def test_all_jobs_are_listed_newest_submission_first(account: Account) -> None:
    """Jobs in every state are in the list of all jobs, page after page, each exactly once; also of one millisecond."""
    submitted: list[str] = []
    for outcome in ("completed", "failed", "stuck"):
        account.lifecycle.set(operation=OPERATION, outcome=outcome)
        for _ in range(3):
            submitted.append(account.jobs.submit(order()).id)
            account.clock.advance(0.001 if outcome == "failed" else 0)
    seen: list[str] = []
    before = None
    while page := account.jobs.newest(until=account.clock.now_ms(), before=before, limit=2):
        seen += [job.id for job in page]
        before = page[-1].submission
        account.jobs.submit(order())
    assert seen == submitted[::-1]
    jobs = [account.jobs.find(name) for name in seen]
    assert {job.course.outcome for job in jobs if job} == {"completed", "failed", "stuck"}


def test_a_shelf_lists_what_was_completed_at_one_moment_by_age(account: Account) -> None:
    """The clocks of tests stand still: of jobs that are completed in the same millisecond the last one comes first."""
    submitted = [account.jobs.submit(order()).item for _ in range(9)]
    account.clock.advance(61)
    found = account.jobs.newest(SHELF, until=account.clock.now_ms())
    assert len({job.course.ends for job in found}) == 1
    assert [job.item for job in found] == submitted[::-1]


def test_a_cleaned_job_has_lost_its_files_and_its_entry(account: Account) -> None:
    """From the clean on a job is cleaned; its files and its entry are gone, its price stays charged."""
    job, other = account.jobs.submit(order()), account.jobs.submit(order())
    account.clock.advance(61)
    before = account.credits
    cleaned = account.jobs.clean(job.id)
    now = account.clock.now_ms()
    assert (cleaned.state_at(now), cleaned.state_at(now - 1)) == ("cleaned", "completed")
    assert account.jobs.of_file(job.files[0]) is None
    assert listed(account) == [other.id]
    assert account.credits == before
    assert {each.id for each in account.jobs.newest(until=now)} == {job.id, other.id}


def test_cleaning_again_changes_nothing_and_failed_jobs_can_be_cleaned(account: Account) -> None:
    """The second clean leaves the moment of the first; a job that failed is cleaned as well."""
    account.lifecycle.set(operation=OPERATION, outcome="failed")
    job = account.jobs.submit(order())
    account.clock.advance(60)
    first = account.jobs.clean(job.id)
    account.clock.advance(60)
    assert account.jobs.clean(job.id) == first
    assert state(account, job.id) == "cleaned"


def test_a_running_job_cannot_be_cleaned(account: Account) -> None:
    """A job that runs is refused and goes on; so is one that is not there."""
    job = account.jobs.submit(order())
    with pytest.raises(StillRunning, match=job.id):
        account.jobs.clean(job.id)
    with pytest.raises(UnknownName, match="nothing"):
        account.jobs.clean("nothing")
    account.clock.advance(60)
    assert (state(account, job.id), listed(account)) == ("completed", [job.id])


def test_a_cleaned_job_is_final_and_stays_so_after_a_restart(account: Account) -> None:
    """It cannot be planned anew, and another world on the same store has it cleaned too."""
    job = account.jobs.submit(order())
    account.clock.advance(60)
    account.jobs.clean(job.id)
    with pytest.raises(ValueError, match="finished"):
        account.lifecycle.set(job=job.id, outcome="failed")
    again = World(store=account.world.store).account("pictai_jobs")
    assert state(again, job.id) == "cleaned"


def test_who_watches_is_told_of_every_change_of_a_course(account: Account) -> None:
    """Submitted, planned anew, cleaned: each once; jobs of the past and second cleans are none of it."""
    told: list[str] = []
    account.world.watchers.append(lambda _, job: told.append(job.state_at(account.clock.now_ms())))
    job = account.jobs.submit(order())
    account.lifecycle.set(job=job.id, seconds=0)
    account.jobs.clean(job.id)
    account.jobs.clean(job.id)
    account.jobs.backdate([(order(), Past(account.clock.now_ms() - 1000))])
    assert told == ["running", "completed", "cleaned"]


def test_an_orders_own_plan_wins(account: Account) -> None:
    """A job whose order has a plan goes by it, whatever is planned for its operation; others are not touched."""
    account.lifecycle.set(operation=OPERATION, outcome="failed", seconds=5)
    own = account.jobs.submit(evolve(order(), plan=Plan("operation", OPERATION, 9, "completed")))
    other = account.jobs.submit(order())
    account.clock.advance(9)
    assert (state(account, own.id), state(account, other.id)) == ("completed", "failed")


def test_a_job_is_paid_by_its_charges(account: Account) -> None:
    """Each charge is a transaction under its own name, all dated with the end; planned to fail, none is left."""
    charges = (Charge(6, "Pictures", "one"), Charge(80, "Clips", "two"), Charge(6, "Pictures", "three"))
    job = account.jobs.submit(evolve(order(), charges=charges))
    account.credits = 10
    account.clock.advance(60)
    found = [each for each in account.books.between(0, account.clock.now_ms()) if each.reason == "job"]
    assert sorted((each.tenths, each.source, each.purpose) for each in found) == [
        (-80, "Clips", "two"),
        (-6, "Pictures", "one"),
        (-6, "Pictures", "three"),
    ]
    assert len({each.id for each in found}) == 3
    assert {each.moment for each in found} == {job.course.ends}
    other = account.jobs.submit(evolve(order(), charges=charges))
    account.lifecycle.set(job=other.id, outcome="failed")
    account.clock.advance(3600)
    assert [each for each in account.books.between(0, account.clock.now_ms()) if each.reason == "job"] == found
    assert account.credits == 10


def test_seconds_of_video_count_when_their_job_is_completed(account: Account) -> None:
    """Those of completed jobs, up to the moment asked for; a job that is planned to fail or not to end has none."""
    jobs = [account.jobs.submit(evolve(order(), usage={"videoMinutes": seconds})) for seconds in (90, 1200, 18000, 0)]
    account.lifecycle.set(job=jobs[1].id, outcome="failed")
    account.lifecycle.set(job=jobs[2].id, outcome="stuck")
    now = account.clock.now_ms()
    assert account.quota.used(now)["videoMinutes"] == 0
    account.clock.advance(60)
    account.jobs.clean(jobs[0].id)
    assert account.quota.used(account.clock.now_ms())["videoMinutes"] == 1.5
    assert account.quota.used(now)["videoMinutes"] == 0
    account.lifecycle.set(job=jobs[2].id, seconds=100)
    account.clock.advance(100)
    assert account.quota.used(account.clock.now_ms())["videoMinutes"] == 301.5


def test_a_flaw_outlives_a_new_plan(account: Account) -> None:
    """A job that cannot go well fails for its flaw, also if it is planned anew to be completed; it is kept with it."""
    flaw = Flaw(Failure("FLAW", "It cannot be."), 0.5)
    job = account.jobs.submit(evolve(order(), flaw=flaw))
    account.lifecycle.set(job=job.id, seconds=100)
    account.jobs.forget()
    account.clock.advance(50)
    found = account.jobs.find(job.id)
    assert found is not None
    assert (found.state_at(account.clock.now_ms()), found.course.failure, found.flaw) == ("failed", flaw.failure, flaw)
