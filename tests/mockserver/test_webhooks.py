"""Webhooks: a job's end is told to whom its request named, until it is taken, and every attempt can be looked at."""

from __future__ import annotations

import socket
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import pictory_spec
from pictory_client import webhooks
from pictory_mock import MockPictory, MockServer
from pictory_mock.app import create_app
from pictory_mock.contract.document import api
from pictory_mock.core import Account, Store, World
from pictory_mock.core.lifecycle import UnknownName
from pictory_mock.core.webhooks import Delivery, Outcome, after
from pictory_mock.making import generation, maker
from pictory_mock.webhooks.background import Background
from pictory_mock.webhooks.post import Post
from pictory_mock.webhooks.sender import Sender
from pictory_mock.webhooks.sink import Sink, SinkServer
from pictory_mock.webhooks.targets import Target, target

API = "/pictoryapis/v1"
WAITS = pictory_spec.document()["x-webhook-delivery"]["retry-seconds"]
LONGEST = pictory_spec.document()["x-webhook-delivery"]["timeout-seconds"]
KEY = "pictai_test"


def submit(mock: MockPictory, url: str) -> str:
    job = mock.client().ai_studio.generate_video(prompt="A fox", webhook=url)
    return str(job.id)


def _told(mock: MockPictory, job: str) -> Any:
    http = mock.app.test_client()
    base = "https://api.pictory.ai"
    return http.get(f"{API}/jobs/{job}", headers={"Authorization": KEY}, base_url=base).get_json()


def only(account: Account) -> Delivery:
    (delivery,) = account.webhooks.deliveries
    return delivery


@pytest.mark.parametrize("operation", ["generate_video", "generate_image"])
@pytest.mark.parametrize("outcome", ["completed", "failed"])
def test_the_end_of_a_job_is_told_as_the_api_tells_it(pictory_mock: MockPictory, operation: str, outcome: Any) -> None:
    """Once, at its end, whether completed or failed; the body is that of getJob, by its schema."""
    account, sink = pictory_mock.account(), pictory_mock.sink()
    for name in ("generateVideo", "generateImage"):
        account.lifecycle.set(operation=name, seconds=60, outcome=outcome)
    pictory = pictory_mock.client()
    fields = {"prompt": "A fox", "webhook": f"{sink.url}/hook?shop=12"}
    if operation == "generate_image":
        fields |= {"model": "seedream3.0"}
    job = getattr(pictory.ai_studio, operation)(**fields)
    account.clock.advance(59.999)
    assert sink.received == []
    account.clock.advance(3600)
    (received,) = sink.received
    assert received.url == f"{sink.url}/hook?shop=12"
    assert list(api().errors("Job", received.json)) == []
    assert received.json == _told(pictory_mock, job.id)
    assert received.json["data"]["status"] == outcome
    parsed = webhooks.parse(received.body)
    assert parsed.job_id == job.id
    assert only(account).state == "delivered"


def test_a_waiting_client_has_them_sent(pictory_mock: MockPictory) -> None:
    """Time that jumps while a client waits moves webhooks too; they are there when it goes on."""
    sink = pictory_mock.sink()
    job = pictory_mock.client().ai_studio.generate_video(prompt="A fox", webhook=sink.url)
    job.wait()
    assert [received.json["job_id"] for received in sink.received] == [job.id]


async def _asynchronously(mock: MockPictory, sink: Sink) -> str:
    async with mock.async_client() as pictory:
        job = await pictory.ai_studio.generate_video(prompt="A fox", webhook=sink.url)
        await job.wait()
    return str(job.id)


def test_a_waiting_task_has_them_sent(pictory_mock: MockPictory) -> None:
    """The same in asyncio."""
    import asyncio

    sink = pictory_mock.sink()
    job = asyncio.run(_asynchronously(pictory_mock, sink))
    assert [received.json["job_id"] for received in sink.received] == [job]


