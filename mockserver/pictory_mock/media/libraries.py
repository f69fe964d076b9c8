"""The two libraries that make the files, imported when the first file is asked for.

The mock has to answer in milliseconds after its start, and most of its users never download a video.
"""

from types import ModuleType

_INSTALL = "pip install 'pictory-client[mock]'"


class MissingLibraryError(ImportError):
    """A library that makes pictures or videos is not installed; the message says how to install it."""


def pillow() -> tuple[ModuleType, ModuleType, ModuleType]:
    """Pillow's modules Image, ImageDraw and ImageFont. Raises MissingLibraryError."""
    try:
        from PIL import Image, ImageDraw, ImageFont
    except ImportError as missing:
        raise MissingLibraryError(f"Drawing pictures needs Pillow: {_INSTALL}") from missing
    return Image, ImageDraw, ImageFont


def pyav() -> ModuleType:
    """PyAV. Raises MissingLibraryError."""
    try:
        import av
    except ImportError as missing:
        raise MissingLibraryError(f"Encoding videos needs PyAV: {_INSTALL}") from missing
    return av
