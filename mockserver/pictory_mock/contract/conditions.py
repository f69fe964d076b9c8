"""Why a rule holds for a value, in words: the condition of the `if` under which it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from .document import Contract, Schema

if TYPE_CHECKING:
    import jsonschema_rs

_NAMED = ("properties", "patternProperties", "dependentSchemas", "$defs")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_INSIDE = ("properties", "patternProperties", "items", "prefixItems", "additionalProperties", "unevaluatedProperties")
"""Keywords that lead one step into the value."""


@frozen
class Reason:
    """Under which condition a rule is broken. Empty where it always holds."""

    value: str = ""
    """`for model veo3.1`: what a field says."""
    presence: str = ""
    """`together with caption`, `without templateId`: which fields are there, or are not."""
    instead: tuple[str, ...] = ()
    """What would have made the rule void, had it been there."""

    def told(self, message: str) -> str:
        """What is wrong, and why."""
        text = f"{self.value} {message}" if self.value else message
        if not self.presence:
            return text
        return f"{text} {self.presence}" if message in (REQUIRED, BANNED) else f"{text} ({self.presence})"


ALWAYS = Reason()
REQUIRED = "is required"
BANNED = "is not allowed"


def reason(contract: Contract, name: str, value: Any, error: jsonschema_rs.ValidationError) -> Reason:
    """Why the rule of an error holds, for a value that was judged by the schema component of this name."""
    node: Any = {"$ref": f"#/components/schemas/{name}"}
    found, depth = ALWAYS, 0
    steps = iter(error.evaluation_path)
    for keyword in steps:
        if keyword == "then":
            found = _reason(contract, node.get("if", {}), _at(value, error.instance_path[:depth]))
        depth += keyword in _INSIDE
        node = contract.resolve(node) if keyword == "$ref" else node[keyword]
        if keyword in _NAMED or keyword in _LISTS:
            step = next(steps, None)
            if step is None:  # the keyword itself was broken
                break
            node = node[step]
    return found


def _at(value: Any, path: Iterable[str | int]) -> Any:
    for step in path:
        value = value[step]
    return value


def _reason(contract: Contract, condition: Schema, value: Any) -> Reason:
    values = [
        text for name, rule in condition.get("properties", {}).items() if (text := _says(contract, name, rule, value))
    ]
    needed = [name for name in condition.get("required", ()) if name not in condition.get("properties", {})]
    needed += [" and ".join(each["required"]) for each in condition.get("anyOf", ()) if _has(each, value)]
    missing = condition.get("not", {})
    choices = missing.get("anyOf", [missing] if missing else [])
    absent = [" and ".join(each.get("required", ())) for each in choices]
    presence = [f"together with {' and '.join(needed)}"] if needed else []
    presence += [f"without {' or '.join(absent)}"] if absent else []
    return Reason(
        f"for {' and '.join(values)}" if values else "",
        " and ".join(presence),
        tuple(_needs(each) for each in choices),
    )


def _has(rule: Schema, value: Any) -> bool:
    return set(rule) == {"required"} and isinstance(value, dict) and all(name in value for name in rule["required"])


def _says(contract: Contract, name: str, rule: Schema, value: Any) -> str:
    """`model veo3.1`, or `destinations with type vimeo`; nothing for a rule that is put in another way."""
    if "contains" in rule:
        return f"{name} with {told_of(contract, rule['contains'])}"
    values = _values(contract, rule)
    actual = value.get(name) if isinstance(value, dict) else None
    told = [actual] if actual in values else values
    return f"{name} {', '.join(map(_plain, told))}" if told else ""


def told_of(contract: Contract, rule: Schema) -> str:
    """What the fields of an object must say to fit a rule: `type vimeo`."""
    fields: Mapping[str, Schema] = rule.get("properties", {})
    return " and ".join(f"{name} {', '.join(map(_plain, _values(contract, each)))}" for name, each in fields.items())


def _values(contract: Contract, rule: Schema) -> list[Any]:
    rule = contract.resolve(rule)
    return [rule["const"]] if "const" in rule else list(rule.get("enum", ()))


def _needs(rule: Schema) -> str:
    """`story`, or `background with visualUrl or color`."""
    text = " and ".join(rule.get("required", ()))
    for name, inner in rule.get("properties", {}).items():
        inside = [" and ".join(each.get("required", ())) for each in inner.get("anyOf", ())]
        if name in rule.get("required", ()) and len(inside) > 1:
            text = text.replace(name, f"{name} with {', '.join(inside[:-1])} or {inside[-1]}")
    return text


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
