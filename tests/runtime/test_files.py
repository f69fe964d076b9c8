"""Downloads: whole or not at all. Both clients."""

from __future__ import annotations

import os
import pickle
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import attrs
import httpx
import pytest

from pictory_runtime import errors, wire
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import BUSY, CLIP_KIND, DONE, KEY, Answer, Clip, Face, Step

URL = "https://files.example.test/v/a.mp4?Signature=s3cret"
FILE = Answer(content=b"0123456789" * 1000)
SHORT = Answer(content=b"0123", headers={"content-length": "10"})
LONG = Answer(content=b"0123456789ab", headers={"content-length": "10"})


def download(face: Face, path: Path, **arguments: Any) -> Path:
    done: Path = face.do(face.client.download(URL, path, **arguments))
    return done


def test_the_file_arrives(face: MakeFace, tmp_path: Path) -> None:
    """The file is there with all its bytes, in place of what was there, and nothing beside it."""
    client = face(FILE)
    target = tmp_path / "clip.mp4"
    target.write_bytes(b"old")
    seen: list[tuple[int, int | None]] = []
    assert download(client, target, on_progress=lambda done, total: seen.append((done, total))) == target
    assert target.read_bytes() == FILE.content
    assert seen[-1] == (10_000, 10_000)
    assert list(tmp_path.iterdir()) == [target]


def test_the_key_stays_home(face: MakeFace, tmp_path: Path) -> None:
    """The host of the file gets neither the key nor the caller's headers, even if it is the service's own host."""
    client = face(FILE)
    client.client = client.client.with_options(extra_headers={"X-Tenant": "t"})
    download(client, tmp_path / "f")
    client.do(client.client.download("https://api.example.test/media/f", str(tmp_path / "g")))
    for request in client.script.requests:
        assert KEY not in str(request.headers.raw)
        assert not {"authorization", "x-tenant"} & set(request.headers)
        assert request.headers["user-agent"] == "example/1"


@pytest.mark.parametrize(
    "first",
    [Answer(503), Answer(429), Answer(520), httpx.ReadError, httpx.ReadTimeout, httpx.ConnectError, SHORT, LONG],
)
def test_begins_anew(face: MakeFace, tmp_path: Path, first: Step) -> None:
    """A download that is cut, or whose length is wrong, begins again from the first byte."""
    client = face(first, FILE)
    seen: list[int] = []
    download(client, tmp_path / "f", on_progress=lambda done, _: seen.append(done))
    assert (tmp_path / "f").read_bytes() == FILE.content
    assert client.sent == 2
    assert seen[-1] == 10_000


