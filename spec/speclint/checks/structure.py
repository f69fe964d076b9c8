"""OpenAPI 3.1 as such: what openapi-spec-validator knows about it."""

from collections.abc import Iterator

from openapi_spec_validator import OpenAPIV31SpecValidator

from speclint.document import Document, Finding


def check_structure(document: Document) -> Iterator[Finding]:
    """The contract is valid OpenAPI 3.1: meta-schema, references, path parameters, unique operationIds, defaults."""
    for error in OpenAPIV31SpecValidator(dict(document.data)).iter_errors():
        pointer = tuple(getattr(error, "absolute_path", ()))
        message = str(error.message) if hasattr(error, "message") else str(error)
        yield Finding(pointer, message[:300], "See the OpenAPI 3.1 specification.")
