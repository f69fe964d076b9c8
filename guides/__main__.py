"""Runs our own guide programs against the mock, and those of saved pages of the vendor's guides.

`nox -s guides` runs the ones in `examples/guides`. `nox -s guides -- --pages FILE ...` also takes the programs out of
saved pages (Markdown or plain text) and runs them as they are, the service's address and the key aside. All run beside
each other, for each waits as long between two looks as the vendor recommends.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .pages import PageError
from .programs import Program, from_page, ours, run_all, serving


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="nox -s guides --", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, required=True, help="a folder that has axios in its node_modules")
    parser.add_argument("--pages", type=Path, nargs="+", default=[], metavar="FILE", help="saved pages of guides")
    options = parser.parse_args()
    programs: list[Program] = list(ours())
    for page in options.pages:
        try:
            programs += from_page(page)
        except (OSError, PageError) as error:
            parser.error(f"{page}: {error}")
    with serving() as base_url:
        runs = run_all(programs, base_url, options.work)
    for run in runs:
        print(run.report() + "\n")
    failed = [run for run in runs if run.wrong]
    print(f"{len(runs) - len(failed)} passed, {len(failed)} failed")
    sys.exit(bool(failed))


main()
