"""The shapes of the extensions at the top of the document: what the mock must know that no operation says."""

from collections.abc import Mapping
from typing import Any

TEXT = {"type": "string", "minLength": 1}
TEXTS = {"type": "array", "items": TEXT, "minItems": 1, "uniqueItems": True}
COUNT = {"type": "integer", "minimum": 1}
MORE_THAN_NOTHING = {"type": "number", "exclusiveMinimum": 0}


def record(required: Mapping[str, Any], optional: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """An object with these members, and any extension (a provenance of its own) beside them."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
    }


FAILURE = record({"error_code": TEXT, "error_message": TEXT})
_PLACE = {"position": TEXT, "width": TEXT}
_TEXT_PLACE, _SHAPE_PLACE = record({"font-size": COUNT, **_PLACE}), record({**_PLACE, "fill": TEXT})
_WORDS = {"type": "object", "additionalProperties": TEXT, "minProperties": 1}
_VIEW = record({}, {"zoom": MORE_THAN_NOTHING, "centerX": MORE_THAN_NOTHING, "centerY": MORE_THAN_NOTHING})
_MOVES = {"type": "object", "additionalProperties": record({"start": _VIEW, "end": _VIEW}), "minProperties": 1}
_SPAN = record({"shortest": MORE_THAN_NOTHING, "longest": MORE_THAN_NOTHING})

ROOT: Mapping[str, dict[str, Any]] = {
    "x-storyboard": record(
        {
            "narration": record(
                {
                    "words-per-minute": MORE_THAN_NOTHING,
                    "characters-per-minute": MORE_THAN_NOTHING,
                    "counted-in-characters": TEXTS,
                    "language": TEXT,
                }
            ),
            "scene-seconds": record({"shortest": MORE_THAN_NOTHING, "visual-only": MORE_THAN_NOTHING}),
            "voices": record(
                {
                    "default": _WORDS,
                    "discovered": record(dict.fromkeys(("pattern", "service", "engine", "language"), TEXT)),
                }
            ),
            "invalid-speaker": FAILURE,
            "no-visual": FAILURE,
            "no-speaker": FAILURE,
            "too-long": record(
                {"seconds": MORE_THAN_NOTHING, "error_code": TEXT, "error_message": TEXT},
            ),
            "script": record({"seconds": MORE_THAN_NOTHING}),
            "stock": record({"libraries": TEXTS}),
            "elements": record(
                {
                    "variant": TEXT,
                    "text": {"type": "object", "additionalProperties": _TEXT_PLACE, "minProperties": 1},
                    "shape": _SHAPE_PLACE,
                    **dict.fromkeys(("media", "logo", "avatar"), record(_PLACE)),
                    "places": _WORDS,
                }
            ),
            "moves": record({"known": _MOVES}),
            "avatar-credits": record({"credits": MORE_THAN_NOTHING, "seconds": MORE_THAN_NOTHING, "source": TEXT}),
        },
        dict.fromkeys(
            (
                *("unknown-template", "unknown-scene", "unknown-look", "nothing-to-render"),
                *("no-source", "unknown-connection", "no-connection"),
            ),
            FAILURE,
        ),
    ),
    "x-transcription": record(
        {
            "speech": record(
                {
                    "words-per-minute": MORE_THAN_NOTHING,
                    "characters-per-minute": MORE_THAN_NOTHING,
                    "shortest-word-seconds": MORE_THAN_NOTHING,
                    "segment-sentences": _SPAN,
                    "speakers": record({"fewest": COUNT, "most": COUNT}),
                }
            ),
            "pauses": record(
                {
                    "sentence-seconds": _SPAN,
                    "segment-seconds": _SPAN,
                    "sizes": {"type": "object", "additionalProperties": MORE_THAN_NOTHING, "minProperties": 1},
                }
            ),
            "medium": record({"seconds": _SPAN, "width": COUNT, "height": COUNT}),
            "captions": record({"seconds": MORE_THAN_NOTHING, "characters": COUNT}),
            "not-reachable": FAILURE,
            "no-medium": FAILURE,
            "too-long": record(
                {"seconds": MORE_THAN_NOTHING, "error_code": TEXT, "error_message": TEXT},
            ),
            "disordered": FAILURE,
        }
    ),
    "x-upload-storage": record({"expires-seconds": COUNT, "largest-bytes": COUNT, "key": TEXT}),
    "x-access-token": record({"seconds": COUNT}),
    "x-quota-limits": record(
        {
            "minutes": {"type": "object", "additionalProperties": MORE_THAN_NOTHING, "minProperties": 1},
            "narration": TEXT,
            "exceeded": FAILURE,
        }
    ),
}
