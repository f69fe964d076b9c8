"""Waiting for a job: what to ride out, when to give up. Written once, for both clients."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import attrs

from pictory_runtime import retry
from pictory_runtime.effects import Notify, Sleep
from pictory_runtime.errors import (
    DecodeError,
    JobTimeout,
    NotFound,
    PictoryError,
    RateLimited,
    ServerError,
    StatusError,
    TransportError,
)
from pictory_runtime.looks import conclude, ended, look
from pictory_runtime.options import Options
from pictory_runtime.pace import rhythm, seconds

if TYPE_CHECKING:
    from pictory_runtime.caller import Caller
    from pictory_runtime.clock import Clock
    from pictory_runtime.effects import Flow
    from pictory_runtime.pace import Poll
    from pictory_runtime.protocols import AnyJob, WatchedJob

OUTAGE = 120.0
"""Seconds that the service may be away without a break before a wait gives up."""

_GRACE = 20.0  # a job that was just submitted may not be visible everywhere at once
_RESERVE = 2.0  # seconds kept for the last look at most
_LAST_LOOK = 0.2  # seconds that even a look at the very end is given
_SOON = 1e-6  # clocks are floats


@attrs.frozen
class JobUpdate:
    """What a look saw. `elapsed`: seconds since the wait began; `polls`: looks so far, this one included.

    `status` is the last one that was seen, None before there was one; `progress` is what was told beside it, in
    percent, None where nothing was. `problem` is why this look saw nothing: the wait rides it out.
    """

    status: str | None
    elapsed: float
    polls: int
    job: AnyJob
    problem: PictoryError | None = None
    progress: float | None = None


OnUpdate = Callable[[JobUpdate], Awaitable[None] | None]


@attrs.define(eq=False)
class _Watch:
    """The state of one wait."""

    caller: Caller
    job: WatchedJob
    clock: Clock
    pause_after: Callable[[int], float]
    limit: float
    outage: float
    start: float = attrs.field(init=False)
    polls: int = 0
    failures: int = 0
    away_since: float | None = None
    slowest: float = 0.0

    def __attrs_post_init__(self) -> None:
        self.start = self.clock.now()

    def elapsed(self) -> float:
        return self.clock.now() - self.start

    def look(self) -> Flow[PictoryError | None]:
        """One request. Returns the problem if it is one to ride out, raises it if not."""
        begun = self.clock.now()
        budget = max(min(self.caller.settings.timeout, self.start + self.limit - begun), _LAST_LOOK)
        self.polls += 1
        problem: PictoryError | None = None
        try:
            yield from look(self.caller, self.job, Options(timeout=budget, max_retries=0))
        except PictoryError as error:
            problem = error
        self.slowest = max(self.slowest, self.clock.now() - begun)
        if problem is None:
            self.failures, self.away_since = 0, None
        elif self._rides_out(problem, begun):
            self.failures += 1
        else:
            raise problem
        return problem

    def _rides_out(self, problem: PictoryError, begun: float) -> bool:
        if isinstance(problem, (RateLimited, NotFound)):
            self.away_since = None  # who refuses is there
        if isinstance(problem, RateLimited):
            return True  # the job is well, we are only asked to look less often
        if isinstance(problem, NotFound):
            submitted = self.job.submitted  # by the clock of a host that may be another one
            return submitted is not None and abs(self.clock.wall() - submitted) < _GRACE
        passing = isinstance(problem, (TransportError, ServerError, DecodeError))
        if not passing and not (isinstance(problem, StatusError) and retry.passing(problem.status)):
            return False
        if self.away_since is None:
            self.away_since = begun
        return begun - self.away_since <= self.outage

    def pause(self, problem: PictoryError | None) -> float:
        """Seconds until the next look; 0 when the last one was the last."""
        pause = self.pause_after(self.polls)
        if problem is not None:
            pause = self._pause_after_problem(problem, pause)
        # The last look has to be over in time: leave it what looks take, but no noticeable part of the wait.
        reserve = min(2 * self.slowest, _RESERVE, self.limit / 10)
        left = self.start + self.limit - self.clock.now() - reserve
        return min(max(pause, _SOON), left) if left > _SOON else 0.0

    def _pause_after_problem(self, problem: PictoryError, usual: float) -> float:
        backoff = retry.backoff(self.failures, self.caller.service.backoff)
        asked = retry.asked_pause(problem.response, self.clock.wall())
        if asked is not None:
            asked = min(asked, self.caller.service.longest_pause)  # it may be years
            return max(asked, min(usual, backoff))  # "at once" is no pace for a loop without a count
        return max(usual, backoff) if isinstance(problem, RateLimited) else backoff

    def timed_out(self, problem: PictoryError | None) -> JobTimeout:
        states, status = self.job.kind_descriptor().states, self.job.status
        known = status is None or status in states.running or ended(self.job)
        seen = "was not seen yet" if status is None else f"is still {status!r}"
        looks = "1 look" if self.polls == 1 else f"{self.polls} looks"
        text = f"the {self.job.kind} job {seen} after {_rounded(self.elapsed())} s and {looks}"
        text += "" if known else " (a status that this client does not know)"
        text += f"; the last look failed ({problem.message.splitlines()[0]})" if problem is not None else ""
        text += ". It goes on: pictory.resume(error.job.token).wait() waits for it again, in another process too."
        if self.limit >= states.deadline:
            text += f" {states.deadline_hint}"
        return JobTimeout(
            text.rstrip(),
            elapsed=self.elapsed(),
            polls=self.polls,
            last_status=status,
            operation=self.job.kind_descriptor().poll.label,
            response=self.job.response if problem is None else problem.response,
            attempts=self.polls,
            job=self.job,
        )


def _rounded(elapsed: float) -> str:
    return f"{elapsed:.1f}".removesuffix(".0")


def wait(
    caller: Caller,
    job: WatchedJob,
    timeout: float | None,
    poll: Poll | None,
    on_update: OnUpdate | None,
    outage: float,
) -> Flow[Any]:
    """Look until the job has ended: its typed result. See `Job.wait` for what is raised."""
    states = job.kind_descriptor().states
    limit = states.deadline if timeout is None else seconds("timeout", timeout)
    patience = seconds("outage", outage, endless=True)
    watch = _Watch(caller, job, caller.time, rhythm(poll, states), limit, patience)
    while True:
        problem = yield from watch.look()
        if on_update is not None:
            seen = JobUpdate(job.status, watch.elapsed(), watch.polls, job, problem, job.progress)
            yield Notify(on_update, seen)
        if problem is None and ended(job):
            return conclude(caller, job)
        pause = watch.pause(problem)
        if not pause:
            raise watch.timed_out(problem) from problem
        yield Sleep(pause)
