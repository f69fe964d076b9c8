"""The contract grows, nothing written by hand changes: a field, an enum value, a GET operation."""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import yaml

from document import load
from generate import generate
from names import ROOT, Names

if TYPE_CHECKING:
    from types import ModuleType


def _grow(contract: dict[str, Any]) -> None:
    schemas = contract["components"]["schemas"]
    schemas["GenerateVideoRequest"]["properties"]["seed"] = {"type": "integer", "description": "For the same again."}
    schemas["VideoModel"]["enum"].append("veo4")
    schemas["AiVideo"]["properties"]["frameRate"] = {"type": "number"}
    schemas["Quota"] = {
        "type": "object",
        "description": "What is left.",
        "properties": {"aiCredits": {"type": "number"}},
        "required": ["aiCredits"],
    }
    contract["paths"]["/v1/aistudio/videos/{videoId}/quota"] = {
        "get": {
            "operationId": "getVideoQuota",
            "x-name": "quota",
            "tags": ["Account"],
            "summary": "Get the quota",
            "security": [{"apiKey": []}],
            "parameters": [
                {"name": "videoId", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "teamId", "in": "query", "schema": {"type": "string"}},
            ],
            "responses": {
                "200": {
                    "description": "The quota.",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Quota"}}},
                }
            },
        }
    }


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The client of the real contract after it grew."""
    folder = tmp_path_factory.mktemp("grown")
    contract = load(ROOT / "spec" / "pictory.yaml")
    _grow(contract)
    spec = folder / "grown.yaml"
    spec.write_text(yaml.safe_dump(contract, sort_keys=False, allow_unicode=True), encoding="utf-8")
    generate(spec, folder, Names(client_package="grown_client", spec_package="grown_spec"))
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        importlib.import_module("grown_spec")  # for the last test, while the folder is on the path
        return importlib.import_module("grown_client")


def test_a_new_field_is_an_argument_and_an_attribute(grown: ModuleType) -> None:
    """Sent when it is given, read when it comes, documented by its description."""
    sent: list[Any] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content))
        return httpx.Response(200, json={"success": True, "data": {"jobId": "j"}})

    client = grown.Pictory("pictai_x", http=httpx.Client(transport=httpx.MockTransport(handler)))
    client.ai_studio.generate_video(prompt="A fox", seed=7)
    assert sent == [{"prompt": "A fox", "seed": 7}]
    assert "seed: For the same again." in (inspect.getdoc(client.ai_studio.generate_video) or "")
    assert "frame_rate" in inspect.signature(grown.models.AiVideo).parameters


def test_a_new_enum_value_is_a_literal(grown: ModuleType) -> None:
    """Editors offer it; nothing else had to know it."""
    assert "veo4" in str(grown.models.VideoModel)


def test_a_new_operation_under_a_new_tag_can_be_called(grown: ModuleType) -> None:
    """A new tag becomes an attribute, its operation a method with path and query parameters."""
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.method} {request.url.raw_path.decode()}")
        return httpx.Response(200, json={"aiCredits": 12.5})

    client = grown.Pictory("pictai_x", http=httpx.Client(transport=httpx.MockTransport(handler)))
    assert client.account.quota("v 1", team_id="t").ai_credits == 12.5
    assert asked == ["GET /pictoryapis/v1/aistudio/videos/v%201/quota?teamId=t"]


@pytest.mark.usefixtures("grown")
def test_the_table_for_mock_and_contract_tests_has_it_too() -> None:
    """`pictory_spec` is made in the same run."""
    row = sys.modules["grown_spec"].OPERATIONS["getVideoQuota"]
    assert (row.tag, row.query, row.path_params) == ("account", ("teamId",), ("videoId",))
