"""The extensions of the contract and the shape that each must have; spec/README.md says what they mean."""

from collections.abc import Mapping
from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT, "minItems": 1, "uniqueItems": True}
_COUNT = {"type": "integer", "minimum": 1}
_SECONDS = {"type": "number", "minimum": 0}
_POINTER = {"type": "string", "pattern": "^(/[^/]+)+$"}
_POINTERS = {"type": "array", "items": _POINTER, "minItems": 1, "uniqueItems": True}
_PAD = {"type": "object", "additionalProperties": _COUNT, "minProperties": 1}
_VARY = {
    "type": "object",
    "propertyNames": _POINTER,
    "additionalProperties": {"type": "array", "minItems": 1, "uniqueItems": True},
    "minProperties": 1,
}
_CHANGES = {"pad": _PAD, "vary": _VARY}
_MORE_THAN_NOTHING = {"type": "number", "exclusiveMinimum": 0}


def _record(required: Mapping[str, Any], optional: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """An object with these members, and any extension (a provenance of its own) beside them."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
    }


_RANGE = _record({"min": _SECONDS, "max": _SECONDS})
_FAILURE = _record({"error_code": _TEXT, "error_message": _TEXT})
_EVEN = {"type": "integer", "minimum": 2, "multipleOf": 2}  # H.264 in its usual colour format has no odd sides
_SIZE = {"type": "array", "items": _EVEN, "minItems": 2, "maxItems": 2}
_SUFFIX = {"type": "string", "pattern": r"^[._][a-z0-9_]*(\.[a-z0-9]+)?$"}
_TOGETHER = {"properties": {"required": _TEXTS}, "required": ["required"], "additionalProperties": False}
_APART = {  # `not: {required: [a, b]}`
    "type": "object",
    "properties": {"not": _TOGETHER},
    "required": ["not"],
    "additionalProperties": False,
}
_EXAMPLES = {"type": "array", "minItems": 1}
_PART = {"type": "number", "minimum": 0, "exclusiveMaximum": 1}
_PLACE = {"position": _TEXT, "width": _TEXT}
_TEXT_PLACE, _SHAPE_PLACE = _record({"font-size": _COUNT, **_PLACE}), _record({**_PLACE, "fill": _TEXT})
_VOICES = {"type": "object", "additionalProperties": _TEXT, "minProperties": 1}

# What a call costs: by a table, or the sum of what it holds; and, on a component, by the table of another operation.
_BY_TABLE = _record(
    {
        "by": _TEXT,
        "per": _TEXT,
        "prices": {"type": "object", "additionalProperties": _MORE_THAN_NOTHING},
        "insufficient": _FAILURE,
    },
    {"seconds": _TEXT, "unit": _TEXT, "charged": _POINTER, "source": _TEXT},
) | {"dependentRequired": {"seconds": ["unit"], "unit": ["seconds"]}}
_BY_CONTENT = _record({"each": _TEXT, "insufficient": _FAILURE}, {"unknown-with": _POINTERS, "charged": _POINTER})
_AS_OTHERS = _record({"by": _TEXT, "as": _TEXTS}, {"seconds": _TEXT})
_CREDITS = {
    "if": {"required": ["each"]},
    "then": _BY_CONTENT,
    "else": {"if": {"required": ["as"]}, "then": _AS_OTHERS, "else": _BY_TABLE},
}

DOES = ("list", "create", "get", "update", "delete")
"""What an operation does with the things of a collection."""

SHAPES: Mapping[str, dict[str, Any]] = {
    "x-provenance": {"enum": ["documented", "sample", "legacy", "assumed"]},
    "x-source": _TEXT,
    "x-note": {"type": "string", "pattern": r"\S"},
    "x-name": {"type": "string", "pattern": "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"},
    "x-retry": {"enum": ["safe", "never"]},
    "x-job": _record(
        {"kind": _TEXT, "result": _TEXT, "typical-seconds": _RANGE, "failure": _FAILURE},
        {"file": _TEXT, "list": _TEXT, "progress": _record({"from": _PART, "message": _TEXT, "state": _TEXT})},
    ),
    "x-job-states": _record(
        {
            **dict.fromkeys(("status", "result", "error-code", "error-message"), _POINTER),
            **dict.fromkeys(("running", "succeeded", "failed"), _TEXTS),
            "poll-seconds": _RANGE,
            "deadline-seconds": _SECONDS,
            "deadline-hint": _TEXT,
            "failure-hint": _TEXT,
        },
        {
            "cleaned": _TEXTS,
            "list": _TEXT,
            "progress": _POINTER,
            "failure-hints": {"type": "object", "additionalProperties": _TEXT, "minProperties": 1},
        },
    ),
    "x-page": _record(
        {
            "style": {"enum": ["token", "number"]},
            "in": {"enum": ["query", "body"]},
            "items": _POINTER,
            "param": _TEXT,
        },
        {
            "token": _POINTER,
            "end": {"enum": ["absent", "null"]},
            "size-param": _TEXT,
            "size": _COUNT,
            "order": _POINTER,
            "key": _POINTER,
        },
    )
    | {
        "if": {"properties": {"style": {"const": "token"}}},
        "then": {"required": ["token", "end"]},
        "else": {"properties": {"token": False, "end": False}},
    },
    "x-collection": _record(
        {"name": {"type": "string", "pattern": "^[a-z]+(_[a-z]+)*$"}, "does": {"enum": list(DOES)}},
        {"items": {"type": "string", "pattern": "^(/[^/]+)*$"}, "key": _POINTER, "fixed": {"const": True}},
    )
    | {
        "if": {"properties": {"does": {"const": "list"}}},
        "then": {"required": ["items", "key"]},
        "else": {"properties": {"items": False, "key": False, "fixed": False}},
    },
    "x-lock": _record({"field": _POINTER}),
    "x-upload": _record(
        {
            "name": {"type": "string", "pattern": "^[a-z]+(_[a-z]+)*$"},
            **dict.fromkeys(("file-name", "content-type"), _TEXT),
            **dict.fromkeys(("signed", "url"), _POINTER),
        }
    ),
    "x-body-name": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_]*$"},
    "x-unique": {"const": True},
    "x-quota": _record({"figure": _TEXT}),
    "x-when": {"enum": ["completed"]},
    "x-query": {
        "type": "object",
        "properties": {
            "dependentRequired": {"type": "object", "additionalProperties": _TEXTS, "minProperties": 1},
            "allOf": {"type": "array", "items": _APART, "minItems": 1},
            **dict.fromkeys(("x-valid-examples", "x-invalid-examples"), _EXAMPLES),
        },
        "required": ["x-valid-examples", "x-invalid-examples"],
        "additionalProperties": False,
    },
    "x-history": _record({"months": _COUNT, "date": _POINTER}),
    "x-credits": _CREDITS,
    "x-credit-sources": _record(dict.fromkeys(("reset", "adjustment", "came", "went"), _TEXT)),
    "x-media": _record(
        {
            "by": _TEXTS,
            "sizes": {"type": "object"},
            "folder": _TEXT,
            "files": {"type": "object", "additionalProperties": _SUFFIX, "minProperties": 1},
        },
        dict.fromkeys(("width", "height", "duration"), _POINTER),
    ),
    "x-open-enum": {"const": True},
    "x-hints": _TEXTS,
    "x-pattern-means": _TEXT,
    "x-key-prefix": _TEXT,
    "x-retry-policy": _record(
        {
            "backoff-seconds": {"type": "array", "items": _SECONDS, "minItems": 1},
            "longest-pause-seconds": _MORE_THAN_NOTHING,
        }
    ),
    "x-request-ids": _record({"headers": {**_TEXTS, "items": {"type": "string", "pattern": "^[a-z0-9-]+$"}}}),
    "x-webhook-delivery": _record(
        {"retry-seconds": {"type": "array", "items": _SECONDS}, "timeout-seconds": _MORE_THAN_NOTHING}
    ),
    "x-storyboard": _record(
        {
            "narration": _record(
                {
                    "words-per-minute": _MORE_THAN_NOTHING,
                    "characters-per-minute": _MORE_THAN_NOTHING,
                    "counted-in-characters": _TEXTS,
                    "language": _TEXT,
                }
            ),
            "scene-seconds": _record({"shortest": _MORE_THAN_NOTHING, "visual-only": _MORE_THAN_NOTHING}),
            "voices": _record({"default": _VOICES, "more": _TEXTS}),
            "invalid-speaker": _FAILURE,
            "no-visual": _FAILURE,
            "no-speaker": _FAILURE,
            "too-long": _record(
                {"seconds": _MORE_THAN_NOTHING, "error_code": _TEXT, "error_message": _TEXT},
            ),
            "script": _record({"seconds": _MORE_THAN_NOTHING}),
            "stock": _record({"libraries": _TEXTS}),
            "elements": _record(
                {
                    "variant": _TEXT,
                    "text": {"type": "object", "additionalProperties": _TEXT_PLACE, "minProperties": 1},
                    "shape": _SHAPE_PLACE,
                    **dict.fromkeys(("media", "logo", "avatar"), _record(_PLACE)),
                }
            ),
            "avatar-credits": _record({"credits": _MORE_THAN_NOTHING, "seconds": _MORE_THAN_NOTHING, "source": _TEXT}),
        }
    ),
    "x-error-body": _record(
        {**dict.fromkeys(("code", "message", "fields"), _POINTERS), "field": _TEXT, "problem": _TEXT},
    ),
    "x-valid-examples": {"type": "array", "items": _record({"value": True, "why": _TEXT}, _CHANGES)},
    "x-invalid-examples": {
        "type": "array",
        "items": _record(
            {"value": True, "fields": _TEXTS, "why": _TEXT}, {**_CHANGES, "provenance": {"enum": ["sample", "assumed"]}}
        ),
    },
}

SIZE: dict[str, Any] = _SIZE
"""The shape of a leaf of `x-media`'s table: width and height in pixels."""
