"""The model `CreatedTemplate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.template_audio import TemplateAudio
    from pictory_client.models.template_scene import TemplateScene


@attrs.define(kw_only=True, repr=False)
class CreatedTemplate(wire.Model):
    """A template that was just made.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/create-template
    """

    template_id: str
    """The id of the template."""
    name: str
    """The name of the project that it was made from."""
    language: str
    """The language of its texts, by two letters."""
    published: bool
    """Whether it may be used."""
    deprecated: bool
    """Whether it is out of use."""
    audio: TemplateAudio
    """The music and the voice of a template."""
    scenes: list[TemplateScene]
    """Its scenes."""
    variables: dict[str, str]
    """The variables that were found, each with its name in upper case."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="template_id", wire="templateId", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=True),
        wire.Field(name="published", wire="published", codec=wire.BOOLEAN, required=True),
        wire.Field(name="deprecated", wire="deprecated", codec=wire.BOOLEAN, required=True),
        wire.Field(
            name="audio",
            wire="audio",
            codec=wire.model("pictory_client.models.template_audio", "TemplateAudio"),
            required=True,
        ),
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.template_scene", "TemplateScene")),
            required=True,
        ),
        wire.Field(name="variables", wire="variables", codec=wire.map_of(wire.STRING), required=True),
    )
