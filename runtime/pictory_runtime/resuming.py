"""From a token or a bare id to the kind of job it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from pictory_runtime.errors import ConfigurationError, DecodeError
from pictory_runtime.tokens import looks_cut, read_token
from pictory_runtime.wire import ModelCodec, is_of, path_text, union

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pictory_runtime.descriptors import JobKind
    from pictory_runtime.wire import Codec, Path


def resumed(kinds: Mapping[str, JobKind], token_or_id: str, result: type | None) -> tuple[JobKind, str, float | None]:
    """Kind, id and submission time (seconds since the epoch) of the job that `token_or_id` stands for.

    Raises `ConfigurationError` for what is neither a token nor an id, and when `result` is not what some kind of job
    makes, or not what the token says.
    """
    text = _checked(token_or_id)
    token = read_token(text)
    if token is None and looks_cut(text):
        raise ConfigurationError("token_or_id looks like a cut-off token: give the whole of job.token, or the job's id")
    job_id = text if token is None else token.id
    kind = chosen(kinds, token.kind if token is not None else None, result)
    return kind, job_id, token.submitted if token is not None else None


def _checked(token_or_id: Any) -> str:
    if not isinstance(token_or_id, str):
        raise ConfigurationError(f"token_or_id must be text, not {type(token_or_id).__name__}")
    text = token_or_id.strip()
    if not text:
        raise ConfigurationError("token_or_id is empty: give a job's token (job.token) or its id")
    return text


def chosen(kinds: Mapping[str, JobKind], name: str | None, result: type | None) -> JobKind:
    """The kind of a job that is said to be of the kind `name` and to make a `result`, as far as either is known."""
    if result is not None and not isinstance(result, type):
        raise ConfigurationError(f"result must be one class that a job makes, such as a model, not {result!r}")
    known = kinds.get(name) if name is not None else None
    if known is not None and (result is None or is_of(known.result, result)):
        return known
    if result is not None:
        found = next((kind for kind in kinds.values() if is_of(kind.result, result)), None)
        if found is None or known is not None:
            made = "this is a job of another kind" if known is not None else "no kind of job makes that"
            raise ConfigurationError(f"result={result.__name__}: {made}")
        return attrs.evolve(found, result=_Expected(result, [kind.result for kind in kinds.values()]))
    if not kinds:
        raise ConfigurationError("this client knows no jobs")
    # A kind of tomorrow, or none given: any kind tells how to ask, and the result is told by its shape.
    any_kind = next(iter(kinds.values()))
    codec = union(*(kind.result for kind in kinds.values()))
    return attrs.evolve(any_kind, kind=name or "unknown", result=codec, candidates=tuple(kinds.values()))


class _Expected(ModelCodec):
    """The class that a caller names for a job of which nobody told the kind: refused where it is plainly another one.

    What fits none of the known classes may be of tomorrow, and is read as the class that was named.
    """

    __slots__ = ("_known",)

    def __init__(self, named: type, known: Iterable[Codec]) -> None:
        super().__init__(named.__module__, named.__qualname__)
        self._known = known

    def decode(self, value: Any, path: Path = ()) -> Any:
        if not self.matches(value):
            other = next((each for each in self._known if isinstance(each, ModelCodec) and each.matches(value)), None)
            if other is not None:
                text = f"what this job made is no {self.name}, it is what {other.name} describes: resume it as that"
                raise DecodeError(text, path=path_text(path), raw=value)
        return super().decode(value, path)
