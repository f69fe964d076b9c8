"""From the errors of a JSON Schema validator to the `fields` of the API's own refusal.

The rule is the API's: one name per offending field, as a path (`scenes[3].background.prompt`); `body` for the
body as a whole; a clash names each present field that clashes; a missing field is named itself; a missing choice
is named by its parent. The mock has an implementation of its own: the examples hold the two against each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

Path = Sequence[str | int]
WHOLE_BODY = "body"


def validator(schema: Any, components: Any) -> jsonschema_rs.Draft202012Validator:
    """A validator of a schema whose references lead into `components`; formats are checked."""
    bundle = {"allOf": [schema], "components": components}
    return jsonschema_rs.Draft202012Validator(bundle, validate_formats=True)


def refused_fields(judge: jsonschema_rs.Draft202012Validator, body: Any, whole: str = WHOLE_BODY) -> frozenset[str]:
    """The names that a refusal of the body lists, `whole` for all of it; empty if the body is accepted."""
    return frozenset(field_name(path, whole) for error in judge.iter_errors(body) for path in _paths(error))


def field_name(path: Path, whole: str = WHOLE_BODY) -> str:
    """`scenes[3].prompt` for the path ("scenes", 3, "prompt"), the name of the whole body for the empty path."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".") or whole


def _paths(error: jsonschema_rs.ValidationError) -> Iterator[Path]:
    path, kind = error.instance_path, error.kind
    if isinstance(kind, Kind.Required):
        yield [*path, kind.property]
    elif isinstance(kind, Kind.AdditionalProperties | Kind.UnevaluatedProperties):
        yield from ([*path, name] for name in kind.unexpected)
    elif isinstance(kind, Kind.Not):
        yield from _clash(path, kind.schema, error.instance)
    elif isinstance(kind, Kind.OneOfNotValid | Kind.AnyOf):
        yield from _union(path, kind.context)
    else:
        yield path


def _clash(path: Path, banned: Any, instance: Any) -> Iterator[Path]:
    """The fields that must not be together. Another value than an object has no fields, and so no clash."""
    if isinstance(banned, Mapping) and set(banned) == {"required"}:
        yield from ([*path, name] for name in banned["required"] if isinstance(instance, Mapping))
    else:
        yield path


def _union(path: Path, branches: Sequence[Sequence[jsonschema_rs.ValidationError]]) -> Iterator[Path]:
    """Of a union the errors of the variant whose tag fits; where that is not exactly one, the union itself."""
    meant = [errors for errors in branches if not any(isinstance(error.kind, Kind.Constant) for error in errors)]
    tagged = len(meant) < len(branches)
    if tagged and len(meant) == 1:
        for error in meant[0]:
            yield from _paths(error)
    else:
        yield path
