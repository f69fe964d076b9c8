"""What the tests of the mock share: a small world whose time stands still, and a way to call it over WSGI."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from pictory_mock.app import create_app
from pictory_mock.core import Account, World

KEY = "pictai_test"


@pytest.fixture
def world() -> Iterator[World]:
    """A world in memory, its time stopped."""
    world = World(seed=7)
    yield world
    world.close()


@pytest.fixture
def account(world: World) -> Account:
    """The account that `http` is let in with."""
    return world.account(KEY)


@pytest.fixture
def http(world: World) -> FlaskClient:
    """Calls the mock with a key; every answer is checked against the contract."""
    client = create_app(world, check_responses=True).test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = KEY
    return client
