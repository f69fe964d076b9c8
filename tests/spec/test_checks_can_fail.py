"""Each check of the contract can fail: every slip of the tables is found where it was made."""

import pytest

from speclint.checks import CHECKS, FOUNDATION
from speclint.document import Document, json_pointer
from tests.spec import (
    slips_in_accounts,
    slips_in_collections,
    slips_in_operations,
    slips_in_schemas,
    slips_in_storyboards,
)
from tests.spec.slips import Slip

ALL_CHECKS = {**FOUNDATION, **CHECKS}
TABLES = (slips_in_operations, slips_in_schemas, slips_in_accounts, slips_in_collections, slips_in_storyboards)
ALL_SLIPS = [slip for table in TABLES for slip in table.SLIPS]


@pytest.mark.parametrize("slip", ALL_SLIPS, ids=lambda slip: f"{slip.check}: {slip.name}")
def test_a_slip_is_found_where_it_is(slip: Slip, contract: Document) -> None:
    """A single mistake in the contract is reported by its check, at the place of the mistake."""
    check = ALL_CHECKS[slip.check]
    found = []
    for finding in check(slip.edit(contract)):
        found.append(json_pointer(finding.pointer))
        if slip.pointer in found:
            return  # the rest is of no interest, and the oracle takes its time
    pytest.fail(f"not found at {slip.pointer}, but at {found}")


def test_every_check_has_a_slip() -> None:
    """No check is without proof that it can fail."""
    assert {slip.check for slip in ALL_SLIPS} == set(ALL_CHECKS)
