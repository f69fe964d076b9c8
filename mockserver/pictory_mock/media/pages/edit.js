"use strict";
const page = document.getElementById("edit");
const player = document.getElementById("player");
const render = document.getElementById("render");
const note = document.getElementById("note");
const words = [...page.querySelectorAll("[data-start]")];
const told = { token: "", webhook: "" };   // what the page around this one has told

function say(message, more) {
  if (window.parent !== window) window.parent.postMessage({ message, ...more }, "*");
}

function cut(word) {
  word.classList.toggle("cut");
  word.setAttribute("aria-pressed", String(word.classList.contains("cut")));
  player.currentTime = Number(word.dataset.start);
}

for (const word of words) {
  word.addEventListener("click", () => cut(word));
  word.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); cut(word); }
  });
}

// A word that is cut out is not played either.
player.addEventListener("timeupdate", () => {
  const now = player.currentTime;
  const over = words.find((word) => word.classList.contains("cut") &&
    Number(word.dataset.start) <= now && now < Number(word.dataset.end));
  if (over && !player.paused) player.currentTime = Number(over.dataset.end);
});

// What is left of a segment: its words, and the parts of the medium in which they are said.
function scene(segment) {
  const left = [...segment.querySelectorAll("[data-start]:not(.cut)")];
  if (!left.length) return null;
  const clips = [];
  for (const word of left) {
    const start = Number(word.dataset.start), end = Number(word.dataset.end), last = clips.at(-1);
    if (last && start - last.end < 0.05) last.end = end; else clips.push({ start, end });
  }
  const story = left.map((word) => word.textContent).join(page.dataset.between);
  const seconds = clips.reduce((sum, clip) => sum + clip.end - clip.start, 0);
  const background = page.dataset.sound ? { color: "#000000" } : { visualUrl: page.dataset.url, type: "video", clips };
  return { story, minimumDuration: seconds, background };
}

function order() {
  const scenes = [...page.querySelectorAll(".segment")].map(scene).filter(Boolean);
  const webhook = /^https?:\/\//i.test(told.webhook) ? { webhook: told.webhook } : {};
  return { videoName: document.title, scenes, ...webhook };
}

async function send() {
  const body = order();
  if (!told.token) throw new Error("The page around this one has not told an access token (SET_ACCESS_TOKEN).");
  if (!body.scenes.length) throw new Error("Every word is cut out; nothing is left to be rendered.");
  const base = location.href.split("/media/")[0];
  const answer = await fetch(`${base}/pictoryapis/v2/video/storyboard/render`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: told.token },
    body: JSON.stringify(body),
  });
  const told_back = await answer.json();
  if (!answer.ok) throw new Error(told_back.message || `The render was answered with ${answer.status}.`);
  return told_back.data.jobId;
}

render.addEventListener("click", async () => {
  render.disabled = true;
  try {
    const jobId = await send();
    note.textContent = `Rendering: job ${jobId}`;
    say("ON_VIDEO_RENDER_JOB_SCHEDULE", { jobId });
  } catch (error) {
    note.textContent = error.message;
    say("ON_ERROR", { error: error.message });
  } finally {
    render.disabled = false;
  }
});

window.addEventListener("message", (event) => {
  const heard = event.data || {};
  if (event.source !== window.parent) return;
  if (heard.message === "SET_ACCESS_TOKEN") told.token = String(heard.accessToken || "");
  if (heard.message === "SET_WEBHOOK") told.webhook = String(heard.renderWebhook || "");
});

say("ON_READY");
window.addEventListener("load", () => say("ON_LOADED"));
