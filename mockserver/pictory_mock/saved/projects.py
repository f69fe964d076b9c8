"""The projects of an account: kept with the job that made them, read back into what is rendered.

A job that is asked to save its project makes one at the moment of its completion. What a project shows is that of its
job, until it is changed itself: then its document is kept, and read back into what is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from pictory_mock.contract import document
from pictory_mock.core.kept import Collection
from pictory_mock.files import MediaFile, videos
from pictory_mock.files.projects import FOLDER, PAGE, PICTURE
from pictory_mock.making import maker, storyboarding
from pictory_mock.storyboards.projects import asked, older, reading, setting
from pictory_mock.storyboards.recut import recut

from . import speaking

if TYPE_CHECKING:
    from pictory_mock.core import Account, World
    from pictory_mock.core.job import Job
    from pictory_mock.core.kept import Thing
    from pictory_mock.making.storyboarding import Storyboarding

    PublicUrl = Callable[[], str]

Fields = Mapping[str, Any]

_USUAL_SPEED = 100
_ADDRESS = re.compile(r"user/([0-9a-f-]{36})/(\w+)(\.[a-z]+)")


def keep(account: Account, job: Job) -> None:
    """A watcher of jobs: keep the project of one that is to be completed, from that moment on."""
    way = job.course
    if way.cleaned is not None:
        return
    kept, name = Collection(account, FOLDER), storyboarding.project_of(job)
    kept.forget(name)
    if way.outcome == "completed" and way.ends is not None:
        folder = job.request.get("projectMetadata", {}).get("folderId")
        fields = {"job": job.id, "generated": way.ends, "folder": folder}
        kept.create(fields, name=name, created=way.ends)


def of(account: Account, job: Job) -> Thing | None:
    """The project that a job has saved, if it is still there."""
    return Collection(account, FOLDER).find(storyboarding.project_of(job)) if job.request.get("saveProject") else None


def add(account: Account, thing: Thing, kind: str, job: Job) -> None:
    """Let a project know of a video of it: one of its `renders`, which go with it, or of its preview (`previewed`)."""
    kept = Collection(account, FOLDER)
    with account.changing():
        now = kept.find(thing.id)  # others may have changed or deleted it since it was read
        if now is not None:
            kept.update(now.id, {kind: [*now.fields.get(kind, ()), job.id]})


def find_file(world: World, path: str) -> MediaFile | None:
    """The file at an address below that of all projects, or None."""
    from pictory_mock import media

    parts = _ADDRESS.fullmatch(path)
    account = world.find_account(parts[1]) if parts else None
    thing = Collection(account, FOLDER).find(parts[2]) if parts and account else None
    if parts is None or account is None or thing is None or parts[3] not in (PAGE, PICTURE):
        return None
    cut = recut(params_of(account, thing, lambda: ""))
    if not cut.scenes:
        return None
    if parts[3] == PICTURE:
        return MediaFile(PICTURE, cut, media.write_poster)
    return videos.page(cut)


def storyboard_of(account: Account, thing: Thing, public_url: PublicUrl = lambda: "") -> dict[str, Any]:
    """The storyboard of a project as a request, each scene with its `sceneId`."""
    before, job = first_of(account, thing, public_url), job_of(account, thing)
    request: Fields = asked.request_of(before)
    if job is not None:
        made = _maker(job)
        request = made.request(job, maker.addresses(made, job, account, public_url))
    saved, after = thing.fields.get("document", {}), params_of(account, thing, public_url)
    whole = asked.storyboard(request, before, after)
    speaker = speaking.speaker(account, before, saved)
    if older_of(thing) is not None:
        whole["scenes"] = older.numbered(whole["scenes"], before)
    whole = setting.asked(whole, before["output"], after["output"], speaker, speed_of(job))
    return {**whole, **({"language": saved["scriptLanguage"]} if "scriptLanguage" in saved else {})}


def samples() -> list[Fields]:
    """What seeded projects hold; the last ones are of the older generations."""
    found = document.api().requests("/v2/video/render", "POST")
    shown = [{name: value for name, value in each.items() if name != "webhook"} for each in found]
    newer = [{"params": params, "folder": folder} for folder in (None, "folder-1", "folder-2") for params in shown]
    listed = [each for page in document.api().examples("/v2/projects", "GET", 200) for each in page["items"]]
    old = next(each for each in listed if isinstance(each["id"], int))
    kinds = (("source", "aspectRatio", "schemaVersion"), ("source", "aspectRatio"))
    return [*newer, *({**newer[0], "older": {name: old[name] for name in names}} for names in kinds)]


def identity(fields: Fields, created: int) -> str | None:
    """The id of a project that is seeded: of an old one the moment at which it was made (ms), else any."""
    return str(created) if "older" in fields else None


def older_of(thing: Thing) -> Fields | None:
    """What is told of a project of schema v2, or from before it, in its own way; None for those of today."""
    found: Fields | None = thing.fields.get("older")
    return found


def params_of(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """What is rendered of a project."""
    first, saved = first_of(account, thing, public_url), thing.fields.get("document")
    if not saved:
        return first
    if older_of(thing) is not None:
        saved = older.named(saved, first)
    params = setting.shaped(first, saved.get("layout", ""))
    params = reading.revised(params, saved, speed_of(job_of(account, thing)), language_of(account, thing))
    speaker = speaking.speaker(account, first, saved)
    return params if speaker is None else setting.spoken(params, speaker)


def first_of(account: Account, thing: Thing, public_url: PublicUrl) -> dict[str, Any]:
    """What was rendered of a project before it was changed."""
    job = job_of(account, thing)
    if job is None:
        return dict(thing.fields["params"])
    made = _maker(job)
    return made.params(job, maker.addresses(made, job, account, public_url))


def job_of(account: Account, thing: Thing) -> Job | None:
    """The job that made a project; those that were seeded have none."""
    name = thing.fields.get("job")
    return account.jobs.find(name) if name else None


def speed_of(job: Job | None) -> float:
    """How fast the first voice of a job speaks (percent)."""
    voices = job.request.get("voiceOver", {}).get("aiVoices", ()) if job else ()
    return float(voices[0].get("speed", _USUAL_SPEED)) if voices else _USUAL_SPEED


def language_of(account: Account, thing: Thing) -> str | None:
    """The language of the words of a project; of one that was seeded it is not known until it is saved."""
    job, saved = job_of(account, thing), thing.fields.get("document", {})
    return saved.get("scriptLanguage") or (storyboarding.language_of(job) if job else None)


def _maker(job: Job) -> Storyboarding:
    return cast("Storyboarding", maker.of(job.operation))
