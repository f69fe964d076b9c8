"""Stories with tags: what is said of them, and their parts as stories of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.storyboards import markup

SPEECH = '<speak>Mix <emphasis level="strong">flour &amp; water</emphasis>.<break time="1.5s"/>Wait.</speak>'
stories = st.lists(
    st.sampled_from(
        ["a", "b. ", "c", " ", "<strong>", "</strong>", "<p>", "</p>", "<break time='2s'/>", "&lt;", "<!-- -->"]
    )
).map("".join)


def test_strong_is_a_mark_in_any_story_and_nothing_else_is() -> None:
    """In a plain story `<strong>` is not said; what only looks like a tag is."""
    story = markup.read("Mix <strong>flour and</strong> a < b, <em>x</em> &amp; salt.")
    assert story.text == "Mix flour and a < b, <em>x</em> &amp; salt."
    assert story.strong == ("flour", "and")
    assert markup.write(story) == "Mix <strong>flour and</strong> a < b, <em>x</em> &amp; salt."


def test_tags_of_ssml_are_not_said() -> None:
    """Tags are no words, entities are their characters, and words on both sides of a break are two."""
    story = markup.read(SPEECH, ssml=True)
    assert story.text == "Mix flour & water. Wait."
    assert story.pauses == ((18, 1.5),)


@pytest.mark.parametrize(
    ("tag", "pause"),
    [
        ('<break time="500ms"/>', 0.5),
        ("<break time='2s' />", 2.0),
        ('<BREAK TIME="0.25S">', 0.25),
        ('<break strength="strong"/>', 0.0),
        ('<break time="soon"/>', 0.0),
        ('<break time="."/>', 0.0),
        ('<pause time="3s"/>', 0.0),
    ],
)
def test_breaks_are_pauses(tag: str, pause: float) -> None:
    """A break lasts as long as its time says, in seconds or milliseconds; nothing else pauses."""
    assert sum(seconds for _, seconds in markup.read(f"One{tag} two", ssml=True).pauses) == pause


def test_an_element_that_spans_two_parts_is_in_both() -> None:
    """Where a story is split inside an element, it ends there and begins again; each pause is in one part."""
    story = markup.read('<speak>One <b>two. Three</b><break time="1s"/> four.</speak>', ssml=True)
    first, second = markup.split(story, [(0, 8), (9, 20)])
    assert markup.write(first) == "<speak>One <b>two.</b></speak>"
    assert markup.write(second) == '<speak><b>Three</b><break time="1s"/> four.</speak>'


@given(stories, st.booleans())
def test_a_part_that_is_written_down_reads_the_same(raw: str, ssml: bool) -> None:
    """Written down and read again, each half of a story says the same with the same pauses; nothing is lost."""
    story = markup.read(raw, ssml=ssml)
    middle = len(story.text) // 2
    halves = list(markup.split(story, [(0, middle), (middle, len(story.text))]))
    assert "".join(half.text for half in halves) == story.text
    for half in halves:
        again = markup.read(markup.write(half), ssml=ssml)
        assert again.text.split() == half.text.split()
        assert [seconds for _, seconds in again.pauses] == [seconds for _, seconds in half.pauses]
    told = [seconds for half in halves for _, seconds in half.pauses]
    assert told == [seconds for _, seconds in story.pauses]
