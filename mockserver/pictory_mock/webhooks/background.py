"""A thread that sends what is due while a server runs."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pictory_mock.core import World

    from .sender import Sender

_STOP = 0.25
"""Seconds that a request under way has for its end once it was broken off."""
_log = logging.getLogger("pictory_mock")


class Background:
    """Sends as the clocks of a world go on: asleep until the next webhook is due, or until something has changed.

    Also a context manager, which starts and stops it. A world that was kept goes on where it was left.
    """

    def __init__(self, world: World, sender: Sender) -> None:
        self._world = world
        self._sender = sender
        self._woken = threading.Event()
        self._stopped = False
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

    @property
    def running(self) -> bool:
        """Whether its thread lives."""
        return self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._world.accounts()  # of those that were kept, some have something to send
            while not self._stopped:
                self._woken.clear()
                self._sender.run()
                self._woken.wait(self._sender.pause())
        except Exception:  # noqa: BLE001 - nobody else would hear of it
            if not self._stopped:  # a store that was closed is no surprise then
                _log.exception("no more webhooks are sent")
