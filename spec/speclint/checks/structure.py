"""OpenAPI 3.1 as such: what openapi-spec-validator knows about it."""

from collections.abc import Iterator, Mapping

from openapi_spec_validator import OpenAPIV31SpecValidator

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import facts, root


def check_structure(document: Document) -> Iterator[Finding]:
    """The contract is valid OpenAPI 3.1: meta-schema, references, path parameters, unique operationIds."""
    stages = (_misshapen, _dangling, _invalid)
    yield from next((found for found in (list(stage(document)) for stage in stages) if found), [])


def _misshapen(document: Document) -> Iterator[Finding]:
    """What the meta-schema refuses: the validator's own rules fail with an assertion on such a document."""
    data = dict(document.data)
    for error in OpenAPIV31SpecValidator(data).schema_validator.iter_errors(data):
        yield _finding(error)


def _dangling(document: Document) -> Iterator[Finding]:
    """References that lead nowhere: the validator stops at the first of them with an exception."""
    for node in facts(document):
        reference = node.value.get("$ref") if isinstance(node.value, Mapping) else None
        if isinstance(reference, str) and root(document).child(*parse_pointer(reference)) is None:
            fix = "Write #/components/... with the name of something that is there."
            yield Finding((*node.pointer, "$ref"), f"{reference} leads nowhere", fix)


def _invalid(document: Document) -> Iterator[Finding]:
    for error in OpenAPIV31SpecValidator(dict(document.data)).iter_errors():
        yield _finding(error)


def _finding(error: Exception) -> Finding:
    """The first line of the error, with the pointer where the validator knows one."""
    pointer = tuple(getattr(error, "absolute_path", ()))
    message = str(getattr(error, "message", error)).partition("\n")[0]
    return Finding(pointer, message[:300], "See the OpenAPI 3.1 specification.")
