"""The text itself: no YAML feature that hides a fact, none that two readers read differently."""

from collections.abc import Iterator

import yaml

from speclint.document import CoreLoader, Document, Finding, Pointer, SourcePart, source_parts

_STRING = "tag:yaml.org,2002:str"


def check_source(document: Document) -> Iterator[Finding]:
    """No anchors or aliases, no repeated keys, no plain text that YAML 1.1 takes for a number, date or truth value."""
    yield from _anchors(document.text)
    seen: set[Pointer] = set()
    for part in source_parts(document.text):
        if part.pointer in seen:
            problem = "the key is repeated, and readers keep only one of the two"
            yield Finding(part.pointer, problem, "Remove one of them.", part.line)
        seen.add(part.pointer)
        yield from _ambiguous(part)


def _anchors(text: str) -> Iterator[Finding]:
    for event in yaml.parse(text, Loader=CoreLoader):
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            what = "alias *" if isinstance(event, yaml.AliasEvent) else "anchor &"
            line = 1 + (event.start_mark.line if event.start_mark is not None else 0)
            yield Finding((), f"YAML {what}{event.anchor}", "Use $ref, which every tool shows.", line)


def _ambiguous(part: SourcePart) -> Iterator[Finding]:
    if part.key is not None and part.key.tag != _STRING:
        yield Finding(part.pointer, f"the key {part.pointer[-1]} is no text", "Quote it: JSON has no other.", part.line)
    for node in (part.key, part.value):
        if isinstance(node, yaml.ScalarNode) and not node.style:
            old = _tag_in_yaml_1_1(node.value)
            if old != node.tag:
                kinds = f"{node.tag.rpartition(':')[2]} in YAML 1.2 but {old.rpartition(':')[2]} in YAML 1.1"
                yield Finding(part.pointer, f"{node.value} is {kinds}", f"Quote it: '{node.value}'.", part.line)


def _tag_in_yaml_1_1(plain: str) -> str:
    known = yaml.SafeLoader.yaml_implicit_resolvers.get(plain[:1], [])
    return next((str(tag) for tag, pattern in known if pattern.match(plain)), _STRING)
