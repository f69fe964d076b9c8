"""What a type checker must see in the client: checked by mypy and pyright (test_typing.py), never run."""

from __future__ import annotations

from typing import Any, assert_type

from pictory_client import AsyncPictory, Pictory, errors, types, webhooks
from pictory_client.models import (
    AccessToken,
    AiCreditTransaction,
    AiImage,
    AiVideo,
    AiVisual,
    AiVoice,
    Background,
    Cleaned,
    CreatedTemplate,
    Element,
    FontStyle,
    GeneratedImage,
    GeneratedVideo,
    GenerateVideoRequest,
    Highlights,
    Job,
    JobCleaned,
    JobFailure,
    JobInProgress,
    LegacyStoryboard,
    LegacyVideo,
    ListedJob,
    MusicTrack,
    Quota,
    RenderedVideo,
    Scene,
    SceneDict,
    StoryboardPreview,
    StoryboardRequest,
    Transcription,
    VoiceOver,
)


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
    assert_type(
        found.data,
        JobInProgress
        | JobFailure
        | JobCleaned
        | AiImage
        | AiVideo
        | StoryboardPreview
        | RenderedVideo
        | Transcription
        | Highlights
        | LegacyStoryboard
        | LegacyVideo
        | types.UnknownObject,
    )
    failed = [entry.job_id for entry in pictory.jobs.list() if entry.data.status == "failed"]
    assert_type(failed, list[str | None])
    if isinstance(found.data, AiVideo):
        assert_type(found.data.width, int)
        assert_type(found.data.ai_credits_used, float)


def images_and_lists(pictory: Pictory) -> None:
    """A method called `list` breaks no annotation; deletions and bare arrays have their types."""
    image = pictory.ai_studio.generate_image(prompt="A fox", style="vintage", max_credits=2.5)
    assert_type(image.wait(), AiImage)
    assert_type(pictory.ai_studio.list_images().first(), GeneratedImage | None)
    assert_type(pictory.jobs.list(), types.Pages[ListedJob])
    assert_type(pictory.jobs.clean("j"), Cleaned)
    assert_type(pictory.account.get_quota(), Quota)
    assert_type(pictory.account.get_quota().ai_credits.used, float)
    assert_type(pictory.account.get_ai_credits_usage(year=2026, month=9), list[AiCreditTransaction])


def storyboards(pictory: Pictory) -> None:
    """Nested models and the vendor's own dicts, side by side; open lists take any text; the job tells its progress."""
    visual = AiVisual(model="veo3.1", prompt="A fox", video_duration="6s")
    model = Scene(
        story="A fox.",
        background=Background(type_="video", ai_visual=visual),
        elements=[Element(type_="text", text="Fox", style=FontStyle(font_family="Papyrus", color="#fff"))],
    )
    pasted: SceneDict = {
        "story": "A fox.",
        "background": {"visualUrl": "https://a.example/b.mp4", "clips": [{"start": 0, "end": 2.5}]},
        "elements": [{"type": "shape", "name": "circle", "top": "8%"}, {"type": "text", "text": "Fox"}],
        "backgroundBrolls": [{"color": "#000", "brollClip": {"start": 1, "end": 2}}],
        "mediaRepurposeSettings": {"any": {"thing": 1}},
        "layers": [[{"text": "Fox"}]],
    }
    voice = VoiceOver(enabled=True, ai_voices=[AiVoice(speaker="Brian")])
    job = pictory.videos.render_storyboard(
        video_name="Fox", scenes=[model, pasted], voice_over=voice, variables={"guest": "Ann"}, max_credits=120
    )
    assert_type(job, types.Job[RenderedVideo])
    assert_type(job.progress, float | None)
    assert_type(job.wait(on_update=lambda update: print(update.progress)).video_url, str)
    preview = pictory.videos.create_storyboard_preview(
        video_name="Fox",
        scenes=({"story": "A fox.", "createSceneOnNewLine": True},),
        voice_over={"enabled": True, "aiVoices": [{"speaker": "Brian", "speed": 110}]},
        webhook_input={"order": 7},
    )
    assert_type(preview, types.Job[StoryboardPreview])
    assert_type(preview.wait().storyboard, StoryboardRequest)
    assert_type(preview.wait().storyboard.scenes, list[Scene] | None)
    assert_type(pictory.estimate("render_storyboard", video_name="Fox", scenes=[model, pasted]), float)


def prices_and_webhooks(pictory: Pictory, body: bytes) -> None:
    """An estimate takes what the method takes; a notification is read, and confirmed as a job."""
    assert_type(pictory.estimate("generate_video", model="veo3.1", duration="8s"), float)
    assert_type(pictory.estimate("ai_studio.generate_image", prompt="A fox", reference_image_url="u"), float)
    assert_type(webhooks.parse(body), Job)
    assert_type(webhooks.parse({"job_id": "j"}).job_id, str)
    assert_type(pictory.webhooks.confirm(body), types.Job[Any])
    assert_type(pictory.webhooks.confirm(body, AiVideo), types.Job[AiVideo])


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
    assert_type(await pictory.videos.render_storyboard(video_name="Fox"), types.AsyncJob[RenderedVideo])
    assert_type(await pictory.jobs.get("j"), Job)
    assert_type([item async for item in pictory.jobs.list()], list[ListedJob])
    assert_type(await pictory.account.get_ai_credits_usage(month=9), list[AiCreditTransaction])
    assert_type(pictory.estimate("generate_image", model="nanobanana"), float)
    assert_type(await pictory.webhooks.confirm("{}", AiImage), types.AsyncJob[AiImage])


def whole_bodies(pictory: Pictory) -> None:
    """What is one argument takes models and dicts alike; bytes are bytes; what was read can be sent again."""
    preview = pictory.videos.create_storyboard_preview(video_name="Fox").wait()
    assert_type(pictory.videos.render(render_params=preview.render_params), types.Job[RenderedVideo])
    assert_type(pictory.videos.render_preview("j"), types.Job[RenderedVideo])
    pictory.videos.update_elements("j", elements=[*preview.render_params.elements])
    assert_type(pictory.templates.create(pictoryprojectfile=b"{}"), CreatedTemplate)
    newest = pictory.projects.list().first()
    if newest is not None:
        pictory.projects.update(newest.id, project=pictory.projects.get(newest.id))
    assert_type(pictory.media.upload("a.mp4", "video/mp4", lambda done, total: None), str)
    assert_type(pictory.music.search(mood=["Calm"]), types.Pages[MusicTrack])
    assert_type(pictory.music.list_moods(), list[str])
    heard = pictory.transcription.transcribe(file_url="u")
    assert_type(heard, types.Job[Transcription])
    again = pictory.transcription.create_highlights_from_transcript(transcript=heard.wait().transcript)
    assert_type(again, types.Job[Highlights])
    Scene(video_url="u", audio_language="en-US", transcript=heard.wait().transcript)
    assert_type(pictory.legacy.get_access_token(client_id="a", client_secret="b"), AccessToken)
    try:
        pictory.aws_connections.update("c", version=1, name="n")
    except errors.Conflict as stale:
        assert_type(stale.status, int | None)


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
