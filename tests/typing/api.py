"""What a type checker must see in the client: checked by mypy and pyright (test_typing.py), never run."""

from __future__ import annotations

from typing import Any, assert_type

from pictory_client import AsyncPictory, Pictory, errors, types
from pictory_client.models import AiVideo, GeneratedVideo, GenerateVideoRequest, Job, JobFailure, JobInProgress


def sync_calls(pictory: Pictory) -> None:
    """Jobs and pages know what they give; a union is told apart by `isinstance`."""
    job = pictory.ai_studio.generate_video(prompt="A fox", model="veo3.1", duration="8s", reference_image_urls=("u",))
    assert_type(job, types.Job[AiVideo])
    assert_type(job.wait(timeout=900), AiVideo)
    assert_type(job.refresh(), types.Job[AiVideo])
    assert_type(job.status, str | None)

    pages = pictory.ai_studio.list_videos()
    assert_type(pages, types.Pages[GeneratedVideo])
    assert_type(pages.first(), GeneratedVideo | None)
    for item in pages:
        assert_type(item, GeneratedVideo)
    for page in pages.by_page():
        assert_type(page.items, tuple[GeneratedVideo, ...])
        assert_type(page.response, types.RawResponse)

    found = pictory.jobs.get("1f6a3c52-8f0e-4b7d-9a35-6c2d1e0f4b98", timeout=5, max_retries=0)
    assert_type(found, Job)
    assert_type(found.data, JobInProgress | JobFailure | AiVideo | dict[str, Any])
    if isinstance(found.data, AiVideo):
        assert_type(found.data.width, int)
        assert_type(found.data.ai_credits_used, float)


def errors_of_jobs(late: errors.JobTimeout, failed: errors.JobFailed) -> None:
    """Errors about a job hold its handle, and the service's own words."""
    assert_type(late.job.token, str)
    assert_type(late.job.status, str | None)
    assert_type(late.elapsed, float)
    assert_type(late.last_status, str | None)
    assert_type((failed.job.id, failed.job.kind), tuple[str, str])
    assert_type(failed.code, str | None)
    assert_type(failed.reason, str | None)


async def async_calls(pictory: AsyncPictory) -> None:
    """The async twins; a list is not awaited, its iteration is."""
    job = await pictory.ai_studio.generate_video(prompt="A fox", extra_body={"seed": 7}, extra_headers={"X-Shop": "1"})
    assert_type(job, types.AsyncJob[AiVideo])
    assert_type(await job.wait(), AiVideo)
    pages = pictory.ai_studio.list_videos()
    assert_type(pages, types.AsyncPages[GeneratedVideo])
    assert_type(await pages.first(), GeneratedVideo | None)
    async for item in pages:
        assert_type(item, GeneratedVideo)
    assert_type(await pictory.jobs.get("j"), Job)


def clients() -> None:
    """Context managers and copies keep their class; a resumed job has the type that was asked for."""
    with Pictory(api_key="pictai_x", base_url="http://localhost", timeout=5, max_retries=0) as pictory:
        assert_type(pictory, Pictory)
        assert_type(pictory.with_options(timeout=1), Pictory)
        assert_type(pictory.resume("token", result=AiVideo), types.Job[AiVideo])


def values(caught: errors.InvalidRequest) -> None:
    """Models are keyword-only; open enums take any text; every module's names resolve."""
    request = GenerateVideoRequest(prompt="A fox", model="kling")
    assert_type(request.webhook, str | None)
    assert_type(GenerateVideoRequest.from_dict({"prompt": "A fox"}), GenerateVideoRequest)
    assert_type(request.to_dict(), dict[str, Any])
    assert_type(caught.status, int | None)
