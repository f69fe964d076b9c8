"""The model `GenerateImageRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.image_aspect_ratio import ImageAspectRatio
    from pictory_client.models.image_model import ImageModel
    from pictory_client.models.image_style import ImageStyle


@attrs.define(kw_only=True, repr=False)
class GenerateImageRequest(wire.Model):
    """What to generate.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-image
    """

    prompt: str
    """What is to be seen, in words. 5 to 5,000 characters."""
    model: ImageModel | None = None
    """The AI model that generates an image. Left out, the service takes seedream3.0."""
    aspect_ratio: ImageAspectRatio | None = None
    """Width to height. Every model offers every one. Left out, the service takes 1:1."""
    style: ImageStyle | None = None
    """The look of an image."""
    reference_image_url: str | None = None
    """A picture that guides the picture. A public http or https URL. (an http or https URL)"""
    webhook: str | None = None
    """Is sent a POST when the job is finished. A public http or https URL. (an http or https URL)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="prompt", wire="prompt", codec=wire.STRING, required=True),
        wire.Field(name="model", wire="model", codec=wire.STRING, required=False),
        wire.Field(name="aspect_ratio", wire="aspectRatio", codec=wire.STRING, required=False),
        wire.Field(name="style", wire="style", codec=wire.STRING, required=False),
        wire.Field(name="reference_image_url", wire="referenceImageUrl", codec=wire.STRING, required=False),
        wire.Field(name="webhook", wire="webhook", codec=wire.STRING, required=False),
    )
