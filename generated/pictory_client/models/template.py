"""The model `Template`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.background_music import BackgroundMusic
    from pictory_client.models.template_scene import TemplateScene
    from pictory_client.models.voice_over import VoiceOver


@attrs.define(kw_only=True, repr=False)
class Template(wire.Model):
    """A template.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-template-by-id
    """

    template_id: str
    """The id of the template."""
    name: str
    """The name of the project that it was made from."""
    language: str
    """The language of its texts, by two letters."""
    published: bool
    """Whether it may be used."""
    depricated: bool
    """Whether it is out of use. Spelt like this in this answer only."""
    background_music: BackgroundMusic
    """Music, chosen by the service or your own."""
    voice_over: VoiceOver
    """Narration by AI voices or by a recording, not both."""
    scenes: list[TemplateScene]
    """Its scenes."""
    variables: dict[str, str]
    """Its variables, each with its name in upper case."""
    schema_version: str
    """The generation of the project's format, `v2` or `v3`."""
    project: str
    """Where the project can be fetched (JSON)."""
    structure: str
    """Where its structure, scenes with their texts and layers, can be fetched (JSON)."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="template_id", wire="templateId", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=True),
        wire.Field(name="published", wire="published", codec=wire.BOOLEAN, required=True),
        wire.Field(name="depricated", wire="depricated", codec=wire.BOOLEAN, required=True),
        wire.Field(
            name="background_music",
            wire="backgroundMusic",
            codec=wire.model("pictory_client.models.background_music", "BackgroundMusic"),
            required=True,
        ),
        wire.Field(
            name="voice_over",
            wire="voiceOver",
            codec=wire.model("pictory_client.models.voice_over", "VoiceOver"),
            required=True,
        ),
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.template_scene", "TemplateScene")),
            required=True,
        ),
        wire.Field(name="variables", wire="variables", codec=wire.map_of(wire.STRING), required=True),
        wire.Field(name="schema_version", wire="schemaVersion", codec=wire.STRING, required=True),
        wire.Field(name="project", wire="project", codec=wire.STRING, required=True),
        wire.Field(name="structure", wire="structure", codec=wire.STRING, required=True),
    )
