"""From a storyboard to its cut: whose times are what, and what is shown when."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from pictory_mock.contract.document import api
from pictory_mock.storyboards import charging
from pictory_mock.storyboards.cut import FRAME_RATE, Cut
from pictory_mock.storyboards.understanding import understand
from tests.mockserver.storyboards.boards import (
    FACTS,
    SIZES,
    Fields,
    cut_from,
    cut_of,
    storyboards,
    told_back,
    understood,
)

WORD = 60 / FACTS["narration"]["words-per-minute"]
SHORTEST, VISUAL_ONLY = FACTS["scene-seconds"]["shortest"], FACTS["scene-seconds"]["visual-only"]
VOICE = {"enabled": True}
HUGE = 10**400
ROUNDED = 0.0016
"""Where a line ends is told by two figures, and where the next one begins by a third: each to the millisecond."""
SEA = {"background": {"color": "#035"}}


def lengths(cut: Cut) -> list[float]:
    return [scene.seconds for scene in cut.scenes]


def rounded_up(seconds: float) -> float:
    return -(-round(seconds * FRAME_RATE, 6) // 1) / FRAME_RATE


@given(storyboards)
@settings(max_examples=60)
def test_scenes_follow_each_other_and_hold_their_lines(board: Fields) -> None:
    """Each scene begins with the picture after the last one; its lines and b-roll lie inside it, in order."""
    cut, moment = cut_from(**board), 0.0
    for scene in cut.scenes:
        assert scene.start == moment
        assert (scene.seconds * FRAME_RATE).is_integer()
        assert scene.seconds > 0
        moment += scene.seconds
        shown = scene.start
        for line in scene.lines:
            assert line.text.split()
            assert shown - ROUNDED <= line.start
            assert line.seconds >= 0
            shown = line.start + line.seconds
            assert shown <= moment + ROUNDED
        assert all(scene.start <= each.start < each.start + each.seconds <= moment for each in scene.cutaways)
    assert cut.seconds == moment


@given(storyboards)
@settings(max_examples=60)
def test_what_is_told_back_can_be_sent_again(board: Fields) -> None:
    """The storyboard of a preview follows the contract, gives the same cut, and costs nothing for what was made."""
    first = understood(**board)
    body = told_back(first)
    assert api().fits("StoryboardRequest", body), next(iter(api().errors("StoryboardRequest", body)))
    again = understood(**body)
    assert cut_of(again) == cut_of(first)
    assert charging.visuals(again) == []
    assert told_back(again) == body


@pytest.mark.parametrize("story", [" ", "\n", "<speak></speak>", "<strong></strong>", "<break time='1s'/>"])
def test_a_story_that_says_nothing_can_be_told_back(story: str) -> None:
    """It stays as it came: the contract does not allow an empty one."""
    told = understood({**SEA, "story": story, "isSSMLStory": "speak" in story or "break" in story})
    body = told_back(told)
    assert body["scenes"][0]["story"] == story
    assert api().fits("StoryboardRequest", body)
    assert cut_of(understood(**body)) == cut_of(told)


@given(storyboards)
@settings(max_examples=60)
def test_the_words_of_the_scenes_are_those_of_the_story(board: Fields) -> None:
    """However a story is split, what its scenes say is all that it says, in order."""
    told = understood(**board)
    for number, scene in enumerate(board["scenes"], 1):
        if "story" not in scene or "isSSMLStory" in scene:
            continue
        parts = [shot.story.text for shot in told.shots if shot.number == number and shot.story]
        assert "".join("".join(part.split()) for part in parts) == "".join(scene["story"].split())


@pytest.mark.parametrize(
    ("scene", "seconds"),
    [
        ({"story": "one two three four five six"}, 6 * WORD),
        ({"story": "one"}, SHORTEST),
        ({"story": "one two three four five six", "endPauseDuration": 0.5}, 6 * WORD + 0.5),
        ({"story": "one", "endPauseDuration": 0.5}, SHORTEST + 0.5),
        ({"story": "one two three four five six", "minimumDuration": 1}, 6 * WORD),
        ({"story": "one two three four five six", "minimumDuration": 7.3}, 7.3),
        ({"story": "one two three four five six", "minimumDuration": 2.6, "endPauseDuration": 0.5}, 6 * WORD + 0.5),
        ({"story": 'one<break time="2s"/> two', "isSSMLStory": True}, 2 * WORD + 2),
        ({"story": "one two three four five six", "caption": "eins"}, 6 * WORD),
        (SEA, VISUAL_ONLY),
        ({**SEA, "minimumDuration": 2.2}, 2.2),
        ({**SEA, "minimumDuration": 0.01, "endPauseDuration": 3}, 0.01),
        ({**SEA, "story": " \n"}, VISUAL_ONLY),
    ],
)
def test_a_scene_is_as_long_as_its_words_or_as_it_is_to_be(scene: Fields, seconds: float) -> None:
    """Narration, pause and minimum make the length of a scene, rounded up to a whole picture."""
    cut = cut_from(scene, voiceOver=VOICE)
    assert lengths(cut) == [rounded_up(seconds)]
    assert lengths(cut_from(scene)) == lengths(cut), "a silent scene is as long as a spoken one"


@pytest.mark.parametrize("speed", [50, 100, 200])
def test_a_fast_voice_makes_short_scenes(speed: int) -> None:
    """The speed of the voice divides the length of the narration; a voice that is off has no speed."""
    voice = {"aiVoices": [{"speaker": "Brian", "speed": speed}]}
    scene = {"story": "one two three four five six seven eight nine ten"}
    assert lengths(cut_from(scene, voiceOver={"enabled": True, **voice})) == [rounded_up(10 * WORD * 100 / speed)]
    assert lengths(cut_from(scene, voiceOver={"enabled": False, **voice})) == [rounded_up(10 * WORD)]


def test_a_split_story_takes_its_settings_along() -> None:
    """What is set for a scene holds for each scene that it is split into."""
    cut = cut_from(
        {
            "story": "One two. Three",
            "createSceneOnEndOfSentence": True,
            "endPauseDuration": 1,
            "sceneTransition": "fade",
        }
    )
    assert lengths(cut) == [SHORTEST + 1] * 2
    assert [scene.transition for scene in cut.scenes] == ["fade", "fade"]
    assert [scene.lines[0].text for scene in cut.scenes] == ["One two.", "Three"]


@pytest.mark.parametrize("story", ["one. " * 150 * 61, "<break time='3601s'/> one"])
def test_a_video_that_is_too_long_is_not_made(story: str) -> None:
    """Beyond the contract's limit there is no video; the failure says so, and nothing is made of the rest."""
    told = FACTS["too-long"]
    parts = [story[at : at + 15000] for at in range(0, len(story), 15000)]
    scenes = [{"story": part, "isSSMLStory": True} for part in parts]
    flaw = understood(*scenes).flaw
    assert flaw is not None
    assert flaw.failure.code == told["error_code"]
    assert flaw.failure.message == told["error_message"].format(**told)


