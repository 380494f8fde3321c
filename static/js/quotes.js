// Takes the words that are chosen on a page along to the form of a finding. They travel behind the # of the address,
// which no server is sent and no log keeps.

const LONGEST = 4000;
const MARKED = "mark.marked-name";
let chosen = "";

// A name that is marked in a note is taken as others read it.
function shownFor(mark) {
  return mark.querySelector(".govuk-visually-hidden")?.textContent.match(/: (.*)\)/)?.[1] ?? "…";
}

function wordsOf(selection) {
  if (!selection.rangeCount) return "";
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const within = (around.closest ? around : around.parentElement)?.closest(MARKED);
  if (within) return shownFor(within);
  if (!selection.toString().trim()) return "";
  const copy = range.cloneContents();
  copy.querySelectorAll(MARKED).forEach((mark) => mark.replaceWith(shownFor(mark)));
  copy.querySelectorAll("p, li, td, h2, h3, h4").forEach((block) => block.append("\n"));
  return copy.textContent.replace(/[^\S\n]+/g, " ").replace(/\s*\n\s*/g, "\n").trim();
}

function remember() {
  const words = wordsOf(document.getSelection());
  if (words) chosen = words.slice(0, LONGEST);
  else if (!document.activeElement?.matches("a[data-quotes]")) chosen = "";
}

function follow(event) {
  const link = event.target.closest?.("a[data-quotes]");
  if (!link) return;
  link.hash = chosen ? `words=${encodeURIComponent(chosen)}` : "";
}

function fillIn() {
  const box = document.querySelector("form[data-takes-words] textarea");
  const words = new URLSearchParams(location.hash.slice(1)).get("words");
  if (!box || !words) return;
  if (!box.value) box.value = `“${words.slice(0, LONGEST)}”`;
  history.replaceState(history.state, "", location.pathname + location.search);
}

export function takeQuotes() {
  document.addEventListener("selectionchange", remember);
  ["click", "auxclick", "contextmenu", "keydown"].forEach((name) => document.addEventListener(name, follow, true));
  fillIn();
}
