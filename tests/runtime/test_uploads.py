"""Uploads: streamed from the disk to the address that the service signed, without the key. Both clients."""

from __future__ import annotations

import asyncio
import os
import traceback
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

from pictory_runtime import AsyncClient, Operation, errors, uploads, wire
from pictory_runtime.descriptors import Upload
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import KEY, SERVICE, Answer, Face, Step, kinds

SIGN = Operation(
    "signUpload",
    "files.sign",
    "POST",
    "/files",
    "safe",
    wire.ANY,
    upload=Upload("fileName", "contentType", {"wav": "audio/wav"}, ("data", "put"), ("data", "get")),
)
PUT = "https://storage.example.test/in/clip.mp4?Signature=s3cret&Expires=9"
GET = "https://files.example.test/clip.mp4"
SIGNED = Answer(json={"data": {"put": PUT, "get": GET}})
STORED = Answer(content=b"")
EXPIRED = Answer(
    403,
    content=b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message><Sig>s3cret</Sig></Error>",
)
CONTENT = bytes(range(256)) * 3000  # three blocks, the last one shorter


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """A file to upload."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(CONTENT)
    return path


def upload(face: Face, path: Any, *arguments: Any, **more: Any) -> str:
    url: str = face.do(face.client.upload(SIGN, path, *arguments, **more))
    return url


def test_the_file_goes_where_the_service_says(face: MakeFace, clip: Path) -> None:
    """Name and type are told to both, the bytes to the storage, and the address from then on comes back."""
    client = face(SIGNED, STORED)
    assert upload(client, clip) == GET
    asked, put = client.script.requests
    assert asked.read() == b'{"fileName":"clip.mp4","contentType":"video/mp4"}'
    assert (put.method, str(put.url), put.content) == ("PUT", PUT, CONTENT)
    assert put.headers["content-type"] == "video/mp4"
    assert put.headers["content-length"] == str(len(CONTENT))
    assert "transfer-encoding" not in put.headers


def test_the_storage_does_not_see_the_key(face: MakeFace, clip: Path) -> None:
    """The key and the caller's own headers go to the service only, and its answers only to who watches them."""
    client = face(SIGNED, STORED)
    seen: list[int] = []
    client.client = client.client.with_options(
        extra_headers={"X-Tenant": "t"}, on_response=lambda answer: seen.append(answer.status)
    )
    upload(client, clip)
    asked, put = client.script.requests
    assert asked.headers["authorization"] == KEY
    assert asked.headers["x-tenant"] == "t"
    assert KEY not in str(put.headers.raw)
    assert not {"authorization", "x-tenant"} & set(put.headers)
    assert put.headers["user-agent"] == "example/1"
    assert seen == [200]


def test_a_type_that_is_given_is_sent_to_both(face: MakeFace, tmp_path: Path) -> None:
    """Whatever the file is called."""
    path = tmp_path / "take one"
    path.write_bytes(b"x")
    client = face(SIGNED, STORED)
    assert upload(client, str(path), "video/quicktime") == GET
    assert client.script.requests[0].read() == b'{"fileName":"take one","contentType":"video/quicktime"}'
    assert client.script.requests[1].headers["content-type"] == "video/quicktime"


@pytest.mark.parametrize(
    ("name", "kind"), [("A.WAV", "audio/wav"), ("a.pdf", "application/pdf"), ("a.b.zip", "application/zip")]
)
def test_the_type_of_a_file_is_the_same_on_every_machine(
    face: MakeFace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
) -> None:
    """It is told by the descriptor, else by Python; what a machine has in its tables, or has not, changes nothing."""
    path = tmp_path / name
    path.write_bytes(b"x")
    monkeypatch.setattr("mimetypes.guess_type", lambda *_: ("application/x-of-this-machine", None))
    client = face(SIGNED, STORED)
    upload(client, path)
    assert client.script.requests[1].headers["content-type"] == kind


def test_progress_is_told_block_by_block(face: MakeFace, clip: Path) -> None:
    """With the bytes in all, growing, and complete at the end."""
    seen: list[tuple[int, int]] = []
    upload(face(SIGNED, STORED), clip, on_progress=lambda *told: seen.append(told))
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert len(seen) == 3
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert {total for _, total in seen} == {len(CONTENT)}


def test_progress_may_be_awaited_by_who_awaits(clip: Path) -> None:
    """A coroutine function is awaited by the one client, and refused by the other before anything is sent."""
    seen: list[int] = []

    async def told(done: int, _total: int | None) -> None:
        await asyncio.sleep(0)
        seen.append(done)

    upload(Face(True, SIGNED, STORED), clip, on_progress=told)
    assert seen[-1] == len(CONTENT)
    plain = Face(False, SIGNED, STORED)
    with pytest.raises(TypeError, match="on_progress must be a plain function"):
        upload(plain, clip, on_progress=told)
    assert plain.sent == 0


