"""Pages from templates: everything that comes from a request is escaped, and nothing is fetched from elsewhere.

Escaping is one lock; the policy that each page gives itself is the other: no script but its own runs in it.
"""

import base64
import functools
import hashlib
from typing import TYPE_CHECKING, Any

from pictory_mock.extras import needed_for

if TYPE_CHECKING:
    from jinja2 import Environment


def render(name: str, **values: Any) -> str:
    """The page as HTML that can be encoded: without NUL, lone surrogates replaced. Raises MissingLibraryError."""
    page = _templates().get_template(name).render(values)
    return page.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


@functools.cache
def _templates() -> "Environment":
    with needed_for("Writing pages"):
        from jinja2 import Environment, PackageLoader, StrictUndefined
    loader = PackageLoader("pictory_mock.media.pages", ".")
    made = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    made.globals.update(source=lambda name: loader.get_source(made, name)[0], fingerprint=fingerprint)
    return made


def clock(seconds: float) -> str:
    """A time as `minutes:seconds`."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def fingerprint(script: str) -> str:
    """How a page's policy names a script of its own (https://www.w3.org/TR/CSP3/#framework-directive-source-list)."""
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
