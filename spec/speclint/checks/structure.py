"""OpenAPI 3.1 as such: what openapi-spec-validator knows about it."""

from collections.abc import Iterator, Mapping

from openapi_spec_validator import OpenAPIV31SpecValidator

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import facts, root


def check_structure(document: Document) -> Iterator[Finding]:
    """The contract is valid OpenAPI 3.1: meta-schema, references, path parameters, unique operationIds."""
    dangling = list(_dangling(document))
    yield from dangling
    for error in () if dangling else OpenAPIV31SpecValidator(dict(document.data)).iter_errors():
        pointer = tuple(getattr(error, "absolute_path", ()))
        yield Finding(pointer, str(getattr(error, "message", error))[:300], "See the OpenAPI 3.1 specification.")


def _dangling(document: Document) -> Iterator[Finding]:
    """References that lead nowhere: the validator stops at the first of them with an exception."""
    for node in facts(document):
        reference = node.value.get("$ref") if isinstance(node.value, Mapping) else None
        if isinstance(reference, str) and root(document).child(*parse_pointer(reference)) is None:
            fix = "Write #/components/... with the name of something that is there."
            yield Finding((*node.pointer, "$ref"), f"{reference} leads nowhere", fix)
