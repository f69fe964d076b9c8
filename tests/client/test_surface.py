"""The public surface: what can be imported, that sync and async are twins, and what the docstrings tell."""

from __future__ import annotations

import inspect
import json
import traceback
from pathlib import Path
from typing import Any

import pytest

import pictory_client
import pictory_spec
from pictory_client import AsyncPictory, Pictory, errors, models, types, webhooks
from pictory_client.api.videos import Videos
from pictory_client.models import background, render_element
from pictory_runtime import errors as runtime_errors
from pictory_runtime._version import __version__

TAGS = sorted({row.tag for row in pictory_spec.OPERATIONS.values()})


def _resource(client: type, tag: str, key: str = "pictai_x") -> Any:
    return type(getattr(client(key), tag))


def test_the_package_exports_what_it_lists() -> None:
    """`__all__` is sorted, complete, and every name in it can be had."""
    assert sorted(pictory_client.__all__) == pictory_client.__all__ == dir(pictory_client)
    assert all(getattr(pictory_client, name) is not None for name in pictory_client.__all__)
    assert pictory_client.__version__ == __version__
    with pytest.raises(AttributeError, match="Pictry"):
        _ = pictory_client.Pictry  # type: ignore[attr-defined]


def test_models_export_every_component_with_fields_or_values() -> None:
    """Each object and each enum of the contract has a name in `models`."""
    schemas = pictory_spec.document()["components"]["schemas"]
    expected = {name for name, schema in schemas.items() if "properties" in schema or "enum" in schema}
    assert expected <= set(models.__all__)
    assert all(getattr(models, name) is not None for name in models.__all__)
    with pytest.raises(AttributeError, match="AiVideos"):
        _ = models.AiVideos  # type: ignore[attr-defined]


def test_every_error_of_the_runtime_can_be_imported_from_the_client() -> None:
    """Users catch errors from one place, and get the runtime's own classes."""
    tree = {
        name
        for name, value in vars(runtime_errors).items()
        if inspect.isclass(value) and issubclass(value, runtime_errors.PictoryError)
    }
    assert tree | {"FieldProblem"} == set(errors.__all__)
    assert all(getattr(errors, name) is getattr(runtime_errors, name) for name in errors.__all__)


@pytest.mark.parametrize("tag", TAGS)
def test_every_operation_of_a_tag_is_a_method(tag: str) -> None:
    """One attribute per tag, one method per operation, and one that uploads with the help of it, on both clients."""
    rows = [row for row in pictory_spec.OPERATIONS.values() if row.tag == tag]
    names = {row.name for row in rows} | {row.upload["name"] for row in rows if row.upload}
    for client in (Pictory, AsyncPictory):
        assert {name for name in vars(_resource(client, tag)) if not name.startswith("_")} == names


@pytest.mark.parametrize("row", list(pictory_spec.OPERATIONS.values()), ids=lambda row: row.id)
def test_sync_and_async_methods_are_twins(row: pictory_spec.Operation) -> None:
    """Same names, arguments and documentation; lists are not awaited, everything else is."""
    sync = getattr(_resource(Pictory, row.tag), row.name)
    twin = getattr(_resource(AsyncPictory, row.tag), row.name)
    one, other = inspect.signature(sync), inspect.signature(twin)
    assert one.parameters == other.parameters
    assert str(other.return_annotation).replace("types.Async", "types.") == one.return_annotation
    assert sync.__doc__ == twin.__doc__
    assert inspect.iscoroutinefunction(twin) == (row.page is None)


def _spelt(name: str) -> str:
    """A name without what tells Python's spelling from the service's."""
    return name.replace("_", "").lower()


def _needed(row: pictory_spec.Operation) -> set[str]:
    """The fields of a body that it must have; where it is one argument, that."""
    if row.body_name is not None:
        return {row.body_name} if row.body_required else set()
    return set(_required({"$ref": row.request})) if row.request else set()


