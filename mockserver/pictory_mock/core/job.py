"""What a job is: the order that starts it, the shelf that what it makes is listed on, and the job as it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import asdict, field, frozen

from .lifecycle import Course, Failure, Flaw, Outcome, Plan, State
from .places import Position, place
from .store import Document


@frozen
class Shelf:
    """A list of finished things: its name in the store; whether a thing has an id of its own, or that of its file."""

    name: str
    own_ids: bool = True


@frozen
class Charge:
    """What something costs, in tenths of a credit. `source` and `purpose` are what it is booked under."""

    tenths: int
    source: str = ""
    purpose: str = ""


@frozen
class Order:
    """What is asked for: the operation, the request with its defaults filled in, and what it will cost.

    `shelf` (None: nowhere) lists what is made, as so many `files`. `seconds` is how long the video or the audio is that
    it is about; they count by the figure of the quota that the contract names for the operation. `usage` are seconds of
    further figures. `plan` is how this very job is to go, whatever else is planned; `flaw` is why it cannot go well.
    `base` is where the media lie as the one who asks sees it. `facts` are what the request meant when it was sent,
    where that depends on more than the request: what changes later on changes nothing about the job.
    """

    operation: str
    request: dict[str, Any]
    charges: tuple[Charge, ...]
    insufficient: Failure
    shelf: Shelf | None = None
    files: int = 0
    seconds: float = 0.0
    plan: Plan | None = None
    flaw: Flaw | None = None
    base: str = ""
    usage: Mapping[str, float] = field(factory=dict)
    facts: Mapping[str, Any] = field(factory=dict)

    @property
    def tenths(self) -> int:
        """What all of it will cost."""
        return sum(charge.tenths for charge in self.charges)


@frozen
class Past:
    """How a job of the past went: when it ended (ms), how, and when it was cleaned, if it was."""

    ended: int
    outcome: Outcome = "completed"
    cleaned: int | None = None


@frozen
class Job:
    """A job as it is kept.

    `files` are the UUIDs in the addresses of what it makes, `item` is the id of its entry on the `shelf` (None: it has
    none), `usual` how long it takes (s) if nothing else is planned. It is the `number`-th thing of its account.
    `seconds`, `flaw` and `facts` are those of its order. `usage` are the seconds that it uses of each figure of the
    quota. `changes` are what was changed in its result since it was completed.
    """

    id: str
    operation: str
    kind: str
    request: dict[str, Any]
    charges: tuple[Charge, ...]
    files: tuple[str, ...]
    shelf: str | None
    item: str | None
    usual: float
    course: Course
    number: int
    seconds: float = 0.0
    flaw: Flaw | None = None
    usage: Mapping[str, float] = field(factory=dict)
    facts: Mapping[str, Any] = field(factory=dict)
    changes: Mapping[str, Any] = field(factory=dict)

    @property
    def tenths(self) -> int:
        """What it costs, in tenths of a credit."""
        return sum(charge.tenths for charge in self.charges)

    def state_at(self, now: int) -> State:
        """The state of the job at this moment (ms)."""
        return self.course.state_at(now)

    @property
    def submission(self) -> Position:
        """Where it stands in the list of all jobs."""
        return place(self.course.submitted, self.number), self.id

    @property
    def completion(self) -> Position:
        """Where it stands on its shelf. Only of a job that is to be completed and listed."""
        if self.course.ends is None or self.item is None:
            raise AssertionError(f"job {self.id} is listed, but never ends or has no entry")
        return place(self.course.ends, self.number), self.item

    @property
    def spends(self) -> bool:
        """Whether it is to be completed, and costs something then."""
        return self.tenths > 0 and self.course.outcome == "completed"

    def document(self) -> Document:
        """The job for the store."""
        return Document(self.id, self.submission[0], asdict(self))

    @classmethod
    def of(cls, document: Document) -> Job:
        """The job in a document."""
        body = dict(document.body)
        way, flaw = body.pop("course"), body.pop("flaw")
        failure = way.pop("failure")
        return cls(
            **{**body, "files": tuple(body["files"]), "charges": tuple(Charge(**each) for each in body["charges"])},
            course=Course(**way, failure=Failure(**failure) if failure else None),
            flaw=Flaw(Failure(**flaw["failure"]), flaw["share"]) if flaw else None,
        )
