"""Who may call: repeated on every operation, because generators ignore the global `security`."""

from collections.abc import Iterator

from speclint.document import Document, Finding
from speclint.walk import Operation, callbacks, operations, root


def check_security(document: Document) -> Iterator[Finding]:
    """Every operation says which declared schemes it needs; one that may be called without any says `[]`."""
    schemes = {scheme.key for scheme in root(document).children("components", "securitySchemes")}
    for operation in operations(document):
        yield from _operation(operation, schemes)
    for operation in callbacks(document):
        yield from _operation(operation, schemes)
    if "security" in document.data:
        fix = "Repeat it on every operation."
        yield Finding(("security",), "the global security is ignored by the generator", fix)


def _operation(operation: Operation, schemes: set[str]) -> Iterator[Finding]:
    if "security" not in operation.value:
        fix = f"Add `security: [{{{next(iter(sorted(schemes)), 'scheme')}: []}}]`, or [] where anybody may call."
        yield Finding(operation.pointer, f"{operation.name} has no security", fix)
    for requirement in operation.children("security"):
        if not requirement.value:
            yield Finding(requirement.pointer, f"{operation.name} may be called without a key", "Name the scheme.")
        for scheme in requirement.children():
            if scheme.key not in schemes:
                problem = f"there is no security scheme {scheme.key!r}"
                yield Finding(scheme.pointer, problem, "Declare it under components/securitySchemes.")
