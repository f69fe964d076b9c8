"""The extensions of the contract and the shape that each must have; spec/README.md says what they mean."""

from collections.abc import Mapping
from typing import Any

from speclint.root_shapes import COUNT, FAILURE, MORE_THAN_NOTHING, ROOT, TEXT, TEXTS, record

_SECONDS = {"type": "number", "minimum": 0}
_POINTER = {"type": "string", "pattern": "^(/[^/]+)+$"}
_POINTERS = {"type": "array", "items": _POINTER, "minItems": 1, "uniqueItems": True}
_PAD = {"type": "object", "additionalProperties": COUNT, "minProperties": 1}
_VARY = {
    "type": "object",
    "propertyNames": _POINTER,
    "additionalProperties": {"type": "array", "minItems": 1, "uniqueItems": True},
    "minProperties": 1,
}
_CHANGES = {"pad": _PAD, "vary": _VARY}


_RANGE = record({"min": _SECONDS, "max": _SECONDS})
_EVEN = {"type": "integer", "minimum": 2, "multipleOf": 2}  # H.264 in its usual colour format has no odd sides
_SIZE = {"type": "array", "items": _EVEN, "minItems": 2, "maxItems": 2}
_SUFFIX = {"type": "string", "pattern": r"^[._][a-z0-9_]*(\.[a-z0-9]+)?$"}
_FILES = {"type": "object", "additionalProperties": _SUFFIX, "minProperties": 1}
_TOGETHER = {"properties": {"required": TEXTS}, "required": ["required"], "additionalProperties": False}
_APART = {  # `not: {required: [a, b]}`
    "type": "object",
    "properties": {"not": _TOGETHER},
    "required": ["not"],
    "additionalProperties": False,
}
_EXAMPLES = {"type": "array", "minItems": 1}
_CONTENT_TYPES = {
    "type": "object",
    "propertyNames": {"pattern": "^[a-z0-9]+$"},
    "additionalProperties": {"type": "string", "pattern": "^[a-z]+/[a-z0-9.+-]+$"},
    "minProperties": 1,
}
_PART = {"type": "number", "minimum": 0, "exclusiveMaximum": 1}

# What a call costs: by a table, or the sum of what it holds; and, on a component, by the table of another operation.
_BY_TABLE = record(
    {
        "by": TEXT,
        "per": TEXT,
        "prices": {"type": "object", "additionalProperties": MORE_THAN_NOTHING},
        "insufficient": FAILURE,
    },
    {"seconds": TEXT, "unit": TEXT, "charged": _POINTER, "source": TEXT},
) | {"dependentRequired": {"seconds": ["unit"], "unit": ["seconds"]}}
_BY_CONTENT = record({"each": TEXT, "insufficient": FAILURE}, {"unknown-with": _POINTERS, "charged": _POINTER})
_AS_OTHERS = record({"by": TEXT, "as": TEXTS}, {"seconds": TEXT})
_CREDITS = {
    "if": {"required": ["each"]},
    "then": _BY_CONTENT,
    "else": {"if": {"required": ["as"]}, "then": _AS_OTHERS, "else": _BY_TABLE},
}

DOES = ("list", "create", "get", "update", "delete")
"""What an operation does with the things of a collection."""