@pytest.mark.parametrize(
    "fields",
    [
        {"minimumDuration": HUGE},
        {"endPauseDuration": HUGE},
        {"minimumDuration": 1e308, "endPauseDuration": 1e308},
    ],
)
def test_times_that_nobody_can_mean_are_too_long(fields: Fields) -> None:
    """A scene of a length that no float can hold is too long, and nothing worse."""
    flaw = understood({"story": "one", **fields}).flaw
    assert flaw is not None
    assert flaw.failure.code == FACTS["too-long"]["error_code"]


@pytest.mark.parametrize(
    ("scene", "video"),
    [
        ({}, {"videoWidth": HUGE, "videoHeight": 1}),
        ({}, {"videoWidth": 1, "videoHeight": HUGE}),
        ({"subtitleStyle": {"fontSize": HUGE}, "maxSubtitleLines": 1}, {}),
        ({"subtitleStyle": {"paragraphWidth": "0%"}, "maxSubtitleLines": 1}, {}),
        ({"elements": [{"type": "shape", "name": "pill", "strokeWidth": HUGE, "borderRadius": HUGE}]}, {}),
        ({"backgroundBrolls": [{"color": "#000", "brollClip": {"start": HUGE, "end": HUGE}}]}, {}),
        ({"avatar": {"borderThickness": HUGE}}, {"voiceOver": VOICE, "avatar": {"avatarId": "ann"}}),
        ({"avatar": {"borderThickness": "9" * 500}}, {"voiceOver": VOICE, "avatar": {"avatarId": "ann"}}),
    ],
)
def test_sizes_that_nobody_can_mean_are_cut_down(scene: Fields, video: Fields) -> None:
    """Whatever number a size is, the cut has one that can be drawn with."""
    cut = cut_from({"story": "one two three", **scene}, **video)
    numbers = [cut.width, cut.height, *(scene.look.size for scene in cut.scenes)]
    numbers += [size for scene in cut.scenes for box in scene.boxes for size in (box.stroke_width, box.radius)]
    assert all(0 <= number <= 10**8 for number in numbers)
    assert told_back(understood({"story": "one two three", **scene}, **video))


