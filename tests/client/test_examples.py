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


def _shown(holder: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The component that each JSON example of a body is of, and its value; pages for people are not looked at."""
    for media in (each for kind, each in _resolved(holder).get("content", {}).items() if kind != "text/html"):
        schema = media["schema"].get("contentSchema", media["schema"])
        for example in media.get("examples", {}).values():
            yield schema["$ref"].rsplit("/", 1)[-1], _resolved(example)["value"]


def _facts(row: pictory_spec.Operation) -> dict[str, Any]:
    found: dict[str, Any] = pictory_spec.document()["paths"][row.path][row.method.lower()]
    return found


def _examples() -> Iterator[Any]:
    for row in pictory_spec.OPERATIONS.values():
        for status, response in _facts(row)["responses"].items():
            for number, (component, value) in enumerate(_shown(response)):
                yield pytest.param(component, value, id=f"{row.id}-{status}-{number}")


def _bodies() -> Iterator[Any]:
    for row in pictory_spec.OPERATIONS.values():
        for number, (component, value) in enumerate(_shown(_facts(row).get("requestBody", {}))):
            yield pytest.param(row, component, value, id=f"{row.id}-{number}")


def _again(component: str, value: Any) -> Any:
    """The value, read by the class of the component, or by that of its items, and written again."""
    items = pictory_spec.document()["components"]["schemas"][component].get("items")
    if items is None:
        return getattr(models, component).from_dict(value).to_dict()
    if "$ref" not in items:
        return value  # plain values, which no class stands for
    model = getattr(models, items["$ref"].rsplit("/", 1)[-1])
    return [model.from_dict(each).to_dict() for each in value]


@pytest.mark.parametrize(("component", "value"), list(_examples()))
def test_answers_round_trip(component: str, value: Any) -> None:
    """Reading an answer and writing it again gives the same JSON."""
    assert _again(component, value) == value


def _arguments(row: pictory_spec.Operation, method: Any, component: str, value: Any) -> dict[str, Any]:
    """What a method is given for that body: bytes, the whole of it, or its fields."""
    names = list(inspect.signature(method).parameters)
    if row.content_type == "application/octet-stream":
        return {names[len(row.path_params)]: json.dumps(value).encode()}
    if row.body_name is not None:
        return {names[len(row.path_params)]: value}
    python = {field.wire: field.name for field in getattr(models, component).__wire__}
    return {python[name]: each for name, each in value.items()}


@pytest.mark.parametrize(("row", "component", "value"), list(_bodies()))
def test_bodies_round_trip_and_go_out_as_they_are(row: pictory_spec.Operation, component: str, value: Any) -> None:
    """The fields of a body, or the whole of it, arrive as exactly that body: no default is added."""
    if row.content_type == "application/json":
        assert _again(component, value) == value
    answers = [each for _component, each in _shown(_facts(row)["responses"][str(row.success)])]
    sent: list[Any] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append((request.method, request.headers["content-type"], json.loads(request.content)))
        return httpx.Response(row.success, json=answers[0]) if answers else httpx.Response(row.success)

    client = Pictory("pictai_x", http=httpx.Client(transport=httpx.MockTransport(handler)))
    method = getattr(getattr(client, row.tag), row.name)
    made = method(*("x" for _ in row.path_params), **_arguments(row, method, component, value))
    if row.page:
        next(made.by_page())
    assert sent == [(row.method, row.content_type, value)]


def test_what_needs_no_key_is_sent_none() -> None:
    """Who may be asked by anybody is not shown the key; all others are."""
    for row in pictory_spec.OPERATIONS.values():
        module = import_module(f"pictory_client.api.{row.tag}.{_module(row.id)}")
        assert module.OPERATION.authorize == bool(row.security)


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
