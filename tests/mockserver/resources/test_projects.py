"""Projects over HTTP: kept by whoever asks for it, listed, read, changed as documents, rendered, deleted."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from PIL import Image

from pictory_mock.catalogue.looks import all_of
from pictory_mock.catalogue.voices import library
from pictory_mock.contract.document import api
from pictory_mock.core import Account, World
from pictory_mock.core.clock import iso
from pictory_mock.core.kept import Collection
from pictory_mock.making import rendering
from pictory_mock.saved import projects
from pictory_mock.storyboards.recut import recut

BASE = "/pictoryapis"
PROJECTS, PREVIEW, RENDER = f"{BASE}/v2/projects", f"{BASE}/v2/video/storyboard", f"{BASE}/v2/video/storyboard/render"
STORYBOARD: dict[str, Any] = {
    "videoName": "Bread",
    "videoWidth": 64,
    "videoHeight": 36,
    "saveProject": True,
    "voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Brian"}]},
    "scenes": [
        {"story": "Mix the flour with water.", "background": {"searchFilter": {"query": "flour"}}},
        {"story": "Bake it well.", "background": {"color": "#14323c"}},
    ],
}
OLD = api().document["paths"]["/v2/projects/{projectid}"]["put"]["requestBody"]["content"]["application/json"][
    "examples"
]

BRIAN, MATTHEW = (next(str(each.id) for each in library() if each.name == name) for name in ("Brian", "Matthew"))

Document = dict[str, Any]


def job_of(http: FlaskClient, path: str, body: dict[str, Any] | None = None) -> str:
    answer = http.post(path, json=body) if body is not None else http.post(path)
    assert answer.status_code == 200, answer.text
    job: str = answer.get_json()["data"]["jobId"]
    return job


def data_of(http: FlaskClient, account: Account, job: str) -> dict[str, Any]:
    """What a job tells once it has ended."""
    account.clock.advance(3600)
    data: dict[str, Any] = http.get(f"{BASE}/v1/jobs/{job}").get_json()["data"]
    assert data["status"] == "completed", data
    return data


@pytest.fixture
def project(http: FlaskClient, account: Account) -> str:
    """The id of a project that a preview has saved."""
    name: str = data_of(http, account, job_of(http, PREVIEW, STORYBOARD))["projectId"]
    return name


def fetched(http: FlaskClient, url: str) -> bytes:
    """A file of the mock."""
    answer = http.get(url, buffered=True)
    assert answer.status_code == 200, url
    found: bytes = answer.data
    return found


def read(http: FlaskClient, project: str) -> Document:
    answer = http.get(f"{PROJECTS}/{project}")
    assert answer.status_code == 200, answer.text
    document: Document = answer.get_json()
    return document


def rendered(http: FlaskClient, account: Account, project: str) -> tuple[dict[str, Any], str]:
    """What a render of a project tells, and its subtitles."""
    data = data_of(http, account, job_of(http, f"{PROJECTS}/{project}/render"))
    return data, fetched(http, data["srtFile"]).decode()


def made_of(http: FlaskClient, account: Account, project: str) -> dict[str, Any]:
    """The storyboard of a video that is made with a project as its template."""
    job = job_of(http, PREVIEW, {"videoName": "Bread", "templateId": project})
    board: dict[str, Any] = data_of(http, account, job)["storyboard"]
    return board


def speakers(account: Account, project: str) -> list[str | None]:
    """Who speaks the scenes that are spoken."""
    params = projects.params_of(account, Collection(account, "projects").get(project), lambda: "")
    return [scene.speaker for scene in recut(params).scenes if scene.spoken]


def listed(http: FlaskClient, query: str = "") -> dict[str, Any]:
    page: dict[str, Any] = http.get(f"{PROJECTS}{query}").get_json()
    return page


# ----------------------------------------------------------------------------------------------------- saved and listed


@pytest.mark.parametrize("path", [PREVIEW, RENDER])
def test_a_project_is_there_once_its_job_is_completed(http: FlaskClient, account: Account, path: str) -> None:
    """Not before; then in the list, with a picture and a page that can be fetched; a render has its video too."""
    job = job_of(http, path, STORYBOARD)
    assert listed(http) == {"items": [], "pageKey": None}
    data = data_of(http, account, job)
    (item,) = listed(http)["items"]
    assert (item["id"], item["name"], item["source"], item["type"]) == (data["projectId"], "Bread", "script", "project")
    assert fetched(http, item["projectPreview"]).startswith(b"\xff\xd8\xff")
    assert fetched(http, data["projectUrl"]).startswith(b"<!doctype html>")
    document = read(http, item["id"])
    assert document.get("videoURL") == data.get("videoURL")
    assert (document["layout"], document["scenes"][1]["text"]) == ("16:9", "Bake it well.")
    assert document["thumbnail"] == item["projectPreview"]


@pytest.mark.parametrize(
    "fields", [{"saveProject": False}, {"voiceOver": {"enabled": True, "aiVoices": [{"speaker": "?"}]}}]
)
def test_nothing_is_kept_that_was_not_asked_for_or_failed(
    http: FlaskClient, account: Account, fields: dict[str, Any]
) -> None:
    """Without saveProject, or where the job fails, there is no project."""
    job_of(http, PREVIEW, {**STORYBOARD, **fields})
    account.clock.advance(3600)
    assert listed(http)["items"] == []


def test_a_job_that_ends_later_has_its_project_later(http: FlaskClient, account: Account) -> None:
    """A plan that moves the end of a job moves its project, and one that fails it leaves none."""
    job = job_of(http, PREVIEW, STORYBOARD)
    http.put("/_mock/lifecycle", json={"match": {"job": job}, "seconds": 7000})
    account.clock.advance(6000)
    assert listed(http)["items"] == []
    account.clock.advance(2000)
    assert len(listed(http)["items"]) == 1
    other = job_of(http, PREVIEW, STORYBOARD)
    http.put("/_mock/lifecycle", json={"match": {"job": other}, "outcome": "failed", "error_code": "NO"})
    account.clock.advance(6000)
    assert len(listed(http)["items"]) == 1


def test_pages_and_folders(http: FlaskClient, account: Account) -> None:
    """Thirty seeded projects come in pages of 25, newest first, null at the end; a folder has its own only."""
    answer = http.post("/_mock/seed", json={"projects": 30})
    assert answer.status_code == 200, answer.text
    first = listed(http)
    second = listed(http, f"?pagekey={first['pageKey']}")
    dates = [each["savedDate"] for each in [*first["items"], *second["items"]]]
    assert (len(first["items"]), len(second["items"]), second["pageKey"]) == (25, 5, None)
    assert dates == sorted(dates, reverse=True)
    mine = {**STORYBOARD, "projectMetadata": {"folderId": "mine"}}
    name = data_of(http, account, job_of(http, PREVIEW, mine))["projectId"]
    assert [each["id"] for each in listed(http, "?folderid=mine")["items"]] == [name]
    assert listed(http, "?folderid=nobody's")["items"] == []
    assert read(http, first["items"][0]["id"])["scenes"]


@pytest.fixture
def old(http: FlaskClient) -> list[dict[str, Any]]:
    """What the list tells of seeded projects of the older generations, one of v2 and one from before it."""
    http.post("/_mock/seed", json={"projects": 8})
    return [each for each in listed(http)["items"] if isinstance(each["id"], int)]


def test_old_projects_are_seeded_too(http: FlaskClient, account: Account, old: list[dict[str, Any]]) -> None:
    """Their ids are the milliseconds at which they were made; their scenes have numbers and are written as in v2."""
    assert [(each["aspectRatio"], each.get("schemaVersion")) for each in old] == [
        ("sixteen-nine", "v2"),
        ("sixteen-nine", None),
    ]
    for item in old:
        assert iso(item["id"]) == item["savedDate"]
        document = read(http, str(item["id"]))
        assert (document["source"], document.get("schemaVersion")) == (item["source"], item.get("schemaVersion"))
        first, second = document["scenes"]
        assert (first["sceneId"], first["sentence"], second["sceneId"]) == (
            1,
            "The <strong>mill</strong> turns again.",
            2,
        )
        first["lines"][0]["html"] = "The mill <strong>stands</strong>."
        answer = http.put(f"{PROJECTS}/{item['id']}", json={**document, "layout": "1:1"})
        assert answer.get_json()["project"]["scenes"][0]["sentence"] == "The mill <strong>stands</strong>."
        assert answer.get_json()["project"]["generatedDate"] == document["generatedDate"] == item["savedDate"]
        data, subtitles = rendered(http, account, str(item["id"]))
        assert (data["projectId"], "The mill stands." in subtitles) == (str(item["id"]), True)
        assert [scene["sceneId"] for scene in read(http, str(item["id"]))["scenes"]] == [1, 2]
        assert "aspectRatio" not in listed(http)["items"][0]


def test_scenes_of_an_old_project_are_changed_by_their_numbers(
    http: FlaskClient, account: Account, old: list[dict[str, Any]]
) -> None:
    """As a template it has the scenes that it tells."""
    body = {"videoName": "Mill", "templateId": str(old[0]["id"]), "scenes": [{"sceneId": "1", "story": "It stands."}]}
    data = data_of(http, account, job_of(http, PREVIEW, body))
    assert [scene.get("story") for scene in data["storyboard"]["scenes"]] == ["It stands.", None]


# ---------------------------------------------------------------------------------------------------- changed, rendered


def test_a_project_is_rendered_as_it_was_shown(http: FlaskClient, account: Account, project: str) -> None:
    """Unchanged, and changed by nothing, its video is that of the storyboard; it costs no credits."""
    direct = data_of(http, account, job_of(http, RENDER, {**STORYBOARD, "saveProject": False}))
    left = account.ledger.available_at(account.clock.now_ms())
    for _ in range(2):
        data, subtitles = rendered(http, account, project)
        assert data["videoDuration"] == direct["videoDuration"]
        assert subtitles == fetched(http, direct["srtFile"]).decode()
        assert http.put(f"{PROJECTS}/{project}", json=read(http, project)).status_code == 200
    assert account.ledger.available_at(account.clock.now_ms()) == left
    assert read(http, project)["videoURL"] == data["videoURL"]


def _text(it: Document) -> None:
    it["scenes"][0]["text"] = "Only rye."


def _pieces(it: Document) -> None:
    it["scenes"][0]["sentence"] = [{"text": "Only "}, {"text": "rye.", "highlight": True}]


def _html(it: Document) -> None:
    it["scenes"][0] = {**it["scenes"][0], "sentence": "Only <strong>rye</strong>."}


def _lines(it: Document) -> None:
    it["scenes"][0]["lines"] = [{"text": "Only"}, {"html": "<b>rye.</b>"}]


def _order(it: Document) -> None:
    it["scenes"][0]["sortOrder"] = 3


def _new(it: Document) -> None:
    it["scenes"].append({"text": "Only rye.", "image": "https://images.example.com/rye.jpg"})


def _gone(it: Document) -> None:
    del it["scenes"][0]


SUBTITLES: dict[str, tuple[Callable[[Document], None], list[str]]] = {
    "text": (_text, ["Only rye.", "Bake it well."]),
    "pieces": (_pieces, ["Only rye.", "Bake it well."]),
    "HTML of v2": (_html, ["Only rye.", "Bake it well."]),
    "lines of v2": (_lines, ["Only rye.", "Bake it well."]),
    "order": (_order, ["Bake it well.", "Mix the flour with water."]),
    "another scene": (_new, ["Mix the flour with water.", "Bake it well.", "Only rye."]),
    "a scene less": (_gone, ["Bake it well."]),
}


@pytest.mark.parametrize("change", SUBTITLES)
def test_changed_words_are_in_the_next_render(http: FlaskClient, account: Account, project: str, change: str) -> None:
    """However a document says it, the subtitles of the next render have the words that it has, in its order."""
    edit, expected = SUBTITLES[change]
    document = read(http, project)
    edit(document)
    answer = http.put(f"{PROJECTS}/{project}", json=document)
    assert answer.get_json()["project"] == read(http, project)
    subtitles = rendered(http, account, project)[1]
    assert [line for line in subtitles.splitlines() if line[-1:] == "."] == expected


def test_an_update_is_measured_against_the_last_one(http: FlaskClient, account: Account, project: str) -> None:
    """Each edit is in the answer, in the next render and in a template made of the project, wherever it was made."""
    edits: list[tuple[str, Any]] = [
        ("text", "Only rye."),
        ("sentence", [{"text": "Only "}, {"text": "tea.", "highlight": True}]),
        ("text", "Mix the flour with water."),
    ]
    for field, value in edits:
        document = read(http, project)
        document["scenes"][0][field] = value
        scene = http.put(f"{PROJECTS}/{project}", json=document).get_json()["project"]["scenes"][0]
        said = value if isinstance(value, str) else "".join(piece["text"] for piece in value)
        assert (scene["text"], "".join(piece["text"] for piece in scene["sentence"])) == (said, said)
        assert scene["keywords"] == (["tea."] if field == "sentence" else [])
        assert said in rendered(http, account, project)[1]
        assert made_of(http, account, project)["scenes"][0]["story"] == said


def test_scenes_are_told_in_the_order_of_the_video(http: FlaskClient, account: Account, project: str) -> None:
    """`sortOrder` decides it; a list in another order is told back in that of the video."""
    document = read(http, project)
    turned = {**document, "scenes": document["scenes"][::-1]}
    answer = http.put(f"{PROJECTS}/{project}", json=turned).get_json()["project"]
    assert [each["text"] for each in answer["scenes"]] == [each["text"] for each in document["scenes"]]


def _look(it: Document) -> None:
    it["scenes"][0]["styleData"].update(fontName="Lato", fontSize="90", fontColor="#ff0000", fontWeight=700, width=0.5)
    it["scenes"][0]["styleData"].update(textAlign="left", preset="top-left", textBackgroundColor="#00ff00")


def _hidden(it: Document) -> None:
    it["scenes"][0]["settings"]["hideText"] = True


def _picture(it: Document) -> None:
    it["scenes"][1]["background"] = {"type": "image", "elementData": {"url": "https://images.example.com/rye.jpg"}}


def _old_picture(it: Document) -> None:
    it["scenes"][1]["image"] = "https://images.example.com/rye.jpg"


def _keyword(it: Document) -> None:
    it["scenes"][0]["keywords"] = ["water"]


def _name(it: Document) -> None:
    it["projectName"] = "Rye"


PAGE: dict[str, tuple[Callable[[Document], None], list[str], list[str]]] = {
    "look": (
        _look,
        ["rgb(255 0 0 / 1)", "Lato", "at top-left", "rgb(0 255 0 / 1)", "font-weight:700"],
        [],
    ),
    "hidden text": (_hidden, ["Mix the"], ['<div class="line at bottom-center" data-start="0']),
    "background": (_picture, ["rye.jpg"], []),
    "background of v2": (_old_picture, ["rye.jpg"], []),
    "keyword": (_keyword, [">water.</b>"], []),
    "name": (_name, ["<title>Rye</title>"], ["Bread"]),
}


@pytest.mark.parametrize("change", PAGE)
def test_changed_looks_are_on_the_page(http: FlaskClient, account: Account, project: str, change: str) -> None:
    """What was changed of how a project looks is seen on its page, which shows what a render shows."""
    edit, there, not_there = PAGE[change]
    url = f"/media/projects/user/{account.id}/{project}.html"
    document, before = read(http, project), fetched(http, url).decode()
    assert not all(each in before for each in there) or change == "hidden text"
    edit(document)
    assert http.put(f"{PROJECTS}/{project}", json=document).status_code == 200
    page = fetched(http, url).decode()
    assert [each for each in there if each not in page] == []
    assert [each for each in not_there if each in page] == []


def test_speed_length_and_volume(http: FlaskClient, account: Account, project: str) -> None:
    """Half the speed takes twice as long, a scene lasts as long as it is told, and half the volume sounds different."""
    before, document = rendered(http, account, project)[0], read(http, project)
    http.put(f"{PROJECTS}/{project}", json={**document, "audioSpeed": 50})
    assert rendered(http, account, project)[0]["videoDuration"] == 2 * before["videoDuration"]
    document["scenes"][0]["durationAuto"] += 3
    http.put(f"{PROJECTS}/{project}", json={**document, "videoVolume": 50})
    after = rendered(http, account, project)[0]
    assert after["videoDuration"] == before["videoDuration"] + 3 == read(http, project)["videoDuration"]
    http.put(f"{PROJECTS}/{project}", json=document)
    loud = rendered(http, account, project)[0]
    assert fetched(http, loud["audioURL"]) != fetched(http, after["audioURL"])


def test_layout_voice_and_language(http: FlaskClient, account: Account, project: str) -> None:
    """Another layout, voice and language are in the next render, and in a video that is made of the project."""
    document = read(http, project)
    there = {"layout": "9:16", "voiceOverId": MATTHEW, "scriptLanguage": "fr"}
    answer = http.put(f"{PROJECTS}/{project}", json={**document, **there})
    assert there.items() <= answer.get_json()["project"].items()
    assert "X-Mock-Ignored-Fields" not in answer.headers
    data = rendered(http, account, project)[0]
    with Image.open(io.BytesIO(fetched(http, data["thumbnail"]))) as picture:
        assert picture.size == (36, 64)
    board = made_of(http, account, project)
    assert (board["videoWidth"], board["videoHeight"], board["language"]) == (36, 64, "fr")
    assert board["voiceOver"]["aiVoices"][0]["speaker"] == "Matthew"
    assert speakers(account, project) == ["Matthew", "Matthew"]
    http.put(f"{PROJECTS}/{project}", json={**document, "voiceOverId": ""})
    assert (speakers(account, project), made_of(http, account, project)["voiceOver"]["enabled"]) == ([], False)
    http.put(f"{PROJECTS}/{project}", json=document)
    assert (speakers(account, project), read(http, project)["layout"]) == (["Brian", "Brian"], "16:9")


def test_a_silent_project_can_be_given_a_voice(http: FlaskClient, account: Account) -> None:
    """It tells no voice; with one all its scenes are spoken."""
    silent = {name: value for name, value in STORYBOARD.items() if name != "voiceOver"}
    name = data_of(http, account, job_of(http, PREVIEW, silent))["projectId"]
    document = read(http, name)
    assert "voiceOverId" not in document
    http.put(f"{PROJECTS}/{name}", json={**document, "voiceOverId": MATTHEW})
    assert speakers(account, name) == ["Matthew", "Matthew"]


def test_what_no_update_changes_is_named(http: FlaskClient, project: str) -> None:
    """How a project came about stays so, and so does what is set to something that there is not; both are named."""
    document = read(http, project)
    sent = {**document, "brandId": "b", "layout": "wide", "voiceOverId": "0", "scriptLanguage": "xx"}
    sent["scenes"] = [{**scene, "category": "TITLE"} for scene in document["scenes"]]
    answer = http.put(f"{PROJECTS}/{project}", json=sent)
    named = "brandId, layout, scriptLanguage, voiceOverId, scenes[0].category, scenes[1].category"
    assert answer.headers["X-Mock-Ignored-Fields"] == named
    told = answer.get_json()["project"]
    assert {name: told[name] for name in sent if name not in ("step", "saveDate")} == {
        name: document[name] for name in sent if name not in ("step", "saveDate")
    }


@pytest.mark.parametrize("kind", ["Id", "Name"])
def test_what_is_chosen_by_name_is_told_by_its_id(http: FlaskClient, account: Account, kind: str) -> None:
    """Brand, smart layout and voice of a project, however the request named them."""
    brand, smart = all_of("brands")[0], all_of("layouts")[0]
    chosen = {"brandId": brand.id, "smartLayoutId": smart.id}
    if kind == "Name":
        chosen = {"brandName": brand.name, "smartLayoutName": smart.name}
    name = data_of(http, account, job_of(http, PREVIEW, {**STORYBOARD, **chosen}))["projectId"]
    document = read(http, name)
    found = (document["brandId"], document["smartTemplateId"], document["voiceOverId"])
    assert found == (brand.id, smart.id, BRIAN)


def test_only_the_service_writes_what_it_knows(http: FlaskClient, project: str, account: Account) -> None:
    """Ids, dates and addresses are the service's, whatever is sent for them; saving makes it the newest."""
    other = data_of(http, account, job_of(http, PREVIEW, STORYBOARD))["projectId"]
    document = read(http, project)
    sent = {
        **document,
        "project_id": other,
        "thumbnail": "https://example.com/",
        "saveDate": "1999",
        "projectName": "Rye",
    }
    account.clock.advance(60)
    told = http.put(f"{PROJECTS}/{project}", json=sent).get_json()["project"]
    assert (told["project_id"], told["thumbnail"]) == (project, document["thumbnail"])
    assert told["saveDate"] > document["saveDate"] == document["generatedDate"] == told["generatedDate"]
    assert [(each["id"], each["name"]) for each in listed(http)["items"]] == [(project, "Rye"), (other, "Bread")]


