"""Slips in the schemas, the examples and the order of the contract."""

from tests.spec.slips import (
    CALLBACK,
    JOB,
    JSON_200,
    LIST,
    PAGE,
    POST,
    REQUEST,
    SCHEMAS,
    Slip,
    add,
    drop,
    first,
    put,
    text,
)

SAME_AS_A_LOOK = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "id": {"type": "string", "format": "uuid"}},
    "required": ["id", "name"],
}
INLINE_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}

SLIPS = [
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
    # -------------------------------------------------------------------------------------------------------- repeated
    Slip(
        "two schemas that say the same",
        "repeated",
        put(f"{SCHEMAS}/StoredLook", {**SAME_AS_A_LOOK, "description": "In other words.", "x-provenance": "assumed"}),
        f"{SCHEMAS}/StoredLook",
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
