"""The two libraries that make the files, imported when the first file is asked for.

The mock has to answer in milliseconds after its start, and most of its users never download a video.
"""

from types import ModuleType

from pictory_mock.extras import needed_for


def pillow() -> tuple[ModuleType, ModuleType, ModuleType]:
    """Pillow's modules Image, ImageDraw and ImageFont. Raises MissingLibraryError."""
    with needed_for("Drawing pictures"):
        from PIL import Image, ImageDraw, ImageFont
    return Image, ImageDraw, ImageFont


def chops() -> ModuleType:
    """Pillow's arithmetic of pictures. Raises MissingLibraryError."""
    with needed_for("Drawing pictures"):
        from PIL import ImageChops
    return ImageChops


def filters() -> ModuleType:
    """Pillow's filters. Raises MissingLibraryError."""
    with needed_for("Drawing pictures"):
        from PIL import ImageFilter
    return ImageFilter


def pyav() -> ModuleType:
    """PyAV. Raises MissingLibraryError."""
    with needed_for("Encoding videos"):
        import av
    return av
