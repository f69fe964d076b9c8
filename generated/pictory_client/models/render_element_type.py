"""What an element is for.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
"""

from typing import Literal

RenderElementType = Literal["backgroundElement", "audioElement", "SceneText", "layerItem"]
