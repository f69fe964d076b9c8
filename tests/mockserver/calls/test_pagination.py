"""Pagination against a model: items complete, arrive and are seeded between the pages."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from pictory_mock.app import create_app
from pictory_mock.core import World

VIDEOS = "/pictoryapis/v1/aistudio/videos"


class Paging(RuleBasedStateMachine):
    """One reader goes through the list, page by page, while videos are submitted and completed."""

    @initialize(seeded=st.integers(0, 260))
    def start(self, seeded: int) -> None:
        self.world = World()
        self.account = self.world.account("pictai_pages")
        self.http = create_app(self.world, check_responses=True).test_client()
        self.http.environ_base["HTTP_AUTHORIZATION"] = "pictai_pages"
        self.account.seed(videos=seeded)
        self.token: str | None = None
        self.seen: list[str] = []
        self.expected: set[str] = set()
        self.reading = False

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.close()

    def page(self, token: str | None) -> dict[str, Any]:
        answer = self.http.get(VIDEOS, query_string={"nextPageKey": token} if token else {})
        assert answer.status_code == 200
        page: dict[str, Any] = answer.get_json()
        return page

    @rule(count=st.integers(1, 5), seconds=st.sampled_from([0, 1, 30]))
    def submit(self, count: int, seconds: float) -> None:
        """New jobs, some of them done in the same millisecond."""
        self.account.lifecycle.set(kind="ai_video", seconds=seconds)
        for _ in range(count):
            assert self.http.post(VIDEOS, json={"prompt": "A fox"}).status_code == 200

    @rule(seconds=st.sampled_from([0.001, 1, 29, 60]))
    def wait(self, seconds: float) -> None:
        """Time passes."""
        self.account.clock.advance(seconds)

    @rule()
    def read_first_page(self) -> None:
        """The reader starts (again)."""
        listed, token = [], None
        while True:
            page = self.page(token)
            listed += [item["id"] for item in page["items"]]
            token = page.get("nextPageKey")
            if token is None:
                break
        first = self.page(None)
        self.expected = set(listed)
        self.seen = [item["id"] for item in first["items"]]
        self.token = first.get("nextPageKey")
        self.reading = True

    @rule()
    def read_next_page(self) -> None:
        """The reader goes on with the token, if there is one."""
        if self.reading and self.token:
            page = self.page(self.token)
            assert page["items"], "a token led to an empty page"
            self.seen += [item["id"] for item in page["items"]]
            self.token = page.get("nextPageKey")

    @invariant()
    def nothing_twice_and_nothing_missing(self) -> None:
        """Nothing comes twice; once the last page is read, all that was there at the first page has come."""
        if not getattr(self, "reading", False):
            return
        assert len(self.seen) == len(set(self.seen))
        if self.token is None:
            assert self.expected <= set(self.seen)


TestPaging = Paging.TestCase
TestPaging.__doc__ = "What was there when page one was read is returned exactly once, whatever happens in between."
TestPaging.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