def test_the_whole_schedule_runs_on_the_clock_and_is_written_down(pictory_mock: MockPictory) -> None:
    """Each pause of the contract, to the millisecond; then it has failed. A resend may still get through."""
    account, sink = pictory_mock.account(), pictory_mock.sink()
    sink.answer(status=503, body="later")
    account.lifecycle.set(operation="generateVideo", seconds=60)
    begin = account.clock.now_ms()
    submit(pictory_mock, sink.url)
    account.clock.advance(60 + sum(WAITS) + 1)
    delivery = only(account)
    moments = [begin + 60_000 + 1000 * sum(WAITS[:count]) for count in range(len(WAITS) + 1)]
    assert [attempt.at for attempt in delivery.attempts] == moments
    assert [attempt.next for attempt in delivery.attempts] == [*moments[1:], None]
    assert {(attempt.outcome.status, attempt.outcome.body) for attempt in delivery.attempts} == {(503, "later")}
    assert delivery.state == "failed"
    account.clock.advance(86400)
    assert len(sink.received) == len(moments)
    assert len({received.body for received in sink.received}) == 1
    assert len({received.headers["X-Mock-Delivery-Id"] for received in sink.received}) == 1
    sink.answer(status=202)
    assert account.webhooks.resend(delivery.id).state == "delivered"
    assert len(sink.received) == len(moments) + 1


def test_a_success_ends_it_and_a_redirect_is_none(pictory_mock: MockPictory) -> None:
    """A 3xx, a dropped connection and a slow answer are failed attempts; the slow one is waited for first."""
    account, sink = pictory_mock.account(), pictory_mock.sink()
    sink.answer(status=307, headers={"Location": f"{sink.url}/elsewhere"}, times=1)
    sink.answer(drop=True, times=1)
    sink.answer(delay=LONGEST + 1, times=1)
    submit(pictory_mock, sink.url)
    account.clock.advance(86400)
    attempts = only(account).attempts
    assert [attempt.outcome.status for attempt in attempts] == [307, None, None, 200]
    assert attempts[1].outcome.error == "the connection was closed without an answer"
    assert attempts[2].outcome.error == f"no answer within {LONGEST} s"
    assert attempts[3].at - attempts[2].at == 1000 * (LONGEST + WAITS[2])
    assert {received.url for received in sink.received} == {sink.url}


def test_nothing_secret_is_sent(pictory_mock: MockPictory) -> None:
    """Neither headers nor body hold the account's key; the journal masks a secret of the address."""
    account, sink = pictory_mock.account(), pictory_mock.sink()
    submit(pictory_mock, f"{sink.url}/?token=verysecret")
    account.clock.advance(3600)
    submit(pictory_mock, "http://pictai_verysecret.example/")
    account.clock.advance(3600)
    (received,) = sink.received
    assert KEY not in repr(received)
    assert "Authorization" not in received.headers
    answer = pictory_mock.app.test_client().get("/_mock/webhooks", headers={"Authorization": KEY})
    assert "verysecret" not in answer.text
    assert received.headers["X-Mock-Delivery-Id"] in answer.text


def test_a_job_that_is_planned_anew_takes_its_webhook_along(pictory_mock: MockPictory) -> None:
    """A stuck job tells nothing; once it is to fail after all, that is told."""
    account, sink = pictory_mock.account(), pictory_mock.sink()
    job = submit(pictory_mock, sink.url)
    account.lifecycle.set(job=job, outcome="stuck")
    account.clock.advance(86400)
    assert (sink.received, only(account).due) == ([], None)
    with pytest.raises(ValueError, match="is not finished"):
        account.webhooks.resend(job)
    account.lifecycle.set(job=job, outcome="failed")
    assert [received.json["data"]["status"] for received in sink.received] == ["failed"]


def test_what_was_cleaned_is_still_told_and_a_reset_forgets(pictory_mock: MockPictory) -> None:
    """Cleaning a job takes nothing back: its attempts go on with the same body. After a reset there are none."""
    account, sink = pictory_mock.account(), pictory_mock.sink()
    sink.answer(status=500, times=1)
    job = submit(pictory_mock, sink.url)
    account.clock.advance(300)
    account.jobs.clean(job)
    account.clock.advance(WAITS[0])
    assert [received.json["data"]["status"] for received in sink.received] == ["completed"] * 2
    submit(pictory_mock, sink.url)
    account.reset()
    account.clock.advance(86400)
    assert (len(sink.received), account.webhooks.deliveries) == (2, [])
    assert not account.world.expecting


