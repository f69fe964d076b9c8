"""AI Studio: what generating and listing videos do to an account.

Input addresses (first frame, reference images, the video to extend) are taken as they are and never fetched, and an
extended video is as long as its `duration`: both assumed, the service documents neither.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from itertools import cycle
from typing import TYPE_CHECKING, Any, cast

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.refusal import refuse
from pictory_mock.core.clock import iso
from pictory_mock.core.credits import to_credits, to_tenths
from pictory_mock.core.ids import dated_id
from pictory_mock.core.jobs import Job, Order, Shelf
from pictory_mock.core.lifecycle import Failure

from . import files, pages

if TYPE_CHECKING:
    from pictory_mock import media
    from pictory_mock.core import Account
    from pictory_mock.core.ids import Draw

    from .calls import Call

_GENERATE = pictory_spec.OPERATIONS["generateVideo"]
VIDEOS = Shelf("ai_videos", dated_id)
_SEEDED_APART = (300.0, 7200.0)
"""Seconds between two seeded videos, from and to."""


def generate_video(call: Call) -> Any:
    """Start the job of a video."""
    job = call.account.jobs.submit(_order(call.body))
    return {"success": True, "data": {"jobId": job.id}}


def list_videos(call: Call) -> Any:
    """One page of the account's finished videos, newest first."""
    page = call.operation.page or {}
    size, param = page["size"], page["param"]
    before = _position(call, param)
    now = call.account.clock.now_ms()
    # One more than fits tells whether there is another page.
    jobs = call.account.jobs.newest(VIDEOS, until=now, before=before, limit=size + 1)
    answer: dict[str, Any] = {"items": [_item(job, call) for job in jobs[:size]]}
    if len(jobs) > size:
        last = jobs[size - 1]
        answer[page["token"].removeprefix("/")] = pages.encode(
            call.account.id, VIDEOS.name, (_completed(last), last.item)
        )
    return answer


def video_result(job: Job, call: Call) -> dict[str, Any]:
    """What a completed video job tells beside its status."""
    return {**_file(job, call), "aiCreditsUsed": to_credits(job.tenths)}


def clip(job: Job) -> media.Clip:
    """What the files of a video job show."""
    from pictory_mock import media

    width, height = _size(job.request)
    return media.Clip(
        width=width,
        height=height,
        seconds=_seconds(job.request),
        prompt=job.request["prompt"],
        model=job.request["model"],
        aspect_ratio=job.request["aspectRatio"],
        seed=int(job.file[:8], 16),
    )


def seed_videos(account: Account, count: int) -> None:
    """Make so many finished videos, spread back in time, from the requests that the contract shows as examples."""
    moment = account.clock.now()
    samples = _sample_requests()
    gaps: Draw | None = None
    for step in account.steps(count):
        with account.changing():
            gaps = gaps or account.draw("seeded videos")
            for _ in step:
                moment -= gaps.between(*_SEEDED_APART)
                account.jobs.backdate(_order(next(samples)), round(moment * 1000))


def _operation() -> Mapping[str, Any]:
    return document.api().operation(_GENERATE.path, _GENERATE.method)


def _order(request: dict[str, Any]) -> Order:
    prices = _operation()["x-credits"]
    price = to_tenths(prices["prices"][request[prices["by"]]])
    poor = prices["insufficient"]
    return Order(
        operation=_GENERATE.id,
        request=request,
        tenths=round(price * _seconds(request)),
        insufficient=Failure(poor["error_code"], poor["error_message"]),
        shelf=VIDEOS,
    )


def _seconds(request: Mapping[str, Any]) -> float:
    """The length of the video: `8s` is 8.0."""
    return float(request[_operation()["x-credits"]["seconds"]].removesuffix("s"))


def _size(request: Mapping[str, Any]) -> tuple[int, int]:
    """Width and height in px."""
    table = _operation()["x-media"]
    found = table["sizes"]
    for name in table["by"]:
        found = found[request[name]]
    width, height = found
    return width, height


def _sample_requests() -> Iterator[dict[str, Any]]:
    from pictory_mock.contract.defaults import with_defaults

    content = _operation()["requestBody"]["content"]["application/json"]
    samples = [example["value"] for example in content["examples"].values()]
    for sample in cycle(samples):
        yield cast("dict[str, Any]", with_defaults(document.api(), str(_GENERATE.request), sample))


def _position(call: Call, param: str) -> pages.Position | None:
    token = call.query.get(param)
    if token is None:
        return None
    try:
        return pages.decode(call.account.id, VIDEOS.name, token)
    except pages.BadToken as error:
        raise refuse(param, "is not a page token of this list. Leave it out for the first page") from error


def _completed(job: Job) -> int:
    ends = job.course.ends
    if ends is None:
        raise AssertionError(f"job {job.id} is listed, but never ends")
    return ends


def _file(job: Job, call: Call) -> dict[str, Any]:
    public_url = call.public_url()

    def url(kind: files.FileKind) -> str:
        return files.url(public_url, call.account, job.file, kind)

    width, height = _size(job.request)
    return {
        "url": url(files.VIDEO),
        "duration": job.request["duration"],
        "width": width,
        "height": height,
        "previewImageUrl": url(files.PREVIEW),
        "thumbnailImageUrl": url(files.THUMBNAIL),
        "lastFrameImageUrl": url(files.LAST_FRAME),
    }


def _item(job: Job, call: Call) -> dict[str, Any]:
    echoed = {name: value for name, value in job.request.items() if name in _item_fields()}
    return {**echoed, **_file(job, call), "id": job.item, "createdDate": iso(_completed(job))}


@functools.cache
def _item_fields() -> frozenset[str]:
    """What a listed video tells. Fields that requests have too are told as they were asked for."""
    page = pictory_spec.OPERATIONS["listVideos"]
    schemas = pictory_spec.document()["components"]["schemas"]
    items = schemas[page.responses[page.success]]["properties"][(page.page or {})["items"].removeprefix("/")]
    return frozenset(schemas[items["items"]["$ref"].rpartition("/")[2]]["properties"])
