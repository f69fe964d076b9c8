"""The command `pictory-mock`, as a child process sees it."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from pictory_mock.options import ServeOptions, parse
from pictory_mock.server import Server

PATIENCE = 20
"""Seconds after which a process that does not answer means a failure."""


@contextmanager
def serving(*options: str, environment: dict[str, str] | None = None) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """`pictory-mock serve` on a free port, and the value of PICTORY_API_BASE_URL that its first line tells."""
    command = [sys.executable, "-m", "pictory_mock", "serve", "--port", "0", *options]
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})}
    )
    with child:
        try:
            assert child.stdout is not None
            first = child.stdout.readline()
            found = re.search(r"PICTORY_API_BASE_URL=(https?://\S+/pictoryapis)$", first.rstrip())
            assert found, first
            yield child, found[1]
        finally:
            child.kill()


def fetch(url: str, key: str = "", body: Any = None) -> Any:
    """The JSON answer to a request."""
    headers = {"Authorization": key, "Content-Type": "application/json"}
    request = urllib.request.Request(url, headers=headers, data=json.dumps(body).encode() if body else None)
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return json.load(answer)


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """The command, run to its end."""
    command = [sys.executable, "-m", "pictory_mock", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_from_its_first_line_on_and_stops_at_a_signal(number: signal.Signals) -> None:
    """Whoever waits for the first line can call at once; a signal ends it well, with a connection still open."""
    with serving() as (child, base):
        job = fetch(f"{base}/v1/aistudio/videos", "pictai_cli", {"prompt": "A paper boat"})
        assert job["data"]["jobId"]
        child.send_signal(number)
        _, complaints = child.communicate(timeout=PATIENCE)
        assert (child.returncode, complaints) == (0, "")


def test_what_it_prints_is_enough_to_start_with() -> None:
    """A page, the control API and a command to paste."""
    with serving() as (child, base):
        child.terminate()
        assert child.stdout is not None
        said = child.stdout.read()
    address = base.removesuffix("/pictoryapis")
    assert f"{address}/ " in said
    assert f"{address}/_mock/openapi.json" in said
    assert f"curl {base}/v1/aistudio/images -H 'Authorization: pictai_demo'" in said


def test_the_path_to_the_first_answer_imports_nothing_heavy() -> None:
    """A start takes as long as its imports: no client library, no YAML, no media library among them."""
    program = (
        "import sys, threading, urllib.request, pictory_mock.cli as cli, pictory_mock.server as server\n"
        "start = server.Server.start\n"
        "def started(self):\n"
        "    start(self)\n"
        "    ask = urllib.request.Request(self.url + '/pictoryapis/v1/aistudio/videos',\n"
        "        headers={'Authorization': 'pictai_x', 'Content-Type': 'application/json'},\n"
        '        data=b\'{"prompt": "A fox"}\')\n'
        "    print(urllib.request.urlopen(ask).status, sorted({'httpx', 'respx', 'yaml', 'PIL', 'av', 'pytest',\n"
        "        'asyncio', 'pictory_client', 'pictory_runtime'} & set(sys.modules)))\n"
        "    raise server.CannotListenError('enough')\n"
        "server.Server.start = started\n"
        "cli.main(['serve', '--port', '0'])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert done.stdout.strip() == "200 []"


def test_jobs_can_be_made_to_end_at_once() -> None:
    """`--job-seconds 0` completes a job with the answer that starts it."""
    with serving("--job-seconds", "0") as (_, base):
        job = fetch(f"{base}/v1/aistudio/videos", "pictai_cli", {"prompt": "A paper boat"})
        status = fetch(f"{base}/v1/jobs/{job['data']['jobId']}", "pictai_cli")
        assert status["data"]["status"] == "completed"
        assert status["data"]["url"].startswith(base.removesuffix("/pictoryapis") + "/media/")


def test_a_store_outlives_the_process_and_a_public_address_is_what_answers_point_to(tmp_path: Path) -> None:
    """A file keeps the jobs; behind a proxy the links lead to the proxy."""
    options = ("--store", str(tmp_path / "kept.db"), "--job-seconds", "0")
    with serving(*options) as (child, base):
        fetch(f"{base}/v1/aistudio/videos", "pictai_cli", {"prompt": "A paper boat"})
        child.terminate()
        child.communicate(timeout=PATIENCE)
    with serving(*options, "--public-url", "https://mock.example.com/") as (child, base):
        assert base == "https://mock.example.com/pictoryapis"
        assert child.stdout is not None
        assert "kept in" in child.stdout.readline()
        local = re.search(r"http://127\.0\.0\.1:\d+", child.stdout.readline())
        assert local
        listed = fetch(f"{local[0]}/pictoryapis/v1/aistudio/videos", "pictai_cli")["items"]
        assert [item["url"].partition("/media/")[0] for item in listed] == ["https://mock.example.com"]


def test_other_machines_are_warned_of() -> None:
    """Listening beyond this machine is possible, with a word about keys."""
    with serving("--host", "0.0.0.0") as (child, _):
        assert child.stderr is not None
        assert "Keys are not secret" in child.stderr.readline()


def test_a_port_in_use_ends_it_with_a_sentence() -> None:
    """One line on stderr, status 1, nothing on stdout."""
    with Server(lambda _environ, _start: []) as server:
        done = run("serve", "--port", str(server.port))
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(rf"pictory-mock: port {server.port} .*another program.*\n", done.stderr)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--port", "eighty"], "--port: must be a number from 0 to 65535, not 'eighty'"),
        (["--port", "65536"], "--port"),
        (["--port", "-1"], "--port"),
        (["--speed", "0"], "--speed"),
        (["--speed", "nan"], "--speed"),
        (["--speed", "inf"], "--speed"),
        (["--job-seconds", "-1"], "--job-seconds"),
        (["--job-seconds", "soon"], "--job-seconds"),
        (["--seed", "0.5"], "--seed"),
        (["--host", ""], "--host"),
        (["--host", "http://127.0.0.1"], "--host"),
        (["--store", "/no/such/folder/file.db"], "--store"),
        (["--store", ""], "--store"),
        (["--public-url", "mock.example.com"], "--public-url"),
        (["--public-url", "ftp://mock.example.com"], "--public-url"),
        (["--public-url", "http://key@mock.example.com"], "--public-url"),
        (["--public-url", "http://mock.example.com:99999"], "--public-url"),
        (["--public-url", "http://mock.example.com:0"], "--public-url"),
        (["--public-url", "http://mock.example.com/?a=b"], "--public-url"),
        (["--public-url", "http://mock .example.com/"], "--public-url"),
        (["--public-url", 'http://mock.example.com/"x'], "--public-url"),
        (["--public-url", "http://mock.example.com/%zz"], "--public-url"),
        (["--public-url", "http://mock.example.com/\n"], "--public-url"),
        (["--public-url", "http://mo\N{LATIN SMALL LETTER C WITH CARON}k.example.com"], "--public-url"),
        (["--public-url", "http://[mock"], "--public-url"),
        (["--color"], "--color"),
    ],
)
def test_a_wrong_option_is_named_in_one_line(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which option, what it may be, where to read on; status 2."""
    with pytest.raises(SystemExit) as ended:
        parse(["serve", *arguments], lambda: "1.2.3")
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert complaint in said
    assert said.count("\n") == 1
    assert "--help)" in said


