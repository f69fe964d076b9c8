"""What a call is said to cost, what the contract says, and what the mock takes: three books that must agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

import pictory_spec
from pictory_client import errors
from pictory_mock import MockPictory
from pictory_mock.contract.document import api
from pictory_spec import Operation
from tests.hostile.callers import Call, detail, example_body, operations
from tests.hostile.changes import resolved
from tests.hostile.faces import KINDS, Kind, outcome, tell

Body = dict[str, Any]
PRICED = [one for one in operations() if detail(one, "x-credits")]


@pytest.fixture(scope="module")
def mock() -> Iterator[MockPictory]:
    """One world; each call has an account of its own."""
    with MockPictory() as mock:
        yield mock


def client(mock: MockPictory, kind: Kind, key: str) -> Any:
    """A client of the mock."""
    return mock.client(key) if kind == "sync" else mock.async_client(key)


def bodies(of: Operation) -> Iterator[tuple[Body, float]]:
    """Every choice of what decides the price that the contract allows, and its price by the contract's table."""
    price, schema = detail(of, "x-credits"), pictory_spec.document()["components"]["schemas"][of.request or ""]
    deciding = [price["by"], *([price["seconds"]] if "seconds" in price else [])]
    choices = [resolved(schema["properties"][name])["enum"] for name in deciding]
    rest = {name: value for name, value in example_body(of).items() if name in schema["required"]}
    for chosen in product(*choices):
        body = {**rest, **dict(zip(deciding, chosen, strict=True))}
        if not list(api().errors(str(of.request), body)):
            units = int(body[price["seconds"]].removesuffix(price["unit"])) if "seconds" in price else 1
            yield body, round(price["prices"][body[price["by"]]] * units, 1)


CALLS = [
    pytest.param(of, body, price, id="-".join(map(str, (of.id, *list(body.values())[1:]))))
    for of in PRICED
    for body, price in bodies(of)
]


def test_all_prices_are_here() -> None:
    """Each price of the contract is asked for at least once."""
    for of in PRICED:
        assert {body[detail(of, "x-credits")["by"]] for body, _ in bodies(of)} == set(detail(of, "x-credits")["prices"])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("of", "body", "price"), CALLS)
def test_three_books(mock: MockPictory, kind: Kind, of: Operation, body: Body, price: float) -> None:
    """The estimate is the contract's price, is what the account is charged, and is what the result says."""
    key = "pictai_" + re.sub(r"\W+", "-", f"{kind}-{of.id}-{body}")
    account, face = mock.account(key), client(mock, kind, key)
    call, before = Call(of, body), account.credits

    async def story() -> Any:
        assert face.estimate(f"{of.tag}.{of.name}", **call.fields(face)) == price
        for limit in (0.0, price - 0.1):
            with pytest.raises(errors.TooExpensive) as caught:
                await outcome(call(face, max_credits=limit))
            assert (caught.value.estimate, caught.value.limit) == (price, limit)
        assert account.requests == []
        job = await outcome(call(face, max_credits=price))
        result = await outcome(job.wait())
        return result.to_dict()

    result = tell(kind, story())
    assert before - account.credits == pytest.approx(price)
    assert result[detail(of, "x-credits")["charged"].removeprefix("/")] == price


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("of", PRICED, ids=lambda one: str(one.id))
def test_a_price_that_nobody_knows(mock: MockPictory, kind: Kind, of: Operation) -> None:
    """A limit refuses what has no price, in the body or laid over it, and sends nothing; without a limit it is sent."""
    account = mock.account(f"pictai_{kind}-{of.id}")
    face = client(mock, kind, f"pictai_{kind}-{of.id}")
    by = detail(of, "x-credits")["by"]

    async def story() -> None:
        for unpriced in ("model-of-tomorrow", "", None, 5, ["x"]):
            with pytest.raises(errors.PriceUnknown):
                await outcome(Call(of)(face, max_credits=10_000, extra_body={by: unpriced}))
        assert account.requests == []
        with pytest.raises(errors.InvalidRequest):
            await outcome(Call(of)(face, extra_body={by: "model-of-tomorrow"}))

    tell(kind, story())
