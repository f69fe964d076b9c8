"""Writes the docstrings of generated code from what the contract says: limits, defaults, prices, sources.

A user reads them in an editor instead of the vendor's pages, so they say everything that matters for a call.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from openapi_python_client.strings import safe_for_docstring

from schema_shapes import parts
from spec_tables import operation_rows

if TYPE_CHECKING:
    from document import Document, OperationSource, Schema

_WIDTH = 100

_ERRORS = {
    400: "InvalidRequest",
    401: "Unauthorized",
    403: "Forbidden",
    404: "NotFound",
    409: "Conflict",
    429: "RateLimited",
}

OPTION_DOCS = {
    "timeout": "Seconds that this call may take, every try included; left out, the client's own.",
    "max_retries": "How often to send it again at most, where that is safe; left out, the client's own.",
    "extra_headers": "Headers sent on top of the client's.",
    "extra_body": "Fields that the contract does not know yet, in wire names; they win over the others.",
}

LIMIT_DOC = {
    "max_credits": "AI credits that this call may cost at most; what would cost more is refused before it is sent.",
}


def paragraph(text: str, indent: str = "") -> str:
    """*text* as one wrapped paragraph, later lines indented by *indent*, safe inside triple quotes."""
    flat = " ".join(text.split())
    lines = textwrap.wrap(flat, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return str(safe_for_docstring("\n".join(lines)))


def sections(blocks: Iterable[str]) -> str:
    """Blocks of a docstring, an empty line between them."""
    return "\n\n".join(block for block in blocks if block)


def listed(title: str, entries: Mapping[str, str]) -> str:
    """A section such as `Args:` with one indented entry per name."""
    if not entries:
        return ""
    lines = [paragraph(f"{name}: {text}" if text else name, "    ") for name, text in entries.items()]
    return f"{title}:\n" + textwrap.indent("\n".join(lines), "    ")


def limits(schema: Schema) -> str:
    """Length and range of a value in words, as far as its description does not say so already."""
    said = schema.get("description", "")
    found = []
    for least, most, unit in (
        ("minLength", "maxLength", "characters"),
        ("minItems", "maxItems", "items"),
        ("minimum", "maximum", ""),
    ):
        low, high = schema.get(least), schema.get(most)
        numbers = [f"{number:,}" for number in (low, high) if number is not None]
        # As people write it: years, for one, have no comma in them.
        if not numbers or all(number in said or number.replace(",", "") in said for number in numbers):
            continue
        words = " to ".join(numbers) if len(numbers) == 2 else f"at {'least' if high is None else 'most'} {numbers[0]}"
        found.append(f"{words} {unit.removesuffix('s') if numbers[-1] == '1' else unit}".strip())
    return f"({'; '.join(found)})" if found else ""


def value_doc(document: Document, schema: Schema, rules: Iterable[str] = (), *, asked: bool) -> str:
    """What a field or argument means. If it is *asked* for: also its limits, the service's default, its rules."""
    resolved = document.resolve(schema)
    merged = {**resolved, **schema}
    doubt = "(assumed)" if schema.get("x-provenance") == "assumed" else ""
    if not asked:
        return f"{merged.get('description', '')} {doubt}".strip()
    default = merged.get("default")
    return " ".join(
        part
        for part in (
            merged.get("description", ""),
            _form(schema, resolved),
            limits(merged),
            "" if default is None else f"Left out, the service takes {default}.",
            *rules,
            doubt,
        )
        if part
    )


def _form(schema: Schema, resolved: Schema) -> str:
    """How a text is written, where the words of the field stand in place of those of its component, which say it."""
    means = resolved.get("x-pattern-means")
    own = "$ref" in schema and schema.get("description", "") not in {"", resolved.get("description")}
    return f"({means})" if means and own else ""


