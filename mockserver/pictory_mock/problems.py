"""Errors of the mock itself, as RFC 9457 problem details, so that nobody takes them for answers of the API."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from attrs import frozen
from flask import Response
from werkzeug.http import HTTP_STATUS_CODES


@frozen
class Problem(Exception):  # noqa: N818 - the term of RFC 9457
    """What went wrong, and where: `errors` are (field, message) pairs. Secrets are masked when they are told."""

    status: int
    detail: str
    errors: Sequence[tuple[str, str]] = ()
    headers: Mapping[str, str] = {}

    def response(self) -> Response:
        """The problem as `application/problem+json`."""
        from .core.masking import masked  # its patterns wait for the first problem

        body: dict[str, object] = {
            "type": "about:blank",
            "title": HTTP_STATUS_CODES[self.status],
            "status": self.status,
            "detail": masked(self.detail),
        }
        if self.errors:
            body["errors"] = [{"name": masked(name), "detail": masked(message)} for name, message in self.errors]
        headers = {**self.headers, "Content-Type": "application/problem+json"}
        return Response(json.dumps(body, ensure_ascii=False), self.status, headers)
