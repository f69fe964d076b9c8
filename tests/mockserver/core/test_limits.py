"""Rate limits: never more is let in than allowed, and whoever comes again when told to is let in."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from attrs import define, field

from pictory_mock.core import Account, World, limits
from pictory_mock.core.job import Charge, Order
from pictory_mock.core.lifecycle import Failure, Outcome
from pictory_mock.core.limiting import LimitReached
from pictory_mock.core.limits import (
    ConcurrentJobs,
    FixedWindow,
    Limit,
    SlidingWindow,
    TokenBucket,
    Use,
    date_of,
    seconds_until,
)

SCHEDULES = 10_000
OPERATION = "generateVideo"
POOR = Failure("POOR", "No money.")
START = 1_767_225_600_000
"""The beginning of 2026 in ms: a whole multiple of every window here."""
SPANS = (0.05, 0.25, 1, 1.5, 7, 60)
"""Seconds of a window, or of a job."""


@define
class Used:
    """A limit under test, what has been used of it, and the jobs that were started, in ms: (from, up to or None)."""

    limit: Limit
    use: Use = ()
    jobs: list[tuple[int, int | None]] = field(factory=list)

    def opens(self, now: int) -> int | None:
        """What the limit says."""
        if isinstance(self.limit, ConcurrentJobs):
            return self.limit.opens([end for _, end in self.jobs if end is None or end > now], now)
        return self.limit.opens(self.use, now)

    def take(self, now: int, lasts: int | None) -> None:
        """Let a request in, which starts a job that lasts so many ms (None: without end)."""
        if not isinstance(self.limit, ConcurrentJobs):
            self.use = self.limit.taken(self.use, now)
        self.jobs.append((now, None if lasts is None else now + lasts))


def most_within(moments: Sequence[int], span: int) -> int:
    """How many of the moments lie at most within any window of that length, its end not counted: by brute force."""
    return max(sum(begin <= moment < begin + span for moment in moments) for begin in moments)


def most_unfinished(jobs: Sequence[tuple[int, int | None]]) -> int:
    """How many jobs run at most at the same moment: by brute force, looked at whenever one begins."""
    return max(
        sum(begin <= moment and (end is None or moment < end) for begin, end in jobs[: number + 1])
        for number, (moment, _) in enumerate(jobs)
    )


def is_kept(used: Used) -> bool:
    """Whether what was let in keeps to a limit, worked out without its own arithmetic."""
    limit, moments = used.limit, [begin for begin, _ in used.jobs]
    if isinstance(limit, ConcurrentJobs):
        return most_unfinished(used.jobs) <= limit.jobs
    if isinstance(limit, FixedWindow):
        windows = [moment // round(limit.seconds * 1000) for moment in moments]
        return all(windows.count(window) <= limit.requests for window in windows)
    if isinstance(limit, SlidingWindow):
        return most_within(moments, round(limit.seconds * 1000)) <= limit.requests
    per_ms = limit.requests / (limit.seconds * 1000)
    return all(
        last - first + 1 <= limit.burst + per_ms * (moments[last] - moments[first]) + 1e-9
        for last in range(len(moments))
        for first in range(last + 1)
    )


def random_limit(random: Random) -> Limit:
    requests, seconds = random.randint(1, 4), random.choice(SPANS)
    kind = random.randrange(4)
    if kind == 3:
        return ConcurrentJobs(requests)
    if kind == 2:
        return TokenBucket(requests, seconds, random.randint(1, 5))
    return (FixedWindow, SlidingWindow)[kind](requests, seconds)


def gap(random: Random, seconds: float) -> int:
    """Some ms until the next request: often none, often exactly a window or a ms beside it."""
    span = round(seconds * 1000)
    return random.choice((0, 0, 1, span - 1, span, span + 1, random.randint(0, span), random.randint(0, 2 * span)))


def lasting(random: Random, seconds: float) -> int | None:
    """How many ms a job takes: now and then none, now and then it never ends."""
    return None if random.random() < 0.05 else gap(random, seconds)


def run(used: Used, seconds: float, random: Random, asked: int) -> None:
    """Ask again and again, with pauses about so long. The limit's word on the moment it opens is tried out."""
    now = START
    for _ in range(asked):
        now += gap(random, seconds)
        opens = used.opens(now)
        if opens == now:
            used.take(now, lasting(random, seconds))
        elif opens is not None:
            assert opens > now
            assert used.opens(opens - 1) != opens - 1, "it could have been let in before"
            assert used.opens(opens) == opens, "who waits as told is refused again"
        else:
            assert sum(end is None for _, end in used.jobs) == getattr(used.limit, "jobs", None), "some job will end"


@pytest.mark.once
def test_no_schedule_gets_more_in_than_allowed_and_the_moment_told_is_exact() -> None:
    """10,000 random schedules: a count by brute force finds no limit overrun; the next request comes in when told."""
    random = Random(3)
    refused = dict.fromkeys(limits.KINDS, 0)
    for _ in range(SCHEDULES):
        used = Used(random_limit(random))
        asked = random.randint(3, 12)
        run(used, getattr(used.limit, "seconds", random.choice(SPANS)), random, asked)
        refused[used.limit.kind] += len(used.jobs) < asked
        assert used.jobs, used
        assert is_kept(used), used
    each = SCHEDULES / len(refused)
    assert all(each * 0.4 < times < each for times in refused.values()), "schedules are harmless, or hopeless"


