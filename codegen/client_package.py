"""Drives openapi-python-client: its parser and layout, our templates.

The parser forgets the extensions of operations (`x-job`, `x-page`, ...), links and more; the views that the templates
use are therefore built from the contract itself and handed in as globals.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import openapi_python_client
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from names import TEMPLATES, CodegenError, Names
from template_views import TemplateViews

if TYPE_CHECKING:
    from pathlib import Path

    from document import Document

PINNED = "0.29.1"
"""The one version that the templates fit: they rely on its private names."""


def write(document: Document, folder: Path, names: Names) -> None:
    """Write the client package into *folder*.

    Raises:
        CodegenError: wrong generator version, or the generator reported anything, be it only a warning.
    """
    if openapi_python_client.__version__ != PINNED:
        raise CodegenError(
            f"openapi-python-client {openapi_python_client.__version__} is installed, the templates fit {PINNED} only"
        )
    config = _config(folder, names)
    told = readable(with_own_part(without_defaults(without_callbacks(document.raw))))
    data = GeneratorData.from_dict(told, config=config)
    if isinstance(data, GeneratorError):
        raise CodegenError(_message([data]))
    _refuse([*data.errors, *(each for tag in data.endpoint_collections_by_tag.values() for each in tag.parse_errors)])
    views = TemplateViews(document, names, data)
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.globals.update(names=names, views=views)
    with contextlib.redirect_stdout(io.StringIO()):
        reported = project.build()
    _refuse(reported)
    if views.notification():
        text = project.env.get_template("webhooks.py.jinja").render()
        (folder / "webhooks.py").write_text(text, encoding="utf-8")
    (folder / "py.typed").write_text("", encoding="utf-8")


def _config(folder: Path, names: Names) -> Config:
    wanted = ConfigFile(literal_enums=True, package_name_override=names.client_package, post_hooks=[])
    return Config.from_sources(
        wanted,
        meta_type=MetaType.NONE,
        document_source=folder,
        file_encoding="utf-8",
        overwrite=True,
        output_path=folder,
    )


def without_defaults(value: Any) -> Any:
    """A copy without the `default` keywords: the generator would send them, though the service applies its own.

    A property that happens to be called `default` stays.
    """
    if isinstance(value, Mapping):
        return {
            key: {name: without_defaults(each) for name, each in inner.items()}
            if key in ("properties", "patternProperties", "schemas", "examples") and isinstance(inner, Mapping)
            else without_defaults(inner)
            for key, inner in value.items()
            if key != "default"
        }
    if isinstance(value, list):
        return [without_defaults(each) for each in value]
    return value


def readable(value: Any) -> Any:
    """A copy in which an array among other types says something of its items, and no enum has null for a member.

    The parser drops the first without `items`, and makes a union without a name of the second.
    """
    if isinstance(value, list):
        return [readable(each) for each in value]
    if not isinstance(value, Mapping):
        return value
    copy = {key: readable(inner) for key, inner in value.items()}
    kinds, members = copy.get("type"), copy.get("enum")
    if isinstance(kinds, list) and "array" in kinds:
        copy.setdefault("items", {})
    if isinstance(kinds, list) and isinstance(members, list) and None in members:
        copy["enum"] = [member for member in members if member is not None]
        [copy["type"]] = [kind for kind in kinds if kind != "null"]
    return copy


def without_callbacks(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of the document without the calls that the service makes: the parser cannot read a reference to one."""
    paths = {
        path: {key: _without(each, "callbacks") for key, each in item.items()} for path, item in raw["paths"].items()
    }
    return {**raw, "paths": paths, "components": _without(raw.get("components", {}), "callbacks")}


def with_own_part(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which a component that adds fields to another one holds its own as a second part of its `allOf`.

    Where `allOf` has a single part, the parser takes that part's class for the component's own.
    """
    components = raw.get("components", {})
    schemas = {name: _in_parts(each) for name, each in components.get("schemas", {}).items()}
    return {**raw, "components": {**components, "schemas": schemas}}


def _in_parts(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    if "properties" not in schema or ["$ref"] not in [list(part) for part in schema.get("allOf", ())]:
        return schema
    own = {key: schema[key] for key in ("type", "properties", "required") if key in schema}
    return {**{key: each for key, each in schema.items() if key not in own}, "allOf": [*schema["allOf"], own]}


def _without(value: Any, key: str) -> Any:
    return {name: each for name, each in value.items() if name != key} if isinstance(value, Mapping) else value


def _refuse(reported: Sequence[GeneratorError]) -> None:
    if reported:
        raise CodegenError(_message(reported))


def _message(reported: Sequence[GeneratorError]) -> str:
    """All that the generator reported; a warning means that something of the contract would be missing."""
    lines = [
        f"{error.level.value}: {error.header or ''} {error.detail or ''}\n{getattr(error, 'data', '') or ''}".strip()
        for error in reported
    ]
    return "the generator cannot express the contract:\n" + "\n".join(lines)
