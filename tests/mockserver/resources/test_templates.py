"""Templates over HTTP: made of project files, read, changed, deleted, and filled in by storyboards."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from pictory_mock.app import create_app
from pictory_mock.catalogue import voices
from pictory_mock.contract import reading
from pictory_mock.contract.document import api
from pictory_mock.core import Account, World

ROOT = "/pictoryapis"
TEMPLATES, PREVIEW, JOBS = f"{ROOT}/v1/templates", f"{ROOT}/v2/video/storyboard", f"{ROOT}/v1/jobs/"
FACTS = api().document["x-storyboard"]
FILE: dict[str, Any] = api().requests("/v1/templates", "post")[0]
BRIAN = str(next(voice.id for voice in voices.library() if voice.name == "Brian"))
LAYER = "2866f8ce-60cc-4da0-8309-b8e9725db140"
OWN = {"visualUrl": "https://images.example.com/door.jpg", "type": "image"}


def upload(http: FlaskClient, file: Any = FILE, **headers: str) -> TestResponse:
    octets = file if isinstance(file, bytes) else json.dumps(file).encode()
    return http.post(TEMPLATES, data=octets, headers={"Content-Type": "application/octet-stream", **headers})


def made(http: FlaskClient, file: Any = FILE) -> str:
    answer = upload(http, file)
    assert answer.status_code == 200, answer.text
    name: str = answer.get_json()["templateId"]
    return name


def read(http: FlaskClient, template: str) -> dict[str, Any]:
    answer: dict[str, Any] = http.get(f"{TEMPLATES}/{template}").get_json()
    return answer


def video(http: FlaskClient, account: Account, template: str, *scenes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The `data` of the job of a preview that is made from a template."""
    body = {"videoName": "Welcome", "templateId": template, **fields, **({"scenes": list(scenes)} if scenes else {})}
    answer = http.post(PREVIEW, json=body)
    assert answer.status_code == 200, answer.text
    account.clock.advance(3600)
    data: dict[str, Any] = http.get(JOBS + answer.get_json()["data"]["jobId"]).get_json()["data"]
    return data


def scenes_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    scenes: list[dict[str, Any]] = data["storyboard"]["scenes"]
    return scenes


def stories(data: dict[str, Any]) -> list[str]:
    return [scene.get("story", "") for scene in scenes_of(data)]


def fetched(http: FlaskClient, url: str) -> Any:
    """The JSON at an address of the mock."""
    with http.get(url.removeprefix("http://localhost")) as answer:
        assert answer.mimetype == "application/json"
        return json.loads(answer.data)


def refused(answer: TestResponse) -> list[str]:
    assert answer.status_code == 400, answer.text
    return [each["name"] for each in answer.get_json()["fields"]]


# -------------------------------------------------------------------------------------------------------------- kept


def test_a_template_tells_what_was_found_in_the_file(http: FlaskClient) -> None:
    """Variables, scenes, layers, music and voice of the file are told, under the names of page and sample."""
    told = upload(http).get_json()
    assert told["variables"] == {"guest": "GUEST", "house_name": "HOUSE_NAME"}
    assert (told["name"], told["language"], told["published"], told["deprecated"]) == (
        FILE["projectName"],
        "en",
        True,
        False,
    )
    assert told["audio"]["musicUrl"] == FILE["audio"]["selectedTrackUrl"]
    assert told["audio"]["musicVolume"] == FILE["bgMusicVolPercent"]
    assert told["audio"]["aiVoice"] == {"voiceId": BRIAN, "speaker": "Brian", "speed": 100, "amplifyLevel": 0}
    first, second = told["scenes"]
    assert [first["sceneId"], second["sceneId"]] == ["1", "2"]
    assert first["subtitles"] == [{"text": "Welcome, {{ guest }}!"}]
    assert first["layers"][0][0] == {"layerId": LAYER, "type": "text", "text": "The {{house_name}}"}
    assert second["backgroundVisual"]["url"] == second["backgroundVisual"]["visualUrl"] == FILE["scenes"][1]["image"]


