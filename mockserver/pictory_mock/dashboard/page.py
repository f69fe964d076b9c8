"""The index page, written from the contract and from the control API's own description."""

import json
import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import attrs

import pictory_spec
from pictory_mock.contract.document import api
from pictory_mock.control import description

if TYPE_CHECKING:
    from pictory_mock.core import World
    from pictory_spec import Operation

_MOUNT = "/pictoryapis"


@attrs.frozen
class Control:
    """One call of the control API."""

    method: str
    path: str
    summary: str


@attrs.frozen
class Group:
    """The operations of one tag, and commands for those of them that need to know nothing first."""

    name: str
    anchor: str
    description: str
    operations: list["Operation"]
    commands: list[str]


@attrs.frozen
class Assumption:
    """Something that the mock does although the vendor does not document it."""

    where: str
    note: str


def render(world: "World", address: str) -> str:
    """The page as HTML; `address` is where the mock is reached, as the visitor sees it."""
    from jinja2 import Environment, PackageLoader

    address = address.rstrip("/")
    base = address + _MOUNT
    templates = Environment(loader=PackageLoader("pictory_mock.dashboard", "."), autoescape=True, trim_blocks=True)
    document = pictory_spec.document()
    return templates.get_template("index.html").render(
        address=address,
        base=base,
        key_prefix=world.rules.key_prefix,
        example=_command(_openers()[0], base, world.rules.key_prefix),
        groups=list(_groups(document, base, world.rules.key_prefix)),
        summaries=_summaries(document),
        controls=list(_controls()),
        assumptions=_by_place(_assumptions(document)),
        title=document["info"]["title"],
        version=pictory_spec.VERSION,
        world=world,
    )


def example(base: str) -> str:
    """A command to paste that gets an answer from the mock whose API is at `base`."""
    prefix = pictory_spec.facts()["components"]["securitySchemes"]["apiKey"]["x-key-prefix"]
    return _command(_openers()[0], base, prefix)


def _openers() -> list["Operation"]:
    """Operations that need to know nothing first; those that start a job in front."""
    free = [operation for operation in pictory_spec.OPERATIONS.values() if not operation.path_params]
    return sorted(free, key=lambda operation: operation.job is None)


def _groups(document: dict[str, Any], base: str, key_prefix: str) -> Iterator[Group]:
    """The operations by their tags, in the order of the contract."""
    for tag in document["tags"]:
        name, identifier = tag["name"], tag["name"].lower().replace(" ", "_")
        operations = [each for each in pictory_spec.OPERATIONS.values() if each.tag == identifier]
        commands = [_command(each, base, key_prefix) for each in operations if not each.path_params]
        yield Group(name, identifier.replace("_", "-"), tag["description"], operations, commands)


def _summaries(document: dict[str, Any]) -> dict[str, str]:
    """What each operation does, in a line."""
    operations = pictory_spec.OPERATIONS.values()
    return {each.id: document["paths"][each.path][each.method.lower()]["summary"] for each in operations}


def _command(operation: "Operation", base: str, key_prefix: str) -> str:
    words = ["curl", base + operation.path + _query(operation)]
    if operation.security:
        words += ["-H", f"Authorization: {key_prefix}demo"]
    if operation.request:
        words += ["-H", f"Content-Type: {operation.content_type}"]
        words += ["-d", json.dumps(_body(operation), ensure_ascii=False)]
    return shlex.join(words)


def _query(operation: "Operation") -> str:
    """What an address has to ask for, if anything: the first example of it that the contract gives."""
    if not (operation.query_schema or {}).get("required"):
        return ""
    examples = api().operation(operation.path, operation.method)["x-query"]["x-valid-examples"]
    return "?" + urlencode(examples[0]["value"])


def _body(operation: "Operation") -> Any:
    """The first example of a request body that the contract gives."""
    return api().requests(operation.path, operation.method)[0]


def _controls() -> Iterator[Control]:
    for path, methods in json.loads(description.text())["paths"].items():
        for method, operation in methods.items():
            yield Control(method.upper(), f"/_mock{path}", operation["summary"])


def _assumptions(document: dict[str, Any]) -> Iterator[Assumption]:
    """What the contract marks as assumed, of that which the mock does."""
    for operation in pictory_spec.OPERATIONS.values():
        declared = document["paths"][operation.path][operation.method.lower()]
        parts = {name: part for name, part in declared.items() if name != "callbacks"}
        yield from _noted(parts, f"{operation.method} {operation.path}")
    yield from _noted(document["x-storyboard"], "Storyboards")
    for kind in ("responses", "schemas"):
        yield from _noted(document["components"][kind], kind.removesuffix("s").capitalize())


def _by_place(assumptions: Iterator[Assumption]) -> dict[str, list[Assumption]]:
    """What is assumed, by the part of the contract in which it is."""
    found: dict[str, list[Assumption]] = {}
    for assumption in assumptions:
        found.setdefault(assumption.where.partition(" · ")[0], []).append(assumption)
    return found


def _noted(node: Any, where: str) -> Iterator[Assumption]:
    if not isinstance(node, dict):
        return
    if node.get("x-provenance") == "assumed" and node.get("x-note"):
        yield Assumption(where, " ".join(node["x-note"].split()))
    for name, part in node.items():
        yield from _noted(part, f"{where} · {name.removeprefix('x-').replace('-', ' ')}")
