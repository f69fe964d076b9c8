"""Scripts written for an order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.contract.document import api
from pictory_mock.storyboards import markup, script
from pictory_mock.storyboards.facts import told
from pictory_mock.storyboards.pace import narrate


def enum(name: str) -> list[str]:
    values: list[str] = api().schema(name)["enum"]
    return values


@given(
    st.text(max_size=80),
    st.integers(1, 600),
    st.sampled_from([None, "en", "ja", "hi"]),
    st.sampled_from([50, 100, 200]),
)
def test_a_script_is_as_long_as_it_was_ordered(prompt: str, seconds: int, language: str | None, speed: int) -> None:
    """Read at the speed of its voice a script fills its time but for a few words, or is as long as a story may be."""
    text = script.write({"prompt": prompt, "duration": seconds}, language, speed)
    needs = narrate(markup.read(text), language or "en", speed).seconds
    assert needs <= max(seconds, 3) + 1e-6
    longest = api().schema("Scene")["properties"]["story"]["maxLength"]
    assert needs >= seconds - 3 * max(100 / speed, 1) or len(text) > longest - 500
    assert len(text) <= longest


def test_the_same_order_is_the_same_script() -> None:
    """There is no chance in a script, and without a length it has the one that the contract tells."""
    order = {"prompt": "How bread is baked.", "tone": "friendly"}
    assert script.write(order) == script.write(dict(order))
    assert "How bread is baked" in script.write(order)
    assert script.write(order) == script.write({**order, "duration": told("script")["seconds"]})


@pytest.mark.parametrize(("field", "values"), [("tone", enum("StoryTone")), ("videoType", enum("StoryVideoType"))])
def test_tone_and_type_make_a_difference(field: str, values: list[str]) -> None:
    """What is asked for changes the words, for more than half of the values that there are."""
    scripts = {script.write({"prompt": "Bread", "duration": 30, field: value}) for value in values}
    assert 2 * len(scripts) > len(values)
