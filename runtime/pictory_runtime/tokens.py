"""A job as a short text that another process can go on with: its kind, its id, when it was submitted. No secret."""

from __future__ import annotations

import base64
import binascii
import json
import math
from typing import Any

import attrs

_BEGINNING = "eyJ"  # what the opening of a JSON object is in base64


@attrs.frozen
class JobToken:
    """What a token says. `submitted`: seconds since the epoch, None when that is not known."""

    kind: str
    id: str
    submitted: float | None = None

    def encode(self) -> str:
        """The token: base64url (without padding) of JSON."""
        fields = {"kind": self.kind, "id": self.id, "submitted": self.submitted}
        text = json.dumps(fields, separators=(",", ":")).encode("ascii")
        return base64.urlsafe_b64encode(text).rstrip(b"=").decode("ascii")


def read_token(text: str) -> JobToken | None:
    """The token that `text` is; None when it is none (a bare job id, most likely)."""
    try:
        fields = json.loads(base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return None
    if not isinstance(fields, dict):
        return None
    kind, job_id, submitted = fields.get("kind"), fields.get("id"), fields.get("submitted")
    if not (isinstance(kind, str) and isinstance(job_id, str) and job_id):
        return None
    return JobToken(kind, job_id, _moment(submitted))


def looks_cut(text: str) -> bool:
    """Whether `text`, which is no token, begins as every token does."""
    return text.startswith(_BEGINNING)


def _moment(value: Any) -> float | None:
    try:
        moment = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return moment if math.isfinite(moment) else None
