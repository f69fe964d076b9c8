"""What must not be read in a journal: keys, passwords, signatures, by what they look like and by what they are called.

A secret may stand there plainly, percent-encoded (in an address inside an address: twice) or escaped as JSON allows;
JSON is therefore parsed first, and the patterns for text know the other spellings.
"""

from __future__ import annotations

import functools
import json
import math
import re
from typing import Any

from .rules import KEY_CHARACTERS, from_contract
from .tokens import PREFIX as TOKEN_PREFIX

MASK = "***"

_NAMES = (
    r"token|secret|passw|pwd|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|signature|credential|authori[sz]ation"
    r"|cookie|(?<![a-z])(?:sig|auth|jwt)(?![a-z])"
)
"""How the names of headers, parameters and members look whose values are secret. `nextPageKey` is none of them."""
_SECRET_NAME = re.compile(_NAMES, re.IGNORECASE)


def _spelt(characters: str) -> str:
    """A pattern for one of these characters, as it is, percent-encoded (any number of times) or escaped."""
    codes = "|".join(f"{ord(character):02x}" for character in characters)
    return rf"(?:[{re.escape(characters)}]|%(?:25)*(?:{codes})|\\u00(?:{codes}))"


_USER_INFO = re.compile(rf"({_spelt(':')}(?:\\?/|%(?:25)*2f|\\u002f){{2}})[^\s\"'<>?#/]{{0,1000}}{_spelt('@')}", re.I)
_PARAMETER = re.compile(
    rf"((?:^|{_spelt('?&;#')})[\w.\-\[\]%$]{{0,60}}?(?:{_NAMES})[\w.\-\[\]%$]{{0,30}}?{_spelt('=')})"
    r"(?:(?!%(?:25)*26|\\u0026)[^&;#\s\"'<>])+",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    rf"(\"[^\"]{{0,60}}?(?:{_NAMES})[^\"]{{0,30}}\"\s{{0,20}}:\s{{0,20}})(?:\"(?:[^\"\\]|\\.)*\"?|[^\s,\"}}\]]+)",
    re.I | re.S,
)

_TOKEN = re.compile(rf"{TOKEN_PREFIX}[\w.]+", re.IGNORECASE)


def masked(text: str) -> str:
    """A text with a mask in place of every secret that can be told by its looks, or by the name before it."""
    return masker().text(text)


@functools.cache
def masker() -> Masker:
    """What masks by the contract."""
    return Masker(from_contract().key_prefix)


class Masker:
    """Masks secrets, given how the keys of the API begin."""

    def __init__(self, key_prefix: str) -> None:
        self._key_prefix = key_prefix
        prefix = "".join(_spelt(character) for character in key_prefix)
        self._key = re.compile(rf"{prefix}(?:[{KEY_CHARACTERS}]|%[0-9a-f]{{2}}|\\u00[0-9a-f]{{2}}|\\/)+", re.IGNORECASE)

    def text(self, text: str) -> str:
        """A text with a mask in place of every secret that can be told by its looks, or by the name before it."""
        if text.isalnum() and not self._key_prefix.isalnum():
            return text  # a plain word, of which large bodies have thousands
        text = self._key.sub(self._key_prefix + MASK, text)
        text = _TOKEN.sub(TOKEN_PREFIX + MASK, text)
        text = _USER_INFO.sub(rf"\1{MASK}@", text)
        text = _PARAMETER.sub(rf"\1{MASK}", text)
        return _MEMBER.sub(rf'\1"{MASK}"', text) if '"' in text else text

    def header(self, name: str, value: str) -> str:
        """The value of a header, masked as a whole where its name says that it is secret."""
        return self._key_prefix + MASK if _SECRET_NAME.search(name) else self.text(value)

    def value(self, value: Any) -> Any:
        """A JSON value with its texts masked, and whatever stands under the name of a secret."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {self.text(name): self._member(name, member) for name, member in value.items()}
        return value

    def body(self, octets: bytes) -> Any:
        """JSON where it is JSON, else the text, masked; None if there is nothing."""
        text = octets.decode("utf-8", "replace")
        if not text:
            return None
        try:
            return self.value(json.loads(text, parse_constant=str, parse_float=_number))
        except (ValueError, RecursionError):
            return self.text(text)

    def _member(self, name: str, value: Any) -> Any:
        secret = _SECRET_NAME.search(name) and value is not None and not isinstance(value, bool)
        return MASK if secret else self.value(value)


def _number(digits: str) -> float | str:
    """A number, or its digits where no double can hold it."""
    number = float(digits)
    return number if math.isfinite(number) else digits