def test_jobs_that_name_nobody_and_seeded_ones_tell_nothing(pictory_mock: MockPictory) -> None:
    """Seeded jobs were finished long ago, whatever their requests said."""
    account = pictory_mock.account()
    account.seed(videos=9)
    pictory_mock.client().ai_studio.generate_video(prompt="A fox").wait()
    assert account.webhooks.deliveries == []


def test_an_application_of_the_test_receives_in_process(pictory_mock: MockPictory) -> None:
    """A WSGI app is called below the sink's address, may use the client, and what it raises is a 500."""
    from flask import Flask, request

    app = Flask("receiver")
    pictory = pictory_mock.client()
    seen: list[str] = []

    @app.post("/hooks/pictory")
    def receive() -> str:
        confirmed = pictory.webhooks.confirm(request.get_data())
        seen.append(str(confirmed.id))
        if len(seen) == 1:
            raise RuntimeError("not yet")
        return "thanks"

    account, sink = pictory_mock.account(), pictory_mock.sink(app.wsgi_app)
    job = submit(pictory_mock, f"{sink.url}/hooks/pictory")
    account.clock.advance(3600)
    assert seen == [job, job]
    assert [attempt.outcome.status for attempt in only(account).attempts] == [500, 200]


def test_only_this_machine_is_sent_to(pictory_mock: MockPictory) -> None:
    """A host that is not this machine is an attempt that was refused, with the way out; the schedule goes on."""
    account = pictory_mock.account()
    submit(pictory_mock, "https://hooks.example.com/pictory")
    account.clock.advance(86400)
    errors = {attempt.outcome.error for attempt in only(account).attempts}
    assert len(errors) == 1
    assert "--allow-webhook-host hooks.example.com" in str(errors.pop())
    assert only(account).state == "failed"


def test_an_address_that_no_parser_takes_is_a_refused_attempt(pictory_mock: MockPictory) -> None:
    """Whatever the contract lets pass as a URL: the attempt is written down with the reason, and nothing breaks."""
    account = pictory_mock.account()
    for url in ("http://[::zz]/", "http://[127.0.0.1", "http://127.0.0.1:99999/", "http://127.0.0.1:x/"):
        draw = {"prompt": "A fox", "webhook": url}
        made = generation.of("generateVideo")
        order = made.order({**next(maker.samples(made.operation)), **draw})
        job = account.jobs.submit(order)
        account.clock.advance(3600)
        delivery = account.webhooks.find(job.id)
        assert delivery is not None
        assert str(delivery.attempts[0].outcome.error).startswith("not sent: ")


def test_over_a_socket_in_process(pictory_mock: MockPictory, pictory_webhooks: SinkServer) -> None:
    """Where no sink is registered a real POST goes to this machine: answered, redirected, dropped, refused."""
    account = pictory_mock.account()
    pictory_webhooks.answer(status=500, headers={f"X-{number}": "x" * 5000 for number in range(80)}, times=1)
    pictory_webhooks.answer(status=302, headers={"Location": "http://192.0.2.1/"}, times=1)
    pictory_webhooks.answer(drop=True, times=1)
    pictory_webhooks.answer(body="thanks")
    job = submit(pictory_mock, f"{pictory_webhooks.url}/hook?a=1")
    account.clock.advance(86400)
    outcomes = [attempt.outcome for attempt in only(account).attempts]
    told = [(outcome.status, outcome.body) for outcome in outcomes]
    assert told == [(500, ""), (302, ""), (None, ""), (200, "thanks")]
    assert len(repr(outcomes[0].headers)) < 100_000
    assert [received.json["job_id"] for received in pictory_webhooks.received] == [job] * 4
    assert pictory_webhooks.received[0].url == f"{pictory_webhooks.url}/hook?a=1"
    assert KEY not in repr(pictory_webhooks.received)
    pictory_webhooks.stop()
    other = submit(pictory_mock, pictory_webhooks.url)
    account.clock.advance(86400)
    last = account.webhooks.find(other)
    assert last is not None
    assert {attempt.outcome.error for attempt in last.attempts} == {"Connection refused"}