@pytest.mark.parametrize(("track", "number", "speaks"), [("Brian, male", 3026, True), ("Nobody, male", 3026, False)])
def test_the_voice_that_a_template_tells_can_be_asked_for(
    http: FlaskClient, account: Account, track: str, number: int, speaks: bool
) -> None:
    """It has the number that it has in the list of voices; one that is not there keeps that of the file, and fails."""
    audio = {**FILE["audio"], "selectedVoiceOverTrack": track, "selectedVoiceOverTrackId": number}
    told = read(http, made(http, {**FILE, "audio": audio}))["voiceOver"]
    assert (told["aiVoices"][0]["speaker"] == str(number)) is not speaks
    body = {"videoName": "Welcome", "voiceOver": told, "scenes": [{"story": "Welcome."}]}
    job = http.post(PREVIEW, json=body).get_json()["data"]["jobId"]
    account.clock.advance(3600)
    assert (http.get(JOBS + job).get_json()["data"]["status"] == "completed") is speaks


def test_a_template_is_read_with_its_project_and_its_structure(http: FlaskClient) -> None:
    """Both addresses lead to JSON: the file as it came, unknown members included, and its scenes with the variables."""
    file = {**FILE, "assetResponseId": "a-1", "scenes": [{**FILE["scenes"][0], "showLogo": False}]}
    told = read(http, made(http, file))
    assert told["depricated"] is False
    assert told["voiceOver"]["aiVoices"][0]["speaker"] == BRIAN
    assert told["backgroundMusic"] == {"enabled": True, "musicUrl": FILE["audio"]["selectedTrackUrl"], "volume": 0.1}
    assert fetched(http, told["project"]) == file
    assert fetched(http, told["structure"]) == {"scenes": told["scenes"], "variables": told["variables"]}


def test_templates_are_listed_in_the_order_of_their_making(http: FlaskClient, account: Account) -> None:
    """The oldest comes first; one that was deleted is not there any more, neither by itself nor as a file."""
    names = []
    for name in ("First", "Second", "Third"):
        names.append(made(http, {**FILE, "projectName": name}))
        account.clock.advance(1)
    project = read(http, names[1])["project"].removeprefix("http://localhost")
    assert http.delete(f"{TEMPLATES}/{names[1]}").get_json()["success"] is True
    assert [each["name"] for each in http.get(TEMPLATES).get_json()["items"]] == ["First", "Third"]
    assert [http.get(f"{TEMPLATES}/{names[1]}").status_code, http.get(project).status_code] == [404, 404]
    assert http.delete(f"{TEMPLATES}/{names[1]}").status_code == 404


def test_other_scenes_take_the_place_of_those_of_a_template(http: FlaskClient, account: Account) -> None:
    """After a change the variables are those of the new scenes, and so are the videos; the rest stays."""
    template = made(http)
    scenes: list[dict[str, Any]] = [{"sceneId": "z", "text": "Good night, {{name}}."}]
    answer = http.put(f"{TEMPLATES}/{template}", json={"scenes": scenes}).get_json()
    assert answer == {"success": True, "message": "Template updated successfully", "templateId": template}
    told = read(http, template)
    assert (told["variables"], told["name"]) == ({"name": "NAME"}, FILE["projectName"])
    assert stories(video(http, account, template, variables={"name": "Ines"})) == ["Good night, Ines."]
    scenes[0] |= {"text": "Welcome, {{guest}}.", "sentence": [{"text": "Good night, {{name}}."}]}
    http.put(f"{TEMPLATES}/{template}", json={"scenes": scenes})
    assert read(http, template)["variables"] == {"guest": "GUEST"}


V3: dict[str, Any] = {
    "projectName": "Tea",
    "scenes": [
        {
            "sceneId": 1,
            "text": "Tea, {{ a }}.",
            "sentence": [{"text": "Tea", "highlight": True}, {"text": ", {{ a }}."}],
        },
        {"sceneId": 2, "sentence": "<strong>Cake</strong>?", "settings": {"hideText": True}, "image": ""},
        {"sceneId": 3, "background": {"type": "video", "elementData": {"url": "https://a.example.com/a.mp4"}}},
    ],
}


@pytest.mark.parametrize("file", [FILE, V3])
def test_scenes_are_sent_back_as_they_are_told(http: FlaskClient, file: Any) -> None:
    """What a template tells can be sent back: nothing is lost of what it does not tell, and a change is told."""
    template = made(http, file)
    scenes = read(http, template)["scenes"]
    where = f"{TEMPLATES}/{template}"
    assert http.put(where, json={"scenes": scenes}).headers.get("X-Mock-Ignored-Fields") is None
    assert fetched(http, read(http, template)["project"]) == file
    for scene in scenes[:2]:
        scene["subtitles"][0]["text"] = f"Good evening, {{{{ host }}}} & Cake {scene['sceneId']}."
    scenes[0]["subtitles"].append({"text": "Come in."})
    scenes[0]["layers"] = [[*scenes[0].get("layers", [[]])[0], {"layerId": "n", "type": "text", "text": "a < b"}], []]
    scenes[0]["layers"][0][0]["text"] = "House of {{ host }}"
    for scene in scenes[1:]:
        scene["backgroundVisual"] = {"type": "image", **dict.fromkeys(("url", "visualUrl"), OWN["visualUrl"])}
    scenes = [*scenes[::-1], {"sceneId": "new", "subtitles": [{"text": "Bye."}]}]
    assert http.put(where, json={"scenes": scenes}).status_code == 200
    told = read(http, template)
    assert (told["scenes"], told["variables"]) == (scenes, {"host": "HOST"})


