"""The client of the small contract, executed: nested bodies, awkward names, every kind of body and answer."""

from __future__ import annotations

import asyncio
import datetime
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pictory_runtime import errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

BOARD = {"id": "b1", "title": "Harbour"}


class Service:
    """Answers every request with the same body, and keeps the requests."""

    def __init__(self, answer: Any = None, status: int = 200) -> None:
        self.answer, self.status = answer, status
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answer(request) if callable(self.answer) else self.answer
        return httpx.Response(self.status, content=b"" if answer is None else json.dumps(answer).encode())

    @property
    def body(self) -> Any:
        """The JSON body of the last request."""
        return json.loads(self.requests[-1].content)


class StoppedClock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        """Seconds."""
        return self.time

    def wall(self) -> float:
        """Seconds, too."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Takes no real time."""
        self.time += seconds

    async def async_sleep(self, seconds: float) -> None:
        """Takes no real time."""
        self.time += seconds


@pytest.fixture
def connect(atelier: ModuleType) -> Callable[[Service], Any]:
    """Makes a synchronous client for a service."""
    return lambda service: atelier.Atelier(
        "at_key", http=httpx.Client(transport=httpx.MockTransport(service)), clock=StoppedClock()
    )


def test_nested_objects_go_out_as_models_and_as_dicts(atelier: ModuleType, connect: Callable[[Service], Any]) -> None:
    """Both spellings of the same scene are the same on the wire; what is not given is not sent."""
    models = atelier.models
    as_models = models.Scene(
        name="Quay",
        background=models.Background(image_url="https://x/y.png", fill=models.Fill(field_169="crop")),
        starts=datetime.datetime(2026, 4, 9, 18, 51, 47, 967000, tzinfo=datetime.UTC),
        labels={"mood": "calm"},
        children=[models.Scene(name="Gull")],
    )
    as_dict = {
        "name": "Quay",
        "background": {"imageUrl": "https://x/y.png", "fill": {"16:9": "crop"}},
        "starts": "2026-04-09T18:51:47.967Z",
        "labels": {"mood": "calm"},
        "children": [{"name": "Gull"}],
    }
    service = Service(BOARD)
    connect(service).story_boards.create(title="Harbour", scenes=[as_models, as_dict])
    assert service.body == {"title": "Harbour", "scenes": [as_dict, as_dict]}


def test_models_read_back_what_they_wrote(atelier: ModuleType) -> None:
    """Unknown fields, unknown enum values and explicit nulls survive, in depth too."""
    body = {
        "name": "Quay",
        "sort": "by-mood",
        "background": {"color": "blue", "fill": {"16:9": "crop", "stops": [{"at": 0.5, "ease": "in"}]}},
        "children": [{"name": "Gull", "wings": 2, "sort": None}],
        "labels": {"mood": "calm"},
    }
    scene = atelier.models.Scene.from_dict(body)
    assert scene.children[0].additional_properties == {"wings": 2}
    assert scene.background.fill.stops[0].at == 0.5
    assert scene.to_dict() == body


def test_awkward_names_keep_their_spelling_on_the_wire(connect: Callable[[Service], Any]) -> None:
    """Keywords of Python and names that are taken get an underscore, in Python only."""
    service = Service(BOARD)
    connect(service).story_boards.create(title="A", class_="x", timeout_=7, default=False, timeout=5)
    assert service.body == {"title": "A", "class": "x", "timeout": 7, "default": False}


def test_a_datetime_argument_is_sent_in_the_services_spelling(connect: Callable[[Service], Any]) -> None:
    """UTC, milliseconds, Z."""
    service = Service(BOARD)
    tz = datetime.timezone(datetime.timedelta(hours=2))
    connect(service).story_boards.create(title="A", deadline=datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=tz))
    assert service.body["deadline"] == "2026-01-02T01:04:05.000Z"


def test_path_and_query_parameters_go_where_they_belong(connect: Callable[[Service], Any]) -> None:
    """Path parameters are positional, in the order of the URL, and escaped; the answer is a list of models."""
    service = Service([{"name": "Quay"}, {"name": "Pier"}])
    scenes = connect(service).story_boards.scenes("b/1", "main", page_size=10, sort="oldest")
    [request] = service.requests
    assert request.url.raw_path == b"/api/v1/boards/b%2F1/scenes/main?pageSize=10&sort=oldest"
    assert [scene.name for scene in scenes] == ["Quay", "Pier"]


def test_an_array_body_is_one_argument(atelier: ModuleType, connect: Callable[[Service], Any]) -> None:
    """Its items are models or dicts, and an answer without a body is None."""
    service = Service(None, status=204)
    answer = connect(service).story_boards.replace_scenes(
        "b1", "main", body=[atelier.models.Scene(name="Quay"), {"name": "Pier"}]
    )
    assert answer is None
    assert (service.requests[0].method, service.body) == ("PUT", [{"name": "Quay"}, {"name": "Pier"}])


