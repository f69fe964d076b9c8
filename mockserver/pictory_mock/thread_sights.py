"""What threads do, as the system sees it: one that waits, or one that would go on if only it got a processor.

How long a thread has been silent says nothing on a loaded machine. Linux says whether it is ready to run, and how
often it has run. Other systems do not: there every thread that has begun counts as waiting, and patience decides.
"""

import os
import threading
from pathlib import Path

import attrs


@attrs.frozen
class Sight:
    """A thread at one moment. Two equal ones that do not run: it has not done anything in between."""

    runs: bool
    """It runs, or would if it were let: only just begun counts too."""
    switches: int = 0
    """How often it has left a processor."""


_NOTHING = Sight(runs=False)
_NEW = Sight(runs=True)
_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def sight(thread: threading.Thread) -> Sight:
    """A look at a thread of this process."""
    if thread.ident is None:
        return _NEW
    text = _read(thread, "status")
    if not text:
        return _NOTHING
    told = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    switches = (told.get(f"{kind}_ctxt_switches", "0") for kind in ("voluntary", "nonvoluntary"))
    return Sight(told.get("State", "").strip().startswith("R"), sum(map(int, switches)))


def sights() -> dict[threading.Thread, Sight]:
    """A look at all threads of this process."""
    return {thread: sight(thread) for thread in threading.enumerate()}


def worked(thread: threading.Thread) -> float:
    """Seconds for which a thread has had a processor; 0 where nobody tells."""
    fields = _read(thread, "stat").rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / _TICKS_A_SECOND


def _read(thread: threading.Thread, name: str) -> str:
    try:
        return Path(f"/proc/self/task/{thread.native_id}/{name}").read_text("ascii", "replace")
    except OSError:
        return ""
