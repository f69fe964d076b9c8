"""Access tokens: whose they are, how long they hold, and that nobody makes one up."""

from __future__ import annotations

import pytest

from pictory_mock.core import MalformedKey, Timeline, World

HOUR = 3600


def test_a_token_lets_its_account_in_for_an_hour(world: World) -> None:
    """As it is, and after the word that others put in front; a second too late it is no longer good."""
    account, token = world.access_token("shop", "not-a-real-secret")
    for sent in (token, f"Bearer {token}", f"bearer {token}"):
        assert world.caller(sent) is account
    account.clock.advance(HOUR - 0.001)
    assert world.caller(token) is account
    account.clock.advance(0.001)
    with pytest.raises(MalformedKey, match="no longer good"):
        world.caller(token)
    assert world.caller(token, late=True) is account


def test_a_token_holds_while_a_program_sleeps_in_real_time() -> None:
    """On a server whose time is sped up an hour is a minute; a program that looks once a minute keeps its token."""
    moment = 0.0
    world = World(timeline=Timeline(lambda: moment, usual=60))
    account, token = world.access_token("shop", "not-a-real-secret")
    moment = HOUR - 1.0
    assert account.clock.now() > 50 * HOUR
    assert world.caller(token) is account
    account.clock.advance(1)
    with pytest.raises(MalformedKey, match="no longer good"):
        world.caller(token)
    world.close()


def test_a_key_in_place_of_a_client_names_its_account(world: World) -> None:
    """Whether it is sent as the id or as the secret; a client id names an account of its own."""
    key = world.account("pictai_test")
    assert world.access_token("shop", "pictai_test")[0] is key
    assert world.access_token("pictai_test", "not-a-real-secret")[0] is key
    shop = world.access_token("shop", "not-a-real-secret")[0]
    assert shop is world.access_token("shop", "not-a-real-secret-either")[0]
    assert shop not in (key, world.access_token("school", "not-a-real-secret")[0])


@pytest.mark.parametrize(("client", "secret"), [("c", "pictai_"), ("pictai_ü", "s"), ("c", "pictai_a b")])
def test_what_is_no_client_gets_no_token(world: World, client: str, secret: str) -> None:
    """What begins like a key and is none."""
    with pytest.raises(MalformedKey):
        world.access_token(client, secret)
    assert world.identities() == []


def test_a_token_cannot_be_made_up(world: World) -> None:
    """No other account, no later end, no other world, nothing before or after it; a key is not sent as a bearer's."""
    token = world.access_token("shop", "not-a-real-secret")[1]
    other = world.access_token("school", "not-a-real-secret")[1]
    begin, dot, seal = token.partition(".")
    later = f"{begin[:-1]}{'0' if begin[-1] != '0' else '1'}{dot}{seal}"
    stolen = f"{other.partition('.')[0]}{dot}{seal}"
    foreign = World(seed=8).access_token("shop", "not-a-real-secret")[1]
    for sent in (later, stolen, foreign, token + "0", " " + token, token.upper(), f"Bearer  {token}", f"Bearer{token}"):
        with pytest.raises(MalformedKey):
            world.caller(sent)
    with pytest.raises(MalformedKey):
        world.caller("Bearer pictai_test")
