"""Projects: what a storyboard is kept as, to be changed by hand and rendered again.

A project is told as a document, scene by scene. It is written from render parameters, and read back into them: what
was changed in the document is changed in what is rendered.
"""

from .agreeing import agreed, document
from .reading import revised
from .setting import layout
from .writing import scenes

__all__ = ["agreed", "document", "layout", "revised", "scenes"]
