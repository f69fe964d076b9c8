"""Both clients behind one face, so that every story of this room is written once.

A story is a coroutine. The asynchronous client runs it in an event loop; with the synchronous client nothing in it ever
waits, so it is driven to its end in one step, in the thread that a program without asyncio would use.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Coroutine
from typing import Any, Literal, TypeVar

T = TypeVar("T")
Kind = Literal["sync", "async"]
KINDS: tuple[Kind, ...] = ("sync", "async")


async def outcome(value: Any) -> Any:
    """What a call of either client gives."""
    return await value if inspect.isawaitable(value) else value


async def collect(pages: Any, into: list[Any]) -> list[Any]:
    """Every item of a list of either client, put into `into` one by one: what came before an error stays there."""
    if hasattr(pages, "__aiter__"):
        async for item in pages:
            into.append(item)  # noqa: PERF401  # what came before an error has to be kept
    else:
        for item in pages:
            into.append(item)  # noqa: PERF402  # same
    return into


def tell(kind: Kind, story: Coroutine[Any, Any, T]) -> T:
    """The end of a story."""
    return asyncio.run(story) if kind == "async" else _in_one_step(story)


def _in_one_step(story: Coroutine[Any, Any, T]) -> T:
    try:
        story.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        story.close()
    raise AssertionError("the synchronous client waited for an event loop")
