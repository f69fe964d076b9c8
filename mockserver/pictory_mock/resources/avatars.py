"""The presenters, person by person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.catalogue.avatars import Person, persons

from . import catalogue_files, pages

if TYPE_CHECKING:
    from .calls import Call


def listing(call: Call) -> Any:
    """One page of the persons."""
    found = pages.read_fixed(call, persons(), lambda person: person.id)
    return found.answer([_told(call, person) for person in found.things])


def _told(call: Call, person: Person) -> dict[str, Any]:
    base = f"{call.public_url()}/media/{catalogue_files.FOLDER}"
    looks = [
        {
            "id": look.id,
            "name": look.name,
            "previewImage": base + catalogue_files.portrait(look.id, "webp"),
            "previewVideo": base + catalogue_files.portrait(look.id, "webm"),
        }
        for look in person.looks
    ]
    return {"id": person.id, "name": person.name, "gender": person.gender, "looks": looks}
