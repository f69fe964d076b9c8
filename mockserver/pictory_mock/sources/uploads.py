"""Uploads: the URL that a file is sent to, signed as those of Amazon S3 are, and the one where it is afterwards.

A signed URL needs no memory: it holds all that it was made of, and a signature that nobody else can make. What was
uploaded is a document of its account; its bytes lie in the world's blobs.
"""

from __future__ import annotations

import functools
import hashlib
import hmac
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlencode

from attrs import frozen

from pictory_mock.contract import document
from pictory_mock.core.store import Document

if TYPE_CHECKING:
    from pictory_mock.core import Account, World
    from pictory_mock.core.job import Job

_UPLOADS = "uploads"
_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ALGORITHM = "AWS4-HMAC-SHA256"
_MOMENT = "%Y%m%dT%H%M%SZ"
_TYPE, _DATE, _EXPIRES, _SIGNATURE = "Content-Type", "X-Amz-Date", "X-Amz-Expires", "X-Amz-Signature"


class Forged(ValueError):  # noqa: N818 - reads as what happened
    """No URL of this service: what it says of itself is not what it was signed for."""


@frozen
class Signed:
    """What a signed URL grants: to upload one file of one type to one account, until a moment (ms)."""

    account: Account
    file: str
    key: str
    content_type: str
    until: int

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.key.rpartition("/")[2]

    def keep(self, octets: Iterator[bytes]) -> str:
        """Keep what was uploaded, in place of what may be there; the ETag of it. Whatever `octets` raises passes."""
        world, digest = self.account.world, hashlib.md5(usedforsecurity=False)  # as S3's ETags
        size = 0

        def counted() -> Iterator[bytes]:
            nonlocal size
            for part in octets:
                digest.update(part)
                size += len(part)
                yield part

        world.blobs.keep(self.account.id, self.file, counted())
        body = {"key": self.key, "type": self.content_type, "size": size, "tag": digest.hexdigest()}
        with self.account.changing():
            world.store.put(self.account.id, _UPLOADS, Document(self.file, self.account.clock.now_ms(), body))
        return digest.hexdigest()


@frozen
class Upload:
    """A file that was uploaded: what it was called, and where its bytes are."""

    key: str
    path: Path
    mimetype: str
    size: int
    tag: str

    @property
    def name(self) -> str:
        """Its name without the folders in front of it."""
        return self.key.rpartition("/")[2]

    def url(self, base: str) -> str:
        """Where it can be fetched; `base` is where the mock is for the one who asks."""
        return address(self.key, base)


def address(key: str, base: str) -> str:
    """Where the file of a key can be fetched once it is uploaded."""
    return f"{base}/media/{quote(key)}"


def sign(account: Account, name: str, content_type: str, base: str) -> tuple[str, str]:
    """The key for a file of this name and type that an account is going to upload, and the URL that it is sent to."""
    with account.changing():
        file = account.draw("upload").uuid()
        moment = account.clock.now_ms()
    key = told()["key"].format(team=_team(account), user=account.id, file=file, name=name)
    date = datetime.fromtimestamp(moment // 1000, UTC).strftime(_MOMENT)
    query = {
        _TYPE: content_type,
        "X-Amz-Algorithm": _ALGORITHM,
        _DATE: date,
        _EXPIRES: str(told()["expires-seconds"]),
        "X-Amz-SignedHeaders": "content-type;host",
    }
    query[_SIGNATURE] = _signature(account, key, query)
    return key, f"{base}/upload/{quote(key)}?{urlencode(query, quote_via=quote, safe='')}"


def granted(world: World, key: str, query: Mapping[str, str]) -> Signed:
    """What a signed URL grants, whether or not it has expired. Raises `Forged`."""
    found = _key().fullmatch(key)
    account = world.find_account(found["user"]) if found else None
    if found is None or account is None or found["team"] != _team(account):
        raise Forged("The key is none that this service has signed a URL for.")
    if not hmac.compare_digest(_signature(account, key, query).encode(), query.get(_SIGNATURE, "").encode()):
        raise Forged("The signature does not match the rest of the URL.")
    begun = datetime.strptime(query[_DATE], _MOMENT).replace(tzinfo=UTC).timestamp()
    return Signed(account, found["file"], key, query[_TYPE], round((begun + int(query[_EXPIRES])) * 1000))


def find(world: World, key: str) -> Upload | None:
    """The uploaded file of a key, or None while there is none."""
    parts = _key().fullmatch(key)
    account = world.find_account(parts["user"]) if parts else None
    kept = world.store.get(account.id, _UPLOADS, parts["file"]) if parts and account else None
    if kept is None or account is None or kept.body["key"] != key:
        return None
    found = _upload(account, kept)
    return found if found.path.is_file() else None


def every(account: Account) -> list[Upload]:
    """All that an account has uploaded, oldest first."""
    return [_upload(account, kept) for kept in account.world.store.all(account.id, _UPLOADS)]


def _upload(account: Account, kept: Document) -> Upload:
    body = kept.body
    return Upload(body["key"], account.world.blobs.path(account.id, kept.id), body["type"], body["size"], body["tag"])


def watch(account: Account, job: Job) -> None:
    """Remove what was uploaded for a job that has been cleaned: with its results go the files that it was made of."""
    if job.course.cleaned is None:
        return
    for text in _texts(job.request):
        parts = _key().search(unquote(text.partition("?")[0])) if "/media/" in text else None
        if parts and parts["user"] == account.id:
            account.world.store.remove(account.id, _UPLOADS, parts["file"])
            account.world.blobs.remove(account.id, parts["file"])


@functools.cache
def told() -> Mapping[str, Any]:
    """What the contract says of uploads."""
    said: Mapping[str, Any] = document.api().document["x-upload-storage"]
    return said


@functools.cache
def _key() -> re.Pattern[str]:
    """A key, with its parts by their names."""
    pattern = re.escape(told()["key"])
    for part in ("team", "user", "file"):
        pattern = pattern.replace(re.escape(f"{{{part}}}"), f"(?P<{part}>{_UUID})")
    return re.compile(pattern.replace(re.escape("{name}"), "(?P<name>[^/]+)"))


def _team(account: Account) -> str:
    digits = hashlib.blake2b(account.id.encode(), digest_size=16, person=b"mock team").hexdigest()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _signature(account: Account, key: str, query: Mapping[str, str]) -> str:
    """64 hexadecimal digits that only this world makes of a key and of the query that belongs to it."""
    signed = [key, *(f"{name}={query.get(name, '')}" for name in (_TYPE, "X-Amz-Algorithm", _DATE, _EXPIRES))]
    secret = f"{account.world.seed} {account.id}".encode()
    return hmac.new(secret, "\n".join(signed).encode(errors="replace"), hashlib.sha256).hexdigest()


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
