"""Storyboards through both clients: models and the vendor's dicts, what is refused before sending, what they cost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import pictory_spec
from pictory_client import Pictory, errors, models
from pictory_client.models import (
    AiVisual,
    AiVoice,
    Background,
    BackgroundBroll,
    Clip,
    Element,
    FontStyle,
    Scene,
    TextAnimation,
    VoiceOver,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.client.conftest import Ask

SPEC = pictory_spec.document()["components"]
STARTED = {"success": True, "data": {"jobId": "j1"}}
METHODS = ["render_storyboard", "create_storyboard_preview"]


def prices(operation: str) -> dict[str, float]:
    """The table that visuals are charged by."""
    [row] = [row for row in pictory_spec.OPERATIONS.values() if row.id == operation]
    told: dict[str, float] = pictory_spec.document()["paths"][row.path]["post"]["x-credits"]["prices"]
    return told


IMAGES, VIDEOS = prices("generateImage"), prices("generateVideo")


def recorder(sent: list[Any]) -> Callable[[httpx.Request], httpx.Response]:
    def handler(request: httpx.Request) -> httpx.Response:
        sent.append((request.url.path.removeprefix("/pictoryapis"), json.loads(request.content)))
        return httpx.Response(200, json=STARTED)

    return handler


BUILT = Scene(
    story="A fox crosses the road.",
    background=Background(type_="video", ai_visual=AiVisual(model="veo3.1", prompt="A fox", video_duration="6s")),
    background_brolls=[BackgroundBroll(color="#000000", broll_clip=Clip(start=1, end=2.5))],
    elements=[
        Element(
            type_="text",
            text="Fox",
            style=FontStyle(color="#ffffff", animations=[TextAnimation(name="fade", type_="entry")]),
            top="8%",
        )
    ],
)
PASTED: models.SceneDict = {
    "story": "A fox crosses the road.",
    "background": {"type": "video", "aiVisual": {"model": "veo3.1", "prompt": "A fox", "videoDuration": "6s"}},
    "backgroundBrolls": [{"color": "#000000", "brollClip": {"start": 1, "end": 2.5}}],
    "elements": [
        {
            "type": "text",
            "text": "Fox",
            "style": {"color": "#ffffff", "animations": [{"name": "fade", "type": "entry"}]},
            "top": "8%",
        }
    ],
}


@pytest.mark.parametrize("name", METHODS)
def test_models_and_dicts_are_the_same_on_the_wire(ask: Ask, name: str) -> None:
    """A scene of models and the vendor's dict go out alike, side by side; what is not given is not sent."""
    sent: list[Any] = []
    voice = VoiceOver(enabled=True, ai_voices=[AiVoice(speaker="Brian")])
    fields: dict[str, Any] = {"video_name": "Fox", "scenes": (BUILT, PASTED), "voice_over": voice}
    job = ask(recorder(sent), lambda client: getattr(client.videos, name)(**fields))
    [(path, body)] = sent
    assert path == {"render_storyboard": "/v2/video/storyboard/render"}.get(name, "/v2/video/storyboard")
    assert body == {
        "videoName": "Fox",
        "scenes": [PASTED, PASTED],
        "voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Brian"}]},
    }
    assert (job.id, job.progress) == ("j1", None)


CLASHES: list[tuple[Scene, str, str]] = [
    (
        Scene(background=Background(visual_url="https://a.example/b.png", color="#000")),
        "visualUrl and color exclude each other, and $.scenes[2].background holds them",
        "visual_url, color",
    ),
    (
        Scene(story="A fox.", blog_url="https://a.example/b"),
        "story and blogUrl exclude each other, and $.scenes[2]",
        "story, blog_url",
    ),
    (
        Scene(elements=[Element(type_="text"), Element(type_="text", position="top-left", left="5%")]),
        "position and left exclude each other, and $.scenes[2].elements[1]",
        "",
    ),
    (
        Scene(voice_over=VoiceOver(enabled=True, ai_voices=[], external_voice=models.ExternalVoice(voice_url="u"))),
        "aiVoices and externalVoice exclude each other, and $.scenes[2].voiceOver",
        "ai_voices, external_voice",
    ),
    (
        Scene(avatar=models.SceneAvatar(additional_properties={"avatarId": "a"})),
        "avatarId may not be given here, and $.scenes[2].avatar",
        "avatar_id",
    ),
]


@pytest.mark.parametrize("as_dict", [False, True], ids=["models", "dicts"])
@pytest.mark.parametrize(
    ("scene", "told", "python"), CLASHES, ids=["background", "sources", "place", "voices", "avatar"]
)
def test_what_excludes_each_other_is_named_with_its_path(
    ask: Ask, scene: Scene, told: str, python: str, as_dict: bool
) -> None:
    """At any depth, in models and in pasted dicts, before anything is sent; in both spellings."""
    sent: list[Any] = []
    scenes = [PASTED, {"story": "B."}, scene.to_dict() if as_dict else scene]
    with pytest.raises(errors.ExclusiveFields) as caught:
        ask(recorder(sent), lambda client: client.videos.render_storyboard(video_name="Fox", scenes=scenes))
    assert told in caught.value.message
    assert python in caught.value.message
    assert sent == []


def test_every_group_of_the_contract_is_refused_before_it_is_sent() -> None:
    """Whatever the contract says excludes each other, at its own place."""
    row = pictory_spec.OPERATIONS["renderStoryboard"]
    assert len(row.exclusive) > 40
    for group in row.exclusive:
        body: Any = dict.fromkeys(group.names, "x")
        for step in reversed(group.path):
            body = [body] if step == "*" else {step: body}
        with pytest.raises(errors.ExclusiveFields) as caught:
            Pictory("pictai_x").videos.render_storyboard(video_name="Fox", extra_body=body)
        assert set(group.names) <= set(caught.value.fields)
        assert caught.value.path == "$" + "".join("[0]" if step == "*" else f".{step}" for step in group.path)