def test_what_is_not_told_of_a_scene_stays(http: FlaskClient) -> None:
    """Times, logos and what else a file holds are those of the file; keywords that are left stay marked."""
    template = made(http)
    text = "Dear {{ guest }}, good night."
    http.put(f"{TEMPLATES}/{template}", json={"scenes": [{"sceneId": "1", "subtitles": [{"text": text}]}]})
    [scene], [line] = fetched(http, read(http, template)["project"])["scenes"], FILE["scenes"][0]["lines"]
    html = "Dear <strong>{{ guest }}</strong>, good night."
    assert scene["lines"] == [{**line, "text": text, "html": html}]
    assert (scene["sentence"], scene["image"]) == (html, FILE["scenes"][0]["image"])


def test_a_template_of_another_account_is_forbidden(http: FlaskClient, world: World) -> None:
    """Reading, changing and deleting it is answered with 403, and its owner still has it; an unknown one is 404."""
    template = made(http)
    other = create_app(world, check_responses=True).test_client()
    other.environ_base["HTTP_AUTHORIZATION"] = "pictai_other"
    path, scenes = f"{TEMPLATES}/{template}", {"scenes": [{"sceneId": 1}]}
    assert [other.get(path).status_code, other.put(path, json=scenes).status_code, other.delete(path).status_code] == [
        403,
        403,
        403,
    ]
    assert read(http, template)["templateId"] == template
    assert other.get(f"{TEMPLATES}/t-1").status_code == 404


@pytest.mark.parametrize(
    "octets",
    [b"", b"\x00\x01\x02", b"\xff\xfe", b"PK\x03\x04", b'{"projectName": "a"', b"[]", b"null", b'"a"', b"[" * 200],
    ids=repr,
)
def test_a_file_that_is_none_is_refused(http: FlaskClient, octets: bytes) -> None:
    """What is no JSON object is refused in clear words, naming the file."""
    assert refused(upload(http, octets)) == ["pictoryprojectfile"]
    assert http.get(TEMPLATES).get_json()["items"] == []


def test_a_file_that_is_too_long_is_refused(http: FlaskClient) -> None:
    """Its length is looked at first, and told."""
    assert refused(upload(http, b" " * (reading.MAX_BYTES + 1))) == ["pictoryprojectfile"]


def test_a_file_without_scenes_is_refused(http: FlaskClient) -> None:
    """What a template needs is named by its path in the file."""
    assert refused(upload(http, {"projectName": "a", "scenes": []})) == ["scenes"]
    assert refused(upload(http, {"scenes": [{"text": "a"}]})) == ["projectName", "scenes[0].sceneId"]
    assert refused(upload(http, FILE, **{"Content-Type": "application/json"})) == ["Content-Type"]


def test_a_file_full_of_odd_things_gives_a_template(http: FlaskClient, account: Account) -> None:
    """Members that nobody describes may hold anything; what makes no sense is left out, and the video is made."""
    odd: dict[str, Any] = {
        "settings": "no",
        "styleData": [],
        "imageMetadata": "{",
        "backColor": 5,
        "background": {"type": [], "elementData": "x", "url": 5, "color": {}},
    }
    line = {"text": "Tea", "format": {"fontSize": "big", "preset": 5, "decoration": "bold", "displayItems": [{"a": 1}]}}
    scenes = [{"sceneId": 1, "lines": [line], **odd}, {"sceneId": 2, "sentence": [{"text": 5}, {}], **odd}]
    file = {"projectName": "é", "aspectRatioFractionValue": "x", "scriptLanguage": "xx", "scenes": scenes}
    data = video(http, account, made(http, file))
    assert data["status"] == "completed"
    assert stories(data) == ["Tea", "5"]


# ---------------------------------------------------------------------------------------------------------- variables


