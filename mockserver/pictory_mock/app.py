"""The mock as a WSGI application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

if TYPE_CHECKING:
    from .core import World


def create_app(
    world: World, *, public_url: str | None = None, strict: bool | None = None, check_responses: bool = False
) -> Flask:
    """The application that serves a world: the API, its media, the control API and the contract."""
    app = Flask(__name__, static_folder=None)
    app.extensions["pictory_mock"] = (world, public_url, strict, check_responses)
    return app
