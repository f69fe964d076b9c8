"""The pytest plugin: there in every run of an environment, and noticed only by those who use it."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from pictory_client import Pictory, errors
from pictory_mock import MockPictory, MockServer

PATIENCE = 60
"""Seconds that a run of pytest may take."""


def run_pytest(folder: Path, test: str, before: str = "", *options: str) -> "subprocess.CompletedProcess[str]":
    """pytest in a child process, in a folder of its own, over one file; `before` is run before pytest is."""
    (folder / "test_app.py").write_text(test)
    program = (
        f"import sys\n{before}\nimport pytest\nsys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', *sys.argv[1:]]))"
    )
    command = [sys.executable, "-W", "error", "-c", program, *options]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=PATIENCE, check=False)


def test_the_fixture_is_a_strict_mock_of_its_own(pictory_mock: MockPictory) -> None:
    """Unknown fields are refused, and the world is new."""
    assert pictory_mock.world.strict
    assert pictory_mock.world.accounts() == []
    pictory_mock.client().ai_studio.generate_video(prompt="A paper boat").wait()


def test_the_server_fixture_serves_any_client_and_gives_fresh_keys(pictory_mock_server: MockServer) -> None:
    """Over HTTP, with an account for each test; the account can be looked at and controlled."""
    key, other = pictory_mock_server.account(), pictory_mock_server.account()
    assert key != other
    with Pictory(api_key=key.key, base_url=pictory_mock_server.url) as pictory:
        video = pictory.ai_studio.generate_video(prompt="A paper boat").wait()
        assert [item.url for item in pictory.ai_studio.list_videos()] == [video.url]
    with Pictory(api_key=other, base_url=pictory_mock_server.url) as pictory:
        assert pictory.ai_studio.list_videos().first() is None
    assert key.account.requests[0].operation == "generateVideo"


def test_an_account_of_the_server_is_controlled_as_one_in_process(
    pictory_mock_server: MockServer, pictory_mock: MockPictory
) -> None:
    """Everything that a test uses of `pictory_mock.account()` is there under the same name; typos are errors."""
    account, other = pictory_mock_server.account(), pictory_mock.account()
    names = ("id", "clock", "lifecycle", "faults", "jobs", "requests", "credits", "minutes", "revoked", "seed", "reset")
    for name in names:
        assert type(getattr(account, name)) is type(getattr(other, name)), name
    account.credits, account.minutes = 8, {"videoMinutes": 3}
    assert account.minutes["videoMinutes"] == 3
    account.seed(videos=3)
    account.lifecycle.set(operation="generateVideo", outcome="failed", error_code="TEXT_TO_VIDEO_FAILED")
    before = account.clock.now()
    account.clock.advance(seconds=3600)
    assert account.clock.now() - before >= 3600
    with Pictory(api_key=account, base_url=pictory_mock_server.url) as pictory:
        assert len(list(pictory.ai_studio.list_videos())) == 3
        with pytest.raises(errors.JobFailed, match="TEXT_TO_VIDEO_FAILED"):
            pictory.ai_studio.generate_video(prompt="A paper boat").wait(timeout=5)
        account.revoked = True
        with pytest.raises(errors.Unauthorized):
            pictory.ai_studio.list_videos().first()
    account.reset()
    assert (account.revoked, account.requests, account.key) == (False, [], str(account))
    with pytest.raises(AttributeError):
        account.credit = 5  # type: ignore[attr-defined]


def test_the_address_of_the_server_fixture_is_that_of_the_api(pictory_mock_server: MockServer) -> None:
    """The value that PICTORY_API_BASE_URL wants."""
    assert pictory_mock_server.url.endswith("/pictoryapis")
    answer = httpx.get(f"{pictory_mock_server.url}/v1/aistudio/videos", headers={"Authorization": "wrong"})
    assert answer.status_code == 401


def test_an_unrelated_run_imports_nothing_of_it(tmp_path: Path) -> None:
    """A suite that never heard of Pictory stays as light as it was, with warnings as errors."""
    test = (
        "import sys\n"
        "def test_nothing_heavy():\n"
        "    heavy = {'flask', 'werkzeug', 'waitress', 'httpx', 'respx', 'PIL', 'av', 'jsonschema_rs', 'attr',\n"
        "             'pictory_client', 'pictory_runtime', 'pictory_spec', 'pictory_mock.testing'}\n"
        "    assert not heavy & set(sys.modules)\n"
        "    assert 'pictory_mock.pytest_plugin' in sys.modules\n"
    )
    alone = [f"-pno:{name}" for name in ("respx", "schemathesis", "hypothesispytest", "anyio", "xdist")]
    done = run_pytest(tmp_path, test, "", *alone)
    assert done.returncode == 0, done.stdout + done.stderr


def test_both_fixtures_work_in_somebody_elses_suite(tmp_path: Path) -> None:
    """Nothing but the installed distribution is needed."""
    test = (
        "def test_in_process(pictory_mock):\n"
        "    assert pictory_mock.client().ai_studio.generate_video(prompt='A paper boat').wait().url\n"
        "def test_over_http(pictory_mock_server):\n"
        "    assert pictory_mock_server.account().startswith('pictai_')\n"
    )
    done = run_pytest(tmp_path, test)
    assert done.returncode == 0, done.stdout + done.stderr


def test_without_the_extra_a_fixture_fails_with_what_to_install(tmp_path: Path) -> None:
    """A bare installation runs every other test, and says in one line what is missing for this one."""
    test = "def test_it(pictory_mock): pass\ndef test_http(pictory_mock_server): pass\ndef test_other(): pass\n"
    missing = "sys.modules.update(dict.fromkeys(['flask', 'waitress', 'jsonschema_rs', 'PIL', 'av']))"
    done = run_pytest(tmp_path, test, missing, "-pno:schemathesis")
    assert "1 passed, 2 errors" in done.stdout, done.stdout + done.stderr
    assert done.stdout.count("pip install 'pictory-client[mock]'") >= 2
    assert "Traceback" not in done.stdout


@pytest.mark.once
def test_a_test_whose_fault_never_acted_fails(tmp_path: Path) -> None:
    """With the plan in the message; one that is optional, has acted, or belongs to a failed test says nothing."""
    test = (
        "def get(mock):\n    return mock.client().jobs.list().first()\n\n"
        "def test_never(pictory_mock):\n    pictory_mock.account().faults.add('empty', operation='generateVideo')\n\n"
        "def test_too_few(pictory_mock):\n"
        "    pictory_mock.account().faults.add('delay', seconds=1, times=2)\n    get(pictory_mock)\n\n"
        "def test_optional(pictory_mock):\n    pictory_mock.account().faults.add('empty', optional=True)\n\n"
        "def test_acted(pictory_mock):\n"
        "    pictory_mock.account().faults.add('status', status=503)\n    get(pictory_mock)\n\n"
        "def test_fails_by_itself(pictory_mock):\n    pictory_mock.account().faults.add('empty')\n    assert not 1\n"
    )
    done = run_pytest(tmp_path, test, "", "-rN")  # no summary: where `CI` is set, it repeats messages in full
    assert "3 failed, 2 passed" in done.stdout
    assert "Fault plan f1 empty (match {'operation': 'generateVideo'}) acted 0 times, 1 too few" in done.stdout
    assert "Fault plan f1 delay (match every call) acted 1 times, 1 too few" in done.stdout
    assert done.stdout.count("optional=True") == 2
