"""Sends what is due, in the thread that asks for it: the latest when time moves, or when somebody looks."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from pictory_mock.core.webhooks import Delivery, Headers, Outcome, schedule

if TYPE_CHECKING:
    from pictory_mock.core import Account, World

    from .post import Post

_HOST_END = re.compile(r"[/?#]")


class Receiver(Protocol):
    """Takes webhooks within this process."""

    def take(self, url: str, headers: Headers, body: bytes, timeout: float) -> Outcome:
        """What comes of a POST."""


class Sender:
    """Sends the webhooks of a world: to this machine, and to hosts that are `allowed`.

    Safe to use from many threads: one of them sends, the others wait until it is done.
    """

    def __init__(self, world: World, allowed: Collection[str] = ()) -> None:
        self._world = world
        self._allowed = frozenset(host.lower() for host in allowed)
        self._timeout = schedule()[1]
        self._receivers: dict[str, Receiver] = {}
        self._lock = threading.Lock()
        self._here = threading.local()
        self._post: Post | None = None
        self._stopped = False

    def receive(self, origin: str, receiver: Receiver) -> None:
        """Hand what is sent to addresses that begin so to a receiver in this process, without a socket."""
        self._receivers[origin] = receiver

    def due(self) -> bool:
        """Whether there is something to send."""
        return not self._stopped and self._first() is not None

    def run(self) -> None:
        """Send all that is due, in the order in which it fell due. What a receiver does meanwhile starts no other."""
        if getattr(self._here, "held", False) or not self._world.expecting or not self.due():
            return
        with self.held(), self._lock:
            while not self._stopped and (account := self._first()):
                taken = account.webhooks.take(account.clock.now_ms())
                if taken is None:
                    account.webhooks.load()
                else:
                    self._deliver(account, taken)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Within the `with` block this thread sends nothing."""
        before, self._here.held = getattr(self._here, "held", False), True
        try:
            yield
        finally:
            self._here.held = before

    def pause(self) -> float | None:
        """Real seconds until something is due; None if nothing is, as long as clocks run as they do now."""
        pauses = [
            (account.webhooks.next - account.clock.now_ms()) / 1000 / account.clock.speed
            for account in tuple(self._world.expecting)
            if account.webhooks.next is not None and not (account.clock.frozen or self._world.timeline.frozen)
        ]
        return max(min(pauses), 0.001) if pauses else None

    def stop(self) -> None:
        """Send nothing more; break off what is under way."""
        self._stopped = True
        if self._post is not None:
            self._post.abort()

    def _first(self) -> Account | None:
        """The account of what has been due for longest."""
        waiting = [
            (moment, account.id, account)
            for account in tuple(self._world.expecting)
            if (moment := account.webhooks.next) is not None and moment <= account.clock.now_ms()
        ]
        return min(waiting, key=lambda item: item[:2])[2] if waiting else None

    def _deliver(self, account: Account, delivery: Delivery) -> None:
        body = delivery.body if delivery.body is not None else self._body(account, delivery)
        headers = _headers(delivery, len(body.encode()))
        outcome = self._send(delivery.url, headers, body.encode())
        if not self._stopped:
            account.webhooks.record(delivery, body, headers, outcome)

    def _send(self, url: str, headers: Headers, body: bytes) -> Outcome:
        from .targets import TargetRefused, target

        for origin, receiver in self._receivers.items():
            if _is_below(url, origin):
                return receiver.take(url, headers, body, self._timeout)
        try:
            found = target(url, self._allowed)
        except TargetRefused as refused:
            return Outcome(error=f"not sent: {refused}")
        from .post import Post  # with the first webhook, not with the server

        self._post = Post()
        return self._post.send(found, headers, body, self._timeout)

    def _body(self, account: Account, delivery: Delivery) -> str:
        """The job as one would be told who asked at the moment of its end."""
        from pictory_mock.resources.jobs import tell

        job = account.jobs.find(delivery.job)
        if job is None or job.course.ends is None:
            raise AssertionError(f"job {delivery.job} has ended, but is not there or never ends")
        return json.dumps(tell(job, account, job.course.ends, lambda: delivery.base), ensure_ascii=False)


def _is_below(url: str, origin: str) -> bool:
    return url == origin or url.startswith((f"{origin}/", f"{origin}?"))


def _headers(delivery: Delivery, length: int) -> Headers:
    """All headers of a request. Nothing that its receiver could take for a key is among them."""
    # Taken apart by hand: whether the URL is a usable one is judged later, and told in the attempt.
    host = _HOST_END.split(delivery.url.partition("://")[2])[0].rpartition("@")[2]
    return (
        ("Host", host),
        ("User-Agent", "pictory-mock"),
        ("Accept", "*/*"),
        ("Content-Type", "application/json"),
        ("Content-Length", str(length)),
        ("Connection", "close"),
        ("X-Mock-Delivery-Id", delivery.id),
        ("X-Mock-Attempt", str(len(delivery.attempts) + 1)),
        ("X-Mock-Provenance", "assumed"),
    )
