"""How jobs go: forward only, to an end that stays; and what they cost."""

from decimal import Decimal
from typing import Final

import httpx
import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import answers, document, rules, strategies, tables
from contract_tests.accounts import Account
from contract_tests.answers import Phase
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.targets import Simulation, Target

STARTING = pytest.mark.parametrize("operation", rules.starting(), ids=named)
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
PAUSES = st.lists(st.integers(0, 200), min_size=1, max_size=6)


def start(simulation: Simulation, account: Account, operation: Operation, course: Course) -> str:
    """Start the cheapest job and have it go as the course says."""
    simulation.plan(account, operation, seconds=course.seconds, outcome=course.outcome)
    return account.start(operation, tables.cheapest_body(operation))


def check_end(operation: Operation, job: Json) -> None:
    """A failed job says why."""
    if answers.phase(operation, job) == "failed":
        assert operation.job is not None
        usual = operation.job["failure"]
        assert answers.failure(operation, job) == (usual["error_code"], usual["error_message"])


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
@given(courses=st.lists(COURSES, min_size=1, max_size=4), pauses=PAUSES)
def test_course(simulation: Simulation, operation: Operation, courses: list[Course], pauses: list[int]) -> None:
    """Each job goes its own course: it runs until its time, then ends as it should, and stays exactly as it ended."""
    account = simulation.account()
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
            if job in ended:
                assert answer == ended[job], "what has ended changes no more"
            elif course.phase_after(elapsed) != "running":
                ended[job] = answer


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
@given(courses=st.lists(COURSES, min_size=1, max_size=4), pauses=PAUSES)
def test_charges(simulation: Simulation, operation: Operation, courses: list[Course], pauses: list[int]) -> None:
    """A completed job is charged once, with what its result says; a running one is reserved; a failed one is free."""
    account = simulation.account()
    before = simulation.state(account)
    price = tables.price(operation, tables.cheapest_body(operation)) or Decimal(0)
    jobs = [start(simulation, account, operation, course) for course in courses]
    for pause in pauses:
        account.wait(pause)
        seen = [account.look(operation, job) for job in jobs]
        phases = [answers.phase(operation, answer) for answer in seen]
        made = [answers.result(operation, one) for one, phase in zip(seen, phases, strict=True) if phase == "succeeded"]
        assert all(answers.charged(operation, one) == price for one in made)
        now = simulation.state(account)
        assert amount(now, "ai_credits_used") == price * phases.count("succeeded")
        assert amount(now, "ai_credits_reserved") == price * phases.count("running")
        held = price * (phases.count("succeeded") + phases.count("running"))
        assert amount(now, "ai_credits") == amount(before, "ai_credits") - held


def amount(state: Json, name: str) -> Decimal:
    """An amount of credits, exactly."""
    return Decimal(str(state[name]))


@STARTING
@pytest.mark.mock_only(reason="sets the credits of the account")
@pytest.mark.parametrize("more", [TENTH, Decimal(0), -TENTH], ids=["a little more", "just enough", "a little less"])
def test_credits_at_the_edge(simulation: Simulation, operation: Operation, more: Decimal) -> None:
    """With just enough credits a job is completed; with a tenth less it is accepted, fails, and is not charged."""
    account = simulation.account()
    body = tables.cheapest_body(operation)
    credits_left = (tables.price(operation, body) or Decimal(0)) + more
    simulation.change(account, ai_credits=float(credits_left))
    job = account.finish(operation, account.start(operation, body))
    if more >= 0:
        assert answers.phase(operation, job) == "succeeded"
    else:
        told = document.detail(operation, "x-credits")["insufficient"]
        assert answers.failure(operation, job) == (told["error_code"], told["error_message"])
        assert amount(simulation.state(account), "ai_credits") == credits_left


@STARTING
@pytest.mark.mock_only(reason="needs a second account")
def test_job_of_another_account(target: Target, operation: Operation) -> None:
    """A job of another account is answered like one that does not exist, whether it runs or has ended."""
    owner, stranger = target.account(), target.account()
    job = owner.start(operation, tables.cheapest_body(operation))
    for _ in ("running", "ended"):
        unknown(operation, stranger, job)
        owner.finish(operation, job)


def unknown(operation: Operation, account: Account, job: str) -> None:
    """The account does not know the job."""
    assert operation.job is not None
    teller = rules.status_of(operation)
    response = account.call(teller, path={operation.job["status_param"]: job})
    assert response.status_code == httpx.codes.NOT_FOUND, response.text


@STARTING
@pytest.mark.free
def test_unknown_job(target: Target, operation: Operation) -> None:
    """An id that no job has is answered with 404."""
    assert operation.job is not None
    unknown(operation, target.account(), rules.parameter_example(operation.job["status_param"]))


@STARTING
@pytest.mark.mock_only(reason="asks for hundreds of ids")
@given(job=strategies.unknown_ids())
def test_any_unknown_job(target: Target, operation: Operation, job: str) -> None:
    """Whatever is asked for in place of a job id, well formed or not, the answer is 404."""
    unknown(operation, target.account(), job)
