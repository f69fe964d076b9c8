"""An account on a target, as the tests see it: what one API key can do."""

import json
from collections.abc import Callable, Mapping
from typing import Self
from urllib.parse import quote

import httpx
from attrs import evolve, field, frozen

from contract_tests import document, examples, operations
from contract_tests.answers import accepted, following, phase, told
from contract_tests.document import NO_BODY, Json, Operation
from pictory_client import Pictory
from pictory_runtime.clock import Clock

MOST_PAGES = 1000
"""Beyond them a list is taken for one that never ends."""


@frozen
class Account:
    """One API key on one target.

    `reach` makes something that an operation is about, and says what its path is then; `fill` does so for its body.
    """

    key: str | None = field(repr=False)
    http: httpx.Client
    clock: Clock
    reach: Callable[["Account", Operation], dict[str, str]] = field(repr=False)
    fill: Callable[["Account", Operation, Json], Json] = field(repr=False)

    def call(
        self,
        operation: Operation,
        body: Json = NO_BODY,
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send one request as it is: no check, no retry. `body` is any JSON value.

        Where nothing is asked for in the query, it has what the operation cannot do without.
        """
        asked = examples.least_query(operation) if query is None else query
        url = operation.path.format_map({name: quote(value, safe="") for name, value in (path or {}).items()})
        headers = {} if self.key is None else {document.key_header(): self.key}
        sent, kind = (None, None) if body is NO_BODY else _written(operation, body)
        headers |= {} if kind is None else {"Content-Type": kind}
        return self.http.request(operation.method, url.removeprefix("/"), params=asked, headers=headers, content=sent)

    def start(self, operation: Operation, body: Json) -> str:
        """Start a job, where need be of something that is made for it; the answer's job id."""
        return accepted(operation, self.send(operation, self.filled(operation, body)))

    def filled(self, operation: Operation, body: Json) -> Json:
        """The body where its fields that name something name what is there; of others nothing is known."""
        return self.fill(self, operation, body)

    def send(self, operation: Operation, body: Json = NO_BODY) -> httpx.Response:
        """Send one request about something that is there, and made where need be."""
        return self.call(operation, body, path=self.path(operation))

    def path(self, operation: Operation) -> dict[str, str]:
        """What stands in an operation's path where that is there; nothing where it has no parameters."""
        return self.reach(self, operation) if operation.path_params else {}

    def look(self, operation: Operation, job: str) -> Json:
        """The state of a job that `operation` has started: the whole answer."""
        return told(operations.status_of(operation), self.ask(operation, job))

    def ask(self, operation: Operation, job: str) -> httpx.Response:
        """What is answered to who asks for the state of a job, an own one or not."""
        assert operation.job is not None
        return self.call(operations.status_of(operation), path={operation.job["status_param"]: job})

    def clean(self, operation: Operation, job: str) -> httpx.Response:
        """What is answered to who wants what a job has made deleted."""
        assert operation.job is not None
        return self.call(operations.cleaning(operation), path={operation.job["status_param"]: job})

    def finish(self, operation: Operation, job: str) -> Json:
        """The last state of a job, polled as the service asks, for as long as a job can take."""
        states = operations.states(operation)
        pause = states["poll-seconds"]["max"]
        answer = self.look(operation, job)
        for _ in range(states["deadline-seconds"] // pause):
            if phase(operation, answer) != "running":
                break
            self.wait(pause)
            answer = self.look(operation, job)
        return answer

    def page(self, operation: Operation, token: str | None = None) -> Json:
        """One page of a list: the first one, or the one that a token leads to."""
        return told(operation, self.turn_to(operation, token))

    def turn_to(self, operation: Operation, token: str | None) -> httpx.Response:
        """What is answered to a page token, a right one or not, or to a page number where pages are numbered."""
        assert operation.page is not None
        asked = {} if token is None else {operation.page["param"]: token}
        return self.asking(operation, asked)

    def asking(self, operation: Operation, asked: Mapping[str, str | int]) -> httpx.Response:
        """What a paginated operation answers to such parameters, in its query or its body."""
        assert operation.page is not None
        if operation.page["in"] == "query":
            query = {**examples.least_query(operation), **{name: str(value) for name, value in asked.items()}}
            return self.call(operation, path=self.path(operation), query=query)
        return self.call(operation, {name: int(number) for name, number in asked.items()}, path=self.path(operation))

    def everything(self, operation: Operation, where: str) -> list[Json]:
        """What a list holds in all, be it in pages or not; `where` leads to it in each answer."""
        if not operation.page:
            return list(document.at(told(operation, self.send(operation)), where))
        answer = self.page(operation)
        found, token = list(document.at(answer, where)), following(operation, answer, None)
        turned: set[str] = set()
        while token is not None:
            assert token not in turned, f"{operation.id} gave a token again: its pages never end"
            assert len(turned) < MOST_PAGES, f"{operation.id} has more pages than are ever filled: do they end?"
            turned.add(token)
            answer = self.page(operation, token)
            found, token = [*found, *document.at(answer, where)], following(operation, answer, token)
        return found

    def client(self) -> Pictory:
        """The client under test, for this account."""
        return Pictory(self.key, base_url=str(self.http.base_url), http=self.http, clock=self.clock)

    def wait(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self.clock.sleep(seconds)

    def with_key(self, key: str | None) -> Self:
        """The same way to the target with another key; None sends none."""
        return evolve(self, key=key)


def _written(operation: Operation, body: Json) -> tuple[bytes, str]:
    """A body as it is sent, as JSON or as a file that holds JSON, and its content type."""
    return json.dumps(body).encode(), document.content_type(operation)
