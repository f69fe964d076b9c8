"""Operations that make videos of storyboards: what a render and a preview are, cost and tell.

Both come from the same request and have the same files; a render tells where all of them lie, a preview the page that
plays them. A preview has its video too: the page plays it, and nobody can tell from a mock's video how it was made.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.defaults import with_defaults
from pictory_mock.contract.pointers import put
from pictory_mock.core.credits import to_credits
from pictory_mock.core.ids import dated_id
from pictory_mock.core.job import Job, Order
from pictory_mock.core.lifecycle import Failure, Flaw, Plan
from pictory_mock.files import Addresses, MediaFile, projects, stock, videos
from pictory_mock.sources import surroundings
from pictory_mock.storyboards import charging
from pictory_mock.storyboards.cut import Cut
from pictory_mock.storyboards.cutting import cut, frame_size
from pictory_mock.storyboards.facts import told
from pictory_mock.storyboards.recut import changing, recut, respelling
from pictory_mock.storyboards.shots import Storyboard
from pictory_mock.storyboards.spelling import Address, spelt_out
from pictory_mock.storyboards.surroundings import Surroundings
from pictory_mock.storyboards.understanding import understand
from pictory_mock.storyboards.visuals import Chosen, quoted

from . import connecting, render_params, voices

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_spec import Operation

Fields = Mapping[str, Any]

_AT_ONCE = 0.0
"""At which part of its time a job fails that names a connection which it cannot use."""
_ANYONE = "00000000-0000-0000-0000-000000000000"


@frozen
class Storyboarding:
    """An operation that starts jobs which make a storyboard or its video, as the contract describes it."""

    operation: Operation
    job: Fields
    media: Fields
    credits: Fields

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return str(self.media["folder"])

    def texts(self, request: Fields) -> Mapping[str, str]:
        """The stories, and what scripts are to be written about, by the path of each."""
        found = {}
        for number, scene in enumerate(request.get("scenes", ())):
            if "story" in scene:
                found[f"scenes[{number}].story"] = scene["story"]
            if "storyCoPilot" in scene:
                found[f"scenes[{number}].storyCoPilot.prompt"] = scene["storyCoPilot"]["prompt"]
        return found

    def order(self, request: Fields, plan: Plan | None = None, base: str = "", account: Account | None = None) -> Order:
        """The order of a request whose defaults are filled in."""
        poor = self.credits["insufficient"]
        own = voices.own(account) if account else ()
        around = surroundings.around(request, base, account)
        storyboard = understand(request, own, around)
        unconnected = connecting.check(request, account)
        charges = charging.visuals(storyboard) + charging.presenter(storyboard)
        return Order(
            operation=self.operation.id,
            request=dict(request),
            charges=tuple(charges),
            insufficient=Failure(poor["error_code"], poor["error_message"]),
            files=1,
            seconds=storyboard.seconds if self._renders else 0.0,
            usage=charging.narration(storyboard, own) if self._renders else {},
            plan=plan,
            flaw=Flaw(unconnected, _AT_ONCE) if unconnected else storyboard.flaw,
            base=base,
            facts=around.kept(),
        )

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        return self._rendered(job, addresses) if self._renders else self._previewed(job, addresses)

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job: the video and what belongs to it, and the visuals that were made for it."""
        from pictory_mock import media

        storyboard = self.understood(job)
        made = recut(self.params(job, self._anywhere(job))) if job.changes else self._cut(storyboard)
        file, sent = (job.files[0], destinations_of(job)) if self._renders else (None, ())
        yield from videos.of(made, self.media, language_of(job), file, sent)
        size = media.frame_size(made.width, made.height)
        for visual in _made_visuals(storyboard):
            facts = tuple(word for word in (visual.model, visual.style) if word)
            yield stock.visual(visual.path, visual.visual, size, facts, visual.seconds)

    def understood(self, job: Job) -> Storyboard:
        """What the storyboard of a job was understood as."""
        return understand(job.request, around=Surroundings.of(job.facts))

    def params(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What the renderer works from, with all that was changed since the job was completed."""
        return changing.changed(self._params(self.understood(job), addresses), job.changes)

    def request(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """The storyboard as it was understood, with all that was changed since."""
        return self._told(job, addresses)[1]

    def _told(self, job: Job, addresses: Addresses) -> tuple[dict[str, Any], dict[str, Any]]:
        """What the renderer works from, and the storyboard."""
        storyboard = self.understood(job)
        before = self._params(storyboard, addresses)
        after = changing.changed(before, job.changes)
        request = respelling.respelt(spelt_out(storyboard, _addressed(addresses)), before, after)
        return after, with_defaults(document.api(), str(self.operation.request), request)

    @property
    def _renders(self) -> bool:
        """Whether its result is the video."""
        return self.job["file"] in self.media["files"]

    def _anywhere(self, job: Job) -> Addresses:
        """Where the files of a job could lie: what they show does not depend on it."""
        return Addresses("/media", f"/media/{self.folder}/user/{_ANYONE}/{job.files[0]}")

    def _cut(self, storyboard: Storyboard) -> Cut:
        return cut(storyboard, frame_size(storyboard.request, self.media["sizes"]))

    def _rendered(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        body = videos.told(self.media, addresses.stem, destinations_of(job))
        put(body, self.media["duration"], job.seconds)
        visuals = [charge.tenths for charge in job.charges if charge.source != told("avatar-credits")["source"]]
        if visuals:
            put(body, self.credits["charged"], to_credits(sum(visuals)))
        return body | self._project(job, addresses)

    def _previewed(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        params, request = self._told(job, addresses)
        return {
            "renderParams": params,
            "storyboard": request,
            self.job["file"]: addresses.stem + self.media["files"][videos.PAGE],
            **self._project(job, addresses),
        }

    def _project(self, job: Job, addresses: Addresses) -> dict[str, str]:
        """What is told of the project, if one was to be saved."""
        if not job.request.get("saveProject"):
            return {}
        return projects.told(project_of(job), addresses.stem, self.folder)

    def _params(self, storyboard: Storyboard, addresses: Addresses) -> dict[str, Any]:
        sound = {
            "voice": addresses.stem + self.media["files"]["audioURL"],
            "music": f"{addresses.media}/{stock.FOLDER}{stock.MUSIC}",
        }
        return render_params.write(storyboard, self._cut(storyboard), _addressed(addresses), sound)


@functools.cache
def of(operation: str) -> Storyboarding:
    """The storyboarding that the operation of this id starts."""
    found = pictory_spec.OPERATIONS[operation]
    declared = document.api().operation(found.path, found.method)
    return Storyboarding(found, found.job or {}, videos.declared(found), declared["x-credits"])


def project_of(job: Job) -> str:
    """The id of the project of a job that saves one."""
    digits = hashlib.blake2b(job.id.encode(), digest_size=8).hexdigest()
    return dated_id(job.course.submitted, digits)


def language_of(job: Job) -> str:
    """The language of the words of a job."""
    return str(job.request.get("language", told("narration")["language"]))


def destinations_of(job: Job) -> Sequence[Fields]:
    """Where the video of a job is sent, or that of a preview once it is rendered."""
    found: Sequence[Fields] = job.request.get("destinations", ())
    return found


def _addressed(addresses: Addresses) -> Address:
    """Tells where visuals lie, given where the files of their job do."""

    def address(chosen: Chosen) -> str:
        if chosen.where == "own":
            return chosen.path
        place = addresses.stem if chosen.where == "job" else f"{addresses.media}/{stock.FOLDER}"
        return place + quoted(chosen.path)

    return address


def _made_visuals(storyboard: Storyboard) -> Iterator[Chosen]:
    return (visual for shot in storyboard.shots for visual in shot.visuals if visual.where == "job")
