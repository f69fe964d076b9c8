"""What a call costs, told before it is sent; and the limit that keeps a call from being sent. Both clients."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from pictory_runtime import Options, errors
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import DRAW, GET_JOB, MAKE, STARTED, Answer


class Model(enum.StrEnum):
    """A caller's own names for models."""

    FINE = "fine"


PRICES: list[tuple[dict[str, Any], float]] = [
    ({}, 8),  # both defaults
    ({"model": "fine", "duration": "6s"}, 120),
    ({"model": Model.FINE, "duration": "1s"}, 20),
    ({"duration": "3s"}, 4.8),  # 1.6 * 3 is 4.800000000000001 to a computer
    ({"model": None, "duration": None, "prompt": "A fox"}, 8),
    ({"duration": "10s", "extra_body": {"model": "fine"}}, 200),
    ({"model": "fine", "extra_body": {"model": "plain", "duration": "8s"}}, 12.8),
    ({"timeout": 3, "max_retries": 0, "extra_headers": {"X": "y"}, "max_credits": 0}, 8),
]


@pytest.mark.parametrize(("fields", "credits_"), PRICES)
def test_estimates(face: MakeFace, fields: Mapping[str, Any], credits_: float) -> None:
    """The price is that of what would be sent: defaults of the service, overrides, exact to the tenth; nothing is."""
    client = face(STARTED)
    for name in ("make", "clips.make"):
        told = client.client._estimate(name, **fields)
        assert told == credits_
        assert isinstance(told, int) == float(credits_).is_integer()
    assert client.sent == 0


UNKNOWN: list[tuple[dict[str, Any], str]] = [
    ({"model": "next", "duration": "5s"}, "model='next'.*fine, plain"),
    ({"model": 7}, "model=7"),
    ({"extra_body": {"model": None}}, "without model"),
    ({"model": "fine"}, "without duration"),  # the contract names no default for it
    ({"duration": "long"}, "duration='long'.*'8s'"),
    ({"duration": "8"}, "duration='8'.*'8s'"),
    ({"duration": 8}, "duration=8"),
    ({"duration": "0s"}, "duration='0s'"),
    ({"extra_body": {"duration": None}}, "without duration"),
]


@pytest.mark.parametrize(("fields", "told"), UNKNOWN)
def test_what_has_no_price(face: MakeFace, fields: Mapping[str, Any], told: str) -> None:
    """A price that cannot be told is said to be unknown, with why; a limit then refuses, and nothing is sent."""
    client = face(STARTED)
    with pytest.raises(errors.PriceUnknown, match=told) as caught:
        client.client._estimate("make", **fields)
    assert caught.value.limit is None
    options = Options(max_credits=1000, extra_body=fields.get("extra_body"))
    body = {name: value for name, value in fields.items() if name != "extra_body"}
    with pytest.raises(errors.PriceUnknown, match=f"(?s){told}.*Nothing was sent") as caught:
        client.do(client.client.start(MAKE, body=body, options=options))
    assert (caught.value.limit, caught.value.operation, client.sent) == (1000, "clips.make", 0)
    client.do(client.client.start(MAKE, body=body, options=attrs.evolve(options, max_credits=None)))
    assert client.sent == 1


def test_a_model_must_be_named_where_there_is_no_default(face: MakeFace) -> None:
    """A price per call needs no duration, but without a default the field that decides it."""
    client = face(STARTED)
    assert client.client._estimate("draw", model="quick") == 0.6
    with pytest.raises(errors.PriceUnknown, match=r"pictures\.draw costs without model"):
        client.client._estimate("draw")
    with pytest.raises(errors.PriceUnknown):
        client.do(client.client.start(DRAW, body=None, options=Options(max_credits=1)))
    assert client.sent == 0


@pytest.mark.parametrize("name", ["mak", "clips.list", "", None, ["make"]])
def test_operations_without_a_price(face: MakeFace, name: Any) -> None:
    """An operation that is unknown or costs nothing is answered with those that have a price."""
    with pytest.raises(errors.PriceUnknown, match="draw, film, make"):
        face(STARTED).client._estimate(name)


@pytest.mark.parametrize(("field", "hint"), [("modle", "did you mean model?"), ("aspectRatio", "aspect_ratio")])
def test_misspelt_arguments(face: MakeFace, field: str, hint: str) -> None:
    """An argument that the method would not take is refused as the method would, not left out of the price."""
    with pytest.raises(TypeError, match=f"make takes no argument '{field}'.*{hint}".replace("?", r"\?")):
        face(STARTED).client._estimate("make", **{field: "fine"})


@pytest.mark.parametrize(("limit", "goes"), [(0, False), (7.9, False), (8, True), (float("inf"), True)])
def test_a_limit_of_one_call(face: MakeFace, limit: float, goes: bool) -> None:
    """A call that costs more than its limit is refused before anything is sent; one that costs as much is sent."""
    client = face(STARTED)
    if goes:
        client.do(client.client.start(MAKE, body={}, options=Options(max_credits=limit)))
    else:
        with pytest.raises(errors.TooExpensive, match=r"8 AI credits.*Nothing was sent") as caught:
            client.do(client.client.start(MAKE, body={}, options=Options(max_credits=limit)))
        assert (caught.value.estimate, caught.value.limit) == (8, limit)
    assert client.sent == int(goes)


def test_the_limit_sees_what_is_sent(face: MakeFace) -> None:
    """What `extra_body` makes of a call counts, as it is what the service would charge for."""
    client = face(STARTED)
    options = Options(max_credits=10, extra_body={"model": "fine", "duration": "4s"})
    with pytest.raises(errors.TooExpensive) as caught:
        client.do(client.client.start(MAKE, body={"model": "plain"}, options=options))
    assert (caught.value.estimate, client.sent) == (80, 0)


def test_a_limit_of_all_calls(face: MakeFace) -> None:
    """A client's own limit holds for each call that costs credits, no other; a call may set another one."""
    client = face(STARTED)
    client.client = client.client.with_options(max_credits=5).with_options(timeout=9)
    with pytest.raises(errors.TooExpensive):
        client.do(client.client.start(MAKE, body={}))
    client.do(client.client.call(GET_JOB, path={"id": "x"}))
    client.do(client.client.start(MAKE, body={}, options=Options(max_credits=8)))
    assert client.sent == 2


def test_a_limit_where_no_price_is_known(face: MakeFace) -> None:
    """A call that was given a limit, and of which the contract tells no price, is not sent."""
    client = face(Answer(json={}))
    with pytest.raises(errors.PriceUnknown, match=r"jobs\.get"):
        client.do(client.client.call(GET_JOB, path={"id": "x"}, options=Options(max_credits=5)))
    assert client.sent == 0


@pytest.mark.parametrize(
    ("bad", "error"), [(-1, ValueError), (float("nan"), ValueError), ("5", TypeError), (True, TypeError)]
)
def test_senseless_limits(face: MakeFace, bad: Any, error: type[Exception]) -> None:
    """A limit is a number of credits, for a call and for a client."""
    with pytest.raises(error, match="max_credits"):
        Options(max_credits=bad)
    with pytest.raises(error, match="max_credits"):
        face(STARTED).client.with_options(max_credits=bad)
