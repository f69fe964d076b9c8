"""What the service posts to your webhook: `parse` reads it, `confirm` of a client asks the service whether it is true.

Nothing is signed: whoever knows the address can post there. Believe what `Pictory().webhooks.confirm(body)` returns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime import webhooks, wire
from pictory_runtime.descriptors import Notification

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client.models.job import Job

__all__ = ["NOTIFICATION", "parse"]

NOTIFICATION = Notification(body=wire.model("pictory_client.models.job", "Job"), id=("job_id",))
"""What is posted, and where in it the id of the job is."""


def parse(body: bytes | bytearray | str | Mapping[str, Any]) -> Job:
    """Read the body of a notification, given as it came or as JSON already. This proves nothing: see `confirm`.

    Sent when the job has ended, completed or failed, to the address that its request named.

    Assumed: the vendor documents nothing about it.

    Raises:
        DecodeError: It is no notification of a job; `raw` keeps it.
    """
    result: Job = webhooks.parse(body, NOTIFICATION)
    return result
