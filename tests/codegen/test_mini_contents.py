"""A body that is charged for what it holds, of the small contract: classes, prices, clashes, progress, the way back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pictory_runtime import errors
from spec_tables import operation_rows

if TYPE_CHECKING:
    from types import ModuleType

    from document import Document


class Service:
    """Answers in order, the last answer again and again, and keeps what was sent."""

    def __init__(self, *answers: Any) -> None:
        self.answers, self.bodies = list(answers), list[Any]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.bodies.append(json.loads(request.content or b"null"))
        return httpx.Response(200, json=self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])


def boards(atelier: ModuleType, *answers: Any) -> tuple[Any, Service]:
    service = Service(*answers or [{"work": {"id": "w1"}}])
    return atelier.Atelier("at_key", http=httpx.Client(transport=httpx.MockTransport(service))).story_boards, service


def test_rules_deep_in_the_body_are_in_the_table(mini: Document) -> None:
    """Exclusive fields of what a component is made of, and the single field that may not be there."""
    [row] = [row for row in operation_rows(mini) if row.id == "makeFilm"]
    assert row.exclusive == (
        (("shots", "*", "cutaways", "*"), ("take", "still")),
        (("shots", "*", "star"), ("starId",)),
    )


def test_a_component_that_adds_to_another_is_one_flat_class(atelier: ModuleType) -> None:
    """It has the fields of both, and is not a subclass, so that its own are where they are looked for."""
    cutaway = atelier.models.Cutaway(seconds=2, still="a.png")
    assert cutaway.to_dict() == {"seconds": 2, "still": "a.png"}
    assert atelier.models.Cutaway.__doc__.startswith("A view that is cut to.")
    assert not isinstance(cutaway, atelier.models.View)
    assert {field.wire: field.required for field in cutaway.__wire__} == {
        "seconds": True,
        "take": False,
        "still": False,
    }


def test_what_stands_in_the_body_reads_as_the_contract_says(atelier: ModuleType) -> None:
    """Free form, maps, several types and a union of lists keep what is known of them."""
    hints = type(boards(atelier)[0]).film.__annotations__
    assert hints["meta"] == "Mapping[str, Any] | None"
    assert hints["words"] == "Mapping[str, str] | None"
    assert hints["shots"] == "Sequence[Shot | ShotDict]"
    shot = atelier.models.Shot.__annotations__
    assert shot["prefer"] == "bool | str | None"
    assert shot["grade"] == "Quality | SortOrder | None"
    assert shot["cutaways"] == "list[Cutaway] | None"
    entries = atelier.models.ShotDict.__annotations__
    assert "Sequence[CutawayDict]" in str(entries["cutaways"])


def test_models_and_dicts_are_the_same_on_the_wire(atelier: ModuleType) -> None:
    """Nested in each other or not, with what the contract does not know kept."""
    models = atelier.models
    film, service = boards(atelier)
    take = models.Take(look="final", additional_properties={"lens": 35})
    film.film(shots=[models.Shot(take=take, prefer="blue"), {"cutaways": [{"seconds": 1}]}], meta={"a": [1]})
    assert service.bodies == [
        {
            "shots": [{"take": {"look": "final", "lens": 35}, "prefer": "blue"}, {"cutaways": [{"seconds": 1}]}],
            "meta": {"a": [1]},
        }
    ]


PRICES: list[tuple[dict[str, Any], float]] = [
    ({"shots": []}, 0),
    ({"shots": [{"take": {"look": "final"}}]}, 6),  # three a second, two seconds where none are given
    ({"shots": [{"cutaways": [{"seconds": 1, "take": {"look": "final", "length": "5s"}}]}]}, 15),
    ({"shots": [], "title": {"look": "draft", "length": "3s"}}, 1.5),
    ({"shots": [{"split": True}], "title": {"look": "final"}}, 6),
]


@pytest.mark.parametrize(("body", "credits_"), PRICES)
def test_what_it_costs_is_told_by_the_table_of_another_operation(
    atelier: ModuleType, body: dict[str, Any], credits_: float
) -> None:
    """Wherever a charged object stands, with the defaults of its own schema; as dicts and as models."""
    film, _ = boards(atelier)
    request = atelier.models.FilmRequest.from_dict(body)
    assert film._client.estimate("film", **body) == credits_
    assert film._client.estimate("film", shots=request.shots, title=request.title) == credits_


UNKNOWN: list[tuple[dict[str, Any], str]] = [
    ({"shots": [{"take": {"look": "newest"}}]}, r"shots\[0\]\.take\.look='newest'"),
    ({"shots": [], "title": {"look": "draft"}}, r"without title\.length"),
    ({"shots": [], "template": "t"}, "with template"),
    ({"shots": [{"split": True, "take": {"look": "final"}}]}, r"with shots\[0\]\.split"),
]


@pytest.mark.parametrize(("body", "told"), UNKNOWN)
def test_a_price_that_only_the_job_knows_is_not_guessed(atelier: ModuleType, body: dict[str, Any], told: str) -> None:
    """The field in question is named, and with a limit nothing is sent."""
    film, service = boards(atelier)
    with pytest.raises(errors.PriceUnknown, match=told):
        film.film(**body, max_credits=100)
    assert service.bodies == []


@pytest.mark.parametrize(
    ("shot", "told"),
    [
        ({"star": {"starId": "x"}}, r"starId may not be given here, and \$\.shots\[1\]\.star"),
        ({"cutaways": [{"seconds": 1, "take": {"look": "final"}, "still": "a"}]}, r"\$\.shots\[1\]\.cutaways\[0\]"),
    ],
)
def test_what_may_not_be_there_is_refused_before_it_is_sent(atelier: ModuleType, shot: Any, told: str) -> None:
    """In a dict and in a model, which keeps what it does not know."""
    film, service = boards(atelier)
    for value in (shot, atelier.models.Shot.from_dict(shot)):
        with pytest.raises(errors.ExclusiveFields, match=told):
            film.film(shots=[{}, value])
    assert service.bodies == []


def test_a_request_comes_back_in_an_answer_and_can_be_sent_again(atelier: ModuleType) -> None:
    """Read into models with nothing lost, nulls and unknown fields at any depth included."""
    body = {
        "shots": [{"take": {"look": "new look", "lens": 35}, "star": None, "cutaways": [{"seconds": 1.5}]}],
        "words": {"a": "b"},
        "later": [{}],
    }
    premiere = {"state": "done", "film": {"film": body, "url": "u"}}
    film, service = boards(atelier, {"work": {"id": "w1"}}, premiere, {"work": {"id": "w2"}})
    found = film.film(shots=[]).wait().film
    assert isinstance(found.shots[0].cutaways[0], atelier.models.Cutaway)
    assert found.to_dict() == body
    film.film(shots=found.shots, extra_body=found.to_dict())
    assert service.bodies[-1] == body


def test_a_job_tells_how_far_it_is(atelier: ModuleType) -> None:
    """The place is in the contract; where nothing stands there, nothing is told."""
    film, _ = boards(atelier, {"work": {"id": "w1"}}, {"state": "queued"}, {"state": "running", "percent": 30})
    job = film.film(shots=[])
    assert [job.progress, job.refresh().progress, job.refresh().progress] == [None, None, 30.0]


def test_the_docstring_says_what_is_charged(atelier: ModuleType) -> None:
    """The component, and as which operation."""
    doc = type(boards(atelier)[0]).film.__doc__
    assert "for each `Take` in it, as much as `story_boards.render` costs." in " ".join(doc.split())
