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

    return {
        "ai_image": ai_image,
        "ai_video": ai_video,
    }


def priced() -> Mapping[str, Operation]:
    """Every operation that costs credits by its label, like `tag.name`."""
    from pictory_client.api.ai_studio.generate_image import OPERATION as generate_image
    from pictory_client.api.ai_studio.generate_video import OPERATION as generate_video

    return {
        "ai_studio.generate_image": generate_image,
        "ai_studio.generate_video": generate_video,
    }
