"""What an installation without the `mock` extra says when the mock is used after all.

The client installs without Flask, Pillow and the rest, and this package comes with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

INSTALL = "pip install 'pictory-client[mock]'"
"""The command that makes everything here work."""


class MissingLibraryError(ImportError):
    """A library that the mock needs is not installed; the message says how to install it."""


@contextmanager
def needed_for(what: str) -> Iterator[None]:
    """Around imports of libraries that may be missing: raises MissingLibraryError, which names `what` needs them."""
    try:
        yield
    except ModuleNotFoundError as missing:
        library = (missing.name or "").partition(".")[0]
        if library.startswith("pictory_"):  # a mistake of our own, not of the installation
            raise
        raise MissingLibraryError(f"{what} needs {library}, which is not installed: {INSTALL}") from missing