def _required(schema: dict[str, Any]) -> list[str]:
    if "$ref" in schema:
        schema = pictory_spec.document()["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
    parts = [name for part in schema.get("allOf", ()) for name in _required(part)]
    return [*schema.get("required", ()), *parts]


@pytest.mark.parametrize("row", list(pictory_spec.OPERATIONS.values()), ids=lambda row: row.id)
def test_required_fields_are_required_arguments_and_nothing_else_is(row: pictory_spec.Operation) -> None:
    """Fields are keywords, None means not sent, the options of a call come with every method."""
    parameters = inspect.signature(getattr(_resource(Pictory, row.tag), row.name)).parameters
    required = {name for name, each in parameters.items() if each.default is each.empty} - {"self"}
    query = set((row.query_schema or {}).get("required", ()))
    assert set(map(_spelt, required)) == set(map(_spelt, {*_needed(row), *row.path_params, *query}))
    assert all(each.default is None for each in parameters.values() if each.default is not each.empty)
    keywords = {name for name, each in parameters.items() if each.kind is each.KEYWORD_ONLY}
    assert set(map(_spelt, set(parameters) - keywords)) == {"self", *map(_spelt, row.path_params)}
    assert {"timeout", "max_retries", "extra_headers", "extra_body"} <= keywords


def test_the_docstring_of_a_paid_operation_tells_what_matters() -> None:
    """Limits, the service's defaults, prices, duration, errors, provenance and source: all from the contract."""
    doc = " ".join((inspect.getdoc(_resource(Pictory, "ai_studio").generate_video) or "").split())
    for said in (
        "Generate a video from a prompt.",
        "prompt: What is to be seen, in words. 5 to 5,000 characters.",
        "Left out, the service takes pixverse5.5.",
        "With model veo3.1: one of 4s, 6s, 8s; left out, 4s.",
        "veo3.1 20, veo3.1_fast 10, pixverse5.5 1.6",
        "takes 60 to 240 seconds (assumed)",
        "`.wait()` gives its `AiVideo`",
        "InvalidRequest: Status 400.",
        "max_credits: AI credits that this call may cost at most",
        "TooExpensive: It would cost more than `max_credits`; nothing was sent.",
        "SubmitOutcomeUnknown:",
        "ExclusiveFields:",
        "Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video",
    ):
        assert said in doc, said


def _facts(row: pictory_spec.Operation) -> dict[str, Any]:
    facts: dict[str, Any] = pictory_spec.document()["paths"][row.path][row.method.lower()]
    return facts


PRICED = [row for row in pictory_spec.OPERATIONS.values() if "x-credits" in _facts(row)]
BY_TABLE = [row for row in PRICED if "prices" in _facts(row)["x-credits"]]


def test_fields_are_named_in_the_spelling_of_where_they_are_read() -> None:
    """In Python's where Python is written, in the service's in dicts; what is quoted as a value stays as it is."""
    of_model, of_dict = Path(background.__file__).read_text(encoding="utf-8").split("class BackgroundDict")
    assert "Only with visual_url and type video." in of_model
    assert "Only with visualUrl and type video." in of_dict
    doc = " ".join(str(Videos.render_storyboard.__doc__).split())
    assert "video_width: Width in pixels. Goes with video_height." in doc
    assert "fetches its `video_url`." in doc
    assert "`voiceOver` and `bgMusic`" in Path(render_element.__file__).read_text(encoding="utf-8")


@pytest.mark.parametrize("row", list(pictory_spec.OPERATIONS.values()), ids=lambda row: row.id)
def test_what_costs_credits_takes_a_limit_and_nothing_else_does(row: pictory_spec.Operation) -> None:
    """`max_credits` stands where the contract has a price."""
    parameters = inspect.signature(getattr(_resource(Pictory, row.tag), row.name)).parameters
    assert ("max_credits" in parameters) == (row in PRICED)


@pytest.mark.parametrize("client", [Pictory("pictai_x"), AsyncPictory("pictai_x")], ids=["sync", "async"])
@pytest.mark.parametrize("row", BY_TABLE, ids=lambda row: row.id)
def test_an_estimate_is_the_price_in_the_contract(client: Any, row: pictory_spec.Operation) -> None:
    """Per value of the field that chooses it; by the second where the contract says so; with all other fields too."""
    told = _facts(row)["x-credits"]
    units = 1
    fields: dict[str, Any] = {"prompt": "A fox in the snow"}
    if "seconds" in told:
        units, fields[told["seconds"]] = 8, "8s"
    for value, price in told["prices"].items():
        for name in (row.name, f"{row.tag}.{row.name}"):
            found = client.estimate(name, **{told["by"]: value}, **fields)
            assert found == pytest.approx(price * units)


def test_a_misspelt_estimate_is_refused() -> None:
    """An unknown operation or field is told by name, and a price that nobody knows is no number."""
    client: Any = Pictory("pictai_x")
    with pytest.raises(errors.PriceUnknown, match="generate_image, generate_video"):
        client.estimate("generate_vidoe")
    with pytest.raises(TypeError, match="did you mean duration"):
        client.estimate("generate_video", durration="8s")
    with pytest.raises(errors.PriceUnknown, match="sora"):
        client.estimate("generate_video", model="sora")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"duration": "7s"}, "for model pixverse5.5 it must be one of 5s, 8s, 10s"),
        ({"model": "veo3.1", "duration": "10s"}, "for model veo3.1 it must be one of 4s, 6s, 8s"),
    ],
)
def test_what_a_model_does_not_offer_has_no_price(fields: dict[str, Any], told: str) -> None:
    """The service refuses such a call, so it costs nothing; in a storyboard too."""
    client: Any = Pictory("pictai_x")
    with pytest.raises(errors.PriceUnknown, match=told):
        client.estimate("generate_video", **fields)
    visual = {"model": "pixverse5.5", "prompt": "A fox", **fields, "videoDuration": fields["duration"]}
    background = {"type": "video", "aiVisual": visual}
    with pytest.raises(errors.PriceUnknown, match=told):
        client.estimate("render_storyboard", scenes=[{"background": background}])


