"""Videos: what rendering a storyboard and making a preview of it do to an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import making

if TYPE_CHECKING:
    from .calls import Call


def start(call: Call) -> Any:
    """Start the job of a preview or a render."""
    if "templateId" in call.body:
        from . import templates

        call = templates.filled(call)
    return making.start(call)
