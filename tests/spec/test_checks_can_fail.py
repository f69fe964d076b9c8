"""Each check of the contract can fail: a table of slips, each made in the real contract, each found where it is."""

import copy
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from speclint.checks import CHECKS, FOUNDATION
from speclint.document import Document, json_pointer, parse_pointer

LIST = "#/paths/~1v1~1aistudio~1videos/get"
POST = "#/paths/~1v1~1aistudio~1videos/post"
JOB = "#/paths/~1v1~1jobs~1{jobid}/get"
SCHEMAS = "#/components/schemas"
REQUEST = f"{SCHEMAS}/GenerateVideoRequest"
PAGE = f"{SCHEMAS}/GeneratedVideoPage"
CALLBACK = f"{POST}/callbacks/jobFinished/{{$request.body#~1webhook}}/post"
JSON_200 = "responses/200/content/application~1json"

Edit = Callable[[Document], Document]


@attrs.frozen
class Slip:
    """A mistake in the contract, the check that must find it, and where."""

    name: str
    check: str
    edit: Edit
    pointer: str


def _holder(data: Any, pointer: str) -> tuple[Any, Any]:
    *steps, last = parse_pointer(pointer)
    for step in steps:
        data = data[int(step) if isinstance(data, list) else step]
    return data, int(last) if isinstance(data, list) else last


def put(pointer: str, value: Any) -> Edit:
    """The contract with another value there; a key that was not there is appended."""

    def edit(document: Document) -> Document:
        data = copy.deepcopy(document.data)
        holder, key = _holder(data, pointer)
        holder[key] = value
        return attrs.evolve(document, data=data)

    return edit


def drop(pointer: str) -> Edit:
    """The contract without that part."""

    def edit(document: Document) -> Document:
        data = copy.deepcopy(document.data)
        holder, key = _holder(data, pointer)
        del holder[key]
        return attrs.evolve(document, data=data)

    return edit


def add(pointer: str, value: Any) -> Edit:
    """The contract with one more item in that list."""

    def edit(document: Document) -> Document:
        data = copy.deepcopy(document.data)
        holder, key = _holder(data, pointer)
        holder[key].append(value)
        return attrs.evolve(document, data=data)

    return edit


def first(pointer: str) -> Edit:
    """The contract with that key moved in front of its neighbours."""

    def edit(document: Document) -> Document:
        data = copy.deepcopy(document.data)
        holder, key = _holder(data, pointer)
        moved = {key: holder.pop(key)} | holder
        holder.clear()
        holder.update(moved)
        return attrs.evolve(document, data=data)

    return edit


def text(old: str, new: str) -> Edit:
    """The contract read from a text in which the first `old` is `new`."""

    def edit(document: Document) -> Document:
        assert old in document.text
        return Document.parse(document.text.replace(old, new, 1), document.name)

    return edit


ALL_CHECKS = {**FOUNDATION, **CHECKS}
INLINE_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}

