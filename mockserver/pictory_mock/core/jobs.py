"""The jobs of one account: submitted, looked up, planned anew; and the shelves on which what they made is listed.

A job that will complete is put on its shelf at once, dated with its completion. A list reads a shelf up to *now*, so
that an item appears at the very moment its job is completed, without anybody having to do anything at that moment.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import asdict, evolve, frozen

from .credits import Hold
from .ids import Draw
from .lifecycle import Course, Failure, Plan, UnknownName, choose, course
from .store import Document

if TYPE_CHECKING:
    from .accounts import Account
    from .lifecycle import State

_JOBS = "jobs"
_FILES = "files"
_AT_HAND = 1000
"""So many jobs of an account are kept in memory at most."""


@frozen
class Shelf:
    """A list of finished things: its name in the store, and how it names a thing by its moment (ms)."""

    name: str
    naming: Callable[[int, Draw], str]


@frozen
class Order:
    """What is asked for: the operation, the request with its defaults filled in, the price in tenths of a credit."""

    operation: str
    request: dict[str, Any]
    tenths: int
    insufficient: Failure
    shelf: Shelf


@frozen
class Job:
    """A job as it is kept.

    `file` is the UUID in the address of its result, `item` the id of its entry on the shelf, `usual` how long it takes
    (s) if nothing else is planned.
    """

    id: str
    operation: str
    kind: str
    request: dict[str, Any]
    tenths: int
    file: str
    item: str
    shelf: str
    usual: float
    course: Course

    def state_at(self, now: int) -> State:
        """The state of the job at this moment (ms)."""
        return self.course.state_at(now)

    def document(self) -> Document:
        """The job for the store."""
        return Document(self.id, self.course.submitted, asdict(self))

    @classmethod
    def of(cls, document: Document) -> Job:
        """The job in a document."""
        body = dict(document.body)
        way = body.pop("course")
        failure = way.pop("failure")
        return cls(**body, course=Course(**way, failure=Failure(**failure) if failure else None))


class Jobs:
    """The jobs of one account."""

    __slots__ = ("_account", "_recent", "_store")

    def __init__(self, account: Account) -> None:
        self._account = account
        self._store = account.world.store
        # Jobs are asked for again and again while they run: the latest are at hand without a look at the store.
        self._recent: dict[str, Job] = {}

    def submit(self, order: Order) -> Job:
        """Start a job. Without enough credits it starts all the same, and has failed at once."""
        account = self._account
        with account.changing():
            now = account.clock.now_ms()
            draw = account.draw("job")
            job = self._new(order, now, draw)
            if account.ledger.available_at(now) < order.tenths:
                job = evolve(job, tenths=0, course=Course(now, now, "failed", order.insufficient))
            self._keep(job)
            return job

    def backdate(self, order: Order, completed: int) -> Job:
        """Make a job that was completed, and paid, at some moment in the past (ms). Costs nothing."""
        account = self._account
        with account.changing():
            draw = account.draw("job")
            job = self._new(order, completed, draw)
            submitted = completed - round(job.usual * 1000)
            item = order.shelf.naming(submitted, draw)
            job = evolve(job, item=item, course=Course(submitted, completed, "completed"))
            self._keep(job, paid=True)
            return job

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
        """The job whose result lies at this address, if it is completed by now."""
        pointer = self._store.get(self._account.id, _FILES, file)
        job = self.find(pointer.body["job"]) if pointer else None
        return job if job and job.state_at(self._account.clock.now_ms()) == "completed" else None

    def newest(self, shelf: Shelf, *, until: int, before: tuple[int, str] | None, limit: int) -> list[Job]:
        """At most `limit` completed jobs of a shelf, newest completion first, after the position `before`."""
        found = self._store.newest(self._account.id, shelf.name, until=until, before=before, limit=limit)
        return [Job.of(document) for document in found]

    def forget(self) -> None:
        """Ask the store again for every job."""
        self._recent.clear()

    def replan(self, plan: Plan) -> Job:
        """Give a running job another course. Raises `UnknownName` if there is none, `ValueError` if it is finished."""
        account = self._account
        with account.changing():
            job = self.find(plan.name)
            if job is None:
                raise UnknownName("match.job", plan.name, ())
            now = account.clock.now_ms()
            if job.state_at(now) != "running":
                raise ValueError(f"job {job.id} is finished; a plan can only change a job that is running")
            failure = account.world.rules.jobs[job.operation].failure
            way = course(job.course.submitted, job.usual, plan, failure, not_before=now)
            self._store.remove(account.id, job.shelf, job.item)
            account.release(job.id)
            job = evolve(job, course=way)
            self._keep(job)
            return job

    def _new(self, order: Order, now: int, draw: Draw) -> Job:
        account = self._account
        rule = account.world.rules.jobs[order.operation]
        plan = choose(account.plans, order.operation, rule.kind)
        # The ids first, so that they are the same whether or not a length is drawn.
        job_id, file, item = draw.uuid(), draw.uuid(), order.shelf.naming(now, draw)
        usual = self._usual_seconds(order.operation, draw)
        return Job(
            id=job_id,
            operation=order.operation,
            kind=rule.kind,
            request=order.request,
            tenths=order.tenths,
            file=file,
            item=item,
            shelf=order.shelf.name,
            usual=usual,
            course=course(now, usual, plan, rule.failure),
        )

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

    def _keep(self, job: Job, *, paid: bool = False) -> None:
        account, way = self._account, job.course
        document = job.document()
        self._store.put(account.id, _JOBS, document)
        self._remember(job)
        self._store.put(account.id, _FILES, Document(job.file, way.submitted, {"job": job.id}))
        if way.outcome == "completed" and way.ends is not None:
            self._store.put(account.id, job.shelf, Document(job.item, way.ends, document.body))
        if job.tenths and not paid:
            account.hold(Hold(job.id, job.tenths, way.ends, charge=way.outcome == "completed"))
