"""A service for the runtime's own tests: a virtual clock, scripted answers, and both clients behind one face."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any, ClassVar

import attrs
import httpx

from pictory_runtime import (
    AsyncClient,
    Contents,
    ErrorBody,
    Exclusive,
    JobKind,
    JobStates,
    Operation,
    PageStyle,
    Price,
    Service,
    SyncClient,
    wire,
)

KEY = "pictai_canary-7f3a9c"
BASE = "https://api.example.test/root"
EPOCH = 1_790_000_000.0
UPTIME = 5000.0  # a monotonic clock seldom begins at 0, and nothing may rely on it


class VirtualClock:
    """Time that passes only by sleeping, or because a scripted answer takes some."""

    def __init__(self) -> None:
        self.time = 0.0
        self.sleeps: list[float] = []

    def now(self) -> float:
        return UPTIME + self.time

    def wall(self) -> float:
        return EPOCH + self.time

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.time += seconds

    async def async_sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.sleep(seconds)


@attrs.frozen
class Answer:
    """One scripted answer; it takes `takes` seconds to come."""

    status: int = 200
    json: Any = None
    content: bytes | None = None
    headers: dict[str, str] = attrs.field(factory=dict)
    takes: float = 0.0


Step = Answer | type[Exception] | Exception


class Script:
    """Answers requests in order; the last step answers all that follow."""

    def __init__(self, clock: VirtualClock, *steps: Step) -> None:
        self.clock, self.steps = clock, list(steps)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        step = self.steps[min(len(self.requests), len(self.steps) - 1)]
        self.requests.append(request)
        if isinstance(step, type):
            raise step("scripted")
        if isinstance(step, Exception):
            raise step
        read = request.extensions["timeout"]["read"]
        if step.takes > read:
            self.clock.time += read
            raise httpx.ReadTimeout("scripted")
        self.clock.time += step.takes
        if step.content is not None:
            return httpx.Response(step.status, content=step.content, headers=step.headers)
        return httpx.Response(step.status, json=step.json, headers=step.headers)


@attrs.define(kw_only=True)
class Clip(wire.Model):
    """What the jobs of this service make."""

    status: str
    url: str
    width: int | None = None

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field("status", "status", wire.const("done"), required=True),
        wire.Field("url", "url", wire.STRING, required=True),
        wire.Field("width", "width", wire.INTEGER),
    )


CLIP = wire.model(Clip.__module__, "Clip")
STATES = JobStates(
    status=("data", "status"),
    result=("data",),
    error_code=("data", "code"),
    error_message=("data", "why"),
    running=("busy",),
    succeeded=("done",),
    failed=("broken",),
    poll=(10.0, 30.0),
    deadline=1800.0,
    deadline_hint="Ask the support.",
    cleaned=("wiped",),
    failure_hints={"E7": "Buy credits."},
    failure_hint="Look at the message.",
    progress=("data", "percent"),
)
GET_JOB = Operation("getJob", "jobs.get", "GET", "/jobs/{id}", "safe", wire.ANY)
CLIP_KIND = JobKind("clip", ("data", "id"), GET_JOB, "id", STATES, CLIP, "url", listed_by="clips.list")
PRICE = Price(
    by="model",
    prices={"fine": 20, "plain": 1.6},
    fields={"prompt": "prompt", "model": "model", "duration": "duration", "aspect_ratio": "aspectRatio"},
    default="plain",
    seconds="duration",
    unit="s",
    seconds_defaults={"plain": "5s"},
)
MAKE = Operation(
    "makeClip",
    "clips.make",
    "POST",
    "/clips",
    "never",
    wire.ANY,
    exclusive=(Exclusive((), ("firstFrame", "extend")), Exclusive(("scenes", "*", "visual"), ("clip", "image"))),
    job=CLIP_KIND,
    price=PRICE,
)
STYLE = PageStyle("token", "query", ("items",), ("next",), "next", CLIP)
DRAW = Operation(
    "draw",
    "pictures.draw",
    "POST",
    "/pictures",
    "never",
    wire.ANY,
    job=CLIP_KIND,
    price=Price(by="model", prices={"quick": 0.6}, fields={"model": "model"}),
)
FILM = Operation(
    "makeFilm",
    "films.film",
    "POST",
    "/films",
    "never",
    wire.ANY,
    exclusive=(
        Exclusive(("scenes", "*", "box"), ("place", "top")),
        Exclusive(("scenes", "*", "box"), ("place", "left")),
        Exclusive(("scenes", "*", "sound"), ("song", "noise")),
        Exclusive(("scenes", "*", "sound"), ("song", "silence")),
        Exclusive(("scenes", "*", "sound"), ("noise", "silence")),
        Exclusive(("scenes", "*", "star"), ("starId",)),
    ),
    job=CLIP_KIND,
    price=Contents(
        paths=(("scenes", "*", "clip"), ("scenes", "*", "extras", "*", "clip"), ("title",)),
        prices=(
            Price(by="model", prices={"quick": 0.6}),
            Price(
                by="model",
                prices={"fine": 20, "plain": 1.6},
                seconds="length",
                unit="s",
                seconds_defaults={"fine": "4s", "plain": "5s"},
            ),
        ),
        unknown=(("template",), ("scenes", "*", "split"), ("cast", "*", "name")),
        fields={"scenes": "scenes", "title": "title", "template": "template", "cast": "cast"},
    ),
)
LIST = Operation("listClips", "clips.list", "GET", "/clips", "safe", wire.ANY, page=STYLE)
RENAME = Operation("renameClip", "clips.rename", "PUT", "/clips/{id}", "never", wire.ANY)
SERVICE = Service(
    base_url=BASE,
    key_header="Authorization",
    key_prefix="pictai_",
    key_env="EXAMPLE_API_KEY",
    url_env="EXAMPLE_BASE_URL",
    log_env="EXAMPLE_LOG",
    backoff=(2.0, 4.0, 8.0),
    longest_pause=300.0,
    hints={
        401: ("Check that the subscription is active.",),
        403: ("Send a User-Agent that names your program.",),
        429: ("Poll less often.",),
    },
    user_agent="example/1",
    request_ids=("x-request-id", "x-other-id"),
    error_body=ErrorBody(
        code=(("code",), ("data", "code")),
        message=(("message",), ("data", "why")),
        fields=(("fields",),),
        field="name",
        problem="errors",
    ),
)
BUSY = Answer(json={"data": {"status": "busy"}})
DONE = Answer(json={"data": {"status": "done", "url": "https://files.example.test/a.mp4?sig=s3cret"}})
FAILED = Answer(json={"data": {"status": "broken", "code": "E7", "why": "no credits left"}})
WIPED = Answer(json={"data": {"status": "wiped"}})
STARTED = Answer(json={"data": {"id": "job-1"}})


def kinds() -> dict[str, JobKind]:
    """The kinds of jobs of this service."""
    return {"clip": CLIP_KIND}


def priced() -> dict[str, Operation]:
    """What of this service costs credits."""
    return {MAKE.label: MAKE, DRAW.label: DRAW, FILM.label: FILM}


class Face:
    """One of the two clients; `do` waits for what the asynchronous one only promises."""

    def __init__(self, is_async: bool, *steps: Step, key: str = KEY, **settings: Any) -> None:
        self.clock = VirtualClock()
        self.script = Script(self.clock, *steps)
        self.is_async = is_async
        transport = httpx.MockTransport(self.script)
        settings = {"base_url": BASE, "clock": self.clock, "priced": priced, **settings}
        self.client: Any
        if is_async:
            self.client = AsyncClient(SERVICE, kinds, key, http=httpx.AsyncClient(transport=transport), **settings)
        else:
            self.client = SyncClient(SERVICE, kinds, key, http=httpx.Client(transport=transport), **settings)

    def do(self, value: Any) -> Any:
        """The outcome of a call of either client."""
        return asyncio.run(value) if inspect.iscoroutine(value) else value

    def all(self, items: Any) -> list[Any]:
        """Everything that an iteration of either client yields."""

        async def collect() -> list[Any]:
            return [item async for item in items]

        return asyncio.run(collect()) if self.is_async else list(items)

    def job(self) -> Any:
        """A handle of a job that was submitted now."""
        from pictory_runtime.jobs import AsyncJob, Job

        return (AsyncJob if self.is_async else Job)(self.client, CLIP_KIND, "job-1", self.clock.wall())

    @property
    def sent(self) -> int:
        """How many requests were made."""
        return len(self.script.requests)
