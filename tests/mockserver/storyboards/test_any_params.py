"""Whatever render parameters and documents of projects the contract lets in, there is a cut of them, and no error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.contract.checking import check_body
from pictory_mock.contract.document import api
from pictory_mock.storyboards import projects
from pictory_mock.storyboards.projects import asked
from pictory_mock.storyboards.recut import recut

TEXTS = [
    "",
    "Tea is ready.",
    "a <strong>b</strong>",
    "<b>x",
    "日本語",
    "https://x.example/a.mp4",
    "http://[",
    "scene_00000001_2_8",
    "\n",
    "²",
]
"""Among them an address, half of one, an id as the mock gives it to scenes, and a digit that is no number."""
NUMBERS = st.sampled_from([0, 0.001, 0.5, 1, 2, 3.3333, 50, 100, 1e6, 1e308, 10**40])
WRITTEN = {
    "(#": ["#12345678"],
    "%": ["50%"],
    "tT": ["https://e.example/x.mp4"],
    "[1-9][0-9]*": ["42", "9" * 400],
}
"""Texts that fit a pattern, by what is in the pattern."""


def values(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """Values of a schema, and some that are a little outside of it."""
    schema = api().resolve(schema)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds = schema.get("type", "object")
    return st.one_of([_values(schema, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)])


def _later(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    def made() -> st.SearchStrategy[Any]:
        return values(schema)

    return st.deferred(made)


def _values(schema: Mapping[str, Any], kind: str) -> st.SearchStrategy[Any]:
    if kind == "object":
        fields = {name: _later(each) for name, each in schema["properties"].items()}
        required = {name: fields.pop(name) for name in schema.get("required", ())}
        return st.fixed_dictionaries(required, optional=fields)
    if kind == "array":
        return st.lists(values(schema["items"]), max_size=4)
    if kind == "boolean":
        return st.booleans()
    if kind == "string":
        found = [texts for part, texts in WRITTEN.items() if part in schema.get("pattern", "")]
        return st.sampled_from(found[0] if found else TEXTS)
    least, most = schema.get("minimum", 0), schema.get("maximum", 1e308)
    within = NUMBERS.map(lambda number: min(max(number, least), most))
    return within.map(int) if kind == "integer" else within


def let_in(component: str) -> st.SearchStrategy[Any]:
    """Bodies that the contract accepts."""
    drawn = values({"$ref": f"#/components/schemas/{component}"}).filter(lambda it: api().fits(component, it))
    return drawn.map(lambda body: check_body(api(), component, body, strict=True).value)


@given(let_in("RenderParams"), let_in("Project"))
def test_there_is_a_cut_of_anything(params: dict[str, Any], document: dict[str, Any]) -> None:
    """Parameters, the document of them, and any other document put over them: all can be cut and asked for again."""
    cut = recut(params)
    assert [scene.start for scene in cut.scenes] == [
        sum(scene.seconds for scene in cut.scenes[:at]) for at in range(len(cut.scenes))
    ]
    told = {"projectName": "Tea", "scenes": projects.scenes(params, "tea")}
    assert api().fits("Project", told)
    saved = projects.document(document, told)
    assert api().fits("Project", saved)
    assert projects.document(saved, saved) == saved
    for each in (told, document, saved):
        after = projects.revised(params, each, 100, None)
        assert recut(after).seconds >= 0
        asked_again = asked.storyboard(asked.request_of(params), params, after)
        assert len(asked_again["scenes"]) == len(recut(after).scenes)
