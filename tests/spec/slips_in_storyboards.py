"""Slips in what the contract says of storyboards: their extensions, nested prices, rules deep inside."""

from tests.spec.slips import JOB, SCHEMAS, Slip, add, drop, put

RENDER = "#/paths/~1v2~1video~1storyboard~1render/post"
VISUAL = f"{SCHEMAS}/AiVisual"
BOARD = f"{SCHEMAS}/StoryboardRequest"
STORY = "#/x-storyboard"
UNKNOWN = f"{RENDER}/x-credits/unknown-with"
EXAMPLE = f"{BOARD}/x-valid-examples/0"

SLIPS = [
    # ------------------------------------------------------------------------------------------------------ extensions
    Slip(
        "pace that is none",
        "extensions",
        put(f"{STORY}/narration/words-per-minute", 0),
        f"{STORY}/narration/words-per-minute",
    ),
    Slip("voice that is none", "extensions", put(f"{STORY}/voices/default/en", ""), f"{STORY}/voices/default/en"),
    Slip("failure without a code", "extensions", drop(f"{STORY}/no-visual/error_code"), f"{STORY}/no-visual"),
    Slip(
        "progress from the end on",
        "extensions",
        put(f"{RENDER}/x-job/progress/from", 1),
        f"{RENDER}/x-job/progress/from",
    ),
    Slip(
        "progress that is no pointer",
        "extensions",
        put(f"{JOB}/x-job-states/progress", "x"),
        f"{JOB}/x-job-states/progress",
    ),
    Slip("content with a price", "extensions", put(f"{RENDER}/x-credits/prices", {"veo3.1": 1}), f"{RENDER}/x-credits"),
    Slip(
        "component with a price", "extensions", put(f"{VISUAL}/x-credits/prices", {"veo3.1": 1}), f"{VISUAL}/x-credits"
    ),
    Slip("component charged as nothing", "extensions", put(f"{VISUAL}/x-credits/as", []), f"{VISUAL}/x-credits/as"),
    Slip("nothing to vary", "extensions", put(f"{EXAMPLE}/vary", {}), f"{EXAMPLE}/vary"),
    Slip("name in place of a pointer", "extensions", put(f"{EXAMPLE}/vary", {"videoName": ["a"]}), f"{EXAMPLE}/vary"),
    Slip(
        "no value to vary to", "extensions", put(f"{EXAMPLE}/vary", {"/videoName": []}), f"{EXAMPLE}/vary/~1videoName"
    ),
    # ---------------------------------------------------------------------------------------------------------- prices
    Slip("price of what has none", "contents", put(f"{RENDER}/x-credits/each", "Scene"), f"{RENDER}/x-credits/each"),
    Slip("field that decides nothing", "contents", put(f"{UNKNOWN}/0", "/scenes/*/tempalteId"), f"{UNKNOWN}/0"),
    Slip(
        "charged as what costs nothing", "contents", add(f"{VISUAL}/x-credits/as", "getJob"), f"{VISUAL}/x-credits/as/2"
    ),
    Slip(
        "model charged nowhere", "contents", put(f"{VISUAL}/x-credits/as", ["generateImage"]), f"{VISUAL}/x-credits/as"
    ),
    Slip("charged by nothing", "contents", put(f"{VISUAL}/x-credits/by", "engine"), f"{VISUAL}/x-credits/by"),
    Slip(
        "charged by the second of nothing",
        "contents",
        drop(f"{VISUAL}/x-credits/seconds"),
        f"{VISUAL}/x-credits/seconds",
    ),
    Slip("length that nothing tells", "contents", drop(f"{VISUAL}/allOf/5/then"), f"{VISUAL}/x-credits/by"),
    Slip("sum told nowhere", "tables", put(f"{RENDER}/x-credits/charged", "/credits"), f"{RENDER}/x-credits/charged"),
    Slip(
        "avatar under an unknown name",
        "credit-sources",
        put(f"{STORY}/avatar-credits/source", "Avatar"),
        f"{STORY}/avatar-credits/source",
    ),
    # ------------------------------------------------------------------------------------------------------------ jobs
    Slip(
        "progress told nowhere",
        "job-states",
        put(f"{JOB}/x-job-states/progress", "/data/done"),
        f"{JOB}/x-job-states/progress",
    ),
    # ----------------------------------------------------------------------------------------------------- deep inside
    Slip(
        "ban of no field",
        "names",
        put(f"{SCHEMAS}/Element/allOf/8/then/properties/txet", False),
        f"{SCHEMAS}/Element/allOf/8/then/properties/txet",
    ),
    Slip(
        "item that is counted by nothing",
        "names",
        put(f"{SCHEMAS}/FontStyle/properties/animations/allOf/0/contains/required", ["kind"]),
        f"{SCHEMAS}/FontStyle/properties/animations/allOf/0/contains/required/0",
    ),
    Slip(
        "varied nowhere",
        "refusals",
        put(f"{EXAMPLE}/vary", {"/scenes/9/story": ["a"]}),
        f"{EXAMPLE}/vary/~1scenes~19~1story",
    ),
    Slip(
        "padded nowhere", "refusals", put(f"{EXAMPLE}/pad", {"/scenes/9/story": 5}), f"{EXAMPLE}/pad/~1scenes~19~1story"
    ),
    Slip(
        "varied to what is refused",
        "examples-fit",
        put(f"{EXAMPLE}/vary", {"/videoName": ["a", "b/c"]}),
        f"{EXAMPLE}/vary/~1videoName/1",
    ),
    Slip(
        "shared example that does not fit",
        "examples-fit",
        put("#/components/examples/FirstVideo/value/videoName", ""),
        "#/components/examples/FirstVideo/value",
    ),
    Slip(
        "shared example of nothing",
        "unused",
        put("#/components/examples/Last", {"value": 1}),
        "#/components/examples/Last",
    ),
]
