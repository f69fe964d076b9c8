"""Templates: a project file as a storyboard to fill in, its variables, and the changes that a request makes to it.

Values only: what comes in is a project file or a storyboard, what goes out is the request of a storyboard.
"""

from .blueprint import Blueprint, Layer, Scene
from .filling import NAMING, fill
from .projectfile import read
from .retelling import retold
from .storyboard import of_storyboard
from .variables import names, placeholders

__all__ = ["NAMING", "Blueprint", "Layer", "Scene", "fill", "names", "of_storyboard", "placeholders", "read", "retold"]
