"""The line of a call as faults see it: one is chosen, stands in front of the API, or gets hold of its answer."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen
from flask import request
from werkzeug.exceptions import ClientDisconnected
from werkzeug.http import HTTP_STATUS_CODES

from pictory_mock.contract import reading
from pictory_mock.contract.refusal import Refused
from pictory_mock.core.faults_aim import Aimed
from pictory_mock.problems import Problem

from .endings import CHOSEN, LINE, Ending, Line
from .spoiling import spoilt as spoil

if TYPE_CHECKING:
    from pictory_mock.contract.document import Contract
    from pictory_mock.core import Account, World
    from pictory_mock.core.faults import Fault
    from pictory_mock.core.faults_aim import Chosen
    from pictory_mock.core.ids import Draw
    from pictory_mock.passage import Passage
    from pictory_spec import Operation

_JSON = "application/json"
_HTML = "text/html"
_PAGE = "<!doctype html><html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"
_GATEWAY = {
    520: "Web server is returning an unknown error",
    521: "Web server is down",
    522: "Connection timed out",
    523: "Origin is unreachable",
    524: "A timeout occurred",
    525: "SSL handshake failed",
    526: "Invalid SSL certificate",
    527: "Railgun error",
}
"""What Cloudflare's own statuses mean: https://developers.cloudflare.com/support/troubleshooting/."""

_ENDINGS: Mapping[str, Ending] = {
    "drop_before": Ending("nothing", "reset", unread=True),
    "drop_read": Ending("nothing", "reset"),
    "drop_after": Ending("nothing", "reset"),
    "empty": Ending("nothing", "closed"),
    "drop_during": Ending("half", "reset"),
    "truncated": Ending("half", "closed"),
    "wrong_length": Ending("all", "closed"),
}


@frozen
class Answer:
    """An answer on its way out; status 0: there is none. `ending` says what becomes of it if that is not as usual."""

    status: int
    octets: bytes
    content_type: str = _JSON
    headers: Mapping[str, str] = MappingProxyType({})
    ending: Ending | None = None


@frozen
class Faulty:
    """The faults of one operation, at both ends of its line."""

    world: World
    operation: Operation
    contract: Contract

    def in_front(self, path: Mapping[str, str], passage: Passage) -> Answer | None:
        """Choose what goes wrong with the current call; the answer, if the API is not to see it."""
        if CHOSEN in request.environ:  # whoever carries the call has chosen already, if only that nothing goes wrong
            chosen: Chosen | None = request.environ[CHOSEN]
        else:
            chosen = choose(self.world, passage.account, self.operation, path)
        passage.fault = chosen
        if chosen is None:
            return None
        answer = in_front(chosen, self.operation, self.contract, self.world.timeline.wall())
        if answer is not None and not (answer.ending and answer.ending.unread):
            with contextlib.suppress(Refused, ClientDisconnected):
                passage.body = reading.read(request.stream, request.content_length)
        return answer

    def on_answer(self, passage: Passage, answer: Answer, body: Any) -> Answer:
        """The answer that is sent in place of one that was ready."""
        chosen = passage.fault
        spoilt = on_answer(chosen, self.operation, self.contract, answer, body) if chosen else None
        if spoilt is None and chosen is not None:
            chosen.give_back()
            passage.fault = None
        return spoilt or answer


def end(ending: Ending, label: str) -> None:
    """Note how the current answer is to end. Raises `Problem` where that is in nobody's power."""
    line: Line | None = request.environ.get(LINE)
    if line is None:
        detail = f"Fault plan {label} needs the mock's own server or MockPictory: WSGI alone cannot cut an answer."
        raise Problem(501, detail)
    line.ending = ending


def choose(world: World, account: Account | None, operation: Operation, path: Mapping[str, str]) -> Chosen | None:
    """The fault for a call: one of the plans of its account, else one of those for all."""
    job = next(iter(path.values()), None)
    call = Aimed(operation.id, job, "/".join((operation.id, *path.values())))
    for faults in (account.faults if account is not None else None, world.faults):
        chosen = faults.choose(call, account) if faults else None
        if chosen is not None:
            return chosen
    return None


def in_front(chosen: Chosen, operation: Operation, contract: Contract, wall: float) -> Answer | None:
    """The answer to a call that the API never sees; None where the fault is another one. `wall` is for dates."""
    fault = chosen.fault
    if fault.kind in {"drop_before", "drop_read"}:
        return Answer(0, b"", ending=_ENDINGS[fault.kind])
    statuses = {"status": fault.status, "blocked": 403, "unauthorized": 401, "not_visible": 404}
    status = statuses.get(fault.kind)
    if status is None:
        return None
    prefer = _HTML if fault.kind == "blocked" else _JSON
    content_type, octets = contract.answer(operation.path, operation.method, status, prefer) or _page(status)
    return Answer(status, octets, content_type, _retry_after(fault, wall))


def on_answer(chosen: Chosen, operation: Operation, contract: Contract, answer: Answer, body: Any) -> Answer | None:
    """The answer that a fault made of one that was ready (`body` is its value); None where it could not."""
    fault = chosen.fault
    if fault.kind in {"null", "bad_field", "unknown_enum"}:
        name = operation.responses.get(answer.status)
        value = spoil(contract, name, body, fault.kind, fault.field, chosen.draw) if name else None
        return None if value is None else evolve(answer, octets=json.dumps(value, ensure_ascii=False).encode())
    if fault.kind == "delay":
        return evolve(answer, ending=Ending(wait=_wait(fault, chosen.draw)))
    if fault.kind == "malformed_json":
        return evolve(answer, octets=answer.octets[:-1])
    if fault.kind == "html":
        return evolve(answer, octets=_page(answer.status)[1], content_type=_HTML)
    if fault.kind == "content_type":
        return evolve(answer, content_type=fault.content_type or "text/plain")
    if fault.kind == "wrong_length":
        length = {"Content-Length": str(len(answer.octets) // 2)}
        return evolve(answer, headers={**answer.headers, **length}, ending=_ENDINGS[fault.kind])
    return evolve(answer, ending=_ENDINGS.get(fault.kind))


def _wait(fault: Fault, draw: Draw) -> float:
    seconds = fault.seconds or 0.0
    return seconds if fault.to is None else draw.between(seconds, fault.to)


def _retry_after(fault: Fault, wall: float) -> dict[str, str]:
    after = fault.retry_after
    if after is None:
        return {}
    if isinstance(after, str):
        return {"Retry-After": after}
    if fault.retry_after_form == "date":
        moment = datetime.fromtimestamp(-(-(wall + after) // 1), UTC)  # whole seconds, and not too early
        return {"Retry-After": format_datetime(moment, usegmt=True)}
    return {"Retry-After": f"{after:g}"}


def _page(status: int) -> tuple[str, bytes]:
    """A page as gateways show it, with a status that the contract of an operation does not have."""
    words = _GATEWAY.get(status) or HTTP_STATUS_CODES.get(status, "Unknown")
    return _HTML, _PAGE.format(f"{status} {words}").encode()
