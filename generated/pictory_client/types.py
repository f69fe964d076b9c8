"""The types that the client's methods return and take, for annotations in your own code."""

from pictory_runtime.jobs import AsyncJob, Job
from pictory_runtime.pages import AsyncPages, Page, Pages
from pictory_runtime.response import RawResponse
from pictory_runtime.waiting import JobUpdate
from pictory_runtime.wire import UnknownObject

__all__ = [
    "AsyncJob",
    "AsyncPages",
    "Job",
    "JobUpdate",
    "Page",
    "Pages",
    "RawResponse",
    "UnknownObject",
]
