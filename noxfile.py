"""What can be done here, as commands: `nox --list`. `nox` alone checks everything.

Sessions share one environment per Python version (`.nox/py3.x`), because the tools weigh 300 MB and take longer to
install than to run. It is made anew only when `pyproject.toml` changes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["lint", "typing", "drift", "tests", "contract"]
nox.options.stop_on_first_error = False

ROOT = Path(__file__).parent
PYPROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
SUPPORTED = nox.project.python_versions(PYPROJECT)  # from the classifiers
CURRENT = f"{sys.version_info.major}.{sys.version_info.minor}"
HAND_WRITTEN = [
    "benchmarks",
    "browser",
    "codegen",
    "conformance",
    "contract_tests",
    "examples",
    "guides",
    "mockserver",
    "noxfile.py",
    "runtime",
    "spec",
    "tests",
]
INSTALLED_ROOMS = ["tests/client", "tests/mockserver", "tests/runtime"]
# Between the oldest and the newest Python: what meets the interpreter. What only computes is tried on both of them.
BETWEEN = ["tests/client", "tests/runtime", *(f"tests/mockserver/{room}" for room in ("core", "serving", "testing"))]
MAINTAINERS_ROOMS = ["tests/codegen", "tests/contract_suite", "tests/hostile", "tests/project", "tests/spec"]
HERE = ["-m", "not session"]  # lint and drift are sessions of their own
# On further Pythons: not what is drawn at random or marked `once`, which tries thoughts and no interpreter; and without
# a plug-in that no test there needs, for its import takes longer than many of them together.
ELSEWHERE = ["-m", "not once and not hypothesis", "-p", "no:schemathesis"]
TWO_WORKERS = ["-n", "2", "--dist", "worksteal"]  # none idles while the other has the long tests left
FEW = ["--hypothesis-profile", "few"]  # the same examples as on the first run, but fewer
# What the caller's shell has set must not change what a check means, nor make every process compile all modules again.
CLEAN = {
    "PICTORY_API_BASE_URL": "",
    "PICTORY_LOG": "",
    "PYTEST_ADDOPTS": "",
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPATH": "",
}


# ------------------------------------------------------------------------------------------------------- interpreters


def probe(command: list[str], version: str, **env: str) -> str | None:
    """The real path of the interpreter behind `command`, if it runs and is `version`."""
    code = "import sys; print('%d.%d' % sys.version_info[:2], sys.executable)"
    try:
        out = subprocess.run([*command, "-c", code], capture_output=True, text=True, timeout=30, env=os.environ | env)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found, _, executable = out.stdout.strip().partition(" ")
    return executable if out.returncode == 0 and found == version else None


def pyenv_version(version: str) -> str:
    """What pyenv calls the newest `version` that it has; its shims exist for versions that are not selected too."""
    if shutil.which("pyenv") is None:
        return version
    bare = subprocess.run(["pyenv", "versions", "--bare"], capture_output=True, text=True).stdout.split()
    matching = [name for name in bare if name.startswith(version + ".") and name.replace(".", "").isdigit()]
    return max(matching, key=lambda name: [int(part) for part in name.split(".")], default=version)


@cache
def interpreter(version: str) -> str | None:
    """An interpreter of this version that runs on this machine; nothing is ever downloaded."""
    if version == CURRENT:
        return sys.executable
    launcher = ["py", f"-{version}"] if os.name == "nt" else [f"python{version}"]
    return probe(launcher, version) or probe(launcher, version, PYENV_VERSION=pyenv_version(version))


def available(session: nox.Session) -> list[str]:
    """The supported versions that run here, said aloud."""
    versions = [version for version in SUPPORTED if interpreter(version)]
    missing = [version for version in SUPPORTED if version not in versions]
    session.log(
        f"Python versions: {', '.join(versions)}" + (f" (not on this machine: {', '.join(missing)})" if missing else "")
    )
    if not versions:
        session.error(f"none of Python {', '.join(SUPPORTED)} runs on this machine")
    return versions


def preferred(session: nox.Session) -> str:
    """One version for what need not be done on each: that of nox itself if it is supported, else the oldest."""
    return CURRENT if CURRENT in SUPPORTED else available(session)[0]


# ------------------------------------------------------------------------------------------------------- environments


def environment(session: nox.Session, version: str) -> Path:
    """The Python of the shared environment for `version`, made or renewed if need be."""
    base = interpreter(version)
    if base is None:
        session.error(f"Python {version} does not run on this machine")
    home = ROOT / ".nox" / f"py{version}"
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    stamp = home / "made-from"
    # The interpreter behind any environment that nox runs in, and the folder that the editable install points to.
    origin = f"{os.path.realpath(base)} {ROOT}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + origin.encode()).hexdigest()
    if not python.exists() or not stamp.exists() or stamp.read_text() != wanted:
        session.log(f"Making the environment for Python {version}; this takes about half a minute")
        session.run(base, "-m", "venv", "--clear", str(home), external=True)
        session.run(str(python), "-m", "pip", "install", "--quiet", "--editable", f"{ROOT}[dev]", external=True)
        stamp.write_text(wanted)
    return python


def run(session: nox.Session, python: Path, *command: str, **env: str) -> None:
    """Run a module or a script with the environment's Python."""
    session.run(str(python), *command, external=True, env=CLEAN | {"PYTHONWARNINGS": "default"} | env)