# ------------------------------------------------------------------------------------------------------------- lines


STORY = "This is a long story of many words that fills some lines, and here it goes on until its very end."


def test_all_lines_are_shown_at_once_unless_they_are_counted() -> None:
    """Without a number of lines the whole text is there for the whole scene."""
    (scene,) = cut_from({"story": STORY}).scenes
    (line,) = scene.lines
    assert (line.text, line.start, line.seconds) == (STORY, 0, scene.seconds)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_so_many_lines_are_shown_one_group_after_the_other(most: int) -> None:
    """Groups of so many lines at most, together all words, the first from the begin and the last until the end."""
    style = {"fontSize": 90, "paragraphWidth": "40%"}
    _, scene = cut_from(SEA, {"story": STORY, "maxSubtitleLines": most, "subtitleStyle": style}).scenes
    groups = [line.text.split("\n") for line in scene.lines]
    assert [len(group) for group in groups[:-1]] == [most] * (len(groups) - 1)
    assert 1 <= len(groups[-1]) <= most < len(groups) * most
    assert " ".join(" ".join(group) for group in groups) == STORY
    assert scene.lines[0].start == scene.start
    assert scene.lines[-1].start + scene.lines[-1].seconds == pytest.approx(scene.start + scene.seconds)


def test_lines_go_with_the_voice_or_evenly_without_one() -> None:
    """Spoken lines begin when their first word is said; silent ones are shown equally long."""
    scene = {"story": f'{STORY}<break time="3s"/> End of it.', "isSSMLStory": True, "maxSubtitleLines": 1}
    style = {"fontSize": 90, "paragraphWidth": "40%"}
    (silent,) = cut_from(scene, subtitleStyle=style).scenes
    each = silent.seconds / len(silent.lines)
    assert [line.seconds for line in silent.lines] == pytest.approx([each] * len(silent.lines), abs=2e-3)
    (spoken,) = cut_from(scene, subtitleStyle=style, voiceOver=VOICE).scenes
    said = 0
    for line in spoken.lines:
        pause = 3 if said >= len(STORY.split()) else 0
        assert line.start == pytest.approx(said * WORD + pause, abs=2e-3)
        said += len(line.text.split())


def test_a_caption_is_shown_in_place_of_what_is_said() -> None:
    """The lines hold the caption, for as long as the story takes."""
    (scene,) = cut_from({"story": STORY, "caption": "Eine lange Geschichte", "captionLanguage": "de"}).scenes
    assert [line.text for line in scene.lines] == ["Eine lange Geschichte"]
    assert scene.seconds == rounded_up(len(STORY.split()) * WORD)