SHAPES: Mapping[str, dict[str, Any]] = {
    "x-provenance": {"enum": ["documented", "sample", "legacy", "assumed"]},
    "x-source": TEXT,
    "x-note": {"type": "string", "pattern": r"\S"},
    "x-name": {"type": "string", "pattern": "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"},
    "x-retry": {"enum": ["safe", "never"]},
    "x-job": record(
        {"kind": TEXT, "result": TEXT, "typical-seconds": _RANGE, "failure": FAILURE},
        {"file": TEXT, "list": TEXT, "progress": record({"from": _PART, "message": TEXT, "state": TEXT})},
    ),
    "x-job-states": record(
        {
            **dict.fromkeys(("status", "result", "error-code", "error-message"), _POINTER),
            **dict.fromkeys(("running", "succeeded", "failed"), TEXTS),
            "poll-seconds": _RANGE,
            "deadline-seconds": _SECONDS,
            "deadline-hint": TEXT,
            "failure-hint": TEXT,
        },
        {
            "cleaned": TEXTS,
            "list": TEXT,
            "progress": _POINTER,
            "failure-hints": {"type": "object", "additionalProperties": TEXT, "minProperties": 1},
        },
    ),
    "x-page": record(
        {
            "style": {"enum": ["token", "number"]},
            "in": {"enum": ["query", "body"]},
            "items": _POINTER,
            "param": TEXT,
        },
        {
            "token": _POINTER,
            "end": {"enum": ["absent", "null"]},
            "size-param": TEXT,
            "size": COUNT,
            "order": _POINTER,
            "key": _POINTER,
        },
    )
    | {
        "if": {"properties": {"style": {"const": "token"}}},
        "then": {"required": ["token", "end"]},
        "else": {"properties": {"token": False, "end": False}},
    },
    "x-collection": record(
        {"name": {"type": "string", "pattern": "^[a-z]+(_[a-z]+)*$"}, "does": {"enum": list(DOES)}},
        {"items": {"type": "string", "pattern": "^(/[^/]+)*$"}, "key": _POINTER, "fixed": {"const": True}},
    )
    | {
        "if": {"properties": {"does": {"const": "list"}}},
        "then": {"required": ["items", "key"]},
        "else": {"properties": {"items": False, "key": False, "fixed": False}},
    },
    "x-lock": record({"field": _POINTER}),
    "x-upload": record(
        {
            "name": {"type": "string", "pattern": "^[a-z]+(_[a-z]+)*$"},
            **dict.fromkeys(("file-name", "content-type"), TEXT),
            "content-types": _CONTENT_TYPES,
            **dict.fromkeys(("signed", "url"), _POINTER),
        }
    ),
    "x-body-name": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_]*$"},
    "x-unique": {"const": True},
    "x-secret": {"const": True},
    "x-also": TEXTS,
    "x-quota": record({"figure": TEXT}),
    "x-when": {"enum": ["completed"]},
    "x-query": {
        "type": "object",
        "properties": {
            "dependentRequired": {"type": "object", "additionalProperties": TEXTS, "minProperties": 1},
            "allOf": {"type": "array", "items": _APART, "minItems": 1},
            **dict.fromkeys(("x-valid-examples", "x-invalid-examples"), _EXAMPLES),
        },
        "required": ["x-valid-examples", "x-invalid-examples"],
        "additionalProperties": False,
    },
    "x-history": record({"months": COUNT, "date": _POINTER}),
    "x-credits": _CREDITS,
    "x-credit-sources": record(dict.fromkeys(("reset", "adjustment", "came", "went"), TEXT)),
    "x-media": record(
        {
            "by": TEXTS,
            "sizes": {"type": "object"},
            "folder": TEXT,
            "files": _FILES,
        },
        {
            **dict.fromkeys(("width", "height", "duration"), _POINTER),
            "destinations": {"type": "object", "additionalProperties": _FILES, "minProperties": 1},
        },
    ),
    "x-open-enum": {"if": {"type": "array"}, "then": TEXTS, "else": {"const": True}},
    "x-hints": TEXTS,
    "x-pattern-means": TEXT,
    "x-key-prefix": TEXT,
    "x-retry-policy": record(
        {
            "backoff-seconds": {"type": "array", "items": _SECONDS, "minItems": 1},
            "longest-pause-seconds": MORE_THAN_NOTHING,
        }
    ),
    "x-request-ids": record({"headers": {**TEXTS, "items": {"type": "string", "pattern": "^[a-z0-9-]+$"}}}),
    "x-webhook-delivery": record(
        {"retry-seconds": {"type": "array", "items": _SECONDS}, "timeout-seconds": MORE_THAN_NOTHING}
    ),
    **ROOT,
    "x-error-body": record(
        {**dict.fromkeys(("code", "message", "fields"), _POINTERS), "field": TEXT, "problem": TEXT},
    ),
    "x-valid-examples": {"type": "array", "items": record({"value": True, "why": TEXT}, _CHANGES)},
    "x-invalid-examples": {
        "type": "array",
        "items": record(
            {"value": True, "fields": TEXTS, "why": TEXT}, {**_CHANGES, "provenance": {"enum": ["sample", "assumed"]}}
        ),
    },
}

SIZE: dict[str, Any] = _SIZE
"""The shape of a leaf of `x-media`'s table: width and height in pixels."""
