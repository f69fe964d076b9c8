"""Whom webhooks may be sent to: this machine in its plain spellings, and nobody by a trick."""

from __future__ import annotations

import pytest

from pictory_mock.options import parse
from pictory_mock.webhooks.targets import TargetRefused, target


@pytest.mark.parametrize(
    ("url", "addresses", "port", "path"),
    [
        ("http://127.0.0.1:8080/hook?a=b#c", ("127.0.0.1",), 8080, "/hook?a=b"),
        ("http://127.9.8.7", ("127.9.8.7",), 80, "/"),
        ("https://[::1]/x", ("::1",), 443, "/x"),
        ("HTTP://LocalHost?x", ("127.0.0.1", "::1"), 80, "/?x"),
        ("http://Hooks.Example.com/", ("hooks.example.com",), 80, "/"),
        ("http://192.0.2.7/", ("192.0.2.7",), 80, "/"),
    ],
)
def test_this_machine_and_allowed_hosts(url: str, addresses: tuple[str, ...], port: int, path: str) -> None:
    """The address to connect to comes from the URL itself, never from a name server, unless the name was allowed."""
    found = target(url, {"hooks.example.com", "192.0.2.7"})
    assert (found.addresses, found.port, found.path) == (addresses, port, path)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "http://127.0.0.1.example.com/",
        "http://localhost.example.com/",
        "http://sub.localhost/",
        "http://localhost./",
        "http://0.0.0.0/",
        "http://0/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[::1%25lo]/",
        "http://[fe80::1]/",
        "http://127.0.0.1@example.com/",
        "http://user:secret@127.0.0.1/",
        "http://127.0.0.1\\@example.com/",
        "http://example.com#@127.0.0.1/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:x/",
        "http://[127.0.0.1/",
        "http:///x",
        "http://１２７.0.0.1/",
        "http://127.0.0.1/a b",
        "http://127.0.0.1/\r\nX: y",
        "ftp://127.0.0.1/",
    ],
)
def test_nobody_else(url: str) -> None:
    """Other hosts, other spellings of addresses, tricks with user names and the like are refused, with a reason."""
    with pytest.raises(TargetRefused, match=r".{20}"):
        target(url)


def test_hosts_are_allowed_on_the_command_line() -> None:
    """Several hosts, by name or address; what is no host is a wrong option."""
    given = ["serve", "--allow-webhook-host", "Hooks.Example.com", "--allow-webhook-host", "[::2]"]
    assert parse(given, str).allow_webhook_host == ("hooks.example.com", "::2")
    assert parse(["serve"], str).allow_webhook_host == ()
    for wrong in ("http://example.com", "example.com:80", "", "a b", "*"):
        with pytest.raises(SystemExit):
            parse(["serve", "--allow-webhook-host", wrong], str)
