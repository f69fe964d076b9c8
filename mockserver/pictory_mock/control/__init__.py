"""The control API at `/_mock`: the handle that tests and people drive the simulation with.

It is described by its own OpenAPI document, `openapi.json`, and holds its callers to it. Its errors are problem
details (RFC 9457), never bodies of the API.
"""

from .description import calls
from .routes import blueprint

__all__ = ["blueprint", "calls"]