def test_what_progress_raises_comes_out(face: MakeFace, clip: Path) -> None:
    """The caller's own exception ends the upload as it is, and is not taken for a broken connection."""

    def stop(*_: Any) -> None:
        raise OSError("enough")

    client = face(SIGNED, STORED)
    with pytest.raises(OSError, match="enough"):
        upload(client, clip, on_progress=stop)


class Breaking(httpx.AsyncBaseTransport):
    """A service whose storage hangs up after the first block."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(200, json=SIGNED.json)
        assert isinstance(request.stream, httpx.AsyncByteStream)
        async for _ in request.stream:
            raise httpx.ReadError("scripted")
        raise AssertionError("no block came")


def test_a_file_is_let_go_of(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever gets the error may remove the file at once, also where the attempt broke off in the middle of it."""
    opened: list[Any] = []
    opening = Path.open

    def noted(path: Path, mode: str) -> Any:
        opened.append(opening(path, mode))
        return opened[-1]

    async def journey() -> None:
        client = AsyncClient(SERVICE, kinds, KEY, max_retries=0, http=httpx.AsyncClient(transport=Breaking()))
        with pytest.raises(errors.UploadFailed):
            await client.upload(SIGN, clip)
        assert [each.closed for each in opened] == [True, True]

    monkeypatch.setattr(Path, "open", noted)
    asyncio.run(journey())


@pytest.mark.parametrize("first", [Answer(503), Answer(429), httpx.ReadError, httpx.ConnectError, httpx.WriteError])
def test_begins_anew(face: MakeFace, clip: Path, first: Step) -> None:
    """A storage that fails gets the whole file again, from the first byte, at the same address."""
    client = face(SIGNED, first, STORED)
    seen: list[int] = []
    assert upload(client, clip, on_progress=lambda done, _: seen.append(done)) == GET
    assert [request.method for request in client.script.requests] == ["POST", "PUT", "PUT"]
    assert client.script.requests[2].content == CONTENT
    assert seen[-1] == len(CONTENT)


def test_a_storage_that_refuses_is_told_with_what_to_do(face: MakeFace, clip: Path) -> None:
    """An address that has expired, say: the error holds nothing of the signature, and is no refusal of the service."""
    client = face(SIGNED, EXPIRED)
    with pytest.raises(errors.UploadFailed) as caught:
        upload(client, clip)
    assert "AccessDenied: Request has expired" in str(caught.value)
    assert "upload it again" in str(caught.value)
    assert "s3cret" not in str(caught.value)
    assert (caught.value.status, caught.value.path, client.sent) == (403, clip, 2)


