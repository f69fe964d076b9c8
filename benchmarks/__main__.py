"""`python -m benchmarks [name ...]`: run all benchmarks or the named ones, and print their tables."""

from __future__ import annotations

import argparse
import platform
import sys

from . import animatic, checking, imports, lateness, overhead, start, stored, throughput

BENCHMARKS = {
    "start": start.compare,
    "throughput": throughput.compare,
    "imports": imports.compare,
    "overhead": overhead.compare,
    "stored": stored.compare,
    "lateness": lateness.compare,
    "checking": checking.compare,
    "animatic": animatic.compare,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"one or more of: {', '.join(BENCHMARKS)}")
    names = parser.parse_args().names or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"unknown benchmark: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    print(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}\n")
    for name in names:
        sys.stderr.write(f"{name} ")
        print(BENCHMARKS[name]().report() + "\n", flush=True)


main()
