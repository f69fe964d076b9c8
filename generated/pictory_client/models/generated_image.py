"""The model `GeneratedImage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    import datetime
    from typing import ClassVar

    from pictory_client.models.image_aspect_ratio import ImageAspectRatio
    from pictory_client.models.image_model import ImageModel
    from pictory_client.models.image_style import ImageStyle


@attrs.define(kw_only=True, repr=False)
class GeneratedImage(wire.Model):
    """A finished image in the list, with what it was made from.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-images
    """

    url: str
    """Where the PNG can be downloaded."""
    id: str
    """The image's own id, as in its address. It is not the id of the job that made it."""
    prompt: str
    """The prompt that it was made from."""
    aspect_ratio: ImageAspectRatio
    """Width to height. Every model offers every one."""
    created_date: datetime.datetime
    """When the image was completed."""
    model: ImageModel
    """The AI model that generates an image."""
    width: int
    """Width in pixels."""
    height: int
    """Height in pixels."""
    style: ImageStyle | None = None
    """The style that was asked for; absent otherwise."""
    reference_image_url: str | None = None
    """The reference image that was given; absent otherwise."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
        wire.Field(name="id", wire="id", codec=wire.STRING, required=True),
        wire.Field(name="prompt", wire="prompt", codec=wire.STRING, required=True),
        wire.Field(name="aspect_ratio", wire="aspectRatio", codec=wire.STRING, required=True),
        wire.Field(name="created_date", wire="createdDate", codec=wire.DATETIME, required=True),
        wire.Field(name="model", wire="model", codec=wire.STRING, required=True),
        wire.Field(name="width", wire="width", codec=wire.INTEGER, required=True),
        wire.Field(name="height", wire="height", codec=wire.INTEGER, required=True),
        wire.Field(name="style", wire="style", codec=wire.STRING, required=False),
        wire.Field(name="reference_image_url", wire="referenceImageUrl", codec=wire.STRING, required=False),
    )
