"""What threads do, as the system sees it: one that waits, or one that would go on if only it got a processor.

How long a thread has been silent says nothing on a loaded machine. Linux says whether it is ready to run, and how
often it has run. Other systems do not: there every thread that has begun counts as waiting, and patience decides.
"""

import os
import re
import threading

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
_SWITCHES = re.compile(rb"voluntary_ctxt_switches:\s*(\d+)")
_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def sight(thread: threading.Thread) -> Sight:
    """A look at a thread of this process."""
    if thread.ident is None:
        return _NEW
    text = _read(thread, "status")
    if not text:
        return _NOTHING
    return Sight(b"\nState:\tR" in text, sum(map(int, _SWITCHES.findall(text))))


def sights() -> dict[threading.Thread, Sight]:
    """A look at all threads of this process."""
    return {thread: sight(thread) for thread in threading.enumerate()}


def worked(thread: threading.Thread) -> float:
    """Seconds for which a thread has had a processor; 0 where nobody tells."""
    fields = _read(thread, "stat").rpartition(b")")[2].split()
    return sum(map(int, fields[11:13])) / _TICKS_A_SECOND


def _read(thread: threading.Thread, name: str) -> bytes:
    try:
        file = os.open(f"/proc/self/task/{thread.native_id}/{name}", os.O_RDONLY)
    except OSError:
        return b""
    try:
        return os.read(file, 8192)
    except OSError:  # it has ended meanwhile
        return b""
    finally:
        os.close(file)
