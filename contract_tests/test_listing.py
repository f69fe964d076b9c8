"""A list read page by page while its items are still being completed."""

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from contract_tests import answers, operations, rules, tables
from contract_tests.answers import identity, moment
from contract_tests.document import Json, Operation
from contract_tests.sizes import part
from contract_tests.targets import Simulation

LISTS = [page for page in operations.listing() if operations.makers_of(page)]


class Listing(RuleBasedStateMachine):
    """An account in which jobs are started and completed while somebody turns the pages of one of its lists.

    The model: the marks of the jobs whose items must be there (a list of results shows completed ones under a text of
    their request, a list of jobs all of them under their ids), when they were started, and how many items were there
    before.
    """

    simulation: Simulation

    def __init__(self) -> None:
        super().__init__()
        self.account = self.simulation.account()
        self.elapsed = 0
        self.since: dict[str, int] = {}  # mark of each started job -> when that was
        self.running: dict[str, tuple[Operation, str]] = {}  # mark of each running job -> what started it, its id
        self.visible: set[str] = set()
        self.seeded = 0
        self.read: list[Json] = []
        self.there: set[str] = set()
        self.token: str | None = None
        self.is_open = False

    @initialize(which=st.sampled_from(range(len(LISTS))), pages=st.integers(0, 2), step=st.integers(-2, 2))
    def stock(self, which: int, pages: int, step: int) -> None:
        """The account is not new: one of its lists, that is read from here on, ends near the edge of a page."""
        self.operation = LISTS[which]
        self.makers = [start for start in operations.makers_of(self.operation) if not start.path_params]
        self.of_jobs = operations.lists_jobs(self.operation)
        self.seeded = max(0, pages * self.size + step)
        self.simulation.seed(self.account, self.operation, self.seeded)

    @property
    def size(self) -> int:
        """Items on a full page."""
        assert self.operation.page is not None
        return int(self.operation.page["size"])

    @rule(jobs=st.integers(1, 3), seconds=st.integers(0, 60), kind=st.integers(0, 99))
    def submit(self, jobs: int, seconds: int, kind: int) -> None:
        """Start some jobs that take so long, of one of the kinds that the list holds."""
        start = self.makers[kind % len(self.makers)]
        self.simulation.plan(self.account, start, seconds=seconds)
        for _ in range(jobs):
            text = f"marked {len(self.since)}"
            marked = {} if self.of_jobs else {rules.free_text(start): text}
            job = self.account.start(start, tables.cheapest_body(start) | marked)
            mark = job if self.of_jobs else text
            self.since[mark] = self.elapsed
            self.running[mark] = start, job
            if self.of_jobs:
                self.visible.add(mark)

    @rule(seconds=st.integers(0, 60))
    def wait(self, seconds: int) -> None:
        """Time passes: some jobs are completed."""
        self.account.wait(seconds)
        self.elapsed += seconds
        self.look()

    def look(self) -> None:
        """Ask every running job whether it still runs."""
        for mark, (start, job) in list(self.running.items()):
            if answers.phase(start, self.account.look(start, job)) == "succeeded":
                self.visible.add(mark)
                del self.running[mark]

    @precondition(lambda self: not self.is_open)
    @rule()
    def open(self) -> None:
        """Read page one: what is there now is what has to be found."""
        self.look()
        self.is_open, self.read, self.there = True, [], set(self.visible)
        self.turn()

    @precondition(lambda self: self.is_open)
    @rule()
    def turn(self) -> None:
        """Read the next page."""
        page = self.account.page(self.operation, self.token)
        found = answers.items(self.operation, page)
        self.token = answers.token(self.operation, page)
        self.read += found
        assert len(self.read) <= self.seeded + len(self.since), "more items than were ever made"
        if self.token is None:
            self.close()
        else:
            assert len(found) == self.size, "only the last page may be short"

    def mark_of(self, item: Json) -> str:
        """How the model calls an item, should it know it."""
        if self.of_jobs:
            return identity(self.operation, item)
        return next(str(item[rules.free_text(start)]) for start in self.makers)

    def close(self) -> None:
        """The last page has been read: compare with the model."""
        self.is_open = False
        marks = [mark for item in self.read if (mark := self.mark_of(item)) in self.visible]
        times = [moment(self.operation, item) for item in self.read]
        assert len({identity(self.operation, item) for item in self.read}) == len(self.read), "an item came twice"
        assert len(set(marks)) == len(marks), "a job came twice"
        assert self.there <= set(marks), "what was there when page one was read has to come"
        assert len(self.read) - len(marks) == self.seeded, "what was there from the beginning has to come, once"
        assert times == sorted(times, reverse=True), "newest first"
        if self.of_jobs:
            begun = [self.since[mark] for mark in marks]
            assert begun == sorted(begun, reverse=True), "newest first"

    def teardown(self) -> None:
        """Read what is left of an open list, and leave nothing behind."""
        while self.is_open:
            self.turn()
        self.simulation.forget(self.account)


@pytest.mark.mock_only(reason="starts jobs and decides when they are completed")
def test_pages_while_items_are_completed(simulation: Simulation) -> None:
    """What was there when page one was read comes exactly once, nothing comes twice, newest first throughout."""
    run_state_machine_as_test(type("ListingHere", (Listing,), {"simulation": simulation}), settings=part(2))
