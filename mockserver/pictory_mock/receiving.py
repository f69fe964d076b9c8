"""Uploads over HTTP: a PUT to a signed URL, answered as Amazon S3 answers, whose refusals are XML.

The body is read part by part into a file, so that its size costs no memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from flask import Request, Response
from werkzeug.exceptions import ClientDisconnected

from .core.clock import iso
from .sources.uploads import Forged, granted, told

if TYPE_CHECKING:
    from .core import World

_PART = 2**18


class Refused(Exception):  # noqa: N818 - reads as what happened
    """The upload is refused; `more` are further elements of the answer."""

    def __init__(self, status: int, code: str, message: str, **more: str) -> None:
        self.status = status
        self.elements = {"Code": code, "Message": message, **more}
        super().__init__(message)

    def response(self) -> Response:
        """The refusal as S3 puts it."""
        inside = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in self.elements.items())
        body = f'<?xml version="1.0" encoding="UTF-8"?>\n<Error>{inside}</Error>'
        return Response(body, self.status, mimetype="application/xml")


def receive(world: World, key: str, request: Request) -> Response:
    """The answer to an upload."""
    try:
        return Response(status=200, headers={"ETag": f'"{_kept(world, key, request)}"'})
    except Refused as refused:
        return refused.response()
    except OSError as error:  # the disk is full, or the folder may not be written
        message = f"The mock cannot keep the file: {error.strerror}. Make room, or start it with another --store."
        return Refused(500, "InternalError", message).response()


def _kept(world: World, key: str, request: Request) -> str:
    if "Authorization" in request.headers:
        raise Refused(
            400,
            "InvalidArgument",
            "Only one auth mechanism allowed: the URL is signed already. Send no Authorization header.",
        )
    try:
        signed = granted(world, key, request.args)
    except Forged as forged:
        message = f"{forged} Use the signedUrl as it was answered, unchanged."
        raise Refused(403, "SignatureDoesNotMatch", message) from None
    now = signed.account.clock.now_ms()
    if now >= signed.until:
        message = "Request has expired. Ask for another signed URL."
        raise Refused(403, "AccessDenied", message, Expires=iso(signed.until), ServerTime=iso(now))
    sent = request.headers.get("Content-Type", "")
    if sent.strip().lower() != signed.content_type.lower():
        message = f"The URL is signed for an upload with the Content-Type {signed.content_type}, not {sent or 'none'}."
        raise Refused(403, "SignatureDoesNotMatch", message)
    return signed.keep(_parts(request))


def _parts(request: Request) -> Iterator[bytes]:
    largest, read = told()["largest-bytes"], request.content_length or 0
    if read > largest:
        raise _too_large(read)
    read = 0
    while part := _part(request):
        read += len(part)
        if read > largest:
            raise _too_large(read)
        yield part


def _part(request: Request) -> bytes:
    try:
        return request.stream.read(_PART)
    except ClientDisconnected:
        message = "You did not provide the number of bytes specified by the Content-Length HTTP header."
        raise Refused(400, "IncompleteBody", message) from None


def _too_large(size: int) -> Refused:
    message = "Your proposed upload exceeds the maximum allowed size."
    largest = str(told()["largest-bytes"])
    return Refused(400, "EntityTooLarge", message, ProposedSize=str(size), MaxSizeAllowed=largest)
