"""The API grows: only the contract is written, and client, mock and contract tests follow.

On a copy of the contract a request gets a new field, an enum a new value (with its size in the table), and whole GET
operations appear under a tag of their own. What is made of that copy stands in front of the real packages for all that
runs here.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

import pictory_spec
from generate import generate
from speclint.bodies import Body, request_schemas
from speclint.checks import oracle
from speclint.cli import lint
from speclint.document import Document, Pointer
from tests.project import additions

ROOT = Path(__file__).parents[2]

FIELD = """        seed:
          type: integer
          description: The same again for the same number.
          minimum: 0
        webhook:
          $ref: '#/components/schemas/PublicUrl'
          description: Is sent a POST when the job is finished. A public http or https URL.
      required: [prompt]
      x-provenance: documented
      x-source: https://docs.pictory.ai/api-reference/ai-studio/generate-image
"""
EXAMPLES = """        - value: {prompt: A crow on a fence, seed: 0, aspectRatio: '2:1'}
          why: The least seed, and the widest picture.
      x-invalid-examples:
        - value: {prompt: A crow on a fence, seed: -1}
          fields: [seed]
          why: Less than the least.
          provenance: assumed
        - value: {prompt: A crow on a fence, seed: '1'}
          fields: [seed]
          why: A seed is a number.
          provenance: assumed
        - value: {model: flux-schnell}
          fields: [prompt]
          why: A prompt is required.
"""


def _after(text: str, start: str, old: str, new: str) -> str:
    """The text with the first `old` after `start` replaced."""
    at = text.index(old, text.index(start))
    return text[:at] + new + text[at + len(old) :]


def _grown(text: str) -> str:
    """The text of the contract as whoever adds to the API would leave it."""
    request = "    GenerateImageRequest:\n"
    text = _after(text, request, FIELD.partition("        webhook:")[2].join(["        webhook:", ""]), FIELD)
    text = _after(
        text, request, "      x-invalid-examples:\n" + EXAMPLES[EXAMPLES.index("        - value: {model:") :], EXAMPLES
    )
    text = _after(text, "    ImageAspectRatio:\n", "['1:1', '16:9', '9:16']", "['1:1', '16:9', '9:16', '2:1']")
    text = _after(
        text,
        "operationId: generateImage",
        "          '9:16': [720, 1280]\n",
        "          '9:16': [720, 1280]\n          '2:1': [1280, 640]\n",
    )
    text = _after(
        text,
        "tags:\n",
        "  - name: AWS Connections\n",
        "  - name: Plans\n    description: What can be subscribed to.\n  - name: AWS Connections\n",
    )
    banner = re.compile(r"^ *# -+ AWS Connections\n", re.MULTILINE)
    first, *_others, last = list(banner.finditer(text))
    text = text[: last.start()] + additions.text(additions.SCHEMAS, 4) + text[last.start() :]
    return text[: first.start()] + additions.text(additions.PATHS, 2) + text[first.start() :]


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what is made of the grown copy."""
    folder = tmp_path_factory.mktemp("grown")
    spec = folder / "grown.yaml"
    spec.write_text(_grown((ROOT / "spec" / "pictory.yaml").read_text(encoding="utf-8")), encoding="utf-8")
    generate(spec, folder)
    return folder


