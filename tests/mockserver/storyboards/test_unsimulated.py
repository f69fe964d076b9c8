"""What the mock cannot do yet, and says so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from pictory_mock.storyboards import unsimulated
from tests.mockserver.storyboards.boards import USUAL, Fields, understood

URL = "https://files.example.com/tea"
STORY = {"story": "Tea is ready."}
EXTERNAL = {"enabled": True, "externalVoice": {"voiceUrl": URL}}
TEMPLATE: Fields = {"templateId": "t-1"}
SPOKEN = {"audioUrl": URL, "audioLanguage": "en-US"}
ROOT: dict[str, Fields] = {
    "saveProject": {"saveProject": True},
    "templateId": TEMPLATE,
    "variables": {"variables": {"guest": "Ines"}},
    "visualLibraryId": {"visualLibraryId": "lib-4"},
    "visualSelectionPreference": {"visualSelectionPreference": "stock-only"},
    "awsConnectionId": {"awsConnectionId": "aws-1"},
    "vimeoConnectionId": {"vimeoConnectionId": "vc-1"},
    "destinations": {"destinations": [{"type": "s3"}]},
    "voiceOver.externalVoice": {"voiceOver": EXTERNAL},
}
SCENE: dict[str, tuple[Fields, Fields]] = {
    "scenes[].blogUrl": ({"blogUrl": URL}, {}),
    "scenes[].pptUrl": ({"pptUrl": URL}, {}),
    "scenes[].audioUrl": (SPOKEN, {}),
    "scenes[].videoUrl": ({"videoUrl": URL, "audioLanguage": "en-US"}, {}),
    "scenes[].transcript": ({**SPOKEN, "transcript": [{"text": "Tea"}]}, {}),
    "scenes[].mediaRepurposeSettings": ({**SPOKEN, "mediaRepurposeSettings": {"a": 1}}, {}),
    "scenes[].voiceOver.externalVoice": ({**STORY, "voiceOver": EXTERNAL}, {}),
    "scenes[].sceneId": ({"sceneId": "a"}, TEMPLATE),
    "scenes[].subtitles": ({"subtitles": [{"text": "Tea"}]}, TEMPLATE),
    "scenes[].layers": ({"layers": [[{"layerId": "l"}]]}, TEMPLATE),
    "scenes[].backgroundVisual": ({"backgroundVisual": {"visualUrl": URL}}, TEMPLATE),
    "scenes[].insertBeforeSceneId": ({"insertBeforeSceneId": "a"}, TEMPLATE),
    "scenes[].insertAfterSceneId": ({"insertAfterSceneId": "a"}, TEMPLATE),
}


def failure(*scenes: Fields, **fields: Any) -> str:
    flaw = understood(*scenes, **fields).flaw
    assert flaw is not None
    assert (flaw.failure.code, flaw.share) == (USUAL.code, 0)
    return flaw.failure.message


def test_the_list_is_complete() -> None:
    """These fields, and no others, are not simulated."""
    assert set(unsimulated.FIELDS) == {*ROOT, *SCENE}
    assert len(unsimulated.FIELDS) == len({*unsimulated.FIELDS})


def test_the_page_about_the_mock_lists_them() -> None:
    """A reader finds each of them on the page, and no field that is simulated."""
    page = (Path(__file__).parents[3] / "docs" / "mock.md").read_text(encoding="utf-8")
    paragraph = page.split("**Not simulated yet:**")[1].split("Such a job")[0]
    assert set(re.findall("`(\\w+)`", paragraph)) == {name.rpartition(".")[2] for name in unsimulated.FIELDS}


@pytest.mark.parametrize("name", ROOT)
def test_a_storyboard_that_asks_for_it_fails_and_names_it(name: str) -> None:
    """The message has the field and says that it is the mock that cannot do it yet."""
    assert failure(STORY, **ROOT[name]) == f"The mock does not simulate {name} yet."


@pytest.mark.parametrize("name", SCENE)
def test_a_scene_that_asks_for_it_fails_and_is_named(name: str) -> None:
    """The message has the path of the field, with the number of the scene."""
    scene, fields = SCENE[name]
    message = failure(STORY, scene, **fields)
    assert name.replace("[]", "[1]") in message
    assert message.endswith(" yet.")


def test_what_asks_for_nothing_fails_nothing() -> None:
    """False, and what is empty, is as if it were not there."""
    nothing = {"saveProject": False, "variables": {}, "destinations": [], "webhookInput": {}, "projectMetadata": {}}
    assert understood(STORY, **nothing).flaw is None


def test_many_fields_are_counted() -> None:
    """The first ones are named, the rest is a number, so that a message stays short."""
    message = failure(*[{"blogUrl": URL}] * 40, saveProject=True)
    assert message.startswith("The mock does not simulate saveProject, scenes[0].blogUrl, scenes[1].blogUrl,")
    assert message.endswith(" and 36 more yet.")
