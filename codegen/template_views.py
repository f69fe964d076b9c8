"""The one object that templates call for views of models, operations, tags and the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.strings import ClassName

import docstrings
from document import pointer
from hint_views import general_hints
from model_views import ModelViews
from names import OWN, CodegenError
from notification_views import notification_view
from operation_views import operation_view
from python_types import PythonTypes
from schema_shapes import is_object
from spec_tables import identifier, operation_rows
from views import NotificationView, OperationView, ServiceView, TagView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import ModelProperty

    from document import Document
    from names import Names


class TemplateViews:
    """Views of one contract; drops from *data* what needs no file of its own (maps, inline literals)."""

    def __init__(self, document: Document, names: Names, data: GeneratorData) -> None:
        types = PythonTypes(document, names.client_package)
        data.models = [each for each in data.models if _needs_class(document, types, each)]
        _refuse_lost(document, types, {str(each.class_info.name) for each in data.models})
        self.models = ModelViews(document, names, data.models)
        data.enums = [each for each in data.enums if str(each.class_info.name) in self.models.components]
        self._document = document
        self._tags = self._all_tags()
        self._operations = {view.module: view for tag in self._tags for view in tag.operations}

    def of(self, endpoint: Endpoint) -> OperationView:
        """The view of the operation behind the generator's *endpoint*."""
        return self._operations[identifier(endpoint.name)]

    def tag(self, name: str) -> TagView:
        """The view of a tag."""
        return next(tag for tag in self._tags if tag.name == name)

    def tags(self) -> list[TagView]:
        """All tags, in the order of the contract's list, then those that only operations name."""
        return self._tags

    def job_operations(self) -> list[OperationView]:
        """One operation for each kind of job: the first that starts it."""
        found: dict[str, OperationView] = {}
        for view in self._operations.values():
            if view.job:
                found.setdefault(view.job.kind, view)
        return list(found.values())

    def priced_operations(self) -> list[OperationView]:
        """The operations that cost credits.

        Raises:
            CodegenError: two of them have the same name, so that it would not tell which is meant.
        """
        found = [view for view in self._operations.values() if view.price]
        names = [view.name for view in found]
        if doubled := sorted({name for name in names if names.count(name) > 1}):
            raise CodegenError(f"two operations that cost credits are called {', '.join(doubled)}; rename one of them")
        return found

    def estimate_imports(self) -> list[str]:
        """What the annotations of `estimate` need."""
        annotations = [argument.annotation for view in self.priced_operations() for argument in view.placed("field")]
        return self.models.types.imports([*annotations, "Mapping", "Any", "Literal"])

    def notification(self) -> NotificationView | None:
        """What the service posts to a webhook; None where it posts nothing."""
        return notification_view(self.models)

    def _all_tags(self) -> list[TagView]:
        rows = {row.id: row for row in operation_rows(self._document)}
        said = {identifier(tag["name"]): tag.get("description", "") for tag in self._document.raw.get("tags", ())}
        by_tag: dict[str, list[OperationView]] = {}
        for source in self._document.operations():
            by_tag.setdefault(rows[source.id].tag, []).append(operation_view(self.models, rows, source))
        if taken := sorted(set(by_tag) & set(OWN)):
            raise CodegenError(f"the tag {taken[0]} would hide what every client has under that name; rename it")
        order = [*(tag for tag in said if tag in by_tag), *(tag for tag in by_tag if tag not in said)]
        return [self._tag(tag, said.get(tag, ""), by_tag[tag]) for tag in order]

    def _tag(self, tag: str, said: str, operations: list[OperationView]) -> TagView:
        annotations = [argument.annotation for each in operations for argument in each.arguments]
        annotations += [each.result for each in operations]
        if any(each.upload for each in operations):
            annotations += ["os", "OnProgress"]
        return TagView(
            name=tag,
            class_name=self._class_name(tag),
            doc=docstrings.paragraph(said or f"Operations of {tag}."),
            operations=tuple(operations),
            imports=tuple(self.models.types.imports([*annotations, "Mapping", "Any"])),
        )

    def _class_name(self, tag: str) -> str:
        """The class of a tag; where a component has its name already, it gets another."""
        name = str(ClassName(tag, prefix="Tag"))
        return f"{name}Operations" if name in self.models.components else name

    def service(self) -> ServiceView:
        """Address, key and retry policy of the service.

        Raises:
            CodegenError: there is not exactly one API key in a header, which is all that the runtime can send; or
                nothing says how to try again, or where a refusal says what was wrong.
        """
        raw = self._document.raw
        key = self._key()
        policy = raw.get("x-retry-policy", {})
        backoff, longest = policy.get("backoff-seconds"), policy.get("longest-pause-seconds")
        if not backoff or not longest:
            raise CodegenError(
                "the contract must say x-retry-policy: {backoff-seconds: [...], longest-pause-seconds: ...} at its top"
            )
        return ServiceView(
            base_url=raw["servers"][0]["url"].rstrip("/"),
            key_header=key["name"],
            key_prefix=key.get("x-key-prefix", ""),
            backoff=tuple(float(seconds) for seconds in backoff),
            longest_pause=float(longest),
            hints=general_hints(self._document),
            error_body=self._error_body(),
            request_ids=tuple(raw.get("x-request-ids", {}).get("headers", ())),
        )

    def _key(self) -> Mapping[str, Any]:
        """The one scheme that is enough by itself: others may be taken together in its place."""
        schemes = self._document.raw.get("components", {}).get("securitySchemes", {})
        alone = {
            name for row in operation_rows(self._document) for one in row.security if len(one) == 1 for name in one
        }
        keys: list[Mapping[str, Any]] = [each for name, each in schemes.items() if name in alone]
        keys = [each for each in keys if each.get("type") == "apiKey" and each.get("in") == "header"]
        if len(keys) != 1:
            raise CodegenError(f"the contract must have one security scheme with a key in a header, it has {len(keys)}")
        return keys[0]

    def _error_body(self) -> dict[str, str | tuple[tuple[str, ...], ...]]:
        told = self._document.raw.get("x-error-body")
        if not told:
            raise CodegenError("the contract must say x-error-body: {code, message, fields, field, problem} at its top")
        places = {name: tuple(pointer(each) for each in told[name]) for name in ("code", "message", "fields")}
        return {**places, "field": told["field"], "problem": told["problem"]}


def _needs_class(document: Document, types: PythonTypes, model: ModelProperty) -> bool:
    """Whether *model* gets a file: maps do not, they are plain dicts.

    Raises:
        CodegenError: it was written inline, so its name would depend on its place.
    """
    name = str(model.class_info.name)
    components = [each for each in document.schemas if types.class_name(each) == name]
    if components:
        return is_object(document, document.schemas[components[0]])
    if model.required_properties or model.optional_properties:
        raise CodegenError(
            f"an object with fields is written inline (it would become {name}): name it under components/schemas"
        )
    return False


def _refuse_lost(document: Document, types: PythonTypes, classes: set[str]) -> None:
    """Some forms of schema make the generator forget the class, without an error or a warning."""
    objects = [
        name for name, schema in document.schemas.items() if "$ref" not in schema and is_object(document, schema)
    ]
    lost = [name for name in objects if types.class_name(name) not in classes]
    if lost:
        raise CodegenError(
            f"lost class: the generator makes no class of {', '.join(lost)}; a `oneOf` or `anyOf` beside `properties`"
            " does that: write such rules as `allOf: [{not: ...}]`"
        )