def test_options_have_the_documented_defaults() -> None:
    """`pictory-mock serve` alone: this machine, port 8080, in memory, 60 times as fast, jobs as long as real ones."""
    assert parse(["serve"], lambda: "1.2.3") == ServeOptions(
        host="127.0.0.1",
        port=8080,
        store=":memory:",
        speed=60.0,
        seed=0,
        job_seconds=None,
        strict=False,
        public_url=None,
    )


def test_a_store_that_is_none_ends_it_with_a_sentence(tmp_path: Path) -> None:
    """A file of another kind is left alone."""
    file = tmp_path / "notes.txt"
    file.write_text("these are notes, not a database, and long enough to be seen as such " * 20)
    done = run("serve", "--port", "0", "--store", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("pictory-mock: ")
    assert done.stderr.count("\n") == 1
    assert file.read_text().startswith("these are notes")


def damage(file: Path) -> None:
    """Let all pages rot but the first, which says that this is a store."""
    kept = bytearray(file.read_bytes())
    kept[4096:] = b"\xa5" * (len(kept) - 4096)
    file.write_bytes(kept)


def rewrite(body: str) -> Callable[[Path], None]:
    """Let the document of the world be something else."""

    def write(file: Path) -> None:
        with closing(sqlite3.connect(file)) as database, database:
            database.execute("UPDATE documents SET body = ? WHERE collection = 'world'", (body,))

    return write


@pytest.mark.once
@pytest.mark.parametrize("spoil", [damage, rewrite("{"), rewrite("{}"), rewrite('{"timeline": {}, "plans": 3}')])
def test_a_store_that_is_damaged_ends_it_with_a_sentence(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """One line that names the file; no traceback."""
    file = tmp_path / "kept.db"
    with serving("--store", str(file)) as (child, base):
        fetch(f"{base}/v1/aistudio/videos", "pictai_cli", {"prompt": "A paper boat"})
        fetch(f"{base.removesuffix('/pictoryapis')}/_mock/clock?all=1", "", {"advance": 5})
        child.terminate()
        child.communicate(timeout=PATIENCE)
    spoil(file)
    done = run("serve", "--port", "0", "--store", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"pictory-mock: {file} ")
    assert done.stderr.count("\n") == 1


def test_a_terminal_that_shows_few_characters_is_told_all_the_same() -> None:
    """ASCII is enough for everything that matters."""
    with serving(environment={"PYTHONIOENCODING": "ascii"}) as (child, _):
        child.terminate()
        assert child.stdout is not None
        assert child.stderr is not None
        assert "Ctrl-C stops it." in child.stdout.read()
        assert child.stderr.read() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_takes_nothing_ends_it_with_a_sentence() -> None:
    """Whoever does not learn the address cannot use the server."""
    command = [sys.executable, "-m", "pictory_mock", "serve", "--port", "0"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 1
    assert re.fullmatch(r"pictory-mock: nothing can be written to the standard output: .*\n", done.stderr)


def test_a_request_that_takes_long_does_not_hold_up_the_end() -> None:
    """A signal ends the process well within a second or so, though a thread of the server is still at work."""
    program = (
        "import threading, pictory_mock.app as app, pictory_mock.cli as cli, sys\n"
        "app.Mock.wsgi_app = lambda *_: print('at work', flush=True) or threading.Event().wait()\n"
        "sys.argv = ['pictory-mock', 'serve', '--port', '0']\n"
        "sys.exit(cli.main())\n"
    )
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with child:
        try:
            assert child.stdout is not None
            address = child.stdout.readline().partition("=")[2].strip()

            def ask() -> None:
                with suppress(OSError):
                    urllib.request.urlopen(address, timeout=PATIENCE)

            asking = threading.Thread(target=ask)
            asking.start()
            assert any(line.strip() == "at work" for line in child.stdout)
            child.terminate()
            _, complaints = child.communicate(timeout=5)
            asking.join(PATIENCE)
        finally:
            child.kill()
    assert (child.returncode, complaints) == (0, "")


def test_it_tells_its_version() -> None:
    """The one of the distribution."""
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"pictory-mock \d+\.\d+\.\d+\S*\n", done.stdout)


def test_without_the_extra_it_says_what_to_install() -> None:
    """A bare installation has the command, and the command has an answer."""
    program = "import sys; sys.modules['flask'] = None; import pictory_mock.cli as cli; sys.exit(cli.main(['serve']))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 1
    assert done.stderr == (
        "pictory-mock: This command needs flask, which is not installed: pip install 'pictory-client[mock]'\n"
    )
