"""The jobs of one account: submitted, looked up, planned anew, cleaned; and the lists that they stand in.

A job that will complete is put on its shelf at once, dated with its completion. A list reads a shelf up to *now*, so
that an item appears at the very moment its job is completed, without anybody having to do anything at that moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve

from .books import Transaction
from .credits import Hold
from .ids import Draw, dated_id, digits_of
from .job import Job, Order, Past, Shelf
from .lifecycle import Course, Failure, Plan, UnknownName, anew, choose, course
from .places import Position, end
from .store import Document

if TYPE_CHECKING:
    from .accounts import Account

_JOBS = "jobs"
_FILES = "files"
_AT_HAND = 1000
"""So many jobs of an account are kept in memory at most."""


class StillRunning(ValueError):  # noqa: N818 - reads as what happened
    """The job is not finished yet, so that there is nothing to clean."""


class Jobs:
    """The jobs of one account."""

    __slots__ = ("_account", "_recent", "_store")

    def __init__(self, account: Account) -> None:
        self._account = account
        self._store = account.world.store
        # Jobs are asked for again and again while they run: the latest are at hand without a look at the store.
        self._recent: dict[str, Job] = {}

    def submit(self, order: Order) -> Job:
        """Start a job. If credits or minutes of the quota are lacking it starts, and has failed at once."""
        account = self._account
        with account.changing():
            now = account.clock.now_ms()
            job = self._new(order, now, account.draw("job"))
            lacking = self._lacking(job, order, now)
            if lacking is not None:
                job = evolve(job, charges=(), usage={}, course=Course(now, now, "failed", lacking))
            self._set_course(job)
            account.webhooks.based(job.id, order.base)
            return job

    def backdate(self, past: Sequence[tuple[Order, Past]]) -> list[Job]:
        """Make jobs that ended at some moment in the past, and were paid then. What can be spent stays as it is."""
        account = self._account
        with account.changing():
            now = account.clock.now_ms()
            granted = account.ledger.granted_at(now)
            jobs = [self._backdate(order, how, now) for order, how in past]
            account.make_up(granted)
            return jobs

    def find(self, name: str) -> Job | None:
        """The job with this id, or None."""
        found = self._recent.get(name)
        if found is None:
            # Alone, lest a job be remembered as it was before a change that happens meanwhile.
            with self._account.alone():
                document = self._store.get(self._account.id, _JOBS, name)
                found = self._remember(Job.of(document)) if document else None
        return found

    def of_file(self, file: str) -> Job | None:
        """The job whose result lies at this address, if it is completed by now and was not cleaned."""
        pointer = self._store.get(self._account.id, _FILES, file)
        job = self.find(pointer.body["job"]) if pointer else None
        return job if job and job.state_at(self._account.clock.now_ms()) == "completed" else None

    def newest(
        self, shelf: Shelf | None = None, *, until: int, before: Position | None = None, limit: int | None = None
    ) -> list[Job]:
        """At most `limit` jobs after the position `before`: the completed ones of a shelf, newest completion first.

        Without a shelf all jobs, in whatever state, newest submission first; `until` is a moment (ms).
        """
        name = shelf.name if shelf else _JOBS
        found = self._store.newest(self._account.id, name, until=end(until) - 1, before=before, limit=limit)
        return [Job.of(document) for document in found]

    def forget(self) -> None:
        """Ask the store again for every job."""
        self._recent.clear()

    def replan(self, plan: Plan) -> Job:
        """Give a running job another course. Raises `UnknownName` if there is none, `ValueError` if it is finished."""
        account = self._account
        with account.changing():
            job = self._known(plan.name)
            now = account.clock.now_ms()
            if job.state_at(now) != "running":
                raise ValueError(f"job {job.id} is finished; a plan can only change a job that is running")
            failure = account.world.rules.jobs[job.operation].failure
            way = course(job.course.submitted, job.usual, plan, failure, job.flaw)
            way = anew(way, job.course, now)
            self._unlist(job)
            account.release(job.id)
            self._strike(job)
            job = evolve(job, course=way)
            self._set_course(job)
            return job

    def amend(self, name: str, changes: Mapping[str, Any]) -> Job:
        """Keep what was changed in the result of a job, in place of what was. Raises `UnknownName` if there is none."""
        with self._account.changing():
            job = evolve(self._known(name), changes=changes)
            self._keep(job)
            return job

    def clean(self, name: str) -> Job:
        """Remove the files of a finished job and its entry on a shelf; once done, doing it again changes nothing.

        Raises `UnknownName` if there is no such job, `StillRunning` if it is not finished.
        """
        account = self._account
        with account.changing():
            job, now = self._known(name), account.clock.now_ms()
            state = job.state_at(now)
            if state == "running":
                raise StillRunning(f"job {job.id} is still running")
            if state != "cleaned":
                self._unlist(job)
                job = evolve(job, course=evolve(job.course, cleaned=now))
                self._keep(job)
                account.world.tell(account, job)
            return job

    def _known(self, name: str) -> Job:
        job = self.find(name)
        if job is None:
            raise UnknownName("match.job", name, ())
        return job

    def _new(self, order: Order, now: int, draw: Draw) -> Job:
        account = self._account
        rule = account.world.rules.jobs[order.operation]
        plan = order.plan or choose(account.plans, order.operation, rule.kind)
        # The ids first, so that they are the same whether or not a length is drawn.
        job_id, files = draw.uuid(), tuple(draw.uuid() for _ in range(order.files))
        item = self._item(order.shelf, files, now, draw)
        usual = self._usual_seconds(order.operation, draw)
        return Job(
            id=job_id,
            operation=order.operation,
            kind=rule.kind,
            request=order.request,
            charges=order.charges,
            files=files,
            shelf=order.shelf.name if order.shelf else None,
            item=item,
            usual=usual,
            course=course(now, usual, plan, rule.failure, order.flaw),
            seconds=order.seconds,
            flaw=order.flaw,
            usage={**({rule.figure: order.seconds} if rule.figure else {}), **order.usage},
            facts=order.facts,
            number=account.drawn,
        )

    def _lacking(self, job: Job, order: Order, now: int) -> Failure | None:
        """What a new job fails with at once, because the account has too little left of something."""
        if self._account.ledger.available_at(now) < order.tenths:
            return order.insufficient
        return self._account.quota.lacking(job.usage, now)

    def _item(self, shelf: Shelf | None, files: Sequence[str], submitted: int, draw: Draw) -> str | None:
        if shelf is None:
            return None
        return dated_id(submitted, draw.hexadecimal(16)) if shelf.own_ids else files[0]

    def _backdate(self, order: Order, past: Past, now: int) -> Job:
        account = self._account
        draw = account.draw("job")
        job = self._new(order, past.ended, draw)
        submitted = past.ended - round(job.usual * 1000)
        failure = account.world.rules.jobs[order.operation].failure if past.outcome == "failed" else None
        way = Course(submitted, past.ended, past.outcome, failure, past.cleaned)
        job = evolve(job, item=self._item(order.shelf, job.files, submitted, draw), course=way)
        self._keep(job)
        self._enter(job)
        if job.spends:
            account.ledger = account.ledger.with_past(job.tenths, past.ended, now)
        return job

    def _usual_seconds(self, operation: str, draw: Draw) -> float:
        world = self._account.world
        if world.job_seconds is not None:
            return world.job_seconds
        return draw.between(*world.rules.jobs[operation].seconds)

    def _remember(self, job: Job) -> Job:
        if len(self._recent) >= _AT_HAND:
            self._recent.clear()
        self._recent[job.id] = job
        return job

    def _set_course(self, job: Job) -> None:
        """Keep a job that runs from now on, set aside what it costs, and tell who wants to know."""
        account, way = self._account, job.course
        self._keep(job)
        if job.tenths or way.ends is None or way.ends > way.submitted:
            account.hold(Hold(job.id, job.tenths, way.ends, charge=way.outcome == "completed"))
        self._enter(job)
        account.world.tell(account, job)

    def _keep(self, job: Job) -> None:
        """Keep a job, and list it and its files for as long as they are there."""
        account, way = self._account.id, job.course
        document = job.document()
        self._store.put(account, _JOBS, document)
        self._remember(job)
        if way.outcome != "completed" or way.ends is None or way.cleaned is not None:
            return
        for file in job.files:
            self._store.put(account, _FILES, Document(file, way.submitted, {"job": job.id}))
        if job.shelf and job.item:
            self._store.put(account, job.shelf, Document(job.item, job.completion[0], document.body))

    def _enter(self, job: Job) -> None:
        """Write down what a job costs, and what it uses of the quota, if it is to be completed."""
        way = job.course
        if way.outcome != "completed" or way.ends is None:
            return
        for transaction in _spendings(job, way.ends):
            self._account.books.enter(transaction)
        self._account.quota.enter(job, way.ends)

    def _strike(self, job: Job) -> None:
        for transaction in _spendings(job, 0):
            self._account.books.strike(transaction.id)
        self._account.quota.strike(job)

    def _unlist(self, job: Job) -> None:
        for file in job.files:
            self._store.remove(self._account.id, _FILES, file)
        if job.shelf and job.item:
            self._store.remove(self._account.id, job.shelf, job.item)


def _spendings(job: Job, moment: int) -> Iterator[Transaction]:
    """A transaction for each charge; their ids count on from the job's."""
    first = int(digits_of(job.id), 16)
    for number, charge in enumerate(job.charges):
        name = f"{(first + number) % 16**32:032x}"
        yield Transaction(name, moment, -charge.tenths, "job", charge.source, charge.purpose)
