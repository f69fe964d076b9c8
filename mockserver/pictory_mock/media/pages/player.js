"use strict";
const stage = document.getElementById("stage");
const scenes = [...stage.querySelectorAll(".scene")];
const seek = document.getElementById("seek");
const play = document.getElementById("play");
const time = document.getElementById("time");
const total = Number(seek.max);
const CHANGE = 0.5;   // seconds that a transition takes
const SWEEP = 7;      // seconds in which a view glides over a picture
let now = 0, playing = false, last = null, fitted = null;

if (new URLSearchParams(location.search).get("mode") === "player") document.documentElement.classList.add("player");

function clock(seconds) {
  const whole = Math.floor(seconds + 1e-6);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function during(element) {
  const moment = Math.min(now, total - 0.001);   // at its very end the video stands still on its last picture
  return Number(element.dataset.start) <= moment && moment < Number(element.dataset.end);
}

// How much of a scene is seen while it takes the place of the one before it.
function opening(kind, share) {
  const hidden = `${100 * (1 - share)}%`;
  switch (kind.replace(/^(wipe|smooth)/, "")) {
    case "left": return { clipPath: `inset(0 0 0 ${hidden})` };
    case "right": return { clipPath: `inset(0 ${hidden} 0 0)` };
    case "up": return { clipPath: `inset(${hidden} 0 0 0)` };
    case "down": return { clipPath: `inset(0 0 ${hidden} 0)` };
    case "circlecrop": return { clipPath: `circle(${75 * share}% at center)` };
    default: return { opacity: share };
  }
}

function show() {
  const shown = Math.max(0, scenes.findIndex(during));
  const scene = scenes[shown], into = now - Number(scene.dataset.start);
  const length = Math.min(CHANGE, (Number(scene.dataset.end) - Number(scene.dataset.start)) / 2);
  const changing = shown > 0 && scene.dataset.transition !== "none" && into < length;
  scenes.forEach((each, number) => { each.hidden = number !== shown && !(changing && number === shown - 1); });
  scene.style.opacity = scene.style.clipPath = "";
  if (changing) Object.assign(scene.style, opening(scene.dataset.transition, into / length));
  if (fitted !== shown) {
    for (const part of scene.querySelectorAll(".line, .timed")) part.hidden = false;
    fit(scene);
  }
  for (const part of scene.querySelectorAll(".line, .view, .timed")) part.hidden = !during(part);
  fitted = shown;
  const turn = into / SWEEP % 2;
  for (const view of scene.querySelectorAll(".moves")) {
    view.style.transform = `translateX(${-Number(view.dataset.spare) * Math.min(turn, 2 - turn)}%)`;
  }
  seek.value = now;
  time.textContent = `${clock(now)} / ${clock(total)}`;
  for (const link of document.querySelectorAll("#scenes button")) {
    link.setAttribute("aria-current", String(Number(link.dataset.scene) === shown));
  }
}

function set(state) {
  playing = state;
  last = null;
  play.setAttribute("aria-label", playing ? "Pause" : "Play");
  play.dataset.playing = String(playing);
  if (playing) requestAnimationFrame(step);
}

function step(moment) {
  if (!playing) return;
  if (last !== null) now = Math.min(total, now + (moment - last) / 1000);
  last = moment;
  show();
  if (now >= total) set(false);
  else requestAnimationFrame(step);
}

function toggle() {
  if (!playing && now >= total) now = 0;
  set(!playing);
}

// Text that its place cannot hold becomes smaller, as in the video.
function fit(scene) {
  for (const words of scene.querySelectorAll(".words > span")) {
    words.style.removeProperty("--fit");
    for (const share of [0.85, 0.7, 0.58, 0.48, 0.4]) {
      if (words.offsetHeight <= words.parentElement.dataset.most * stage.clientHeight) break;
      words.style.setProperty("--fit", share);
    }
  }
}

play.addEventListener("click", toggle);
stage.addEventListener("click", toggle);
seek.addEventListener("input", () => { now = Number(seek.value); show(); });
document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target.tagName !== "BUTTON") { event.preventDefault(); toggle(); }
});
for (const link of document.querySelectorAll("#scenes button")) {
  link.addEventListener("click", () => { now = Number(link.dataset.start); show(); });
}
show();
