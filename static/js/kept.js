// Keeps long texts in this tab while they are written, and offers them back when the tab was closed or has crashed.
// What is kept belongs to one account, one form and one version of its record. It goes when it is saved, when it is
// thrown away, at sign-out, and when another account signs in.

const MARK = "kept:";
const PAUSE = 800; // milliseconds without typing
let isSignedOut = false;

function stored(key) {
  try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
}

function store(key, value) {
  try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* no room: then it is not kept */ }
}

function keys() {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(MARK));
}

function forget(isOld) {
  keys().filter(isOld).forEach((key) => sessionStorage.removeItem(key));
}

function longTexts(form) {
  return [...form.querySelectorAll("textarea[name]")];
}

function offer(form, key, kept) {
  const texts = longTexts(form).filter((each) => each.name in kept.texts && kept.texts[each.name] !== each.value);
  if (!texts.length) return;
  const at = new Date(kept.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const box = document.createElement("div");
  box.className = "noticed";
  box.setAttribute("role", "status");
  const words = document.createElement("p");
  words.className = "govuk-body";
  words.textContent = `You have unsaved words from ${at}.`;
  const presses = document.createElement("div");
  presses.className = "line__presses";
  presses.append(
    press("Put them back", () => { texts.forEach((each) => { each.value = kept.texts[each.name]; each.dispatchEvent(new Event("change")); }); box.remove(); texts[0].focus(); }),
    press("Throw them away", () => { sessionStorage.removeItem(key); box.remove(); texts[0].focus(); }),
  );
  box.append(words, presses);
  form.before(box);
}

function press(words, action) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = words;
  button.addEventListener("click", action);
  return button;
}

function follow(form, reader) {
  const version = form.querySelector("[name=read_version]")?.value ?? "";
  const key = `${MARK}${reader}:${location.pathname}:${version}`;
  const kept = stored(key);
  if (kept && form.dataset.unsaved === undefined) offer(form, key, kept);
  let waiting;
  const keep = () => {
    clearTimeout(waiting);
    if (isSignedOut) return;
    const changed = longTexts(form).filter((each) => each.value !== each.defaultValue);
    if (changed.length) store(key, { at: Date.now(), texts: Object.fromEntries(changed.map((each) => [each.name, each.value])) });
  };
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(keep, PAUSE); });
  form.addEventListener("submit", () => { keep(); const last = stored(key); if (last) store(key, { ...last, isSent: true }); });
  window.addEventListener("pagehide", () => { if (waiting && !stored(key)?.isSent) keep(); });
}

export function keepLongTexts() {
  const reader = document.documentElement.dataset.reader;
  if (!reader) return;
  forget((key) => !key.startsWith(`${MARK}${reader}:`));
  if (document.querySelector(".saved__text--success")) forget((key) => stored(key)?.isSent);
  document.querySelectorAll("form[data-editing]").forEach((form) => follow(form, reader));
  document.querySelectorAll("form[action$='/logout/']").forEach((form) => form.addEventListener("submit", () => { isSignedOut = true; forget(() => true); }));
}
