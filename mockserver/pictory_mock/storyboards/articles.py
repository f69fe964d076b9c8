"""What a web page or the slides of a presentation say that nobody fetches: made up from the words of their address.

The same address always says the same, in plain English and only what holds for anything.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urlsplit

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_MOST_WORDS, _LONGEST_WORD = 8, 40
_TITLES = (
    "About {subject}.",
    "What to know about {subject}.",
    "A closer look at {subject}.",
    "An introduction to {subject}.",
)
_SENTENCES = (
    "Most people meet {subject} long before they think about it.",
    "It began as a small idea and has grown ever since.",
    "What looks simple from outside has many parts that fit together.",
    "Those who work with {subject} every day value patience more than speed.",
    "One good example says more than many definitions.",
    "There are mistakes that everybody makes at first, and they are easy to avoid.",
    "Small habits matter more here than large plans.",
    "Nobody needs expensive tools to begin.",
    "Ask three experts about {subject} and you will hear four opinions.",
    "The details change from year to year, the principles do not.",
    "It pays to write down what worked and what did not.",
    "Much of it can be learned in an afternoon.",
)
_CLOSINGS = ("Now it is your turn.", "That is all it takes to begin.", "Come back to it tomorrow with fresh eyes.")
_PARAGRAPHS = (2, 3, 2)
"""The sentences of each paragraph between the title and the closing."""
_HEADINGS = ("Where we are", "What we learned", "How it works", "What it takes", "Where it leads", "The next steps")
_FEWEST_SLIDES, _MORE_SLIDES = 3, 4


def article(url: str) -> str:
    """What the page at an address says: a title and some paragraphs, each on a line of its own."""
    subject, chance = _subject(url), _chance(url)
    sentences = _drawn(_SENTENCES, chance[1])
    title = _TITLES[chance[0] % len(_TITLES)]
    paragraphs = [" ".join(itertools.islice(sentences, count)) for count in _PARAGRAPHS]
    closing = _CLOSINGS[chance[2] % len(_CLOSINGS)]
    return "\n".join(part.replace("{subject}", subject) for part in (title, *paragraphs, closing))


def slides(url: str) -> list[str]:
    """What the slides of the presentation at an address say: a title, then a heading and a sentence on each."""
    subject, chance = _subject(url), _chance(url)
    headings, sentences = _drawn(_HEADINGS, chance[0]), _drawn(_SENTENCES, chance[1])
    count = _FEWEST_SLIDES + chance[2] % _MORE_SLIDES
    told = [f"{next(headings)}.\n{next(sentences)}" for _ in range(count)]
    return [text.replace("{subject}", subject) for text in (f"{subject[:1].upper()}{subject[1:]}.", *told)]


def _subject(url: str) -> str:
    """What an address is about: the words of its last part that has any, or else of the name of its host."""
    try:
        parts = urlsplit(url)
        steps = [unquote(step) for step in parts.path.split("/") if step]
        host = (parts.hostname or "").removeprefix("www.").partition(".")[0]
    except ValueError:
        steps, host = [], ""
    for step in (*reversed(steps), host):
        words = [word[:_LONGEST_WORD] for word in _WORD.findall(_ENDING.sub("", step))]
        if words:
            return " ".join(words[:_MOST_WORDS]).lower()
    return "this"


def _drawn(texts: Sequence[str], begin: int) -> Iterator[str]:
    """The texts one after the other, over and over, from one of them on."""
    return itertools.islice(itertools.cycle(texts), begin % len(texts), None)


def _chance(url: str) -> bytes:
    return hashlib.blake2b(url.encode(errors="replace"), digest_size=3).digest()
