"""What pages of other origins may read: the API and its files, as programs that run in a browser need it.

The vendor documents nothing of it, but one of its samples is such a program. The control API is left out: no page that
happens to be open in a browser shall drive the mock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Response
from werkzeug.exceptions import HTTPException

if TYPE_CHECKING:
    from werkzeug.routing import MapAdapter

PLACES = ("/pictoryapis/", "/upload/", "/media/")
"""Below these addresses everything may be read from everywhere."""

_DAY = 24 * 60 * 60
_SHOWN = (
    "Retry-After",
    *(f"X-Mock-{name}" for name in ("Provenance", "Request-Id", "Fault", "Limit", "Ignored-Fields")),
)
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": ", ".join(_SHOWN),
}


def allow(path: str, response: Response) -> Response:
    """Let pages of other origins read an answer, where they may."""
    if path.startswith(PLACES):
        response.headers.update(_OPEN)
    return response


def preflight(environ: dict[str, Any], paths: MapAdapter) -> Response | None:
    """The answer to a browser that asks whether a page may send something; None for any other request.

    It stands before everything else: no key is asked for, no fault is used up, and nothing is written down.
    """
    asked = environ.get("HTTP_ACCESS_CONTROL_REQUEST_METHOD")
    path = str(environ.get("PATH_INFO", ""))
    if environ["REQUEST_METHOD"] != "OPTIONS" or asked is None or not path.startswith(PLACES):
        return None
    try:
        methods = sorted(paths.allowed_methods(path))
    except HTTPException:
        methods = []
    headers = {
        **_OPEN,
        "Access-Control-Allow-Methods": ", ".join(methods),
        "Access-Control-Max-Age": str(_DAY),
        "Vary": "Access-Control-Request-Headers",
    }
    wanted = environ.get("HTTP_ACCESS_CONTROL_REQUEST_HEADERS")
    if wanted:
        headers["Access-Control-Allow-Headers"] = wanted
    response = Response(status=204, headers=headers)
    del response.headers["Content-Type"]
    return response
