"""Every field of a storyboard does something, or stands on the page about the mock as one that does nothing.

The walk goes through the contract, so that a field which is added to it is asked for here. For each field there are
storyboards that have it; in one of them at least the job, its result, its price or what its files show is another one
when the field is left out or has another value. What is merely told back counts for nothing.
"""

from __future__ import annotations

import copy
import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.app import create_app
from pictory_mock.contract.document import api
from pictory_mock.core import Account, World
from pictory_mock.making import maker, telling

Fields = dict[str, Any]
Step = str | int

pytestmark = pytest.mark.once
KEY = "pictai_test"
URLS = "https://files.example.com/"
RENDER, PREVIEW = "/pictoryapis/v2/video/storyboard/render", "/pictoryapis/v2/video/storyboard"
STORY: Fields = {"story": "Mix all ingredients with flour.\nLet it rest for an hour."}
STYLE: Fields = {
    "fontFamily": "Lato",
    "fontUrl": f"{URLS}lato.ttf",
    "fontSize": 60,
    "color": "#ffee00",
    "backgroundColor": "#102030",
    "keywordColor": "#00ff00",
    "shadowColor": "#000000",
    "shadowWidth": "3%",
    "position": "top-left",
    "alignment": "left",
    "decorations": ["bold"],
    "case": "uppercase",
    "paragraphWidth": "40%",
    "showBoxBackground": True,
    "showBullet": True,
    "bulletSize": 9,
    "bulletFillColor": "#123456",
    "animations": [
        {"name": "fade", "type": "entry", "speed": "custom", "customSpeedValue": 1, "futureWords": "hidden"},
        {"name": "wipe", "type": "exit", "speed": "fast", "direction": "up", "writingStyle": "word"},
    ],
}
VIEW = {"zoom": 2, "centerX": 0, "centerY": 1}
PREMIUM: Fields = {"modelId": "eleven_v3", "stability": "1%", "similarityBoost": "2%", "style": "3%"}
VOICE: Fields = {
    "speaker": "Brian",
    "speed": 150,
    "amplificationLevel": 0.5,
    "premiumVoiceSettings": {**PREMIUM, "useSpeakerBoost": True},
}
SPOKEN: Fields = {"enabled": True, "aiVoices": [VOICE, {"speaker": "Adam"}]}
RECORDED: Fields = {
    "enabled": True,
    "externalVoice": {"voiceUrl": f"{URLS}me.mp3", "syncVoice": True, "amplificationLevel": 0.5},
}
PLACED = {"width": "30%", "top": "10%", "left": "20%"}
AVATAR: Fields = {
    "hide": False,
    "backgroundColor": "#ffffff",
    "borderRadius": "50%",
    "borderColor": "#000000",
    "borderThickness": 2,
}
TINT = {"color": "#ff0000", "opacity": 0.5}
SEARCH = {"query": "boats", "keywords": ["tea", "cup"], "category": "Nature", "libraries": ["getty"]}
IMAGE: Fields = {
    "model": "seedream3.0",
    "prompt": "A hall",
    "mediaStyle": "vintage",
    "visualContinuity": True,
    "referenceImageUrl": f"{URLS}ref.jpg",
}
FILM: Fields = {
    "model": "veo3.1",
    "videoDuration": "4s",
    "prompt": "A quay",
    "mediaStyle": "vintage",
    "firstFrameImageUrl": f"{URLS}first.jpg",
}
GUIDED: Fields = {"model": "veo3.1", "referenceImageUrls": [f"{URLS}a.jpg"]}
GRAPHICS = {"enabled": True, "prompt": "Steam", "style": "flat"}
OWN: Fields = {
    "visualUrl": f"{URLS}quay.mp4",
    "type": "video",
    "clips": [{"start": 1, "end": 2}],
    "colorOverlay": TINT,
    "settings": {"mute": False, "loop": False, "zoomAndPan": True, "videoKenBurns": {"start": VIEW, "end": VIEW}},
}
BACKGROUNDS: list[Fields] = [
    OWN,
    {"visualUrl": f"{URLS}mill.jpg", "type": "image"},
    {"color": "#123456", "motionGraphics": {**GRAPHICS, "style": "neon"}},
    {"aiVisual": IMAGE, "type": "image"},
    {"aiVisual": FILM, "type": "video"},
    {"aiVisual": GUIDED, "type": "video"},
    {"searchFilter": SEARCH, "type": "image", "settings": {"kenBurnsEffect": True}},
    {"motionGraphics": GRAPHICS},
]
ELEMENTS: list[Fields] = [
    {"type": "text", "text": "Hello", "textVariant": "heading", "position": "top-left", "width": "40%", "style": STYLE},
    {"type": "shape", "name": "rectangle", "fill": "#ff0000", "stroke": "#00ff00", "strokeWidth": 3, "borderRadius": 4},
    {"type": "text", "text": "Hello", "textVariant": "heading"},
    {"type": "shape", "name": "circle", **PLACED},
    {"type": "video", "visualUrl": f"{URLS}a.mp4", "colorOverlay": TINT, "settings": {"loop": False, "mute": False}},
    {"type": "image", "searchFilter": {"query": "tea"}},
    {"type": "image", "aiVisual": IMAGE},
    {"type": "video", "aiVisual": FILM},
    {"type": "video", "aiVisual": GUIDED},
]
WORD: Fields = {"speakerId": 1, "state": "active", "highlight": True}
SAID: list[Fields] = [
    {
        "uid": "s",
        "speakerId": 1,
        "words": [
            {**WORD, "uid": "w", "word": "Tea", "start_time": 0, "end_time": 1, "sentence_index": 0},
            {
                **WORD,
                "uid": "p",
                "word": "um",
                "start_time": 1,
                "end_time": 2,
                "sentence_index": 0,
                "is_pause": True,
                "pause_size": "large",
            },
            {**WORD, "uid": "v", "word": "now.", "start_time": 2, "end_time": 3, "sentence_index": 0},
        ],
    },
    {"text": "Or later.", "start": 4, "end": 6, "speakerId": 2},
    {**WORD, "uid": "a", "word": "Never", "start_time": 7, "end_time": 8, "sentence_index": 5},
    {
        **WORD,
        "uid": "b",
        "word": "say",
        "start_time": 8,
        "end_time": 9,
        "sentence_index": 5,
        "is_pause": True,
        "pause_size": "small",
    },
    {**WORD, "uid": "c", "word": "never.", "start_time": 9, "end_time": 9.5, "sentence_index": 5},
]