def test_hidden_subtitles_are_there_and_not_shown() -> None:
    """They are said, and stand in the files."""
    (scene,) = cut_from({"story": STORY, "hideSubtitles": True}, voiceOver=VOICE).scenes
    assert (scene.shown, scene.spoken, scene.lines[0].text) == (False, True, STORY)


@pytest.mark.parametrize(
    ("scene", "keywords"),
    [
        ({"story": "Mix <strong>flour and</strong> water."}, ("flour", "and")),
        ({"story": "Mix flour and butter."}, ("butter",)),
        ({"story": "Mix it all up."}, ()),
        ({"story": "港は朝五時に目を覚まします。"}, ()),
        ({"story": "Mix <strong>flour</strong> and butter.", "highlightKeywords": False}, ()),
    ],
)
def test_keywords_are_marked_or_else_the_longest(scene: Fields, keywords: tuple[str, ...]) -> None:
    """What is strong is highlighted, or one long word, unless nothing is to be; tags are never shown."""
    (line,) = cut_from(scene).scenes[0].lines
    assert line.keywords == keywords
    assert "<" not in line.text


# ------------------------------------------------------------------------------------------------------------- frame


@pytest.mark.parametrize(
    ("fields", "size"),
    [
        ({}, SIZES["16:9"]),
        *(({"aspectRatio": ratio}, size) for ratio, size in SIZES.items()),
        ({"videoWidth": 641, "videoHeight": 3}, [641, 3]),
        ({"aspectRatio": "1:1", "videoWidth": 640, "videoHeight": 360}, [640, 360]),
    ],
)
def test_the_frame_is_as_it_was_asked_for(fields: Fields, size: list[int]) -> None:
    """Width and height count, or else the aspect ratio, or else the first one of the contract."""
    cut = cut_from({"story": "one"}, **fields)
    assert [cut.width, cut.height] == size


def test_broll_is_cut_to_at_its_times() -> None:
    """What has a time is shown then, as far as it lies in the scene; what has none shares the scene evenly."""

    def broll(name: str, **fields: Any) -> Fields:
        return {"visualUrl": f"https://videos.example.com/{name}.mp4", **fields}

    brolls = [
        broll("c"),
        broll("b", brollClip={"start": 0.5, "end": 1}),
        broll("late", brollClip={"start": 7, "end": 9}),
        broll("long", brollClip={"start": 5.5, "end": 70}),
    ]
    _, scene = cut_from({**SEA, "minimumDuration": 1}, {**SEA, "minimumDuration": 6, "backgroundBrolls": brolls}).scenes
    told = [(each.visual.label, each.start, each.seconds) for each in scene.cutaways]
    assert told == [("b.mp4", 1.5, 0.5), ("c.mp4", 4, 3), ("long.mp4", 6.5, 0.5)]


@pytest.mark.parametrize(
    ("video", "scenes", "heard"),
    [(None, [None], False), (False, [True], False), (True, [None, False], True), (True, [False, False], False)],
)
def test_music_is_heard_where_any_scene_has_it(video: bool | None, scenes: list[bool | None], heard: bool) -> None:
    """It is switched on for the video, and off again by each scene that does without."""

    def music(enabled: bool | None) -> Fields:
        return {} if enabled is None else {"backgroundMusic": {"enabled": enabled}}

    cut = cut_from(*({**SEA, **music(each)} for each in scenes), **music(video))
    assert cut.music is heard
    assert [scene.music for scene in cut.scenes] == [each is not False for each in scenes]


def test_the_same_request_is_the_same_cut() -> None:
    """Nothing in a cut is drawn by chance."""
    body = api().document["components"]["examples"]["FiveScenes"]["value"]
    assert cut_from(**body) == cut_from(**body)
    assert understand(understood(**body).request) == understood(**body)