@pytest.mark.parametrize("example", OLD)
def test_documents_of_both_generations_are_taken(
    http: FlaskClient, account: Account, project: str, example: str
) -> None:
    """The contract's documents, of schema v3 and of v2, can be put into any project, told again, and rendered."""
    answer = http.put(f"{PROJECTS}/{project}", json=OLD[example]["value"])
    assert answer.status_code == 200, answer.text
    assert len(answer.get_json()["project"]["scenes"]) == len(OLD[example]["value"]["scenes"])
    assert rendered(http, account, project)[0]["videoDuration"] > 0


def test_a_render_of_its_preview_is_a_video_of_the_project(http: FlaskClient, account: Account) -> None:
    """Both tell of each other; the video is its own, and stays when the project is deleted."""
    preview = job_of(http, PREVIEW, STORYBOARD)
    project = data_of(http, account, preview)["projectId"]
    answer = http.put(f"{BASE}/v2/video/render/{preview}")
    assert read(http, project)["inProgress"]
    data = data_of(http, account, answer.get_json()["data"]["jobId"])
    document = read(http, project)
    assert (data["projectId"], document["videoURL"], document["step"]) == (project, data["videoURL"], "RENDER")
    assert not document["inProgress"]
    again = rendered(http, account, project)[0]
    assert (again["projectId"], read(http, project)["videoURL"]) == (project, again["videoURL"])
    http.delete(f"{PROJECTS}/{project}")
    assert fetched(http, data["videoURL"])


