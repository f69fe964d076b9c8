"""Lists that come in pages, as one lazy sequence of items."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

import attrs

from pictory_runtime import refusals
from pictory_runtime.calls import exchange, plan
from pictory_runtime.errors import DecodeError
from pictory_runtime.wire import list_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import Operation, PageStyle, Pointer
    from pictory_runtime.effects import Flow
    from pictory_runtime.options import Options
    from pictory_runtime.protocols import AsyncRunner, SyncRunner
    from pictory_runtime.response import RawResponse

T = TypeVar("T")


@attrs.frozen
class Page(Generic[T]):
    """One page. `next_token` asks for the next one; None on the last."""

    items: tuple[T, ...]
    next_token: str | None
    response: RawResponse = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Listing:
    """A list operation with its arguments: fetches one page at a time."""

    caller: Caller
    operation: Operation
    style: PageStyle
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    options: Options

    def fetch(self, token: str | None, asked: set[int]) -> Flow[Page[Any]]:
        """The page that `token` asks for; None: the first.

        `asked`: the hashes of what would show that the list goes round, so far: tokens, or whole numbered pages.
        """
        query, body = self.query, self.body
        if token is not None and self.style.where == "query":
            query = {**query, self.style.param: token}
        elif token is not None:
            number = self.style.style == "number"
            body = {**(body or {}), self.style.param: int(token) if number else token}
        request = plan(self.caller, self.operation, self.path, query, body, self.options)
        response = yield from exchange(self.caller, request)
        items = refusals.decoded(self.caller, response, list_of(self.style.item), self.style.items)
        return Page(tuple(items), self._next(token, asked, response, items), response)

    def _next(self, token: str | None, asked: set[int], response: RawResponse, items: list[Any]) -> str | None:
        if self.style.style == "number":
            told = refusals.follow(refusals.parsed(response), self.style.items)
            if items:
                self._once(json.dumps(told), asked, "page", self.style.items, response)
            return str(int(token or self._given() or 1) + 1) if items else None
        found = refusals.follow(refusals.parsed(response), self.style.token)
        if found is None or found == "":
            return None
        this = self._given() if token is None else token
        if this is not None:
            asked.add(hash(str(this)))
        self._once(str(found), asked, "page token", self.style.token, response)
        return str(found)

    def _once(self, found: str, asked: set[int], what: str, pointer: Pointer, response: RawResponse) -> None:
        """Raise `DecodeError` for what came before: a service that goes round, or does not look at the number."""
        if hash(found) in asked:
            raise DecodeError(
                f"the service gave a {what} that it had given before, so the list would never end",
                path="$" + "".join(f".{key}" for key in pointer),
                raw=response.json(),
                operation=self.operation.label,
                response=response,
            )
        asked.add(hash(found))

    def _given(self) -> Any:
        """The page that the caller's own arguments ask for first."""
        given = self.query if self.style.where == "query" else self.body or {}
        return given.get(self.style.param)


class _Lazy:
    """What both kinds of lists are not: sequences. Whoever takes them for one is told what to do instead."""

    _listing: Listing
    _instead: ClassVar[str]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._listing.operation.label}: fetched as you go, {self._instead}>"

    def __bool__(self) -> bool:
        return True  # whether there are items is not known before they are asked for

    if not TYPE_CHECKING:  # a type checker finds these mistakes better when the methods are not there

        def __len__(self) -> int:
            raise TypeError(f"{type(self).__name__} has no length before it is fetched: {self._instead}")

        def __getitem__(self, index: object) -> Any:
            raise TypeError(f"{type(self).__name__} has no [{index!r}], it is fetched as you go: {self._instead}")


class Pages(_Lazy, Generic[T]):
    """The items of a list, fetched page by page while one iterates. Every iteration begins at the first page."""

    _instead = "use for, list(pages), .first() or .by_page()"

    def __init__(self, client: SyncRunner, listing: Listing) -> None:
        self._client, self._listing = client, listing

    def by_page(self) -> Iterator[Page[T]]:
        """Page by page, for who wants the answers or to stop between pages."""
        token: str | None = None
        asked: set[int] = set()
        while True:
            page = self._client.run(self._listing.fetch(token, asked))
            yield page
            if (token := page.next_token) is None:
                return

    def __iter__(self) -> Iterator[T]:
        for page in self.by_page():
            yield from page.items

    def first(self) -> T | None:
        """The first item; None when there is none. Fetches no more pages than that takes."""
        return next(iter(self), None)


class AsyncPages(_Lazy, Generic[T]):
    """As `Pages`, to be iterated with `async for`. It is not awaited itself."""

    _instead = "use async for, [item async for item in pages], .first() or .by_page()"

    def __init__(self, client: AsyncRunner, listing: Listing) -> None:
        self._client, self._listing = client, listing

    async def by_page(self) -> AsyncIterator[Page[T]]:
        """Page by page, for who wants the answers or to stop between pages."""
        token: str | None = None
        asked: set[int] = set()
        while True:
            page = await self._client.run(self._listing.fetch(token, asked))
            yield page
            if (token := page.next_token) is None:
                return

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.by_page():
            for item in page.items:
                yield item

    async def first(self) -> T | None:
        """The first item; None when there is none. Fetches no more pages than that takes."""
        async for item in self:
            return item
        return None
