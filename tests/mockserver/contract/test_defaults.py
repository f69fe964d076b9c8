"""Filling in what the service fills in."""

from typing import Any

from pictory_mock.contract.defaults import with_defaults
from pictory_mock.contract.document import Contract

FOLDER: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "shared": {"type": "boolean", "default": False},
        "folders": {"type": "array", "items": {"$ref": "#/components/schemas/Folder"}},
    },
    "allOf": [
        {"if": {"properties": {"name": {"const": "Inbox"}}}, "then": {"properties": {"colour": {"default": "blue"}}}}
    ],
}
CONTRACT = Contract({"components": {"schemas": {"Folder": FOLDER}}})


def test_a_schema_that_contains_itself_is_filled_in_as_deep_as_the_value() -> None:
    """Also by its conditions; what is sent stays as it is."""
    sent = {"name": "Films", "folders": [{"name": "Inbox", "folders": [{"name": "Old", "shared": True}]}]}
    inbox = {"name": "Inbox", "shared": False, "colour": "blue", "folders": [{"name": "Old", "shared": True}]}
    assert with_defaults(CONTRACT, "Folder", sent) == {"name": "Films", "shared": False, "folders": [inbox]}
    assert "shared" not in sent
