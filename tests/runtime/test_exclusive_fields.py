"""Fields that exclude each other deep in a body, and fields that may not be there: refused before anything is sent."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs
import pytest

from pictory_runtime import errors, wire
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import FILM, STARTED


@attrs.define(kw_only=True)
class Box(wire.Model):
    """An object with exclusive fields, as a model."""

    place: str | None = None
    top: str | None = None
    left: str | None = None

    __wire__: ClassVar[tuple[wire.Field, ...]] = tuple(
        wire.Field(name, name, wire.STRING) for name in ("place", "top", "left")
    )


CLASHES: list[tuple[dict[str, Any], str, tuple[str, ...]]] = [
    ({"box": {"place": "a", "top": "1"}}, "place and top exclude each other, and $.scenes[1].box", ("place", "top")),
    ({"box": Box(place="a", left="1")}, "place and left exclude each other, and $.scenes[1].box", ("place", "left")),
    # top and left go together, so giving up one of the three would not do
    ({"box": {"place": 1, "top": 1, "left": 1}}, "place and top; place and left exclude", ("place", "top", "left")),
    ({"box": {"place": None, "top": "1"}}, "place and top exclude each other", ("place", "top")),
    ({"sound": {"song": 1, "noise": 1, "silence": 1}}, "song, noise and silence exclude", ("song", "noise", "silence")),
    ({"star": {"starId": "x"}}, "starId may not be given here, and $.scenes[1].star holds it", ("starId",)),
]


@pytest.mark.parametrize(("scene", "told", "fields"), CLASHES)
def test_a_clash_is_named_with_its_path(face: MakeFace, scene: Any, told: str, fields: tuple[str, ...]) -> None:
    """In models and in pasted dicts alike, a null included, as the service would count it; in both spellings."""
    client = face(STARTED)
    with pytest.raises(errors.ExclusiveFields) as caught:
        client.do(client.client.start(FILM, body={"scenes": [{}, scene]}))
    assert told in caught.value.message
    assert "Nothing was sent." in caught.value.message
    assert caught.value.fields == fields
    assert caught.value.path.startswith("$.scenes[1].")
    assert client.sent == 0


def test_the_python_spelling_is_told() -> None:
    """Whoever wrote `star_id` finds it in the message."""
    from pictory_runtime.bodies import check_exclusive

    with pytest.raises(errors.ExclusiveFields, match=r"\(in Python: star_id\)\. Take it out"):
        check_exclusive(FILM, {"scenes": [{"star": {"starId": 1}}]})


@pytest.mark.parametrize(
    "scenes",
    [[], "none", None, [None], [{"box": {"top": 1, "left": 1}}], [{"box": Box(top="1", left="2")}], [{"box": 7}]],
)
def test_what_does_not_clash_is_sent(face: MakeFace, scenes: Any) -> None:
    """Nothing else is checked: what is misshapen is the service's to judge."""
    client = face(STARTED)
    client.do(client.client.start(FILM, body={"scenes": scenes}))
    assert client.sent == 1
