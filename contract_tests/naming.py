"""Readable ids for parametrised tests."""

import pictory_spec
from contract_tests import document
from contract_tests.examples import Refusal
from contract_tests.exclusions import Exclusion
from contract_tests.kept import Collection
from contract_tests.limits import Length, Range
from contract_tests.places import Place
from contract_tests.ways import Way


def named(value: object) -> str:
    """How a parameter reads in the id of a test."""
    match value:
        case Way():
            return f"{value.target.id} after {value.source.id}"
        case Collection():
            return value.name
        case pictory_spec.Operation():
            return value.id
        case [pictory_spec.Operation() as first, *_]:
            return str(document.request_of(first))
        case tuple():
            return "+".join(map(str, value)) or "none"
        case _:
            return _of_a_body(value)


def _of_a_body(value: object) -> str:
    match value:
        case Refusal():
            return f"{value.operation.id}: {value.why}"
        case Length() | Range():
            return named(value.place)
        case Place():
            return f"{value.operation.id}: {value.name}"
        case Exclusion():
            return ".".join(map(str, (value.operation.id, *value.path)))
        case dict():
            return "-".join(map(str, value.values())) or "defaults"
        case type():
            return value.__name__
        case _:
            return str(value)
