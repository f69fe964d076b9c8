"""Scripts that nobody wrote: what a storyCoPilot order becomes. The same order always becomes the same script.

The script is in English, whatever the language of the video, and says of its subject only what holds for anything.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
from collections.abc import Iterator, Sequence

from pictory_mock.contract import document

from .facts import Fields, told
from .pace import in_characters

_SUBJECT = 8
"""So many words of the order name the subject."""
_LONGEST_SUBJECT = 80
"""Characters, for languages without spaces."""
_OPENINGS = {
    "casual": "So, let us talk about {subject}.",
    "friendly": "Hello and welcome, today is all about {subject}.",
    "persuasive": "You should know about {subject}, and here is why.",
    "exciting": "Get ready for {subject}!",
    "educational": "In the next minutes we will learn about {subject}.",
    "humorous": "Somebody had to explain {subject}, and we drew the short straw.",
    "serious": "This is about {subject}, and it matters.",
    "conversational": "Have you ever wondered about {subject}?",
}
_OPENING = "This is a short introduction to {subject}."
_BODIES = {
    "Marketing": (
        "People ask for it more every year.",
        "It saves time where time is short.",
        "Nothing else brings these pieces together so simply.",
        "Those who have tried it seldom go back.",
    ),
    "Internal Communication": (
        "Every team will notice the change in its own way.",
        "The next steps are small and they are clear.",
        "Your questions are welcome at any time.",
        "We will share what we learn as we go.",
    ),
    "Tutorial": (
        "First, gather what you need and clear some space.",
        "Then take the first step slowly and check the result.",
        "If something looks wrong, go back one step and try again.",
        "Repeat this until it feels easy.",
    ),
    "Product": (
        "It is built from few parts that fit together.",
        "Each part does one thing and does it well.",
        "It is ready when you are, without long preparation.",
        "It grows with what you want to do.",
    ),
}
_BODY = (
    "Let us look at it from the beginning.",
    "There are a few ideas that everything else rests on.",
    "One example says more than many definitions.",
    "Once you have seen how the parts belong together, the rest follows.",
    "It is worth a second look, because the details matter.",
)
_FILLING = ("There", "is", "always", "more", "to", "find", "out", "about", "it.")
_MOST_FILLING = 40
"""Words, more than the longest sentence has letters for."""
_CLOSING = ("Thank", "you", "for", "watching,", "and", "until", "next", "time.")


def write(order: Fields, language: str | None = None, speed: int = 100) -> str:
    """The script for an order: so long that reading it in a language, at the speed of a voice, fills its time."""
    counted = in_characters("", language)
    rate = told("narration")["characters-per-minute" if counted else "words-per-minute"]
    left = order.get("duration", told("script")["seconds"]) * rate / 60 * speed / 100
    room = _longest() - len(" ".join([*_FILLING, *_CLOSING])) * _MOST_FILLING // len(_FILLING)
    words: list[str] = []
    for sentence in _sentences(order):
        room -= len(" ".join(sentence)) + 1
        if _size(sentence, counted) + _size(_CLOSING, counted) > left or room < 0:
            break
        words += sentence
        left -= _size(sentence, counted)
    return " ".join([*words, *_ending(left, counted)])


def _size(words: Sequence[str], counted: bool) -> int:
    """How long words are: in characters, or in words."""
    return sum(character.isalnum() for word in words for character in word) if counted else len(words)


@functools.cache
def _longest() -> int:
    """So many characters a story may have."""
    limit: int = document.api().schema("Scene")["properties"]["story"]["maxLength"]
    return limit


def _sentences(order: Fields) -> Iterator[list[str]]:
    words = [word for word in order["prompt"].split() if any(character.isalnum() for character in word)]
    subject = " ".join(words[:_SUBJECT])[:_LONGEST_SUBJECT].strip(" .!?") or "this"
    yield _OPENINGS.get(order.get("tone", ""), _OPENING).replace("{subject}", subject).split()
    bodies = [*_BODIES.get(order.get("videoType", ""), ()), *_BODY]
    # Where it begins is different from order to order.
    begin = hashlib.blake2b(order["prompt"].encode(errors="replace")).digest()[0] % len(bodies)
    yield from (body.split() for body in itertools.islice(itertools.cycle(bodies), begin, None))


def _ending(left: float, counted: bool) -> list[str]:
    """The closing, with more words or fewer, as there is time for; one word at least."""
    filling, closing = list[str](), list(_CLOSING)
    for word in itertools.islice(itertools.cycle(_FILLING), _MOST_FILLING):
        if _size([*filling, word, *closing], counted) > left:
            break
        filling.append(word)
    while len(closing) > 1 and _size(closing, counted) > left:
        closing.pop()
    return [*_closed(filling), *_closed(closing)]


def _closed(words: list[str]) -> list[str]:
    return [*words[:-1], words[-1].rstrip(".,") + "."] if words else []
