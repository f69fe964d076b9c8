"""The operations, one package per tag, and the kinds of jobs they start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_runtime.descriptors import JobKind


def job_kinds() -> Mapping[str, JobKind]:
    """Every kind of job by its name, as it stands in a job's token."""
    from pictory_client.api.ai_studio.generate_video import JOB as ai_video

    return {
        "ai_video": ai_video,
    }
