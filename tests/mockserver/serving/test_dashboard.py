"""The index page: everything on it is true of this mock."""

import re
import shlex
from contextlib import closing
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient

import pictory_spec
from pictory_mock.core import Timeline, World
from pictory_mock.dashboard import example, render


class Page(HTMLParser):
    """What a reader and a browser find on a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: list[str] = []
        self.fetched: list[str] = []
        self.commands: list[str] = []
        self.text = ""
        self._command = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect addresses."""
        given = dict(attrs)
        self.places += [f"#{given['id']}"] if "id" in given else []
        if tag == "a":
            self.links.append(given["href"] or "")
        elif source := given.get("src") or given.get("href"):
            self.fetched.append(source)
        self._command = tag == "pre"
        if self._command:
            self.commands.append("")

    def handle_endtag(self, tag: str) -> None:
        """End a command."""
        if tag == "pre":
            self._command = False

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self.text += data
        if self._command:
            self.commands[-1] += data


@pytest.fixture
def page(world: World) -> Page:
    """The page of a mock at a known address."""
    return Page(render(world, "http://localhost/"))


def test_the_page_is_served_at_the_root_and_at_docs(http: FlaskClient) -> None:
    """Both addresses show it, with the address under which it was called."""
    for path in ("/", "/docs"):
        answer = http.get(path, base_url="http://mock.example.com:81")
        assert (answer.status_code, answer.mimetype) == (200, "text/html")
        assert "PICTORY_API_BASE_URL=http://mock.example.com:81/pictoryapis" in answer.text


def test_it_fetches_nothing_from_elsewhere(page: Page) -> None:
    """Styles are inside; a machine without a network shows the same page."""
    assert all(source.startswith("data:") for source in page.fetched)


def test_every_link_leads_somewhere(page: Page, http: FlaskClient) -> None:
    """No promise of what is not there."""
    outward = [link for link in page.links if not link.startswith("#")]
    assert outward
    assert [http.get(link).status_code for link in outward] == [200] * len(outward)
    assert {link for link in page.links if link.startswith("#")} <= set(page.places)
    assert len(page.places) == len(set(page.places))


def test_every_command_on_it_works(page: Page, http: FlaskClient) -> None:
    """Pasted as they are, the curl commands are answered with 200."""
    commands = [shlex.split(command) for command in page.commands if command.startswith("curl ")]
    assert len(commands) == 2 + len([each for each in pictory_spec.OPERATIONS.values() if not each.path_params])
    for _curl, address, *options in commands:
        pairs = list(zip(options[::2], options[1::2], strict=True))
        headers = dict(value.split(": ", 1) for option, value in pairs if option == "-H")
        data = next((value for option, value in pairs if option == "-d"), None)
        answer = http.open(address, method="POST" if data else "GET", headers=headers, data=data)
        assert answer.status_code == 200, answer.text


def test_it_lists_every_operation_of_the_contract_and_every_control(page: Page, http: FlaskClient) -> None:
    """The lists come from the contract and from the control API's own description."""
    for operation in pictory_spec.OPERATIONS.values():
        assert operation.path in page.text
        assert pictory_spec.document()["paths"][operation.path][operation.method.lower()]["summary"] in page.text
        assert f"pictory.{operation.tag}.{operation.name}" in page.text
    for path in http.get("/_mock/openapi.json").get_json()["paths"]:
        assert f"/_mock{path}" in page.text


def test_it_says_what_is_assumed(page: Page) -> None:
    """Every note of the contract on an assumption about an operation is there."""
    post = pictory_spec.document()["paths"]["/v1/aistudio/videos"]["post"]
    assert post["x-media"]["x-note"].split()[0] in page.text
    assert "POST /v1/aistudio/videos · media" in page.text
    assert "Storyboards · narration" in page.text
    assert "callback" not in page.text.lower()


def test_it_tells_how_time_passes(page: Page) -> None:
    """Standing still and running are told apart."""
    with closing(World(timeline=Timeline.running(60))) as running:
        assert "60 times as fast" in Page(render(running, "http://localhost")).text
    assert "only when it is advanced" in page.text


def test_addresses_cannot_smuggle_markup_in(world: World) -> None:
    """The Host header is a stranger's text."""
    assert "<script" not in render(world, "http://localhost/<script>alert(1)</script>")


def test_the_example_starts_a_job() -> None:
    """The command that the server prints has a key and a body."""
    assert re.match(r"curl http://x/v1/aistudio/\w+ -H 'Authorization: pictai_\w+' .* -d '\{", example("http://x"))
