"""Deliberately wrong clients: the real runtime with one small mistake each, and the test that has to notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from attrs import frozen

from pictory_runtime import bodies, calls, json_values, looks, pages, prices, retry, waiting, webhooks
from pictory_runtime.model import Model
from pictory_runtime.secret import Secret

Patch = pytest.MonkeyPatch


@frozen
class WrongClient:
    """What makes the client wrong, and the test that has to notice, as pytest calls it."""

    spoil: Callable[[Patch], None]
    caught_by: str


WRONG_CLIENTS: dict[str, WrongClient] = {}


def wrong(caught_by: str) -> Callable[[Callable[[Patch], None]], Callable[[Patch], None]]:
    """Register what makes a client wrong."""

    def register(spoil: Callable[[Patch], None]) -> Callable[[Patch], None]:
        WRONG_CLIENTS[spoil.__name__] = WrongClient(spoil, caught_by)
        return spoil

    return register


# ------------------------------------------------------------------------------------------------------ trying again


@wrong("tests/runtime/test_retries.py::test_table")
def pays_twice(patch: Patch) -> None:
    """Sends a paid call again after a time-out, as it would a harmless one."""
    right = retry.verdict
    patch.setattr(retry, "verdict", lambda outcome, _, *, starts_job: right(outcome, "safe", starts_job=False))


@wrong("tests/runtime/test_retries.py::test_table")
def gives_up_at_the_first_503(patch: Patch) -> None:
    """Takes every failure of the service for its last word."""
    patch.setattr(retry, "passing", lambda _: False)


@wrong("tests/runtime/test_retries.py::test_retry_after")
def ignores_retry_after(patch: Patch) -> None:
    """Comes back when it likes, whatever it was asked."""
    patch.setattr(retry, "asked_pause", lambda *_: None)


@wrong("tests/runtime/test_retries.py::test_backoff_follows_the_service")
def comes_back_at_once(patch: Patch) -> None:
    """Leaves no time between tries."""
    patch.setattr(retry, "backoff", lambda *_: 0.0)


@wrong("tests/runtime/test_waiting.py::test_refusals_end_at_once")
def waits_through_a_refusal(patch: Patch) -> None:
    """Takes a refused key for an outage."""
    patch.setattr(waiting._Watch, "_rides_out", lambda *_: True)


@wrong("tests/runtime/test_waiting.py::test_outages_are_ridden_out")
def waits_through_nothing(patch: Patch) -> None:
    """Ends a wait at the first look that fails."""
    patch.setattr(waiting._Watch, "_rides_out", lambda *_: False)


# ------------------------------------------------------------------------------------------------------- what is lost


@wrong("tests/runtime/test_wire.py::test_round_trip")
def drops_unknown_fields(patch: Patch) -> None:
    """Keeps of an answer only what it knows."""
    right = Model.to_dict

    def known(self: Model) -> dict[str, Any]:
        return {name: value for name, value in right(self).items() if name not in self.additional_properties}

    patch.setattr(Model, "to_dict", known)


@wrong("contract_tests/test_round_trip.py::test_request_as_model")
def drops_unknown_fields_inside(patch: Patch) -> None:
    """Sends of the objects inside a body only what it knows of them."""
    right = json_values.plain

    def known(value: Any) -> Any:
        if isinstance(value, Model):
            return {name: item for name, item in right(value).items() if name not in value.additional_properties}
        if isinstance(value, dict):
            return {name: known(item) for name, item in value.items()}
        return [known(item) for item in value] if isinstance(value, list) else right(value)

    patch.setattr("pictory_runtime.bodies.plain", known)


@wrong("contract_tests/test_round_trip.py::test_request")
def sends_a_default(patch: Patch) -> None:
    """Says of a scene what the service would have taken anyway."""
    right = bodies.json_body

    def filled(*arguments: Any) -> Any:
        body = right(*arguments)
        scenes = body.get("scenes") if isinstance(body, dict) else None
        if not isinstance(scenes, list):
            return body
        return {**body, "scenes": [{"hideSubtitles": False, **scene} for scene in scenes]}

    patch.setattr("pictory_runtime.calls.json_body", filled)


@wrong("contract_tests/test_client.py::test_list")
def goes_on_after_null(patch: Patch) -> None:
    """Takes null for the token of another page."""
    right = pages.Listing._next
    patch.setattr(pages.Listing, "_next", lambda *arguments: str(right(*arguments)))


@wrong("tests/runtime/test_pages.py::test_every_item_in_order")
def loses_the_last_page(patch: Patch) -> None:
    """Leaves out the page on which there is no token."""

    def by_page(self: Any) -> Iterator[Any]:
        token, asked = None, set[int]()
        while (page := self._client.run(self._listing.fetch(token, asked))).next_token is not None:
            yield page
            token = page.next_token

    patch.setattr(pages.Pages, "by_page", by_page)


# -------------------------------------------------------------------------------------------- what is believed, or told


@wrong("contract_tests/test_client.py::test_webhooks")
def believes_what_is_posted(patch: Patch) -> None:
    """Confirms a notification without asking the service."""

    def nothing(*_: object) -> Iterator[None]:
        yield from ()

    patch.setattr(webhooks, "_confirming", nothing)


@wrong("contract_tests/test_client.py::test_too_expensive")
def spends_what_it_may_not(patch: Patch) -> None:
    """Overlooks the limit of a call."""
    patch.setattr(prices, "check_limit", lambda *_: None)


@wrong("contract_tests/test_client.py::test_estimate")
def estimates_in_whole_credits(patch: Patch) -> None:
    """Rounds a price up."""
    right = prices.credits_of
    patch.setattr(prices, "credits_of", lambda *arguments: float(int(right(*arguments)) + 1))


@wrong("tests/runtime/test_calls.py::test_exclusive_fields")
def leaves_it_to_the_service(patch: Patch) -> None:
    """Sends fields that exclude each other."""
    patch.setattr(calls, "check_exclusive", lambda *_: None)


@wrong("contract_tests/test_client.py::test_refusals")
def checks_the_body_itself_only(patch: Patch) -> None:
    """Looks for fields that exclude each other in the body, and not inside of it."""
    right = bodies.check_exclusive

    def shallow(operation: Any, body: Any) -> None:
        right(attrs.evolve(operation, exclusive=tuple(rule for rule in operation.exclusive if not rule.path)), body)

    patch.setattr("pictory_runtime.calls.check_exclusive", shallow)


@wrong("contract_tests/test_client.py::test_estimate")
def prices_the_first_visual_only(patch: Patch) -> None:
    """Tells what the first of several visuals costs."""
    right = bodies.values_at

    def first(*arguments: Any) -> Any:
        return list(right(*arguments))[:1]

    patch.setattr("pictory_runtime.prices.values_at", first)


@wrong("contract_tests/test_progress.py::test_progress_of_a_job_that_is_waited_for")
def is_done_from_the_start(patch: Patch) -> None:
    """Tells of every update that all is done."""
    patch.setattr(looks, "_progress", lambda *_: 100.0)


@wrong("tests/runtime/test_secrets.py::test_echoes")
def repeats_the_key(patch: Patch) -> None:
    """Tells in its errors what the service has told, the key included."""
    patch.setattr(Secret, "mask", lambda _, text: text)


@wrong("tests/runtime/test_secrets.py::test_pickles_and_copies")
def packs_the_key(patch: Patch) -> None:
    """Lets the key travel in a pickle."""
    patch.setattr(Secret, "__reduce__", lambda self: (Secret, (self.reveal(),)))


@wrong("tests/runtime/test_secrets.py::test_locals")
def shows_the_key(patch: Patch) -> None:
    """Has the key in its repr."""
    patch.setattr(Secret, "__repr__", lambda self: f"<secret {self.reveal()}>")