SUMS: list[tuple[list[Any], float]] = [
    ([], 0),
    ([PASTED], 6 * VIDEOS["veo3.1"]),
    ([BUILT, PASTED], 12 * VIDEOS["veo3.1"]),
    ([{"story": "A fox."}, Scene(story="B.", create_scene_on_new_line=True)], 0),
    ([Scene(background=Background(type_="image", ai_visual=AiVisual(model="nanobanana")))], IMAGES["nanobanana"]),
    (
        [
            {
                "background": {"type": "video", "aiVisual": {"model": "pixverse5.5"}},
                "backgroundBrolls": [{"type": "image", "aiVisual": {"model": "flux-schnell"}}],
                "elements": [{"type": "image", "aiVisual": {"model": "seedream3.0"}}, {"type": "text", "text": "A"}],
            }
        ],
        5 * VIDEOS["pixverse5.5"] + IMAGES["flux-schnell"] + IMAGES["seedream3.0"],
    ),
]


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize(("scenes", "credits_"), SUMS)
def test_an_estimate_is_the_sum_of_the_visuals(name: str, scenes: list[Any], credits_: float) -> None:
    """By the prices of pictures and videos, with the length that the service takes where none is given."""
    found = Pictory("pictai_x").estimate(name, video_name="Fox", scenes=scenes)  # type: ignore[call-overload]
    assert found == pytest.approx(credits_)


UNKNOWN: list[tuple[dict[str, Any], str]] = [
    ({"scenes": [{"story": "A. B.", "createSceneOnEndOfSentence": True, **PASTED}]}, "createSceneOnEndOfSentence"),
    ({"scenes": [PASTED], "template_id": "t"}, "templateId"),
    ({"scenes": [], "avatar": {"avatarId": "a"}}, "avatar"),
    (
        {"scenes": [{}, {"background": {"aiVisual": {"model": "sora"}}}]},
        r"scenes\[1\]\.background\.aiVisual\.model='sora'",
    ),
]


@pytest.mark.parametrize(("fields", "told"), UNKNOWN)
def test_what_only_the_job_can_tell_is_not_guessed(ask: Ask, fields: dict[str, Any], told: str) -> None:
    """The field that decides it is named, and with a limit nothing is sent."""
    sent: list[Any] = []
    with pytest.raises(errors.PriceUnknown, match=f"{told}.*Nothing was sent"):
        ask(
            recorder(sent),
            lambda client: client.videos.render_storyboard(video_name="Fox", max_credits=500, **fields),
        )
    assert sent == []


def test_a_limit_holds_for_all_visuals_together(ask: Ask) -> None:
    """Two visuals that are each within the limit are not, together."""
    sent: list[Any] = []

    def render(*scenes: Any) -> Callable[[Any], Any]:
        limit = 10 * VIDEOS["veo3.1"]
        return lambda client: client.videos.render_storyboard(video_name="F", scenes=scenes, max_credits=limit)

    with pytest.raises(errors.TooExpensive, match="240 AI credits"):
        ask(recorder(sent), render(BUILT, PASTED))
    ask(recorder(sent), render(BUILT, {"story": "B."}))
    assert len(sent) == 1


def test_every_valid_body_of_the_contract_passes_through_the_models() -> None:
    """Whatever the vendor's dicts may hold is read into models and comes out as it was."""
    examples = SPEC["schemas"]["StoryboardRequest"]["x-valid-examples"]
    assert len(examples) > 10
    for example in examples:
        assert models.StoryboardRequest.from_dict(example["value"]).to_dict() == example["value"]


def test_a_preview_can_be_rendered_with_nothing_lost(ask: Ask) -> None:
    """The storyboard of a preview is of models; sent again it is what came, unknown fields included."""
    examples = pictory_spec.document()["paths"]["/v1/jobs/{jobid}"]["get"]["responses"]["200"]
    data = examples["content"]["application/json"]["examples"]["previewCompleted"]["value"]["data"]
    board = {**data["storyboard"], "mood": "calm"}
    board["scenes"] = [{**board["scenes"][0], "sceneNumber": 1, "minimumDuration": None}]
    preview = models.StoryboardPreview.from_dict({**data, "storyboard": board})
    found = preview.storyboard
    assert isinstance((found.scenes or [])[0].background, Background)
    sent: list[Any] = []
    ask(
        recorder(sent),
        lambda client: client.videos.render_storyboard(video_name=found.video_name, extra_body=found.to_dict()),
    )
    assert sent == [("/v2/video/storyboard/render", board)]


def test_a_render_tells_its_progress(ask: Ask) -> None:
    """Absent while it waits for its turn, then as the service tells it."""
    answers = iter(
        [
            STARTED,
            {"job_id": "j1", "success": True, "data": {"status": "in-progress"}},
            {"job_id": "j1", "success": True, "data": {"status": "in-progress", "renderProgress": 62}},
        ]
    )

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=next(answers))

    async def look_async(client: Any) -> list[Any]:
        job = await client.videos.render_storyboard(video_name="Fox", scenes=[{"story": "A fox."}])
        return [(await job.refresh()).progress, (await job.refresh()).progress]

    def look(client: Any) -> Any:
        if type(client) is not Pictory:
            return look_async(client)
        job = client.videos.render_storyboard(video_name="Fox", scenes=[{"story": "A fox."}])
        return [job.refresh().progress, job.refresh().progress]

    assert ask(handler, look) == [None, 62.0]
