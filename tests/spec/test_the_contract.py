"""The contract as it is: clean, checked in no time, its extensions explained, none of its rules without proof."""

import re
import time
from pathlib import Path

import attrs
import pytest

from speclint.bodies import request_schemas
from speclint.checks.examples import check_examples_fit
from speclint.checks.oracle import check_refusals
from speclint.cli import lint
from speclint.document import Document, Pointer
from speclint.rules import rules, without
from speclint.shapes import SHAPES
from speclint.walk import Node, root

EACH = 601
README = Path(__file__).parents[2] / "spec" / "README.md"


def part(contract: Document, pointer: Pointer) -> Node:
    found = root(contract).child(*pointer)
    assert found is not None
    return found


@pytest.mark.session
def test_all_checks_together_are_silent_and_take_seconds_of_processor_time(contract: Document) -> None:
    """A lint run over the whole contract finds nothing and is cheap enough to run at every commit."""
    started = time.process_time()
    assert list(lint(contract)) == []
    assert time.process_time() - started < 20


def test_the_readme_explains_exactly_the_known_extensions() -> None:
    """No extension is read but unexplained, none is explained but unknown to lint."""
    explained = set(re.findall(r"`(x-[a-z-]+)`", README.read_text(encoding="utf-8")))
    assert explained == set(SHAPES)


def test_a_contract_with_one_rule_changed_contradicts_its_examples(contract: Document) -> None:
    """Whoever loosens, tightens or drops a single rule of a request is told by an example, without the oracle.

    A part of the rules shows it: the oracle, which is quicker, goes through all of them.
    """
    every = [rule for pointer in request_schemas(contract) for rule in rules(contract, part(contract, pointer))]
    chosen = every[::EACH]
    assert len(chosen) > 4
    for rule in chosen:
        changed = attrs.evolve(contract, data=without(contract.data, rule))
        assert any(check_refusals(changed)) or any(check_examples_fit(changed)), rule


def test_every_request_schema_is_held_by_examples(contract: Document) -> None:
    """Each request schema has rules, bodies that it accepts and bodies that it refuses."""
    found = request_schemas(contract)
    assert found
    for pointer, bodies in found.items():
        assert any(rules(contract, part(contract, pointer)))
        assert {bool(body.fields) for body in bodies} == {True, False}