def test_a_refusal_of_the_storage_repeats_nothing_of_the_address(
    face: MakeFace, clip: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever a storage says back of the signed address, neither the error nor its cause nor the log holds it."""
    signature = "3a9f0d%2F77c1e6b24c8d"
    signed = f"https://me:pa55@storage.example.test/in/clip.mp4?Expires=9&X-Signature={signature}"
    plain = signature.replace("%2F", "/")
    for told in (f"no entry: {signed}", f"<e><Code>Bad</Code><Message>{plain}</Message></e>", f"<html>{signature}"):
        client = face(Answer(json={"data": {"put": signed, "get": GET}}), Answer(403, content=told.encode()))
        with caplog.at_level("DEBUG", logger="pictory"), pytest.raises(errors.UploadFailed) as caught:
            upload(client, clip)
        text = "".join(traceback.format_exception(caught.value)) + caplog.text
        assert "the storage answered 403" in text
        assert not any(secret in text for secret in (signature, plain, "pa55", "in front of"))


@pytest.mark.parametrize(
    "answer", [Answer(500), Answer(301, headers={"location": "https://a.example"}), httpx.ReadError]
)
def test_a_storage_that_fails_to_the_end(face: MakeFace, clip: Path, answer: Step) -> None:
    """After as many attempts as there may be it is an error that names the file."""
    client = face(SIGNED, answer, max_retries=1)
    with pytest.raises(errors.UploadFailed, match=r"clip\.mp4 was not uploaded"):
        upload(client, clip)


def test_what_cannot_be_uploaded_is_told_before_anything_is_sent(face: MakeFace, tmp_path: Path) -> None:
    """No file, a folder, something else than a file, a file that says nothing of what it is, no path at all."""
    client = face(SIGNED, STORED)
    odd = tmp_path / "notes.unknown-kind"
    odd.write_bytes(b"x")
    pipe = tmp_path / "pipe.mp4"
    os.mkfifo(pipe)
    for path, told in (
        (tmp_path / "none.mp4", "there is no such file"),
        (tmp_path, "it is a folder"),
        (pipe, "something else than a file"),
        (odd, "give content_type="),
        ("a\0b.mp4", "it cannot be read"),
    ):
        with pytest.raises(errors.UploadFailed, match=told):
            upload(client, path)
    for arguments in ((5,), (odd, 5)):
        with pytest.raises(TypeError):
            upload(client, *arguments)
    with pytest.raises(errors.ConfigurationError):
        upload(client, odd, "text/plain\r\nX-Evil: 1")
    with pytest.raises(ValueError, match="like video/mp4"):
        upload(client, odd, " ")
    with pytest.raises(ValueError, match="timeout"):
        upload(client, odd, "text/plain", timeout=0)
    assert client.sent == 0


def test_a_file_that_shrinks_meanwhile_is_not_passed_off_as_whole(
    face: MakeFace, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its size was told before: what is missing is an error of the file, not of the network."""
    monkeypatch.setattr(uploads, "_BLOCK", 1000)
    client = face(SIGNED, STORED)
    with pytest.raises(errors.UploadFailed, match="shorter while it was read") as caught:
        upload(client, clip, on_progress=lambda done, _: os.truncate(clip, 2000) if done == 1000 else None)
    assert 1000 < caught.value.bytes_done < len(CONTENT)


def test_what_is_appended_meanwhile_is_not_sent(face: MakeFace, clip: Path) -> None:
    """The storage gets as many bytes as it was told."""

    def append(done: int, _: int | None) -> None:
        if done < len(CONTENT):
            with clip.open("ab") as file:
                file.write(b"more")

    client = face(SIGNED, STORED)
    upload(client, clip, on_progress=append)
    assert client.script.requests[1].content == CONTENT


def test_an_empty_file_is_a_file(face: MakeFace, tmp_path: Path) -> None:
    """Nothing is told of progress, as there is none."""
    path = tmp_path / "empty.txt"
    path.touch()
    client = face(SIGNED, STORED)
    assert upload(client, path, on_progress=lambda *_: pytest.fail("progress")) == GET
    assert client.script.requests[1].headers["content-length"] == "0"


@pytest.mark.parametrize(
    "data", [{"get": GET}, {"put": PUT}, {"put": "ftp://a", "get": GET}, {"put": 5, "get": GET}, None]
)
def test_an_answer_without_an_address_uploads_nothing(face: MakeFace, clip: Path, data: Any) -> None:
    """Both are needed: one to put it at, one to give back."""
    client = face(Answer(json={"data": data}))
    with pytest.raises(errors.DecodeError, match="no address at"):
        upload(client, clip)
    assert client.sent == 1


def test_a_refusal_of_the_service_is_its_own_error(face: MakeFace, clip: Path) -> None:
    """Who may not upload learns it as for any other call."""
    with pytest.raises(errors.Unauthorized):
        upload(face(Answer(401)), clip)


def test_the_time_is_for_both_requests(face: MakeFace, clip: Path) -> None:
    """What signing takes is no longer there for the storage."""
    slow = attrs.evolve(SIGNED, takes=6.0)
    client = face(slow, attrs.evolve(STORED, takes=6.0), max_retries=0)
    with pytest.raises(errors.UploadFailed, match="no answer in time"):
        upload(client, clip, timeout=10)
    assert client.clock.time <= 10.1
    client = face(httpx.ConnectError)
    with pytest.raises(errors.ConnectFailed):
        upload(client, clip, timeout=5)
    assert client.clock.time <= 5


def test_what_takes_no_files_says_so(face: MakeFace, clip: Path) -> None:
    """An operation that signs no address cannot help."""
    client = face(SIGNED)
    with pytest.raises(errors.ConfigurationError, match="takes no files"):
        client.do(client.client.upload(attrs.evolve(SIGN, upload=None), clip))


def test_the_file_is_never_in_memory_whole(face: MakeFace, clip: Path) -> None:
    """What goes to the HTTP library is read block by block."""
    file = uploads._File(clip, None)
    blocks = list(file.blocks())
    assert [len(block) for block in blocks] == [uploads._BLOCK, uploads._BLOCK, len(CONTENT) - 2 * uploads._BLOCK]
    assert b"".join(blocks) == CONTENT
    assert file.sent == len(file) == len(CONTENT)
