"""`nox -s browser`: it says so where there is no browser, and its checks see what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import attrs
import pytest

from browser import checks, chromium
from browser.films import WORDS, Film

FILM = Film("a render", "http://mock/a.mp4", 10.0, (64, 36))
GOOD: dict[str, Any] = {
    "error": None, "played": 0.3, "reached": [1.0, 5.0], "pictures": [[10, 10], [200, 200]], "readyState": 4,
    "width": 64, "height": 36, "duration": 10.0, "seekable": 10.0,
}  # fmt: skip
SAID = ["The harbour wakes at five.", "Crates of mackerel cross the quay.", WORDS, "Grüße aus Hamburg, привет."]


class Page:
    """A page of which the browser tells what a test says."""

    def __init__(self, *told: Any, seen: chromium.Seen | None = None) -> None:
        self._told = list(told)
        self.seen = seen or chromium.Seen()

    def run(self, _script: str) -> Any:
        return self._told.pop(0)

    def screenshot(self, path: Path) -> None:
        """Nothing."""


def as_page(page: Any) -> chromium.Page:
    """The one for the other: it has all that checks use."""
    return cast("chromium.Page", page)


def test_without_a_browser_it_says_what_is_missing_and_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Asked for where there is none, it fails and does not pass for want of something to do."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with (
        pytest.raises(chromium.BrowserError, match=r"no Chromium on this machine.*apt-get install chromium"),
        chromium.page(),
    ):
        raise AssertionError("there is a browser after all")


def test_a_browser_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Debian's, the distributions' or Google's: whichever is on PATH."""
    (tmp_path / "google-chrome").write_text("#!/bin/sh\n")
    (tmp_path / "google-chrome").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find() == str(tmp_path / "google-chrome")


def plays(**wrong: Any) -> list[str]:
    return [*checks.plays(as_page(Page(GOOD | wrong)), FILM, [1.0, 5.0], Path("shot.png"))]


def test_a_good_video_is_passed() -> None:
    """Nothing is wrong with a video that is what the API said."""
    assert plays() == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"error": "no decoder"}, "does not play: no decoder"),
        ({"readyState": 1}, "readyState is 1"),
        ({"width": 63}, "63 x 36 and not 64 x 36"),
        ({"duration": 9.9}, "lasts 9.9 s"),
        ({"seekable": 0}, "seekable to 0"),
        ({"played": 0}, "stands still"),
        ({"reached": [1.0, 4.8]}, "sought 5.0 s, got to 4.8 s"),
        ({"pictures": [[10, 10], [11, 10]]}, "looks the same at 1.0 s and at 5.0 s"),
    ],
)
def test_a_bad_video_is_told(wrong: dict[str, Any], said: str) -> None:
    """Each thing that can be wrong with a video is one sentence."""
    (sentence,) = plays(**wrong)
    assert said in sentence


def scenes(**wrong: Any) -> list[str]:
    state = {"stood": 0.3, "still": 0.3, "total": 10.0, "scripts": 1} | wrong
    shown = [{"start": n, "end": n + 1, "words": text, "told": f"Scene {n + 1}"} for n, text in enumerate(SAID)]
    shown = wrong.get("scenes", shown)
    return [*checks.previews(as_page(Page(state, shown)), FILM)]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"still": 0.4}, "goes on after it was stopped"),
        ({"total": 11.0}, "lasts 11.0 s, the render 10.0 s"),
        ({"scripts": 2}, "2 scripts"),
        ({"scenes": [{"start": 0, "end": 1, "words": " ".join(SAID[1:]), "told": "Scene 1"}]}, "The harbour wakes"),
    ],
)
def test_a_bad_preview_is_told(wrong: dict[str, Any], said: str) -> None:
    """A preview that does not stop, is too long, runs what it was to show, or lacks words."""
    assert scenes() == []
    (sentence,) = scenes(**wrong)
    assert said in sentence


def test_captions_that_lack_words_or_are_outside_the_video_are_told() -> None:
    """The share page's captions are the words of the storyboard, at times inside it."""
    good = [[number, number + 1, text] for number, text in enumerate(SAID)]
    assert [*checks.shares(as_page(Page(good)), FILM)] == []
    (lacking,) = checks.shares(as_page(Page(good[1:])), FILM)
    assert "The harbour wakes at five." in lacking
    late = [*good, [9.5, 12.0, "late"]]
    (outside,) = checks.shares(as_page(Page(late)), FILM)
    assert "not inside the video" in outside


def test_complaints_and_foreign_addresses_are_told() -> None:
    """What the browser complains of, and whom a page asked that is not the mock."""
    seen = chromium.Seen(["Refused to load"], ["http://mock/a.mp4", "data:,", "https://fonts.example.com/a.woff2"])
    wrong = [*checks.clean(as_page(Page(seen=seen)), "http://mock/")]
    assert wrong == ["the browser says: Refused to load", "it asked for https://fonts.example.com/a.woff2"]
    assert [*checks.clean(as_page(Page(seen=attrs.evolve(seen, complaints=[], asked_for=[]))), "http://mock/")] == []
