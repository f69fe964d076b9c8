"""The model `ProjectFile`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.project_file_audio import ProjectFileAudio
    from pictory_client.models.project_file_scene import ProjectFileScene


@attrs.define(kw_only=True, repr=False)
class ProjectFile(wire.Model):
    """A project as the web app exports it (`.pictai`). Whatever else it holds is kept.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    project_name: str
    """The name of the project, and of the template. (at least 1 character)"""
    scenes: list[ProjectFileScene]
    """Its scenes in their order. (at least 1 item)"""
    script_language: str | None = None
    """The language of its texts, by two letters."""
    schema_version: str | None = None
    """The generation of the format, `v2` or `v3`."""
    bg_music_vol_percent: float | None = None
    """How loud the music is, 0 to 100."""
    audio: ProjectFileAudio | None = None
    """The music and the voice of a project."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="project_name", wire="projectName", codec=wire.STRING, required=True),
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.project_file_scene", "ProjectFileScene")),
            required=True,
        ),
        wire.Field(name="script_language", wire="scriptLanguage", codec=wire.STRING, required=False),
        wire.Field(name="schema_version", wire="schemaVersion", codec=wire.STRING, required=False),
        wire.Field(name="bg_music_vol_percent", wire="bgMusicVolPercent", codec=wire.NUMBER, required=False),
        wire.Field(
            name="audio",
            wire="audio",
            codec=wire.model("pictory_client.models.project_file_audio", "ProjectFileAudio"),
            required=False,
        ),
    )
