"""The wire format: nothing is lost, nothing is guessed, and a misfit says where."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_runtime import errors, wire

HERE = __name__


@attrs.define(kw_only=True, repr=False)
class Running(wire.Model):
    """A variant without a result."""

    status: str

    __wire__: ClassVar[tuple[wire.Field, ...]] = (wire.Field("status", "status", wire.const("busy"), required=True),)
    __forbidden__: ClassVar[tuple[str, ...]] = ("url",)


@attrs.define(kw_only=True, repr=False)
class Movie(wire.Model):
    """A variant with one."""

    status: str
    url: str
    made_at: datetime | None = None
    size: int | None = None

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field("status", "status", wire.const("done"), required=True),
        wire.Field("url", "url", wire.STRING, required=True),
        wire.Field("made_at", "madeAt", wire.DATETIME),
        wire.Field("size", "size", wire.INTEGER),
    )


@attrs.define(kw_only=True, repr=False)
class Envelope(wire.Model):
    """Holds one of the variants, and everything else there is."""

    data: Running | Movie | dict[str, Any]
    list_: list[Any] | None = None
    by_name: dict[str, Any] | None = None
    score: float | None = None
    good: bool | None = None
    title: str | None = None

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field("data", "data", wire.union(wire.model(HERE, "Running"), wire.model(HERE, "Movie")), required=True),
        wire.Field("list_", "list", wire.list_of(wire.model(HERE, "Movie"))),
        wire.Field("by_name", "byName", wire.map_of(wire.STRING)),
        wire.Field("score", "score", wire.NUMBER),
        wire.Field("good", "good", wire.BOOLEAN),
        wire.Field("title", "title", wire.union(wire.STRING, wire.NULL)),
    )


MOVIE = {"status": "done", "url": "u", "madeAt": "2026-04-09T18:51:47.967Z", "size": 3}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(), children, max_size=3),
    max_leaves=5,
)
movies = st.fixed_dictionaries(
    {"status": st.just("done"), "url": st.text()},
    optional={
        "madeAt": st.none() | st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat),
        "size": st.none() | st.integers(),
        "later": json_values,
    },
)
envelopes = st.fixed_dictionaries(
    {"data": movies | st.fixed_dictionaries({"status": st.just("busy")}) | json_values},
    optional={
        "list": st.none() | st.lists(movies, max_size=2),
        "byName": st.none() | st.dictionaries(st.text(), st.text(), max_size=2),
        "score": st.none() | st.floats(allow_nan=False) | st.integers(),
        "good": st.none() | st.booleans(),
        "title": st.none() | st.text(),
        "unknown": json_values,
    },
)


@given(envelopes)
def test_round_trip(body: dict[str, Any]) -> None:
    """Whatever decodes encodes to the same JSON: unknown fields, explicit nulls and odd dates included."""
    decoded = Envelope.from_dict(body)
    assert decoded.to_dict() == body
    assert copy.deepcopy(decoded).to_dict() == body
    assert pickle.loads(pickle.dumps(Envelope.from_dict({"data": MOVIE}))).to_dict() == {"data": MOVIE}


def test_attributes() -> None:
    """Known fields become typed attributes, absent ones None, unknown ones are kept apart."""
    movie = Movie.from_dict({**MOVIE, "later": 1})
    assert movie.made_at == datetime(2026, 4, 9, 18, 51, 47, 967000, tzinfo=UTC)
    assert type(movie.made_at) is datetime
    assert movie.additional_properties == {"later": 1}
    assert Movie.from_dict({"status": "done", "url": "u"}).size is None
    assert Movie(status="done", url="u").to_dict() == {"status": "done", "url": "u"}


def test_repr_shows_what_is_known() -> None:
    """The repr of a model is about those of its own attributes that are there; one that holds itself has an end."""
    assert repr(Running.from_dict({"status": "busy", "later": 1})) == "Running(status='busy')"
    nested = Envelope(data=Movie(status="done", url="u", size=0), good=False)
    assert repr(nested) == "Envelope(data=Movie(status='done', url='u', size=0), good=False)"
    nested.by_name = {"self": nested}
    assert repr(nested).endswith("by_name={'self': ...}, good=False)")


@pytest.mark.parametrize(
    ("envelope", "refusal"),
    [
        (Envelope(data={}, title=b"x"), "$.title: bytes cannot be sent as JSON (make it a text: decode it)"),  # type: ignore[arg-type]
        (Envelope(data={}, list_=[None, {"a": {1}}]), "$.list[1].a: set cannot be sent as JSON (make it a list)"),
        (Envelope(data={}, additional_properties={"a": [iter(())]}), "$.a[0]: tuple_iterator cannot"),
    ],
)
def test_what_cannot_be_sent_is_named_by_its_whole_path(envelope: Envelope, refusal: str) -> None:
    """In a model as in a dict, below however many others."""
    with pytest.raises(TypeError) as caught:
        envelope.to_dict()
    assert str(caught.value).startswith(refusal)
    with pytest.raises(TypeError) as caught:
        wire.plain({"scenes": [envelope]})
    assert str(caught.value).startswith(refusal.replace("$", "$.scenes[0]"))


def test_an_object_of_no_known_variant() -> None:
    """It is the dict that it was, and its keys are attributes too: a loop over jobs asks each for its status."""
    body = {"status": "melted", "renderedAt": 5, "more": {"a": 1}}
    found = wire.union(wire.model(HERE, "Running"), wire.model(HERE, "Movie")).decode(body)
    assert (found.status, found.renderedAt, found.statsu) == ("melted", 5, None)
    assert found == body == wire.plain(found)
    for same in (copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert (type(same), same.status) == (wire.UnknownObject, "melted")
    assert not hasattr(found, "_repr_html_")


@pytest.mark.parametrize("key", [b"op3n", ("op3n",)])
def test_no_refusal_shows_what_was_refused(key: Any) -> None:
    """It may be a secret: neither a value that cannot be sent, nor a key, nor a secret of the wrong type is shown."""
    for body in ({"a": key if isinstance(key, bytes) else {*key}}, {"a": {key: 1}}):
        with pytest.raises(TypeError, match=r"\$\.a: ") as caught:
            wire.plain(body)
        assert "op3n" not in str(caught.value)
    with pytest.raises(errors.DecodeError, match=r"a string at \$, got ") as misfit:
        wire.SECRET.decode(key)
    assert "op3n" not in str(misfit.value)


def test_only_objects_are_read_as_objects() -> None:
    """Anything else is refused as a value of an answer would be."""
    for other in ("text", [("status", "busy")], Running(status="busy")):
        with pytest.raises(errors.DecodeError, match=r"expected an object \(Running\) at \$"):
            Running.from_dict(other)  # type: ignore[arg-type]


def test_changes_are_encoded() -> None:
    """An attribute that is set replaces what came, a null too."""
    movie = Movie.from_dict({"status": "done", "url": "u", "size": None})
    movie.size = 5
    assert movie.to_dict() == {"status": "done", "url": "u", "size": 5}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"status": "busy"}, Running),
        ({"status": "busy", "url": "u"}, wire.UnknownObject),
        (MOVIE, Movie),
        ({"status": "done"}, wire.UnknownObject),
        ({"status": "done", "url": 5}, wire.UnknownObject),
        ({**MOVIE, "madeAt": "yesterday"}, wire.UnknownObject),
        ({"status": "queued"}, wire.UnknownObject),
        ("text", str),
    ],
)
def test_union(body: Any, kind: type) -> None:
    """A union takes the variant whose constants match, whose required keys are there and forbidden ones are not."""
    envelope = Envelope.from_dict({"data": body})
    assert type(envelope.data) is kind
    assert envelope.to_dict() == {"data": body}


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "$.data"),
        ({"data": {}, "list": 5}, "$.list"),
        ({"data": {}, "list": [MOVIE, {"status": "done"}]}, "$.list[1].url"),
        ({"data": {}, "list": [MOVIE, {**MOVIE, "size": "big"}]}, "$.list[1].size"),
        ({"data": {}, "list": [{**MOVIE, "size": 1.5}]}, "$.list[0].size"),
        ({"data": {}, "list": [{**MOVIE, "size": True}]}, "$.list[0].size"),
        ({"data": {}, "list": [{**MOVIE, "status": 1}]}, "$.list[0].status"),
        ({"data": {}, "list": [{**MOVIE, "madeAt": 5}]}, "$.list[0].madeAt"),
        ({"data": {}, "byName": {"a": 1}}, "$.byName.a"),
        ({"data": {}, "byName": []}, "$.byName"),
        ({"data": {}, "score": True}, "$.score"),
        ({"data": {}, "good": 0}, "$.good"),
    ],
)
def test_misfit(body: dict[str, Any], path: str) -> None:
    """A value that does not fit raises `DecodeError` with its path."""
    with pytest.raises(errors.DecodeError) as caught:
        Envelope.from_dict(body)
    assert caught.value.path == path
    assert path in str(caught.value)


@pytest.mark.parametrize(
    ("codec", "yes", "no"),
    [
        (wire.list_of(wire.STRING), [], {}),
        (wire.map_of(wire.STRING), {}, []),
        (wire.union(wire.STRING, wire.NULL), None, 5),
        (wire.const(True), True, 1),
        (wire.DATETIME, "2026-04-09", 5),
    ],
)
def test_what_a_variant_looks_like(codec: wire.Codec, yes: Any, no: Any) -> None:
    """Variants are told apart by their JSON type; inside an object that may be all there is to go by."""
    assert codec.matches(yes)
    assert not codec.matches(no)
    assert wire.ANY.matches(no)


def test_constants_let_new_values_through() -> None:
    """Outside of a union a constant is no check: a new value of the same type is kept."""
    assert Movie.from_dict({**MOVIE, "status": "finished"}).status == "finished"


def test_whole_numbers() -> None:
    """720.0 is an integer in JSON."""
    assert wire.INTEGER.decode(720.0) == 720
    assert type(wire.INTEGER.decode(720.0)) is int
    assert wire.INTEGER.matches(720.0)
    assert not wire.INTEGER.matches(0.5)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 4, 9, 18, 51, 47, 967000, tzinfo=UTC), "2026-04-09T18:51:47.967Z"),
        (datetime(2026, 4, 9, 18, 51, 47, tzinfo=UTC), "2026-04-09T18:51:47.000Z"),
        (datetime(2026, 4, 9, 18, 51, 47, 1, tzinfo=UTC), "2026-04-09T18:51:47.000001Z"),
        (datetime(2026, 4, 9, 20, 51, 47, tzinfo=timezone(timedelta(hours=2))), "2026-04-09T18:51:47.000Z"),
        (datetime(2026, 4, 9, 18, 51, 47), "2026-04-09T18:51:47"),  # noqa: DTZ001  # a naive date stays naive
    ],
)
def test_dates_are_written_as_the_service_does(moment: datetime, text: str) -> None:
    """Dates are sent in UTC with milliseconds, as the service writes them."""
    assert wire.DATETIME.encode(moment) == text


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-09T18:51:47Z",
        "2026-04-09T20:51:47.5+02:00",
        "2026-04-09",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-05:00",
    ],
)
def test_dates_keep_another_form(text: str) -> None:
    """A date that came in another form goes back in that form, unless it was changed."""
    moment = wire.DATETIME.decode(text)
    assert isinstance(moment, datetime)
    assert wire.DATETIME.encode(moment) == text
    assert wire.DATETIME.encode(copy.deepcopy(moment).replace(tzinfo=UTC)) != text


def test_codec_of_a_class_is_lazy() -> None:
    """Naming a class imports nothing; the first value does."""
    codec = wire.model("no.such.module", "Thing")
    assert not codec.matches(5)
    with pytest.raises(ModuleNotFoundError):
        codec.decode({})
