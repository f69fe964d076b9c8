"""How jobs go: forward only, to an end that stays; and what they cost."""

from decimal import Decimal
from typing import Final

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import answers, document, operations, tables
from contract_tests.accounts import Account
from contract_tests.answers import Phase
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.sizes import part
from contract_tests.targets import Simulation

STARTING = pytest.mark.parametrize("operation", operations.of_each_kind(), ids=named)
CONTROLS = "decides when and how the jobs end"
TENTH: Final = Decimal("0.1")  # the smallest step of a credit


@frozen
class Course:
    """How one job is to go: how many seconds it takes, and how it ends."""

    seconds: int
    outcome: str

    def phase_after(self, elapsed: int) -> Phase:
        """What the job must say so many seconds after its start."""
        if elapsed < self.seconds or self.outcome == "stuck":
            return "running"
        return "succeeded" if self.outcome == "completed" else "failed"


COURSES = st.builds(Course, st.integers(0, 300), st.sampled_from(["completed", "failed", "stuck"]))
PAUSES = st.lists(st.integers(0, 200), min_size=1, max_size=5)


def start(simulation: Simulation, account: Account, operation: Operation, course: Course) -> str:
    """Start the cheapest job and have it go as the course says."""
    simulation.plan(account, operation, seconds=course.seconds, outcome=course.outcome)
    return account.start(operation, tables.cheapest_body(operation))


def check_end(operation: Operation, job: Json) -> None:
    """A completed job says what it cost, a failed one why it failed."""
    if answers.phase(operation, job) == "succeeded":
        told = answers.charged(operation, answers.result(operation, job))
        assert told == tables.price_told(operation, tables.cheapest_price(operation))
    if answers.phase(operation, job) == "failed":
        assert operation.job is not None
        usual = operation.job["failure"]
        assert answers.failure(operation, job) == (usual["error_code"], usual["error_message"])


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
@part(5)
@given(courses=st.lists(COURSES, min_size=1, max_size=3), pauses=PAUSES)
def test_course(simulation: Simulation, operation: Operation, courses: list[Course], pauses: list[int]) -> None:
    """Each job goes its own course to an end that stays; it is charged when completed, reserved while it runs."""
    account = simulation.account()
    account.path(operation)
    before = simulation.state(account)
    jobs = {start(simulation, account, operation, course): course for course in courses}
    ended: dict[str, Json] = {}
    elapsed = 0
    for pause in pauses:
        account.wait(pause)
        elapsed += pause
        for job, course in jobs.items():
            answer = account.look(operation, job)
            check_end(operation, answer)
            assert answers.phase(operation, answer) == course.phase_after(elapsed)
            if course.phase_after(elapsed) != "running":
                assert ended.setdefault(job, answer) == answer, "what has ended changes no more"
        check_charges(operation, before, simulation.state(account), [one.phase_after(elapsed) for one in courses])


def check_charges(operation: Operation, before: Json, now: Json, phases: list[Phase]) -> None:
    """A completed job is charged once, a running one reserved, a failed one free."""
    price = tables.cheapest_price(operation)
    assert amount(now, "ai_credits_used") == price * phases.count("succeeded")
    assert amount(now, "ai_credits_reserved") == price * phases.count("running")
    held = price * (phases.count("succeeded") + phases.count("running"))
    assert amount(now, "ai_credits") == amount(before, "ai_credits") - held


def amount(state: Json, name: str) -> Decimal:
    """An amount of credits, exactly."""
    return Decimal(str(state[name]))


@pytest.mark.parametrize("operation", tables.charging(), ids=named)
@pytest.mark.mock_only(reason="sets the credits of the account")
@pytest.mark.parametrize("more", [TENTH, Decimal(0), -TENTH], ids=["a little more", "just enough", "a little less"])
def test_credits_at_the_edge(simulation: Simulation, operation: Operation, more: Decimal) -> None:
    """With just enough credits a job is completed; with a tenth less it is accepted, fails, and is not charged."""
    account = simulation.account()
    credits_left = tables.cheapest_price(operation) + more
    simulation.change(account, ai_credits=float(credits_left))
    job = account.finish(operation, account.start(operation, tables.cheapest_body(operation)))
    if more >= 0:
        assert answers.phase(operation, job) == "succeeded"
    else:
        told = document.detail(operation, "x-credits")["insufficient"]
        assert answers.failure(operation, job) == (told["error_code"], told["error_message"])
        assert amount(simulation.state(account), "ai_credits") == credits_left
