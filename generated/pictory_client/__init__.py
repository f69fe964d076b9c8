"""Pictory API: a typed client, generated from the contract.

    from pictory_client import Pictory

    with Pictory() as client:
        ...

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pictory_runtime._version import __version__

    from . import errors, models, types, webhooks
    from .client import AsyncPictory, Pictory

__all__ = [
    "AsyncPictory",
    "Pictory",
    "__version__",
    "errors",
    "models",
    "types",
    "webhooks",
]

_HOMES = {
    "AsyncPictory": "pictory_client.client",
    "Pictory": "pictory_client.client",
    "__version__": "pictory_runtime._version",
}

# Type checkers read the imports above; a `__getattr__` in their sight would accept any misspelt name.
if not TYPE_CHECKING:

    def __getattr__(name):
        if name in _HOMES:
            value = getattr(import_module(_HOMES[name]), name)
        elif name in ("errors", "models", "types", "webhooks"):
            value = import_module(f"{__name__}.{name}")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
