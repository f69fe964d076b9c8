"""What the generator loses without a word is found: classes, fields, and types that became `Any`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

import generated_checks
from document import Document, load
from drift import replace
from generate import generate
from names import CodegenError, Names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def copy(mini_out: Path, tmp_path: Path) -> Path:
    """A copy of the generated client that a test may spoil."""
    replace(tmp_path / "atelier", mini_out / "atelier")
    return tmp_path / "atelier"


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_generated_client_has_lost_nothing(mini: Document, copy: Path, names: Names) -> None:
    """Free-form values may be Any; nothing else is."""
    assert generated_checks.problems(mini, copy, names) == []


def test_a_lost_class_is_found(mini: Document, copy: Path, names: Names) -> None:
    """Every object schema has a class."""
    (copy / "models" / "stop.py").unlink()
    [found] = generated_checks.problems(mini, copy, names)
    assert found.startswith("lost class: the object schema Stop")


def test_a_field_that_became_any_is_found(mini: Document, copy: Path, names: Names) -> None:
    """The contract says what it is, so its type says it too."""
    _edit(copy / "models" / "stop.py", "at: float", "at: Any")
    assert generated_checks.problems(mini, copy, names) == ["stray Any: Stop.at became `Any`"]


def test_a_list_of_anything_is_found(mini: Document, copy: Path, names: Names) -> None:
    """`list[Any]` is what a destroyed class leaves behind."""
    _edit(copy / "models" / "scene.py", "children: list[Scene]", "children: list[Any]")
    assert generated_checks.problems(mini, copy, names) == ["stray Any: Scene.children became `list[Any] | None`"]


def test_a_lost_field_is_found(mini: Document, copy: Path, names: Names) -> None:
    """A field that is in the contract is in the table of its class."""
    _edit(copy / "models" / "stop.py", 'wire="color"', 'wire="colour"')
    found = generated_checks.problems(mini, copy, names)
    assert "lost field: Stop.color is not in the class" in found


def test_an_argument_that_became_any_is_found(mini: Document, copy: Path, names: Names) -> None:
    """Arguments are typed as far as the contract says something; sync and async are both looked at."""
    _edit(copy / "api" / "story_boards" / "__init__.py", "title: str", "title: Any")
    found = generated_checks.problems(mini, copy, names)
    assert found == ["stray Any: argument title of story_boards.create is `Any`"] * 2


def test_the_form_that_destroys_a_class_fails_the_generation(
    contract: dict[str, Any], tmp_path: Path, names: Names
) -> None:
    """A sibling `oneOf: [{required: ...}]` makes the stock generator drop the class, with exit status 0."""
    contract["components"]["schemas"]["Background"]["oneOf"] = [{"required": ["color"]}, {"required": ["imageUrl"]}]
    spec = tmp_path / "spec.yaml"
    spec.write_text(yaml.safe_dump(contract, sort_keys=False), encoding="utf-8")
    assert load(spec) == contract
    with pytest.raises(CodegenError, match="lost class: the generator makes no class of Background"):
        generate(spec, tmp_path / "out", names)


def test_an_inline_object_fails_the_generation(contract: dict[str, Any], tmp_path: Path, names: Names) -> None:
    """Its class would be named after its place in the contract."""
    contract["components"]["schemas"]["Film"]["properties"]["size"] = {
        "type": "object",
        "properties": {"width": {"type": "integer"}},
    }
    spec = tmp_path / "spec.yaml"
    spec.write_text(yaml.safe_dump(contract, sort_keys=False), encoding="utf-8")
    with pytest.raises(CodegenError, match="FilmSize"):
        generate(spec, tmp_path / "out", names)
