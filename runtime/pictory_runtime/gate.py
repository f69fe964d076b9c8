"""Answers that do not come from the API: pages of what stands in front of it, told apart and told in a few words.

The API speaks JSON. A page is for people, it may be long, and nothing of it is repeated but its title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pictory_runtime.response import RawResponse

_LOOKED_AT = 8000  # bytes of a page
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"\berror(?:\s+code)?\s*:?\s*(1\d{3})\b", re.IGNORECASE)  # Cloudflare's own, 1000 to 1999


def _beginning(response: RawResponse) -> str:
    return response.content[:_LOOKED_AT].decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n")


def is_page(response: RawResponse) -> bool:
    """Whether the body is HTML, whatever its headers say."""
    text = _beginning(response)
    return text.startswith("<") and ("<html" in text.lower() if text.startswith("<?xml") else True)


def refused_by(response: RawResponse) -> str | None:
    """Who refused in place of the API, and with which error of its own; None when it may well have been the API."""
    text, page = _beginning(response), is_page(response)
    found = _NUMBER.search(_TAG.sub(" ", text)) if page or len(text) < 100 else None
    if found is None and not page:
        return None
    cloudflare = found is not None or "cloudflare" in response.headers.get("server", "").lower()
    name = f"the gate in front of the service{' (Cloudflare)' if cloudflare else ''}"
    return f"{name}, with its error {found[1]}" if found is not None else name


def sketch(response: RawResponse) -> str:
    """A body that says nothing we understand, in a few words."""
    if is_page(response):
        import html  # its table of characters is read only where there is a page

        title = _TITLE.search(_beginning(response))
        words = html.unescape(_TAG.sub(" ", title[1])).split() if title else []
        return f"an HTML page titled {' '.join(words)[:80]!r}" if words else "an HTML page"
    text = response.text.strip()
    if not text:
        return "an empty body"
    return text if len(text) <= 120 else text[:120] + "..."
