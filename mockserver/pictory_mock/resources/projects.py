"""Projects: listed, read, changed as documents, rendered and deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pictory_mock.calls import keeping, pages
from pictory_mock.contract.refusal import field_name
from pictory_mock.core.clock import iso
from pictory_mock.core.kept import Collection
from pictory_mock.files.projects import FOLDER, PICTURE
from pictory_mock.making import maker, rendering, storyboarding
from pictory_mock.saved import documents, projects
from pictory_mock.storyboards.recut import recut

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job
    from pictory_mock.core.kept import Thing
    from pictory_mock.core.places import Position

    PublicUrl = Callable[[], str]

Fields = Mapping[str, Any]

_RENDER = "render"
_SOURCES = (("transcribe", ("audioUrl", "videoUrl")), ("url", ("blogUrl",)))
"""What a project was made from, by the fields of its scenes; otherwise from a script."""
_RENDERED = {
    "videoURL": "videoURL",
    "audioURL": "audioURL",
    "videoShareURL": "shareVideoURL",
    "srtFile": "srtFile",
    "vttFile": "vttFile",
    "txtFile": "txtFile",
}
"""The files of a render, and what a project calls them."""


def listing(call: Call) -> Any:
    """One page of the projects, the one that was saved last first; only those of a folder, if one is named."""
    page = pages.read_kept(call, _Folder(call.account, call.query.get("folderid")))
    return page.answer([_item(call, thing) for thing in page.things])


def get(call: Call) -> Any:
    """All that a project holds."""
    return _document(call.account, keeping.get(call), call.public_url)


def update(call: Call) -> Any:
    """Put another document in place of that of a project."""
    account = call.account
    kept = Collection(account, FOLDER)
    with account.changing():
        thing = keeping.get(call)
        document, unused = documents.updated(account, thing, call.body, call.public_url)
        fields = {"generated": thing.created, **thing.fields, "document": document}
        # Anew, so that it is the one that was saved last.
        kept.forget(thing.id)
        thing = kept.create(fields, name=thing.id)
    call.ignored.extend(map(field_name, unused))
    project = _document(account, thing, call.public_url)
    return {"success": True, "message": "Project updated successfully", "project": project}


def delete(call: Call) -> Any:
    """Delete a project, and the videos that were rendered of it."""
    thing, jobs = keeping.get(call), call.account.jobs
    now = call.account.clock.now_ms()
    keeping.delete(call)
    for name in thing.fields.get("renders", ()):
        job = jobs.find(name)
        if job is not None and job.state_at(now) != "running":
            jobs.clean(name)
    return {"success": True, "message": "Project deleted successfully"}


def render(call: Call) -> Any:
    """Render a project as it is now."""
    kept, account = Collection(call.account, FOLDER), call.account
    with keeping.declining(call.operation):
        thing = kept.get(keeping.named(call))
    job = projects.job_of(account, thing)
    render = rendering.submit(
        call,
        projects.params_of(account, thing, call.public_url),
        language=projects.language_of(account, thing),
        destinations=storyboarding.destinations_of(job) if job else (),
        project=thing.id,
    )
    projects.add(account, thing, "renders", render)
    return rendering.answer(call, render)


class _Folder(Collection):
    """The projects of one folder, or (None) all of them."""

    def __init__(self, account: Account, folder: str | None) -> None:
        super().__init__(account, FOLDER)
        self._folder = folder

    def newest(self, *, before: Position | None = None, limit: int | None = None) -> list[Thing]:
        """As for a collection; what lies elsewhere is passed over."""
        if self._folder is None:
            return super().newest(before=before, limit=limit)
        found = [each for each in super().newest(before=before) if each.fields.get("folder") == self._folder]
        return found[:limit]


def _item(call: Call, thing: Thing) -> dict[str, Any]:
    """A project as the list tells it."""
    saved, job = thing.fields.get("document"), projects.job_of(call.account, thing)
    name = saved["projectName"] if saved else _title(call.account, thing, job)
    return {
        "id": thing.id if projects.older_of(thing) is None else int(thing.id),
        "name": name,
        "source": _source(thing, job),
        "projectPreview": _where(call.account, thing, call.public_url, PICTURE),
        "savedDate": iso(thing.created),
        **_kind(call.account, thing),
        "type": "project",
    }


def _kind(account: Account, thing: Thing) -> dict[str, str]:
    """The generation of a project, and what only those of older ones tell."""
    older, saved = projects.older_of(thing), thing.fields.get("document") or {}
    kind = {"schemaVersion": "v3"} if older is None else dict(older)
    if "aspectRatio" in kind and saved and saved["layout"] != documents.first_layout(account, thing):
        del kind["aspectRatio"]
    return kind | {name: saved[name] for name in ("schemaVersion",) if name in saved}


def _title(account: Account, thing: Thing, job: Job | None) -> str:
    if job is None:
        return str(projects.first_of(account, thing, lambda: "")["output"]["title"])
    return str(job.request["videoName"])


def _document(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """A project as a document: what was sent, or what follows from its job; and what only the service knows."""
    job, params = projects.job_of(account, thing), projects.params_of(account, thing, public_url)
    found = documents.told(account, thing, public_url)
    return {
        **{name: value for name, value in found.items() if name not in _RENDERED.values()},
        "project_id": thing.id,
        "projectType": "1",
        "source": _source(thing, job),
        "thumbnail": _where(account, thing, public_url, PICTURE),
        "videoDuration": recut(params).seconds,
        "saveDate": iso(thing.created),
        "generatedDate": iso(thing.fields.get("generated", thing.created)),
        **_videos(account, thing, public_url),
    }


def _videos(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """How far a project is, and the files of its latest video, if it has one."""
    renders, now = _renders(account, thing), account.clock.now_ms()
    done = [each for each in renders if each.state_at(now) == "completed"]
    state = {
        "inProgress": any(each.state_at(now) == "running" for each in renders),
        "step": "RENDER" if done else "EDIT" if thing.fields.get("document") else "STORYBOARD",
    }
    if not done:
        return state
    made = maker.of(done[-1].operation)
    result = made.result(done[-1], maker.addresses(made, done[-1], account, public_url))
    return state | {there: result[here] for here, there in _RENDERED.items()}


def _renders(account: Account, thing: Thing) -> list[Job]:
    """The jobs that make or made videos of a project, in the order in which they were started."""
    job, names = projects.job_of(account, thing), [*thing.fields.get("renders", ()), *thing.fields.get("previewed", ())]
    found = [each for name in names if (each := account.jobs.find(name))]
    if job is not None and job.kind == _RENDER:
        found.append(job)
    return sorted(found, key=lambda each: each.submission)


def _source(thing: Thing, job: Job | None) -> str:
    older = projects.older_of(thing)
    if older is not None:
        return str(older["source"])
    named = {field for scene in (job.request.get("scenes", ()) if job else ()) for field in scene}
    return next((source for source, fields in _SOURCES if named.intersection(fields)), "script")


def _where(account: Account, thing: Thing, public_url: PublicUrl, suffix: str) -> str:
    return f"{public_url()}/media/{FOLDER}/user/{account.id}/{thing.id}{suffix}"