@pytest.mark.parametrize(
    ("step", "requests", "text"),
    [
        (Answer(404, content=b"<title>Gone</title>"), 1, "Gone"),
        (Answer(404, json={"title": "Not Found", "detail": "It was cleaned."}), 1, "answered 404 (It was cleaned.)"),
        (Answer(403), 1, "403"),
        (Answer(503), 4, "503"),
        (SHORT, 4, "4 of 10 bytes"),
        (LONG, 4, "12 of 10 bytes"),
        (httpx.ReadError, 4, "connection broke"),
        (Answer(204, content=b""), 1, "204"),
        (Answer(206, content=b"part"), 1, "206"),
    ],
)
def test_failure_leaves_everything_as_it_was(
    face: MakeFace, tmp_path: Path, step: Step, requests: int, text: str
) -> None:
    """When all attempts fail, what was at the target is untouched, nothing lies beside it, and the error says why."""
    client = face(step)
    target = tmp_path / "clip.mp4"
    target.write_bytes(b"old")
    with pytest.raises(errors.DownloadFailed) as caught:
        download(client, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert client.sent == requests
    assert text in str(caught.value)
    assert str(target) in str(caught.value)
    assert caught.value.url == "https://files.example.test/v/a.mp4"
    assert "s3cret" not in repr(pickle.dumps(caught.value))
    assert pickle.loads(pickle.dumps(caught.value)).path == target


def test_senseless_targets(face: MakeFace, tmp_path: Path) -> None:
    """A folder, a missing folder and an address that is none are told before anything is sent."""
    client = face(FILE)
    for path in (tmp_path, tmp_path / "missing" / "f"):
        with pytest.raises(errors.DownloadFailed, match="folder"):
            download(client, path)
    with pytest.raises(errors.DownloadFailed, match="no address"):
        client.do(client.client.download("file:///etc/passwd", tmp_path / "f"))
    assert client.sent == 0


@pytest.mark.parametrize("path", [5, None, b"a.mp4"])
def test_targets_that_are_none(face: MakeFace, path: Any) -> None:
    """What names no file is refused by its argument's name, before a file is asked for or a job waited for."""
    client = face(FILE)
    for call in (client.client.resume("job-1").download, partial(client.client.download, "https://files.test/a")):
        with pytest.raises(TypeError, match=r"path must be a text or a pathlib\.Path"):
            client.do(call(path))
    with pytest.raises(errors.DownloadFailed, match="no name can hold"):
        download(client, Path("\ud800.mp4"))
    assert client.sent == 0


@pytest.mark.parametrize("bad", [0, -1, float("nan"), float("inf"), "5", None, True])
def test_senseless_times(face: MakeFace, tmp_path: Path, bad: Any) -> None:
    """A time that is none is refused by its name, before anything is sent."""
    client = face(FILE)
    with pytest.raises((TypeError, ValueError), match="timeout must be seconds above 0"):
        client.do(client.client.download("https://files.test/a", tmp_path / "a", timeout=bad))
    assert client.sent == 0


def test_a_full_disk(face: MakeFace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes no more is a failed download like any other, and is not tried again."""

    def refuse(self: Path, mode: str) -> None:
        raise OSError(28, "No space left on device")

    client = face(FILE)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(errors.DownloadFailed, match="No space left"):
        download(client, tmp_path / "f")
    assert client.sent == 1


def test_a_callback_that_raises(face: MakeFace, tmp_path: Path) -> None:
    """An exception of the progress callback ends the download as it is, and leaves nothing behind."""

    def stop(done: int, total: int | None) -> None:
        raise KeyError("stop")

    client = face(FILE)
    with pytest.raises(KeyError, match="stop"):
        download(client, tmp_path / "f", on_progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_async_progress_is_awaited(tmp_path: Path) -> None:
    """An asynchronous client awaits a progress callback that is a coroutine function."""
    seen = []

    async def note(done: int, total: int | None) -> None:
        seen.append(done)

    download(Face(True, FILE), tmp_path / "f", on_progress=note)
    assert seen[-1] == 10_000


def test_download_takes_no_longer_than_it_may(face: MakeFace, tmp_path: Path) -> None:
    """A download has a deadline over all its attempts, and gives up a host that is silent for half a minute."""
    client = face(Answer(takes=1e9))
    with pytest.raises(errors.DownloadFailed, match="no answer in time"):
        download(client, tmp_path / "f", timeout=70)
    assert 60 <= client.clock.time <= 70 + 1e-6
    assert client.script.requests[0].extensions["timeout"]["read"] == 30


def test_redirects_are_followed_for_files(face: MakeFace, tmp_path: Path) -> None:
    """File hosts may point elsewhere."""
    client = face(Answer(302, headers={"location": "https://other.example.test/f"}), FILE)
    download(client, tmp_path / "f")
    assert client.script.requests[1].url.host == "other.example.test"


def test_a_jobs_file(face: MakeFace, tmp_path: Path) -> None:
    """A job fetches the file it made, and waits for it first when it must."""
    client = face(BUSY, DONE, FILE)
    job = client.job()
    assert client.do(job.download(tmp_path / "f")) == tmp_path / "f"
    assert (tmp_path / "f").read_bytes() == FILE.content
    assert client.script.requests[-1].url.host == "files.example.test"
    client.do(job.download(tmp_path / "g"))
    assert client.sent == 4


def test_a_jobs_file_has_its_own_time(face: MakeFace, tmp_path: Path) -> None:
    """The time-out of a job's download is for the file, not for the job, and ends it like that of any download."""
    slow = Answer(content=FILE.content, takes=20.0)
    client = face(BUSY, DONE, slow)
    assert client.do(client.job().download(tmp_path / "f", timeout=25)).exists()
    client = face(BUSY, DONE, slow)
    with pytest.raises(errors.DownloadFailed):
        client.do(client.job().download(tmp_path / "g", timeout=15))
    assert 10 < client.clock.time <= 10 + 15 + 0.2


def test_a_job_without_a_file(face: MakeFace, tmp_path: Path) -> None:
    """A result that names no file says so."""
    from pictory_runtime.tokens import JobToken

    client = face(Answer(json={"data": {"status": "done", "song": "la"}}))
    job = client.client.resume(JobToken("song", "job-9").encode())
    with pytest.raises(errors.DecodeError, match="no file"):
        client.do(job.download(tmp_path / "f"))


def test_a_kind_of_job_without_files(face: MakeFace, tmp_path: Path) -> None:
    """Where no job of a kind makes a file, that is told without asking anything, with the fields that there are."""
    client = face(DONE)
    client.client.job_kinds = lambda: {"clip": attrs.evolve(CLIP_KIND, file=None)}
    with pytest.raises(errors.ConfigurationError, match=r"a clip job makes no file .* gives: url, width"):
        client.do(client.client.resume("job-1", result=Clip).download(tmp_path / "f"))
    assert client.sent == 0


@attrs.define(kw_only=True)
class Scan(wire.Model):
    """What jobs of another kind make."""

    status: str
    page: str

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field("status", "status", wire.const("done"), required=True),
        wire.Field("page", "page", wire.STRING, required=True),
    )


def test_the_file_of_a_job_of_which_only_the_id_is_known(face: MakeFace, tmp_path: Path) -> None:
    """What it made tells its kind, and the kind which field names the file, or that there is none."""
    kind = attrs.evolve(CLIP_KIND, kind="scan", result=wire.model(Scan.__module__, "Scan"), file="page")
    scanned = Answer(json={"data": {"status": "done", "page": "https://files.example.com/p.pdf"}})
    for answer, url in ((DONE, DONE.json["data"]["url"]), (scanned, "https://files.example.com/p.pdf")):
        client = face(answer, FILE)
        client.client.job_kinds = lambda: {"scan": kind, "clip": CLIP_KIND}
        client.do(client.client.resume("job-1").download(tmp_path / "f"))
        assert str(client.script.requests[-1].url) == url
    client = face(DONE)
    client.client.job_kinds = lambda: {"scan": kind, "clip": attrs.evolve(CLIP_KIND, file=None)}
    with pytest.raises(errors.ConfigurationError, match="a clip job makes no file"):
        client.do(client.client.resume("job-1").download(tmp_path / "g"))


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "br", "gzip, gzip"])
def test_encoded_files_are_refused(face: MakeFace, tmp_path: Path, encoding: str) -> None:
    """A file that comes encoded, though that was not asked for, may be cut without a trace: it is refused."""
    client = face(Answer(content=b"", headers={"content-encoding": encoding}))
    with pytest.raises(errors.DownloadFailed, match="encoded"):
        download(client, tmp_path / "f")
    assert client.sent == 1
    assert list(tmp_path.iterdir()) == []
    assert client.script.requests[0].headers["accept-encoding"] == "identity"


