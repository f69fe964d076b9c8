"""Presenters and saved looks: what is listed can be named, and what is named is there."""

from __future__ import annotations

from typing import get_args

import pytest

import pictory_spec
from pictory_mock.catalogue import avatars, looks
from pictory_mock.contract.document import api

STYLES = (
    "Navy blue, Indigo ink, Default, Sleek, Black Traditional Caption, Dark Blue Caption, Headliner, Flash, "
    "Standard White Caption, Bold One-word Heading, Orange Handwritten Heading, Sunflower yellow, Lemon Yellow, "
    "Standard, Body text, Sub heading"
)


def test_there_are_presenters_for_two_pages() -> None:
    """Persons and looks have ids of their own; some persons have several looks, and all genders occur."""
    persons = avatars.persons()
    all_looks = [look for person in persons for look in person.looks]
    page = pictory_spec.OPERATIONS["listAvatars"].page or {}
    assert len(persons) > page["size"]
    assert len({person.id for person in persons}) == len(persons)
    assert len({look.id for look in all_looks}) == len(all_looks)
    assert all(avatars.find(look.id) is look for look in all_looks)
    assert {len(person.looks) for person in persons} >= {1, 2, 3}
    assert {person.gender for person in persons} == set(api().schema("AvatarGender")["enum"])
    assert avatars.find(persons[0].id) is None


@pytest.mark.parametrize("kind", get_args(looks.Kind))
def test_a_saved_look_is_found_by_its_id_and_by_its_name(kind: looks.Kind) -> None:
    """Neither is taken for the other; what it looks like are fields of a style that the contract knows."""
    for each in looks.all_of(kind):
        assert looks.find(kind, name=each.name) is looks.find(kind, identity=each.id) is each
        assert looks.find(kind, name=each.id) is looks.find(kind, identity=each.name) is None
        assert api().fits("FontStyle", each.look), each
    assert looks.find(kind, name="Nobody's") is None


def test_the_documented_styles_and_layouts_are_there() -> None:
    """By the names that the vendor's pages show."""
    assert {each.name for each in looks.all_of("styles")} == set(STYLES.split(", "))
    shown = {"Modern minimalist", "Kinetic", "Chic", "Wanderlust", "Bulletin"}
    assert {each.name for each in looks.all_of("layouts")} == shown
