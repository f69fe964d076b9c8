"""Spelling: JSON Schema and OpenAPI ignore what they do not know, so a misspelt rule is no rule."""

from collections.abc import Iterator

from speclint.document import Document, Finding
from speclint.walk import schemas

# fmt: off
_JSON_SCHEMA = frozenset(
    {
        "$ref", "type", "enum", "const", "title", "description", "default", "examples", "deprecated",
        "readOnly", "writeOnly", "format", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
        "dependentSchemas", "dependentRequired", "properties", "patternProperties", "additionalProperties",
        "unevaluatedProperties", "propertyNames", "required", "minProperties", "maxProperties", "items",
        "prefixItems", "unevaluatedItems", "contains", "minContains", "maxContains", "minItems", "maxItems",
        "uniqueItems", "minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema",
        "minimum",
        "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "discriminator", "externalDocs",
    }
)
# fmt: on
_ADVICE = {
    "nullable": "OpenAPI 3.1 has no nullable: type: [string, 'null'], or anyOf with {type: 'null'}.",
    "example": "In 3.1 a schema has `examples: [...]`.",
}


def check_keywords(document: Document) -> Iterator[Finding]:
    """Schemas hold only keywords of JSON Schema 2020-12 and OpenAPI 3.1, and extensions."""
    for schema in schemas(document):
        for key in schema.value:
            if key not in _JSON_SCHEMA and not key.startswith("x-"):
                fix = _ADVICE.get(key, "Check the spelling: an unknown keyword is silently ignored.")
                yield Finding((*schema.pointer, key), f"{key!r} is no keyword of a schema", fix)
