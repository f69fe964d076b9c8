"""Storyboards for the tests of this room: requests as the contract lets them in, and what becomes of them."""

from __future__ import annotations

import copy
from typing import Any, cast

from hypothesis import strategies as st

from pictory_mock.contract.checking import check_body
from pictory_mock.contract.defaults import with_defaults
from pictory_mock.contract.document import api
from pictory_mock.storyboards.cut import Cut
from pictory_mock.storyboards.cutting import cut, frame_size
from pictory_mock.storyboards.shots import Storyboard
from pictory_mock.storyboards.spelling import spelt_out
from pictory_mock.storyboards.surroundings import Surroundings
from pictory_mock.storyboards.understanding import understand
from pictory_mock.storyboards.visuals import Chosen, quoted

Fields = dict[str, Any]

SIZES = api().operation("/v2/video/storyboard/render", "post")["x-media"]["sizes"]
FACTS = api().document["x-storyboard"]
JOB = "https://mock.example.com/media/renders/user/7d2f6c1e-3b0a-4d55-9c43-2f1f0b8a9e11/2e8c5d90-41b7-4f3a-8c6d-7b9a0e1f2d35"


def understood(*scenes: Fields, around: Surroundings | None = None, **fields: Any) -> Storyboard:
    """What becomes of a storyboard of these scenes; `around` is what they point to, `fields` is the rest of it."""
    body = {"videoName": "Test", "scenes": list(scenes), **fields}
    return understand(check_body(api(), "StoryboardRequest", copy.deepcopy(body), strict=True).value, around=around)


def cut_of(storyboard: Storyboard) -> Cut:
    """The cut of a storyboard, in the frame that it asks for."""
    assert storyboard.flaw is None, storyboard.flaw
    return cut(storyboard, frame_size(storyboard.request, SIZES))


def cut_from(*scenes: Fields, **fields: Any) -> Cut:
    """The cut of a storyboard of these scenes."""
    return cut_of(understood(*scenes, **fields))


def address(chosen: Chosen) -> str:
    """Where the visuals of a job would lie."""
    bases = {"own": "", "stock": "https://mock.example.com/media/stock/", "job": JOB}
    return chosen.path if chosen.where == "own" else bases[chosen.where] + quoted(chosen.path)


def told_back(storyboard: Storyboard) -> Fields:
    """The storyboard as a preview tells it."""
    return cast("Fields", with_defaults(api(), "StoryboardRequest", spelt_out(storyboard, address)))


# ------------------------------------------------------------------------------------------------------- what is drawn

words = st.sampled_from(["bread", "The", "oven", "Dr.", "3.5", "hot!", "rises.", "Was?", "élan", "今天", "日。", "a"])
sentences = st.lists(words, min_size=1, max_size=14).map(" ".join).map("On {}".format)
texts = st.lists(sentences, min_size=1, max_size=3).map(".\n".join)
speech = st.sampled_from(["", '<break time="700ms"/>', "<emphasis>so</emphasis>"]).flatmap(
    lambda tag: texts.map(lambda text: f"<speak>{text.replace('.', '.' + tag, 1)}</speak>")
)
percents = st.sampled_from(["0%", "7%", "50%", "100%"])
colours = st.sampled_from(["#abc", "#10203040", "rgb(1, 2, 3)", "rgba(9,8,7,.5)"])
positions = st.sampled_from(api().schema("Position")["enum"])
looks = st.fixed_dictionaries(
    {},
    optional={
        "fontSize": st.integers(1, 300),
        "color": colours,
        "backgroundColor": colours,
        "position": positions,
        "paragraphWidth": percents,
        "showBoxBackground": st.booleans(),
        "showBullet": st.booleans(),
    },
)
overlays = st.fixed_dictionaries({"color": colours}, optional={"opacity": st.sampled_from([0, 0.4, 1])})
searches = st.fixed_dictionaries(
    {},
    optional={
        "query": st.sampled_from(["boats at dawn", "boats, at dawn!"]),
        "keywords": st.just(["tea", "cup"]),
        "category": st.sampled_from(["Medical", "Nature/Plants_and_Trees"]),
        "libraries": st.sampled_from([["getty"], ["nowhere", "story_blocks"]]),
    },
)
pictures = st.fixed_dictionaries(
    {"model": st.just("flux-schnell")}, optional={"prompt": st.sampled_from(["A hall", "?"])}
)
CLIPS = [{"start": 4, "end": 5.5}, {"start": 3, "end": 2}, {"start": 0, "end": 0.5}]
clips = st.fixed_dictionaries({"model": st.just("veo3.1_fast")}, optional={"videoDuration": st.just("8s")})
sources = st.one_of(
    st.fixed_dictionaries({"visualUrl": st.just("https://videos.example.com/quay%20one.mp4")}),
    st.just({"visualUrl": "https://videos.example.com/a", "type": "video", "clips": CLIPS}),
    colours.map(lambda colour: {"color": colour}),
    pictures.map(lambda order: {"aiVisual": order, "type": "image"}),
    clips.map(lambda order: {"aiVisual": order, "type": "video"}),
)
found = st.one_of(
    searches.map(lambda search: {"searchFilter": search}),
    st.just({"motionGraphics": {"enabled": True, "prompt": "Steam"}}),
    st.just({"type": "image"}),
    st.just({"settings": {"kenBurnsEffect": True}}),
)


