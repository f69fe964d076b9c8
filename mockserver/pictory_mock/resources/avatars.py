"""The presenters, person by person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.calls import pages
from pictory_mock.catalogue.avatars import Person, persons
from pictory_mock.files import catalogue

if TYPE_CHECKING:
    from pictory_mock.calls import Call


def listing(call: Call) -> Any:
    """One page of the persons."""
    found = pages.read_fixed(call, persons(), lambda person: person.id)
    return found.answer([_told(call, person) for person in found.things])


def _told(call: Call, person: Person) -> dict[str, Any]:
    base = f"{call.public_url()}/media/{catalogue.FOLDER}"
    looks = [
        {
            "id": look.id,
            "name": look.name,
            "previewImage": base + catalogue.portrait(look.id, "webp"),
            "previewVideo": base + catalogue.portrait(look.id, "webm"),
        }
        for look in person.looks
    ]
    return {"id": person.id, "name": person.name, "gender": person.gender, "looks": looks}
