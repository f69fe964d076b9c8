"""Threads that send what is due while a server runs."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pictory_mock.core import Account, World

    from .sender import Sender

_AT_ONCE = 64
"""So many accounts are sent for at the same time. What more there are waits until one of them is through."""
_STOP = 0.25
"""Seconds that requests under way have for their end once they were broken off."""
_log = logging.getLogger("pictory_mock")


class Background:
    """Sends as the clocks of a world go on: asleep until the next webhook is due, or until something has changed.

    Each account is sent for by a thread of its own, one attempt at a time, in the order in which they fell due: one
    whose receivers hang holds up nobody else. Also a context manager, which starts and stops it. A world that was kept
    goes on where it was left.
    """

    def __init__(self, world: World, sender: Sender) -> None:
        self._world = world
        self._sender = sender
        self._woken = threading.Event()
        self._stopped = False
        self._at_work: set[Account] = set()
        self._failed: set[Account] = set()
        self._change = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="pictory-mock webhooks", daemon=True)

    def start(self) -> Self:
        """Send from now on."""
        self._world.on_move = self._world.on_plan = self._woken.set
        self._thread.start()
        return self

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Send nothing more. May be called twice."""
        self._stopped = True
        self._sender.stop()
        self._woken.set()
        self._thread.join(_STOP)
        with self._change:
            self._change.wait_for(lambda: not self._at_work, _STOP)

    @property
    def running(self) -> bool:
        """Whether a thread of it is at work."""
        return self._thread.is_alive() or bool(self._at_work)

    def _run(self) -> None:
        try:
            self._world.accounts()  # of those that were kept, some have something to send
            while not self._stopped:
                self._woken.clear()
                for account in self._sender.waiting():
                    self._begin(account)
                self._woken.wait(self._pause())
        except Exception:  # noqa: BLE001 - nobody else would hear of it
            self._report("no more webhooks are sent")

    def _pause(self) -> float | None:
        with self._change:
            aside = self._at_work | self._failed
            full = len(self._at_work) >= _AT_ONCE
        return None if full else self._sender.pause(aside)

    def _begin(self, account: Account) -> None:
        """Send the next thing of an account, unless that is being done or there are too many at work."""
        with self._change:
            if self._stopped or account in self._at_work | self._failed or len(self._at_work) >= _AT_ONCE:
                return
            self._at_work.add(account)
        threading.Thread(target=self._send, args=(account,), name="pictory-mock webhook", daemon=True).start()

    def _send(self, account: Account) -> None:
        try:
            self._sender.send(account)
        except Exception:  # noqa: BLE001 - nobody else would hear of it
            self._report(f"no more webhooks are sent for the account {account.id}")
            self._failed.add(account)
        finally:
            with self._change:
                self._at_work.discard(account)
                self._change.notify_all()
            self._woken.set()

    def _report(self, what: str) -> None:
        if not self._stopped:  # a store that was closed is no surprise then
            _log.exception(what)
