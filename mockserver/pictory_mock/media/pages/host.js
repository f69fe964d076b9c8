
// What a page says to the one around it, and does when told, as editors that were written for the service expect it.
function say(message) {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

function configure(options) {
  const { showHeader = true, showWarning = true } = options || {};
  document.querySelector("header").style.display = showHeader ? "" : "none";
  document.querySelector(".notice").style.display = showWarning ? "" : "none";
}

function plain(text) {
  return new DOMParser().parseFromString(String(text), "text/html").body.textContent;
}

// The words of changed parameters in place of those that are there; times and pictures change with the next preview.
function update(params) {
  const told = params && params.scenes;
  if (!Array.isArray(told)) throw new Error("renderParams has no scenes.");
  if (told.length !== scenes.length) throw new Error(`There are ${told.length} scenes in place of ${scenes.length}.`);
  scenes.forEach((scene, number) => {
    const texts = (told[number].sub_scenes || [])
      .map((part) => (part.text_lines || []).map((line) => plain(line.text)).join(" "));
    const lines = [...scene.querySelectorAll(".line .words > span")];
    lines.forEach((line, at) => {
      line.textContent = (at + 1 < lines.length ? texts.slice(at, at + 1) : texts.slice(at)).join(" ");
    });
    if (texts.length) document.querySelectorAll("#scenes li > span")[number].textContent = texts.join(" ");
  });
  fitted = null;
  show();
}

function obey(heard) {
  if (heard.message === "CONFIGURE_VIEW") configure(heard.options);
  else if (heard.message === "UPDATE_PREVIEW") update(heard.renderParams);
  else return;
  say({ id: heard.id, message: heard.message });
}

window.addEventListener("message", (event) => {
  if (event.source !== window.parent || window.parent === window) return;
  const heard = event.data || {};
  try { obey(heard); } catch (error) { say({ id: heard.id, error: error.message }); }
});
window.addEventListener("load", () => say({ message: "ON_LOADED" }));