def samples(known: Fields) -> Iterator[Fields]:
    """Storyboards that have every field; `known` are ids of what the account has."""
    for fields in _videos(known):
        yield {"videoName": "Bread", "scenes": [STORY, STORY], **fields}
    for scene in _scenes():
        yield {"videoName": "Bread", "scenes": [scene, STORY], "backgroundMusic": {"enabled": True}}
    yield {"videoName": "Bread", **known["template"]}
    yield {"videoName": "Bread", "templateId": known["template"]["templateId"], "variables": {"guest": "Ines"}}


def _videos(known: Fields) -> Iterator[Fields]:
    yield {"videoWidth": 640, "videoHeight": 360}
    yield {"aspectRatio": "1:1", "language": "de", "voiceOver": {"enabled": True}, "saveProject": True}
    yield {"webhook": "http://127.0.0.1:9/done", "webhookInput": {"ticket": 1}, "projectMetadata": {"a": 1}}
    yield {"brandId": "6d3f0b82-94e1-4c7a-a5d8-f20b7e61c394", "storyboardVersion": "v3"}
    yield {"brandName": "Teahouse", "smartLayoutId": "sl-3"}
    yield {"smartLayoutName": "Kinetic", "subtitleStyleId": STYLE_ID}
    yield {"subtitleStyleName": "Sleek"}
    yield {"subtitleStyle": STYLE}
    yield {"awsConnectionId": known["aws"], "destinations": [{"type": "s3"}]}
    vimeo = {"type": "vimeo", "folder_uri": "/videos/1", "content_rating": ["safe"], "privacy": {"view": "nobody"}}
    yield {"vimeoConnectionId": known["vimeo"], "destinations": [vimeo]}
    yield {"visualLibraryId": "mine", "visualSelectionPreference": "user-library-only"}
    yield {"visualLibraryId": "mine"}
    music = {"autoMusic": True, "volume": 0.3, "clips": [{"start": 1, "end": 2}]}
    yield {"voiceOver": SPOKEN, "backgroundMusic": {"enabled": True, **music}}
    yield {"voiceOver": RECORDED, "backgroundMusic": {"enabled": True, "musicUrl": f"{URLS}calm.mp3"}}
    yield {"logo": {"url": f"{URLS}logo.png", "position": "top-left", "width": "20%"}}
    scenes = [{**STORY, "avatar": {**AVATAR, **PLACED}}, {**STORY, "avatar": {"position": "top-left"}}, STORY]
    speaking = {"voiceOver": {"enabled": True}, "scenes": scenes}
    yield {**speaking, "avatar": {"avatarId": "ann", **AVATAR, **PLACED}}
    yield {**speaking, "avatar": {"avatarId": "ann", "position": "top-left"}}


