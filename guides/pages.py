"""Takes the programs out of a saved page of a guide.

A guide tells its program in pieces, one for each step, in one or more languages. A page that was saved as Markdown
marks them with fences; one that was saved as plain text marks nothing, and there the lines themselves tell.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Literal

from attrs import field, frozen

Language = Literal["javascript", "python"]

PLACEHOLDER = "YOUR_API_KEY"
"""What the vendor's pages have where the reader's own key belongs."""

_FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,})([^\n`]*)\n(.*?)^[ \t]*\2[ \t]*$", re.MULTILINE | re.DOTALL)
_NAMES: dict[str, Language] = {
    "javascript": "javascript", "js": "javascript", "mjs": "javascript", "node": "javascript",
    "python": "python", "python3": "python", "py": "python",
}  # fmt: skip

_BEGINS: dict[Language, re.Pattern[str]] = {
    "javascript": re.compile(
        r"import\b.*['\"];?$|(const|let|var)\b.*=|(export |async )*function\*? ?\w*\(|class \w+.*\{|//|/\*"
    ),
    "python": re.compile(r"import [\w., ]+$|from [\w.]+ import |(async )?def \w+\(|class \w+.*:$"),
}
"""Lines that begin a piece of a program and tell its language; prose hardly ever looks like one."""
_GOES_ON: dict[Language, re.Pattern[str]] = {
    "javascript": re.compile(r"[)\]}.]|(await )?[\w.$]+\(|[\w.$]+ = |(if|for|while|try|return|throw)\b.*[{;]$"),
    "python": re.compile(r"[)\]}#@]|[\w.]+\(|[\w.]+ = |(if|elif|else|for|while|try|except|finally|with)\b.*:"),
}
"""Further lines without indentation that belong to a piece once it has begun."""
_TEXTS = r"\'\'\'.*?\'\'\'|\"\"\".*?\"\"\"|`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\""
_BRACKETS = r"(?P<open>[(\[{]|\'\'\'|\"\"\"|`)|(?P<close>[)\]}])"
_MARKS: dict[Language, re.Pattern[str]] = {
    "javascript": re.compile(rf"{_TEXTS}|//[^\n]*|/\*.*?\*/|{_BRACKETS}", re.DOTALL),
    "python": re.compile(rf"{_TEXTS}|#[^\n]*|{_BRACKETS}", re.DOTALL),
}
"""Texts and remarks, in which brackets are nothing; and what is open until it is closed."""


class PageError(Exception):
    """The page does not hold what was looked for; the message says what."""


def programs(text: str) -> dict[Language, str]:
    """The page's program in each language that it has one in: its pieces, in their order. Raises PageError."""
    found = list(_fenced(text)) or list(_unmarked(text))
    if not found:
        raise PageError("there is no program in JavaScript or Python on this page")
    return {
        language: "\n\n".join(code for written_in, code in found if written_in == language) + "\n"
        for language in dict.fromkeys(language for language, _ in found)
    }


def pointed_at(program: str, service: str, base_url: str, key: str) -> str:
    """The program with `base_url` in place of `service` and `key` in place of the placeholder. Raises PageError."""
    for wanted, what in ((service, "the service's address"), (PLACEHOLDER, "the place for the API key")):
        if wanted not in program:
            raise PageError(f"the program does not hold {what}, {wanted}: nothing to replace")
    return program.replace(service, base_url).replace(PLACEHOLDER, key)


def left_to_the_reader(program: str) -> str | None:
    """The function of a program in JavaScript that takes the id of a job, where nobody calls it; None if there is none.

    The page says in words when it is to be called.
    """
    for found in re.finditer(r"^(?:async )?function (\w+)\(job_?[iI]d\)", program, re.MULTILINE):
        if len(re.findall(rf"\b{found[1]}\(", program)) == 1:
            return found[1]
    return None


def _fenced(text: str) -> Iterator[tuple[Language, str]]:
    for match in _FENCE.finditer(text):
        language = _NAMES.get(match[3].strip().partition(" ")[0].lower())
        if language is not None:
            yield language, textwrap.dedent(match[4]).strip("\n")


def _unmarked(text: str) -> Iterator[tuple[Language, str]]:
    piece: _Piece | None = None
    for line in text.splitlines():
        if piece is not None and piece.takes(line):
            piece.lines.append(line)
            continue
        if piece is not None:
            yield piece.language, piece.code
        begun = next((language for language, begins in _BEGINS.items() if begins.match(line)), None)
        piece = _Piece(begun, [line]) if begun else None
    if piece is not None:
        yield piece.language, piece.code


@frozen
class _Piece:
    language: Language
    lines: list[str] = field(factory=list)

    @property
    def code(self) -> str:
        return "\n".join(self.lines).strip("\n")

    def takes(self, line: str) -> bool:
        """Whether the piece goes on with this line."""
        if self._open() or not line.strip():
            return True
        if line[0].isspace():
            return not line.lstrip().startswith("•")  # a list of the page's prose
        return bool(_BEGINS[self.language].match(line) or _GOES_ON[self.language].match(line))

    def _open(self) -> bool:
        """Whether a bracket or a text is still open."""
        kinds = [match.lastgroup for match in _MARKS[self.language].finditer("\n".join(self.lines))]
        return kinds.count("open") > kinds.count("close")
