"""What the client needs to know of an operation beyond OpenAPI: its name, whether it may be sent twice."""

from collections.abc import Iterator

from speclint.document import Document, Finding
from speclint.walk import Operation, callbacks, operations


def check_method_names(document: Document) -> Iterator[Finding]:
    """Every operation has an operationId of its own, one tag and an `x-name`, unique under that tag."""
    seen: set[tuple[str, str]] = set()
    ids: set[str] = set()
    for operation in (*operations(document), *callbacks(document)):
        tags, name = operation.value.get("tags", []), operation.value.get("x-name")
        if "operationId" not in operation.value:
            yield Finding(operation.pointer, f"{operation.name} has no operationId", "Like generateVideo.")
        elif operation.name in ids:
            pointer = (*operation.pointer, "operationId")
            yield Finding(pointer, f"two operations are called {operation.name}", "Rename one of them.")
        ids.add(operation.name)
        if len(tags) != 1:
            fix = "The tag is the attribute of the client under which the method is found."
            yield Finding(operation.pointer, f"{operation.name} has {len(tags)} tags instead of one", fix)
        elif name is None:
            fix = "Add x-name: the method's name under its tag."
            yield Finding(operation.pointer, f"{operation.name} has no x-name", fix)
        elif (tags[0], name) in seen:
            problem = f"{tags[0]} has two operations called {name}"
            yield Finding((*operation.pointer, "x-name"), problem, "Rename one of them.")
        else:
            seen.add((tags[0], name))


def check_retry(document: Document) -> Iterator[Finding]:
    """Operations that are not GET say `x-retry`; one that starts a job says `never`."""
    for operation in (*operations(document), *callbacks(document)):
        yield from _retry(operation)


def _retry(operation: Operation) -> Iterator[Finding]:
    retry = operation.value.get("x-retry")
    if retry is None and operation.method == "get":
        return
    if retry is None:
        fix = "never if a repetition could cost or create something, else safe."
        yield Finding(operation.pointer, f"{operation.name} has no x-retry", fix)
    elif "x-job" in operation.value and retry != "never":
        problem = f"{operation.name} starts a job: sent twice, it may be paid twice"
        yield Finding((*operation.pointer, "x-retry"), problem, "x-retry: never")
