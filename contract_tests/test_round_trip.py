"""What the client makes of JSON: nothing is lost, nothing is added, on the way in and on the way out."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from contract_tests import document, examples, operations, strategies
from contract_tests.arguments import call, one_argument
from contract_tests.document import Json, Operation
from contract_tests.naming import named
from contract_tests.sizes import part
from pictory_client import Pictory, models
from pictory_runtime.wire import Model

TAKING = operations.taking_the_same_body()
BODIES = pytest.mark.parametrize("takers", TAKING, ids=named)


def modelled() -> list[tuple[str, type[Model]]]:
    """Every schema of the spec that the client has a model of."""
    found = [(name, getattr(models, name, None)) for name in document.schemas()]
    return [(name, kind) for name, kind in found if isinstance(kind, type) and issubclass(kind, Model)]


def outermost() -> list[tuple[str, type[Model]]]:
    """The models of answers that are part of no other one: each of the others is drawn inside of one of these."""
    inside = {name for schema in document.schemas() for name in document.mentioned(document.component(schema))}
    inside |= {str(document.request_of(operation)) for operation in operations.taking_a_body()}
    return [(name, kind) for name, kind in modelled() if name not in inside]


@pytest.mark.free
def test_every_object_has_a_model() -> None:
    """Every object of the spec that has fields has a model in the client."""
    objects = {name for name in document.schemas() if document.fields(document.component(name))}
    assert objects == {name for name, _ in modelled()}


@pytest.mark.free
@pytest.mark.parametrize(("name", "kind"), outermost(), ids=named)
@part(8)
@given(data=st.data())
def test_model(name: str, kind: type[Model], data: DataObject) -> None:
    """Whatever a schema allows, unknown members included, comes out of its model as it went in."""
    value = data.draw(strategies.values(name))
    assert kind.from_dict(value).to_dict() == value


@BODIES
@pytest.mark.free
@part(8)
@given(data=st.data())
def test_request(takers: list[Operation], data: DataObject) -> None:
    """Whatever body an operation allows, the client's method sends exactly that."""
    operation = data.draw(st.sampled_from(takers))
    body = data.draw(bodies(operation))
    assert sent(operation, body) == body


@pytest.mark.parametrize("takers", [takers for takers in TAKING if not one_argument(takers[0])], ids=named)
@pytest.mark.free
@part(8)
@given(data=st.data())
def test_request_as_model(takers: list[Operation], data: DataObject) -> None:
    """A body becomes its model and the same body again, and the model's parts can be sent in place of dictionaries."""
    operation = data.draw(st.sampled_from(takers))
    body = data.draw(bodies(operation))
    kind: type[Model] = getattr(models, str(document.request_of(operation)))
    model = kind.from_dict(body)
    assert model.to_dict() == body
    assert kind.from_dict(json.loads(json.dumps(model.to_dict()))) == model
    assert sent(operation, {field: part_of(model, field) for field in body}) == body


def bodies(operation: Operation) -> SearchStrategy[Json]:
    """What an operation's schema allows. An argument that is None is not sent, so no field of a body is null."""
    drawn = strategies.bodies(operation)
    return (
        drawn if one_argument(operation) else drawn.map(lambda body: {n: v for n, v in body.items() if v is not None})
    )


def part_of(model: Model, field: str) -> Any:
    """What a model has of a field on the wire, as its own attribute if it has one."""
    names = {wire.wire: wire.name for wire in model.__wire__}
    return getattr(model, names[field]) if field in names else model.additional_properties[field]


def sent(operation: Operation, body: dict[str, Any]) -> Any:
    """What the client sends when its method is called with the fields of a body."""
    bodies: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        known = operations.answer_examples(operation, operation.success)
        return httpx.Response(operation.success, content=json.dumps(known[0]) if known else b"")

    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as http,
        Pictory(document.key_prefix() + "nobody", http=http) as client,
    ):
        found = call(client, operation, body, examples.path_examples(operation))
        if operation.page:
            found.first()  # a list asks for nothing before somebody wants an item
    (only,) = bodies
    return only
