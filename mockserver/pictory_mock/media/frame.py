"""How large a video really is: what an encoder and the players can do of what was asked for."""

import math

SIDE = 4096
"""The longest side, px."""
AREA = 4096 * 2304
"""The most pixels of a picture: that of H.264 at level 5.2 (36,864 macroblocks), which common players play."""
_BEYOND = 10**9
"""From here on all sides are alike; whole numbers of any length can be asked for."""


def frame_size(width: int, height: int) -> tuple[int, int]:
    """Width and height of the file in px: an odd side one longer, and scaled down in proportion where it is too large.

    yuv420p keeps one colour sample for two by two pixels, so both sides are even, and at least 2.
    """
    width, height = (min(side + side % 2, _BEYOND) for side in (width, height))
    scale = min(SIDE / max(width, height), math.sqrt(AREA / (width * height)))
    if scale >= 1:
        return width, height
    return _even(width * scale), _even(height * scale)


def _even(side: float) -> int:
    return max(2, math.floor(side + 1e-6) // 2 * 2)
