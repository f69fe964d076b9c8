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

    Safe to use from many threads. `run` sends what all accounts have to send, one after the other; `send` one thing of
    one account, so that others need not wait for it.
    """

    def __init__(self, world: World, allowed: Collection[str] = ()) -> None:
        self._world = world
        self._allowed = frozenset(host.lower() for host in allowed)
        self._timeout = schedule()[1]
        self._receivers: dict[str, Receiver] = {}
        self._lock = threading.Lock()
        self._here = threading.local()
        self._posts: set[Post] = set()
        self._posting = threading.Lock()
        self._stopped = False

    def receive(self, origin: str, receiver: Receiver) -> None:
        """Hand what is sent to addresses that begin so to a receiver in this process, without a socket."""
        self._receivers[origin] = receiver

    def due(self) -> bool:
        """Whether there is something to send."""
        return not self._stopped and bool(self.waiting())

    def run(self) -> None:
        """Send all that is due, in the order in which it fell due. What a receiver does meanwhile starts no other."""
        if getattr(self._here, "held", False) or not self._world.expecting or not self.due():
            return
        with self.held(), self._lock:
            while not self._stopped and (waiting := self.waiting()):
                self._next(waiting[0])

    def send(self, account: Account) -> None:
        """Send what has been due for longest of an account. Nobody else may send anything of it meanwhile."""
        with self.held():
            self._next(account)

    def waiting(self) -> list[Account]:
        """The accounts that have something to send, that of what has been due for longest in front."""
        found = [
            (moment, account.id, account)
            for account in tuple(self._world.expecting)
            if (moment := account.webhooks.next) is not None and moment <= account.clock.now_ms()
        ]
        return [account for _, _, account in sorted(found, key=lambda item: item[:2])]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Within the `with` block this thread sends nothing."""
        before, self._here.held = getattr(self._here, "held", False), True
        try:
            yield
        finally:
            self._here.held = before

    def pause(self, aside: Collection[Account] = ()) -> float | None:
        """Real seconds until something is due; None if nothing is, as long as clocks run as they do now.

        Accounts that are left `aside` do not count.
        """
        pauses = [
            (account.webhooks.next - account.clock.now_ms()) / 1000 / account.clock.speed
            for account in tuple(self._world.expecting)
            if account not in aside
            and account.webhooks.next is not None
            and not (account.clock.frozen or self._world.timeline.frozen)
        ]
        return max(min(pauses), 0.001) if pauses else None

    def stop(self) -> None:
        """Send nothing more; break off what is under way."""
        with self._posting:
            self._stopped = True
            posts = tuple(self._posts)
        for post in posts:
            post.abort()

    def _next(self, account: Account) -> None:
        taken = account.webhooks.take(account.clock.now_ms())
        if taken is None:
            account.webhooks.load()
        else:
            self._deliver(account, taken)

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

        post = Post()
        with self._posting:
            if self._stopped:
                post.abort()
            self._posts.add(post)
        try:
            return post.send(found, headers, body, self._timeout)
        finally:
            with self._posting:
                self._posts.discard(post)

    def _body(self, account: Account, delivery: Delivery) -> str:
        """The job as one would be told who asked at the moment of its end."""
        from pictory_mock.making.telling import notice

        job = account.jobs.find(delivery.job)
        if job is None:
            raise AssertionError(f"job {delivery.job} has ended, but is not there")
        return json.dumps(notice(job, account, delivery.base), ensure_ascii=False)


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