def conditional_rules(document: Document, schema: Schema, name: str) -> list[str]:
    """What the `if`/`then` parts of an object say about its field *name*, a sentence each."""
    found = []
    for part in parts(document, schema):
        told = part.get("then", {}).get("properties", {}).get(name)
        condition = _condition(part.get("if", {}))
        if not isinstance(told, Mapping) or condition is None:
            continue
        said = []
        if "enum" in told:
            said.append(f"one of {', '.join(map(str, told['enum']))}")
        if "default" in told:
            said.append(f"left out, {told['default']}")
        if said:
            found.append(f"{condition}: {'; '.join(said)}.")
    return found


def _condition(schema: Schema) -> str | None:
    fields = schema.get("properties", {})
    if len(fields) != 1:
        return None
    [(name, told)] = fields.items()
    values = told.get("enum", [told["const"]] if "const" in told else [])
    return f"With {name} {' or '.join(map(str, values))}" if values else None


def provenance(data: Mapping[str, object]) -> str:
    """Where the statement comes from, and a warning if it is only assumed."""
    words = {
        "documented": "Documented by the vendor.",
        "sample": "Not documented; seen in the vendor's own samples.",
        "legacy": "Documented for an older generation of the API only.",
        "assumed": "Assumed: the vendor documents nothing about it.",
    }
    source = data.get("x-source")
    said = words.get(str(data.get("x-provenance")), "")
    return " ".join(filter(None, [said, f"Source: {source}" if source else ""]))


def errors_raised(document: Document, operation: OperationSource, *, exclusive: bool) -> dict[str, str]:
    """The errors of a call and what each means, from its documented responses."""
    found = {}
    if exclusive:
        found["ExclusiveFields"] = "Fields that exclude each other were given; nothing was sent."
    if "x-credits" in operation.data:
        found["TooExpensive"] = "It would cost more than `max_credits`; nothing was sent."
        found["PriceUnknown"] = "With `max_credits`: what it would cost is not known; nothing was sent."
    for status, response in sorted(document.responses(operation).items()):
        if status >= 400:
            kind = _ERRORS.get(status, "ServerError" if status >= 500 else "StatusError")
            doubt = " (assumed)" if response.get("x-provenance") == "assumed" else ""
            found.setdefault(kind, f"Status {status}{doubt}. {response.get('description', '')}")
    if "x-job" in operation.data:
        found.pop("ServerError", None)
        found["SubmitOutcomeUnknown"] = (
            "The connection broke, or the service failed, after the request was sent: the job may have been"
            " started. It is not sent again, because that may pay twice."
        )
    else:
        found["DecodeError"] = "The answer does not fit the contract; `raw` keeps it."
    found["TransportError"] = "The service could not be reached in time."
    return found


def credits_of(document: Document, operation: OperationSource) -> str:
    """What the call costs, from `x-credits`."""
    credit = operation.data.get("x-credits")
    if not credit:
        return ""
    if "each" in credit:
        others = document.schemas[credit["each"]]["x-credits"]["as"]
        named = {row.id: f"`{row.tag}.{row.name}`" for row in operation_rows(document)}
        said = f"as much as {' or '.join(named[each] for each in others)} costs"
        return f"Costs AI credits for each `{credit['each']}` in it, {said}."
    prices = ", ".join(f"{name} {price}" for name, price in credit.get("prices", {}).items())
    return f"Costs AI credits per {credit.get('per', 'call')}, by {credit.get('by', 'operation')}: {prices}."


def job_notes(operation: OperationSource, spelt: Callable[[str], str]) -> str:
    """How long the job usually takes, and what `download` fetches, that field as Python spells it."""
    job = operation.data.get("x-job")
    if not job:
        return ""
    said = []
    if usual := job.get("typical-seconds"):
        guess = " (assumed)" if usual.get("x-provenance") == "assumed" else ""
        said.append(f"The job usually takes {usual['min']} to {usual['max']} seconds{guess}.")
    if "file" in job:
        said.append(f"`Job.download()` fetches its `{spelt(job['file'])}`.")
    return " ".join(said)
