"""The older storyboards and renders: their jobs are those of the newer ones, asked for and answered in words of v1."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from attrs import evolve, frozen

import pictory_spec
from pictory_mock import legacy
from pictory_mock.contract import document
from pictory_mock.contract.defaults import with_defaults
from pictory_mock.core.lifecycle import Failure

from . import rendering, storyboarding

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job, Order
    from pictory_mock.core.lifecycle import Plan
    from pictory_mock.files import Addresses, MediaFile
    from pictory_spec import Operation

Fields = Mapping[str, Any]

STORYBOARD = "legacy_storyboard"
_PREVIEW, _RENDER = "createStoryboardPreview", "renderVideo"
"""The operations whose jobs these are otherwise."""
_NAMES = {"shareVideoURL": "videoURL", "preview": "videoShareURL"}
"""What a file is called in v1, where it is called otherwise."""


@frozen
class Storyboarding:
    """An operation of v1 that starts jobs which make a storyboard."""

    operation: Operation
    job: Fields
    inner: storyboarding.Storyboarding

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return self.inner.folder

    def texts(self, request: Fields) -> Mapping[str, str]:
        """The texts of the scenes, by the path of each."""
        found = {f"scenes[{at}].text": scene.get("text") for at, scene in enumerate(request.get("scenes", ()))}
        return {path: text for path, text in found.items() if text}

    def order(self, request: Fields, plan: Plan | None = None, base: str = "", account: Account | None = None) -> Order:
        """The order of a request whose defaults are filled in. The template that it may name is not filled in."""
        return self.ordered(self.newer(request), plan, base, account)

    def ordered(self, newer: Fields, plan: Plan | None, base: str, account: Account | None) -> Order:
        """The order of a request in the words of v2."""
        order = self.inner.order(newer, plan, base, account)
        usual = Failure(self.job["failure"]["error_code"], self.job["failure"]["error_message"])
        return evolve(order, operation=self.operation.id, insufficient=order.insufficient or usual)

    def newer(self, request: Fields, template: str = "") -> Fields:
        """A request in the words of v2; `template` is the name of the template that it names."""
        if "templateId" in request:
            found: Fields = legacy.from_template(dict(request), template)
            return found
        return cast("Fields", with_defaults(document.api(), "StoryboardRequest", legacy.storyboard(dict(request))))

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        found = self.inner.result(job, addresses)
        request = job.request
        params = legacy.older(
            found["renderParams"],
            description=request.get("videoDescription", request["videoName"]),
            session=job.id,
        )
        return {"renderParams": params, self.job["file"]: found[self.inner.job["file"]]}

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job."""
        return self.inner.files(job)


@frozen
class Rendering:
    """An operation of v1 that starts jobs which render."""

    operation: Operation
    job: Fields
    inner: rendering.Rendering
    told: tuple[str, ...]
    """What the result of a completed job tells."""

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return self.inner.folder

    def texts(self, request: Fields) -> Mapping[str, str]:
        """None: the words were given before, and told how the job of that time was to go."""
        return self.inner.texts(request)

    def order(self, request: Fields, plan: Plan | None = None, base: str = "", account: Account | None = None) -> Order:
        """The order of render parameters of v1; only where examples are tried out they come without scenes."""
        whole = request if "scenes" in request else {**_shown(), **request}
        newer: dict[str, Any] = legacy.newer(whole)
        newer |= {name: whole[name] for name in ("webhook",) if name in whole}
        return evolve(self.inner.order(newer, plan, base, account), operation=self.operation.id)

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        found = self.inner.result(job, addresses)
        return {name: found[_NAMES.get(name, name)] for name in self.told if _NAMES.get(name, name) in found}

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job."""
        return self.inner.files(job)


@functools.cache
def of(operation: str) -> Storyboarding | Rendering:
    """What the operation of this id makes."""
    found = pictory_spec.OPERATIONS[operation]
    job = found.job or {}
    if job["kind"] == STORYBOARD:
        return Storyboarding(found, job, storyboarding.of(_PREVIEW))
    told = tuple(document.api().fields(document.api().schema(job["result"])))
    return Rendering(found, job, rendering.of(_RENDER), told)


def _shown() -> dict[str, Any]:
    """What the contract shows as render parameters, for changes that come without any."""
    operation = pictory_spec.OPERATIONS["renderVideoV1"]
    found: dict[str, Any] = document.api().requests(operation.path, operation.method)[0]
    return found
