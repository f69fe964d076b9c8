"""The API key, wrapped so that it cannot slip into a repr, a log, an exception or a pickle by accident."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable


_LONG = 4  # characters


class Secret:
    """A value that shows itself only to who calls `reveal`. `prefix` is what other secrets of its kind begin with."""

    __slots__ = ("__others", "__prefix", "__value")

    def __init__(self, value: str, prefix: str = "", others: tuple[str, ...] = ()) -> None:
        self.__value, self.__prefix, self.__others = value, prefix, others

    def beside(self, others: tuple[str, ...]) -> Secret:
        """The same, which also masks other secrets that one call sends. What is too short would blank out words."""
        long = sorted((other for other in others if len(other) >= _LONG), key=len, reverse=True)
        return Secret(self.__value, self.__prefix, tuple(long))

    def reveal(self) -> str:
        """The value itself. Do not keep it in a local variable of a function that may raise."""
        return self.__value

    def mask(self, text: str) -> str:
        """`text` with every occurrence of the value, and of others of its kind, blanked out.

        A server may echo what it was sent, and one call may have been sent with another key than the client's.
        """
        for value in (self.__value, *self.__others):
            text = text.replace(value, "***")
        if self.__prefix and self.__prefix in text:
            text = re.sub(rf"{re.escape(self.__prefix)}[\w.~+/=-]+", f"{self.__prefix}***", text)
        return text

    def among(self, headers: Iterable[tuple[bytes, bytes]]) -> bool:
        """Whether a header holds the value."""
        return any(self.__value.encode("ascii") in text for _, text in headers)

    def __repr__(self) -> str:
        return "<secret>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an API key is not pickled; give it to the other process through its environment")


class _Hidden(str):
    __slots__ = ()

    def __repr__(self) -> str:
        return "<secret>"


def hidden(value: str | None) -> str | None:
    """The same text, which a traceback that prints local variables does not show. For arguments on their way in."""
    return _Hidden(value) if isinstance(value, str) else value
