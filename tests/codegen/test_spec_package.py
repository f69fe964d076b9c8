"""`pictory_spec`: the same contract as the YAML, for programs, out of the standard library alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pictory_spec
from document import load
from names import ROOT


def test_the_document_is_the_yaml() -> None:
    """Nothing is added or lost on the way, defaults included, and the order of keys is kept."""
    assert json.dumps(pictory_spec.document()) == json.dumps(load(ROOT / "spec" / "pictory.yaml"))


def test_the_document_is_parsed_once() -> None:
    """Everybody shares one object."""
    assert pictory_spec.document() is pictory_spec.document()


def test_rows_match_the_document() -> None:
    """Each row names a path, a method, parameters and components that are really there."""
    schemas = pictory_spec.document()["components"]["schemas"]
    for row in pictory_spec.OPERATIONS.values():
        operation = pictory_spec.document()["paths"][row.path][row.method.lower()]
        assert operation["operationId"] == row.id
        assert {str(status) for status in row.responses} == set(operation["responses"])
        assert {*row.responses.values(), row.request} - {None} <= set(schemas)
        assert all(f"{{{name}}}" in row.path for name in row.path_params)
    assert pictory_spec.document()["info"]["version"] == pictory_spec.VERSION


def test_a_job_is_described_to_its_end() -> None:
    """Whoever reads the row needs no look at links: where the id is, whom to ask, with which parameter."""
    job = pictory_spec.OPERATIONS["generateVideo"].job
    assert job is not None
    assert (job["id"], job["status_operation"], job["status_param"]) == ("/data/jobId", "getJob", "jobid")


def test_it_imports_the_standard_library_only() -> None:
    """The mock reads it, and must share no code with the client."""
    script = (
        "import sys; before = set(sys.modules); import pictory_spec; pictory_spec.document();"
        "print([m for m in set(sys.modules) - before"
        " if m.split('.')[0] not in sys.stdlib_module_names and not m.startswith('pictory_spec')])"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
