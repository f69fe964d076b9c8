"""Who may import whom. The table is the architecture; the test reads the imports of every module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).parents[2]
OURS = {"pictory_client", "pictory_runtime", "pictory_spec", "pictory_mock", "speclint", "contract_tests"}
BEHIND_CALLS = ("calls", "files", "making", "resources", "saved", "sources", "teaching")
WEB = ("flask", "werkzeug", "waitress")
DRAWING = ("PIL", "av")
BUILT_ON_CORE = (
    *BEHIND_CALLS,
    "api",
    "app",
    "blueprints",
    "catalogue",
    "contract",
    "control",
    "dashboard",
    "legacy",
    "media",
    "server",
    "storyboards",
    "testing",
    "transcripts",
)


def rooms(*names: str) -> tuple[str, ...]:
    """Rooms of the mock, as they are imported."""
    return tuple(f"pictory_mock.{name}" for name in names)


@frozen
class Arrow:
    """Modules below `place` may not import `banned` (dotted prefixes); `but` lists files that may."""

    place: str
    banned: tuple[str, ...]
    why: str
    but: tuple[str, ...] = ()


ARROWS = (
    Arrow(
        "generated/pictory_spec", ("pictory_", "httpx", "attrs", "attr", "flask", "yaml"), "data: it imports nothing"
    ),
    Arrow("generated/pictory_client", ("pictory_mock", "pictory_spec", "flask"), "an app installs no mock"),
    Arrow(
        "runtime",
        ("pictory_client", "pictory_spec", "pictory_mock", "flask"),
        "the runtime knows no endpoint; generated code calls it, not the other way round",
    ),
    Arrow(
        "mockserver",
        ("pictory_client", "pictory_runtime"),
        "a misreading shared by client and mock would hide itself",
        but=("mockserver/pictory_mock/testing.py", "mockserver/pictory_mock/pytest_plugin.py"),
    ),
    Arrow(
        "mockserver/pictory_mock/core",
        ("flask", "werkzeug", "waitress", *rooms(*BUILT_ON_CORE)),
        "the simulation knows no web framework and nothing that is built on it",
    ),
    Arrow(
        "mockserver",
        ("pictory_mock.resources",),
        "handlers are called through their table, not imported: what others need too stands in the rooms below them",
        but=("mockserver/pictory_mock/app.py",),
    ),
    Arrow(
        "mockserver/pictory_mock/resources",
        (*WEB, "sqlite3", *DRAWING, "pictory_mock.teaching"),
        "resources know neither the web nor the store's SQL, and nothing that was taught for them",
    ),
    Arrow(
        "mockserver/pictory_mock/teaching",
        (*WEB, "sqlite3", *DRAWING),
        "a world is taught over its accounts and its jobs, whoever serves it",
    ),
    Arrow(
        "mockserver/pictory_mock/saved",
        (*WEB, "sqlite3", *DRAWING, *rooms("calls", "teaching")),
        "what is saved is made again by making; it answers to no call itself",
    ),
    Arrow(
        "mockserver/pictory_mock/making",
        (*WEB, "sqlite3", *DRAWING, *rooms("saved", "teaching")),
        "a job is made from its request; who took that from a project or a template has filled it in before",
    ),
    Arrow(
        "mockserver/pictory_mock/sources",
        (*WEB, "sqlite3", *DRAWING, *rooms("calls", "files", "making", "saved", "teaching")),
        "what a request points to is looked into; the world is asked which file is there, not those who make it",
    ),
    Arrow(
        "mockserver/pictory_mock/files",
        (*WEB, "sqlite3", *DRAWING, "pictory_mock.core", *rooms("calls", "making", "saved", "sources", "teaching")),
        "a file is a value: whose it is, and which job made it, is known to who asks",
    ),
    Arrow(
        "mockserver/pictory_mock/calls",
        (*WEB, "sqlite3", *DRAWING, *rooms("files", "making", "media", "saved", "sources", "teaching")),
        "what all operations share knows none of what they do",
    ),
    Arrow(
        "mockserver/pictory_mock/media",
        ("flask", "werkzeug", "waitress", "pictory_mock.app", "pictory_mock.core", *rooms(*BEHIND_CALLS)),
        "media draws values: it knows neither accounts nor requests",
    ),
    Arrow(
        "mockserver/pictory_mock/storyboards",
        ("flask", "werkzeug", "sqlite3", "PIL", "av", "pictory_mock.media", *rooms(*BEHIND_CALLS)),
        "a storyboard is cut from the request alone: no account, no job, no file; whoever draws it is told by values",
    ),
    Arrow(
        "mockserver/pictory_mock/blueprints",
        ("flask", "werkzeug", "sqlite3", "PIL", "av", "pictory_mock.media", *rooms(*BEHIND_CALLS)),
        "a template is filled in from values alone: which one it is, and whose, is known to who asks",
    ),
    Arrow(
        "mockserver/pictory_mock/legacy",
        ("flask", "werkzeug", "sqlite3", "PIL", "av", "pictory_mock.media", *rooms(*BEHIND_CALLS)),
        "v1 is translated, value by value; accounts, jobs and files are those of its successor",
    ),
    Arrow(
        "mockserver/pictory_mock/catalogue",
        (
            "flask",
            "werkzeug",
            "sqlite3",
            "PIL",
            "av",
            *rooms(*(room for room in BUILT_ON_CORE if room != "catalogue")),
            "pictory_mock.core",
        ),
        "the catalogue is data: the same for every account, whoever asks, and made into files by others",
    ),
    Arrow(
        "mockserver/pictory_mock/transcripts",
        ("flask", "werkzeug", "sqlite3", "PIL", "av", *rooms(*BEHIND_CALLS)),
        "what is said follows from an address or from the request: no account, no job, no file",
    ),
    Arrow("contract_tests", ("pictory_mock",), "the target is a fixture", but=("contract_tests/targets.py",)),
    Arrow("spec/speclint", ("pictory_", "flask"), "the contract is judged by itself, not by what is made from it"),
    Arrow("codegen", ("pictory_",), "what is generated cannot be needed to generate it"),
)

# Only these read the time or sleep; only these draw random numbers. Everybody else is handed them. That threads wait
# for each other, as in `virtual_time`, is no sleep: it ends when the other one is done.
ONLY_HERE = {
    ("time", "datetime.now", "datetime.utcnow", "asyncio.sleep"): (
        "mockserver/pictory_mock/core/clock.py",
        "runtime/pictory_runtime/clock.py",
    ),
    ("random", "secrets", "uuid"): (
        "mockserver/pictory_mock/core/ids.py",
        "runtime/pictory_runtime/retry.py",  # jitter: clients that failed together must not come back together
        "runtime/pictory_runtime/files.py",  # the name of a temporary file: two downloads must not meet
    ),
}


def modules(place: str) -> Iterator[Path]:
    yield from sorted(path for path in (ROOT / place).rglob("*.py") if "templates" not in path.parts)


def resolved(path: Path, node: ast.ImportFrom) -> str:
    """The dotted name that an import means, relative ones resolved within their package."""
    if not node.level:
        return node.module or ""
    package = next((parent for parent in path.parents if parent.name in OURS), path.parent)
    inside = path.relative_to(package.parent).with_suffix("").parts
    base = inside[: len(inside) - node.level]
    return ".".join([*base, *([node.module] if node.module else [])])


@cache
def parsed(path: Path) -> ast.Module:
    """What a file says; several rows look at the same files."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> tuple[tuple[int, str], ...]:
    """Every module that a file imports, wherever in the file, imports for the type checker aside."""
    return tuple(_imported(path, parsed(path)))


