"""What lies at the addresses of files, as values: what a file shows, what its address ends with, who writes it.

Nothing is made here. Neither accounts nor jobs are known: `teaching.finding` tells which file an address leads to.
"""

from .mediafile import Addresses, MediaFile

__all__ = ["Addresses", "MediaFile"]
