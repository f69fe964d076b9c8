"""What a call costs that is charged for what its body holds, at any depth: the sum, or why it cannot be told."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs
import pytest

from pictory_runtime import Options, errors, wire
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import FILM, STARTED


@attrs.define(kw_only=True)
class Take(wire.Model):
    """A charged object, as a model."""

    model: str
    length: str | None = None

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field("model", "model", wire.STRING, required=True),
        wire.Field("length", "length", wire.STRING),
    )


QUICK = {"model": "quick"}
FINE = {"model": "fine"}

SUMS: list[tuple[dict[str, Any], float]] = [
    ({}, 0),
    ({"scenes": [{}, {"clip": None}, {"split": True}, {"box": {"place": 1}}]}, 0),
    ({"scenes": [{"clip": QUICK}]}, 0.6),
    ({"scenes": [{"clip": QUICK}] * 3}, 1.8),  # 0.6 * 3 is 1.7999999999999998 to a computer
    ({"scenes": [{"clip": FINE}]}, 80),
    ({"scenes": [{"clip": {**FINE, "length": "6s"}}, {"clip": {"model": "plain"}}]}, 128),
    ({"scenes": [{"clip": QUICK, "extras": [{"clip": QUICK}, {}]}], "title": QUICK}, 1.8),
    ({"scenes": [{"clip": Take(model="fine")}, {"extras": [{"clip": Take(model="plain", length="1s")}]}]}, 81.6),
    ({"scenes": ({"clip": QUICK}, {"clip": FINE, "split": False})}, 80.6),
    ({"scenes": [{"clip": QUICK}, {"split": True}]}, 0.6),  # nothing is charged in the item that is split
    ({"scenes": [{"clip": QUICK}], "template": None}, 0.6),
    ({"scenes": [{"clip": QUICK}], "cast": [{"name": "Ann"}]}, 0.6),
    ({"scenes": [{"clip": QUICK}], "extra_body": {"scenes": []}}, 0),
    ({"scenes": "no list"}, 0),
]


@pytest.mark.parametrize(("fields", "credits_"), SUMS)
def test_the_sum_of_what_is_charged(face: MakeFace, fields: dict[str, Any], credits_: float) -> None:
    """Each object costs what the table says that knows its model, in dicts and models alike; nothing costs nothing."""
    client = face(STARTED)
    assert client.client._estimate("film", **fields) == credits_
    assert client.sent == 0


UNKNOWN: list[tuple[dict[str, Any], str]] = [
    ({"scenes": [{}, {"clip": {"model": "next"}}]}, r"with scenes\[1\]\.clip\.model='next'.*quick, fine, plain"),
    ({"scenes": [{"clip": {}}]}, r"without scenes\[0\]\.clip\.model"),
    ({"scenes": [{"clip": "quick"}]}, r"without scenes\[0\]\.clip\.model"),
    ({"scenes": [{"clip": {"model": ["fine"]}}]}, r"scenes\[0\]\.clip\.model=\['fine'\]"),
    ({"scenes": [{"clip": {**FINE, "length": "long"}}]}, r"scenes\[0\]\.clip\.length='long'.*'8s'"),
    ({"scenes": [{"extras": [{}, {"clip": {"model": "x"}}]}]}, r"scenes\[0\]\.extras\[1\]\.clip\.model='x'"),
    ({"template": "t"}, "with template is not known.*while the job runs"),
    ({"scenes": [{}, {"clip": QUICK, "split": True}]}, r"with scenes\[1\]\.split is not known"),
    ({"scenes": [{"split": {}, "extras": [{"clip": QUICK}]}]}, r"with scenes\[0\]\.split is not known"),
]


@pytest.mark.parametrize(("fields", "told"), UNKNOWN)
def test_what_has_no_price(face: MakeFace, fields: dict[str, Any], told: str) -> None:
    """The field that hides the price is named by its path, with why; with a limit nothing is sent."""
    client = face(STARTED)
    with pytest.raises(errors.PriceUnknown, match=told):
        client.client._estimate("film", **fields)
    with pytest.raises(errors.PriceUnknown, match=f"(?s){told}.*Nothing was sent"):
        client.do(client.client.start(FILM, body=fields, options=Options(max_credits=1000)))
    assert client.sent == 0
    client.do(client.client.start(FILM, body=fields))
    assert client.sent == 1


@pytest.mark.parametrize(("limit", "goes"), [(80.5, False), (80.6, True)])
def test_a_limit(face: MakeFace, limit: float, goes: bool) -> None:
    """A body whose objects cost more together than the limit is refused before anything is sent."""
    client = face(STARTED)
    body = {"scenes": [{"clip": QUICK}, {"clip": Take(model="fine")}]}
    if goes:
        client.do(client.client.start(FILM, body=body, options=Options(max_credits=limit)))
    else:
        with pytest.raises(errors.TooExpensive, match=r"films\.film would cost 80\.6 AI credits"):
            client.do(client.client.start(FILM, body=body, options=Options(max_credits=limit)))
    assert client.sent == int(goes)
