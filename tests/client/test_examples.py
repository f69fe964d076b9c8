"""Every valid example of the contract passes through the models unchanged, and the methods send what they show."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import pictory_spec
from pictory_client import Pictory, models

if TYPE_CHECKING:
    from collections.abc import Iterator


def _resolved(value: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in value:
        return value
    section, name = value["$ref"].split("/")[-2:]
    found: dict[str, Any] = pictory_spec.document()["components"][section][name]
    return found


def _content(value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for kind, media in _resolved(value).get("content", {}).items():
        if kind != "application/json":
            continue  # a page for people
        component = media["schema"].get("$ref", "").rsplit("/", 1)[-1]
        for example in media.get("examples", {}).values():
            yield component, _resolved(example)["value"]


def _examples() -> Iterator[Any]:
    for path in pictory_spec.document()["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                for number, (component, value) in enumerate(_content(response)):
                    yield pytest.param(component, value, id=f"{operation['operationId']}-{status}-{number}")


def _bodies() -> Iterator[Any]:
    for row in pictory_spec.OPERATIONS.values():
        operation = pictory_spec.document()["paths"][row.path][row.method.lower()]
        for number, (component, value) in enumerate(_content(operation.get("requestBody", {}))):
            yield pytest.param(row, component, value, id=f"{row.id}-{number}")


@pytest.mark.parametrize(("component", "value"), list(_examples()))
def test_answers_round_trip(component: str, value: Any) -> None:
    """Reading an answer and writing it again gives the same JSON."""
    items = pictory_spec.document()["components"]["schemas"][component].get("items")
    model = getattr(models, items["$ref"].rsplit("/", 1)[-1] if items else component)
    for each in value if items else [value]:
        assert model.from_dict(each).to_dict() == each


@pytest.mark.parametrize(("row", "component", "value"), list(_bodies()))
def test_bodies_round_trip_and_go_out_as_they_are(row: pictory_spec.Operation, component: str, value: Any) -> None:
    """The fields of a body, handed in as keywords, arrive as exactly that body: no default is added."""
    model = getattr(models, component)
    assert model.from_dict(value).to_dict() == value
    sent: list[Any] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append((request.method, json.loads(request.content)))
        return httpx.Response(200, json={"success": True, "data": {"jobId": "j"}})

    python = {field.wire: field.name for field in model.__wire__}
    client = Pictory("pictai_x", http=httpx.Client(transport=httpx.MockTransport(handler)))
    getattr(getattr(client, row.tag), row.name)(**{python[name]: each for name, each in value.items()})
    assert sent == [(row.method, value)]


def test_every_job_kind_can_be_resumed_by_its_name() -> None:
    """The table knows each kind that an operation starts, with the descriptors of that operation."""
    kinds = import_module("pictory_client.api").job_kinds()
    started = {row.job["kind"]: row for row in pictory_spec.OPERATIONS.values() if row.job}
    assert set(kinds) == set(started)
    for name, row in started.items():
        assert (kinds[name].kind, kinds[name].poll.id) == (name, row.job and row.job["status_operation"])


def test_descriptors_say_what_the_contract_says() -> None:
    """Method, path, retry rule, exclusive groups and page style of every operation."""
    for row in pictory_spec.OPERATIONS.values():
        module = import_module(f"pictory_client.api.{row.tag}.{_module(row.id)}")
        operation = module.OPERATION
        told = (operation.id, operation.method, operation.path, operation.retry)
        assert told == (row.id, row.method, row.path, row.retry)
        assert tuple((each.path, each.names) for each in operation.exclusive) == row.exclusive
        assert (operation.page is None, operation.job is None) == (row.page is None, row.job is None)
        assert inspect.getdoc(module)


def _module(operation: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in operation)
