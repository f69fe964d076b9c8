"""Slips in what an account keeps, in bodies that are sent whole, in uploads and in numbered pages."""

from tests.spec.slips import JOB, POST, SCHEMAS, Slip, drop, put

LISTED = "#/paths/~1v1~1awsconnections/get"
MADE = "#/paths/~1v1~1awsconnections/post"
ONE = "#/paths/~1v1~1awsconnections~1{connectionid}"
MUSIC = "#/paths/~1v1~1music~1search/post"
ELEMENTS = "#/paths/~1v2~1video~1storyboard~1{jobid}~1elements/put"
TEMPLATE = "#/paths/~1v1~1templates/post"
UPLOAD = "#/paths/~1v1~1media~1generateurl/post"
TRANSCRIBE = "#/paths/~1v2~1transcription/post"

SLIPS = [
    # ----------------------------------------------------------------------------------------------------- collections
    Slip("unknown deed", "extensions", put(f"{ONE}/get/x-collection/does", "read"), f"{ONE}/get/x-collection/does"),
    Slip("list without a key", "extensions", drop(f"{LISTED}/x-collection/key"), f"{LISTED}/x-collection"),
    Slip(
        "items of what is no list",
        "extensions",
        put(f"{MADE}/x-collection/items", "/Items"),
        f"{MADE}/x-collection/items",
    ),
    Slip(
        "items elsewhere", "collections", put(f"{LISTED}/x-collection/items", "/items"), f"{LISTED}/x-collection/items"
    ),
    Slip("key elsewhere", "collections", put(f"{LISTED}/x-collection/key", "/id"), f"{LISTED}/x-collection/key"),
    Slip(
        "deleted twice", "collections", put(f"{ONE}/put/x-collection/does", "delete"), f"{ONE}/delete/x-collection/does"
    ),
    Slip("got without an id", "collections", put(f"{MADE}/x-collection/does", "get"), f"{MADE}/x-collection/does"),
    # ----------------------------------------------------------------------------------------------------------- locks
    Slip("version elsewhere", "locks", put(f"{ONE}/put/x-lock/field", "/revision"), f"{ONE}/put/x-lock/field"),
    Slip("no answer to a stale version", "locks", drop(f"{ONE}/put/responses/409"), f"{ONE}/put"),
    # ---------------------------------------------------------------------------------------------- secrets and names
    Slip(
        "secret in an answer",
        "secrets",
        put(f"{SCHEMAS}/AwsConnection/properties/type/writeOnly", True),
        f"{SCHEMAS}/AwsConnection/properties/type",
    ),
    Slip(
        "unique, but no property",
        "unique",
        put(f"{SCHEMAS}/AwsConnection/x-unique", True),
        f"{SCHEMAS}/AwsConnection/x-unique",
    ),
    Slip(
        "more than it stands for",
        "also",
        put(f"{SCHEMAS}/TranscriptItem/x-also", ["TranscriptSegment", "Transcription"]),
        f"{SCHEMAS}/TranscriptItem/x-also/1",
    ),
    Slip(
        "stands for nothing",
        "also",
        put(f"{SCHEMAS}/TranscriptItem/x-also/0", "Speech"),
        f"{SCHEMAS}/TranscriptItem/x-also/0",
    ),
    # ---------------------------------------------------------------------------------------------------------- bodies
    Slip("list without a name", "whole-bodies", drop(f"{ELEMENTS}/requestBody/x-body-name"), f"{ELEMENTS}/requestBody"),
    Slip(
        "bytes without a name", "whole-bodies", drop(f"{TEMPLATE}/requestBody/x-body-name"), f"{TEMPLATE}/requestBody"
    ),
    Slip(
        "called like a parameter",
        "whole-bodies",
        put(f"{ELEMENTS}/requestBody/x-body-name", "jobid"),
        f"{ELEMENTS}/requestBody/x-body-name",
    ),
    Slip(
        "bytes that hold something else",
        "examples-fit",
        put(f"{TEMPLATE}/requestBody/content/application~1octet-stream/examples", {"bad": {"value": []}}),
        f"{TEMPLATE}/requestBody/content/application~1octet-stream/examples/bad/value",
    ),
    # --------------------------------------------------------------------------------------------------------- uploads
    Slip("no such field", "uploads", put(f"{UPLOAD}/x-upload/file-name", "name"), f"{UPLOAD}/x-upload/file-name"),
    Slip(
        "no type of a file",
        "extensions",
        put(f"{UPLOAD}/x-upload/content-types/wav", "wav"),
        f"{UPLOAD}/x-upload/content-types/wav",
    ),
    Slip("no such address", "uploads", put(f"{UPLOAD}/x-upload/signed", "/signedUrl"), f"{UPLOAD}/x-upload/signed"),
    # ---------------------------------------------------------------------------------------------------------- quotas
    Slip("minutes of nothing", "quotas", put(f"{JOB}/x-quota", {"figure": "videoMinutes"}), f"{JOB}/x-quota"),
    Slip(
        "figure of nothing",
        "quotas",
        put(f"{TRANSCRIBE}/x-quota/figure", "minutes"),
        f"{TRANSCRIBE}/x-quota/figure",
    ),
    # ----------------------------------------------------------------------------------------------------------- pages
    Slip("numbered, with a token", "extensions", put(f"{MUSIC}/x-page/token", "/next"), f"{MUSIC}/x-page/token"),
    Slip("no such size", "pages", put(f"{MUSIC}/x-page/size-param", "size"), f"{MUSIC}/x-page/size-param"),
    # -------------------------------------------------------------------------------------------------------- security
    Slip("open without a word", "security", drop(f"{POST}/security"), POST),
]
