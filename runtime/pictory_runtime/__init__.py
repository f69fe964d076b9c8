"""The hand-written half of the client: everything that is true of any operation, and nothing about a single one.

Generated code describes the service with the values of `descriptors` and `wire` and builds its clients on `client`.
The names below are imported from their modules on first use, so that importing one of them does not cost them all.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pictory_runtime._version import __version__

if TYPE_CHECKING:
    from pictory_runtime import clock, errors, wire
    from pictory_runtime.client import AsyncClient, AsyncResource, Resource, SyncClient
    from pictory_runtime.clock import Clock, SystemClock
    from pictory_runtime.descriptors import (
        Contents,
        ErrorBody,
        Exclusive,
        JobKind,
        JobStates,
        Notification,
        Operation,
        PageStyle,
        Price,
        Service,
    )
    from pictory_runtime.errors import PictoryError
    from pictory_runtime.files import OnProgress
    from pictory_runtime.jobs import AsyncJob, Job
    from pictory_runtime.options import DEFAULT_RETRIES, DEFAULT_TIMEOUT, Options
    from pictory_runtime.pace import Poll
    from pictory_runtime.pages import AsyncPages, Page, Pages
    from pictory_runtime.response import RawResponse
    from pictory_runtime.waiting import JobUpdate, OnUpdate
    from pictory_runtime.wire import Model

__all__ = [
    "DEFAULT_RETRIES",
    "DEFAULT_TIMEOUT",
    "AsyncClient",
    "AsyncJob",
    "AsyncPages",
    "AsyncResource",
    "Clock",
    "Contents",
    "ErrorBody",
    "Exclusive",
    "Job",
    "JobKind",
    "JobStates",
    "JobUpdate",
    "Model",
    "Notification",
    "OnProgress",
    "OnUpdate",
    "Operation",
    "Options",
    "Page",
    "PageStyle",
    "Pages",
    "PictoryError",
    "Poll",
    "Price",
    "RawResponse",
    "Resource",
    "Service",
    "SyncClient",
    "SystemClock",
    "__version__",
    "clock",
    "errors",
    "wire",
]

_HOMES = {
    "client": (
        "AsyncClient",
        "AsyncResource",
        "Resource",
        "SyncClient",
    ),
    "clock": (
        "Clock",
        "SystemClock",
    ),
    "descriptors": (
        "Contents",
        "ErrorBody",
        "Exclusive",
        "JobKind",
        "JobStates",
        "Notification",
        "Operation",
        "PageStyle",
        "Price",
        "Service",
    ),
    "errors": ("PictoryError",),
    "files": ("OnProgress",),
    "jobs": (
        "AsyncJob",
        "Job",
    ),
    "options": (
        "DEFAULT_RETRIES",
        "DEFAULT_TIMEOUT",
        "Options",
    ),
    "pace": ("Poll",),
    "pages": (
        "AsyncPages",
        "Page",
        "Pages",
    ),
    "response": ("RawResponse",),
    "waiting": (
        "JobUpdate",
        "OnUpdate",
    ),
    "wire": ("Model",),
}
"""Module -> the public names that live there."""

_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


if not TYPE_CHECKING:  # a type checker would take every name for granted

    def __getattr__(name: str) -> Any:
        if name in {"clock", "errors", "wire"}:
            return import_module(f"{__name__}.{name}")
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
