"""Things that an account keeps: what lists, makes, changes and removes them, and what is true of them."""

from collections.abc import Iterator

from speclint.document import Document, Finding, parse_pointer
from speclint.walk import (
    Node,
    Operation,
    media_schema,
    operations,
    parameters,
    reached,
    request_media,
    request_schema,
    resolve,
    response_schema,
    responses,
    root,
    schemas,
    values_at,
    variants,
)


def check_collections(document: Document) -> Iterator[Finding]:
    """`x-collection` points into the list, and one operation gets, updates and deletes, by a path parameter."""
    seen: set[tuple[str, str]] = set()
    for operation in operations(document):
        told = operation.child("x-collection")
        if told is None:
            continue
        does, name = told.value["does"], told.value["name"]
        if does in {"get", "update", "delete"}:
            if (name, does) in seen:
                problem = f"two operations {does} {name}"
                yield Finding((*told.pointer, "does"), problem, "Keep it on one of them.")
            seen.add((name, does))
            if "path" not in {parameter.value["in"] for parameter in parameters(document, operation)}:
                fix = "It needs a path parameter that says which one."
                yield Finding((*told.pointer, "does"), f"{operation.name} does not say which of {name}", fix)
        elif does == "list":
            yield from _listed(document, operation, told)


def _listed(document: Document, operation: Operation, told: Node) -> Iterator[Finding]:
    schema = response_schema(document, operation)
    items = parse_pointer(told.value["items"])
    for key, path in (("items", (*items, 0)), ("key", (*items, 0, *parse_pointer(told.value["key"])))):
        if schema is None or not values_at(document, schema, path):
            fix = "items: a JSON pointer to the list ('' where the answer is one); key: a pointer into an item."
            yield Finding((*told.pointer, key), f"{told.value[key]} is not in the answer of {operation.name}", fix)


def check_locks(document: Document) -> Iterator[Finding]:
    """`x-lock` points into the request of an operation that can answer 409."""
    for operation in operations(document):
        lock = operation.child("x-lock")
        if lock is None:
            continue
        schema = request_schema(document, operation)
        if schema is None or not values_at(document, schema, parse_pointer(lock.value["field"])):
            problem = f"{lock.value['field']} is not in the request of {operation.name}"
            yield Finding((*lock.pointer, "field"), problem, "A JSON pointer into the body.")
        if "409" not in operation.value.get("responses", {}):
            fix = "Refer to the response under components/responses."
            yield Finding(operation.pointer, f"{operation.name} does not say how it answers 409", fix)


def check_whole_bodies(document: Document) -> Iterator[Finding]:
    """A body that is no object of fields, or is sent as bytes, has an `x-body-name`; no parameter is called so."""
    for operation in operations(document):
        media, schema = request_media(document, operation), request_schema(document, operation)
        if media is None or schema is None:
            continue
        body = resolve(document, operation.child("requestBody") or operation)
        name = body.value.get("x-body-name")
        fields = {key for part in variants(document, schema) for key in part.value.get("properties", {})}
        if name is None and (not fields or media_schema(media) != media.child("schema")):
            fix = "Add x-body-name to its requestBody: the argument that takes all of it."
            yield Finding(body.pointer, f"nothing says how the body of {operation.name} is called", fix)
        if name in {parameter.value["name"] for parameter in parameters(document, operation)}:
            yield Finding((*body.pointer, "x-body-name"), f"a parameter is called {name} too", "Rename the body.")


def check_uploads(document: Document) -> Iterator[Finding]:
    """`x-upload` names fields of the request, and points to addresses in the answer."""
    for operation in operations(document):
        upload = operation.child("x-upload")
        if upload is None:
            continue
        asked, told = request_schema(document, operation), response_schema(document, operation)
        for key in ("file-name", "content-type"):
            if asked is None or not values_at(document, asked, (upload.value[key],)):
                problem = f"the request of {operation.name} has no {upload.value[key]!r}"
                yield Finding((*upload.pointer, key), problem, "Name a property of the body.")
        for key in ("signed", "url"):
            if told is None or not values_at(document, told, parse_pointer(upload.value[key])):
                problem = f"{upload.value[key]} is not in the answer of {operation.name}"
                yield Finding((*upload.pointer, key), problem, "A JSON pointer into the answer.")


def check_secrets(document: Document) -> Iterator[Finding]:
    """What is `writeOnly` is in no answer."""
    for operation in operations(document):
        for status, response in responses(document, operation):
            for media in response.children("content"):
                for found in reached(document, media.child("schema")):
                    for secret in (each for each in found.children("properties") if _is_secret(each.value)):
                        problem = f"{operation.name} answers {status} with the secret {secret.key}"
                        yield Finding(secret.pointer, problem, "Answer with a component that does not hold it.")


def _is_secret(schema: object) -> bool:
    return isinstance(schema, dict) and schema.get("writeOnly") is True


def check_unique(document: Document) -> Iterator[Finding]:
    """`x-unique` stands on a property of a component."""
    for schema in schemas(document):
        if "x-unique" in schema.value and schema.pointer[-2] != "properties":
            fix = "Put it on the property that no two things of an account may share."
            yield Finding((*schema.pointer, "x-unique"), "x-unique on what is no property", fix)


def check_also(document: Document) -> Iterator[Finding]:
    """`x-also` names components whose every property the component has too: what they hold can be sent as it."""
    components = {schema.key: schema for schema in root(document).children("components", "schemas")}
    for component in components.values():
        own = _fields(document, component)
        for index, name in enumerate(component.value.get("x-also", ())):
            other = _fields(document, components[name]) if name in components else {"the component"}
            if missing := sorted(other - own):
                problem = f"{name} is no {component.key}: there is no {', '.join(missing)}"
                yield Finding(
                    (*component.pointer, "x-also", index), problem, "Name a component that holds nothing else."
                )


def _fields(document: Document, component: Node) -> set[str]:
    return {field for part in variants(document, component) for field in part.value.get("properties", {})}


def check_quotas(document: Document) -> Iterator[Finding]:
    """`x-quota` stands on an operation that starts a job, and its figure is one that an answer tells."""
    told = {
        key for schema in root(document).children("components", "schemas") for key in schema.value.get("properties", {})
    }
    for operation in operations(document):
        quota = operation.child("x-quota")
        if quota is not None and "x-job" not in operation.value:
            yield Finding(quota.pointer, f"{operation.name} starts no job", "Remove it: only jobs use up minutes.")
        if quota is not None and quota.value["figure"] not in told:
            problem = f"{quota.value['figure']!r} is in no answer"
            yield Finding((*quota.pointer, "figure"), problem, "Name a figure of the account's quota.")
