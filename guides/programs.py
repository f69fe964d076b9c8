"""Programs, how they are run, and what came of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import field, frozen

import pictory_spec

from . import pages, verdict

OURS = Path(__file__).parents[1] / "examples" / "guides"
_READER = Path(__file__).with_name("reader.mjs")
SERVICE: str = pictory_spec.document()["servers"][0]["url"]
SUFFIXES: dict[pages.Language, str] = {"javascript": ".mjs", "python": ".py"}
LONGEST = 120
"""Seconds that a program may take; with the vendor's 15 between two looks it takes some 20."""
_MOST_LINES = 30
"""Of what a program printed; one that fails may print an object with all that hangs on it."""


@frozen
class Program:
    """A program; where it is a page's, its text still has to be pointed at the mock."""

    name: str
    suffix: str
    text: str
    from_page: bool = False

    def for_mock(self, base_url: str, key: str) -> str:
        """Its text as it is to be run. Raises PageError."""
        return pages.pointed_at(self.text, SERVICE, base_url, key) + self.reader if self.from_page else self.text

    @property
    def reader(self) -> str:
        """What a page's reader adds: it says to ask for the job until it is done, and leaves that to them."""
        asking = pages.left_to_the_reader(self.text) if self.suffix == ".mjs" else None
        return "" if asking is None else _READER.read_text(encoding="utf-8").replace("ASK", asking)


@frozen
class Run:
    """What a program printed, and what is wrong with that."""

    name: str
    printed: str
    wrong: list[str] = field(factory=list)

    def report(self) -> str:
        lines = [f"{'FAILED' if self.wrong else 'passed'}  {self.name}"]
        printed = [f"    {line}" for line in self.printed.splitlines() if line.strip()]
        lines += printed if len(printed) <= _MOST_LINES else [*printed[:_MOST_LINES], "    ..."]
        return "\n".join(lines + [f"  * {reason}" for reason in self.wrong])


def ours() -> Iterator[Program]:
    """The programs in `examples/guides`, which read the address and the key from the environment."""
    for path in sorted(OURS.iterdir()):
        if path.suffix in SUFFIXES.values():
            yield Program(path.name, path.suffix, path.read_text(encoding="utf-8"))


def from_page(page: Path) -> list[Program]:
    """The programs of a saved page. Raises PageError, OSError."""
    found = pages.programs(page.read_text(encoding="utf-8"))
    programs = [Program(f"{page.name}, {name}", SUFFIXES[name], text, True) for name, text in found.items()]
    for program in programs:
        program.for_mock("", "")  # what cannot be pointed at the mock is told before anything runs
    return programs


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """The mock as its users start it, on a free port; yields the value for `PICTORY_API_BASE_URL`."""
    command = [sys.executable, "-m", "pictory_mock", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            first = server.stdout.readline()
            found = re.fullmatch(r"PICTORY_API_BASE_URL=(\S+)\n", first)
            if found is None:
                raise RuntimeError(f"the mock did not start: it said {first!r}")
            yield found[1]
        finally:
            server.terminate()


def run_all(programs: Sequence[Program], base_url: str, work: Path) -> list[Run]:
    """Run all programs beside each other in the folder `work`, each with an account of its own."""
    work.mkdir(parents=True, exist_ok=True)
    started = [(program, _start(program, number, base_url, work)) for number, program in enumerate(programs, 1)]
    return [_finish(program, process) for program, process in started]


def _start(program: Program, number: int, base_url: str, work: Path) -> subprocess.Popen[str]:
    key = f"pictai_guide_{number}"
    file = work / f"program_{number}{program.suffix}"
    file.write_text(program.for_mock(base_url, key), encoding="utf-8")
    command = [sys.executable, "-u", str(file)] if program.suffix == ".py" else ["node", str(file)]
    env = os.environ | {"PICTORY_API_BASE_URL": base_url, "PICTORY_API_KEY": key, "NO_PROXY": "*", "no_proxy": "*"}
    return subprocess.Popen(command, cwd=work, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _finish(program: Program, process: subprocess.Popen[str]) -> Run:
    with process:
        try:
            printed, _ = process.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            process.kill()
            printed, _ = process.communicate()
            return Run(program.name, printed, [f"it did not end within {LONGEST} s"])
    return Run(program.name, printed, verdict.shortcomings(program.text, printed, _kind_at))


def _kind_at(address: str) -> str:
    """The content type of what is found at an address; only its head is asked for."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, method="HEAD"), timeout=30) as answer:
            return str(answer.headers["Content-Type"])
    except (OSError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
