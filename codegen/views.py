"""What the templates see: plain values, decided here and tested here, so that templates only lay out text."""

from __future__ import annotations

from attrs import frozen


@frozen
class FieldView:
    """One field of a model."""

    python: str
    wire: str
    annotation: str
    codec: str
    required: bool
    default: str | None
    """Source of the default; None for a field that must be given."""
    entry: str
    """Annotation in the TypedDict."""
    doc: str
    entry_doc: str
    """The same for the TypedDict, with names as the service spells them."""


@frozen
class ModelView:
    """One model class, and its TypedDict if requests may hold it."""

    name: str
    doc: str
    fields: tuple[FieldView, ...]
    forbidden: tuple[str, ...]
    is_input: bool
    plain_entries: bool
    """Whether every wire name can be written as a class attribute of the TypedDict."""
    imports: tuple[str, ...]


@frozen
class EnumView:
    """One alias of literals."""

    name: str
    values: str
    doc: str


@frozen
class ArgumentView:
    """One argument of a method."""

    python: str
    wire: str
    place: str
    """`path`, `query`, `field` (of the body) or `body` (the whole of it)."""
    annotation: str
    required: bool
    doc: str


@frozen
class OperationView:
    """One operation: its descriptor and its methods."""

    id: str
    name: str
    label: str
    constant: str
    method: str
    path: str
    tag: str
    module: str
    retry: str
    arguments: tuple[ArgumentView, ...]
    answer: str
    """`job`, `pages`, `call`, or `nothing` where the service answers without a body."""
    result: str
    """Annotation of the result, of the job's result, or of an item."""
    codec: str
    exclusive: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    job: JobView | None
    page: PageView | None
    states: StatesView | None
    price: PriceView | ContentsView | None
    body: str
    """`fields`, `whole` (one argument) or `bytes`."""
    authorize: bool
    """Whether the key is sent."""
    upload: UploadView | None
    secrets: tuple[str, ...]
    """The fields of the body that are secrets."""
    hints: dict[int, tuple[str, ...]]
    """What to check, by status, where it is not what the service says in general."""
    deprecated: bool
    doc: str

    def placed(self, place: str) -> list[ArgumentView]:
        """The arguments that go to *place*."""
        return [argument for argument in self.arguments if argument.place == place]


@frozen
class JobView:
    """The kind of job an operation starts."""

    kind: str
    id: tuple[str, ...]
    poll_tag: str
    poll_module: str
    param: str
    result: str
    file: str | None
    listed_by: str | None


@frozen
class UploadView:
    """The method that uploads a file with the help of an operation, and what that takes and tells."""

    name: str
    file_name: str
    content_type: str
    content_types: dict[str, str]
    signed: tuple[str, ...]
    url: tuple[str, ...]


@frozen
class StatesView:
    """Where the status of a job is, and what its values mean."""

    status: tuple[str, ...]
    result: tuple[str, ...]
    error_code: tuple[str, ...]
    error_message: tuple[str, ...]
    running: tuple[str, ...]
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    poll: tuple[float, float]
    deadline: float
    deadline_hint: str
    cleaned: tuple[str, ...]
    failure_hints: dict[str, str]
    failure_hint: str
    listed_by: str | None
    progress: tuple[str, ...] | None


@frozen
class PriceView:
    """What a call costs, told from its body: arguments of the runtime's `Price`."""

    kind = "Price"

    by: str
    prices: dict[str, float]
    fields: dict[str, str]
    default: str | None
    seconds: str | None
    unit: str
    seconds_defaults: dict[str, str]
    seconds_offered: dict[str, tuple[str, ...]]


@frozen
class ContentsView:
    """What a call costs by the objects in its body: arguments of the runtime's `Contents`."""

    kind = "Contents"

    paths: tuple[tuple[str, ...], ...]
    prices: tuple[PriceView, ...]
    unknown: tuple[tuple[str, ...], ...]
    fields: dict[str, str]


@frozen
class NotificationView:
    """What the service posts to a webhook: the codec and the annotation of its body, and where the job's id is."""

    body: str
    result: str
    imports: tuple[str, ...]
    id: tuple[str, ...]
    doc: str


@frozen
class PageView:
    """How the pages of a list follow each other."""

    style: str
    where: str
    items: tuple[str, ...]
    token: tuple[str, ...]
    param: str
    item: str


@frozen
class TagView:
    """One tag: the class that holds its methods."""

    name: str
    class_name: str
    doc: str
    operations: tuple[OperationView, ...]
    imports: tuple[str, ...]


@frozen
class ServiceView:
    """What every call needs to know of the service."""

    base_url: str
    key_header: str
    key_prefix: str
    backoff: tuple[float, ...]
    longest_pause: float
    hints: dict[int, tuple[str, ...]]
    error_body: dict[str, str | tuple[tuple[str, ...], ...]]
    """Arguments of the runtime's `ErrorBody`."""
    request_ids: tuple[str, ...]
