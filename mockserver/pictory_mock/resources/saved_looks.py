"""Saved looks that a storyboard can name: smart layouts, brands and styles of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.catalogue import looks
from pictory_mock.contract import document

if TYPE_CHECKING:
    from pictory_mock.calls import Call


def layouts(call: Call) -> Any:
    """All smart layouts. What the mock cannot know, their version, is as in the contract's example."""
    operation = call.operation
    like = document.api().example(operation.path, operation.method, operation.success)["items"][0]
    told = ({"templateId": each.id, "templateName": each.name} for each in looks.all_of("layouts"))
    return {"items": [{**like, **each} for each in told]}


def brands(_: Call) -> Any:
    """All brands."""
    return _told("brands")


def styles(_: Call) -> Any:
    """All styles of texts."""
    return _told("styles")


def _told(kind: looks.Kind) -> Any:
    return [{"id": each.id, "name": each.name} for each in looks.all_of(kind)]
