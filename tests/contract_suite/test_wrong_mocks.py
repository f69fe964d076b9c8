"""The suite is judged: deliberately wrong mocks must be noticed. That the correct one is not blamed, its runs show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.contract_suite import (
    wrong_accounts,
    wrong_charges,
    wrong_jobs,
    wrong_kept,
    wrong_lists,
    wrong_refusals,
    wrong_storyboards,
)
from tests.contract_suite.registry import WRONG_MOCKS
from tests.contract_suite.runs import CONTRACT_TESTS, run

QUICKLY = ("-q", "--hypothesis-profile=quick")


def test_enough_wrong_mocks() -> None:
    """There are wrong mocks of every kind, far more than thirty of them."""
    modules = (wrong_accounts, wrong_charges, wrong_jobs, wrong_kept, wrong_lists, wrong_refusals, wrong_storyboards)
    assert {mock.name.partition(":")[0] for mock in WRONG_MOCKS.values()} == {module.__name__ for module in modules}
    assert len(WRONG_MOCKS) >= 100


@pytest.mark.parametrize("name", WRONG_MOCKS)
def test_wrong_mock_is_caught(name: str, record_property: Callable[[str, object], None]) -> None:
    """A wrong mock makes the contract test fail that is there for such mistakes."""
    mock = WRONG_MOCKS[name]
    caught = run(CONTRACT_TESTS / mock.caught_by, *QUICKLY, "-x", f"--wrap-mock={mock.name}")
    assert caught.code == pytest.ExitCode.TESTS_FAILED, f"nobody noticed {name}: {caught.text}"
    assert isinstance(caught.reasons[0], AssertionError | pytest.fail.Exception), "the wrong mock itself broke"
    record_property("caught by", caught.failed[0])
