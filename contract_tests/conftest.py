"""Makes the contract tests' plugin work for the tests in this folder, and for no others."""

from pathlib import Path

import pytest

from contract_tests import plugin
from contract_tests.plugin import (
    pytest_addoption,
    pytest_configure,
    pytest_generate_tests,
    pytest_report_collectionfinish,
    pytest_sessionstart,
    pytest_terminal_summary,
    simulation,
    target,
)

__all__ = [
    "pytest_addoption",
    "pytest_configure",
    "pytest_generate_tests",
    "pytest_report_collectionfinish",
    "pytest_sessionstart",
    "pytest_terminal_summary",
    "simulation",
    "target",
]

HERE = Path(__file__).parent


def _ours(item: pytest.Item) -> bool:
    return HERE in item.path.parents


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """See the plugin; what lies elsewhere is not its business."""
    ours = [item for item in items if _ours(item)]
    others = [item for item in items if not _ours(item)]
    plugin.pytest_collection_modifyitems(config, ours)
    items[:] = [*others, *ours]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """See the plugin."""
    if _ours(item):
        plugin.pytest_runtest_setup(item)