def _scenes() -> Iterator[Fields]:
    yield {"story": '<speak>Tea.<break time="2s"/> Now.</speak>', "isSSMLStory": True, "sceneTransition": "fade"}
    order = {"videoType": "Product", "duration": 20, "platform": "TikTok", "tone": "humorous"}
    yield {"storyCoPilot": {"prompt": "Brew tea", **order}}
    yield {"blogUrl": f"{URLS}tea-time", "createSceneOnNewLine": True, "createSceneOnEndOfSentence": True}
    yield {"pptUrl": f"{URLS}tea.pptx"}
    yield {"audioUrl": f"{URLS}tea.mp3", "audioLanguage": "en-GB", "mediaRepurposeSettings": {"a": 1}}
    yield {"videoUrl": f"{URLS}tea.mp4", "audioLanguage": "de-DE", "transcript": SAID}
    yield {**STORY, "caption": CAPTION, "captionLanguage": "en", "maxSubtitleLines": 1, "voiceOver": SPOKEN}
    yield {**STORY, "createSceneOnNewLine": True, "highlightKeywords": False, "hideSubtitles": True}
    yield {**STORY, "minimumDuration": 9.5, "subtitleStyleName": "Sleek", "smartLayoutName": "Kinetic"}
    yield {**STORY, "endPauseDuration": 2, "subtitleStyleId": STYLE_ID, "smartLayoutId": "sl-3"}
    yield {**STORY, "subtitleStyle": STYLE, "maxSubtitleLines": 1, "elements": ELEMENTS}
    yield from ({**STORY, "background": background} for background in BACKGROUNDS)
    for background in BACKGROUNDS:
        yield {**STORY, "backgroundBrolls": [{**background, "brollClip": {"start": 0.5, "end": 1.5}}]}
    corpus = [{"visualUrl": f"{URLS}own.jpg", "type": "image", "prefer": True}]
    yield {**STORY, "backgroundCorpus": corpus, "voiceOver": SPOKEN, "backgroundMusic": {"enabled": False}}
    yield {**STORY, "voiceOver": RECORDED}


CAPTION = "我们今天一起 做面包吧 and so on 面粉和水 就够了吧 休息一个小时 之后再烤它 最后大家吃 慢慢地享受"
STYLE_ID = "1c9d5f30-7a42-4e8b-b6d1-90f3e2a4c587"

# ----------------------------------------------------------------------------------------------------------- the walk


