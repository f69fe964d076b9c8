"""The hand-written half of the client: everything that is true of any operation, and nothing about a single one.

Generated code describes the service with the values of `descriptors` and `wire` and builds its clients on `client`.
"""

from pictory_runtime import clock, errors, wire
from pictory_runtime._version import __version__
from pictory_runtime.client import AsyncClient, AsyncResource, Resource, SyncClient
from pictory_runtime.clock import Clock, SystemClock
from pictory_runtime.descriptors import ErrorBody, Exclusive, JobKind, JobStates, Operation, PageStyle, Service
from pictory_runtime.errors import PictoryError
from pictory_runtime.files import OnProgress
from pictory_runtime.jobs import AsyncJob, Job
from pictory_runtime.options import DEFAULT_RETRIES, DEFAULT_TIMEOUT, Options
from pictory_runtime.pages import AsyncPages, Page, Pages
from pictory_runtime.response import RawResponse
from pictory_runtime.waiting import JobUpdate, OnUpdate, Poll
from pictory_runtime.wire import Model

__all__ = [
    "DEFAULT_RETRIES",
    "DEFAULT_TIMEOUT",
    "AsyncClient",
    "AsyncJob",
    "AsyncPages",
    "AsyncResource",
    "Clock",
    "ErrorBody",
    "Exclusive",
    "Job",
    "JobKind",
    "JobStates",
    "JobUpdate",
    "Model",
    "OnProgress",
    "OnUpdate",
    "Operation",
    "Options",
    "Page",
    "PageStyle",
    "Pages",
    "PictoryError",
    "Poll",
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