# ------------------------------------------------------------------------------------------------------------- deleted


def test_a_deleted_project_is_gone(http: FlaskClient, account: Account, project: str) -> None:
    """With its page, its picture and the videos that were rendered of it; the preview stays."""
    video = rendered(http, account, project)[0]["videoURL"]
    answer = http.delete(f"{PROJECTS}/{project}")
    assert answer.get_json() == {"success": True, "message": "Project deleted successfully"}
    gone = [video, f"/media/projects/user/{account.id}/{project}.html", f"{PROJECTS}/{project}"]
    assert [http.get(url).status_code for url in gone] == [404, 404, 404]
    assert http.delete(f"{PROJECTS}/{project}").status_code == 404
    assert listed(http)["items"] == []


def test_a_project_may_be_deleted_and_rendered_at_once(
    http: FlaskClient, account: Account, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two renders none is forgotten, and one whose project goes meanwhile is a video all the same."""
    submit, path = rendering.submit, f"{PROJECTS}/{project}"
    meanwhile: Iterator[Callable[[], Any]] = iter(
        [lambda: http.post(f"{path}/render"), lambda: None, lambda: http.delete(path)]
    )

    def interrupted(*about: Any, **more: Any) -> Any:
        job = submit(*about, **more)
        answer = next(meanwhile)()
        assert answer is None or answer.status_code == 200
        return job

    monkeypatch.setattr(rendering, "submit", interrupted)
    job_of(http, f"{path}/render")
    thing = Collection(account, "projects").get(project)
    assert len(thing.fields["renders"]) == 2
    job_of(http, f"{path}/render")
    assert http.get(path).status_code == 404


def test_another_accounts_project_is_told_apart(http: FlaskClient, world: World, project: str) -> None:
    """403 for a project of another account and 404 for none, whatever one wants of it; nothing happens."""
    other = {"Authorization": "pictai_other"}
    document, unknown = read(http, project), f"{PROJECTS}/{project}x"
    for name, expected in ((f"{PROJECTS}/{project}", 403), (unknown, 404)):
        answers = [
            http.get(name, headers=other),
            http.put(name, json=document, headers=other),
            http.delete(name, headers=other),
            http.post(f"{name}/render", headers=other),
        ]
        assert [each.status_code for each in answers] == [expected] * 4
    assert read(http, project) == document
