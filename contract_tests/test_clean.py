"""Deleting what a job has made: only once it has ended, for good, and as often as one likes."""

import httpx
import pytest

from contract_tests import answers, operations, tables
from contract_tests.accounts import Account
from contract_tests.answers import identity, items, phase, refused, told
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.sizes import thinned
from contract_tests.targets import Simulation

STARTING = pytest.mark.parametrize("operation", operations.of_each_kind(), ids=named)
OUTCOMES = pytest.mark.parametrize("outcome", ["completed", "failed"])
CONTROLS = "decides how the jobs end, and deletes what they made"


def ended(simulation: Simulation, operation: Operation, outcome: str) -> tuple[Account, str, Json]:
    """An account, a job of it that has just ended, and what is told of that job."""
    account = simulation.account()
    simulation.plan(account, operation, seconds=0, outcome=outcome)
    job = account.start(operation, tables.cheapest_body(operation))
    return account, job, account.look(operation, job)


def clean(account: Account, operation: Operation, job: str) -> Json:
    """Delete what the job has made; the answer."""
    return told(operations.cleaning(operation), account.clean(operation, job))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_running_job_is_not_cleaned(simulation: Simulation, operation: Operation) -> None:
    """A job that still runs is refused, naming the parameter with its id; it goes on, and can be cleaned at its end."""
    assert operation.job is not None
    account = simulation.account()
    simulation.plan(account, operation, seconds=60)
    job = account.start(operation, tables.cheapest_body(operation))
    for seconds in (0, 59):
        account.wait(seconds)
        assert refused(account.clean(operation, job)) == [operation.job["status_param"]]
    account.wait(1)
    assert phase(operation, account.look(operation, job)) == "succeeded"
    clean(account, operation, job)
    assert phase(operation, account.look(operation, job)) == "cleaned"


@STARTING
@OUTCOMES
@pytest.mark.mock_only(reason=CONTROLS)
def test_cleaned_job(simulation: Simulation, operation: Operation, outcome: str) -> None:
    """A job that has ended, well or not, is `cleaned` from then on, and cleaning it again changes nothing."""
    account, job, _ = ended(simulation, operation, outcome)
    spent = simulation.state(account)
    first = clean(account, operation, job)
    state = account.look(operation, job)
    assert phase(operation, state) == "cleaned"
    account.wait(86400)
    assert clean(account, operation, job) == first
    assert account.look(operation, job) == state
    assert simulation.state(account) == spent, "what was made is gone, what it cost is not given back"


@pytest.mark.parametrize(
    "operation", thinned([one for one in operations.of_each_kind() if operations.files(one)]), ids=named
)
@pytest.mark.mock_only(reason=CONTROLS)
def test_files_are_gone(simulation: Simulation, operation: Operation) -> None:
    """No file of a cleaned job can be had any more; those of its neighbour can."""
    account, job, state = ended(simulation, operation, "completed")
    other = account.look(operation, account.start(operation, tables.cheapest_body(operation)))
    made = answers.result(operation, state)
    files = [made[name] for name in operations.files(operation) if name in made]  # not all of them are promised
    assert files
    assert all(account.http.head(url).is_success for url in files)
    clean(account, operation, job)
    assert [account.http.head(url).status_code for url in files] == [httpx.codes.NOT_FOUND] * len(files)
    kept = answers.result(operation, other)[next(name for name in operations.files(operation) if name in made)]
    assert account.http.head(kept).is_success


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_lists_after_a_clean(simulation: Simulation, operation: Operation) -> None:
    """A cleaned job is still among the jobs, cleaned; what it made is no more among the results, all else is."""
    account, job, _ = ended(simulation, operation, "completed")
    for page in operations.result_lists():
        simulation.seed(account, page, 3)
    before = {page.id: items(page, account.page(page)) for page in operations.listing()}
    clean(account, operation, job)
    for page in operations.result_lists():
        gone = [item for item in before[page.id] if item not in items(page, account.page(page))]
        assert len(gone) == (page == operations.list_of(operation))
    for page in operations.job_lists():
        now = items(page, account.page(page))
        assert [identity(page, item) for item in now] == [identity(page, item) for item in before[page.id]]
        (mine,) = [item for item in now if identity(page, item) == job]
        assert phase(operation, mine) == "cleaned"
