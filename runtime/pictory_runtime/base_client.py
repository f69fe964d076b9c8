"""What both clients share: their settings, their twins with other settings, and what needs no connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import attrs

from pictory_runtime import logs
from pictory_runtime.caller import header_pairs
from pictory_runtime.effects import some_function
from pictory_runtime.errors import ConfigurationError
from pictory_runtime.options import mapping

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import JobKind, Operation
    from pictory_runtime.options import Options
    from pictory_runtime.pages import Listing
    from pictory_runtime.response import RawResponse


def no_operations() -> Mapping[str, Operation]:
    """What a client that knows no prices knows of them."""
    return {}


class BaseClient:
    """What both clients share. `caller` is what their calls share."""

    def __init__(
        self,
        caller: Caller,
        job_kinds: Callable[[], Mapping[str, JobKind]],
        priced: Callable[[], Mapping[str, Operation]],
    ) -> None:
        self.caller = caller
        self.job_kinds = job_kinds
        self._priced = priced
        self._owner = True
        logs.configure(caller.service.log_env)

    _check_function = staticmethod(some_function)
    """What the caller's functions have to be; raises `TypeError`."""

    def __repr__(self) -> str:
        caller = getattr(self, "caller", None)  # tracebacks may print a client that was never finished
        return f"<{type(self).__name__} {'not set up' if caller is None else caller.base_url}>"

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        on_response: Callable[[RawResponse], Awaitable[None] | None] | None = None,
        max_credits: float | None = None,
    ) -> Self:
        """A client like this one, with other settings; it shares this one's connections, and leaves this one as it is.

        `max_credits` is the most that each single call may cost, in AI credits: see `TooExpensive` and `PriceUnknown`.
        `extra_headers` are added to those that this client sends already. `on_response` is shown every answer of the
        service, those that are retried too. If it raises, its exception comes out of the call; where the answer had
        started a job, a note of the exception says how to go on with it.
        """
        self._check_function(on_response, "on_response")
        given = {
            "timeout": timeout,
            "max_retries": max_retries,
            "on_response": on_response,
            "max_credits": max_credits,
        }
        changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        settings = self.caller.settings
        if extra_headers is not None:
            mapping("extra_headers", extra_headers)
            changes["extra_headers"] = {**settings.extra_headers, **extra_headers}
            header_pairs(extra_headers)
        twin = object.__new__(type(self))
        # Nothing else of the instance is taken over: resources that it has made belong to it.
        for name in ("job_kinds", "_priced", "_transport"):
            setattr(twin, name, getattr(self, name))
        twin.caller = attrs.evolve(self.caller, settings=attrs.evolve(settings, **changes))
        twin._owner = False  # a twin of this very class
        return twin

    def _estimate(self, operation: str, /, **fields: Any) -> float:
        """What a call would cost, in AI credits, by the prices of the contract. Sends nothing.

        `operation` is its method's name (`"generate_video"`, or with its group: `"ai_studio.generate_video"`),
        `fields` are what the method would be given. Raises `PriceUnknown` where the price cannot be told (for a model
        that the contract does not know, say), and `TypeError` for an argument that the method does not take.
        """
        from pictory_runtime.prices import estimate

        return estimate(self._priced(), operation, fields)

    def _listing(
        self, op: Operation, path: Mapping[str, Any], query: Mapping[str, Any], body: Any, options: Options
    ) -> Listing:
        if op.page is None:
            raise ConfigurationError(f"{op.label} has no pages")
        from pictory_runtime.pages import Listing

        return Listing(self.caller, op, op.page, path, query, body, options)

    @staticmethod
    def _job_kind(op: Operation) -> JobKind:
        if op.job is None:
            raise ConfigurationError(f"{op.label} starts no job")
        return op.job
