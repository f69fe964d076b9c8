"""Pages, slides, recordings and videos as scenes; recordings as narration; one's own library."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock import transcripts
from pictory_mock.making import render_params
from pictory_mock.storyboards import articles, script
from pictory_mock.storyboards.boxes import logo
from pictory_mock.storyboards.cut import FRAME_RATE
from pictory_mock.storyboards.shots import Storyboard
from pictory_mock.storyboards.surroundings import Medium, Surroundings
from pictory_mock.storyboards.visuals import stock
from tests.mockserver.storyboards.boards import FACTS, Fields, cut_of, texts, told_back, understood

PAGE, DECK = "https://www.example.com/how-to-bake-bread/", "https://example.com/files/Spring%20plans.pptx"
TALK, FILM = "https://audio.example.com/talk.mp3", "https://videos.example.com/talk.mp4"
BOTH = {"createSceneOnNewLine": True, "createSceneOnEndOfSentence": True}
THREE: Fields = {"story": "One two three. Four five six. Seven eight.", "createSceneOnEndOfSentence": True}


def words(storyboard: Storyboard) -> list[str]:
    """What is said in all scenes, word by word."""
    assert storyboard.flaw is None, storyboard.flaw
    return [word for shot in storyboard.shots if shot.story for word in shot.story.text.split()]


def failure(*scenes: Fields, around: Surroundings | None = None, **fields: Any) -> str:
    flaw = understood(*scenes, around=around, **fields).flaw
    assert flaw is not None
    assert flaw.failure.code == FACTS["no-source"]["error_code"]
    return flaw.failure.message


def recorded(**more: Any) -> Fields:
    return {"enabled": True, "externalVoice": {"voiceUrl": TALK, **more}}


def lasting(seconds: float, url: str = TALK) -> Surroundings:
    return Surroundings(media={url: Medium(url, seconds)})


# ------------------------------------------------------------------------------------------------------------ the words


@settings(max_examples=30)
@given(text=texts, flags=st.sampled_from([{}, BOTH, {"createSceneOnNewLine": True}]))
def test_the_words_of_the_scenes_are_those_of_the_page(text: str, flags: Fields) -> None:
    """However it is split, and whether it was read or made up."""
    around = Surroundings(texts={PAGE: text})
    assert words(understood({"blogUrl": PAGE, **flags}, around=around)) == text.split()
    assert words(understood({"blogUrl": PAGE, **flags})) == articles.article(PAGE).split()


@settings(max_examples=30)
@given(slides=st.lists(texts, min_size=1, max_size=4), flags=st.sampled_from([{}, BOTH]))
def test_the_words_of_the_scenes_are_those_of_the_slides(slides: list[str], flags: Fields) -> None:
    """Slide by slide; without flags a slide is a scene."""
    found = understood({"pptUrl": DECK, **flags}, around=Surroundings(slides={DECK: slides}))
    assert words(found) == " ".join(slides).split()
    assert flags or len(found.shots) == len(slides)


@settings(max_examples=30)
@given(said=st.lists(texts, min_size=1, max_size=4))
def test_the_words_of_the_scenes_are_those_of_the_transcript(said: list[str]) -> None:
    """Sentence by sentence, in their order."""
    items = [{"text": text, "start": 3 * number, "end": 3 * number + 2} for number, text in enumerate(said)]
    found = understood({"audioUrl": TALK, "audioLanguage": "en-US", "transcript": items})
    assert words(found) == " ".join(said).split()


@pytest.mark.parametrize("flags", [{}, BOTH])
def test_the_words_of_the_scenes_are_those_of_the_script(flags: Fields) -> None:
    """That of a storyCoPilot, which is as long for one scene as for many."""
    order = {"prompt": "Brew green tea", "duration": 30, "tone": "casual"}
    assert words(understood({"storyCoPilot": order, **flags})) == script.write(order).split()


@pytest.mark.parametrize(("language", "spaces"), [("ja-JP", False), ("ko-KR", True)])
def test_a_language_is_written_as_it_is(language: str, spaces: bool) -> None:
    """The words of a recording in Japanese are put together, those in Korean are not."""
    found = understood({"audioUrl": TALK, "audioLanguage": language}, around=lasting(20))
    texts = [shot.story.text for shot in found.shots if shot.story]
    assert "".join(texts).replace(" ", "") == transcripts.of(TALK, language, 20).text().replace(" ", "")
    assert {" " in text for text in texts} == {spaces}


# ----------------------------------------------------------------------------------------------------- pages and slides


def test_a_page_that_nobody_fetches_says_what_its_address_says() -> None:
    """The words of the address are in it; another address has another text."""
    text = articles.article(PAGE)
    assert "how to bake bread" in text
    assert text != articles.article("https://www.example.com/how-to-bake-cake/")
    assert len(text.splitlines()) == len(understood({"blogUrl": PAGE, "createSceneOnNewLine": True}).shots) == 5


@pytest.mark.parametrize(
    "url", ["https://example.com", "https://example.com/%F0%9F%8D%9E", "http://[::1]/", "https://x.y/7/"]
)
def test_any_address_has_a_text(url: str) -> None:
    """Without words in the path it is about the host, or else about this."""
    assert articles.article(url).count(".") > 5
    assert len(articles.slides(url)) >= 4


def test_a_slide_is_seen_unless_its_scene_wants_something_else() -> None:
    """A picture of each slide, in its order; one without words too; a colour instead where it is wanted."""
    around = Surroundings(slides={DECK: ["Hello all.", "", "Bye."]})
    cut = cut_of(understood({"pptUrl": DECK}, around=around))
    assert [scene.background.label for scene in cut.scenes] == [f"Slide {at} of Spring plans" for at in (1, 2, 3)]
    assert [len(scene.lines) for scene in cut.scenes] == [1, 0, 1]
    plain = cut_of(understood({"pptUrl": DECK, "background": {"color": "#123456"}}, around=around))
    assert {scene.background.kind for scene in plain.scenes} == {"color"}


# ------------------------------------------------------------------------------------------------ recordings and videos


def test_scenes_follow_the_sentences_of_a_recording() -> None:
    """As many as there are, as long as all that is said, each word at its time; the recording is what is heard."""
    transcript = transcripts.of(TALK, "en-US", 40.0)
    found = understood({"audioUrl": TALK, "audioLanguage": "en-US"}, around=lasting(40))
    spoken = list(transcript.sentences())
    assert [shot.story.text for shot in found.shots if shot.story] == [
        " ".join(w.text for w in each) for each in spoken
    ]
    last = max(word.end for word in transcript.words) / 1000
    assert found.seconds == pytest.approx(last, abs=1 / FRAME_RATE)
    for shot, sentence in zip(found.shots, spoken, strict=True):
        begin = sentence[0].start / 1000
        assert [word.start + begin for word in shot.narration.words] == pytest.approx(
            [w.start / 1000 for w in sentence]
        )
        assert shot.voice is not None
        assert (shot.voice.recording, shot.voice.speaker) == (TALK, f"talk.mp3, speaker {sentence[0].speaker}")


def test_a_video_is_seen_where_it_is_heard() -> None:
    """Each scene plays the part in which its sentence is said, unless the scene has a background of its own."""
    said = [{"text": "Good day.", "start": 3, "end": 4.5}, {"text": "Good night.", "start": 60, "end": 61}]
    scene = {"videoUrl": FILM, "audioLanguage": "en-US", "transcript": said}
    board = understood(scene)
    assert [each["background"]["clips"] for each in told_back(board)["scenes"]] == [
        [{"start": 3, "end": 4.5}],
        [{"start": 60, "end": 61}],
    ]
    assert [(each.background.label, each.seconds) for each in cut_of(board).scenes] == [
        ("talk.mp4", 1.5),
        ("talk.mp4", 1),
    ]
    other = cut_of(understood({**scene, "background": {"searchFilter": {"query": "owls"}}}))
    assert [each.background.label for each in other.scenes] == ["owls", "owls"]


def test_who_speaks_a_recording() -> None:
    """The recording, whatever speaks the rest; nobody where the scene says so; the AI voice that the scene names."""
    scene = {
        "audioUrl": TALK,
        "audioLanguage": "en-US",
        "transcript": [{"text": "Good day all.", "start": 0, "end": 9}],
    }
    voices: list[tuple[Fields, str | None, float]] = [
        ({}, "talk.mp3, speaker 1", 9),
        ({"voiceOver": {"enabled": False}}, None, 9),
        ({"voiceOver": {"enabled": True}}, "talk.mp3, speaker 1", 9),
        ({"voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Adam"}]}}, "Adam", 1.25),
    ]
    for more, speaker, seconds in voices:
        board = understood({**scene, **more}, voiceOver={"enabled": True, "aiVoices": [{"speaker": "Brian"}]})
        (found,) = cut_of(board).scenes
        assert (found.speaker, found.seconds, found.spoken) == (speaker, seconds, speaker is not None)


def test_a_recording_of_hours_is_too_long() -> None:
    """It fails like any video that is, without a look at all of it."""
    flaw = understood({"audioUrl": TALK, "audioLanguage": "de-DE"}, around=lasting(10**7)).flaw
    assert flaw is not None
    assert "longer than" in flaw.failure.message


# ---------------------------------------------------------------------------------------------------------- narration


def test_scenes_are_as_long_as_their_words_take_in_a_recording() -> None:
    """With `syncVoice`: in proportion to the words, all of them as long as the recording."""
    cut = cut_of(understood(THREE, voiceOver=recorded(syncVoice=True), around=lasting(16)))
    assert [scene.seconds for scene in cut.scenes] == [6, 6, 4]
    assert {(scene.speaker, scene.spoken) for scene in cut.scenes} == {("talk.mp3", True)}


def test_the_last_scene_stays_until_the_recording_is_over() -> None:
    """Without `syncVoice` scenes are as long as their words usually take, and never shorter than the recording."""
    usual = [scene.seconds for scene in cut_of(understood(THREE, voiceOver={"enabled": True})).scenes]
    long, short = (cut_of(understood(THREE, voiceOver=recorded(), around=lasting(length))) for length in (16, 1))
    assert [scene.seconds for scene in short.scenes] == usual
    assert [scene.seconds for scene in long.scenes] == [*usual[:2], 16 - sum(usual[:2])]


def test_a_scene_has_a_recording_of_its_own() -> None:
    """It is as long as that; the others go on with the voice of the video, and a preview tells which part is whose."""
    scene = {**THREE, "voiceOver": recorded(syncVoice=True)}
    board = understood(scene, {"story": "Ten."}, voiceOver={"enabled": True}, around=lasting(16))
    assert [each.seconds for each in cut_of(board).scenes] == [6, 6, 4, 1]
    told = [each["voiceOver"]["externalVoice"]["voiceUrl"] for each in told_back(board)["scenes"][:3]]
    assert told == [f"{TALK}#t=0,6", f"{TALK}#t=6,12", f"{TALK}#t=12,16"]
    picture = {"background": {"color": "#000"}, "voiceOver": recorded()}
    assert cut_of(understood(picture, around=lasting(7.2))).seconds == math.ceil(7.2 * FRAME_RATE) / FRAME_RATE


# ------------------------------------------------------------------------------------------------------------ libraries


@pytest.mark.parametrize(
    ("preference", "labels"),
    [
        (None, ["red-boats.jpg", "hills"]),
        ("prefer-user-library", ["red-boats.jpg", "hills"]),
        ("prefer-stock", ["boats", "hills"]),
        ("stock-only", ["boats", "hills"]),
    ],
)
def test_where_visuals_come_from(preference: str | None, labels: list[str]) -> None:
    """From one's own library where a name fits, from the stock otherwise, or the other way round."""
    scenes = [{"story": word, "background": {"searchFilter": {"query": word}}} for word in ("boats", "hills")]
    library = ["https://x.example.com/lake.mp4", "https://x.example.com/red-boats.jpg"]
    more = {} if preference is None else {"visualSelectionPreference": preference}
    found = understood(*scenes, visualLibraryId="mine", around=Surroundings(library=library), **more)
    assert [scene.background.label for scene in cut_of(found).scenes] == labels