extras = st.fixed_dictionaries(
    {},
    optional={
        "colorOverlay": overlays,
        "motionGraphics": st.sampled_from([{"enabled": True, "style": "flat"}, {"enabled": False, "prompt": "Steam"}]),
        "settings": st.sampled_from(
            [{"loop": False, "zoomAndPan": True}, {"videoKenBurns": {"start": {"zoom": 2, "centerX": 0.1}, "end": {}}}]
        ),
    },
)


def adorned(backgrounds: st.SearchStrategy[Fields]) -> st.SearchStrategy[Fields]:
    """Backgrounds, some of them with something over them, or moving."""
    return st.builds(lambda one, more: more | one, backgrounds, extras)


places = st.one_of(
    st.just({}),
    st.sampled_from(api().schema("ElementPosition")["enum"]).map(lambda it: {"position": it}),
    st.fixed_dictionaries({"top": percents}, optional={"left": percents}),
)
elements = st.builds(
    lambda kind, place: kind | place,
    st.one_of(
        st.fixed_dictionaries({"type": st.just("text"), "text": texts}, optional={"style": looks}),
        st.fixed_dictionaries({"type": st.just("shape"), "name": st.just("star-1")}, optional={"fill": colours}),
        st.fixed_dictionaries({"type": st.just("image"), "searchFilter": st.sampled_from([{}, {"query": "?"}])}),
        st.fixed_dictionaries({"type": st.just("image"), "aiVisual": pictures}),
    ),
    places,
)
RECORDING = "https://audio.example.com/baker.mp3"
said = st.lists(sentences, min_size=1, max_size=4).map(
    lambda texts: [{"text": text, "start": 2 * at, "end": 2 * at + 1.7} for at, text in enumerate(texts)]
)
shared = {
    "background": adorned(st.one_of(sources, found)),
    "backgroundBrolls": st.lists(
        st.builds(
            lambda one, when: one | when, sources, st.sampled_from([{}, {"brollClip": {"start": 0.3, "end": 1.2}}])
        ),
        max_size=2,
    ),
    "backgroundCorpus": st.just([{"visualUrl": "https://images.example.com/own.jpg", "type": "image"}]),
    "elements": st.lists(elements, min_size=1, max_size=3),
    "subtitleStyle": looks,
    "maxSubtitleLines": st.integers(1, 4),
    "hideSubtitles": st.booleans(),
    "highlightKeywords": st.booleans(),
    "endPauseDuration": st.sampled_from([0, 0.4]),
    "minimumDuration": st.sampled_from([0.1, 4.3]),
    "voiceOver": st.sampled_from(
        [
            {"enabled": False},
            {"enabled": True},
            {"enabled": True, "aiVoices": [{"speaker": "Tim", "speed": 80, "amplificationLevel": -0.7}]},
            {"enabled": True, "externalVoice": {"voiceUrl": RECORDING, "syncVoice": True}},
            {"enabled": True, "externalVoice": {"voiceUrl": f"{RECORDING}#t=1.3,9"}},
        ]
    ),
    "sceneTransition": st.just("fade"),
}
splitting = {"createSceneOnNewLine": st.booleans(), "createSceneOnEndOfSentence": st.booleans()}
spoken_scenes = st.one_of(
    st.fixed_dictionaries({"story": texts}, optional={**shared, **splitting}),
    st.fixed_dictionaries({"story": speech, "isSSMLStory": st.just(True)}, optional={**shared, **splitting}),
    st.fixed_dictionaries({"story": texts, "caption": texts}, optional=shared),
    st.fixed_dictionaries(
        {"storyCoPilot": st.just({"prompt": "Bread", "duration": 9})}, optional={**shared, **splitting}
    ),
    st.fixed_dictionaries({"blogUrl": st.just("https://www.example.com/bread/")}, optional={**shared, **splitting}),
    st.fixed_dictionaries({"pptUrl": st.just("https://example.com/Bread.pptx")}, optional={**shared, **splitting}),
    st.fixed_dictionaries(
        {"audioUrl": st.just(RECORDING), "audioLanguage": st.sampled_from(["en-GB", "ja-JP"]), "transcript": said},
        optional=shared,
    ),
    st.fixed_dictionaries(
        {
            "videoUrl": st.just("https://videos.example.com/oven.mov"),
            "audioLanguage": st.just("fr-CA"),
            "transcript": said,
        },
        optional=shared,
    ),
)
seen_scenes = st.fixed_dictionaries(
    {"background": adorned(sources)},
    optional={name: shared[name] for name in ("elements", "minimumDuration", "backgroundBrolls", "endPauseDuration")},
)
storyboards = st.fixed_dictionaries(
    {"scenes": st.lists(spoken_scenes | seen_scenes, min_size=1, max_size=4)},
    optional={
        "language": st.sampled_from(["en", "de", "es"]),
        "aspectRatio": st.sampled_from(list(SIZES)),
        "voiceOver": st.sampled_from(
            [
                {"enabled": True},
                {"enabled": True, "aiVoices": [{"speaker": "Brian"}, {"speaker": "1001", "speed": 150}]},
                {"enabled": True, "externalVoice": {"voiceUrl": RECORDING, "syncVoice": True}},
                {"enabled": True, "externalVoice": {"voiceUrl": RECORDING, "amplificationLevel": 1}},
            ]
        ),
        "backgroundMusic": st.sampled_from([{"enabled": True}, {"enabled": True, "volume": 0.3, "clips": CLIPS}]),
        "subtitleStyleName": st.sampled_from(["Sleek", "Flash"]),
        "logo": st.just({"url": "https://images.example.com/logo.png", "width": "9%"}),
    },
)
"""Storyboards that can be made; every way to say something is among them."""