def test_variables_are_put_into_all_texts(http: FlaskClient, account: Account) -> None:
    """Subtitles and layers have the values; a variable that is not given takes its default value."""
    data = video(http, account, made(http), variables={"guest": "Ines & Co"})
    first = scenes_of(data)[0]
    assert first["story"] == "Welcome, <strong>Ines & Co</strong>!"
    assert first["elements"][0]["text"] == "The HOUSE_NAME"
    assert not {"templateId", "variables"} & set(data["storyboard"])
    assert any("Ines & Co" in each.get("text", "") for each in data["renderParams"]["elements"])


def test_variables_that_nothing_has_are_dropped_like_unknown_fields(http: FlaskClient, world: World) -> None:
    """One that the template does not have, and all where there is no template: the header, or a refusal, names them."""
    strict = create_app(world, strict=True, check_responses=True).test_client()
    strict.environ_base["HTTP_AUTHORIZATION"] = "pictai_test"
    values, scenes = {"guest": "Ines", "gast": "Ines"}, [{"story": "Hi {{guest}}."}]
    templated = {"videoName": "a", "templateId": made(http), "variables": values}
    plain = {"videoName": "a", "variables": values, "scenes": scenes}
    for url, body, name in [
        (PREVIEW, templated, "variables.gast"),
        (PREVIEW, plain, "variables"),
        ("/pictoryapis/v1/video/from-template", templated, "variables.gast"),
    ]:
        assert http.post(url, json=body).headers["X-Mock-Ignored-Fields"] == name
        refused = strict.post(url, json=body)
        assert (refused.status_code, [each["name"] for each in refused.get_json()["fields"]]) == (400, [name])
    assert "X-Mock-Ignored-Fields" not in strict.post(PREVIEW, json={**plain, "variables": {}}).headers


def test_a_storyboard_of_a_template_can_be_sent_again(http: FlaskClient, account: Account) -> None:
    """What a preview tells is a storyboard of its own, which gives the same video."""
    data = video(http, account, made(http), {"sceneId": "2", "subtitles": [{"text": "Late breakfast."}]})
    answer = http.post(PREVIEW, json=data["storyboard"])
    account.clock.advance(3600)
    second = http.get(JOBS + answer.get_json()["data"]["jobId"]).get_json()["data"]
    assert second["storyboard"] == data["storyboard"]


# ---------------------------------------------------------------------------------------------------------- overrides


def test_a_scene_of_the_template_is_changed(http: FlaskClient, account: Account) -> None:
    """Its subtitles, its layer and its background are the new ones, with variables too; the other scenes stay."""
    layers = [[{"layerId": LAYER, "text": "Room of {{guest}}"}, {"text": "Floor 2"}]]
    change = {
        "sceneId": "1",
        "subtitles": [{"text": "Hi"}, {"text": "{{guest}}."}],
        "layers": layers,
        "backgroundVisual": OWN,
    }
    data = video(http, account, made(http), change, variables={"guest": "Ines"})
    first, second = scenes_of(data)
    assert (first["story"], second["story"]) == ("Hi Ines.", "Breakfast is served from seven.")
    assert first["background"]["visualUrl"] == OWN["visualUrl"]
    assert [each.get("text") for each in first["elements"]] == ["Room of Ines", None, "Floor 2"]


def test_fields_of_a_scene_change_a_scene_of_the_template(http: FlaskClient, account: Account) -> None:
    """A change may be made in the words of any scene; what it does not say stays, elements among it."""
    change = {"sceneId": "1", "story": "Good evening.", "minimumDuration": 9, "hideSubtitles": True}
    first, _ = scenes_of(video(http, account, made(http), change))
    assert (first["story"], first["minimumDuration"], first["hideSubtitles"]) == ("Good evening.", 9, True)
    assert first["background"]["visualUrl"] == FILE["scenes"][0]["image"]
    assert len(first["elements"]) == 2


def test_scenes_are_added_before_after_and_at_the_end(http: FlaskClient, account: Account) -> None:
    """Each comes to its place, several in the order in which they are given; what shows nothing is a plain colour."""
    added: list[dict[str, Any]] = [
        {"story": "End."},
        {"insertBeforeSceneId": "1", "story": "Hello."},
        {"insertAfterSceneId": "1", "subtitles": [{"text": "One."}]},
        {"insertAfterSceneId": "1", "story": "Two."},
        {"insertBeforeSceneId": "1"},
    ]
    data = video(http, account, made(http), *added, variables={"guest": "Ines"})
    said = ["Hello.", "", "Welcome, <strong>Ines</strong>!", "One.", "Two.", "Breakfast is served from seven.", "End."]
    assert stories(data) == said
    assert scenes_of(data)[1]["background"] == {"color": "#000000"}


