"""The two pages of a storyboard: what they hold, and that nothing in a request becomes more than words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock import media
from pictory_mock.media.pages.template import fingerprint
from pictory_mock.storyboards.cut import Box, Cut, Cutaway, Line, Visual
from tests.mockserver.media.cuts import LOOK, NAVY, WHITE, cut, plain, scene

LINKS = media.Links("a.mp4", "a.jpg", "a.vtt", {"Video": "a.mp4", "Subtitles": "a.srt"}, "de")
NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;{{7*7}}"


class Reader(HTMLParser):
    """Reads a page as a browser would: its elements with their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.words = ""
        self._inside = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)
        elif self._inside != "style":
            self.words += data

    def all(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        """The attributes of the elements of a kind that have these."""
        return [found for name, found in self.found if name == tag and wanted.items() <= found.items()]


def everything(text: str) -> Cut:
    """A video in which `text` stands wherever a request can put words."""
    look = attrs.evolve(LOOK, family=text, keyword=WHITE, case=None)
    boxes = (
        Box("text", 0.5, text=text, look=look),
        Box("shape", 0.5, shape=text),
        Box("video", 0.5, position="top-left", visual=Visual("search", text)),
    )
    made = scene(0, text, look=look, boxes=boxes, background=Visual("ai", text, moving=True), speaker=text)
    away = Cutaway(Visual("url", text), 1.2, 0.5)
    return cut(made, attrs.evolve(scene(1, text), cutaways=(away,)), name=text, watermark=text)


def both(made: Cut) -> list[str]:
    return [media.preview_page(made), media.share_page(made, LINKS)]


@given(text=st.text(max_size=60) | st.just(NASTY))
@settings(max_examples=40, deadline=None)
def test_words_of_a_request_stay_words(text: str) -> None:
    """Whatever is written, the pages have the elements and scripts that they have for plain words, and can be sent."""
    for page, usual in zip(both(everything(text)), both(everything("word")), strict=True):
        page.encode("utf-8")
        found, known = Reader(page), Reader(usual)
        skipped = {
            "path",
            "b",
            "span",
            "text",
            "div",
            "li",
            "ol",
            "h2",
        }  # drawings, and what is there only where there are words
        kinds = [[tag for tag, _ in reader.found if tag not in skipped] for reader in (found, known)]
        assert kinds[0] == kinds[1] or not text.strip()
        assert found.scripts == known.scripts
        handlers = [name for _, attributes in found.found for name in attributes if name.startswith("on")]
        assert handlers == []


def test_what_is_written_is_read_as_it_was_written() -> None:
    """A person sees the text itself, with its brackets and quotes, in both pages."""
    for page in both(everything(NASTY)):
        assert NASTY in Reader(page).words


def test_no_style_is_left_by_a_font_of_any_name() -> None:
    """A font's name is put between quotes and cannot end them."""
    page = media.preview_page(everything("x';background:url(https://evil.example);'"))
    styles = [attributes.get("style") or "" for _, attributes in Reader(page).found]
    assert not any("url(" in style for style in styles)
    assert any("font-family:'xbackgroundurlhttpsevilexample'" in style for style in styles)


@pytest.mark.parametrize("number", [0, 1], ids=["preview", "share"])
def test_a_page_asks_for_nothing_but_its_own_files(number: int) -> None:
    """No address of elsewhere; and a policy that lets no script run but the page's own."""
    reader = Reader(both(everything("word"))[number])
    addresses = [
        value for _, found in reader.found for name, value in found.items() if name in ("src", "href", "poster")
    ]
    assert set(addresses) <= {"data:,", "a.mp4", "a.jpg", "a.vtt", "a.srt"}
    (policy,) = reader.all("meta", **{"http-equiv": "Content-Security-Policy"})
    assert (policy["content"] or "").startswith("default-src 'none'")
    named = re.findall(r"'sha256-[^']+'", policy["content"] or "")
    assert named == [fingerprint("".join(reader.scripts))] * (1 - number)


def test_the_preview_has_every_scene_and_line_at_its_time() -> None:
    """What the page plays from are the times of the cut."""
    made = cut(scene(0, "One"), scene(1, "Two", shown=False), attrs.evolve(scene(2), lines=(Line("Three", 2.25, 0.5),)))
    reader = Reader(media.preview_page(made))
    scenes = [(float(found["data-start"] or -1), float(found["data-end"] or -1)) for found in reader.all("section")]
    assert scenes == [(0, 1), (1, 2), (2, 3)]
    lines = [found for found in reader.all("div") if "line" in (found.get("class") or "").split()]
    assert [(found["data-start"], found["data-end"]) for found in lines] == [("0", "1.0"), ("2.25", "2.75")]
    (seek,) = reader.all("input", type="range")
    assert float(seek["max"] or 0) == made.seconds


def test_the_preview_writes_subtitles_over_the_presenter_and_under_elements() -> None:
    """What comes later in the page lies over what comes before."""
    boxes = Box("shape", 0.2, shape="rectangle", fill=WHITE), Box("avatar", 0.3, position="center-center")
    page = media.preview_page(cut(scene(0, "Said", boxes=boxes)))
    assert page.index('class="avatar"') < page.index('class="line') < page.index('class="plate"')


def test_the_preview_shows_colours_places_and_sizes() -> None:
    """Background, letters and boxes have the style that was asked for."""
    look = attrs.evolve(
        LOOK, color=(1, 2, 3, 0.5), decorations=("bold", "underline"), case="uppercase", position="top-left"
    )
    box = Box(
        "shape",
        0.25,
        left=0.1,
        top=0.2,
        shape="rectangle",
        fill=(9, 8, 7, 1.0),
        stroke=WHITE,
        stroke_width=9,
        radius=18,
    )
    page = media.preview_page(cut(scene(0, "One", look=look, boxes=(box,), background=plain((20, 30, 40, 1.0)))))
    styles = " ".join(found.get("style") or "" for _, found in Reader(page).found)
    for part in (
        "#141e28", "color:rgb(1 2 3 / 0.5)", "font-weight:700", "text-decoration:underline", "text-transform:uppercase",
        "left:10%;top:20%", "width:25%", "background:rgb(9 8 7 / 1)", "border:10cqh solid", "border-radius:20cqh",
        "--size:12",
    ):  # fmt: skip
        assert part in styles, part
    assert any("top-left" in (found.get("class") or "") for found in Reader(page).all("div"))


def test_the_preview_draws_shapes_from_the_outlines_of_the_video() -> None:
    """A star is the same star in both."""
    reader = Reader(media.preview_page(cut(scene(boxes=(Box("shape", 0.2, shape="star-1", fill=WHITE),)))))
    paths = [found["d"] or "" for found in reader.all("path", **{"fill-rule": "evenodd"})]
    assert [path.count("L") + path.count("M") for path in paths] == [10]


def test_the_outline_of_a_shape_keeps_to_the_shape() -> None:
    """It is cut to the shape where that is drawn: left unsaid, the cut would begin where the outline does."""
    box = Box("shape", 0.2, shape="star-1", fill=WHITE, stroke=NAVY, stroke_width=3)
    (path,) = Reader(media.preview_page(cut(scene(boxes=(box,))))).all("path", **{"fill-rule": "evenodd"})
    assert path["clip-path"] == f"path(evenodd, '{path['d']}') view-box"


def test_the_share_page_plays_the_video_with_its_words_and_offers_the_files() -> None:
    """A video with captions and a poster, the words with their times, and links to download."""
    reader = Reader(media.share_page(cut(scene(0, "One"), scene(1, "Two"), name="Harbour tour", width=1281), LINKS))
    assert [(found["src"], found["poster"], found["width"]) for found in reader.all("video")] == [
        ("a.mp4", "a.jpg", "1282")
    ]
    assert [(found["src"], found["srclang"]) for found in reader.all("track")] == [("a.vtt", "de")]
    assert [found["href"] for found in reader.all("a")] == ["a.mp4", "a.srt"]
    assert all(word in reader.words for word in ("Harbour tour", "0:02", "2 scenes", "One", "Two"))


def test_equal_cuts_have_equal_pages() -> None:
    """A page depends on its cut and on nothing else."""
    made: list[Any] = [both(everything("word")) for _ in range(2)]
    assert made[0] == made[1]
    assert made[0] != both(attrs.evolve(everything("word"), seed=99))
