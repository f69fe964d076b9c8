"""What the client adds to a call, against the same call through httpx alone, both without a socket."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import httpx

import pictory_spec
from pictory_client import Pictory

from .measure import Comparison, alternate

CALLS = 400
OPERATION = pictory_spec.OPERATIONS["getJob"]
KEY = "pictai_bench"


def running_job() -> bytes:
    """The contract's own example of a running job."""
    path = pictory_spec.document()["paths"][OPERATION.path][OPERATION.method.lower()]
    examples = path["responses"][str(OPERATION.success)]["content"]["application/json"]["examples"]
    return json.dumps(examples["inProgress"]["value"]).encode()


def per_call(call: Callable[[], object]) -> Callable[[], float]:
    """Microseconds for one `call`, from a batch of them."""

    def batch() -> float:
        begin = time.perf_counter()
        for _ in range(CALLS):
            call()
        return (time.perf_counter() - begin) / CALLS * 1e6

    return batch


def compare() -> Comparison:
    body = running_job()
    job = json.loads(body)["job_id"]

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body, headers={"Content-Type": "application/json"})

    raw = httpx.Client(transport=httpx.MockTransport(answer), headers={"Authorization": KEY})
    url = pictory_spec.document()["servers"][0]["url"] + OPERATION.path.format(
        **dict.fromkeys(OPERATION.path_params, job)
    )
    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as http,
        Pictory(api_key=KEY, http=http) as pictory,
    ):
        ours, floor = alternate(per_call(lambda: pictory.jobs.get(job)), per_call(lambda: raw.get(url).json()), runs=31)
    raw.close()
    return Comparison(
        "overhead of a call", "us per call", "at most 0.6 (ours - floor, over floor)", ours, floor,
        "httpx.Client.get(url).json()", ratio=lambda a, b: (a - b) / b,
    )  # fmt: skip
