"""Stock visuals: every category has some, and what is found is what was searched."""

from __future__ import annotations

import pytest

from pictory_mock.catalogue import stock
from pictory_mock.catalogue.reading import rows
from pictory_mock.contract.document import api

CATEGORIES = api().schema("VisualCategory")["enum"]


@pytest.mark.parametrize("category", CATEGORIES)
def test_each_category_has_visuals_of_both_kinds_and_libraries(category: str) -> None:
    """So that each filter of a search can be seen to act."""
    inside = [each for each in stock.visuals() if each.category == category or each.category.startswith(f"{category}/")]
    assert {each.kind for each in inside} == set(api().schema("VisualType")["enum"])
    assert {each.library for each in inside} == set(api().schema("StockLibrary")["enum"])
    assert all((each.seconds is None) == (each.kind == "image") for each in inside)


def test_numbers_are_those_of_one_visual() -> None:
    """Eight digits, and each its own; it leads to its visual again."""
    numbers = [each.id for each in stock.visuals()]
    assert len(set(numbers)) == len(numbers) >= 150
    assert all(len(str(number)) == 8 for number in numbers)
    assert all(stock.find(each.id) is each for each in stock.visuals())
    assert stock.find(1) is None


def test_the_best_match_comes_first() -> None:
    """Visuals with more of the words come before those with fewer; what has none of them is not found."""
    found = stock.search("FISHING boats, at dawn!")
    assert "fishing boats" in found[0].shows.casefold()
    assert any("boat" in each.shows and "boats" not in each.shows.casefold() for each in found)
    asked = {"fishing", "boat", "dawn"}
    hits = [(len(asked & each.words), len(asked & each.themes)) for each in found]
    assert hits == sorted(hits, reverse=True)
    assert all(any(pair) for pair in hits)
    assert stock.search("zeppelin") == stock.search("...") == []


def test_themes_of_a_category_find_its_visuals() -> None:
    """What is said of no visual is found where one would look for it, behind what is said of one."""
    assert set(rows("themes")) == {each.category for each in stock.visuals()}
    found = stock.search("artificial intelligence")
    assert {each.category for each in found} == {"Technology/Innovation"}
    assert not any({"artificial", "intelligence"} & each.words for each in found)
    beach = [("beach" in each.words, "beach" in each.themes) for each in stock.search("beach")]
    assert beach == sorted(beach, reverse=True)
    assert {(True, False), (False, True)} == set(beach)


@pytest.mark.parametrize(
    "keyword",
    [
        "business",
        "marketing",
        "education",
        "travel",
        "health",
        "money",
        "love",
        "space",
        "cooking",
        "history",
        "science",
    ],
)
def test_usual_words_find_something(keyword: str) -> None:
    """Who searches for what is searched often finds at least a video and an image."""
    assert {each.kind for each in stock.search(keyword)} == {"video", "image"}


def test_a_category_narrows_a_search() -> None:
    """What is found within it is what is found everywhere and belongs to it, in the same order."""
    everywhere = stock.search("sunrise lake forest hills desert")
    for category in ("Nature", "Nature/Landscapes", "Aerial"):
        inside = [each for each in everywhere if f"{each.category}/".startswith(f"{category}/")]
        assert stock.search("sunrise lake forest hills desert", category) == inside
        assert 0 < len(inside) < len(everywhere)
    assert stock.search("sunrise", "Natur") == []


def test_the_words_of_a_category_find_its_visuals() -> None:
    """A visual is found by the name of its category too."""
    assert all(each.category == "Medical" for each in stock.search("medical"))
    assert stock.search("medical")
