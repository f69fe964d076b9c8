"""Fault plans: which calls they hit, how often, and that they say so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import pictory_spec
from pictory_mock.contract.document import api
from pictory_mock.contract.refusal import field_name
from pictory_mock.core import Account, Store, World
from pictory_mock.core.answer_fields import can_be_spoilt, can_happen, nearest
from pictory_mock.core.faults import KINDS, BadFault
from pictory_mock.core.faults_aim import Aimed
from pictory_mock.core.ids import Draw
from pictory_mock.core.lifecycle import UnknownName
from pictory_mock.faulty.spoiling import places
from pictory_mock.faulty.spoiling import spoilt as spoil

START = Aimed("generateVideo", None, "generateVideo")
LOOK = Aimed("getJob", "a", "getJob/a")


def hits(account: Account, calls: int, call: Aimed = START) -> list[int]:
    """Which of so many calls go wrong, counted from one."""
    return [number for number in range(1, calls + 1) if account.faults.choose(call, account) is not None]


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        ({}, [1]),
        ({"times": 3}, [1, 2, 3]),
        ({"nth": 4}, [4]),
        ({"nth": 2, "times": 2}, [2, 3]),
        ({"every": 3}, [3, 6, 9]),
        ({"every": 3, "times": 2}, [3, 6]),
        ({"times": "always"}, list(range(1, 11))),
        ({"operation": "generateVideo"}, [1]),
        ({"operation": "getJob"}, []),
        ({"job": "a"}, []),
        ({"chance": 0.0}, []),
        ({"chance": 1.0}, list(range(1, 11))),
    ],
)
def test_a_plan_hits_the_calls_that_it_is_aimed_at(account: Account, aim: dict[str, Any], expected: list[int]) -> None:
    """Counting, every so-many-th and how often, alone and together."""
    account.faults.add("empty", **aim)
    assert hits(account, 10) == expected
    (plan,) = account.faults.plans
    assert plan.used == len(expected)
    assert plan.exhausted == (plan.times is not None and plan.used == plan.times)


def test_chance_comes_from_the_seed() -> None:
    """The same seed hits the same calls, another one others; about as many as were asked for."""

    def drawn(seed: int) -> list[int]:
        account = World(seed).account("pictai_chance")
        account.faults.add("empty", chance=0.3)
        return hits(account, 200)

    assert drawn(1) == drawn(1) != drawn(2)
    assert 40 <= len(drawn(1)) <= 80


def test_plans_wait_for_each_other(account: Account) -> None:
    """Of two plans for all calls the one set first acts first; plans aimed by number count every call."""
    account.faults.add("status", status=503)
    account.faults.add("status", status=429)
    account.faults.add("empty", nth=4)
    chosen = [account.faults.choose(START, account) for _ in range(5)]
    assert [each and each.plan.label for each in chosen] == ["f1 status", "f2 status", None, "f3 empty", None]


def test_an_outage_ends_with_its_time(account: Account) -> None:
    """`within` is simulated time, after which the plan is exhausted."""
    account.faults.add("status", status=503, within=60)
    assert hits(account, 3) == [1, 2, 3]
    account.clock.advance(60)
    assert hits(account, 3) == []
    assert account.faults.plans[0].exhausted


def test_a_plan_says_what_it_still_owes(account: Account) -> None:
    """Every time that was asked for; once where there is no end; nothing where it is optional."""
    account.faults.add("empty", times=3)
    account.faults.add("empty", every=2, operation="getJob")
    account.faults.add("empty", optional=True)
    hits(account, 2)
    assert [plan.missed for plan in account.faults.plans] == [1, 1, 0]


def test_what_could_not_act_is_given_back(account: Account) -> None:
    """A plan whose call had nothing to break is not used up by it."""
    account.faults.add("null")
    chosen = account.faults.choose(START, account)
    assert chosen is not None
    chosen.give_back()
    assert [(plan.used, plan.exhausted) for plan in account.faults.plans] == [(0, False)]


def test_a_job_is_hidden_for_so_many_looks_each(account: Account) -> None:
    """Looks are counted by job."""
    account.faults.add("not_visible", looks=2)
    assert hits(account, 4, LOOK) == [1, 2]
    assert hits(account, 4, Aimed("getJob", "b", "getJob/b")) == [1, 2]
    assert hits(account, 2) == []


def test_plans_are_kept_with_their_account_and_go_with_it(tmp_path: Path) -> None:
    """A restart goes on counting; a reset forgets; the world remembers that something is to go wrong."""
    file = tmp_path / "kept.db"
    first = World(3, Store(file))
    first.account("pictai_kept").faults.add("empty", nth=3, times=2)
    first.faults.add("html", operation="listJobs")
    assert hits(first.account("pictai_kept"), 3) == [3]
    first.close()
    second = World(3, Store(file))
    account = second.account("pictai_kept")
    assert account.id in second.troubled
    assert hits(account, 3) == [1]
    assert [plan.label for plan in second.faults.plans] == ["all-f1 html"]
    account.reset()
    assert not account.faults.plans
    assert account.faults.add("empty").id == "f1"
    second.reset()
    assert not second.troubled
    second.close()


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"kind": "statsu"}, "fault.kind"),
        ({"kind": "empty", "operation": "generatevideo"}, "match.operation"),
        ({"kind": "stale", "operation": "generateVideo"}, "match.operation"),
        ({"kind": "not_visible", "operation": "listJobs", "looks": 1}, "match.operation"),
        ({"kind": "empty", "operation": "listJobs", "job": "a"}, "match.job"),
        ({"kind": "status"}, "fault.status"),
        ({"kind": "status", "status": 99}, "fault.status"),
        ({"kind": "status", "status": 429, "retry_after": -1}, "fault.retry_after"),
        ({"kind": "status", "status": 429, "retry_after": "a\nb"}, "fault.retry_after"),
        ({"kind": "status", "status": 429, "retry_after": "9" * 201}, "fault.retry_after"),
        ({"kind": "status", "status": 429, "retry_after_form": "date"}, "fault.retry_after_form"),
        ({"kind": "status", "status": 429, "retry_after": 1, "retry_after_form": "x"}, "fault.retry_after_form"),
        ({"kind": "empty", "seconds": 1}, "fault.seconds"),
        ({"kind": "empty", "sconds": 1}, "fault.sconds"),
        ({"kind": "delay"}, "fault.seconds"),
        ({"kind": "delay", "seconds": 3, "to": 2}, "fault.to"),
        ({"kind": "not_visible"}, "fault.looks"),
        ({"kind": "empty", "nth": 0}, "match.nth"),
        ({"kind": "empty", "nth": 1, "every": 2}, "match.every"),
        ({"kind": "empty", "chance": 1.1}, "match.chance"),
        ({"kind": "empty", "times": 0}, "times"),
        ({"kind": "empty", "times": "often"}, "times"),
        ({"kind": "empty", "times": 10**5000}, "times"),
        ({"kind": "null", "field": "nextPageKey", "operation": "listJobs"}, "fault.field"),
        ({"kind": "unknown_enum", "field": "data.url"}, "fault.field"),
        ({"kind": "bad_field", "field": "items[0].id", "job": "a"}, "fault.field"),
    ],
)
def test_a_plan_that_cannot_be_meant_is_refused(account: Account, wanted: dict[str, Any], field: str) -> None:
    """The error names the field; nothing is planned."""
    with pytest.raises((UnknownName, BadFault)) as caught:
        account.faults.add(**wanted)
    assert getattr(caught.value, "field", None) == field
    assert str(caught.value).startswith(f"{field}: ")
    assert not account.faults.plans


def test_refused_figures_are_told_as_people_write_them(account: Account) -> None:
    """Bounds in plain digits; what was sent is not repeated whole."""
    with pytest.raises(BadFault, match=r"must be 1 to 1000000000, not one of about 400 digits$"):
        account.faults.add("empty", nth=10**400)
    with pytest.raises(UnknownName, match=r"^match.operation: there is no 'nope[nope]{45}…; known are listImages, "):
        account.faults.add("empty", operation="nope" * 1000)


@pytest.mark.once
@pytest.mark.parametrize("operation", pictory_spec.OPERATIONS)
@pytest.mark.parametrize("kind", ["bad_field", "null", "unknown_enum"])
def test_a_field_that_can_be_spoilt_is_one_that_may_be_named(operation: str, kind: str) -> None:
    """Whatever field of an answer that the contract shows breaks by a kind, a plan of this kind may name."""
    contract, found = api(), pictory_spec.OPERATIONS[operation]
    spoilt = set()
    for status, component in found.responses.items():
        if component is None:
            continue
        declared = contract.resolve(contract.operation(found.path, found.method)["responses"][str(status)])
        for example in declared["content"]["application/json"]["examples"].values():
            value = contract.resolve(example)["value"]
            for path in places(value):
                named = (contract, component, value, kind, field_name(path))
                if spoil(*named, Draw(0)) is not None:
                    spoilt.add(status)
                    assert can_be_spoilt(field_name(path), kind, [operation])
    assert (found.success in spoilt) == can_happen(kind, operation)
    if found.success not in spoilt:
        with pytest.raises(BadFault, match=f"^match.operation: {kind} cannot happen to {operation}, only to .*getJob"):
            World().account("pictai_a").faults.add(kind, operation=operation)
        return
    assert can_be_spoilt(nearest("staus", "null", [operation])[0], "null", [operation])


def test_every_kind_says_whether_the_request_acted() -> None:
    """What stands in front of the API keeps it from acting; all else lets it."""
    unseen = {"status", "blocked", "unauthorized", "drop_before", "drop_read", "not_visible"}
    assert {name for name, kind in KINDS.items() if not kind.acts} == unseen