SLIPS = [
    # ------------------------------------------------------------------------------------------------------- the text
    Slip("anchor", "source", text("[2, 4, 8]", "&waits [2, 4, 8]"), "#"),
    Slip(
        "alias",
        "source",
        text("[in-progress]", "&a [in-progress]\n        copy: *a"),
        "#",
    ),
    Slip(
        "repeated key",
        "source",
        text("      x-name: list_videos\n", "      x-name: list_videos\n      x-name: other\n"),
        f"{LIST}/x-name",
    ),
    Slip(
        "ratio without quotes",
        "source",
        text("enum: ['16:9', ", "enum: [16:9, "),
        f"{SCHEMAS}/VideoAspectRatio/enum/0",
    ),
    Slip("status without quotes", "source", text("        '200':\n", "        200:\n"), f"{LIST}/responses/200"),
    # --------------------------------------------------------------------------------------------------------- OpenAPI
    Slip("no title", "structure", drop("#/info/title"), "#/info"),
    Slip(
        "dangling reference",
        "structure",
        put(f"{PAGE}/properties/items/items/$ref", "#/components/schemas/No"),
        f"{PAGE}/properties/items/items/$ref",
    ),
    Slip("operationId twice", "structure", put(f"{JOB}/operationId", "listVideos"), "#"),
    Slip("path parameter missing", "structure", put(f"{JOB}/parameters", []), "#"),
    # ------------------------------------------------------------------------------------------------------ extensions
    Slip("misspelt extension", "extensions", put(f"{POST}/x-retyr", "never"), f"{POST}/x-retyr"),
    Slip("unknown provenance", "extensions", put(f"{JOB}/x-provenance", "guessed"), f"{JOB}/x-provenance"),
    Slip("unknown retry rule", "extensions", put(f"{POST}/x-retry", "maybe"), f"{POST}/x-retry"),
    Slip("method in camelCase", "extensions", put(f"{JOB}/x-name", "getJob"), f"{JOB}/x-name"),
    Slip("misspelt member of x-job", "extensions", put(f"{POST}/x-job/fiel", "url"), f"{POST}/x-job"),
    Slip("job without a kind", "extensions", drop(f"{POST}/x-job/kind"), f"{POST}/x-job"),
    Slip("unknown page style", "extensions", put(f"{LIST}/x-page/style", "cursor"), f"{LIST}/x-page/style"),
    Slip(
        "price of nothing", "extensions", put(f"{POST}/x-credits/prices/veo3.1", 0), f"{POST}/x-credits/prices/veo3.1"
    ),
    Slip(
        "closed open enum",
        "extensions",
        put(f"{SCHEMAS}/VideoModel/x-open-enum", False),
        f"{SCHEMAS}/VideoModel/x-open-enum",
    ),
    Slip(
        "refusal without a reason",
        "extensions",
        drop(f"{REQUEST}/x-invalid-examples/0/why"),
        f"{REQUEST}/x-invalid-examples/0",
    ),
    Slip(
        "refusal that names nothing",
        "extensions",
        put(f"{REQUEST}/x-invalid-examples/0/fields", []),
        f"{REQUEST}/x-invalid-examples/0/fields",
    ),
    # ----------------------------------------------------------------------------------------------------------- links
    Slip(
        "link to an unknown operation",
        "links",
        put(f"{POST}/responses/200/links/job/operationId", "getJobs"),
        f"{POST}/responses/200/links/job/operationId",
    ),
    Slip(
        "link to an unknown parameter",
        "links",
        put(f"{POST}/responses/200/links/job/parameters", {"jobId": "$response.body#/data/jobId"}),
        f"{POST}/responses/200/links/job/parameters/jobId",
    ),
    Slip(
        "link from an unknown property",
        "links",
        put(f"{POST}/responses/200/links/job/parameters/jobid", "$response.body#/data/jobid"),
        f"{POST}/responses/200/links/job/parameters/jobid",
    ),
    Slip(
        "link with no expression",
        "links",
        put(f"{POST}/responses/200/links/job/parameters/jobid", "$response.bdy#/data/jobId"),
        f"{POST}/responses/200/links/job/parameters/jobid",
    ),
    Slip(
        "link from an unknown query parameter",
        "links",
        put(f"{LIST}/responses/200/links/nextPage/parameters/nextPageKey", "$request.query.page"),
        f"{LIST}/responses/200/links/nextPage/parameters/nextPageKey",
    ),
    Slip(
        "link without the id",
        "links",
        put(f"{POST}/responses/200/links/job/parameters", {}),
        f"{POST}/responses/200/links/job",
    ),
    Slip(
        "callback to an unknown property",
        "links",
        put(f"{POST}/callbacks/jobFinished", {"{$request.body#/webhookUrl}": {}}),
        f"{POST}/callbacks/jobFinished/{{$request.body#~1webhookUrl}}",
    ),
    # ----------------------------------------------------------------------------------------------------------- names
    Slip("required names nothing", "names", add(f"{PAGE}/required", "item"), f"{PAGE}/required/1"),
    Slip(
        "required in not names nothing",
        "names",
        put(f"{REQUEST}/allOf/0/not/required/0", "firstFrameUrl"),
        f"{REQUEST}/allOf/0/not/required/0",
    ),
    Slip(
        "required in if names nothing",
        "names",
        put(f"{REQUEST}/allOf/4/if/required", ["models"]),
        f"{REQUEST}/allOf/4/if/required/0",
    ),
    Slip(
        "then speaks of an unknown property",
        "names",
        put(f"{REQUEST}/allOf/4/then/properties/ratio", {"enum": ["16:9"]}),
        f"{REQUEST}/allOf/4/then/properties/ratio",
    ),
    Slip(
        "then speaks of an unknown property of a property",
        "names",
        put(f"{SCHEMAS}/Job/allOf/1/then/properties/data/properties/state", {"const": "failed"}),
        f"{SCHEMAS}/Job/allOf/1/then/properties/data/properties/state",
    ),
    # -------------------------------------------------------------------------------------------------------- security
    Slip("operation without security", "security", drop(f"{JOB}/security"), JOB),
    Slip("operation open to all", "security", put(f"{JOB}/security", []), JOB),
    Slip("callback that says nothing", "security", drop(f"{CALLBACK}/security"), CALLBACK),
    Slip("key is optional", "security", put(f"{JOB}/security/0", {}), f"{JOB}/security/0"),
    Slip("unknown scheme", "security", put(f"{JOB}/security", [{"oauth": []}]), f"{JOB}/security/0/oauth"),
    Slip("global security", "security", put("#/security", [{"apiKey": []}]), "#/security"),
    # ------------------------------------------------------------------------------------------------------ provenance
    Slip("operation from nowhere", "provenance", drop(f"{JOB}/x-provenance"), JOB),
    Slip("callback from nowhere", "provenance", drop(f"{CALLBACK}/x-provenance"), CALLBACK),
    Slip("schema from nowhere", "provenance", drop(f"{SCHEMAS}/Job/x-provenance"), f"{SCHEMAS}/Job"),
    Slip(
        "parameter from nowhere",
        "provenance",
        drop("#/components/parameters/JobId/x-provenance"),
        "#/components/parameters/JobId",
    ),
    Slip("documented nowhere", "provenance", drop(f"{JOB}/x-source"), f"{JOB}/x-provenance"),
    Slip("documented without a page", "provenance", put(f"{JOB}/x-source", "the docs"), f"{JOB}/x-provenance"),
    Slip(
        "sample of nothing",
        "provenance",
        drop(f"{SCHEMAS}/ValidationCode/x-source"),
        f"{SCHEMAS}/ValidationCode/x-provenance",
    ),
    Slip("assumed without why", "provenance", drop(f"{CALLBACK}/x-note"), f"{CALLBACK}/x-provenance"),
    Slip("extension assumed without why", "provenance", drop(f"{POST}/x-media/x-note"), f"{POST}/x-media/x-provenance"),
    # ------------------------------------------------------------------------------------------------------ operations
    Slip("no operationId", "method-names", drop(f"{CALLBACK}/operationId"), CALLBACK),
    Slip("no method name", "method-names", drop(f"{JOB}/x-name"), JOB),
    Slip("method name twice", "method-names", put(f"{POST}/x-name", "list_videos"), f"{POST}/x-name"),
    Slip("two tags", "method-names", put(f"{JOB}/tags", ["Jobs", "AI Studio"]), JOB),
    Slip("no retry rule", "retry", drop(f"{POST}/x-retry"), POST),
    Slip("job started twice", "retry", put(f"{POST}/x-retry", "safe"), f"{POST}/x-retry"),
    # ------------------------------------------------------------------------------------------------------------ jobs
    Slip("never succeeds", "answers", drop(f"{JOB}/responses/200"), JOB),
    Slip("no answer to a bad key", "answers", drop(f"{LIST}/responses/401"), LIST),
    Slip("no answer to a bad body", "answers", drop(f"{POST}/responses/400"), POST),
    Slip("no answer to an unknown id", "answers", drop(f"{JOB}/responses/404"), JOB),
    Slip("body that may be absent", "answers", drop(f"{POST}/requestBody/required"), f"{POST}/requestBody"),
    Slip("body without a schema", "answers", drop(f"{JOB}/{JSON_200}/schema"), f"{JOB}/{JSON_200}"),
    Slip("no link to the status", "jobs", drop(f"{POST}/responses/200/links"), POST),
    Slip("link leads to no status", "jobs", drop(f"{JOB}/x-job-states"), POST),
    Slip("unknown result", "jobs", put(f"{POST}/x-job/result", "Video"), f"{POST}/x-job/result"),
    Slip("unknown file", "jobs", put(f"{POST}/x-job/file", "videoURL"), f"{POST}/x-job/file"),
    Slip(
        "kind twice",
        "jobs",
        lambda document: put(f"{LIST}/x-job", document.data["paths"]["/v1/aistudio/videos"]["post"]["x-job"])(document),
        f"{POST}/x-job/kind",
    ),
    Slip("status elsewhere", "job-states", put(f"{JOB}/x-job-states/status", "/status"), f"{JOB}/x-job-states/status"),
    Slip(
        "error code elsewhere",
        "job-states",
        put(f"{JOB}/x-job-states/error-code", "/data/code"),
        f"{JOB}/x-job-states/error-code",
    ),
    Slip("status in no list", "job-states", put(f"{JOB}/x-job-states/running", ["queued"]), f"{JOB}/x-job-states"),
    Slip(
        "status in two lists",
        "job-states",
        put(f"{JOB}/x-job-states/failed", ["failed", "completed"]),
        f"{JOB}/x-job-states",
    ),
    Slip("state without an example", "job-states", drop(f"{JOB}/{JSON_200}/examples/inProgress"), f"{JOB}/{JSON_200}"),
    Slip(
        "kind without an example",
        "job-states",
        put(f"{JOB}/{JSON_200}/examples/aiVideoCompleted/value/data", {"status": "completed"}),
        f"{JOB}/{JSON_200}",
    ),
    # ----------------------------------------------------------------------------------------------------------- pages
    Slip("items elsewhere", "pages", put(f"{LIST}/x-page/items", "/videos"), f"{LIST}/x-page/items"),
    Slip("token elsewhere", "pages", put(f"{LIST}/x-page/token", "/next"), f"{LIST}/x-page/token"),
    Slip("unknown page parameter", "pages", put(f"{LIST}/x-page/param", "page"), f"{LIST}/x-page/param"),
    Slip("page parameter not in the body", "pages", put(f"{LIST}/x-page/in", "body"), f"{LIST}/x-page/param"),
    Slip("unknown order", "pages", put(f"{LIST}/x-page/order", "/created"), f"{LIST}/x-page/order"),
    Slip("no link to the next page", "pages", drop(f"{LIST}/responses/200/links"), f"{LIST}/x-page"),
    Slip("last page never ends", "pages", add(f"{PAGE}/required", "nextPageKey"), f"{LIST}/x-page/end"),
    # ---------------------------------------------------------------------------------------------------- error bodies
    Slip("no reader of refusals", "error-bodies", drop("#/x-error-body"), "#"),
    Slip("refusals lack the code", "error-bodies", put("#/x-error-body/code/0", "/error"), "#/x-error-body/code/0"),
    Slip(
        "refusal without a body",
        "error-bodies",
        drop("#/components/responses/RateLimited/content"),
        "#/components/responses/RateLimited",
    ),
    Slip(
        "refusal without a message",
        "error-bodies",
        put("#/x-error-body/message", ["/message"]),
        "#/components/responses/JobNotFound",
    ),
    Slip("unknown entry member", "error-bodies", put("#/x-error-body/field", "field"), "#/x-error-body/field"),
    # ---------------------------------------------------------------------------------------------------------- tables
    Slip("model without a price", "tables", drop(f"{POST}/x-credits/prices/veo3.1"), f"{POST}/x-credits/prices"),
    Slip("price of no model", "tables", put(f"{POST}/x-credits/prices/sora", 3), f"{POST}/x-credits/prices"),
    Slip("prices by nothing", "tables", put(f"{POST}/x-credits/by", "engine"), f"{POST}/x-credits/by"),
    Slip("seconds of nothing", "tables", put(f"{POST}/x-credits/seconds", "length"), f"{POST}/x-credits/seconds"),
    Slip("charge told nowhere", "tables", put(f"{POST}/x-credits/charged", "/credits"), f"{POST}/x-credits/charged"),
    Slip("width told nowhere", "tables", put(f"{POST}/x-media/width", "/size/0"), f"{POST}/x-media/width"),
    Slip("ratio without a size", "tables", drop(f"{POST}/x-media/sizes/veo3.1/9:16"), f"{POST}/x-media/sizes"),
    Slip(
        "size of a refused ratio",
        "tables",
        put(f"{POST}/x-media/sizes/veo3.1/1:1", [1080, 1080]),
        f"{POST}/x-media/sizes",
    ),
    Slip(
        "odd size",
        "tables",
        put(f"{POST}/x-media/sizes/veo3.1/9:16", [405, 720]),
        f"{POST}/x-media/sizes/veo3.1/9:16",
    ),
    Slip(
        "nothing to open",
        "open-enums",
        drop(f"{SCHEMAS}/VideoModel/enum"),
        f"{SCHEMAS}/VideoModel/x-open-enum",
    ),
    # ----------------------------------------------------------------------------------------------------------- forms
    Slip(
        "choice beside an object",
        "forms",
        put(f"{REQUEST}/anyOf", [{"required": ["prompt"]}, {"required": ["model"]}]),
        f"{REQUEST}/anyOf",
    ),
    Slip(
        "component that is only a rule",
        "forms",
        lambda document: put(f"{SCHEMAS}/Rule", {"not": {"required": ["prompt"]}})(
            add(f"{REQUEST}/allOf", {"$ref": "#/components/schemas/Rule"})(document)
        ),
        f"{REQUEST}/allOf/6",
    ),
    Slip(
        "object in line of a property",
        "forms",
        put(f"{REQUEST}/properties/scene", INLINE_OBJECT),
        f"{REQUEST}/properties/scene",
    ),
    Slip(
        "object in line of items",
        "forms",
        put(f"{PAGE}/properties/items/items", INLINE_OBJECT),
        f"{PAGE}/properties/items/items",
    ),
    Slip(
        "object in line of a response",
        "forms",
        put(f"{JOB}/{JSON_200}/schema", INLINE_OBJECT),
        f"{JOB}/{JSON_200}/schema",
    ),
    Slip(
        "enum in line",
        "forms",
        put("#/components/parameters/NextPageKey/schema/enum", ["a", "b"]),
        "#/components/parameters/NextPageKey/schema",
    ),
    Slip(
        "property of any type", "forms", drop(f"{PAGE}/properties/nextPageKey/type"), f"{PAGE}/properties/nextPageKey"
    ),
    Slip("object without a type", "forms", drop(f"{PAGE}/type"), PAGE),
    Slip("name that is taken", "forms", put(f"{SCHEMAS}/IntEnum", {"type": "string"}), f"{SCHEMAS}/IntEnum"),
    Slip(
        "default of a required property",
        "forms",
        put(f"{REQUEST}/properties/prompt/default", "A fox"),
        f"{REQUEST}/properties/prompt",
    ),
    # -------------------------------------------------------------------------------------------------------- keywords
    Slip(
        "nullable",
        "keywords",
        put(f"{PAGE}/properties/nextPageKey/nullable", True),
        f"{PAGE}/properties/nextPageKey/nullable",
    ),
    Slip(
        "misspelt keyword",
        "keywords",
        put(f"{REQUEST}/properties/prompt/maxLenght", 5000),
        f"{REQUEST}/properties/prompt/maxLenght",
    ),
    Slip(
        "misspelt keyword in a rule",
        "keywords",
        put(f"{REQUEST}/allOf/4/then/propertys", {}),
        f"{REQUEST}/allOf/4/then/propertys",
    ),
    # ----------------------------------------------------------------------------------------------------------- order
    Slip("components first", "order", first("#/components"), "#/components"),
    Slip("schemas first", "order", first("#/components/schemas"), "#/components/schemas"),
    Slip("callback's summary first", "order", first(f"{CALLBACK}/summary"), f"{CALLBACK}/summary"),
    Slip("methods reversed", "order", first(POST), POST),
    Slip("summary first", "order", first(f"{JOB}/summary"), f"{JOB}/summary"),
    Slip("note before source", "order", first(f"{SCHEMAS}/Job/x-note"), f"{SCHEMAS}/Job/x-note"),
    Slip("jobs before AI Studio", "order", first("#/paths/~1v1~1jobs~1{jobid}"), LIST),
    Slip("undeclared tag", "order", put(f"{JOB}/tags", ["Job"]), JOB),
    Slip(
        "path under another banner",
        "order",
        put(f"{JOB}/tags", ["AI Studio"]),
        "#/paths/~1v1~1jobs~1{jobid}",
    ),
    Slip("unknown banner", "order", text("- shared\n", "- common\n"), "#/components/responses"),
    # -------------------------------------------------------------------------------------------------------- examples
    Slip(
        "answer without an example",
        "examples-exist",
        drop(f"{JOB}/{JSON_200}/examples"),
        f"{JOB}/{JSON_200}",
    ),
    Slip(
        "refusal without an example",
        "examples-exist",
        put("#/components/responses/RateLimited/content/application~1json/examples", {}),
        "#/components/responses/RateLimited/content/application~1json",
    ),
    Slip(
        "request without an example",
        "examples-exist",
        drop(f"{POST}/requestBody/content/application~1json/examples"),
        f"{POST}/requestBody/content/application~1json",
    ),
    Slip(
        "callback without an example",
        "examples-exist",
        drop(f"{CALLBACK}/requestBody/content/application~1json/examples"),
        f"{CALLBACK}/requestBody/content/application~1json",
    ),
    Slip(
        "example that does not fit",
        "examples-fit",
        put(f"{JOB}/{JSON_200}/examples/inProgress/value/job_id", 7),
        f"{JOB}/{JSON_200}/examples/inProgress/value",
    ),
    Slip(
        "example with a wrong format",
        "examples-fit",
        put("#/components/parameters/JobId/example", "seven"),
        "#/components/parameters/JobId/example",
    ),
    Slip(
        "accepted body that is refused",
        "examples-fit",
        put(f"{REQUEST}/x-valid-examples/0/pad/prompt", 5001),
        f"{REQUEST}/x-valid-examples/0",
    ),
    Slip(
        "example of a schema that does not fit",
        "examples-fit",
        put(f"{SCHEMAS}/VideoModel/examples", ["sora-2"]),
        f"{SCHEMAS}/VideoModel/examples/0",
    ),
    Slip(
        "example of an undeclared member",
        "examples-fit",
        drop(f"{SCHEMAS}/GeneratedVideo/properties/extendVideoUrl"),
        f"{LIST}/{JSON_200}/examples/morePages/value/items/2/extendVideoUrl",
    ),
    Slip(
        "refused body with a misspelt member",
        "examples-fit",
        put(f"{REQUEST}/x-invalid-examples/0/value/modle", "veo3.1"),
        f"{REQUEST}/x-invalid-examples/0/modle",
    ),
    Slip(
        "default that is refused",
        "examples-fit",
        put(f"{REQUEST}/allOf/4/then/properties/duration/default", "5s"),
        f"{REQUEST}/allOf/4/then/properties/duration/default",
    ),
    # ---------------------------------------------------------------------------------------------------------- unused
    Slip("unused schema", "unused", put(f"{SCHEMAS}/Music", {"type": "string"}), f"{SCHEMAS}/Music"),
    Slip(
        "schema used only by itself",
        "unused",
        put(f"{SCHEMAS}/Tree", {"properties": {"tree": {"$ref": "#/components/schemas/Tree"}}}),
        f"{SCHEMAS}/Tree",
    ),
    Slip(
        "unused response",
        "unused",
        put("#/components/responses/Teapot", {"description": "I am one."}),
        "#/components/responses/Teapot",
    ),
    Slip(
        "unused scheme",
        "unused",
        put("#/components/securitySchemes/old", {"type": "http", "scheme": "bearer"}),
        "#/components/securitySchemes/old",
    ),
    # ------------------------------------------------------------------------------------------------------ the oracle
    Slip(
        "refusal names another field",
        "refusals",
        put(f"{REQUEST}/x-invalid-examples/0/fields", ["model"]),
        f"{REQUEST}/x-invalid-examples/0",
    ),
    Slip(
        "refusal names a field too many",
        "refusals",
        add(f"{REQUEST}/x-invalid-examples/0/fields", "model"),
        f"{REQUEST}/x-invalid-examples/0",
    ),
    Slip(
        "refused body that is accepted",
        "refusals",
        put(f"{REQUEST}/x-invalid-examples/0/value", {"prompt": "A fox crossing a road"}),
        f"{REQUEST}/x-invalid-examples/0",
    ),
    Slip("request without refusals", "refusals", drop(f"{REQUEST}/x-invalid-examples"), REQUEST),
    Slip(
        "padding of nothing",
        "refusals",
        put(f"{REQUEST}/x-valid-examples/0/pad", {"promt": 5000}),
        f"{REQUEST}/x-valid-examples/0/pad/promt",
    ),
    Slip(
        "enum member without a witness",
        "oracle",
        add(f"{SCHEMAS}/VideoModel/enum", "veo4"),
        f"{SCHEMAS}/VideoModel/enum/3",
    ),
    Slip(
        "pattern without a witness",
        "oracle",
        put(f"{REQUEST}/properties/prompt/pattern", "^[^~]*$"),
        f"{REQUEST}/properties/prompt/pattern",
    ),
    Slip(
        "limit without a witness",
        "oracle",
        put(f"{REQUEST}/maxProperties", 50),
        f"{REQUEST}/maxProperties",
    ),
    Slip(
        "required name without a witness",
        "oracle",
        drop(f"{REQUEST}/x-invalid-examples/0"),
        f"{REQUEST}/required/0",
    ),
    Slip(
        "clash without a witness",
        "oracle",
        add(f"{REQUEST}/allOf", {"not": {"required": ["webhook", "extendVideoUrl"]}}),
        f"{REQUEST}/allOf/6/not",
    ),
    Slip(
        "condition without a witness",
        "oracle",
        add(f"{REQUEST}/allOf", {"if": {"required": ["webhook"]}, "then": {"required": ["prompt"]}}),
        f"{REQUEST}/allOf/6/then",
    ),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.check}: {slip.name}")
def test_a_slip_is_found_where_it_is(slip: Slip, contract: Document) -> None:
    """A single mistake in the contract is reported by its check, at the place of the mistake."""
    check = ALL_CHECKS[slip.check]
    found = {json_pointer(finding.pointer) for finding in check(slip.edit(contract))}
    assert slip.pointer in found


def test_every_check_has_a_slip() -> None:
    """No check is without proof that it can fail."""
    assert {slip.check for slip in SLIPS} == set(ALL_CHECKS)


@pytest.mark.parametrize("name", ALL_CHECKS)
def test_the_contract_is_clean(name: str, contract: Document) -> None:
    """The check finds nothing in the contract as it is."""
    assert list(ALL_CHECKS[name](contract)) == []
