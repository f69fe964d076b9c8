"""From a validator's errors to faults in words: what is wrong with which field, and what is allowed there."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import frozen

from .conditions import ALWAYS, BANNED, REQUIRED, Reason, reason, told_of
from .document import Contract
from .refusal import Fault, Path, field_name, shorten

if TYPE_CHECKING:
    import jsonschema_rs

_MOST_ERRORS = 500
"""So many errors of one request are looked at: a body of 5,000 wrong items is told about as well as one of 500."""

_MOST_MEMBERS = 40
_FIRST_MEMBERS = 12
"""A list of allowed values that is longer than the one is told by so many of them."""

_VALUES = ("enum", "const", "anyOf", "oneOf")
_FULLER = {"format": "pattern", "type": "enum"}
"""What one rule says of a field, the other one says too, and more."""
_COUNTS = ("contains", "minContains", "maxContains")
_STRICT = {"exclusiveMinimum": "more than", "exclusiveMaximum": "less than"}
_KINDS = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}
_LIMITS = {
    "minLength": ("minLength", "maxLength", "characters long"),
    "maxLength": ("minLength", "maxLength", "characters long"),
    "minItems": ("minItems", "maxItems", "items long"),
    "maxItems": ("minItems", "maxItems", "items long"),
    "minimum": ("minimum", "maximum", ""),
    "maximum": ("minimum", "maximum", ""),
}


def faults(contract: Contract, name: str, value: Any, sent: Any) -> list[Fault]:
    """All that is wrong with a value by the schema component of this name.

    `sent` is the same value as it came, where arrays that are too long still have all their items.
    """
    found = [
        (error, reason(contract, name, value, error)) for error in islice(contract.errors(name, value), _MOST_ERRORS)
    ]
    subjects = {_subject(error) for error, _ in found}
    special = {_subject(error) for error, why in found if why != ALWAYS}
    result: list[Fault] = []
    for error, why in found:
        # What a value may be for its model says all that the general rule says.
        if why == ALWAYS and _subject(error) in special:
            continue
        path, keyword = _subject(error)
        if (path, _FULLER.get(keyword)) in subjects:
            continue
        result.extend(_faults(contract, error, sent, why))
    return list(dict.fromkeys(_merge_clashes(result)))


def first_fault(contract: Contract, name: str, value: Any, sent: Any) -> list[Fault]:
    """The first thing that is wrong with a value, in words; nothing if all is well."""
    error = contract.first_error(name, value)
    if error is None:
        return []
    return _merge_clashes(list(_faults(contract, error, sent, reason(contract, name, value, error))))


def _subject(error: jsonschema_rs.ValidationError) -> tuple[Path, str]:
    """What a rule is about: a field, and a keyword, or which values it may have."""
    path, keyword = path_of(error), keyword_of(error)
    if keyword == "required":  # is said of the object, and is about the field that it lacks
        return (*path, error.kind.as_dict().get("property", "")), keyword
    return path, "enum" if keyword in _VALUES else keyword


def unread(kind: str, text: str) -> str:
    """What is wrong with a text that should be one of a number, say."""
    return f"must be {_KINDS[kind]}, not {_shown(text)}"


def path_of(error: jsonschema_rs.ValidationError) -> Path:
    """Where in the value the error is."""
    return tuple(error.instance_path)


def keyword_of(error: jsonschema_rs.ValidationError) -> str:
    """The keyword of the schema that was broken."""
    return str(error.schema_path[-1])


def suggestion(name: str, known: Iterable[str]) -> str:
    """`; did you mean ...?`, if a known name is like this one."""
    by_fold = {option.lower(): option for option in known}
    close = difflib.get_close_matches(shorten(name, 80).lower(), by_fold, n=1)
    return f"; did you mean {by_fold[close[0]]}?" if close else ""


@frozen
class _Clash(Fault):
    """A field that cannot be used together with another one, named by the message."""


def _faults(
    contract: Contract, error: jsonschema_rs.ValidationError, sent: Any, why: Reason = ALWAYS
) -> Iterator[Fault]:
    path, keyword, details = path_of(error), keyword_of(error), error.kind.as_dict()
    if error.kind.name == "falseSchema":
        yield Fault(path, why.told(BANNED))
        return
    schema = contract.at(error.schema_path[:-1])
    if keyword == "required" and "property" in details:
        yield Fault((*path, details["property"]), why.told(REQUIRED))
    elif keyword == "dependentRequired" and "property" in details:
        missing = details["property"]
        sent_names: Any = error.instance
        by = [name for name, needs in schema[keyword].items() if missing in needs and name in sent_names]
        yield Fault((*path, missing), f"is required together with {' and '.join(by)}")
    elif keyword == "not" and set(details["schema"]) == {"required"}:
        yield from _clashes(path, details["schema"]["required"], error.instance)
    elif keyword in {"anyOf", "oneOf"}:
        yield from _choice(contract, error, schema[keyword], sent, why)
    elif keyword in {"additionalProperties", "unevaluatedProperties"} and "unexpected" in details:
        for name in details["unexpected"]:
            known = schema.get("properties", {})
            yield Fault((*path, name), "is not a known field" + suggestion(name, known))
    elif keyword in _COUNTS:
        items: Any = error.instance
        yield Fault(path, why.told(_counted(contract, keyword, schema, items)))
    else:
        value = _at(sent, path) if keyword == "maxItems" else error.instance
        message = _message(keyword, schema, value, error.message)
        yield Fault(path, why.told(message), emptiness=keyword == "minProperties")


def _clashes(path: Path, names: Sequence[str], value: Any) -> Iterator[Fault]:
    if not isinstance(value, dict):  # the rule holds for anything that is not an object; its type is the real fault
        return
    if len(names) == 1:
        yield Fault((*path, names[0]), f"{BANNED} here")
        return
    for name in names:
        others = " and ".join(other for other in names if other != name)
        yield _Clash((*path, name), others)


def _counted(contract: Contract, keyword: str, schema: Mapping[str, Any], value: Sequence[Any]) -> str:
    """`must hold at most 1 with type entry, but holds 2`: what is wrong with how many items are of some kind."""
    kind = schema["contains"]
    least, most = schema.get("minContains", 1), schema.get("maxContains")
    bound = f"at most {most}" if keyword == "maxContains" else f"at least {least}"
    count = sum(contract.matches(kind, item) for item in value)
    return f"must hold {bound} with {told_of(contract, kind)}, but holds {count}"


def _merge_clashes(found: Sequence[Fault]) -> list[Fault]:
    """One message for all the fields that a field clashes with."""
    partners: dict[Path, list[str]] = {}
    for fault in found:
        if isinstance(fault, _Clash):
            partners.setdefault(fault.path, []).append(fault.message)
    clashes = [Fault(path, "cannot be used together with " + " or ".join(names)) for path, names in partners.items()]
    return [*(fault for fault in found if not isinstance(fault, _Clash)), *clashes]


def _choice(
    contract: Contract,
    error: jsonschema_rs.ValidationError,
    branches: Sequence[Mapping[str, Any]],
    sent: Any,
    why: Reason,
) -> Iterator[Fault]:
    path = path_of(error)
    if all(set(branch) == {"required"} for branch in branches):
        choices = [" and ".join(branch["required"]) for branch in branches]
        present = [choice for choice in choices if isinstance(error.instance, dict) and choice in error.instance]
        if len(present) > 1:
            yield from _clashes(path, present, error.instance)
        else:
            instead = f", or one of {', '.join(why.instead)}" if why.instead else ""
            yield Fault(path, Reason(why.value).told(f"needs one of {', '.join(choices)}{instead}"))
        return
    context = error.kind.as_dict().get("context")
    if not context:
        yield Fault(path, "fits more than one of the forms that it can have")
        return
    listed = [inner for errors in context for inner in errors]
    if all(keyword_of(inner) == "enum" for inner in listed):
        every = [member for inner in listed for member in inner.kind.as_dict()["options"]]
        yield Fault(path, why.told(_message("enum", {"enum": list(dict.fromkeys(every))}, error.instance, "")))
        return
    meant = [errors for errors in context if not any(keyword_of(each) == "const" for each in errors)]
    if len(meant) == 1 and len(context) > 1:  # of variants that are told apart by a member, the one that is meant
        for inner in meant[0]:
            yield from _faults(contract, inner, sent)
    else:
        yield Fault(path, why.told(_no_form(contract, branches, context, path, sent)))


def _no_form(
    contract: Contract,
    branches: Sequence[Mapping[str, Any]],
    context: Sequence[Sequence[jsonschema_rs.ValidationError]],
    path: Path,
    sent: Any,
) -> str:
    """`must be a string or an array; its [0] must be an object, not ""`: what may stand there, what comes closest."""
    kinds = [contract.resolve(branch).get("type") for branch in branches]
    words = [_KINDS[kind] for kind in dict.fromkeys(kinds) if isinstance(kind, str)]
    told = f"must be {' or '.join(words)}" if len(words) == len(set(kinds)) else "must be of one of its forms"
    closest = min(context, key=lambda errors: (any(path_of(each) == path for each in errors), len(errors)))
    inner = [fault for each in closest for fault in _faults(contract, each, sent)]
    if inner and inner[0].path != path:
        return f"{told}; its {field_name(inner[0].path[len(path) :])} {inner[0].message}"
    if len(words) == 1 and inner:
        return inner[0].message
    return f"{told}, not {_kind(_at(sent, path))}"


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _message(keyword: str, schema: Mapping[str, Any], value: Any, otherwise: str) -> str:
    if keyword == "type":
        allowed = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        got = _shown(value) if "integer" in allowed and isinstance(value, float) else _kind(value)
        return f"must be {' or '.join(_KINDS[kind] for kind in allowed)}, not {got}"
    if keyword == "enum":
        return f"must be {_one_of(schema['enum'], value)}"
    if keyword == "const":
        return f"must be {_plain(schema['const'])}, not {_shown(value)}"
    if keyword in _STRICT:
        return f"must be {_STRICT[keyword]} {schema[keyword]}, not {_shown(value)}"
    if keyword in _LIMITS:
        return _limits(schema, *_LIMITS[keyword], value)
    if keyword == "minProperties":
        return "must not be empty; known fields are " + ", ".join(schema.get("properties", ()))
    if keyword == "format":
        return f"must be a valid {schema['format'].upper()}, not {_shown(value)}"
    if keyword == "pattern":
        meaning = schema.get("x-pattern-means")
        return f"must be {meaning}, not {_shown(value)}" if meaning else f"must match {schema['pattern']}"
    return shorten(otherwise, 200)


def _limits(schema: Mapping[str, Any], low: str, high: str, unit: str, value: Any) -> str:
    least, most = schema.get(low), schema.get(high)
    if least is not None and most is not None:
        span = f"{least} to {most}"
    else:
        span = f"at most {most}" if least is None else f"at least {least}"
    if unit:
        counted = unit.replace("s long", " long") if {least, most} == {1, None} else unit
        return f"must be {span} {counted}, but has {len(value)}"
    return f"must be {span}, not {_shown(value)}"


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "a boolean"
    names = {dict: "object", list: "array", str: "string", int: "number", float: "number", type(None): "null"}
    return _KINDS[names[type(value)]]


def _one_of(members: Sequence[Any], value: Any) -> str:
    """`one of a, b, c, not "d"`; of a long list only the first ones, and the one that was probably meant."""
    if len(members) <= _MOST_MEMBERS:
        return f"one of {_listed(members)}, not {_shown(value)}"
    near = suggestion(value, map(str, members)) if isinstance(value, str) else ""
    told = _listed(members[:_FIRST_MEMBERS])
    return f"one of {told} and {len(members) - _FIRST_MEMBERS} more, not {_shown(value)}{near}"


def _listed(values: Iterable[Any]) -> str:
    return ", ".join(map(_plain, values))


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _shown(value: Any) -> str:
    return shorten(json.dumps(value, ensure_ascii=False), 60)
