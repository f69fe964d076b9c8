"""Every single rule of a schema, and what the schema would be without just that one."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from speclint.document import Document, Pointer
from speclint.walk import Node, resolve, subschemas

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


def without(data: Any, rule: Rule) -> Any:
    """The data with just that rule changed; shares everything else with the original."""
    return _replaced(data, rule.at, rule.instead)


def _replaced(data: Any, at: Pointer, instead: Any) -> Any:
    step, *rest = at
    copy: Any = list(data) if isinstance(data, list) else dict(data)
    if rest:
        copy[step] = _replaced(data[step], tuple(rest), instead)
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
        pending[:0] = subschemas(node)
        target = resolve(document, node)
        if target.pointer not in seen and target.pointer != node.pointer:
            seen.add(target.pointer)
            pending.append(target)


def _is_implied(schema: Node, keyword: Node) -> bool:
    """Beside `enum` and `const` a type refuses nothing of its own: it is there for the generator."""
    return keyword.key == "type" and ("enum" in schema.value or "const" in schema.value)


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
            yield Rule((*keyword.pointer, index), keyword.pointer, change, witness, rest)


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
