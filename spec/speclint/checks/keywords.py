"""Spelling: JSON Schema and OpenAPI ignore what they do not know, so a misspelt rule is no rule."""

from collections.abc import Iterator, Mapping

from speclint.document import Document, Finding, Pointer
from speclint.walk import Node, root, schemas

# fmt: off
_JSON_SCHEMA = frozenset(
    {
        "$ref", "type", "enum", "const", "title", "description", "default", "examples", "deprecated",
        "readOnly", "writeOnly", "format", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
        "dependentSchemas", "dependentRequired", "properties", "patternProperties", "additionalProperties",
        "unevaluatedProperties", "propertyNames", "required", "minProperties", "maxProperties", "items",
        "prefixItems", "unevaluatedItems", "contains", "minContains", "maxContains", "minItems", "maxItems",
        "uniqueItems", "minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "minimum",
        "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "discriminator", "externalDocs",
    }
)
# fmt: on
_ADVICE = {
    "nullable": "OpenAPI 3.1 has no nullable: type: [string, 'null'], or anyOf with {type: 'null'}.",
    "example": "In 3.1 a schema has `examples: [...]`.",
}

# fmt: off
EXTENSIONS = frozenset(
    {
        "x-provenance", "x-source", "x-note", "x-name", "x-retry", "x-job", "x-job-states", "x-page",
        "x-credits", "x-media", "x-open-enum", "x-query", "x-upload", "x-hints", "x-retry-policy",
        "x-key-prefix", "x-valid-examples", "x-invalid-examples",
    }
)
# fmt: on
"""The extensions that some code reads; spec/README.md explains each."""


def check_keywords(document: Document) -> Iterator[Finding]:
    """Schemas hold only keywords of JSON Schema 2020-12 and OpenAPI 3.1, and all extensions are known ones."""
    for schema in schemas(document):
        for key in schema.value:
            if key not in _JSON_SCHEMA and not key.startswith("x-"):
                fix = _ADVICE.get(key, "Check the spelling: an unknown keyword is silently ignored.")
                yield Finding((*schema.pointer, key), f"{key!r} is no keyword of a schema", fix)
    for pointer in _extensions(root(document)):
        if pointer[-1] not in EXTENSIONS:
            fix = f"Check the spelling. Known: {', '.join(sorted(EXTENSIONS))}."
            yield Finding(pointer, f"nothing reads {pointer[-1]}", fix)


def _extensions(node: Node) -> Iterator[Pointer]:
    for child in node.children():
        if isinstance(node.value, Mapping) and child.key.startswith("x-"):
            yield child.pointer
        if child.key not in {"value", "example", "examples", "default", "enum", "const"}:
            yield from _extensions(child)
