"""What is imported when: an app pays at its start only for what it touches."""

from __future__ import annotations

import json
import subprocess
import sys

import pictory_spec


def _loaded(script: str) -> set[str]:
    """The modules that *script* makes Python load."""
    code = f"import json, sys\n{script}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def test_importing_the_package_loads_no_http() -> None:
    """`import pictory_client` alone is free: no httpx, no attrs, no model."""
    loaded = _loaded("import pictory_client; pictory_client.__version__")
    assert not {"httpx", "attrs", "pictory_client.client", "pictory_runtime.client"} & loaded
    assert not [name for name in loaded if name.startswith("pictory_client.models")]


def test_touching_a_resource_loads_only_its_operations() -> None:
    """No model module, and no other tag but the one that tells the state of its jobs."""
    loaded = _loaded("from pictory_client import Pictory\nPictory('pictai_x').ai_studio")
    ours = {name for name in loaded if name.startswith("pictory_client.")}
    assert not [name for name in ours if name.startswith("pictory_client.models")]
    assert {name for name in ours if name.startswith("pictory_client.api.")} == {
        "pictory_client.api.ai_studio",
        "pictory_client.api.ai_studio.generate_image",
        "pictory_client.api.ai_studio.generate_video",
        "pictory_client.api.ai_studio.list_images",
        "pictory_client.api.ai_studio.list_videos",
        "pictory_client.api.jobs",
        "pictory_client.api.jobs.clean_job",
        "pictory_client.api.jobs.get_job",
        "pictory_client.api.jobs.list_jobs",
    }
    assert not {"yaml", "jsonschema", "flask", "pictory_spec", "pictory_mock"} & loaded


def test_a_tag_that_nobody_touches_is_not_loaded() -> None:
    """The other way round: jobs alone does not pull in the operations that start jobs."""
    loaded = _loaded("from pictory_client import Pictory\nPictory('pictai_x').jobs")
    assert "pictory_client.api.ai_studio" not in loaded


def test_a_client_is_made_as_fast_with_many_operations_as_with_few() -> None:
    """Whatever the contract holds, a new client has loaded no operation and no tag: each costs when it is touched."""
    loaded = _loaded("from pictory_client import Pictory\nPictory('pictai_x')")
    assert {name for name in loaded if name.startswith("pictory_client.")} == {
        "pictory_client.api",
        "pictory_client.client",
    }


def test_touching_any_tag_loads_its_own_operations_and_what_tells_the_state_of_jobs() -> None:
    """One tag after the other: each adds itself and nothing else; what uploads and downloads waits for the first."""
    tags = sorted({row.tag for row in pictory_spec.OPERATIONS.values()} - {"jobs"})
    script = f"""
from pictory_client import Pictory
client = Pictory("pictai_x")
client.jobs
for tag in {tags}:
    before = set(sys.modules)
    getattr(client, tag)
    new = {{name.split(".")[2] for name in set(sys.modules) - before if name.startswith("pictory_client.api.")}}
    assert new == {{tag}}, (tag, new)
"""
    loaded = _loaded(script)
    assert not {"pictory_runtime.uploads", "pictory_runtime.files"} & loaded
    assert not [name for name in loaded if name.startswith("pictory_client.models")]


def test_reading_a_notification_needs_no_client() -> None:
    """A web application that only receives them loads no HTTP, and of the models those in the notification."""
    script = """
from pictory_client import webhooks
webhooks.parse(b'{"job_id": "j", "success": true, "data": {"status": "in-progress"}}')
"""
    loaded = _loaded(script)
    assert not {"httpx", "pictory_client.client"} & loaded
    assert not [name for name in loaded if name.startswith("pictory_client.api")]
    assert "pictory_client.models.job" in loaded
    assert "pictory_client.models.generated_video" not in loaded


def test_asking_for_one_model_loads_one_module() -> None:
    """`models` has a module for each class, loaded when it is named."""
    loaded = _loaded("from pictory_client.models import GeneratedVideo")
    assert {name for name in loaded if name.startswith("pictory_client.models.")} == {
        "pictory_client.models.generated_video"
    }


def test_a_storyboard_of_dicts_loads_no_model() -> None:
    """Its classes are many: whoever hands in dicts, or asks what they cost, waits for none of them."""
    script = """
from pictory_client import Pictory, errors
pictory = Pictory("pictai_x")
pictory.estimate("render_storyboard", scenes=[{"story": "A fox."}])
try:
    pictory.videos.render_storyboard(video_name="F", scenes=[{"story": "A", "blogUrl": "u"}])
except errors.ExclusiveFields:
    pass
"""
    loaded = _loaded(script)
    assert not [name for name in loaded if name.startswith("pictory_client.models.")]


def test_a_scene_loads_no_other_class() -> None:
    """What a scene may hold is loaded when it is named, or when an answer holds it."""
    loaded = _loaded("from pictory_client.models import Scene\nScene(story='A fox.', background={'color': '#000'})")
    assert {name for name in loaded if name.startswith("pictory_client.models.")} == {"pictory_client.models.scene"}


def test_an_answer_loads_the_models_that_it_holds() -> None:
    """A job in progress needs the job and that variant; the page of a list is not among them."""
    script = """
import httpx
from pictory_client import Pictory
body = {"job_id": "j", "success": True, "data": {"status": "in-progress"}}
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=body)))
assert type(Pictory("pictai_x", http=http).jobs.get("j").data).__name__ == "JobInProgress"
"""
    loaded = _loaded(script)
    assert "pictory_client.models.job_in_progress" in loaded
    assert "pictory_client.models.generated_video_page" not in loaded
