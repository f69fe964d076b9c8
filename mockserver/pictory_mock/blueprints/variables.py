"""Variables: names between double braces in texts, and what is put in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .blueprint import Blueprint

_TAG = re.compile(r"\{\{\s*([^{}]*[^{}\s])\s*\}\}")


def names(texts: Iterable[str]) -> list[str]:
    """The names of the variables in some texts, each once, in the order in which they are found."""
    return list(dict.fromkeys(name for text in texts for name in _TAG.findall(text)))


def placeholders(blueprint: Blueprint) -> dict[str, str]:
    """The variables of a template, each with its placeholder."""
    return {name: placeholder(name) for name in names(text for scene in blueprint.scenes for text in scene.texts)}


def put_in(text: str, values: Mapping[str, str]) -> str:
    """A text with the values of its variables, and the placeholder of one that is given none."""
    return _TAG.sub(lambda tag: values.get(tag[1], placeholder(tag[1])), text)


def placeholder(name: str) -> str:
    """What stands for a variable where nothing is given."""
    return name.upper()


def in_all(value: Any, change: Callable[[str], str]) -> Any:
    """A scene with a change in all texts that are said or shown; addresses and the like stay."""
    if isinstance(value, dict):
        return {name: _changed(name, member, change) for name, member in value.items()}
    return [in_all(each, change) for each in value] if isinstance(value, list) else value


_TEXTS = frozenset({"story", "caption", "text", "prompt", "query"})


def _changed(name: str, member: Any, change: Callable[[str], str]) -> Any:
    return change(member) if name in _TEXTS and isinstance(member, str) else in_all(member, change)