def test_a_library_alone_may_have_nothing() -> None:
    """Then nothing is found, as in a search of the stock; what fits several times is used again."""
    around = Surroundings(library=["https://x.example.com/boat.mp4"])
    only: dict[str, Any] = {
        "visualLibraryId": "mine",
        "visualSelectionPreference": "user-library-only",
        "around": around,
    }
    twice = cut_of(understood({"story": "A boat."}, {"story": "Two boats."}, **only))
    assert [scene.background.label for scene in twice.scenes] == ["boat.mp4"] * 2
    for kinds in ({"story": "Some hills."}, {"story": "The boat.", "background": {"type": "image"}}):
        flaw = understood(kinds, **only).flaw
        assert flaw is not None
        assert flaw.failure.code == FACTS["no-visual"]["error_code"]


# ------------------------------------------------------------------------------------------------------------- failures


@pytest.mark.parametrize("field", ["blogUrl", "pptUrl", "audioUrl", "videoUrl"])
def test_a_source_that_cannot_be_used_is_named(field: str) -> None:
    """With the number of its scene, and why."""
    language = {"audioLanguage": "en-US"} if field in ("audioUrl", "videoUrl") else {}
    scene, around = {field: f"{PAGE}#top", **language}, Surroundings(problems={PAGE: "it is gone"})
    assert failure({"story": "Tea."}, scene, around=around) == f"scenes[1].{field} cannot be used: it is gone."