def test_a_server_sends_as_its_clock_goes(pictory_mock_server: MockServer, pictory_webhooks: SinkServer) -> None:
    """In its background, also when the clock is advanced; the account shows the same deliveries."""
    from pictory_client import Pictory

    account = pictory_mock_server.account()
    account.lifecycle.set(operation="generateVideo", seconds=86400)
    pictory_webhooks.answer(status=500, times=1)
    with Pictory(api_key=account.key, base_url=pictory_mock_server.url) as pictory:
        job = pictory.ai_studio.generate_video(prompt="A fox", webhook=pictory_webhooks.url)
        account.clock.advance(2 * 86400)
        received = pictory_webhooks.wait(2)
    assert [each.json["job_id"] for each in received] == [job.id] * 2
    assert pictory_mock_server.url.partition("/pictoryapis")[0] in received[0].json["data"]["url"]


def test_a_kept_store_goes_on_where_it_was_left(tmp_path: Path, pictory_webhooks: SinkServer) -> None:
    """What became due while nobody served is sent after a restart."""
    world = World(store=Store(tmp_path / "store.db"), job_seconds=60)
    body = {"prompt": "A fox", "webhook": pictory_webhooks.url}
    create_app(world).test_client().post(f"{API}/aistudio/videos", json=body, headers={"Authorization": KEY})
    world.account(KEY).clock.advance(61)
    world.close()
    again = World(store=Store(tmp_path / "store.db"))
    with Background(again, Sender(again)):
        assert [received.json["data"]["status"] for received in pictory_webhooks.wait(1)] == ["completed"]
    again.close()


def test_the_control_api_lists_and_resends(pictory_mock: MockPictory) -> None:
    """Deliveries with all attempts, as described; a resend by delivery or job; unknown ones are problems."""
    from pictory_mock.control import description

    account, sink = pictory_mock.account(), pictory_mock.sink()
    http = pictory_mock.app.test_client()
    http.environ_base["HTTP_AUTHORIZATION"] = KEY
    job = submit(pictory_mock, sink.url)
    assert http.post(f"/_mock/webhooks/{job}/resend").status_code == 409
    account.clock.advance(3600)
    listed = http.get("/_mock/webhooks").get_json()
    assert list(description.contract().errors("Webhooks", listed)) == []
    (delivery,) = listed["webhooks"]
    assert (delivery["job"], delivery["state"], delivery["next"]) == (job, "delivered", None)
    assert delivery["attempts"][0]["request"]["body"]["job_id"] == job
    again = http.post(f"/_mock/webhooks/{delivery['id']}/resend").get_json()
    assert list(description.contract().errors("Webhook", again)) == []
    assert [attempt["response"]["status"] for attempt in again["attempts"]] == [200, 200]
    assert http.post("/_mock/webhooks/nobody/resend").status_code == 404
    with pytest.raises(UnknownName):
        account.webhooks.resend("nobody")


def test_a_resend_leaves_the_schedule_as_it_is() -> None:
    """A failed one does not delay what is planned; one that gets through ends it."""
    planned = Delivery("d", "j", "http://127.0.0.1/", 0, next=5000)
    asked = Delivery("d", "j", "http://127.0.0.1/", 0, next=5000, again=1000)
    failed = after(asked, 1000, (), Outcome(500), [10])
    assert (failed.next, failed.again, failed.tries) == (planned.next, None, 0)
    assert after(asked, 1000, (), Outcome(204), [10]).due is None
    assert after(planned, 5000, (), Outcome(500), [10]).next == 15_000


