"""Reads the contract and walks it: references, operations, request and response bodies.

Everything the generator knows about the API comes through here, as plain JSON values.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import yaml
from attrs import frozen

from names import METHODS, CodegenError

if TYPE_CHECKING:
    from pathlib import Path

Schema = Mapping[str, Any]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C, where it is built in, takes a tenth


def load(path: Path) -> dict[str, Any]:
    """Return the OpenAPI document at *path* (YAML or JSON) as pure JSON values.

    Raises:
        CodegenError: the file is no YAML, no mapping, or holds a value that JSON has no form for (an unquoted date).
    """
    try:
        document = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 -- a safe one
    except yaml.YAMLError as error:
        raise CodegenError(f"{path} is no YAML: {error}") from error
    if not isinstance(document, dict):
        raise CodegenError(f"{path} is not an OpenAPI document: its top is no mapping")
    try:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise CodegenError(f"{path} holds a value that JSON cannot express (quote it): {error}") from error
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def with_open_enums(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which a text whose known values `x-open-enum` lists is an enum of them that is open, as for types."""
    components = raw.get("components", {})
    schemas = {name: _opened(schema) for name, schema in components.get("schemas", {}).items()}
    return {**raw, "components": {**components, "schemas": schemas}}


def _opened(schema: Schema) -> Schema:
    known = schema.get("x-open-enum")
    return {**schema, "enum": known, "x-open-enum": True} if isinstance(known, list) else schema


def reference_name(reference: str) -> str:
    """`#/components/schemas/AiVideo` -> `AiVideo`."""
    return reference.rsplit("/", maxsplit=1)[-1]


@frozen
class OperationSource:
    """One operation where it stands in the document."""

    id: str
    method: str
    path: str
    tag: str
    data: Mapping[str, Any]
    path_item: Mapping[str, Any]


@frozen
class Document:
    """The contract with the few look-ups that generation needs."""

    raw: Mapping[str, Any]

    @property
    def schemas(self) -> Mapping[str, Schema]:
        """The schema components by name."""
        found: Mapping[str, Schema] = self.raw.get("components", {}).get("schemas", {})
        return found

    def resolve(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow `$ref`s until something that is none.

        Raises:
            CodegenError: a reference leads nowhere, out of the document, or round in a circle.
        """
        seen: list[str] = []
        while "$ref" in value:
            reference = value["$ref"]
            if reference in seen:
                raise CodegenError(f"$ref goes round in a circle: {' -> '.join([*seen, reference])}")
            seen.append(reference)
            value = self._look_up(reference)
        return value

    def _look_up(self, reference: str) -> Mapping[str, Any]:
        found: Any = self.raw
        for step in reference.removeprefix("#/").split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(found, Mapping) or key not in found:
                raise CodegenError(f"$ref {reference!r} leads nowhere in the document")
            found = found[key]
        if not isinstance(found, Mapping):
            raise CodegenError(f"$ref {reference!r} leads to something that is no object")
        return found

    def operations(self) -> Iterator[OperationSource]:
        """All operations, in the order of the document.

        Raises:
            CodegenError: an operation lacks an `operationId` or a tag.
        """
        yield from self._operations(self.raw.get("paths", {}))

    def _operations(self, paths: Mapping[str, Any]) -> Iterator[OperationSource]:
        for path, item in paths.items():
            for method, data in item.items():
                if method not in METHODS:
                    continue
                for needed in ("operationId", "tags"):
                    if not data.get(needed):
                        raise CodegenError(f"{method.upper()} {path} has no {needed}: give it one")
                yield OperationSource(data["operationId"], method.upper(), path, data["tags"][0], data, item)

    def callbacks(self, operation: OperationSource) -> Iterator[tuple[str, OperationSource]]:
        """What the service calls at the customer's side because of *operation*: name and operation of each."""
        for name, callback in operation.data.get("callbacks", {}).items():
            for called in self._operations(self.resolve(callback)):
                yield name, called

    def parameters(self, operation: OperationSource, place: str) -> list[Mapping[str, Any]]:
        """The parameters of *operation* that go into *place* (`path`, `query`, `header`, `cookie`).

        Those of the operation come first and hide those of the path with the same name.
        """
        found: dict[str, Mapping[str, Any]] = {}
        for given in (*operation.data.get("parameters", ()), *operation.path_item.get("parameters", ())):
            parameter = self.resolve(given)
            if parameter["in"] == place:
                found.setdefault(parameter["name"], parameter)
        return list(found.values())

    def body_name(self, operation: OperationSource) -> str | None:
        """The name of the body of *operation* where it is one argument, not flattened into its fields."""
        found: str | None = self.resolve(operation.data.get("requestBody", {})).get("x-body-name")
        return found

    def request_body(self, operation: OperationSource) -> tuple[str, Schema, bool] | None:
        """Content type, schema and whether it is required, of what *operation* takes; None without a body.

        Raises:
            CodegenError: the body comes in several content types (the client would have to guess).
        """
        if "requestBody" not in operation.data:
            return None
        body = self.resolve(operation.data["requestBody"])
        content = body["content"]
        if len(content) != 1:
            raise CodegenError(f"{operation.id}: a request body needs exactly one content type")
        [(content_type, media)] = content.items()
        return content_type, media.get("schema", {}), bool(body.get("required"))

    def responses(self, operation: OperationSource) -> dict[int, Mapping[str, Any]]:
        """The resolved responses of *operation* by status.

        Raises:
            CodegenError: a status is a range or `default`; the contract states each one.
        """
        found: dict[int, Mapping[str, Any]] = {}
        for status, response in operation.data.get("responses", {}).items():
            if not status.isdecimal():
                raise CodegenError(f"{operation.id}: the response {status!r} must be a plain status code")
            found[int(status)] = self.resolve(response)
        return found

    def success(self, operation: OperationSource) -> int:
        """The one 2xx status of *operation*.

        Raises:
            CodegenError: there is none, or there are several.
        """
        found = [status for status in self.responses(operation) if 200 <= status < 300]
        if len(found) != 1:
            raise CodegenError(f"{operation.id} must have exactly one 2xx response, it has {found}")
        return found[0]


def pointer(text: str) -> tuple[str, ...]:
    """A JSON pointer as the keys it goes through: `/data/jobId` -> ("data", "jobId")."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in text.split("/")[1:])


def content_schema(schema: Schema) -> Schema:
    """What is in a body of that schema: of bytes, what their `contentSchema` says."""
    found: Schema = schema.get("contentSchema", schema)
    return found


def json_schema(response: Mapping[str, Any]) -> Schema | None:
    """The schema of the JSON body of a resolved response; None if it has no such body."""
    for content_type, media in response.get("content", {}).items():
        if content_type.split(";")[0].strip() in ("application/json",) or content_type.endswith("+json"):
            found: Schema | None = media.get("schema")
            return found
    return None
