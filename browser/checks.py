"""What must be true of a file or a page that a browser has open; each check says what is wrong, in sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from browser.chromium import Page
from browser.films import CHANGED, COMES, GOES, LAYER, WORDS, Film

_NEAR = 0.05
"""Seconds."""
_PLAY = """
(async (moments) => {
  const video = document.querySelector("video");
  if (!video) return {error: "there is no video"};
  const happens = (name) => new Promise((done, fail) => {
    video.addEventListener(name, done, {once: true});
    video.addEventListener("error", () => fail(new Error(video.error.message)), {once: true});
  });
  try {
    video.muted = true;
    if (video.readyState < 1) { const told = happens("loadedmetadata"); video.load(); await told; }
    const before = video.currentTime, moved = happens("timeupdate");
    await video.play();
    await moved;
    while (video.currentTime < before + 0.3 && !video.ended) await happens("timeupdate");
    const played = video.currentTime - before;
    video.pause();
    const canvas = document.createElement("canvas"), pictures = [], reached = [];
    canvas.width = 64; canvas.height = 36;
    const brush = canvas.getContext("2d", {willReadFrequently: true});
    for (const moment of moments) {
      const sought = happens("seeked");
      video.currentTime = moment;
      await sought;
      reached.push(video.currentTime);
      brush.drawImage(video, 0, 0, 64, 36);
      pictures.push([...brush.getImageData(0, 0, 64, 36).data]);
    }
    return {
      played, reached, pictures, readyState: video.readyState, width: video.videoWidth, height: video.videoHeight,
      duration: video.duration, seekable: video.seekable.length ? video.seekable.end(0) : 0, error: null,
    };
  } catch (error) { return {error: String(error)}; }
})(%s)
"""
_SEEN = """
((moment) => {
  const seek = document.getElementById("seek");
  seek.value = moment;
  seek.dispatchEvent(new Event("input"));
  const shown = [...document.querySelectorAll(".words > span")].filter((each) => each.getClientRects().length);
  const line = document.querySelector(".line:not([hidden]) .words > span");
  return {
    words: shown.map((each) => each.textContent.trim()),
    marked: [...line.querySelectorAll("b")].map((each) => each.textContent.trim()),
    colour: getComputedStyle(line).color,
  };
})(%s)
"""
_CAPTIONS = """
(async () => {
  const element = document.querySelector("track");
  element.track.mode = "showing";
  if (element.readyState < 2) {
    await new Promise((done, fail) => { element.onload = done; element.onerror = () => fail(new Error("no track")); });
  }
  return [...element.track.cues].map((cue) => [cue.startTime, cue.endTime, cue.getCueAsHTML().textContent]);
})()
"""
_EDITING = """
(async (key, ends) => {
  const said = [];
  say = (message, more) => said.push({message, ...more});
  const words = [...document.querySelectorAll("[data-start]")], render = document.getElementById("render");
  const told = () => new Promise((done) => {
    const look = setInterval(() => {
      const end = said.find((each) => ends.includes(each.message));
      if (end) { clearInterval(look); said.length = 0; done(end); }
    }, 10);
  });
  words[0].click();
  words[2].dispatchEvent(new KeyboardEvent("keydown", {key: "Enter"}));
  render.click();
  const before = await told();
  await new Promise((done) => {
    addEventListener("message", () => setTimeout(done), {once: true});
    postMessage({message: "SET_ACCESS_TOKEN", accessToken: key});
  });
  render.click();
  const after = await told();
  const left = words.filter((_, at) => at !== 0 && at !== 2).map((word) => word.textContent).join(" ");
  return {
    before: before.message, after: after.message, job: after.jobId || null, words: words.length, left,
    ordered: order().scenes.map((scene) => scene.story).join(" "), note: document.getElementById("note").textContent,
  };
})(%s, %s)
"""
_SCENES = """
(() => {
  const seek = document.getElementById("seek");
  const shown = (moment) => {
    seek.value = moment;
    seek.dispatchEvent(new Event("input"));
    const seen = [...document.querySelectorAll(".scene")].filter((scene) => !scene.hidden).pop();
    const lines = [...seen.querySelectorAll(".line")].filter((line) => !line.hidden);
    return lines.map((line) => line.innerText.trim()).join();
  };
  return [...document.querySelectorAll(".scene")].map((scene, number) => {
    const [start, end] = [Number(scene.dataset.start), Number(scene.dataset.end)];
    return {start, end, words: shown((start + end) / 2), told: scene.getAttribute("aria-label")};
  });
})()
"""
_RUNS = """
(async () => {
  const play = document.getElementById("play"), seek = document.getElementById("seek");
  seek.value = 0; seek.dispatchEvent(new Event("input"));
  play.click();
  while (Number(seek.value) < 0.3) await new Promise(requestAnimationFrame);
  play.click();
  const stood = Number(seek.value);
  await new Promise(requestAnimationFrame);
  return {stood, still: Number(seek.value), total: Number(seek.max), scripts: document.scripts.length};
})()
"""
_ANSWERS = """
(async () => {
  const frame = document.querySelector("iframe").contentWindow;
  const answer = (told) => new Promise((done) => {
    addEventListener("message", (event) => done(event.data), {once: true});
    frame.postMessage(told, "*");
  });
  return [
    ...said,
    await answer({id: "a", message: "CONFIGURE_VIEW", options: {showHeader: false, showWarning: false}}),
    await answer({id: "b", message: "UPDATE_PREVIEW", renderParams: {}}),
  ];
})()
"""
_REWRITTEN = """
(() => {
  update({scenes: scenes.map((_, at) => ({sub_scenes: [
    {text_lines: [{text: `<strong>Tea</strong> &amp; ${at}`}, {text: "<b>at four</b>"}]},
    {text_lines: [{text: "O'clock"}]},
  ]}))});
  configure({showHeader: false, showWarning: true});
  return {
    lines: scenes.map((scene) => [...scene.querySelectorAll(".line .words > span")].map((each) => each.textContent)),
    list: [...document.querySelectorAll("#scenes li > span")].map((each) => each.textContent),
    header: document.querySelector("header").offsetHeight, notice: document.querySelector(".notice").offsetHeight,
  };
})()
"""


def plays(page: Page, film: Film, moments: list[float], shot: Path) -> Iterator[str]:
    """A video that is open plays, is as large and as long as the API said, and can be sought in.

    `moments` are in scenes of their own: no two of them look alike.
    """
    told = page.run(_PLAY % moments)
    if told["error"]:
        yield f"it does not play: {told['error']}"
        return
    page.screenshot(shot)
    if told["readyState"] < 2:
        yield f"there is no picture at the place that was sought: readyState is {told['readyState']}"
    if (told["width"], told["height"]) != film.size:
        yield f"it is {told['width']} x {told['height']} and not {film.size[0]} x {film.size[1]}"
    if abs(told["duration"] - film.seconds) > _NEAR or abs(told["seekable"] - film.seconds) > _NEAR:
        yield f"it lasts {told['duration']} s, seekable to {told['seekable']}, and not {film.seconds} s"
    if told["played"] <= 0:
        yield "it stands still when it is played"
    for wanted, reached in zip(moments, told["reached"], strict=True):
        if abs(wanted - reached) > _NEAR:
            yield f"sought {wanted} s, got to {reached} s"
    for one, (before, after) in enumerate(pairwise(told["pictures"])):
        if sum(abs(a - b) for a, b in zip(before, after, strict=True)) / len(before) < 2:
            yield f"it looks the same at {moments[one]} s and at {moments[one + 1]} s"


def shares(page: Page, film: Film) -> Iterator[str]:
    """The share page has the words of the storyboard as captions, at times inside the video."""
    captions: list[Any] = page.run(_CAPTIONS)
    said = " ".join(text for _, _, text in captions).replace("\n", " ")
    for sentence in _sentences():
        if sentence not in said:
            yield f"the captions lack {sentence!r}: they say {said!r}"
    if not all(0 <= begin < end <= film.seconds + _NEAR for begin, end, _ in captions):
        yield f"captions are not inside the video: {[times[:2] for times in captions]}"


def previews(page: Page, film: Film) -> Iterator[str]:
    """The preview plays and stops, and shows every scene in its time with its words."""
    state = page.run(_RUNS)
    if state["stood"] != state["still"]:
        yield "it goes on after it was stopped"
    if abs(state["total"] - film.seconds) > _NEAR:
        yield f"it lasts {state['total']} s, the render {film.seconds} s"
    if state["scripts"] != 1:
        yield f"there are {state['scripts']} scripts in it: words of the storyboard became one"
    scenes = page.run(_SCENES)
    said = " ".join(scene["words"] for scene in scenes)
    for sentence in _sentences():
        if sentence.casefold() not in said.casefold().replace("\n", " "):
            yield f"no scene shows {sentence!r}: they show {said!r}"
    for before, after in pairwise(scenes):
        if before["end"] != after["start"]:
            yield f"{after['told']} begins at {after['start']} s, the one before ends at {before['end']} s"


def changes(page: Page) -> Iterator[str]:
    """A preview that was changed shows the change, keyword and colour and all, and layers only while they are there."""
    for moment, there in ((0.2, False), ((COMES + GOES) / 2, True), (GOES + 0.2, False)):
        seen = page.run(_SEEN % moment)
        if (LAYER in seen["words"]) != there:
            yield f"at {moment} s one sees {seen['words']}; {LAYER!r} is there from {COMES} s to {GOES} s"
        if f"{CHANGED} Really." not in seen["words"]:
            yield f"at {moment} s one sees {seen['words']}, and not the text that was changed"
        if seen["marked"] != ["Really."]:
            yield f"at {moment} s the marked words are {seen['marked']}"
        if seen["colour"] != "rgb(255, 64, 64)":
            yield f"the changed text has the colour {seen['colour']}"


def answers(page: Page) -> Iterator[str]:
    """A preview in a page tells it that it is loaded, answers what it is told, and says what it cannot do."""
    loaded, configured, refused = page.run(_ANSWERS)
    if loaded != {"message": "ON_LOADED"} or configured != {"id": "a", "message": "CONFIGURE_VIEW"}:
        yield f"the preview says {loaded} and {configured}"
    if refused != {"id": "b", "error": "renderParams has no scenes."}:
        yield f"to parameters without scenes it says {refused}"


def rewrites(page: Page) -> Iterator[str]:
    """A preview shows the words of the parameters that it is given, all of them, and hides its header when told."""
    seen = page.run(_REWRITTEN)
    for number, told in enumerate(seen["list"]):
        words = f"Tea & {number} at four O'clock"
        if told != words or " ".join(seen["lines"][number] or [words]) != words:
            yield f"scene {number + 1} shows {seen['lines'][number]}, listed as {told!r}, and not {words!r}"
    if seen["header"] or not seen["notice"]:
        yield f"header and notice are {seen['header']} and {seen['notice']} px high"


def edits(page: Page, key: str) -> Iterator[str]:
    """Words that are clicked are cut out; the others are rendered, with the token that the page is told."""
    said = page.run(_EDITING % (json.dumps(key), json.dumps(["ON_ERROR", "ON_VIDEO_RENDER_JOB_SCHEDULE"])))
    if said["before"] != "ON_ERROR":
        yield f"without a token a render says {said['before']}"
    if said["after"] != "ON_VIDEO_RENDER_JOB_SCHEDULE" or not said["job"]:
        yield f"a render says {said['after']} with the job {said['job']}: {said['note']}"
    if said["ordered"] != said["left"] or len(said["left"].split()) != said["words"] - 2:
        yield f"what is left is {said['left']!r}, what is ordered {said['ordered']!r}"


def clean(page: Page, *homes: str) -> Iterator[str]:
    """The page had nothing to complain of, and asked nobody but those at home here: the mock."""
    yield from (f"the browser says: {complaint}" for complaint in page.seen.complaints)
    for address in page.seen.asked_for:
        if not address.startswith((*homes, "data:")):
            yield f"it asked for {address}"


def _sentences() -> list[str]:
    return ["The harbour wakes at five.", "Crates of mackerel cross the quay.", WORDS, "Grüße aus Hamburg", "привет"]