def test_what_was_told_is_not_looked_at_again(pictory_mock: MockPictory) -> None:
    """However many jobs were told of: only those that are still due are read when time moves."""
    account, sink = pictory_mock.account(), pictory_mock.sink()
    account.lifecycle.set(operation="generateVideo", seconds=60)
    for _ in range(5):
        submit(pictory_mock, sink.url)
    index = "webhooks due"
    assert len(account.world.store.all(account.id, index)) == 5
    account.clock.advance(60)
    assert len(sink.received) == 5
    assert account.world.store.all(account.id, index) == []
    assert (account.webhooks.next, account.world.expecting) == (None, set())


def test_a_stop_does_not_wait_for_a_receiver_that_hangs(pictory_webhooks: SinkServer) -> None:
    """It breaks the request off, in milliseconds; what was under way stays due."""
    pictory_webhooks.answer(delay=60)
    world = World(job_seconds=60)
    account = world.account(KEY)
    background = Background(world, Sender(world)).start()
    body = {"prompt": "A fox", "webhook": pictory_webhooks.url}
    create_app(world).test_client().post(f"{API}/aistudio/videos", json=body, headers={"Authorization": KEY})
    account.clock.advance(60)
    pictory_webhooks.wait(1)
    background.stop()
    assert not background.running
    (delivery,) = account.webhooks.deliveries
    assert (delivery.attempts, delivery.due) == ((), account.clock.now_ms())
    world.close()


def test_a_receiver_that_hangs_holds_up_its_own_account_only(pictory_webhooks: SinkServer) -> None:
    """The others are sent for meanwhile, each in its order; at a stop all are broken off at once."""
    first, other = World(job_seconds=60), SinkServer()
    pictory_webhooks.answer(delay=60)
    http = create_app(first).test_client()
    with other, Background(first, Sender(first)) as background:
        for key, url in ((KEY, pictory_webhooks.url), (KEY, other.url), ("pictai_other", other.url)):
            body = {"prompt": "A fox", "webhook": url}
            http.post(f"{API}/aistudio/videos", json=body, headers={"Authorization": key})
            first.account(key).clock.advance(1)
        for key in (KEY, "pictai_other"):
            first.account(key).clock.advance(100)
        pictory_webhooks.wait(1)
        (received,) = other.wait(1)
        (told,) = first.account("pictai_other").webhooks.deliveries
        background.stop()
    assert (received.json["job_id"], background.running) == (told.job, False)
    assert [delivery.attempts for delivery in first.account(KEY).webhooks.deliveries] == [(), ()]
    first.close()


@pytest.mark.skipif(
    sys.platform != "linux", reason="127.0.0.2 is this machine, and a full backlog silent, on Linux only"
)
def test_the_addresses_of_a_host_have_one_time_together() -> None:
    """Where the first one does not answer, the time is over and the second is not tried; where it refuses, it is."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, socket.socket() as waiting:
        port = full.getsockname()[1]
        waiting.connect(full.getsockname())  # whoever comes after that one is not let in
        with socket.create_server(("127.0.0.2", port)) as second:
            second.settimeout(0)
            asked = Target("http", "localhost", ("127.0.0.1", "127.0.0.2"), port, "/")
            outcome = Post().send(asked, (), b"{}", timeout=0.1)
            with pytest.raises(BlockingIOError):
                second.accept()
            assert outcome == Outcome(error="no answer within 0.1 s", seconds=0.1)
            asked = Target("http", "localhost", ("127.0.0.3", "127.0.0.2"), port, "/")
            Post().send(asked, (), b"{}", timeout=0.1)
            second.accept()[0].close()


def test_a_receiver_that_drips_gets_no_more_time_than_others() -> None:
    """The time for an answer is that for the whole of it, however much of it keeps coming."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        over = threading.Event()

        def drip() -> None:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                while not over.wait(0.01):
                    connection.sendall(b"H")

        dripping = threading.Thread(target=drip)
        dripping.start()
        outcome = Post().send(target(f"http://127.0.0.1:{port}/"), (), b"{}", timeout=0.1)
        over.set()
        dripping.join()
    assert outcome == Outcome(error="no answer within 0.1 s", seconds=0.1)