def test_a_recording_that_cannot_speak_is_named() -> None:
    """That of the video or of a scene; one that is switched off is not even looked at."""
    around = Surroundings(problems={TALK: "it is gone"})
    path = "voiceOver.externalVoice.voiceUrl cannot be used: it is gone."
    assert failure({"story": "Tea."}, voiceOver=recorded(), around=around) == path
    assert failure({"story": "Tea."}, {"story": "T.", "voiceOver": recorded()}, around=around) == f"scenes[1].{path}"
    off = {**recorded(), "enabled": False}
    assert understood({"story": "Tea."}, voiceOver=off, around=around).flaw is None


@pytest.mark.parametrize(
    ("items", "place"),
    [
        ([{"text": "B.", "start": 5, "end": 6}, {"text": "A.", "start": 1, "end": 2}], "transcript[1]"),
        ([{"uid": "s", "speakerId": 1, "words": []}], "transcript"),
    ],
)
def test_a_transcript_that_makes_no_scene_is_named(items: list[Fields], place: str) -> None:
    """One that runs backwards, and one in which nobody says anything."""
    scene = {"videoUrl": FILM, "audioLanguage": "en-US", "transcript": items}
    assert failure(scene).startswith(f"scenes[0].{place} cannot be used: ")


def test_a_recording_in_which_nothing_is_said_is_named() -> None:
    """A part that ends before it begins has no words."""
    assert failure({"audioUrl": f"{TALK}#t=5,1", "audioLanguage": "en-US"}).startswith("scenes[0].audioUrl cannot")


