"""The simulation: a small deterministic world of accounts, time, jobs and credits. It knows nothing of HTTP.

`World` is the whole of it, `World.account(key)` the part that one API key sees.
Everything that happens here is a function of the seed, of what was asked and of the virtual clock.
"""

from .accounts import Account
from .clock import Clock, Timeline
from .store import Store, StoreError
from .world import MalformedKey, World

__all__ = ["Account", "Clock", "MalformedKey", "Store", "StoreError", "Timeline", "World"]