@pytest.mark.parametrize("encoding", ["", "Identity"])
def test_files_as_they_are(face: MakeFace, tmp_path: Path, encoding: str) -> None:
    """Saying that nothing is encoded is no encoding."""
    client = face(Answer(content=b"abc", headers={"content-encoding": encoding}))
    assert download(client, tmp_path / "f").read_bytes() == b"abc"


@pytest.mark.parametrize(
    "error", [TimeoutError("own"), httpx.ConnectError("own"), OSError("own"), errors.ServerError("own", status=500)]
)
def test_what_a_callback_raises_is_not_the_networks(face: MakeFace, tmp_path: Path, error: Exception) -> None:
    """An exception of the progress callback comes out as it is, once, whatever class it is of."""

    def stop(done: int, total: int | None) -> None:
        raise error

    async def async_stop(done: int, total: int | None) -> None:
        raise error

    client = face(FILE)
    for callback in [stop, async_stop] if client.is_async else [stop]:
        before = client.sent
        with pytest.raises(type(error)) as caught:
            download(client, tmp_path / "f", on_progress=callback)
        assert caught.value is error
        assert client.sent == before + 1
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", ".", "/", "..", "sub", "sub/", "new/", "nul\0x", "n" * 300, "pipe", "missing/f"])
def test_targets_that_take_no_file(face: MakeFace, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no place for a file is told before anything is sent, and stays what it is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    os.mkfifo(tmp_path / "pipe")
    client = face(FILE)
    with pytest.raises(errors.DownloadFailed, match=r"folder|name|cannot be written"):
        client.do(client.client.download(URL, name))
    assert client.sent == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pipe", "sub"]
    assert (tmp_path / "pipe").is_fifo()


def test_the_place_keeps_its_nature(face: MakeFace, tmp_path: Path) -> None:
    """A file that is replaced keeps its permissions, a link stays a link to the file that is written."""
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    real.chmod(0o600)
    link.symlink_to(real)
    assert download(face(FILE), link) == link
    assert link.is_symlink()
    assert real.read_bytes() == FILE.content
    assert real.stat().st_mode & 0o777 == 0o600
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "later")
    download(face(FILE), dangling)
    assert (tmp_path / "later").read_bytes() == FILE.content


@pytest.mark.parametrize("url", [None, 5, b"http://h/f"])
def test_an_address_of_the_wrong_type(face: MakeFace, tmp_path: Path, url: Any) -> None:
    """An address that is no text is refused by its name, e.g. when a result had none."""
    client = face(FILE)
    with pytest.raises(TypeError, match="url"):
        client.do(client.client.download(url, tmp_path / "f"))
