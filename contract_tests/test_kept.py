"""What an account keeps: what is made is there, what is changed is changed everywhere, what is deleted is gone."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import examples, kept, operations, ways
from contract_tests.accounts import Account
from contract_tests.answers import refused, told
from contract_tests.document import Json, Operation, at, request_of
from contract_tests.kept import Collection, differing, key_of
from contract_tests.naming import named
from contract_tests.sizes import part
from contract_tests.targets import SHOWN, Simulation, Target
from contract_tests.verdicts import faults

KEPT = [one for one in kept.collections() if not one.fixed]
FIXED = [one for one in kept.collections() if one.fixed]
MADE = [one for one in KEPT if one.create]
SECRET = [one for one in operations.taking_a_body() if kept.secrets(one)]
UNIQUE = [one for one in operations.taking_a_body() if kept.unique(one)]
CHANGES = "makes, changes and deletes what the account keeps"
MOST = 40
each = pytest.mark.parametrize
mock_only = pytest.mark.mock_only(reason=CHANGES)


def listed(account: Account, collection: Collection) -> dict[str, Json]:
    """What the account keeps, all of it, by what tells one from the others."""
    found = account.everything(collection.listing, collection.items)
    keys = [key_of(collection, thing) for thing in found]
    assert len(set(keys)) == len(keys), "something is listed twice"
    return dict(zip(keys, found, strict=True))


def paths(simulation: Simulation, account: Account, collection: Collection) -> dict[str, str]:
    """The path of something that has just been made, or put there: the same for all that can be done with it."""
    way = ways.shortest(collection.about_one()[0])
    return way.path(simulation.go(account, way))


# ------------------------------------------------------------------------------------------------------ made and listed


@each("collection", MADE, ids=named)
@mock_only
def test_what_is_made_is_listed(simulation: Simulation, collection: Collection) -> None:
    """Each example of what can be made is listed from then on, once, beside what was there, as its answer told it."""
    account = simulation.account()
    assert collection.create is not None
    for body in examples.valid_bodies(collection.create).values():
        before = listed(account, collection)
        made = told(collection.create, account.send(collection.create, kept.named_anew(collection.create, body)))
        now = listed(account, collection)
        assert len(now.keys() - before.keys()) == 1
        (new,) = now.keys() - before.keys()
        assert now == {**before, new: now[new]}
        assert not list(differing(made, now[new]))


@each("collection", [one for one in KEPT if one.get], ids=named)
@mock_only
def test_what_is_listed_can_be_asked_for(simulation: Simulation, collection: Collection) -> None:
    """One thing by itself is told as the list tells it."""
    if not simulation.keeps(collection.listing):
        pytest.skip(SHOWN)
    account = simulation.account()
    path = paths(simulation, account, collection)
    (key,) = path.values()
    alone = told(collection.get, account.call(collection.get, path=path)) if collection.get else {}
    assert not list(differing(listed(account, collection)[key], alone))


@each("collection", KEPT, ids=named)
@mock_only
def test_what_was_put_there(simulation: Simulation, collection: Collection) -> None:
    """As many things as are put into an account are listed, each once, and no other account has any of them."""
    if not simulation.keeps(collection.listing):
        pytest.skip(SHOWN)
    account, stranger = simulation.account(), simulation.account()
    begin = listed(account, collection)
    simulation.seed(account, collection.listing, 3)
    now = listed(account, collection)
    assert now.keys() > begin.keys()
    assert len(now) == len(begin) + 3
    assert listed(stranger, collection) == begin


@each("collection", FIXED, ids=named)
@pytest.mark.free
def test_catalogue(target: Target, collection: Collection) -> None:
    """A catalogue of the service has something in it, nothing twice, and is the same for everybody at any time."""
    found = listed(target.account(), collection)
    assert found
    assert listed(target.account(), collection) == found


# ---------------------------------------------------------------------------------------------------- changed, deleted


@each("collection", [one for one in KEPT if one.update], ids=named)
@mock_only
def test_what_is_changed_is_changed_everywhere(simulation: Simulation, collection: Collection) -> None:
    """After a change the list, the answer to the change and who asks for the thing agree; nothing else has changed."""
    assert collection.update is not None
    for body in examples.named_bodies(collection.update).values():
        account = simulation.account()
        other, path = paths(simulation, account, collection), paths(simulation, account, collection)
        (key,) = path.values()
        before = listed(account, collection)
        account.wait(1)
        answer = told(collection.update, account.call(collection.update, body, path=path))
        now = listed(account, collection)
        assert {name: thing for name, thing in now.items() if name != key} == {
            name: thing for name, thing in before.items() if name != key
        }
        assert next(iter(other.values())) in now
        assert not list(differing(now[key], answer))
        shown = [now[key]]
        if collection.get:
            shown.append(told(collection.get, account.call(collection.get, path=path)))
        for thing in shown:
            assert not list(differing(kept.plain_members(collection.update, body), thing))


@each("collection", [one for one in KEPT if one.delete], ids=named)
@mock_only
def test_what_is_deleted_is_gone(simulation: Simulation, collection: Collection) -> None:
    """What is deleted is listed no more and known to nothing; deleting it again is answered as for what never was."""
    account = simulation.account()
    other, path = paths(simulation, account, collection), paths(simulation, account, collection)
    (key,), delete = path.values(), collection.delete
    before = listed(account, collection)
    assert delete is not None
    told(delete, account.call(delete, path=path))
    assert listed(account, collection) == {name: thing for name, thing in before.items() if name != key}
    assert next(iter(other.values())) in before
    for operation in collection.about_one():
        response = account.call(operation, examples.sendable_body(operation), path=path)
        assert response.status_code == (404 if 404 in operation.responses else operation.success)


# ------------------------------------------------------------------------------------------------------------ versions


def versions(account: Account, operation: Operation) -> tuple[dict[str, str], Callable[[int], httpx.Response]]:
    """Something that can be changed, and how it is changed from a version."""
    path, body = account.path(operation), examples.plain_body(operation)

    def change(version: int) -> httpx.Response:
        sent = kept.with_version(operation, kept.named_anew(operation, body), version)
        return account.call(operation, sent, path=path)

    return path, change


@each("operation", kept.locked(), ids=named)
@mock_only
@part(5)
@given(named_versions=st.lists(st.integers(1, 4), min_size=1, max_size=6))
def test_version(simulation: Simulation, operation: Operation, named_versions: list[int]) -> None:
    """A change of the version that there is succeeds and counts it on by one; of any other it is a conflict."""
    _, change = versions(simulation.account(), operation)
    current = kept.FIRST
    for version in named_versions:
        response = change(version)
        if version == current:
            current += 1
            assert at(told(operation, response), kept.version_field(operation)) == current
        else:
            assert response.status_code == httpx.codes.CONFLICT


@each("operation", kept.locked(), ids=named)
@mock_only
def test_two_at_once(simulation: Simulation, operation: Operation) -> None:
    """Of two who change the same version at the same time exactly one succeeds."""
    for _ in range(5):
        _, change = versions(simulation.account(), operation)
        together = Barrier(2)

        def at_once(
            _: int, change: Callable[[int], httpx.Response] = change, together: Barrier = together
        ) -> httpx.Response:
            together.wait()
            return change(kept.FIRST)

        with ThreadPoolExecutor(2) as two:
            statuses = sorted(response.status_code for response in two.map(at_once, range(2)))
        assert statuses == [operation.success, httpx.codes.CONFLICT]


# -------------------------------------------------------------------------------------------------- names and secrets


@each("operation", UNIQUE, ids=named)
@mock_only
def test_name_that_is_taken(simulation: Simulation, operation: Operation) -> None:
    """A value that must be unique is refused where the account has it already; another account may have it."""
    collection = kept.of(operation)
    assert collection is not None
    create = collection.create
    assert create is not None
    for name in kept.unique(operation):
        account, stranger = simulation.account(), simulation.account()
        body = examples.plain_body(create)
        told(create, account.send(create, body))
        path = account.path(operation)
        again = body if operation == create else {**examples.plain_body(operation), name: body[name]}
        assert refused(account.call(operation, again, path=path)) == [name]
        told(create, stranger.send(create, body))


@each("operation", SECRET, ids=named)
@mock_only
def test_secret(simulation: Simulation, operation: Operation) -> None:
    """A secret that is sent is in no answer, be it taken or refused, nor in what is told of the thing afterwards."""
    account, mark = simulation.account(), "hush-4711"
    body = examples.valid_bodies(operation)
    whole = max(body.values(), key=len)
    secret = dict.fromkeys(kept.secrets(operation), mark)
    path = account.path(operation)
    sent = {**whole, **secret}
    assert not faults(operation, sent)
    answers = [account.call(operation, kept.named_anew(operation, sent), path=path)]
    assert answers[0].is_success
    wrong = [refusal.body for refusal in examples.refused_bodies(operation) if isinstance(refusal.body, dict)]
    answers += [account.call(operation, {**body, **secret}, path=path) for body in wrong[:MOST]]
    if collection := kept.of(operation):
        answers.append(account.send(collection.listing))
        keys = [key_of(collection, thing) for thing in kept.things(collection, answers[-1].json())]
        about = [one for one in collection.about_one() if not request_of(one)]
        answers += [account.call(one, path=dict.fromkeys(one.path_params, key)) for one in about for key in keys]
    assert not [answer.text for answer in answers if mark in answer.text]
