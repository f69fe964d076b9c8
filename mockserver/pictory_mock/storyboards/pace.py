"""How long a text takes to be read aloud, and when each of its words is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from .facts import told
from .markup import Story

_NO_SPACES = "\u2e80-\u303f\u3040-\u30ff\u31c0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Characters of scripts that put no spaces between words."""
_PIECE = re.compile(f"[{_NO_SPACES}]|[^{_NO_SPACES}]+")
_DENSE = re.compile(f"[{_NO_SPACES}\uac00-\ud7af]")
_TOKEN = re.compile(r"\S+")


@frozen
class Word:
    """A word, or a character where words are not kept apart, with the punctuation that belongs to it.

    `at` is its place in the text, `glued` whether no space is in front of it. It is said from `start` on, `seconds`
    after the begin of the narration.
    """

    text: str
    at: int
    glued: bool
    weight: float
    start: float = 0.0
    seconds: float = 0.0


@frozen
class Narration:
    """A text as it is read aloud: its words, and how long all of it takes."""

    words: tuple[Word, ...] = ()
    seconds: float = 0.0


def narrate(story: Story, language: str | None, speed: int = 100) -> Narration:
    """A story read aloud at the usual pace of a language (None: not told) times the speed of a voice, in percent."""
    counted = in_characters(story.text, language)
    rate = told("narration")["characters-per-minute" if counted else "words-per-minute"]
    one = 60 / rate * 100 / speed
    pauses = list(story.pauses)
    said, moment = [], 0.0
    for word in words_of(story.text, characters=counted):
        while pauses and pauses[0][0] <= word.at:
            moment += pauses.pop(0)[1]
        said.append(evolve(word, start=moment, seconds=word.weight * one))
        moment += word.weight * one
    return Narration(tuple(said), moment + sum(pause for _, pause in pauses))


def in_characters(text: str, language: str | None) -> bool:
    """Whether the length of a text is told by its characters."""
    if language is not None:
        return language in told("narration")["counted-in-characters"]
    letters = sum(character.isalpha() for character in text)
    return 2 * len(_DENSE.findall(text)) > letters > 0


def words_of(text: str, *, characters: bool) -> tuple[Word, ...]:
    """The words of a text. What has no letter or digit belongs to the word in front of it."""
    found: list[Word] = []
    for word in _pieces(text, characters):
        if found and not (word.weight and found[-1].weight):
            last = found[-1]
            joined = last.text + ("" if word.glued else " ") + word.text
            found[-1] = evolve(last, text=joined, weight=last.weight + word.weight)
        else:
            found.append(word)
    return tuple(found)


def _pieces(text: str, characters: bool) -> Iterator[Word]:
    for token in _TOKEN.finditer(text):
        pieces = list(_PIECE.finditer(token[0]))
        sizes = [sum(character.isalnum() for character in piece[0]) for piece in pieces]
        whole = 1.0 if characters else 1 / max(sum(sizes), 1)
        for piece, size in zip(pieces, sizes, strict=True):
            yield Word(piece[0], token.start() + piece.start(), piece.start() > 0, size * whole)


def joined(words: tuple[Word, ...]) -> str:
    """The words as a text on one line."""
    return "".join(word.text if word.glued or not number else f" {word.text}" for number, word in enumerate(words))
