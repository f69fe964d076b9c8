"""Giving out a file over HTTP: whole or in part, or not again to who has it (RFC 9110, sections 13 and 14).

What a client asks for beyond that (several ranges at once, units that nobody knows, dates) is passed over, as the
standard allows: the answer is then the whole file.
"""

from __future__ import annotations

import re
from pathlib import Path

from flask import Request, Response, send_file
from werkzeug.http import parse_etags

from .problems import Problem

_ONE_RANGE = re.compile(r"\s*bytes\s*=\s*([0-9]{0,18})-([0-9]{0,18})\s*", re.IGNORECASE)


def deliver(request: Request, path: Path, mimetype: str, tag: str) -> Response:
    """The answer to a request for a file. `tag` is the same for the same contents.

    Raises `Problem` for a condition that is not fulfilled, or a range that the file does not have.
    """
    wanted = request.headers.get("If-Match")
    if wanted is not None and not parse_etags(wanted).contains(tag):
        raise Problem(412, f"The file at {request.path} has another ETag than the ones in If-Match.")
    size = path.stat().st_size
    environ = {"REQUEST_METHOD": request.method}
    known = request.headers.get("If-None-Match")
    if known is not None:
        environ["HTTP_IF_NONE_MATCH"] = known
    if known is None or not parse_etags(known).contains_weak(tag):
        part = _part(request, size, tag)
        if part is not None:
            environ["HTTP_RANGE"] = f"bytes={part[0]}-{part[1]}"
    answer = send_file(path, mimetype=mimetype, etag=tag, conditional=False)
    del answer.headers["Last-Modified"]  # files are made when they are asked for; that date says nothing
    answer.make_conditional(environ, accept_ranges=True, complete_length=size)
    return answer


def _part(request: Request, size: int, tag: str) -> tuple[int, int] | None:
    """The first and the last byte of the range that was asked for, or None for the whole file."""
    found = _ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    condition = request.headers.get("If-Range")
    if found is None or found[1] == found[2] == "" or (condition is not None and condition.strip() != f'"{tag}"'):
        return None
    if found[1]:
        first, last = int(found[1]), int(found[2] or size - 1)
        if last < first and found[2]:
            return None
    else:
        first, last = max(size - int(found[2]), 0), size - 1
    if first >= size:
        detail = f"The file at {request.path} has {size} bytes, none of them in the range {found[0].strip()}."
        raise Problem(416, detail, headers={"Content-Range": f"bytes */{size}"})
    return first, min(last, size - 1)
