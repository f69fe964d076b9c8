"""What it costs the mock to read a storyboard and hold it to the contract, against the least that this can cost."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Callable
from typing import Any

import jsonschema_rs

import pictory_spec
from pictory_mock.contract import reading
from pictory_mock.contract.checking import check_body
from pictory_mock.contract.document import api

from .measure import Comparison, alternate

CALLS = 200
SCENES = 20
OPERATION = pictory_spec.OPERATIONS["renderStoryboard"]


def storyboard() -> bytes:
    """A body of twenty scenes: those of the contract's own example over and over, each with other words."""
    declared = api().operation(OPERATION.path, OPERATION.method)
    examples = declared["requestBody"]["content"]["application/json"]["examples"].values()
    body: dict[str, Any] = max((copy.deepcopy(api().resolve(each)["value"]) for each in examples), key=_scenes)
    given = body["scenes"]
    body["scenes"] = [_told_anew(given[number % len(given)], number) for number in range(SCENES)]
    return json.dumps(body).encode()


def _scenes(body: Any) -> int:
    return len(body["scenes"])


def _told_anew(scene: dict[str, Any], number: int) -> dict[str, Any]:
    words = {"story": f"{number}: {scene['story']}"} if "story" in scene else {}
    return {**copy.deepcopy(scene), **words}


def bare() -> Callable[[bytes], bool]:
    """Parsing and one verdict, by a validator that is made beforehand."""
    components = pictory_spec.document()["components"]
    schema = {"$ref": f"#/components/schemas/{OPERATION.request}", "components": components}
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    return lambda octets: validator.is_valid(json.loads(octets))


def spent(call: Callable[[], object]) -> Callable[[], float]:
    """Microseconds of this process for one `call`, from a batch of them: what others do meanwhile is not counted."""

    def batch() -> float:
        begin = time.process_time()
        for _ in range(CALLS):
            call()
        return (time.process_time() - begin) / CALLS * 1e6

    return batch


def compare() -> Comparison:
    octets, least = storyboard(), bare()
    if not least(octets):
        raise AssertionError("the storyboard of the benchmark breaks the contract")
    ours, floor = alternate(
        spent(lambda: check_body(api(), str(OPERATION.request), reading.parse(octets), strict=True)),
        spent(lambda: least(octets)),
    )
    name = f"reading and checking a storyboard of {SCENES} scenes, {len(octets) / 1000:.1f} kB"
    goal = "ours under 1000 us"
    return Comparison(name, "us", goal, ours, floor, "json.loads and jsonschema-rs is_valid")
