"""Storyboards against the contract: what is wrong deep inside is named by its path, in words that say what to do."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from contract_tests.examples import shown
from pictory_mock.contract.checking import check_body
from pictory_mock.contract.document import api
from pictory_mock.contract.refusal import Refused, field_name

REQUEST = "StoryboardRequest"
SCHEMA = api().schema(REQUEST)
FREE = ("webhookInput", "projectMetadata", "variables", "mediaRepurposeSettings", "privacy", "transcript")
URL = "https://images.example.com/fox.png"


def board(*scenes: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    return {"videoName": "Foxes", "scenes": list(scenes), **fields}


def offences(value: Any, *, strict: bool = False) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        check_body(api(), REQUEST, value, strict=strict)
    return {offence.name: offence.errors for offence in caught.value.offences}


@pytest.mark.parametrize("sample", SCHEMA["x-invalid-examples"], ids=lambda sample: sample["why"])
def test_what_the_contract_says_is_wrong_is_refused_for_its_fields(sample: Mapping[str, Any]) -> None:
    """Every body that an invalid example stands for is refused, and exactly its fields are named."""
    for value in shown(sample):
        assert sorted(offences(value)) == sorted(sample["fields"])


def test_what_the_contract_says_is_right_is_accepted_even_if_strict() -> None:
    """No valid body of the contract is refused, and none has a field that is not known."""
    bodies = [value for sample in SCHEMA["x-valid-examples"] for value in shown(sample)]
    assert len(bodies) > 20
    for value in bodies:
        assert check_body(api(), REQUEST, value, strict=True).ignored == ()


def scene(**fields: Any) -> dict[str, Any]:
    return board({"story": "A fox.", **fields})


WORDS = [
    (board(), "scenes", "must be at least 1 item long, but has 0"),
    (board({"story": "A fox."}, videoWidth=1.5, videoHeight=2), "videoWidth", "must be a whole number, not 1.5"),
    (scene(sceneId="a"), "scenes[0].sceneId", "is not allowed without templateId"),
    (scene(transcript=[]), "scenes[0].transcript", "is not allowed without audioUrl or videoUrl"),
    (
        board({"story": "A fox.", "maxSubtitleLines": 2}, smartLayoutName="Duo"),
        "scenes[0].maxSubtitleLines",
        "is not allowed together with smartLayoutName",
    ),
    (
        scene(elements=[{"type": "shape", "name": "circle", "text": "Fox"}]),
        "scenes[0].elements[0].text",
        "for type shape is not allowed",
    ),
    (scene(avatar={"avatarId": "a"}), "scenes[0].avatar.avatarId", "is not allowed here"),
    ({"videoName": "Foxes"}, "scenes", "is required without templateId"),
    (board({"story": "A fox."}, avatar={"avatarId": "a"}), "voiceOver", "is required together with avatar"),
    (
        board({"story": "A fox."}, avatar={"avatarId": "a"}, voiceOver={"enabled": False}),
        "voiceOver.enabled",
        "must be true, not false (together with avatar)",
    ),
    (board({"story": "A fox."}, videoWidth=640), "videoHeight", "is required together with videoWidth"),
    (
        board({"story": "A fox."}, destinations=[{"type": "vimeo"}]),
        "vimeoConnectionId",
        "for destinations with type vimeo is required",
    ),
    (
        scene(background={"type": "image", "aiVisual": {"model": "veo3.1"}}),
        "scenes[0].background.aiVisual.model",
        'for type image must be one of seedream3.0, flux-schnell, nanobanana, nanobanana-pro, not "veo3.1"',
    ),
    (
        scene(background={"type": "video", "aiVisual": {"model": "veo3.1", "videoDuration": "5s"}}),
        "scenes[0].background.aiVisual.videoDuration",
        'for model veo3.1 must be one of 4s, 6s, 8s, not "5s"',
    ),
    (
        scene(subtitleStyle={"animations": [{"name": "fade", "type": "entry"}] * 2}),
        "scenes[0].subtitleStyle.animations",
        "must hold at most 1 with type entry, but holds 2",
    ),
    (
        scene(elements=[{"type": "image"}]),
        "scenes[0].elements[0]",
        "for type image needs one of visualUrl, searchFilter, aiVisual",
    ),
    (scene(minimumDuration=0), "scenes[0].minimumDuration", "must be more than 0, not 0"),
]


@pytest.mark.parametrize(("value", "field", "told"), WORDS, ids=[field for _, field, _ in WORDS])
def test_a_refusal_tells_the_condition_of_the_rule(value: Any, field: str, told: str) -> None:
    """What is not allowed, required or bounded only beside something else is told with that something."""
    assert offences(value) == {field: told}


def test_a_missing_choice_names_the_choices_on_the_parent() -> None:
    """A scene without content says what could be its content, and what could stand in place of content."""
    [(field, told)] = offences(board({"background": {"searchFilter": {"query": "fox"}}})).items()
    assert field == "scenes[0]"
    assert told.startswith("needs one of story, storyCoPilot, blogUrl, pptUrl, audioUrl, videoUrl, or one of sceneId")
    assert told.endswith("background with visualUrl, color or aiVisual")


def test_a_model_of_no_list_is_told_all_models() -> None:
    """Where both lists of a union are wrong, what is allowed is told once, in one list."""
    found = offences(scene(elements=[{"aiVisual": {"model": "sora"}}]))
    models = [*api().schema("ImageModel")["enum"], *api().schema("VideoModel")["enum"]]
    assert found["scenes[0].elements[0].aiVisual.model"] == f'must be one of {", ".join(models)}, not "sora"'


def test_a_long_list_is_told_in_part_with_what_was_meant() -> None:
    """A font that is misspelt is refused with the nearest one, not with all seventy."""
    told = offences(scene(subtitleStyle={"fontFamily": "Montserat"}))["scenes[0].subtitleStyle.fontFamily"]
    assert 'more, not "Montserat"; did you mean Montserrat?' in told
    assert len(told) < 300


def objects(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    """Every object in a body whose members the contract names, with its path."""
    if isinstance(value, dict):
        yield path, value
        for name, member in value.items():
            if name not in FREE:
                yield from objects(member, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from objects(item, (*path, index))


def test_an_unknown_field_is_named_by_its_path_wherever_it_stands() -> None:
    """In every object of every valid body a field that nobody knows is dropped, named, and refused if strict."""
    seen = set()
    for value in (value for sample in SCHEMA["x-valid-examples"] for value in shown(sample)):
        spoilt = copy.deepcopy(value)
        places = list(objects(spoilt))
        for path, found in places:
            found["fontt"] = 1
            seen.add(tuple("*" if isinstance(step, int) else step for step in path))
        names = [field_name((*path, "fontt")) for path, _ in places]
        assert sorted(check_body(api(), REQUEST, spoilt).ignored) == sorted(names)
    assert {
        ("scenes", "*", "elements", "*", "style", "animations", "*"),
        ("scenes", "*", "background", "clips", "*"),
    } & seen
    assert ("scenes", "*", "backgroundBrolls", "*", "brollClip") in seen


def test_free_form_parts_keep_what_they_have() -> None:
    """What has no named members is neither dropped nor told."""
    value = board({"story": "A fox."}, webhookInput={"a": {"b": 1}}, templateId="t", variables={"guest": "Ann"})
    checked = check_body(api(), REQUEST, value, strict=True)
    assert checked.value["webhookInput"] == {"a": {"b": 1}}
    assert checked.value["variables"] == {"guest": "Ann"}


def test_a_misspelt_field_is_refused_with_the_nearest_if_strict() -> None:
    """The suggestion comes from the fields of that very object."""
    found = offences(scene(background={"visualURL": URL, "color": "#000"}), strict=True)
    assert found == {"scenes[0].background.visualURL": "is not a known field; did you mean visualUrl?"}


def test_defaults_are_filled_in_at_every_depth() -> None:
    """What the service takes is there afterwards, in lists and by the model too; what was given stays."""
    video = {"type": "video", "aiVisual": {"model": "veo3.1", "prompt": "A fox."}}
    value = board(
        {"story": "A fox.", "background": video, "hideSubtitles": True}, voiceOver=voice({"speaker": "Brian"})
    )
    checked = check_body(api(), REQUEST, value).value
    found = checked["scenes"][0]
    assert (found["hideSubtitles"], found["createSceneOnNewLine"], checked["saveProject"]) == (True, False, False)
    assert found["background"]["aiVisual"] == {**video["aiVisual"], "visualContinuity": False, "videoDuration": "4s"}  # type: ignore[dict-item]
    assert checked["voiceOver"]["aiVoices"][0] == {"speaker": "Brian", "speed": 100, "amplificationLevel": 0}


def voice(*voices: Mapping[str, Any]) -> dict[str, Any]:
    return {"enabled": True, "aiVoices": list(voices)}


def test_fifty_scenes_full_of_elements_are_accepted_and_a_slip_in_them_is_refused() -> None:
    """No limit of the mock's own stands in the way of what the contract allows; a slip is said to be there."""
    element = {"type": "text", "text": "Fox", "top": "1%", "left": "1%", "width": "9%"}
    value = board(*({"story": "A fox.", "elements": [dict(element) for _ in range(20)]} for _ in range(50)))
    assert check_body(api(), REQUEST, value).value["scenes"][49]["elements"][19]["text"] == "Fox"
    value["scenes"][49]["elements"][19]["top"] = "high"
    assert list(offences(value)) == ["scenes[49].elements[19].top"]
