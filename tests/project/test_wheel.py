"""What an app installs: the built wheel alone, in an environment without extras."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CALL = """
import importlib.util, json, httpx, pictory_client
for extra in ("flask", "waitress", "jsonschema_rs", "PIL", "av", "respx"):
    assert importlib.util.find_spec(extra) is None, f"{extra} came along"
def answer(request):
    assert request.headers["Authorization"] == "pictai_bare"
    return httpx.Response(200, json={"items": []})
with pictory_client.Pictory(api_key="pictai_bare", http=httpx.Client(transport=httpx.MockTransport(answer))) as pictory:
    print(list(pictory.ai_studio.list_videos()), pictory_client.__version__)
notice = {"job_id": "a", "success": True, "data": {"status": "in-progress"}}
assert pictory_client.webhooks.parse(json.dumps(notice)).job_id == "a"
"""


def run(python: Path, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "COV"))}
    return subprocess.run([str(python), *command], cwd=cwd, env=env, capture_output=True, text=True, timeout=300)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel, its dependencies and pytest."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(Path(sys.executable), "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT), cwd=folder)
    assert built.returncode == 0, built.stderr
    # without a pip of its own, which takes longer to be put there than all the rest: this one's installs into it
    made = run(Path(sys.executable), "-m", "venv", "--without-pip", str(folder / "env"), cwd=folder)
    assert made.returncode == 0, made.stderr
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    wheel = next(folder.glob("*.whl"))
    into = ["-m", "pip", "--python", str(python), "install", "-q", "--no-compile"]
    installed = run(Path(sys.executable), *into, str(wheel), "pytest", cwd=folder)
    assert installed.returncode == 0, installed.stderr
    return python


def test_the_wheel_alone(bare: Path, tmp_path: Path, subtests: pytest.Subtests) -> None:
    """The client works without extras, an unrelated suite is left alone, and the fixture says what it lacks."""
    with subtests.test("the wheel alone imports and makes a call"):
        out = run(bare, "-W", "error", "-c", CALL, cwd=tmp_path)
        assert out.returncode == 0, out.stderr
        assert out.stdout.startswith("[] ")

    with subtests.test("the plug-in loads with nothing behind it, and changes nothing"):
        (tmp_path / "test_other.py").write_text(
            "import sys\n\ndef test_other():\n    assert not {'httpx', 'flask', 'pictory_client'} & set(sys.modules)\n"
        )
        out = run(bare, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "test_other.py", cwd=tmp_path)
        assert out.returncode == 0, out.stdout + out.stderr
        assert "1 passed" in out.stdout

    with subtests.test("asking for the mock without its extra ends in the command that mends it"):
        (tmp_path / "test_mock.py").write_text("def test_mock(pictory_mock):\n    pass\n")
        out = run(bare, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_mock.py", cwd=tmp_path)
        assert out.returncode == 1
        assert "pip install 'pictory-client[mock]'" in out.stdout
