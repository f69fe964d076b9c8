"""What is public, and what it costs to have it."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib import import_module
from types import ModuleType

import pytest

import pictory_runtime


def test_all_is_the_public_surface() -> None:
    """`__all__` is sorted as the linter sorts it, complete, and every name in it can be had."""
    listed = pictory_runtime.__all__
    homes = {name for names in pictory_runtime._HOMES.values() for name in names}
    assert set(listed) == homes | {"__version__", "clock", "errors", "wire"}
    assert len(listed) == len(set(listed))
    by_kind = [[name for name in listed if name.isupper()], [n for n in listed if n[0].isupper() and not n.isupper()]]
    by_kind.append([name for name in listed if not name[0].isupper()])
    assert listed == [name for group in by_kind for name in sorted(group)]
    assert dir(pictory_runtime) == sorted(listed)
    for name in listed:
        assert getattr(pictory_runtime, name) is not None
    public = {name for name, value in vars(pictory_runtime).items() if not name.startswith("_")}
    imported = {"import_module", "TYPE_CHECKING", "Any"}
    submodules = {name for name in public if isinstance(vars(pictory_runtime)[name], ModuleType)}
    assert public - submodules - imported == set(listed) - {"__version__", "clock", "errors", "wire"}


def test_unknown_names() -> None:
    """A name that does not exist is an AttributeError, as with any module."""
    with pytest.raises(AttributeError, match="nothing"):
        _ = pictory_runtime.nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("home", sorted(pictory_runtime._HOMES))
def test_public_things_are_documented(home: str) -> None:
    """Every public class, its public methods and every module have a docstring."""
    module = import_module(f"pictory_runtime.{home}")
    assert module.__doc__
    for name in pictory_runtime._HOMES[home]:
        thing = getattr(module, name)
        if not inspect.isclass(thing):
            continue
        assert thing.__doc__, name
        for attribute, value in vars(thing).items():
            if not attribute.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
                assert value.__doc__, f"{name}.{attribute}"


def test_import_is_light() -> None:
    """Importing the clients brings in no event loop, no HTTP connections, and none of the rooms used later."""
    code = "import sys, pictory_runtime.client; print(' '.join(sys.modules))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not {"asyncio", "httpcore", "anyio", "importlib.metadata"} & loaded
    later = {"files", "jobs", "looks", "pace", "pages", "prices", "protocols", "resuming", "waiting", "webhooks"}
    assert not {f"pictory_runtime.{name}" for name in later} & loaded
