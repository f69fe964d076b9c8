"""Fixtures for the tests of an app. Loaded into every pytest run of an environment, so it imports nothing by itself."""

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pictory_mock.testing import MockPictory, MockServer
    from pictory_mock.webhooks.sink import SinkServer


@pytest.fixture
def pictory_mock() -> Iterator["MockPictory"]:
    """A strict `MockPictory` of this test alone: no socket, no waiting, every answer checked against the contract."""
    from pictory_mock import testing
    from pictory_mock.extras import MissingLibraryError

    try:
        mock = testing.MockPictory(strict=True)
    except MissingLibraryError as missing:
        pytest.fail(str(missing), pytrace=False)
    with mock:
        yield mock


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test that has passed without the faults that it planned: it has not tested what it says."""
    result = yield
    mock = getattr(item, "funcargs", {}).get("pictory_mock")
    missed: list[str] = getattr(mock, "missed_faults", list)()
    if missed:
        pytest.fail("\n".join([*missed, "Plans that need not act: faults.add(..., optional=True)."]), pytrace=False)
    return result


@pytest.fixture(scope="session")
def pictory_mock_server() -> Iterator["MockServer"]:
    """The mock over HTTP for the whole session: `url` for PICTORY_API_BASE_URL, `account()` gives a fresh key."""
    from pictory_mock import testing
    from pictory_mock.extras import MissingLibraryError

    try:
        server = testing.MockServer()
    except MissingLibraryError as missing:
        pytest.fail(str(missing), pytrace=False)
    with server:
        yield server


@pytest.fixture
def pictory_webhooks() -> Iterator["SinkServer"]:
    """A receiver of webhooks on a port of its own: `url` for requests, `received`, `wait(count)`, `answer(...)`."""
    from pictory_mock.extras import MissingLibraryError, needed_for

    try:
        with needed_for("A receiver of webhooks"):
            from pictory_mock.webhooks.sink import SinkServer
    except MissingLibraryError as missing:
        pytest.fail(str(missing), pytrace=False)
    with SinkServer() as sink:
        yield sink