def each_version(session: nox.Session) -> Iterator[tuple[str, Path]]:
    for version in available(session):
        yield version, environment(session, version)


# ----------------------------------------------------------------------------------------------------------- sessions


@nox.session(venv_backend="none")
def demo(session: nox.Session) -> None:
    """Generate, wait for, download and list an AI video, against the mock server."""
    run(session, environment(session, preferred(session)), "examples/demo.py", *session.posargs)


@nox.session(venv_backend="none")
def lint(session: nox.Session) -> None:
    """The contract against its own rules; the code against ruff's."""
    python = environment(session, preferred(session))
    run(session, python, "spec/speclint", *session.posargs)
    run(session, python, "-m", "ruff", "check", *HAND_WRITTEN)
    run(session, python, "-m", "ruff", "format", "--check", *HAND_WRITTEN)


@nox.session(venv_backend="none")
def typing(session: nox.Session) -> None:
    """mypy --strict over everything; the public types under mypy and pyright."""
    python = environment(session, preferred(session))
    run(session, python, "-m", "mypy", *HAND_WRITTEN, "generated")
    run(session, python, "-m", "pytest", "-q", "tests/typing", "-p", "no:cacheprovider")


@nox.session(venv_backend="none")
def drift(session: nox.Session) -> None:
    """Regenerate the client and compare it byte for byte with what is committed."""
    run(session, environment(session, preferred(session)), "codegen/generate.py", "--check")


@nox.session(venv_backend="none")
def tests(session: nox.Session) -> None:
    """The unit tests: what users install on every Python that runs here, what only maintainers run on one."""
    once, pythons = preferred(session), dict(each_version(session))
    ends = {next(iter(pythons)), list(pythons)[-1]}
    for version, python in pythons.items():
        session.log(f"Tests on Python {version}")
        elsewhere = [*(INSTALLED_ROOMS if version in ends else BETWEEN), *ELSEWHERE]
        wanted = [*INSTALLED_ROOMS, *MAINTAINERS_ROOMS, *HERE] if version == once else elsewhere
        run(session, python, "-m", "pytest", "-q", *TWO_WORKERS, *(session.posargs or wanted))


@nox.session(venv_backend="none")
def contract(session: nox.Session) -> None:
    """The contract tests against the mock, in process and over HTTP; `-- --target real` for the service."""
    if session.posargs:
        python = environment(session, preferred(session))
        run(session, python, "-m", "pytest", "contract_tests", *session.posargs)
        return
    once = preferred(session)
    pythons = dict(each_version(session))
    last = list(pythons)[-1]  # shows both at once: that another Python will do, and another way to the mock
    over_http = ["--target", "mock-http", *FEW, "--ignore", "contract_tests/test_round_trip.py"]
    for version, options in ((once, ["--target", "mock"]), (last, over_http)):
        session.log(f"Contract tests on Python {version}")
        run(session, pythons[version], "-m", "pytest", "-q", *TWO_WORKERS, "contract_tests", *options)


@nox.session(venv_backend="none")
def generate(session: nox.Session) -> None:
    """Make `generated/` anew from the contract."""
    run(session, environment(session, preferred(session)), "codegen/generate.py", *session.posargs)


@nox.session(venv_backend="none")
def mock(session: nox.Session) -> None:
    """Serve the mock: `nox -s mock -- --port 9000`."""
    python = environment(session, preferred(session))
    run(session, python, "-m", "pictory_mock", "serve", *session.posargs)


@nox.session(venv_backend="none")
def guides(session: nox.Session) -> None:
    """Guide programs in Node and Python against the mock; `-- --pages FILE ...` for saved pages of the vendor's too."""
    missing = [tool for tool in ("node", "npm") if shutil.which(tool) is None]
    if missing:
        session.error(
            f"{' and '.join(missing)} not found: install Node.js 18 or newer, with npm; half the guides need it"
        )
    python = environment(session, preferred(session))
    work = ROOT / ".nox" / "guides"
    if not (work / "node_modules" / "axios").is_dir():
        session.run("npm", "install", "--no-save", "--no-package-lock", "--prefix", str(work), "axios@1", external=True)
    run(session, python, "-m", "guides", "--work", str(work), *session.posargs)


@nox.session(venv_backend="none")
def browser(session: nox.Session) -> None:
    """Headless Chromium plays what the mock makes and opens its pages; `-- --shots FOLDER` for the screenshots."""
    python = environment(session, preferred(session))
    run(session, python, "-m", "browser", "--shots", str(ROOT / ".nox" / "browser"), *session.posargs)


@nox.session(venv_backend="none")
def conformance(session: nox.Session) -> None:
    """schemathesis against the mock, for some minutes; `-- --report FILE` for its numbers of requests as JSON too."""
    run(session, environment(session, preferred(session)), "-m", "conformance", *session.posargs)


@nox.session(venv_backend="none")
def bench(session: nox.Session) -> None:
    """What things cost, side by side with a floor, as ratios."""
    run(session, environment(session, preferred(session)), "-m", "benchmarks", *session.posargs)
