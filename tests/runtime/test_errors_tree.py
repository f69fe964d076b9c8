"""The tree of errors: as it is drawn, what every error carries, and that it can travel."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest

from pictory_runtime import RawResponse, errors
from tests.runtime.fakes import CLIP_KIND, Face

FACTS: dict[str, Any] = {
    "operation": "clips.make",
    "status": 503,
    "request_id": "r-1",
    "attempts": 3,
    "job_id": "job-1",
}
MORE: dict[type[errors.PictoryError], dict[str, Any]] = {
    errors.ExclusiveFields: {"fields": ("a", "b"), "path": "$"},
    errors.PriceUnknown: {"limit": 2.5},
    errors.TooExpensive: {"estimate": 8, "limit": 2.5},
    errors.InvalidRequest: {"code": "BAD", "fields": (errors.FieldProblem("a", "b"),)},
    errors.RateLimited: {"retry_after": 3.0},
    errors.DecodeError: {"path": "$.a", "raw": {"a": 1}},
    errors.SubmitUnreadable: {"path": "$.a", "raw": b"x"},
    errors.JobFailed: {"code": "E1", "reason": "why", "hint": "Try again."},
    errors.JobCleaned: {"code": "E1", "reason": "why"},
    errors.JobTimeout: {"elapsed": 1.0, "polls": 2, "last_status": "busy"},
    errors.DownloadFailed: {"url": "https://h/f", "path": Path("f"), "bytes_done": 5},
    errors.UploadFailed: {"path": Path("f"), "bytes_done": 5},
}


def drawn() -> dict[str, str]:
    """Class -> parent, from the drawing at the top of the module."""
    parents: dict[str, str] = {}
    stack: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        name = line.lstrip(" |`-").split(" ")[0]
        if name not in vars(errors) or not line.startswith("    "):
            continue
        depth = (len(line) - len(line.lstrip(" |`-")) - 4) // 3
        del stack[depth:]
        if stack:
            parents[name] = stack[-1]
        stack.append(name)
    return parents


def classes(root: type[errors.PictoryError] = errors.PictoryError) -> list[type[errors.PictoryError]]:
    """Every error class, the root first."""
    return list(dict.fromkeys([root, *(found for child in root.__subclasses__() for found in classes(child))]))


def test_the_tree_is_as_drawn() -> None:
    """The drawing in the docstring is the tree of the classes, with nothing missing on either side."""
    ours = [kind for kind in classes() if kind.__module__ == errors.__name__]
    assert drawn() == {kind.__name__: kind.__bases__[0].__name__ for kind in ours if kind is not errors.PictoryError}
    for note in (
        "ExclusiveFields            (a ValueError too)",
        "PriceUnknown               (a ValueError too)",
        "SubmitUnreadable        (a DecodeError too)",
    ):
        assert note in (errors.__doc__ or "")
    assert issubclass(errors.ExclusiveFields, ValueError)
    assert issubclass(errors.PriceUnknown, ValueError)
    assert issubclass(errors.SubmitUnreadable, errors.DecodeError)


@pytest.mark.parametrize("kind", classes())
def test_every_error_tells_its_facts(kind: type[errors.PictoryError]) -> None:
    """Operation, status, request id, attempts and job stand in the text of every error, and are attributes."""
    error = kind("it went wrong", **FACTS, **MORE.get(kind, {}))
    text = "[operation clips.make, status 503, request id r-1, attempts 3, job job-1]"
    assert str(error) == f"it went wrong {text}"
    assert {name: getattr(error, name) for name in FACTS} == FACTS


@pytest.mark.parametrize("kind", classes())
def test_every_error_can_travel(kind: type[errors.PictoryError]) -> None:
    """Every error comes back from pickling and deep copying with its text and all its attributes."""
    response = RawResponse(503, {"x-request-id": "r-2"}, b"{}", "clips.make", 2)
    error = kind("it went wrong", response=response, job=Face(False).job(), **MORE.get(kind, {}))
    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):
        assert type(twin) is kind
        assert str(twin) == str(error)
        assert twin.args == error.args
        assert twin.job.token == error.job.token
        same = vars(error).keys() - {"job"}
        assert {name: vars(twin)[name] for name in same} == {name: vars(error)[name] for name in same}


def test_facts_come_from_what_is_given() -> None:
    """An error takes status, request id and attempts from its response, and the job's id from its handle."""
    response = RawResponse(503, {"x-request-id": "r-2"}, b"{}", "clips.make", 2, "r-2")
    error = errors.ServerError("no", response=response, job=Face(False).job())
    assert (error.status, error.request_id, error.attempts, error.job_id) == (503, "r-2", 2, "job-1")
    assert str(errors.PictoryError("bare")) == "bare"
    assert CLIP_KIND.kind == error.job.kind
