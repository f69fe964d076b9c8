"""Each check of the contract can fail: every slip of the tables is found where it was made."""

import pytest

from speclint.checks import CHECKS, FOUNDATION
from speclint.document import Document, json_pointer
from tests.spec import slips_in_accounts, slips_in_operations, slips_in_schemas
from tests.spec.slips import Slip

ALL_CHECKS = {**FOUNDATION, **CHECKS}
ALL_SLIPS = [*slips_in_operations.SLIPS, *slips_in_schemas.SLIPS, *slips_in_accounts.SLIPS]


@pytest.mark.parametrize("slip", ALL_SLIPS, ids=lambda slip: f"{slip.check}: {slip.name}")
def test_a_slip_is_found_where_it_is(slip: Slip, contract: Document) -> None:
    """A single mistake in the contract is reported by its check, at the place of the mistake."""
    check = ALL_CHECKS[slip.check]
    found = {json_pointer(finding.pointer) for finding in check(slip.edit(contract))}
    assert slip.pointer in found


def test_every_check_has_a_slip() -> None:
    """No check is without proof that it can fail."""
    assert {slip.check for slip in ALL_SLIPS} == set(ALL_CHECKS)


@pytest.mark.parametrize("name", ALL_CHECKS)
def test_the_contract_is_clean(name: str, contract: Document) -> None:
    """The check finds nothing in the contract as it is."""
    assert list(ALL_CHECKS[name](contract)) == []