def _run(grown: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python, with what was made of the grown copy in front of the real packages."""
    environment = {**os.environ, "PYTHONPATH": f"{grown}{os.pathsep}{ROOT}", "CI": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_the_grown_contract_is_clean(grown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was added stands up to every rule of the contract: the copy is one that could be committed.

    The oracle, which is most of the work, looks at the request that has grown; the others are as they were.
    """

    def request_that_has_grown(document: Document) -> Mapping[Pointer, list[Body]]:
        name = pictory_spec.OPERATIONS["generateImage"].request
        return {pointer: bodies for pointer, bodies in request_schemas(document).items() if pointer[-1] == name}

    monkeypatch.setattr(oracle, "request_schemas", request_that_has_grown)
    contract = Document.read(grown / "grown.yaml")
    assert len(request_that_has_grown(contract)) == 1
    assert list(lint(contract)) == []


USE = """
from pictory_client import Pictory, models
from pictory_mock.testing import MockPictory
import pictory_client, inspect

with MockPictory() as mock:
    pictory = mock.client()
    job = pictory.ai_studio.generate_image(prompt="A crow on a fence", seed=7, aspect_ratio="2:1")
    image = job.wait()
    assert (image.width, image.height) == (1280, 640), image
    assert "2:1" in str(models.ImageAspectRatio)
    assert "seed: The same again for the same number." in inspect.getdoc(pictory.ai_studio.generate_image)
    plans = pictory.plans.list()
    assert [(plan.name, plan.minutes) for plan in plans] == [("Starter", 200), ("Team", None)]
    assert all(type(plan) is models.Plan for plan in plans)
    assert [pictory.plans.get(plan.plan_id, currency="USD").name for plan in plans] == ["Starter", "Team"]
    assert pictory.plans.get("p1") == plans[0]
    for coupons in pictory.plans.list_coupons(currency="EUR"), pictory.plans.list_plan_coupons("p2"):
        assert sorted(coupon.code for coupon in coupons) == ["A", "B", "C"]
    assert [invoice.number for invoice in pictory.plans.list_invoices()] == [3, 2, 1]
    try:
        pictory.plans.get("p3")
    except pictory_client.errors.NotFound:
        pass
    else:
        raise AssertionError("no example shows a plan p3")
    try:
        pictory.ai_studio.generate_image(prompt="A crow on a fence", seed=-1)
    except pictory_client.errors.InvalidRequest as error:
        assert [(each.name, each.errors) for each in error.fields] == [("seed", "must be at least 0, not -1")]
    else:
        raise AssertionError("the mock does not know the rule of the new field")
print(pictory_client.__file__)
"""


def test_client_and_mock_have_what_is_new(grown: Path) -> None:
    """The field is an argument that is judged, the value makes a picture of its size, the operation answers."""
    done = _run(grown, "-c", USE)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(grown))


ADDED = [each["get"]["operationId"] for each in additions.PATHS.values()]
CHOSEN = " or ".join([*ADDED, "coupons", "invoices", "(generateImage and (seed or least or 2:1 or test_estimate))"])
EXPECTED = {
    "test_answer_is_what_the_caller_gets[listPlans]",
    "test_no_key[listPlans]",
    *(f"{test}[getPlan]" for test in ("test_unknown_id", "test_valid_queries", "test_thing_of_another_account")),
    "test_example_of_a_refusal[getPlan: XYZ is none.]",
    *(f"test_list[{name}]" for name in ("listPlanCoupons", "listCoupons", "listInvoices")),
    *("test_same_page_twice[listPlanCoupons]", "test_sizes_of_pages[listInvoices]", "test_catalogue[invoices]"),
    "test_malformed_key[listPlans]",
    "test_value_of_another_kind[generateImage: seed]",
    "test_field_that_is_missing_or_misnamed[generateImage: seed]",
    "test_combination[generateImage-2:1]",
    "test_example_of_a_refusal[generateImage: Less than the least.]",
}


def test_the_contract_tests_follow(grown: Path) -> None:
    """They have cases for the operation, the field and the value, and the mock passes them; nobody wrote any."""
    report = grown / "report.xml"
    arguments = ["contract_tests", "-q", "-p", "no:cacheprovider", "--hypothesis-profile", "quick"]
    done = _run(grown, "-m", "pytest", *arguments, "-k", CHOSEN, f"--junitxml={report}")
    assert done.returncode == 0, done.stdout[-3000:]
    ran = {str(case.get("name")) for case in ElementTree.parse(report).iter("testcase")}
    assert ran >= EXPECTED, EXPECTED - ran
