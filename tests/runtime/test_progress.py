"""How much of a job is done, as far as the service tells it. Both clients."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from pictory_runtime import JobUpdate, errors
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import BUSY, DONE, FAILED, Answer

pytestmark = pytest.mark.usefixtures("no_jitter")


def busy(percent: Any) -> Answer:
    return Answer(json={"data": {"status": "busy", "percent": percent}})


@pytest.mark.parametrize(
    ("answer", "progress"),
    [
        (BUSY, None),
        (busy(0), 0.0),
        (busy(62), 62.0),
        (busy(62.5), 62.5),
        (busy("62"), None),
        (busy(True), None),
        (busy(None), None),
        (DONE, 100.0),
        (FAILED, None),
    ],
)
def test_a_look_sees_the_progress(face: MakeFace, answer: Answer, progress: float | None) -> None:
    """A number of percent, 100 at the end; None where none is told, and before the first look."""
    client = face(answer)
    job = client.job()
    assert job.progress is None
    seen = client.do(job.refresh())
    assert seen.progress == progress
    assert type(seen.progress) is type(progress)
    assert copy.copy(seen).progress == progress


def test_a_wait_tells_the_progress_of_each_look(face: MakeFace) -> None:
    """`on_update` gets what was told beside the status; a look that failed has that of the look before."""
    client = face(BUSY, busy(10), Answer(503), busy(70), DONE)
    seen: list[JobUpdate] = []
    client.do(client.job().wait(on_update=seen.append))
    assert [update.progress for update in seen] == [None, 10.0, 10.0, 70.0, 100.0]
    assert isinstance(seen[2].problem, errors.ServerError)


def test_a_wait_that_runs_out_leaves_the_progress(face: MakeFace) -> None:
    """The handle in the error tells how far the job was."""
    client = face(busy(40))
    with pytest.raises(errors.JobTimeout) as caught:
        client.do(client.job().wait(timeout=25))
    assert caught.value.job.progress == 40.0
