"""What an account's books show: the vocabulary of the extensions against the schemas of the answers."""

from collections.abc import Iterator

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import Node, Operation, members, operations, reached, response_schema, root, values_at


def check_history(document: Document) -> Iterator[Finding]:
    """`x-history` stands where a list is answered, and its date is one of the items' moments."""
    for operation in operations(document):
        history, schema = operation.child("x-history"), response_schema(document, operation)
        if history is None:
            continue
        path = (0, *parse_pointer(history.value["date"]))
        found = values_at(document, schema, path) if schema is not None else []
        if not any(leaf.value.get("format") == "date-time" for leaf in found):
            fix = "A JSON pointer into an item of the answer, to a date-time."
            yield Finding((*history.pointer, "date"), f"{history.value['date']} is no moment of an item", fix)


def check_credit_sources(document: Document) -> Iterator[Finding]:
    """What moves credits has the name that the list of transactions knows: `source` and `x-credit-sources`."""
    known = {
        member
        for operation in operations(document)
        if "x-credit-sources" in operation.value
        for schema in reached(document, response_schema(document, operation))
        for member in members(document, schema)
    }
    for name in _sources(document):
        if name.value not in known:
            fix = "Add it to the enum in the answer of the operation with x-credit-sources, or correct it."
            yield Finding(name.pointer, f"{name.value!r} is in no list of transactions", fix)


def _sources(document: Document) -> Iterator[Node]:
    for operation in operations(document):
        named = [operation.child("x-credits", "source")]
        named += [operation.child("x-credit-sources", key) for key in ("reset", "adjustment", "came", "went")]
        yield from (name for name in named if name is not None)
    avatars = root(document).child("x-storyboard", "avatar-credits", "source")
    yield from [avatars] if avatars is not None else []


def check_files(document: Document) -> Iterator[Finding]:
    """`x-media` has a suffix for each address that the result holds, that of the job's own file among them."""
    for operation in operations(document):
        files = operation.child("x-media", "files")
        if files is not None:
            yield from _files(document, operation, files)


def _files(document: Document, operation: Operation, files: Node) -> Iterator[Finding]:
    name = operation.value.get("x-job", {}).get("result")
    result = document.data["components"]["schemas"].get(name, {})
    addresses = {key for key, value in result.get("properties", {}).items() if value.get("format") == "uri"}
    elsewhere = operation.value["x-media"].get("destinations", {}).values()
    for key in sorted(addresses ^ {*files.value, *(key for names in elsewhere for key in names)}):
        problem = f"{key} has no suffix" if key in addresses else f"{name} has no address called {key}"
        yield Finding(files.pointer, problem, "Name each address of the result, and nothing else.")