@pytest.mark.parametrize("field", ["sceneId", "insertBeforeSceneId", "insertAfterSceneId"])
def test_a_scene_that_the_template_does_not_have_fails_the_job(http: FlaskClient, account: Account, field: str) -> None:
    """The message names the scene that was asked for."""
    data = video(http, account, made(http), {field: "99", "story": "Tea."})
    expected = FACTS["unknown-scene"]["error_message"].format(scene="99")
    assert (data["error_code"], data["error_message"]) == (FACTS["unknown-scene"]["error_code"], expected)


def test_a_template_that_is_not_there_fails_the_job(http: FlaskClient, account: Account, world: World) -> None:
    """The message names the id, also where another account has it."""
    other = create_app(world, check_responses=True).test_client()
    other.environ_base["HTTP_AUTHORIZATION"] = "pictai_other"
    for name in ("t-1", made(other)):
        data = video(http, account, name)
        assert data["error_message"] == FACTS["unknown-template"]["error_message"].format(template=name)


def test_what_breaks_a_rule_together_with_the_template_is_refused(http: FlaskClient) -> None:
    """More layers than a scene may have are no storyboard: nothing is started."""
    layers = [[{"text": f"Layer {number}"} for number in range(30)]]
    body = {"videoName": "a", "templateId": made(http), "scenes": [{"sceneId": "1", "layers": layers}]}
    assert refused(http.post(PREVIEW, json=body)) == ["templateId"]


def test_what_holds_for_the_video_wins_over_the_template(http: FlaskClient, account: Account) -> None:
    """Voice, music and language of the request are taken, and those of the template where it says nothing."""
    silent = video(http, account, made(http), voiceOver={"enabled": False}, language="fr")["storyboard"]
    assert (silent["voiceOver"]["enabled"], silent["language"]) == (False, "fr")
    assert silent["backgroundMusic"]["musicUrl"] == FILE["audio"]["selectedTrackUrl"]


def test_a_project_is_used_as_a_template(http: FlaskClient, account: Account) -> None:
    """The id of a saved project does as well: its texts have variables, its scenes are changed by their ids."""
    story = {"story": "Dear {{ guest }}, welcome. Your room is {{room}}.", "createSceneOnEndOfSentence": True}
    drawn = {"story": "Sleep well.", "elements": [{"type": "text", "text": "Room {{room}}"}]}
    body = {"videoName": "Letter", "saveProject": True, "scenes": [story, drawn]}
    job = http.post(PREVIEW, json=body).get_json()["data"]["jobId"]
    account.clock.advance(3600)
    project = http.get(JOBS + job).get_json()["data"]["projectId"]
    scenes = http.get(f"{ROOT}/v2/projects/{project}").get_json()["scenes"]
    change = {"sceneId": str(scenes[0]["sceneId"]), "subtitles": [{"text": "Hello {{guest}}."}]}
    data = video(http, account, project, change, variables={"guest": "Ines", "room": "7"})
    assert stories(data) == ["Hello Ines.", "Your room is 7.", "Sleep well."]
    assert scenes_of(data)[2]["elements"][0]["text"] == "Room 7"


def test_a_project_that_has_lost_scenes_is_used_as_it_is_now(http: FlaskClient, account: Account) -> None:
    """A change of elements may take the time of some scenes, which are gone then; without any it is no template."""
    body = {"videoName": "Letter", "saveProject": True, "scenes": [{"story": "Welcome."}, {"story": "Sleep well."}]}
    job = http.post(PREVIEW, json=body).get_json()["data"]["jobId"]
    account.clock.advance(3600)
    for left in (["Sleep well."], []):
        data = http.get(JOBS + job).get_json()["data"]
        lasting = [each for each in data["renderParams"]["elements"] if each.get("sceneId") and each["duration"]]
        gone = [{**each, "duration": 0} for each in lasting if each["sceneId"] == lasting[0]["sceneId"]]
        assert http.put(f"{ROOT}/v2/video/storyboard/{job}/elements", json=gone).status_code == 204
        if left:
            assert stories(video(http, account, data["projectId"])) == left
    assert refused(http.post(PREVIEW, json={"videoName": "a", "templateId": data["projectId"]})) == ["templateId"]
