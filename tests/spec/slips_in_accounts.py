"""Slips in queries, notifications, the ends of jobs, files, and what an account's books show."""

from tests.spec.slips import CALLBACK, IMAGE, JOB, JOBS, POST, SCHEMAS, USAGE, Slip, drop, first, put

MONTH = "#/components/parameters/Month"
YEAR = "#/components/parameters/Year"
STATES = f"{JOB}/x-job-states"
QUERY = f"{USAGE}/x-query"

SLIPS = [
    # ------------------------------------------------------------------------------------------------------ extensions
    Slip("folder without files", "extensions", drop(f"{IMAGE}/x-media/files"), f"{IMAGE}/x-media"),
    Slip("suffix without a dot", "extensions", put(f"{IMAGE}/x-media/files/url", "png"), f"{IMAGE}/x-media/files/url"),
    Slip("nothing to do about a failure", "extensions", drop(f"{STATES}/failure-hint"), STATES),
    Slip("hint of nothing", "extensions", put(f"{STATES}/failure-hints/X", ""), f"{STATES}/failure-hints/X"),
    Slip("misspelt rule of a query", "extensions", put(f"{QUERY}/dependantRequired", {}), QUERY),
    Slip("history of no months", "extensions", put(f"{USAGE}/x-history/months", 0), f"{USAGE}/x-history/months"),
    Slip(
        "delivery without a schedule", "extensions", drop("#/x-webhook-delivery/retry-seconds"), "#/x-webhook-delivery"
    ),
    Slip(
        "request id in capitals",
        "extensions",
        put("#/x-request-ids/headers/0", "X-Request-Id"),
        "#/x-request-ids/headers/0",
    ),
    Slip("reset without a name", "extensions", drop(f"{USAGE}/x-credit-sources/reset"), f"{USAGE}/x-credit-sources"),
    # --------------------------------------------------------------------------------------------------------- queries
    Slip("no answer to a bad query", "answers", drop(f"{USAGE}/responses/400"), USAGE),
    Slip("no answer of the gate", "answers", drop(f"{USAGE}/responses/403"), USAGE),
    Slip(
        "rule between unknown parameters",
        "query-names",
        put(f"{QUERY}/dependentRequired", {"year": ["day"]}),
        f"{QUERY}/dependentRequired/year/0",
    ),
    Slip(
        "example of an unknown parameter",
        "query-names",
        put(f"{QUERY}/x-valid-examples/1/value", {"months": 1}),
        f"{QUERY}/x-valid-examples/1/value/months",
    ),
    Slip("query without its proof", "query-examples", drop(QUERY), USAGE),
    Slip(
        "query refused for another reason",
        "query-examples",
        put(f"{QUERY}/x-invalid-examples/0/fields", ["year"]),
        f"{QUERY}/x-invalid-examples/0",
    ),
    Slip("rule that is gone", "query-examples", drop(f"{QUERY}/dependentRequired"), f"{QUERY}/x-invalid-examples/0"),
    Slip(
        "rule that nothing proves",
        "query-examples",
        put(f"{YEAR}/schema/multipleOf", 1),
        f"{YEAR}/schema/multipleOf",
    ),
    Slip("bound that is loose", "query-examples", put(f"{MONTH}/schema/maximum", 13), f"{QUERY}/x-invalid-examples/2"),
    Slip(
        "parameter that is suddenly required",
        "query-examples",
        put(f"{MONTH}/required", True),
        f"{QUERY}/x-valid-examples/0",
    ),
    # --------------------------------------------------------------------------------------------------- notifications
    Slip("delivered nobody knows how", "callbacks", drop("#/x-webhook-delivery"), CALLBACK),
    Slip("about no job", "callbacks", drop(f"{CALLBACK}/responses/200/links"), CALLBACK),
    Slip(
        "about a job that it does not name",
        "links",
        put(f"{CALLBACK}/responses/200/links/job/parameters/jobid", "$request.body#/jobId"),
        f"{CALLBACK}/responses/200/links/job/parameters/jobid",
    ),
    Slip(
        "name of another operation", "method-names", put(f"{CALLBACK}/operationId", "getJob"), f"{CALLBACK}/operationId"
    ),
    Slip("unused callback", "unused", put("#/components/callbacks/Other", {}), "#/components/callbacks/Other"),
    Slip(
        "summary of a deletion first",
        "order",
        first("#/paths/~1v1~1jobs~1{jobid}~1clean/delete/summary"),
        "#/paths/~1v1~1jobs~1{jobid}~1clean/delete/summary",
    ),
    Slip(
        "deletion that may be repeated or not",
        "retry",
        drop("#/paths/~1v1~1jobs~1{jobid}~1clean/delete/x-retry"),
        "#/paths/~1v1~1jobs~1{jobid}~1clean/delete",
    ),
    # ----------------------------------------------------------------------------------------------------- ends of jobs
    Slip("cleaned in no list", "job-states", drop(f"{STATES}/cleaned"), STATES),
    Slip(
        "cleaned without an example",
        "job-states",
        drop(f"{JOB}/responses/200/content/application~1json/examples/cleaned"),
        f"{JOB}/responses/200/content/application~1json",
    ),
    Slip("all listed nowhere", "job-states", put(f"{STATES}/list", "getJob"), f"{STATES}/list"),
    Slip("listed nowhere", "jobs", put(f"{IMAGE}/x-job/list", "generateImage"), f"{IMAGE}/x-job/list"),
    Slip(
        "token that is never null",
        "pages",
        put(f"{SCHEMAS}/JobPage/properties/nextPageKey/type", "string"),
        f"{JOBS}/x-page/end",
    ),
    Slip("token that may be absent", "pages", put(f"{SCHEMAS}/JobPage/required", ["items"]), f"{JOBS}/x-page/end"),
    Slip(
        "forbidden key of nothing",
        "names",
        put(f"{SCHEMAS}/AiImage/allOf/0/not/required/0", "durration"),
        f"{SCHEMAS}/AiImage/allOf/0/not/required/0",
    ),
    Slip(
        "page for people without an example",
        "examples-exist",
        drop("#/components/responses/Blocked/content/text~1html/examples"),
        "#/components/responses/Blocked/content/text~1html",
    ),
    # ------------------------------------------------------------------------------------------------ files and books
    Slip("address without a suffix", "files", drop(f"{POST}/x-media/files/previewImageUrl"), f"{POST}/x-media/files"),
    Slip("suffix of no address", "files", put(f"{IMAGE}/x-media/files/posterUrl", ".png"), f"{IMAGE}/x-media/files"),
    Slip("history without a date", "history", put(f"{USAGE}/x-history/date", "/amount"), f"{USAGE}/x-history/date"),
    Slip(
        "charge under an unknown name",
        "credit-sources",
        put(f"{IMAGE}/x-credits/source", "Text-to-Picture"),
        f"{IMAGE}/x-credits/source",
    ),
    Slip(
        "reset under an unknown name",
        "credit-sources",
        put(f"{USAGE}/x-credit-sources/reset", "Reset"),
        f"{USAGE}/x-credit-sources/reset",
    ),
    Slip(
        "credits that went under an unknown name",
        "credit-sources",
        put(f"{USAGE}/x-credit-sources/went", "spent"),
        f"{USAGE}/x-credit-sources/went",
    ),
]
