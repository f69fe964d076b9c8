"""Writes `generated/` from the contract: the spec as data, and the client.

    python codegen/generate.py [--spec spec/pictory.yaml] [--out generated] [--check]

With `--check` nothing is written: a fresh result is compared with what is there, byte for byte.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import client_package
import generated_checks
import spec_package
from document import Document, load, with_open_enums
from drift import differences, replace
from formatting import tidy
from names import DEFAULT, ROOT, CodegenError, Names


def generate(spec: Path, out: Path, names: Names = DEFAULT) -> None:
    """Replace the generated packages below *out* by what *spec* says now.

    Both are made in a temporary folder first: an error leaves *out* as it was.

    Raises:
        CodegenError: the contract cannot be generated from; the message names the place.
    """
    document = Document(load(spec))
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        spec_package.write(document, fresh / names.spec_package, names)
        typed = Document(with_open_enums(document.raw))
        client_package.write(typed, fresh / names.client_package, names)
        if lost := generated_checks.problems(typed, fresh / names.client_package, names):
            raise CodegenError("the generated client lost something:\n" + "\n".join(lost))
        tidy(fresh)
        for package in sorted(fresh.iterdir()):
            replace(out / package.name, package)


def check(spec: Path, out: Path, names: Names = DEFAULT) -> list[str]:
    """What differs between *out* and a fresh result, one line per file."""
    with tempfile.TemporaryDirectory() as scratch:
        generate(spec, Path(scratch), names)
        return differences(out, Path(scratch))


def main(arguments: list[str] | None = None) -> int:
    """The command; returns its exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--spec", type=Path, default=ROOT / "spec" / "pictory.yaml", help="the contract")
    parser.add_argument("--out", type=Path, default=ROOT / "generated", help="folder of the generated packages")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the result would differ")
    options = parser.parse_args(arguments)
    try:
        if not options.check:
            generate(options.spec, options.out)
            print(f"Generated {options.out} from {options.spec}.")
            return 0
        drifted = check(options.spec, options.out)
    except (CodegenError, OSError) as error:
        print(f"codegen: {error}", file=sys.stderr)
        return 1
    if drifted:
        print(f"{options.out} is not what {options.spec} generates; run `nox -s generate` and commit the result:")
        print("\n".join(drifted))
        return 1
    print(f"{options.out} is exactly what {options.spec} generates.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
