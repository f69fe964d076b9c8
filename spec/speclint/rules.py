"""Every single rule of a schema, and what the schema would be without just that one."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from speclint.document import Document, Pointer
from speclint.walk import CHILD, CHILD_LISTS, IN_PLACE, IN_PLACE_LISTS, MAPS, Node, resolve, subschemas

_GONE: Final = object()


@attrs.frozen
class Rule:
    """One rule: where it stands, and the change that takes it away or moves it by one.

    `at` is what the change replaces, by `instead`; `change` and `witness` say in words what is changed and which
    example would notice.
    """

    pointer: Pointer
    at: Pointer
    change: str
    witness: str
    instead: Any = _GONE
    member: Any = None
    """The member of a list, where the rule is one: a value of an `enum`, a name in `required`."""


def without(data: Any, rule: Rule) -> Any:
    """The data with just that rule changed; shares everything else with the original."""
    return replaced(data, rule.at, rule.instead)


def replaced(data: Any, at: Pointer, instead: Any) -> Any:
    """The data with another value at that place; shares everything else with the original."""
    step, *rest = at
    copy: Any = list(data) if isinstance(data, list) else dict(data)
    if rest:
        copy[step] = replaced(data[step], tuple(rest), instead)
    elif instead is _GONE:
        del copy[step]
    else:
        copy[step] = instead
    return copy


def rules(document: Document, schema: Node) -> Iterator[Rule]:
    """The rules of a schema and of all schemas that it refers to, each once."""
    pending, seen = [schema], {schema.pointer}
    while pending:
        node = pending.pop(0)
        for keyword in node.children():
            if keyword.key in _MAKERS and not _is_implied(node, keyword):
                yield from _MAKERS[keyword.key](keyword)
        yield from _forbidden(node)
        pending[:0] = subschemas(node)
        target = resolve(document, node)
        if target.pointer not in seen and target.pointer != node.pointer:
            seen.add(target.pointer)
            pending.append(target)


def bare(document: Document, schema: Node) -> dict[str, Any]:
    """The contract with nothing but the components that judge a value of that schema, without what only informs.

    Whoever compiles it once for each rule saves most of the time; its rules stand where they stand in the contract.
    """
    pending = [schema]
    found: dict[str | int, Any] = {}
    while pending:
        node = resolve(document, pending.pop())
        if len(node.pointer) == 3:
            if node.pointer[2] in found:
                continue
            found[node.pointer[2]] = _bare(node.value)
        pending += subschemas(node)
    return {"components": {"schemas": found}}


def _bare(schema: Any) -> Any:
    if not isinstance(schema, Mapping):
        return schema
    judging = {key: value for key, value in schema.items() if key not in _INFORMS and not key.startswith("x-")}
    for key in judging.keys() & {*IN_PLACE, *CHILD}:
        judging[key] = _bare(judging[key])
    for key in judging.keys() & {*IN_PLACE_LISTS, *CHILD_LISTS}:
        judging[key] = [_bare(part) for part in judging[key]]
    for key in judging.keys() & {*MAPS}:
        judging[key] = {name: _bare(part) for name, part in judging[key].items()}
    return judging


def _is_implied(schema: Node, keyword: Node) -> bool:
    """Beside `enum` and `const` a type refuses nothing of its own: it is there for the generator."""
    return keyword.key == "type" and ("enum" in schema.value or "const" in schema.value)


def _forbidden(schema: Node) -> Iterator[Rule]:
    """Fields that must not be there: `properties: {text: false}`."""
    for field in schema.children("properties"):
        if field.value is False:
            witness = f"a body that is refused for nothing but {field.key}"
            yield Rule(field.pointer, field.pointer, f"the ban of {field.key} taken away", witness)


def _whole(keyword: Node) -> Iterator[Rule]:
    witness = f"a body that only this {keyword.key} refuses (inside `not` or `if`: lets through)"
    yield Rule(keyword.pointer, keyword.pointer, f"{keyword.key} taken away", witness)


def _type(keyword: Node) -> Iterator[Rule]:
    yield from _whole(keyword)
    if isinstance(keyword.value, list):
        yield from _each(keyword)


def _each(keyword: Node) -> Iterator[Rule]:
    """A list whose members are rules of their own: names in `required`, values of `enum`, variants of a union."""
    for index, member in enumerate(keyword.value):
        rest = [other for position, other in enumerate(keyword.value) if position != index]
        if rest or keyword.key == "required":
            name = repr(member) if isinstance(member, str | int | float) else f"number {index}"
            witness = f"a body in which {name} decides whether it is refused"
            change = f"{name} taken out of {keyword.key}"
            yield Rule((*keyword.pointer, index), keyword.pointer, change, witness, rest, member)


def _whole_and_each(keyword: Node) -> Iterator[Rule]:
    yield from _whole(keyword)
    yield from _each(keyword)


def _limit(keyword: Node) -> Iterator[Rule]:
    """A number: without it, and with it moved by one either way, so that an off-by-one is noticed."""
    yield from _whole(keyword)
    for moved in (keyword.value - 1, keyword.value + 1):
        if moved >= 0 or keyword.key in _SIGNED:
            witness = f"an accepted and a refused body right at the limit of {keyword.value}"
            change = f"{keyword.key} {keyword.value} moved to {moved}"
            yield Rule(keyword.pointer, keyword.pointer, change, witness, moved)


def _by_name(keyword: Node) -> Iterator[Rule]:
    for entry in keyword.children():
        yield from _whole(entry)
        if isinstance(entry.value, list):
            yield from _each(entry)


def _if_closed(keyword: Node) -> Iterator[Rule]:
    """`additionalProperties: true` lets everything through, as nothing does."""
    if keyword.value is not True:
        yield from _whole(keyword)


_INFORMS = {"title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs"}
_SIGNED = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_LIMITS = (*_SIGNED, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
_MAKERS: Mapping[str, Callable[[Node], Iterator[Rule]]] = {
    **dict.fromkeys(("$ref", "not", "then", "else", "const", "pattern", "format"), _whole),
    **dict.fromkeys(("uniqueItems", "multipleOf", "contains", "propertyNames", "minContains", "maxContains"), _whole),
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties", "unevaluatedItems"), _if_closed),
    **dict.fromkeys(_LIMITS, _limit),
    **dict.fromkeys(("enum", "anyOf", "oneOf"), _whole_and_each),
    **dict.fromkeys(("dependentSchemas", "dependentRequired"), _by_name),
    "required": _each,
    "type": _type,
}
