"""The older API in the words of the newer one: its storyboards as requests, its render parameters there and back.

Values only, and nothing of them is passed over.
"""

from .newer import newer
from .older import older
from .scenes import scene
from .storyboards import from_template, storyboard

__all__ = ["from_template", "newer", "older", "scene", "storyboard"]