@pytest.mark.once
def test_a_client_that_obeys_retry_after_is_never_refused_twice() -> None:
    """10,000 schedules, several limits, a clock at any fraction: after the seconds or at the date told, one is in."""
    random = Random(4)
    obeyed = 0
    for _ in range(SCHEDULES):
        rules = [Used(random_limit(random)) for _ in range(random.randint(1, 3))]
        now, lead = START / 1000 + random.random(), random.uniform(-5, 5)
        for _ in range(6):
            now_ms = round(now * 1000)
            moments = [rule.opens(now_ms) for rule in rules]
            if None in moments:
                break  # behind a job without end nobody is told to come again
            opens = max(moment for moment in moments if moment is not None)
            if opens > now_ms:
                wall = now + lead
                by_seconds = now + seconds_until(opens, now)
                by_date = now + (date_of(opens, now, wall) - wall)
                now = random.choice((by_seconds, by_date))
                now_ms = round(now * 1000)
                assert all(rule.opens(now_ms) == now_ms for rule in rules)
                assert by_seconds - opens / 1000 < 1.001
                assert by_date - opens / 1000 < 1.001
                obeyed += 1
            lasts = lasting(random, random.choice(SPANS))
            for rule in rules:
                rule.take(now_ms, lasts)
            now += random.choice((0, 0, random.random(), 1))
    assert obeyed > SCHEDULES, "hardly anybody was refused"


def started(account: Account, jobs: list[str]) -> float | None:
    """Start one more job; None if it was let in, else after how many seconds to come again (0: nobody knows)."""
    try:
        with account.limits.turn(OPERATION):
            jobs.append(account.jobs.submit(Order(OPERATION, {"prompt": "A fox"}, (Charge(1),), POOR)).id)
    except LimitReached as refusal:
        return refusal.retry or 0
    return None


def unfinished(account: Account, jobs: Sequence[str]) -> list[str]:
    """Those of the jobs that run now, by what each says itself."""
    now, found = account.clock.now_ms(), map(account.jobs.find, jobs)
    return [job.id for job in found if job is not None and job.state_at(now) == "running"]


@pytest.mark.once
def test_an_account_never_runs_more_jobs_than_it_may() -> None:
    """40 random schedules of real jobs, some planned anew: counted by their states; who comes when told gets in."""
    random, world, obeyed = Random(5), World(), 0
    for schedule in range(40):
        account, jobs, allowed = world.account(f"pictai_{schedule}"), list[str](), random.randint(1, 3)
        account.limits.add(kind="concurrent_jobs", jobs=allowed)
        for _ in range(12):
            outcome: Outcome = random.choice(("completed", "completed", "failed", "stuck"))
            account.lifecycle.set(operation=OPERATION, seconds=random.choice((0, 5, 60)), outcome=outcome)
            retry = started(account, jobs)
            assert retry is None or len(unfinished(account, jobs)) == allowed, "refused although there was room"
            if retry:
                account.clock.advance(retry)
                assert started(account, jobs) is None, "who came when told was refused again"
                obeyed += 1
            running = unfinished(account, jobs)
            assert len(running) <= allowed
            if running and random.random() < 0.3:
                account.lifecycle.set(job=random.choice(running), seconds=random.choice((0, 30, 90)))
            account.clock.advance(random.choice((0, 0, 3, 5, 30)))
    world.close()
    assert obeyed > 40


@pytest.mark.parametrize(
    ("ends", "opens"),
    [
        ([], 50),
        ([70], 50),
        ([90, 70], 70),
        ([90, 70, 80], 80),
        ([None, 70], 70),
        ([None, None, 70], None),
        ([None, None], None),
    ],
)
def test_another_job_may_start_once_enough_have_ended(ends: list[int | None], opens: int | None) -> None:
    """Two jobs may run: the next one starts when the earliest known ends leave room; never, if none do."""
    assert ConcurrentJobs(2).opens(ends, 50) == opens


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("kind", {"kind": "leaky_bucket", "requests": 1, "seconds": 1}),
        ("requests", {"kind": "fixed_window", "seconds": 1}),
        ("requests", {"kind": "fixed_window", "requests": 0, "seconds": 1}),
        ("seconds", {"kind": "sliding_window", "requests": 1, "seconds": 0}),
        ("seconds", {"kind": "sliding_window", "requests": 1, "seconds": 0.0005}),
        ("seconds", {"kind": "sliding_window", "requests": 1, "seconds": 10**400}),
        ("burst", {"kind": "sliding_window", "requests": 1, "seconds": 1, "burst": 3}),
        ("burst", {"kind": "token_bucket", "requests": 1, "seconds": 1, "burst": 0}),
        ("jobs", {"kind": "concurrent_jobs"}),
        ("requests", {"kind": "concurrent_jobs", "jobs": 1, "requests": 2}),
    ],
)
def test_a_limit_that_cannot_be_meant_is_refused_with_its_field(field: str, given: dict[str, object]) -> None:
    """The message begins with the field that is wrong."""
    with pytest.raises(ValueError, match=f"^{field}: "):
        limits.from_dict(given)


def test_a_limit_is_the_same_after_being_written_down() -> None:
    """What the control API shows can be given back to it."""
    for value in (FixedWindow(3, 1.5), SlidingWindow(3, 60, ("getJob",)), TokenBucket(1, 2, 9), ConcurrentJobs(4)):
        assert limits.from_dict(limits.to_dict(value)) == value
