"""The frame of a video of which v1 does not tell the size."""

from __future__ import annotations

import functools

import pictory_spec
from pictory_mock.contract import document


@functools.cache
def usual() -> tuple[int, int]:
    """Width and height (px) of a render where nothing is asked for: the first ones that the contract tells."""
    operation = pictory_spec.OPERATIONS["renderStoryboard"]
    sizes = document.api().operation(operation.path, operation.method)["x-media"]["sizes"]
    width, height = next(iter(sizes.values()))
    return width, height
