"""Tries every operation of the contract with schemathesis, in process, and tells how many requests each one got.

The contract's examples, the edges of every field, drawn requests, right and wrong, and walks along the links; always
the same ones. Ends with 1 when anything is found.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import pictory_spec

from .report import Report
from .runs import run


def main() -> None:
    """Read the options, run, report."""
    parser = argparse.ArgumentParser(prog="nox -s conformance --", description=__doc__)
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the numbers of requests there too, as JSON")
    parser.add_argument(
        "--only", nargs="+", choices=pictory_spec.OPERATIONS, metavar="OPERATION", help="leave the other operations out"
    )
    options = parser.parse_args()
    report = Report()
    for scenario in run(options.only or list(pictory_spec.OPERATIONS)):
        report.add(scenario)
    print("\n".join(report.lines()))
    if options.report:
        options.report.write_text(json.dumps(report.to_dict(), indent=2) + "\n", encoding="utf-8")
    sys.exit(bool(report.found))


main()
