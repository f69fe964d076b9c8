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
    for table, priced in tables(of):
        deciding = [table["by"], *([table["seconds"]] if "seconds" in table else [])]
        choices = [resolved(priced["properties"][name]).get("enum", list(table["prices"])) for name in deciding]
        for chosen in product(*choices):
            body = with_choice(of, dict(zip(deciding, chosen, strict=True)))
            if chosen[0] in table["prices"] and body is not None:
                units = int(chosen[1].removesuffix(table["unit"])) if len(chosen) > 1 else 1
                yield body, round(table["prices"][chosen[0]] * units, 1)


def tables(of: Operation) -> Iterator[tuple[Any, Any]]:
    """What prices an operation has, each with the schema of what is priced: its own, or those of others for a part."""
    price, schemas = detail(of, "x-credits"), pictory_spec.document()["components"]["schemas"]
    if "each" not in price:
        yield price, schemas[str(of.request)]
        return
    part = schemas[price["each"]]
    for other in part["x-credits"]["as"]:
        table = detail(pictory_spec.OPERATIONS[other], "x-credits")
        here = {"seconds": part["x-credits"]["seconds"]} if "seconds" in table else {}
        yield {**table, "by": part["x-credits"]["by"], **here}, part


def with_choice(of: Operation, chosen: Body) -> Body | None:
    """The contract's example with this choice where its price is decided, as the contract allows it; None if never."""
    if "each" not in detail(of, "x-credits"):
        required = pictory_spec.document()["components"]["schemas"][str(of.request)]["required"]
        bare = {name: value for name, value in example_body(of).items() if name in required}
        tried = [{**bare, **chosen}]
    else:
        tried = [paying(of, chosen, kind) for kind in ("image", "video")]
    return next((body for body in tried if not list(api().errors(str(of.request), body))), None)


def paying(of: Operation, chosen: Body, kind: str) -> Body:
    """The contract's example of a storyboard that pays for a visual, with another visual."""
    examples = detail(of, "requestBody")["content"]["application/json"]["examples"].values()
    found = next(body for body in (resolved(example)["value"] for example in examples) if "aiVisual" in str(body))
    (scene,) = found["scenes"]
    return {**found, "scenes": [{**scene, "background": {"aiVisual": chosen, "type": kind}}]}


CALLS = [
    pytest.param(of, body, price, id="-".join(map(str, (of.id, *list(body.values())[1:])))[:120])
    for of in PRICED
    for body, price in bodies(of)
]


def test_all_prices_are_here() -> None:
    """Each price of the contract is asked for at least once."""
    for of in PRICED:
        for table, _ in tables(of):
            asked = str([body for body, _ in bodies(of)])
            assert [name for name in table["prices"] if repr(name) not in asked] == []


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
    if "charged" in detail(of, "x-credits"):
        assert result[detail(of, "x-credits")["charged"].removeprefix("/")] == price


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("of", PRICED, ids=lambda one: str(one.id))
def test_a_price_that_nobody_knows(mock: MockPictory, kind: Kind, of: Operation) -> None:
    """A limit refuses what has no price, in the body or laid over it, and sends nothing; without a limit it is sent."""
    account = mock.account(f"pictai_{kind}-{of.id}")
    face = client(mock, kind, f"pictai_{kind}-{of.id}")

    def unpriced(model: Any) -> Body:
        """What is laid over the body, so that its price is decided by this."""
        table, _ = next(tables(of))
        chosen = {table["by"]: model}
        return chosen if "each" not in detail(of, "x-credits") else {"scenes": paying(of, chosen, "image")["scenes"]}

    async def story() -> None:
        for model in ("model-of-tomorrow", "", None, 5, ["x"]):
            with pytest.raises(errors.PriceUnknown):
                await outcome(Call(of)(face, max_credits=10_000, extra_body=unpriced(model)))
        assert account.requests == []
        with pytest.raises(errors.InvalidRequest):
            await outcome(Call(of)(face, extra_body=unpriced("model-of-tomorrow")))

    tell(kind, story())