def leaves(schema: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The paths of all fields that have no fields of their own, `[]` for any item, and their schemas."""
    schema = api().resolve(schema)
    parts = [schema, *(api().resolve(part) for part in schema.get("allOf", ()))]
    fields = {name: field for part in reversed(parts) for name, field in part.get("properties", {}).items()}
    known = {name: field for name, field in fields.items() if field}
    if known:
        for name, field in known.items():
            yield from leaves(field, f"{path}.{name}" if path else name)
    elif "items" in schema:
        yield from leaves(schema["items"], f"{path}[]")
    else:
        yield path, schema


FIELDS = dict(leaves(api().schema("StoryboardRequest")))


def places(value: Any, way: list[str], at: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Where in a body a path leads."""
    if not way:
        yield at
    elif way[0] == "[]":
        for number, item in enumerate(value):
            yield from places(item, way[1:], (*at, number))
    elif isinstance(value, dict) and way[0] in value:
        yield from places(value[way[0]], way[1:], (*at, way[0]))


def changed(body: Fields, place: tuple[Step, ...], words: Sequence[str]) -> Iterator[Fields]:
    """The body without what is in a place, and with other values there; `words` are those that can stand there."""
    *way, last = place
    for value in (..., *words, *others(at(body, place))):
        other = copy.deepcopy(body)
        holder = at(other, way)
        if value is ...:
            del holder[last]
        else:
            holder[last] = value
        yield other


def at(value: Any, way: Sequence[Step]) -> Any:
    """What is in a place."""
    for step in way:
        value = value[step]
    return value


def others(value: Any) -> Iterator[Any]:
    """Other values of the same kind."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | float):
        yield from (value + 1, value / 2, value + 0.25)
    elif isinstance(value, str):
        yield from ("#abcdef", "77%", f"{value}a", f"{value[:4]}-other {value[4:]}")


# ----------------------------------------------------------------------------------------------------- what is observed

_NAMES = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Observer:
    """An account with one of each thing that a storyboard may name, whose jobs are done at once."""

    def __init__(self) -> None:
        self._world = World(seed=7, job_seconds=0)
        self.account: Account = self._world.account(KEY)
        self._http: FlaskClient = create_app(self._world).test_client()
        self._http.environ_base["HTTP_AUTHORIZATION"] = KEY
        self.samples = list(samples(self._known()))
        self._seen: dict[tuple[int, str], Any] = {}

    def close(self) -> None:
        self._world.close()

    def first(self, number: int, path: str) -> Any:
        """What becomes of a sample, looked at once."""
        key = number, path
        if key not in self._seen:
            self._seen[key] = self.observe(self.samples[number], path)
            assert self._seen[key] is not None, f"sample {number} is refused: {self.samples[number]}"
        return self._seen[key]

    def observe(self, body: Fields, path: str) -> Any:
        """All that comes of a storyboard but the storyboard itself; None if it is refused."""
        answer = self._http.post(path, json=body)
        if answer.status_code == 400:
            return None
        name = answer.get_json()["data"]["jobId"]
        data = self._http.get(f"/pictoryapis/v1/jobs/{name}").get_json()["data"]
        data.pop("storyboard", None)
        kept = [data.pop(field, None) is not None for field in ("projectId", "projectUrl")]
        job = self.account.jobs.find(name)
        assert job is not None
        failed = data["status"] == "failed"
        shown = [] if failed else [(file.suffix, _shown(file.subject)) for file in maker.of(job.operation).files(job)]
        delivery = self.account.webhooks.find(name)
        told = None if delivery is None else telling.notice(job, self.account, "").get("webhookInput")
        text = _NAMES.sub("", json.dumps(data, sort_keys=True))
        return text, kept, shown, job.charges, job.usage, delivery and delivery.url, told

    def _known(self) -> Fields:
        connections = {
            "aws": ("/v1/awsconnections", {"name": "a", "awsAccountId": "123456789012", "awsRegion": "eu-west-1"}),
            "vimeo": ("/v1/vimeo-connections", {"name": "v", "clientIdentifier": "c", **SECRETS}),
        }
        known = {
            name: self._http.post(f"/pictoryapis{path}", json={**body, "enabled": True}).get_json()["connectionId"]
            for name, (path, body) in connections.items()
        }
        self._upload("flour.jpg", "image/jpeg")
        return {**known, "template": self._template()}

    def _upload(self, name: str, kind: str) -> None:
        body = {"fileName": name, "contentType": kind}
        signed = self._http.post("/pictoryapis/v1/media/generateurl", json=body).get_json()["data"]["signedUrl"]
        anybody = self._http.application.test_client()
        assert anybody.put(signed, data=b"any picture", content_type=kind).status_code == 200

    def _template(self) -> Fields:
        """A storyboard of a template that changes, inserts and fills in."""
        octets = json.dumps(TEMPLATE).encode()
        answer = self._http.post("/pictoryapis/v1/templates", data=octets, content_type="application/octet-stream")
        found = answer.get_json()
        first, second = (scene["sceneId"] for scene in found["scenes"])
        layers = self._http.get(f"/pictoryapis/v1/templates/{found['templateId']}").get_json()["scenes"][0]["layers"]
        layer = {"layerId": layers[0][0]["layerId"], "type": "text", "text": "The mill"}
        visual = {"visualUrl": f"{URLS}mill.mp4", "type": "video"}
        scenes = [
            {"sceneId": first, "subtitles": [{"text": "Welcome."}], "layers": [[layer]], "backgroundVisual": visual},
            {**STORY, "insertBeforeSceneId": first},
            {**STORY, "insertAfterSceneId": second},
        ]
        return {"templateId": found["templateId"], "variables": {"guest": "Ines"}, "scenes": scenes}


SECRETS = {"clientSecret": "s", "accessToken": "t"}
TEMPLATE: Fields = api().operation("/v1/templates", "post")["requestBody"]["content"]["application/octet-stream"][
    "examples"
]["welcome"]["value"]


def _shown(subject: Any) -> Any:
    """What a file shows; of a page what it plays, and its notes: beside which files it lies is another thing."""
    return (subject.cut, subject.notes) if hasattr(subject, "notes") else subject


@pytest.fixture(scope="module")
def observer() -> Iterator[Observer]:
    observer = Observer()
    yield observer
    observer.close()


@functools.cache
def without_effect() -> frozenset[str]:
    """The fields that the page lists."""
    page = (Path(__file__).parents[3] / "docs" / "mock.md").read_text(encoding="utf-8")
    return frozenset(re.findall("`([\\w.]+)`", page.split("**Taken, and without effect**")[1].split("\n\n")[0]))


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_does_something_or_is_listed(observer: Observer, path: str) -> None:
    """Left out or with another value, a field changes what comes of some storyboard, unless the page lists it.

    One that can only have one value says nothing.
    """
    way = [step for step in re.split(r"\.|(\[\])", path) if step]
    found = [(number, place) for number, body in enumerate(observer.samples) for place in places(body, way)]
    assert found, "no sample has it: add one"
    named = path.replace("[]", "")
    listed = "const" in FIELDS[path] or any(f".{name}." in f".{named}." for name in without_effect())
    kinds = [api().resolve(kind) for kind in (FIELDS[path], *FIELDS[path].get("oneOf", ()))]
    words = [word for kind in kinds for word in kind.get("enum", ())]
    assert listed or any(
        other is not None and other != observer.first(number, operation)
        for number, place in found
        for operation in (RENDER, PREVIEW)
        for other in (observer.observe(body, operation) for body in changed(observer.samples[number], place, words))
    )


def test_nothing_changes_by_itself(observer: Observer) -> None:
    """The same storyboard becomes the same each time: what differs above differs because of the field."""
    for number, body in enumerate(observer.samples):
        for operation in (RENDER, PREVIEW):
            assert observer.observe(body, operation) == observer.first(number, operation)
