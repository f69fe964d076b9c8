"""Rate limits: never more is let in than allowed, and whoever comes again when told to is let in."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from pictory_mock.core import limits
from pictory_mock.core.limits import (
    ConcurrentJobs,
    FixedWindow,
    RateLimit,
    SlidingWindow,
    TokenBucket,
    Use,
    date_of,
    seconds_until,
)

SCHEDULES = 10_000
START = 1_767_225_600_000
"""The beginning of 2026 in ms: a whole multiple of every window here."""


def most_within(moments: Sequence[int], span: int) -> int:
    """How many of the moments lie at most within any window of that length, its end not counted: by brute force."""
    return max(sum(begin <= moment < begin + span for moment in moments) for begin in moments)


def is_kept(limit: RateLimit, moments: Sequence[int]) -> bool:
    """Whether the moments at which requests were let in keep to a limit, worked out without its own arithmetic."""
    if isinstance(limit, FixedWindow):
        windows = [moment // round(limit.seconds * 1000) for moment in moments]
        return all(windows.count(window) <= limit.requests for window in windows)
    if isinstance(limit, SlidingWindow):
        return most_within(moments, round(limit.seconds * 1000)) <= limit.requests
    assert isinstance(limit, TokenBucket)
    per_ms = limit.requests / (limit.seconds * 1000)
    return all(
        last - first + 1 <= limit.burst + per_ms * (moments[last] - moments[first]) + 1e-9
        for last in range(len(moments))
        for first in range(last + 1)
    )


def random_limit(random: Random) -> RateLimit:
    requests, seconds = random.randint(1, 4), random.choice((0.05, 0.25, 1, 1.5, 7, 60))
    kind = random.randrange(3)
    if kind == 2:
        return TokenBucket(requests, seconds, random.randint(1, 5))
    return (FixedWindow, SlidingWindow)[kind](requests, seconds)


def gap(random: Random, seconds: float) -> int:
    """Some ms until the next request: often none, often exactly a window or a ms beside it."""
    span = round(seconds * 1000)
    return random.choice((0, 0, 1, span - 1, span, span + 1, random.randint(0, span), random.randint(0, 2 * span)))


def run(limit: RateLimit, waits: Sequence[int]) -> list[int]:
    """Ask again and again with these pauses; when requests were let in. The limit's word on `opens` is tried out."""
    now = START
    use: Use = ()
    admitted: list[int] = []
    for wait in waits:
        now += wait
        opens = limit.opens(use, now)
        if opens > now:
            assert limit.opens(use, opens - 1) > opens - 1, "it could have been let in before"
            assert limit.opens(use, opens) == opens, "who waits as told is refused again"
            continue
        use = limit.taken(use, now)
        admitted.append(now)
    return admitted


@pytest.mark.once
def test_no_schedule_gets_more_in_than_allowed_and_the_moment_told_is_exact() -> None:
    """10,000 random schedules: a count by brute force finds no window overrun; the next request comes in when told."""
    random = Random(3)
    refused = 0
    for _ in range(SCHEDULES):
        limit = random_limit(random)
        waits = [gap(random, limit.seconds) for _ in range(random.randint(3, 14))]
        admitted = run(limit, waits)
        refused += len(admitted) < len(waits)
        assert admitted, (limit, waits)
        assert is_kept(limit, admitted), (limit, waits, admitted)
    assert SCHEDULES * 0.5 < refused < SCHEDULES  # the schedules are neither harmless nor hopeless


@pytest.mark.once
def test_a_client_that_obeys_retry_after_is_never_refused_twice() -> None:
    """10,000 schedules, several limits, a clock at any fraction: after the seconds or at the date told, one is in."""
    random = Random(4)
    for _ in range(SCHEDULES):
        rules = [random_limit(random) for _ in range(random.randint(1, 3))]
        uses: list[Use] = [() for _ in rules]
        now, lead = START / 1000 + random.random(), random.uniform(-5, 5)
        for _ in range(8):
            now_ms = round(now * 1000)
            opens = max(rule.opens(use, now_ms) for rule, use in zip(rules, uses, strict=True))
            if opens > now_ms:
                wall = now + lead
                by_seconds = now + seconds_until(opens, now)
                by_date = now + (date_of(opens, now, wall) - wall)
                now = random.choice((by_seconds, by_date))
                now_ms = round(now * 1000)
                assert all(rule.opens(use, now_ms) == now_ms for rule, use in zip(rules, uses, strict=True))
                assert by_seconds - opens / 1000 < 1.001
                assert by_date - opens / 1000 < 1.001
            uses = [rule.taken(use, now_ms) for rule, use in zip(rules, uses, strict=True)]
            now += random.choice((0, 0, random.random(), 1))


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
        ("burst", {"kind": "sliding_window", "requests": 1, "seconds": 1, "burst": 3}),
        ("burst", {"kind": "token_bucket", "requests": 1, "seconds": 1, "burst": 0}),
        ("jobs", {"kind": "concurrent_jobs"}),
        ("requests", {"kind": "concurrent_jobs", "jobs": 1, "requests": 2}),
    ],
)
def test_a_limit_that_cannot_be_meant_is_refused_with_its_field(field: str, given: dict[str, object]) -> None:
    """The message begins with the field that is wrong."""
    with pytest.raises(ValueError, match=f"^{field}: "):
        limits.limit(**given)  # type: ignore[arg-type]


def test_a_limit_is_the_same_after_being_written_down() -> None:
    """What the control API shows can be given back to it."""
    for value in (FixedWindow(3, 1.5), SlidingWindow(3, 60, ("getJob",)), TokenBucket(1, 2, 9), ConcurrentJobs(4)):
        assert limits.from_dict(limits.to_dict(value)) == value