def test_a_brand_has_a_logo() -> None:
    """It is seen where the video has none of its own, and can be fetched from the stock."""
    brand, own = {"brandName": "Teahouse"}, {"logo": {"url": "https://x.example.com/mark.png"}}
    for fields, label in ((brand, "Teahouse logo"), ({**brand, **own}, "mark.png")):
        (box,) = cut_of(understood({"story": "Tea."}, **fields)).scenes[0].boxes
        assert box.visual is not None
        assert (box.kind, box.visual.label) == ("logo", label)
    chosen = logo(brand)
    assert chosen is not None
    assert stock(chosen.path) == chosen.visual


@pytest.mark.parametrize(
    ("scenes", "url"),
    [
        ([{"story": "Tea."}, {"story": "Cake."}], TALK),
        (
            [{"story": "Tea."}, {"story": "Cake.", "voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Adam"}]}}],
            "v",
        ),
    ],
)
def test_the_renderer_is_told_what_speaks(scenes: list[Fields], url: str) -> None:
    """The recording, where nobody else speaks; otherwise the sound that was made of all."""
    board = understood(*scenes, voiceOver=recorded(), around=lasting(5))
    told = render_params.write(board, cut_of(board), lambda chosen: chosen.path, {"voice": "v", "music": ""})
    assert [each["url"] for each in told["elements"] if each["id"] == "voiceOver"] == [url]
