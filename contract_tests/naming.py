"""Readable ids for parametrised tests."""

import pictory_spec
from contract_tests.examples import Refusal
from contract_tests.rules import Exclusion, Length, Place


def named(value: object) -> str:
    """How a parameter reads in the id of a test."""
    match value:
        case pictory_spec.Operation():
            return value.id
        case Refusal():
            return f"{value.operation.id}: {value.why}"
        case Length():
            return value.place.name
        case Place():
            return value.name
        case Exclusion():
            return ".".join(map(str, (value.operation.id, *value.path)))
        case dict():
            return "-".join(map(str, value.values())) or "defaults"
        case tuple():
            return "+".join(map(str, value)) or "none"
        case type():
            return value.__name__
        case _:
            return str(value)