def test_the_examples_of_the_notification_are_read_as_their_schema_says() -> None:
    """`webhooks.parse` takes bytes, text and JSON alike, and loses nothing."""
    [callback] = {called for row in pictory_spec.OPERATIONS.values() for called in row.callbacks}
    components = pictory_spec.document()["components"]
    [path] = components["callbacks"]["JobFinished"].values()
    examples = path[callback.method.lower()]["requestBody"]["content"]["application/json"]["examples"]
    for example in examples.values():
        body = example["value"]
        text = json.dumps(body)
        for posted in (body, text, text.encode()):
            read = webhooks.parse(posted)
            assert type(read).__name__ == callback.request
            assert read.to_dict() == body


def test_types_for_annotations_are_the_runtimes_own() -> None:
    """`types.Job[AiVideo]` is what a call returns."""
    assert sorted(types.__all__) == types.__all__
    assert types.Job.__module__ == "pictory_runtime.jobs"


def test_resources_belong_to_their_client_and_are_made_once() -> None:
    """Lazily built, kept, and not shared with a client that has other options."""
    client = Pictory("pictai_x")
    assert client.ai_studio is client.ai_studio
    assert client.with_options(timeout=1).ai_studio is not client.ai_studio


@pytest.mark.parametrize("kind", [Pictory, AsyncPictory])
def test_a_constructor_that_fails_hides_the_key(kind: Any) -> None:
    """Not even the locals of the generated frames show the key when a client cannot be made."""
    with pytest.raises(errors.ConfigurationError) as caught:
        kind("pictai_canary-1", base_url="nowhere")
    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    ours = [frame for frame in trace.stack if "test_surface" not in frame.filename]
    assert any("pictory_client" in frame.filename for frame in ours)
    assert "canary" not in str([frame.locals for frame in ours])
