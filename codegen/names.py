"""The names that are decided here and not by the contract; a test can generate a second client beside the first."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = Path(__file__).resolve().parent / "templates"

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
"""HTTP methods a path item may hold, as OpenAPI spells them."""

OPTIONS = ("timeout", "max_retries", "extra_headers", "extra_body")
"""Keyword arguments that every method has beside the fields of its operation."""

LIMIT = "max_credits"
"""The keyword argument beside those, of methods that cost credits."""

OWN = ("download", "estimate", "resume", "run", "upload", "webhooks", "with_options")
"""Attributes that every client has: a tag must not hide one."""


OCTETS = "application/octet-stream"
"""The content type of bodies that are sent as bytes, as they are."""


class CodegenError(Exception):
    """The contract, or what was made of it, cannot be accepted; the message says what to change."""


@frozen
class Names:
    """The names of the generated packages and of what stands at their top."""

    client_package: str = "pictory_client"
    spec_package: str = "pictory_spec"
    client_class: str = "Pictory"
    env_prefix: str = "PICTORY"
    user_agent: str = "pictory-client"


DEFAULT = Names()
