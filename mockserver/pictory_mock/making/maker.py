"""Operations that start jobs, whatever these make: how they are ordered, what they tell, and which files they have."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.pointers import put
from pictory_mock.files import Addresses

from . import generation, tags

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job, Order
    from pictory_mock.core.lifecycle import Plan
    from pictory_mock.files import MediaFile
    from pictory_spec import Operation


class Maker(Protocol):
    """An operation that starts jobs, as the contract describes it."""

    @property
    def operation(self) -> Operation:
        """The operation."""

    @property
    def job(self) -> Mapping[str, Any]:
        """What the contract says of its jobs."""

    @property
    def folder(self) -> str:
        """Below which name the files of its jobs lie."""

    def texts(self, request: Mapping[str, Any]) -> Mapping[str, str]:
        """What is to be made, in words: the free texts of a request, by the path of each."""

    def order(
        self, request: Mapping[str, Any], plan: Plan | None = None, base: str = "", account: Account | None = None
    ) -> Order:
        """The order of a request whose defaults are filled in.

        `account` is whose it is: it may have things of its own that the request names. None: one that has nothing.
        """

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job."""


@functools.cache
def of(operation: str) -> Maker:
    """What the operation of this id makes."""
    job = pictory_spec.OPERATIONS[operation].job or {}
    if "list" in job:
        return generation.of(operation)
    # With the first job of its kind, not with the server.
    usual = "rendering" if operation in _OF_PREVIEWS else "storyboarding"
    found: Maker = import_module(f"{__package__}.{_MODULES.get(job['kind'], usual)}").of(operation)
    return found


_OF_PREVIEWS = ("renderPreview", "renderVideo", "renderProject")
"""Operations that render what was made before, and not a storyboard."""


_MODULES = {
    "transcription": "transcribing",
    "highlights": "highlighting",
    "legacy_storyboard": "legacy",
    "legacy_render": "legacy",
}
"""The modules that know what jobs of a kind make, for kinds that are neither generated nor made of storyboards."""


def addresses(made: Maker, job: Job, account: Account, public_url: Callable[[], str]) -> Addresses:
    """Where the files of a job lie."""
    (file,) = job.files
    media = f"{public_url()}/media"
    return Addresses(media, f"{media}/{made.folder}/user/{account.id}/{file}")


def samples(operation: Operation) -> Iterator[dict[str, Any]]:
    """The requests that the contract shows as examples, over and over, defaults filled in."""
    return itertools.cycle(shown(operation))


def shown(operation: Operation) -> list[dict[str, Any]]:
    """The requests that the contract shows as examples, defaults filled in."""
    from pictory_mock.contract.defaults import with_defaults

    requests = document.api().requests(operation.path, operation.method)
    return [with_defaults(document.api(), str(operation.request), each) for each in requests]


def start(call: Call) -> Any:
    """Start a job."""
    made = of(call.operation.id)
    plan = tags.plan(made.texts(call.body), call.operation.id)
    order = made.order(call.body, plan, call.public_url(), call.account)
    answer: dict[str, Any] = {"success": True}
    put(answer, made.job["id"], call.account.jobs.submit(order).id)
    return answer