def test_a_free_form_body_goes_out_as_it_is(connect: Callable[[Service], Any]) -> None:
    """Where the contract says nothing, nothing is checked or dropped."""
    service = Service({"kept": [1, None]})
    answer = connect(service).story_boards.note("b1", body={"anything": {"goes": None}})
    assert service.body == {"anything": {"goes": None}}
    assert answer == {"kept": [1, None]}


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"cover": {"color": "red", "imageUrl": "https://x/y"}}, "cover"),
        (
            {"scenes": [{"name": "ok"}, {"name": "bad", "background": {"fill": {"gradient": True, "stops": []}}}]},
            "scenes[1].background.fill",
        ),
    ],
)
def test_clashes_in_depth_are_named_with_their_path(
    connect: Callable[[Service], Any], arguments: dict[str, Any], path: str
) -> None:
    """Which scene of forty holds both fields is told before anything is sent."""
    service = Service(BOARD)
    with pytest.raises(errors.ExclusiveFields) as caught:
        connect(service).story_boards.create(title="A", **arguments)
    assert path in str(caught.value)
    assert service.requests == []


def test_clashes_inside_models_are_found_too(atelier: ModuleType, connect: Callable[[Service], Any]) -> None:
    """A model is no way round the rule, nor is a clash between arguments or in an array body."""
    background = atelier.models.Background(color="red", image_url="https://x/y")
    boards = connect(Service(BOARD)).story_boards
    with pytest.raises(errors.ExclusiveFields, match=r"scenes\[0\]\.background"):
        boards.render(scenes=[atelier.models.Scene(name="A", background=background)])
    with pytest.raises(errors.ExclusiveFields, match="scenes and boardId"):
        boards.render(scenes=[], board_id="b1")
    with pytest.raises(errors.ExclusiveFields, match=r"\[0\]\.background"):
        boards.replace_scenes("b1", "main", body=[{"name": "A", "background": background}])


def test_a_put_can_start_a_job(connect: Callable[[Service], Any]) -> None:
    """Id, status and result are found where links and x-job-states say; running states come in any number."""
    states = iter([{"state": "queued"}, {"state": "running"}, {"state": "done", "film": {"url": "u", "seconds": 2.5}}])
    service = Service(lambda request: {"work": {"id": "w1"}} if request.method == "PUT" else next(states))
    service.status = 202
    client = connect(service)
    job = client.story_boards.render(board_id="b1")
    service.status = 200
    film = job.wait()
    assert (job.id, job.kind, film.url, film.seconds) == ("w1", "render", "u", 2.5)
    assert [request.url.path for request in service.requests[1:]] == ["/api/v1/work/w1"] * 3


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"state": "running"}, "WorkOpen"),
        ({"state": "done", "film": {"url": "u"}}, "WorkDone"),
        ({"state": "lost", "film": {"url": "u"}}, "UnknownObject"),
    ],
)
def test_union_variants_are_told_by_required_and_forbidden_keys(
    connect: Callable[[Service], Any], body: dict[str, Any], kind: str
) -> None:
    """What fits no variant stays the dict that came."""
    assert type(connect(Service(body)).work.get("w1")).__name__ == kind


def test_numbered_pages_are_followed_to_the_first_empty_one(connect: Callable[[Service], Any]) -> None:
    """`x-page: number` needs no token in the answers."""
    boards = {"1": [BOARD], "2": [{**BOARD, "id": "b2"}]}
    service = Service(lambda request: {"boards": boards.get(request.url.params.get("page", "1"), [])})
    assert [board.id for board in connect(service).story_boards.list(mine=True)] == ["b1", "b2"]
    asked = [dict(request.url.params) for request in service.requests]
    assert asked == [{"mine": "true"}, {"mine": "true", "page": "2"}, {"mine": "true", "page": "3"}]


def test_a_deletion_has_a_typed_query_and_may_answer_a_bare_array(connect: Callable[[Service], Any]) -> None:
    """Integers and booleans are spelt as JSON spells them; the items of an array component are models."""
    service = Service([{"amount": 1.5}, {"amount": 2, "note": "new"}])
    entries = connect(service).ledger.clear("main", year=2026, month=9, all_=False)
    [request] = service.requests
    assert (request.method, request.url.path) == ("DELETE", "/api/v1/ledger/main")
    assert dict(request.url.params) == {"year": "2026", "month": "9", "all": "false"}
    assert [type(each).__name__ for each in entries] == ["Entry", "Entry"]
    assert [each.to_dict() for each in entries] == service.answer


