"""What the contract says of an operation that generates media, and what follows from it for a job.

Price, size, files, length, what is echoed: all of it stands in the contract, so that pictures, clips and whatever it
describes next are made by the same lines.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.pointers import name, put
from pictory_mock.core.clock import iso
from pictory_mock.core.credits import to_credits, to_tenths
from pictory_mock.core.job import Charge, Job, Order, Shelf
from pictory_mock.core.lifecycle import Failure, Plan
from pictory_mock.core.places import moment_of
from pictory_mock.files import Addresses, MediaFile

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_spec import Operation

Fields = Mapping[str, Any]


@frozen
class Generation:
    """An operation that starts jobs which make a picture or a clip, as the contract describes it."""

    operation: Operation
    job: Fields
    media: Fields
    credits: Fields
    shelf: Shelf
    told: frozenset[str]
    """What the result of a completed job tells."""
    listed: frozenset[str]
    """What an entry of the list tells."""
    words: tuple[str, ...]
    """The fields of a request that hold free text and are required: what is to be made, in words."""
    choices: tuple[str, ...]
    """The fields of a request that hold one of several values."""

    @property
    def folder(self) -> str:
        """Below which name its files lie."""
        return str(self.media["folder"])

    def texts(self, request: Fields) -> Mapping[str, str]:
        """What is to be made, in words, by field."""
        return {field: request[field] for field in self.words}

    def order(
        self,
        request: Fields,
        plan: Plan | None = None,
        base: str = "",
        account: Account | None = None,  # noqa: ARG002 - the prompt says all
    ) -> Order:
        """The order of a request whose defaults are filled in."""
        poor = self.credits["insufficient"]
        price = to_tenths(self.credits["prices"][request[self.credits["by"]]])
        source = str(self.credits["source"])
        purpose = ", ".join([source, *self.chosen(request)])
        return Order(
            operation=self.operation.id,
            request=dict(request),
            charges=(Charge(round(price * (self.seconds(request) or 1)), source, purpose),),
            insufficient=Failure(poor["error_code"], poor["error_message"]),
            shelf=self.shelf,
            files=1,
            plan=plan,
            base=base,
        )

    def seconds(self, request: Fields) -> float | None:
        """The length of what is made (`8s` is 8.0), or None if it has none."""
        field = self.credits.get("seconds")
        return float(request[field].removesuffix(self.credits["unit"])) if field else None

    def size(self, request: Fields) -> tuple[int, int]:
        """Width and height in px."""
        found = self.media["sizes"]
        for field in self.media["by"]:
            found = found[request[field]]
        width, height = found
        return width, height

    def chosen(self, request: Fields) -> tuple[str, ...]:
        """What was chosen of that of which there are several: the model, the style and the like."""
        return tuple(str(request[field]) for field in self.choices if field in request)

    def files(self, job: Job) -> Iterator[MediaFile]:
        """The files of a job."""
        from pictory_mock import media

        writers: Mapping[str, Callable[[Any, Path], None]] = {
            "url": media.write_video,
            "previewImageUrl": media.write_preview,
            "thumbnailImageUrl": media.write_thumbnail,
            "lastFrameImageUrl": media.write_last_frame,
        }
        width, height = self.size(job.request)
        seconds, text = self.seconds(job.request), "\n".join(self.texts(job.request).values())
        facts, seed = self.chosen(job.request), int(job.files[0][:8], 16)
        for field, suffix in self.media["files"].items():
            if seconds is None:
                yield MediaFile(suffix, media.Picture(width, height, text, facts, seed), media.write_picture)
            else:
                yield MediaFile(suffix, media.Clip(width, height, seconds, text, facts, seed), writers[field])

    def result(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """What a completed job tells beside its status."""
        result = self._describe(job, addresses, self.told)
        put(result, self.credits["charged"], to_credits(job.tenths))
        return result

    def item(self, job: Job, addresses: Addresses) -> dict[str, Any]:
        """The entry of a completed job in the list."""
        item = self._describe(job, addresses, self.listed)
        page = pictory_spec.OPERATIONS[self.shelf.name].page or {}
        place, own = job.completion
        put(item, page["key"], own)
        put(item, page["order"], iso(moment_of(place)))
        return item

    def _describe(self, job: Job, addresses: Addresses, known: frozenset[str]) -> dict[str, Any]:
        """What was asked for, where the answer has the field too; the files, and how large they are."""
        body = {field: value for field, value in job.request.items() if field in known}
        body.update({field: addresses.stem + suffix for field, suffix in self.media["files"].items()})
        width, height = self.size(job.request)
        put(body, self.media["width"], width)
        put(body, self.media["height"], height)
        if "duration" in self.media:
            put(body, self.media["duration"], job.request[self.credits["seconds"]])
        return body


@functools.cache
def of(operation: str) -> Generation:
    """The generation that the operation of this id starts."""
    found = pictory_spec.OPERATIONS[operation]
    declared, job = _declared(found), found.job or {}
    item = _item(job["list"])
    key = name((pictory_spec.OPERATIONS[job["list"]].page or {})["key"])
    own_ids = _resolved(item["properties"][key]).get("format") != "uuid"
    request = document.api().schema(str(found.request))
    fields = {field: _resolved(schema) for field, schema in request["properties"].items()}
    return Generation(
        operation=found,
        job=job,
        media=declared["x-media"],
        credits=declared["x-credits"],
        shelf=Shelf(job["list"], own_ids),
        told=frozenset(document.api().schema(job["result"])["properties"]),
        listed=frozenset(item["properties"]),
        words=tuple(field for field in request["required"] if "enum" not in fields[field]),
        choices=tuple(field for field, schema in fields.items() if "enum" in schema),
    )


@functools.cache
def every() -> tuple[Generation, ...]:
    """All generations of the contract."""
    operations = pictory_spec.OPERATIONS.values()
    return tuple(of(operation.id) for operation in operations if operation.job and "list" in operation.job)


@functools.cache
def listed_by(operation: str) -> Generation:
    """The generation whose finished things the operation of this id lists."""
    return next(each for each in every() if each.shelf.name == operation)


def _declared(operation: Operation) -> Fields:
    return document.api().operation(operation.path, operation.method)


def _resolved(schema: Fields) -> Fields:
    return document.api().resolve(schema)


def _item(listing: str) -> Fields:
    """The schema of an entry of a list."""
    operation = pictory_spec.OPERATIONS[listing]
    page = document.api().schema(str(operation.responses[operation.success]))
    return _resolved(page["properties"][name((operation.page or {})["items"])]["items"])
