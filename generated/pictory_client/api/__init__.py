"""The operations, one package per tag; which kinds of jobs they start, and which of them cost credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_runtime.descriptors import JobKind, Operation


def job_kinds() -> Mapping[str, JobKind]:
    """Every kind of job by its name, as it stands in a job's token."""
    from pictory_client.api.ai_studio.generate_image import JOB as ai_image
    from pictory_client.api.ai_studio.generate_video import JOB as ai_video
    from pictory_client.api.legacy.create_storyboard_v1 import JOB as legacy_storyboard
    from pictory_client.api.legacy.render_video_v1 import JOB as legacy_render
    from pictory_client.api.transcription.create_highlights import JOB as highlights
    from pictory_client.api.transcription.transcribe import JOB as transcription
    from pictory_client.api.videos.create_storyboard_preview import (
        JOB as storyboard_preview,
    )
    from pictory_client.api.videos.render_storyboard import JOB as render

    return {
        "ai_image": ai_image,
        "ai_video": ai_video,
        "storyboard_preview": storyboard_preview,
        "render": render,
        "transcription": transcription,
        "highlights": highlights,
        "legacy_storyboard": legacy_storyboard,
        "legacy_render": legacy_render,
    }


def priced() -> Mapping[str, Operation]:
    """Every operation that costs credits by its label, like `tag.name`."""
    from pictory_client.api.ai_studio.generate_image import OPERATION as generate_image
    from pictory_client.api.ai_studio.generate_video import OPERATION as generate_video
    from pictory_client.api.videos.create_storyboard_preview import (
        OPERATION as create_storyboard_preview,
    )
    from pictory_client.api.videos.render_storyboard import (
        OPERATION as render_storyboard,
    )

    return {
        "ai_studio.generate_image": generate_image,
        "ai_studio.generate_video": generate_video,
        "videos.create_storyboard_preview": create_storyboard_preview,
        "videos.render_storyboard": render_storyboard,
    }