def _imported(path: Path, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for_checker = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for part in node.body
        for inner in ast.walk(part)
    }
    for node in ast.walk(tree):
        if id(node) in for_checker:
            continue
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolved(path, node)
            yield node.lineno, base
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def breaks(name: str, banned: str) -> bool:
    return name.startswith(banned) if banned.endswith("_") else name == banned or name.startswith(banned + ".")


def violations(arrow: Arrow) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules(arrow.place)
        if path.relative_to(ROOT).as_posix() not in arrow.but
        for line, name in imported(path)
        for banned in arrow.banned
        if breaks(name, banned) and not name.startswith(own_package(arrow.place))
    ]


def own_package(place: str) -> str:
    """A room may import itself: pictory_spec from within pictory_spec is no arrow."""
    last = place.rsplit("/", 1)[-1]
    return last if last in OURS else "\0"


@pytest.mark.parametrize("arrow", ARROWS, ids=lambda arrow: arrow.place)
def test_nobody_imports_against_the_arrows(arrow: Arrow) -> None:
    """No module of a room imports what the table bans there."""
    assert list(modules(arrow.place)), f"{arrow.place} holds no modules: the row guards nothing"
    assert not violations(arrow), arrow.why


@cache
def calls(path: Path) -> tuple[tuple[int, str], ...]:
    """Dotted names that are called, and modules that are imported, with their lines."""
    called = (
        (node.lineno, ast.unparse(node.func))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    )
    return (*called, *imported(path))


def test_time_and_chance_are_handed_in() -> None:
    """Only the clocks read the time or sleep, only the named modules draw random numbers."""
    found = [
        f"{path.relative_to(ROOT)}:{line} uses {name}"
        for names, allowed in ONLY_HERE.items()
        for place in ("mockserver", "runtime")
        for path in modules(place)
        if path.relative_to(ROOT).as_posix() not in allowed
        for line, name in calls(path)
        for banned in names
        if name == banned or name.startswith(banned + ".")
    ]
    assert not found


def test_one_module_sends_through_httpx() -> None:
    """Within the runtime only the transport, its requests and its faults, import httpx at run time."""
    found = {
        path.name
        for path in modules("runtime")
        for _, name in imported(path)
        if name == "httpx" or name[:6] == "httpx."
    }
    assert found == {"transport.py", "requests.py", "faults.py"}


def test_a_breach_would_be_seen(tmp_path: Path) -> None:
    """The reader of imports sees plain, relative and late imports, and not those for the type checker."""
    package = tmp_path / "pictory_mock" / "core"
    package.mkdir(parents=True)
    module = package / "sample.py"
    module.write_text(
        "import flask.json\nfrom ..resources import jobs\ndef late():\n    from pictory_client import Pictory\n"
        "if TYPE_CHECKING:\n    import httpx\n"
    )
    names = {name for _, name in imported(module)}
    assert {"flask.json", "pictory_mock.resources.jobs", "pictory_client.Pictory"} <= names
    assert "httpx" not in names
