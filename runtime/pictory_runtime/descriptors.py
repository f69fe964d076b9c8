"""What generated code tells the runtime about the service: plain values, no behaviour.

The runtime knows no endpoint. Everything it must know about one (how to send it, what may be sent twice, where a
job's id and status stand, how its pages follow each other) arrives in these values, generated from the contract.
Pointers into JSON bodies are tuples of keys: `("data", "jobId")`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from pictory_runtime.wire import Codec

Pointer = tuple[str, ...]


@attrs.frozen
class ErrorBody:
    """Where the body of a refusal says what was wrong.

    `code`, `message` and `fields` are tried in order; `field` and `problem` are the keys of one entry of `fields`.
    """

    code: tuple[Pointer, ...]
    message: tuple[Pointer, ...]
    fields: tuple[Pointer, ...]
    field: str
    problem: str


@attrs.frozen
class Service:
    """One service: where it is, how it wants its key, how patient to be with it."""

    base_url: str
    key_header: str
    key_prefix: str
    key_env: str
    url_env: str
    log_env: str
    backoff: tuple[float, ...]
    """Seconds before the first, second, ... retry; the last one repeats."""
    longest_pause: float
    """Seconds that a wait for a job stays away at most, whatever the service asks for: it may ask for years."""
    hints: Mapping[int, tuple[str, ...]]
    """HTTP status -> sentences that help whoever gets it."""
    user_agent: str
    error_body: ErrorBody
    request_ids: tuple[str, ...] = (
        "x-request-id",
        "x-amzn-requestid",
        "apigw-requestid",
        "x-mock-request-id",
        "cf-ray",
    )
    """Headers under which the service, or a gateway before it, numbers a request; the first that is there counts."""


@attrs.frozen
class Exclusive:
    """Fields that exclude each other: a body that holds all of `names` in the object at `path` is refused.

    `path` and `names` are in the service's spelling; `"*"` in the path stands for every item of an array.
    """

    path: tuple[str, ...]
    names: tuple[str, ...]


@attrs.frozen
class JobStates:
    """How to read a job's status, and how long and how often to look."""

    status: Pointer
    result: Pointer
    error_code: Pointer
    error_message: Pointer
    running: tuple[str, ...]
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    poll: tuple[float, float]
    """Seconds between two looks: lower and upper bound."""
    deadline: float
    """Seconds after which a job that has not finished is given up on."""
    deadline_hint: str
    """What to do then, for the error message."""
    cleaned: tuple[str, ...] = ()
    """An end too: what the job made, or failed at, is gone for good."""
    failure_hints: Mapping[str, str] = attrs.field(factory=dict)
    """Error code of a failed job -> what to do about it."""
    failure_hint: str = ""
    """What to do about a failed job of any other code."""
    listed_by: str | None = None
    """The operation that lists all jobs, in any state."""
    progress: Pointer | None = None
    """Where a job that is running tells how much of it is done, in percent; it need not."""


@attrs.frozen
class Price:
    """What a call costs, in AI credits: so many per unit, by the value of one field of its body.

    `by` is that field, `prices` says what a unit costs for each of its values, `default` which of them the service
    takes when the field is left out. `seconds` is the field that holds how many units there are, as a text that ends in
    `unit`; None: the call is one unit. `seconds_defaults` says what the service takes for it when it is left out,
    `seconds_offered` which texts there are at all, both by the value of `by`. All these names are the service's
    spelling; `fields` leads to it from the names in Python.
    """

    by: str
    prices: Mapping[str, float]
    fields: Mapping[str, str] = attrs.field(factory=dict)
    default: str | None = None
    seconds: str | None = None
    unit: str = ""
    seconds_defaults: Mapping[str, str] = attrs.field(factory=dict)
    seconds_offered: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)


@attrs.frozen
class Contents:
    """What a call costs, in AI credits: the sum of what each of the objects at `paths` of its body costs.

    Such an object costs what the one of `prices` says that knows its value. `unknown` are fields that decide how
    often it is charged, so that only the job tells it: one with a `*` in its path does so for the charged objects
    in the same item, any other for the whole body. All are in the service's spelling, `*` stands for every item of an
    array; `fields` leads to it from the names in Python.
    """

    paths: tuple[Pointer, ...]
    prices: tuple[Price, ...]
    unknown: tuple[Pointer, ...]
    fields: Mapping[str, str]


@attrs.frozen
class Operation:
    """One operation of the service.

    `retry`: "safe" operations may be sent again whatever happened to them, "never" ones only if nothing can have
    happened. `path` has `{name}` for each path parameter. `body`: "fields" make an object, of which those that are None
    are left out; a "whole" one is sent as it is, "bytes" are no JSON. `hints` are for those statuses whose refusals
    mean something else than in general. Anybody may call what needs no `authorize`; the key is not sent then.
    `secrets` are fields of the body that no error repeats.
    """

    id: str
    label: str
    method: str
    path: str
    retry: Literal["safe", "never"]
    result: Codec
    exclusive: tuple[Exclusive, ...] = ()
    job: JobKind | None = None
    page: PageStyle | None = None
    price: Price | Contents | None = None
    body: Literal["fields", "whole", "bytes"] = "fields"
    authorize: bool = True
    hints: Mapping[int, tuple[str, ...]] = attrs.field(factory=dict)
    upload: Upload | None = None
    secrets: tuple[str, ...] = ()


@attrs.frozen
class Upload:
    """How a file is uploaded with the help of an operation.

    `file_name` and `content_type` are the fields that it takes; `content_types` tells types by how names end (`mp4`).
    Its answer holds at `signed` the address that the file is put at, and at `url` the one that it has from then on.
    """

    file_name: str
    content_type: str
    content_types: Mapping[str, str]
    signed: Pointer
    url: Pointer


@attrs.frozen
class Notification:
    """What the service posts to a webhook when a job has ended: its body, and where in it the job's id stands."""

    body: Codec
    id: Pointer


@attrs.frozen
class JobKind:
    """A kind of job: where its id is, who tells its status, what it makes.

    `file` names the field of the result whose URL `Job.download` fetches. `listed_by` names the operation that lists
    what such jobs made: where to look before a submit whose outcome is unknown is sent again. `candidates` are the
    kinds that a job may be of which only the id is known.
    """

    kind: str
    id: Pointer
    poll: Operation
    param: str
    states: JobStates
    result: Codec
    file: str | None
    listed_by: str | None = None
    candidates: Sequence[JobKind] = ()


@attrs.frozen
class PageStyle:
    """How the pages of a list follow each other.

    "token": `token` points to the next page's token; it is absent, null or empty on the last page.
    "number": pages are numbered from 1, or from the caller's own `param`; the first page without items is the last.
    `param` is the parameter that asks for a page, in the query or in the body.
    """

    style: Literal["token", "number"]
    where: Literal["query", "body"]
    items: Pointer
    token: Pointer
    param: str
    item: Codec
