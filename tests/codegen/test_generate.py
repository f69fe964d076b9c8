"""The command: deterministic, careful with what is there, and clear when something cannot be generated."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import client_package
import generate as driver
from drift import differences, files_below, replace
from names import ROOT, CodegenError, Names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GENERATE = ROOT / "codegen" / "generate.py"


@pytest.fixture
def spoilt(contract: dict[str, Any], tmp_path: Path) -> Callable[[], Path]:
    """Writes the (changed) small contract to a file."""

    def write() -> Path:
        spec = tmp_path / "spoilt.yaml"
        spec.write_text(yaml.safe_dump(contract, sort_keys=False), encoding="utf-8")
        return spec

    return write


@pytest.mark.session
def test_what_is_committed_is_what_the_contract_generates() -> None:
    """`generated/` is never edited by hand and never out of date."""
    assert driver.check(ROOT / "spec" / "pictory.yaml", ROOT / "generated") == []


def test_two_runs_are_equal_whatever_the_hash_seed(tmp_path: Path, mini_path: Path) -> None:
    """Sets of strings have another order in every process; the output does not."""
    for seed in ("1", "4711"):
        subprocess.run(
            [sys.executable, str(GENERATE), "--spec", str(mini_path), "--out", str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
    assert files_below(tmp_path / "1") == files_below(tmp_path / "4711")
    assert len(files_below(tmp_path / "1")) > 20


def test_drift_names_every_file_that_differs(tmp_path: Path, mini_path: Path) -> None:
    """Changed, missing and stray files are told apart."""
    old, new = tmp_path / "old", tmp_path / "new"
    replace(old, mini_path.parent)
    replace(new, mini_path.parent)
    (old / "mini.yaml").write_text("edited by hand", encoding="utf-8")
    (old / "conftest.py").unlink()
    (old / "left_over.py").write_text("", encoding="utf-8")
    (old / "__pycache__").mkdir()
    (old / "__pycache__" / "x.pyc").write_bytes(b"")
    assert differences(old, new) == ["missing:  conftest.py", "stray:    left_over.py", "differs:  mini.yaml"]


def test_replacing_leaves_equal_files_untouched(tmp_path: Path) -> None:
    """Somebody may be importing the generated packages: only what differs is written, what is stray goes."""
    fresh, target = tmp_path / "fresh", tmp_path / "target"
    for folder in (fresh, target):
        folder.mkdir()
        (folder / "same.py").write_text("same", encoding="utf-8")
    (fresh / "new.py").write_text("new", encoding="utf-8")
    (target / "stray.py").write_text("stray", encoding="utf-8")
    os.utime(target / "same.py", ns=(1, 1))
    replace(target, fresh)
    assert files_below(target) == files_below(fresh)
    assert (target / "same.py").stat().st_mtime_ns == 1


def test_the_check_fails_and_names_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mini_path: Path
) -> None:
    """`--check` is a command for CI: exit status 1 and the files, nothing written."""
    arguments = ["--spec", str(mini_path), "--out", str(tmp_path / "out")]
    assert driver.main(arguments) == 0
    assert driver.main([*arguments, "--check"]) == 0
    changed = tmp_path / "out" / "pictory_client" / "client.py"
    changed.write_text("edited by hand", encoding="utf-8")
    assert driver.main([*arguments, "--check"]) == 1
    assert "differs:  pictory_client/client.py" in capsys.readouterr().out
    assert changed.read_text(encoding="utf-8") == "edited by hand"


def test_warnings_of_the_generator_fail(
    contract: dict[str, Any], spoilt: Callable[[], Path], tmp_path: Path, names: Names
) -> None:
    """The generator drops what it cannot do and only warns; here that is an error that shows its words."""
    contract["components"]["schemas"]["Film"]["properties"]["sizes"] = {"type": "array"}
    with pytest.raises(CodegenError, match=r"(?s)cannot express.*Film.*items"):
        driver.generate(spoilt(), tmp_path / "out", names)


def test_a_failed_run_leaves_the_old_result(
    contract: dict[str, Any],
    spoilt: Callable[[], Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    mini_path: Path,
) -> None:
    """Everything is made elsewhere first, so an error costs nothing; the command says what was wrong."""
    out = tmp_path / "out"
    driver.generate(mini_path, out)
    before = files_below(out)
    contract["paths"]["/v1/boards"]["get"]["parameters"].append(
        {"name": "X-Trace", "in": "header", "schema": {"type": "string"}}
    )
    assert driver.main(["--spec", str(spoilt()), "--out", str(out)]) == 1
    assert "listBoards: header parameters are not supported (X-Trace)" in capsys.readouterr().err
    assert files_below(out) == before


def test_another_generator_version_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mini_path: Path, names: Names
) -> None:
    """The templates rely on private names of one exact version."""
    monkeypatch.setattr(client_package, "PINNED", "0.30.0")
    with pytest.raises(CodegenError, match=r"fit 0\.30\.0 only"):
        driver.generate(mini_path, tmp_path, names)


def test_defaults_are_stripped_but_not_fields_called_default() -> None:
    """The service applies its defaults itself; a property may well be named `default`."""
    schema = {
        "properties": {"default": {"type": "string", "default": "x"}, "size": {"default": 3}},
        "allOf": [{"then": {"properties": {"size": {"default": 4, "enum": [4]}}}}],
    }
    assert client_package.without_defaults(schema) == {
        "properties": {"default": {"type": "string"}, "size": {}},
        "allOf": [{"then": {"properties": {"size": {"enum": [4]}}}}],
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            {"application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/BoardRequest"}}},
            "x-www-form-urlencoded are not supported",
        ),
        (
            {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}},
            "CreateBoardBody",
        ),
        ({"application/json": {"schema": {}}, "text/csv": {"schema": {}}}, "exactly one content type"),
    ],
)
def test_bodies_that_cannot_be_sent_are_refused(
    contract: dict[str, Any],
    spoilt: Callable[[], Path],
    tmp_path: Path,
    content: dict[str, Any],
    said: str,
    names: Names,
) -> None:
    """A method that sends something else than the contract says would be worse than none."""
    contract["paths"]["/v1/boards"]["post"]["requestBody"]["content"] = content
    with pytest.raises(CodegenError, match=said):
        driver.generate(spoilt(), tmp_path / "out", names)


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "array", "items": {"type": "string"}}, "mine must be a plain scalar"),
        ({"type": "string", "format": "date-time"}, "mine must be a plain scalar"),
    ],
)
def test_parameters_that_would_be_spelt_wrongly_are_refused(
    contract: dict[str, Any], spoilt: Callable[[], Path], tmp_path: Path, names: Names, schema: Any, said: str
) -> None:
    """How a list or a date stands in a URL differs between services; nothing is guessed."""
    contract["paths"]["/v1/boards"]["get"]["parameters"][1]["schema"] = schema
    with pytest.raises(CodegenError, match=said):
        driver.generate(spoilt(), tmp_path / "out", names)


@pytest.mark.parametrize(
    ("part", "said"),
    [("x-retry-policy", "x-retry-policy"), ("x-error-body", "x-error-body"), ("components", "security scheme")],
)
def test_the_service_must_be_described(
    contract: dict[str, Any], spoilt: Callable[[], Path], tmp_path: Path, names: Names, part: str, said: str
) -> None:
    """How to sign a request and how to try again are facts of the contract, so their lack is an error."""
    if part == "components":
        contract["components"]["securitySchemes"] = {}
    else:
        del contract[part]
    with pytest.raises(CodegenError, match=said):
        driver.generate(spoilt(), tmp_path / "out", names)


def _rename_tag(contract: dict[str, Any]) -> None:
    contract["paths"]["/v1/work/{workId}"]["get"]["tags"] = ["Webhooks"]


def _forget_the_job(contract: dict[str, Any]) -> None:
    [callback] = contract["components"]["callbacks"]["WorkEnded"].values()
    del callback["post"]["responses"]["204"]["links"]


def _price_by_nothing(contract: dict[str, Any]) -> None:
    contract["paths"]["/v1/renders"]["put"]["x-credits"]["by"] = "engine"


def _charged_as_nothing(contract: dict[str, Any]) -> None:
    contract["components"]["schemas"]["Take"]["x-credits"]["as"] = ["getWork"]


def _charged_by_nothing(contract: dict[str, Any]) -> None:
    contract["components"]["schemas"]["Take"]["x-credits"]["by"] = "quality"


def _two_notifications(contract: dict[str, Any]) -> None:
    [callback] = contract["components"]["callbacks"]["WorkEnded"].values()
    other = {"post": {**callback["post"], "operationId": "workBegan"}}
    contract["paths"]["/v1/renders"]["put"]["callbacks"]["workBegan"] = {"{$request.body#/notify}": other}


def _two_prices_of_one_name(contract: dict[str, Any]) -> None:
    again = {**contract["paths"]["/v1/renders"]["put"], "operationId": "renderAgain", "tags": ["Work"]}
    contract["paths"]["/v1/renders"]["post"] = again


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_rename_tag, "the tag webhooks would hide"),
        (_forget_the_job, "workEnded needs a link"),
        (_price_by_nothing, "renderBoard: x-credits speaks of engine"),
        (_charged_as_nothing, "makeFilm: Take is charged as getWork, which has no table"),
        (_charged_by_nothing, "makeFilm: x-credits speaks of quality"),
        (_two_notifications, "workEnded, workBegan: only one kind"),
        (_two_prices_of_one_name, "cost credits are called render"),
    ],
)
def test_what_would_leave_the_client_without_a_name_or_a_fact_is_refused(
    contract: dict[str, Any],
    spoilt: Callable[[], Path],
    tmp_path: Path,
    names: Names,
    spoil: Callable[[dict[str, Any]], None],
    said: str,
) -> None:
    """A tag over an attribute of the client, a notification about no job, a price by nothing, and the like."""
    spoil(contract)
    with pytest.raises(CodegenError, match=said):
        driver.generate(spoilt(), tmp_path / "out", names)


def test_a_missing_or_broken_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback for what the user can put right."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("a: [", encoding="utf-8")
    for spec in (broken, tmp_path / "none.yaml"):
        assert driver.main(["--spec", str(spec), "--out", str(tmp_path / "out")]) == 1
        assert capsys.readouterr().err.startswith("codegen: ")
