"""The packaged templates that ours replace: a new generator version must not change them unnoticed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import upstream_templates
from names import TEMPLATES

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_replaced_templates_are_the_recorded_ones() -> None:
    """What ours were written against is what is installed."""
    assert not upstream_templates.changed(), (
        "openapi-python-client changed templates that ours replace: compare each with codegen/templates/, take over"
        " what matters, then run `python codegen/upstream_templates.py`"
    )


def test_a_changed_template_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The check can fail: another digest, or one that was never recorded."""
    record = tmp_path / "record.json"
    known = upstream_templates.digests()
    del known["model.py.jinja"]
    known["client.py.jinja"] = "0" * 64
    record.write_text(json.dumps(known), encoding="utf-8")
    monkeypatch.setattr(upstream_templates, "RECORD", record)
    assert upstream_templates.changed() == ["client.py.jinja", "model.py.jinja"]


def test_every_replacement_gives_its_reason_in_two_lines() -> None:
    """A template of ours costs attention at every upgrade, so it says why it is there."""
    for name in upstream_templates.replaced():
        lines = (TEMPLATES / name).read_text(encoding="utf-8").splitlines()[:2]
        assert all(line.startswith("{# ") and line.endswith(" #}") for line in lines), name
