"""The spec as a document: where things stand in it, and JSON pointers into it and into answers."""

from enum import Enum
from typing import Any, Final, TypeAlias

import pictory_spec

Json: TypeAlias = Any
Body: TypeAlias = dict[str, Any]
Operation: TypeAlias = pictory_spec.Operation

JSON_TYPE: Final = "application/json"


class Nothing(Enum):
    """What is sent where nothing is sent: None would be a JSON null."""

    NOTHING = "no body"


NO_BODY: Final[Any] = Nothing.NOTHING


def base_url() -> str:
    """The address of the service."""
    return str(pictory_spec.document()["servers"][0]["url"])


def key_prefix() -> str:
    """What every well-formed API key begins with."""
    return str(pictory_spec.document()["components"]["securitySchemes"]["apiKey"]["x-key-prefix"])


def key_header() -> str:
    """The header that carries the API key."""
    return str(pictory_spec.document()["components"]["securitySchemes"]["apiKey"]["name"])


def error_body() -> Json:
    """Where the body of a refusal says what was wrong."""
    return pictory_spec.document()["x-error-body"]


def detail(operation: Operation, member: str) -> Json:
    """A member of the operation in the spec (`x-page`, `responses`, …); None when it has none."""
    return pictory_spec.document()["paths"][operation.path][operation.method.lower()].get(member)


def parameters(operation: Operation, place: str) -> list[Json]:
    """The parameters of an operation in its `path` or its `query`: its own, and those of all operations of its path."""
    of_path = pictory_spec.document()["paths"][operation.path].get("parameters", [])
    every = [resolved(one) for one in [*of_path, *(detail(operation, "parameters") or [])]]
    return list({one["name"]: one for one in every if one["in"] == place}.values())


def request_of(operation: Operation) -> str | None:
    """The component that an operation's body is of; None for an operation without a body.

    Where the body is a file, it is what the file holds (`contentSchema`).
    """
    body = detail(operation, "requestBody")
    if body is None:
        return None
    (content,) = resolved(body)["content"].values()
    return reference(content["schema"].get("contentSchema", content["schema"]))


def body_name(operation: Operation, otherwise: str = "body") -> str:
    """How a refusal names the whole body: as the one argument that it is (`x-body-name`), if it is one."""
    return str(resolved(detail(operation, "requestBody")).get("x-body-name", otherwise))


def content_type(operation: Operation) -> str:
    """The content type of an operation's body."""
    (found,) = resolved(detail(operation, "requestBody"))["content"]
    return str(found)


def component(name: str) -> Json:
    """A schema of the spec by its name."""
    return pictory_spec.document()["components"]["schemas"][name]


def schemas() -> list[str]:
    """The names of the spec's schemas."""
    return list(pictory_spec.document()["components"]["schemas"])


def reference(schema: Json) -> str | None:
    """The name of the component that a schema refers to; None when it refers to none."""
    pointer = schema.get("$ref")
    return pointer.rpartition("/")[2] if pointer else None


def mentioned(schema: Json) -> set[str]:
    """The names of the components that a schema refers to, in itself or in its parts."""
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    name = reference(schema) if isinstance(schema, dict) and isinstance(schema.get("$ref"), str) else None
    return {name for name in [name] if name}.union(*(mentioned(part) for part in parts))


def resolved(schema: Json) -> Json:
    """The schema (response, callback, ...) with its `$ref` followed; members beside the `$ref` win."""
    pointer = schema.get("$ref")
    if pointer is None:
        return schema
    return {**resolved(at(pictory_spec.document(), pointer.removeprefix("#"))), **schema}


def fields(schema: Json) -> dict[str, Json]:
    """The fields of an object, those included that it has from the components that it is also (`allOf`)."""
    bases = [resolved(part) for part in schema.get("allOf", []) if reference(part)]
    inherited = {name: inner for base in bases for name, inner in fields(base).items()}
    own: dict[str, Json] = schema.get("properties", {})
    return inherited | own


def at(value: Json, pointer: str) -> Json:
    """The member of a JSON value at an RFC 6901 pointer; KeyError when there is none."""
    for part in pointer.split("/")[1:]:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def has(value: Json, pointer: str) -> bool:
    """Whether a JSON value has a member at an RFC 6901 pointer, be it null."""
    try:
        at(value, pointer)
    except (KeyError, IndexError, TypeError):
        return False
    return True
