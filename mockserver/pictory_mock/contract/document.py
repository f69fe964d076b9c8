"""An OpenAPI document as the mock uses it: references followed, validators built on first use, examples at hand."""

from __future__ import annotations

import copy
import functools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

import pictory_spec

if TYPE_CHECKING:
    import jsonschema_rs

Schema = Mapping[str, Any]
JSON = "application/json"


class Contract:
    """One OpenAPI document. It is never changed, so that everybody may share it.

    It may be handed in as a function that reads it: then it is read when something is asked of it first.
    """

    def __init__(self, document: Mapping[str, Any] | Callable[[], Mapping[str, Any]]) -> None:
        self._given = document
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
        self._conditions: dict[int, jsonschema_rs.Draft202012Validator] = {}

    @functools.cached_property
    def document(self) -> Mapping[str, Any]:
        """The document itself."""
        return self._given() if callable(self._given) else self._given

    def schema(self, name: str) -> Schema:
        """A schema component."""
        return cast("Schema", self.document["components"]["schemas"][name])

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a node stands for: the end of its chain of references."""
        while "$ref" in node:
            node = self.at(node["$ref"].removeprefix("#/").split("/"))
        return node

    def fields(self, schema: Schema) -> dict[str, Schema]:
        """The fields of an object, with those of the components that it is also (`allOf`)."""
        whole = self.resolve(schema)
        parts = [part for part in whole.get("allOf", ()) if "$ref" in part]
        return {
            **{name: field for part in parts for name, field in self.fields(part).items()},
            **whole.get("properties", {}),
        }

    def at(self, path: Iterable[str | int]) -> Any:
        """The node at a path of keys and indexes; references on the way are followed."""
        node: Any = self.document
        for step in path:
            node = node[int(step)] if isinstance(node, list) else self.resolve(node)[str(step)]
        return node

    def errors(self, name: str, value: Any) -> Iterable[jsonschema_rs.ValidationError]:
        """What is wrong with a value, by the schema component of this name."""
        return self._validator(name).iter_errors(value)

    def first_error(self, name: str, value: Any) -> jsonschema_rs.ValidationError | None:
        """The first thing that is wrong with a value: of many it is found much sooner than all."""
        import jsonschema_rs

        try:
            self._validator(name).validate(value)
        except jsonschema_rs.ValidationError as error:
            return error
        return None

    def fits(self, name: str, value: Any) -> bool:
        """Whether nothing is wrong with a value."""
        return self._validator(name).is_valid(value)

    def matches(self, condition: Schema, value: Any) -> bool:
        """Whether a value fulfils a schema that stands somewhere in the document (an `if`, say)."""
        found = self._conditions.get(id(condition))
        if found is None:
            found = self._conditions[id(condition)] = self._build({"allOf": [condition]})
        return found.is_valid(value)

    def operation(self, path: str, method: str) -> Mapping[str, Any]:
        """The operation object of a path and a method."""
        return cast("Mapping[str, Any]", self.document["paths"][path][method.lower()])

    def requests(self, path: str, method: str) -> list[Any]:
        """The examples of an operation's body, as they stand in the document; of bytes, of the JSON in them."""
        body = self.resolve(self.operation(path, method)["requestBody"])
        return [value for media in body["content"].values() for value in self._shown(media)]

    def example(self, path: str, method: str, status: int) -> Any:
        """A copy of the first example of a response's JSON body; None of a response that has no body."""
        return next(iter(self.examples(path, method, status)), None)

    def examples(self, path: str, method: str, status: int) -> list[Any]:
        """Copies of the examples of a response's JSON body; none of a response that has no body."""
        response = self.resolve(self.operation(path, method)["responses"][str(status)])
        if "content" not in response:
            return []
        return [copy.deepcopy(value) for value in self._shown(response["content"][JSON])]

    def answer(self, path: str, method: str, status: int, prefer: str = JSON) -> tuple[str, bytes] | None:
        """Content type and octets of the first example of a response, whatever its type; None if it has none.

        Where there are several types, that of `prefer` is taken.
        """
        responses = self.operation(path, method)["responses"]
        if str(status) not in responses:
            return None
        content = self.resolve(responses[str(status)]).get("content", {})
        for content_type in sorted(content, key=lambda each: each != prefer):
            for value in self._shown(content[content_type]):
                text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
                return content_type, text.encode()
        return None

    def _shown(self, media: Mapping[str, Any]) -> Iterator[Any]:
        """The values of the examples of a media type."""
        return (self.resolve(example)["value"] for example in media.get("examples", {}).values())

    def _validator(self, name: str) -> jsonschema_rs.Draft202012Validator:
        found = self._validators.get(name)
        if found is None:
            found = self._validators[name] = self._build({"$ref": f"#/components/schemas/{name}"})
        return found

    def _build(self, schema: Schema) -> jsonschema_rs.Draft202012Validator:
        import jsonschema_rs  # with the first validator, not with the server

        whole = {**schema, "components": self.document["components"]}
        return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


@functools.cache
def api() -> Contract:
    """The contract of the API."""
    return Contract(pictory_spec.document)