@pytest.mark.parametrize(
    ("fields", "credits_"),
    [
        ({}, 4.5),
        ({"quality": "final"}, 6),
        ({"length": "4s", "quality": "final", "board_id": "b1"}, 12),
        ({"length": "4s"}, 2),
    ],
)
def test_a_price_follows_from_the_body_and_the_defaults_of_the_service(
    connect: Callable[[Service], Any], fields: dict[str, Any], credits_: float
) -> None:
    """The default of the field that chooses the price, and the default length of each choice, are the contract's."""
    assert connect(Service()).estimate("render", **fields) == credits_


def test_a_limit_of_credits_is_kept_before_anything_is_sent(connect: Callable[[Service], Any]) -> None:
    """A field of the body that is called like the limit gets an underscore; the limit itself is never sent."""
    service = Service({"work": {"id": "w1"}}, status=202)
    boards = connect(service).story_boards
    with pytest.raises(errors.TooExpensive):
        boards.render(quality="final", max_credits=5.9)
    assert service.requests == []
    boards.render(quality="final", max_credits=6, max_credits_=7)
    assert service.body == {"quality": "final", "max_credits": 7}


def test_a_notification_is_read_and_confirmed_where_its_link_leads(
    atelier: ModuleType, connect: Callable[[Service], Any]
) -> None:
    """Schema and place of the id come from the callback; `confirm` asks the operation that its job's kind names."""
    posted = json.dumps({"state": "done", "film": {"url": "w1"}}).encode()
    assert atelier.webhooks.parse(posted).film.url == "w1"
    service = Service({"state": "queued"})
    job = connect(service).webhooks.confirm(posted)
    assert (job.id, job.status) == ("w1", "queued")
    assert [request.url.path for request in service.requests] == ["/api/v1/work/w1"]


@pytest.mark.parametrize(("code", "said"), [("NO_FILM", "Buy film."), ("FIRE", "Ask us.")])
def test_a_failed_job_says_what_to_do(connect: Callable[[Service], Any], code: str, said: str) -> None:
    """The hint of its code, or the one for all others."""
    answers = iter([{"work": {"id": "w1"}}, {"state": "broken", "error": {"code": code, "text": "Sorry"}}])
    service = Service(lambda request: next(answers))
    with pytest.raises(errors.JobFailed, match=said):
        connect(service).story_boards.render().wait()


def test_a_submit_of_unknown_outcome_says_where_to_look(connect: Callable[[Service], Any]) -> None:
    """The list of what such jobs make, and that of the jobs themselves, are named by the contract."""
    with pytest.raises(errors.SubmitOutcomeUnknown) as caught:
        connect(Service({}, status=500)).story_boards.render()
    assert str(caught.value).count("story_boards.list()") == 2


def test_a_cleaned_job_has_no_result(connect: Callable[[Service], Any]) -> None:
    """The states that the contract calls cleaned end a wait."""
    answers = iter([{"work": {"id": "w1"}}, {"state": "swept"}])
    with pytest.raises(errors.JobCleaned):
        connect(Service(lambda request: next(answers))).story_boards.render().wait()


def test_extra_body_is_laid_over_the_fields(connect: Callable[[Service], Any]) -> None:
    """For what the contract does not know yet."""
    service = Service(BOARD)
    connect(service).story_boards.create(title="A", extra_body={"title": "B", "mood": None})
    assert service.body == {"title": "B", "mood": None}


def test_the_service_table_comes_from_the_contract(connect: Callable[[Service], Any]) -> None:
    """Address, key header and user agent are facts of the contract, not of the runtime."""
    service = Service(BOARD)
    connect(service).story_boards.create(title="A")
    [request] = service.requests
    assert request.url.host == "atelier.example"
    assert request.headers["X-Key"] == "at_key"
    assert request.headers["User-Agent"].startswith("atelier/")


def test_the_async_client_does_the_same(atelier: ModuleType) -> None:
    """One call of each kind: result, job, pages, nothing."""
    service = Service(lambda request: {"boards": []} if request.method == "GET" else {**BOARD, "work": {"id": "w1"}})

    async def run() -> list[Any]:
        transport = httpx.MockTransport(service)
        async with atelier.AsyncAtelier("at_key", http=httpx.AsyncClient(transport=transport)) as client:
            boards = client.story_boards
            board = await boards.create(title="A", scenes=[{"name": "Quay"}])
            service.status = 202
            job = await boards.render(board_id="b1")
            service.status = 200
            return [board.title, job.id, [each async for each in boards.list()]]

    assert asyncio.run(run()) == ["Harbour", "w1", []]
