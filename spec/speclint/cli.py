"""The command: run all checks on a contract and print what they find."""

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from speclint.bodies import request_schemas
from speclint.checks import CHECKS, FOUNDATION
from speclint.document import Document, Finding, Pointer, json_pointer
from speclint.rules import rules
from speclint.walk import operations, root

DEFAULT_SPEC = Path(__file__).resolve().parent.parent / "pictory.yaml"


def lint(document: Document) -> Iterator[tuple[str, Finding]]:
    """The findings of all checks, each with the name of its check."""
    for name, check in FOUNDATION.items():
        found = list(check(document))
        yield from ((name, finding) for finding in found)
        if found:
            return
    for name, check in CHECKS.items():
        yield from ((name, finding) for finding in check(document))


def report(name: str, lines: Mapping[Pointer, int], check: str, finding: Finding) -> str:
    """One line: `spec/pictory.yaml:12: #/json/pointer: CHECK: what is wrong. Fix: what to do.`"""
    line = finding.line or _line(lines, finding.pointer)
    problem = " ".join(finding.problem.split()).rstrip(".")
    return f"{name}:{line}: {json_pointer(finding.pointer)}: {check}: {problem}. Fix: {finding.fix}"


def _line(lines: Mapping[Pointer, int], pointer: Pointer) -> int:
    """The line of the pointer, or of the nearest part above it that the text has."""
    return next((lines[pointer[:n]] for n in range(len(pointer), 0, -1) if pointer[:n] in lines), 1)


def summary(document: Document) -> str:
    """What was checked, in numbers."""
    requests = request_schemas(document)
    found = [root(document).child(*pointer) for pointer in requests]
    count = sum(1 for schema in found if schema is not None for _rule in rules(document, schema))
    schemas = len(list(root(document).children("components", "schemas")))
    bodies = sum(map(len, requests.values()))
    return (
        f"{document.name}: {len(list(operations(document)))} operations, {schemas} schemas, {count} rules, each "
        f"noticed by one of {bodies} example bodies; {len(FOUNDATION) + len(CHECKS)} checks found nothing."
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0 if the contract is clean, 1 if something was found, 2 if it cannot be read."""
    parser = argparse.ArgumentParser(prog="speclint", description="Check the contract.")
    parser.add_argument("--spec", type=Path, default=DEFAULT_SPEC, help="the OpenAPI document (default: %(default)s)")
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    try:
        document = Document.read(options.spec)
    except (OSError, TypeError, yaml.YAMLError) as error:
        print(f"{options.spec}: cannot be read: {error}")
        return 2
    found = list(lint(document))
    lines = document.lines() if found else {}
    for check, finding in found:
        print(report(document.name, lines, check, finding))
    if found:
        print(f"{document.name}: {len(found)} findings.")
        return 1
    print(f"{summary(document)} ({time.perf_counter() - started:.1f} s)")
    return 0
